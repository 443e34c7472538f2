// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/portalsetting.h"

namespace desktop {

/// Whether the user wants dark or light windows, as the desktop's portal says; NoPreference until
/// it has answered, and where there is none. Never waits for the bus. Lives on the GUI thread.
class ColorScheme : public QObject {
    Q_OBJECT

public:
    enum class Preference { NoPreference = 0, Dark = 1, Light = 2 };
    Q_ENUM(Preference)

    explicit ColorScheme(const QDBusConnection &sessionBus, QObject *parent = nullptr);

    Preference preference() const { return m_preference; }

signals:
    void changed(desktop::ColorScheme::Preference preference);

private:
    void set(const QVariant &value);

    PortalSetting m_setting;
    Preference m_preference = Preference::NoPreference;
};

} // namespace desktop
