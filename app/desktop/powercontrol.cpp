// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/powercontrol.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace desktop {

PowerControl::PowerControl(const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_bus(systemBus)
{
}

void PowerControl::take(PowerStep step)
{
    // A call on a bus that is not there never ends.
    if (!m_bus.isConnected()) {
        emit refused(step, {});
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s,
        u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
        step == PowerStep::Sleep ? u"Suspend"_s : u"PowerOff"_s);
    message << false; // nobody may be there to type a password
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, step] {
        watcher->deleteLater();
        const QDBusPendingReply<> reply = *watcher;
        if (reply.isError()) {
            emit refused(step, reply.error().message());
        }
    });
}

} // namespace desktop
