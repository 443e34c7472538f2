// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companions.h"

#include "ui/commandpalette.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

Companions::Companions(QWidget &window)
    : m_window(window)
    , m_actions(window)
{
    if (const auto *action = window.findChild<QAction *>(u"commandPalette"_s)) {
        connect(action, &QAction::triggered, this, &Companions::openPalette);
    }
}

void Companions::setSettings(const settings::Settings &settings)
{
    m_actions.apply(settings.shortcuts);
}

void Companions::openPalette()
{
    if (m_palette) {
        m_palette->close();
    }
    m_palette = new CommandPalette(m_actions.actions(), m_window);
    m_palette->open();
}

} // namespace ui
