// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/portalsetting.h"

namespace desktop {

/// Whether the user wants as little to move as can be: as the desktop's portal says, or GNOME's
/// switch for animations there; false until it has answered. Lives on the GUI thread.
class ReducedMotion : public QObject {
    Q_OBJECT

public:
    explicit ReducedMotion(const QDBusConnection &sessionBus, QObject *parent = nullptr);

    bool isWanted() const { return m_isWanted; }

signals:
    void changed(bool isWanted);

private:
    void look();

    PortalSetting m_appearance;
    PortalSetting m_animations;
    bool m_isWanted = false;
};

} // namespace desktop
