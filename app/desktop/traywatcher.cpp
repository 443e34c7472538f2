// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traywatcher.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace desktop {

namespace {

const QString &watcherService()
{
    static const QString kService = u"org.kde.StatusNotifierWatcher"_s;
    return kService;
}

const QString &path()
{
    static const QString kPath = u"/StatusNotifierWatcher"_s;
    return kPath;
}

} // namespace

TrayWatcher::TrayWatcher(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_bus(sessionBus)
    , m_watcher(watcherService(), m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayWatcher::askForHost);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { set(false); });
    // A watcher may stand there for a while before a panel joins it.
    for (const QString &signal :
        { u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s }) {
        m_bus.connect(watcherService(), path(), watcherService(), signal, this, SLOT(askForHost()));
    }
    askForHost();
}

void TrayWatcher::askForHost()
{
    if (!m_bus.isConnected()) {
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(
        watcherService(), path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setAutoStartService(false);
    message << watcherService() << u"IsStatusNotifierHostRegistered"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        set(reply.isValid() && reply.value().variant().toBool());
    });
}

void TrayWatcher::set(bool hasHost)
{
    if (hasHost != m_hasHost) {
        m_hasHost = hasHost;
        emit hostChanged(hasHost);
    }
}

} // namespace desktop
