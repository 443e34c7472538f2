// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/colorscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace desktop {

namespace {

constexpr QLatin1StringView kGroup("org.freedesktop.appearance");
constexpr QLatin1StringView kKey("color-scheme");

} // namespace

ColorScheme::ColorScheme(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
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
    message << QString(kGroup) << QString(kKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            set(reply.value().variant());
        }
    });
}

void ColorScheme::onSettingChanged(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kGroup && key == kKey) {
        set(value.variant());
    }
}

void ColorScheme::set(const QVariant &value)
{
    QVariant inner = value;
    // Read() answers with a variant in a variant.
    if (inner.canConvert<QDBusVariant>()) {
        inner = inner.value<QDBusVariant>().variant();
    }
    const uint number = inner.toUInt();
    // Values of later versions of the portal mean no preference, as the portal's text says.
    const Preference preference
        = number <= 2 ? static_cast<Preference>(number) : Preference::NoPreference;
    if (preference != m_preference) {
        m_preference = preference;
        emit changed(preference);
    }
}

} // namespace desktop
