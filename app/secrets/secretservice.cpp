// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretservice.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

constexpr int kPatienceMs = 10'000; ///< the service may have to be started first

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

void SecretService::ask(const QString &service, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    // The names under which QtKeychain stores.
    call << QVariant::fromValue(Attributes { { u"server"_s, service }, { u"user"_s, key } });
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        Q_EMIT known(key, standingOf(*watcher));
    });
}

} // namespace secrets
