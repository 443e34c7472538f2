// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/listfilter.h"

#include <QObject>

class QContextMenuEvent;
class QMenu;

namespace ui {

class DownloadModel;
class MainActions;
class Sidebar;

/// The context menu of the parts in the sidebar: what is in the part is paused and resumed as a
/// whole, and what the part itself is can be edited. Lives on the GUI thread.
class SidebarMenu : public QObject {
    Q_OBJECT

public:
    /// All are borrowed and outlive \a sidebar, which owns this.
    SidebarMenu(Sidebar &sidebar, const DownloadModel &model, engine::Engine &engine,
        const MainActions &actions);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QContextMenuEvent &event);
    void addRunPart(QMenu &menu, const ListFilter &part);
    /// Of \a part, those in a state that \a may lets through.
    QList<engine::DownloadId> idsIn(
        const ListFilter &part, bool (*may)(const engine::Download &, const ListFilter &)) const;

    Sidebar &m_sidebar;
    const DownloadModel &m_model;
    engine::Engine &m_engine;
    const MainActions &m_actions;
};

} // namespace ui
