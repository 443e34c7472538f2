// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretservice.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <memory>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

constexpr int kPatienceMs = 10'000; ///< the service may have to be started first
constexpr qsizetype kMostListed = 1000;
constexpr QLatin1StringView kBusName("org.freedesktop.secrets");
// The names under which QtKeychain stores.
constexpr QLatin1StringView kServiceName("server");
constexpr QLatin1StringView kKeyName("user");

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

Standing standingOf(const QDBusPendingReply<Paths, Paths> &reply)
{
    if (reply.isError()) {
        return Standing::Unknown;
    }
    if (!reply.argumentAt<0>().isEmpty()) {
        return Standing::Open;
    }
    return reply.argumentAt<1>().isEmpty() ? Standing::Absent : Standing::Locked;
}

} // namespace

SecretService::SecretService(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<Attributes>();
}

QDBusPendingCallWatcher *SecretService::search(const Attributes &attributes)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kBusName, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    call << QVariant::fromValue(attributes);
    return new QDBusPendingCallWatcher(m_bus.asyncCall(call, kPatienceMs), this);
}

void SecretService::list(const QString &service)
{
    if (!isReachable()) { // a call would not even fail
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT listed({}); }, Qt::QueuedConnection);
        return;
    }
    QDBusPendingCallWatcher *watcher = search({ { kServiceName, service } });
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> reply = *watcher;
        const Paths items
            = reply.isError() ? Paths() : reply.argumentAt<0>() + reply.argumentAt<1>();
        askNames(items.mid(0, kMostListed));
    });
}

/// What an entry is called is no secret: nothing has to be opened for it.
void SecretService::askNames(const Paths &items)
{
    struct Names {
        QStringList keys;
        qsizetype missing = 0;
    };
    if (items.isEmpty()) {
        Q_EMIT listed({});
        return;
    }
    const auto names = std::make_shared<Names>(Names { {}, items.size() });
    for (const QDBusObjectPath &item : items) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            kBusName, item.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call << u"org.freedesktop.Secret.Item"_s << u"Attributes"_s;
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, kPatienceMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, names] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError()) {
                const auto found = qdbus_cast<Attributes>(reply.value().variant());
                names->keys.append(found.value(kKeyName));
            }
            if (--names->missing == 0) {
                Q_EMIT listed(names->keys);
            }
        });
    }
}

void SecretService::ask(const QString &service, const QString &key)
{
    if (!isReachable()) {
        QMetaObject::invokeMethod(
            this, [this, key] { Q_EMIT known(key, Standing::Unknown); }, Qt::QueuedConnection);
        return;
    }
    QDBusPendingCallWatcher *watcher = search({ { kServiceName, service }, { kKeyName, key } });
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        Q_EMIT known(key, standingOf(*watcher));
    });
}

} // namespace secrets
