// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/actionbook.h"
#include "ui/downloadwindows.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace ui {

class CommandPalette;
class DropTarget;

/// What goes along with the main window: the user's shortcuts, the command palette, the drop target
/// and a window for each download. Lives on the GUI thread.
class Companions : public QObject {
    Q_OBJECT

public:
    /// \a window has its menus; it and \a engine outlive this.
    Companions(engine::Engine &engine, QWidget &window);
    ~Companions() override;

    void setSettings(const settings::Settings &settings);
    const ActionBook &actions() const { return m_actions; }
    void openPalette();

signals:
    void settingsChanged(const settings::Settings &settings);

private:
    void showTarget(bool isWanted);
    void hideTarget();
    void raiseWindow();

    QWidget &m_window;
    settings::Settings m_settings;
    engine::EngineTotals m_totals;
    ActionBook m_actions;
    DownloadWindows m_windows;
    QPointer<CommandPalette> m_palette;
    std::unique_ptr<DropTarget> m_target; ///< there while it is wanted
};

} // namespace ui
