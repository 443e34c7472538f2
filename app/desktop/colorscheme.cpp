// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/colorscheme.h"

using namespace Qt::StringLiterals;

namespace desktop {

ColorScheme::ColorScheme(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_setting(sessionBus, u"org.freedesktop.appearance"_s, u"color-scheme"_s)
{
    connect(&m_setting, &PortalSetting::changed, this, &ColorScheme::set);
}

void ColorScheme::set(const QVariant &value)
{
    const uint number = value.toUInt();
    // Values of later versions of the portal mean no preference, as the portal's text says.
    const Preference preference
        = number <= 2 ? static_cast<Preference>(number) : Preference::NoPreference;
    if (preference != m_preference) {
        m_preference = preference;
        emit changed(preference);
    }
}

} // namespace desktop
