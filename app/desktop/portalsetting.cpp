// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/portalsetting.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace desktop {

PortalSetting::PortalSetting(
    const QDBusConnection &sessionBus, const QString &group, const QString &key, QObject *parent)
    : QObject(parent)
    , m_group(group)
    , m_key(key)
{
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    QDBusConnection bus = sessionBus;
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << m_group << m_key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            set(reply.value().variant());
        }
    });
}

void PortalSetting::onSettingChanged(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == m_group && key == m_key) {
        set(value.variant());
    }
}

void PortalSetting::set(const QVariant &value)
{
    QVariant inner = value;
    // Read() answers with a variant in a variant.
    if (inner.canConvert<QDBusVariant>()) {
        inner = inner.value<QDBusVariant>().variant();
    }
    if (inner != m_value) {
        m_value = inner;
        emit changed(m_value);
    }
}

} // namespace desktop
