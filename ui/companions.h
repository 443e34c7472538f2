// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/actionbook.h"

#include <QObject>
#include <QPointer>

namespace ui {

class CommandPalette;

/// What goes along with the main window: the user's shortcuts and the command palette. Lives on the
/// GUI thread.
class Companions : public QObject {
    Q_OBJECT

public:
    /// \a window has its menus and outlives this.
    explicit Companions(QWidget &window);

    void setSettings(const settings::Settings &settings);
    const ActionBook &actions() const { return m_actions; }
    void openPalette();

private:
    QWidget &m_window;
    ActionBook m_actions;
    QPointer<CommandPalette> m_palette;
};

} // namespace ui
