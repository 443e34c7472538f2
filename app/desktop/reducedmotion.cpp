// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/reducedmotion.h"

using namespace Qt::StringLiterals;

namespace desktop {

ReducedMotion::ReducedMotion(const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent)
    , m_appearance(sessionBus, u"org.freedesktop.appearance"_s, u"reduced-motion"_s)
    , m_animations(sessionBus, u"org.gnome.desktop.interface"_s, u"enable-animations"_s)
{
    connect(&m_appearance, &PortalSetting::changed, this, &ReducedMotion::look);
    connect(&m_animations, &PortalSetting::changed, this, &ReducedMotion::look);
}

void ReducedMotion::look()
{
    const QVariant animations = m_animations.value();
    const bool isWanted = m_appearance.value().toUInt() == 1
        || (animations.typeId() == QMetaType::Bool && !animations.toBool());
    if (isWanted != m_isWanted) {
        m_isWanted = isWanted;
        emit changed(isWanted);
    }
}

} // namespace desktop
