// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sleepinhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace desktop {

SleepInhibitor::SleepInhibitor(const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_bus(systemBus)
{
}

void SleepInhibitor::hold(const QString &why)
{
    m_isWanted = true;
    // A call on a bus that is not there never ends.
    if (m_isAsking || isHolding() || !m_bus.isConnected()) {
        return;
    }
    m_isAsking = true;
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s,
        u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    message << u"sleep"_s << u"Bobbin"_s << why << u"block"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, watcher] { onAnswered(watcher); });
}

void SleepInhibitor::onAnswered(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    m_isAsking = false;
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
    // Released while the answer was on its way: the descriptor is closed with the reply.
    if (m_isWanted && reply.isValid() && reply.value().isValid()) {
        m_descriptor = reply.value();
        emit holdingChanged(true);
    }
}

void SleepInhibitor::release()
{
    m_isWanted = false;
    if (isHolding()) {
        m_descriptor = QDBusUnixFileDescriptor();
        emit holdingChanged(false);
    }
}

} // namespace desktop
