// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessiblebus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int kCallMs = 5000;
constexpr auto kLauncher = "/usr/libexec/at-spi-bus-launcher"_L1;
const QString kAccessible = u"org.a11y.atspi.Accessible"_s;

QVariant property(const QDBusConnection &bus, const AccessibleNode &node, const QString &name,
    const QString &interface = kAccessible)
{
    QDBusMessage ask = QDBusMessage::createMethodCall(
        node.bus, node.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    ask << interface << name;
    const QDBusReply<QDBusVariant> reply = bus.call(ask, QDBus::Block, kCallMs);
    return reply.isValid() ? reply.value().variant() : QVariant();
}

QDBusMessage asked(const QDBusConnection &bus, const AccessibleNode &node, const QString &method)
{
    return bus.call(QDBusMessage::createMethodCall(node.bus, node.path, kAccessible, method),
        QDBus::Block, kCallMs);
}

/// Of roles that have one.
QString valueOf(const QDBusConnection &bus, const AccessibleNode &node)
{
    if (node.role == u"spin box" || node.role == u"slider" || node.role == u"progress bar") {
        const QVariant value = property(bus, node, u"CurrentValue"_s, u"org.a11y.atspi.Value"_s);
        return QString::number(value.toDouble());
    }
    if (node.role == u"check box" || node.role == u"radio button") {
        return node.isChecked() ? u"on"_s : u"off"_s;
    }
    if (node.role != u"text" && node.role != u"entry") {
        return {};
    }
    QDBusMessage ask = QDBusMessage::createMethodCall(
        node.bus, node.path, u"org.a11y.atspi.Text"_s, u"GetText"_s);
    ask << 0 << -1;
    return bus.call(ask, QDBus::Block, kCallMs).arguments().value(0).toString();
}

} // namespace

AccessibleBus::AccessibleBus()
{
    m_launcher.start(kLauncher, { u"--launch-immediately"_s });
    QString address;
    const bool isUp = QTest::qWaitFor(
        [&address] {
            const QDBusReply<QString> reply
                = QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
                    u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
            address = reply.value();
            return !address.isEmpty();
        },
        20'000);
    if (isUp) {
        m_bus.emplace(QDBusConnection::connectToBus(address, u"accessible"_s));
        // Asked for, the registry is started.
        m_bus->call(
            QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                u"org.freedesktop.DBus"_s, u"StartServiceByName"_s)
            << u"org.a11y.atspi.Registry"_s << 0U);
    }
}

AccessibleBus::~AccessibleBus()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(u"accessible"_s);
    m_launcher.terminate();
    m_launcher.waitForFinished();
}

QList<AccessibleNode> AccessibleBus::children(const AccessibleNode &parent) const
{
    QList<AccessibleNode> found;
    const QDBusMessage reply = asked(*m_bus, parent, u"GetChildren"_s);
    if (reply.arguments().isEmpty()) {
        return found;
    }
    const auto list = reply.arguments().constFirst().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        AccessibleNode node;
        QDBusObjectPath path;
        list.beginStructure();
        list >> node.bus >> path;
        list.endStructure();
        node.path = path.path();
        node.depth = parent.depth + 1;
        found.append(node);
    }
    list.endArray();
    return found;
}

void AccessibleBus::describe(AccessibleNode &node) const
{
    node.name = property(*m_bus, node, u"Name"_s).toString();
    node.role = asked(*m_bus, node, u"GetRoleName"_s).arguments().value(0).toString();
    const QVariantList words = asked(*m_bus, node, u"GetState"_s).arguments();
    if (!words.isEmpty()) {
        QList<uint> states;
        words.constFirst().value<QDBusArgument>() >> states;
        node.states = states.value(0) | quint64(states.value(1)) << 32;
    }
    node.value = valueOf(*m_bus, node);
}

bool AccessibleBus::act(const AccessibleNode &node) const
{
    QDBusMessage ask = QDBusMessage::createMethodCall(
        node.bus, node.path, u"org.a11y.atspi.Action"_s, u"DoAction"_s);
    ask << 0;
    return m_bus->call(ask, QDBus::Block, kCallMs).arguments().value(0).toBool();
}

QList<AccessibleNode> AccessibleBus::nodes(const QString &program, int most) const
{
    QList<AccessibleNode> all;
    AccessibleNode desktop;
    desktop.bus = u"org.a11y.atspi.Registry"_s;
    desktop.path = u"/org/a11y/atspi/accessible/root"_s;
    desktop.depth = -1;
    QList<AccessibleNode> open;
    QList<AccessibleNode> programs = children(desktop);
    for (AccessibleNode &each : programs) {
        describe(each);
        if (each.name == program) {
            open.append(each);
        }
    }
    while (!open.isEmpty() && all.size() < most) {
        AccessibleNode node = open.takeFirst();
        describe(node);
        all.append(node);
        if (node.depth < 2 || node.isShowing()) { // the program and windows are always looked into
            open = children(node) + open;
        }
    }
    return all;
}

} // namespace support
