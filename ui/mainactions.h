// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"

#include <QHash>
#include <QObject>

#include <span>

class QAction;
class QMenu;
class QMenuBar;
class QToolBar;
class QWidget;

namespace ui {

class ArrangeMenus;
struct ListFacts;
struct SelectionFacts;

enum class ActionId {
    AddLinks,
    PasteLinks,
    Import,
    AdoptPart,
    Quit,
    SelectAll,
    Find,
    Preferences,
    Open,
    OpenFolder,
    CopyLink,
    Start,
    StartNow,
    Pause,
    TogglePause,
    StartOver,
    Limit,
    RetryFailed,
    RetryFailedInGroup,
    Remove,
    RemoveWithFile,
    MoveUp,
    MoveDown,
    MoveToTop,
    MoveToBottom,
    PauseAll,
    ResumeAll,
    ClearCompleted,
    QueueOrder,
    Palette,
    ShowSidebar,
    Queues,
    Categories,
    About,
};

/// Every action of the window, each once: menus, tool bar, context menu and shortcuts share them.
/// Knows what each is called and when it can be used, not what it does.
class MainActions : public QObject {
    Q_OBJECT

public:
    /// Shortcuts that a text field needs itself (Del, Space ...) work while \a list has the focus.
    MainActions(QWidget *window, QWidget *list);

    QAction *action(ActionId id) const { return m_actions.value(id); }
    QAction *remedy(engine::Remedy remedy) const { return m_remedies.value(remedy); }
    /// What opens the lists of queues and of categories.
    QList<QAction *> editors() const;
    /// Queue, category and priority of the selected rows.
    ArrangeMenus &arranging() const { return *m_arranging; }
    /// Of the selected rows, the proposed one first.
    QList<QAction *> offeredRemedies() const;
    void update(const SelectionFacts &selection, const ListFacts &list);

    void fill(QMenuBar *bar, QMenu *sorting, const QList<QAction *> &columns) const;
    void fill(QToolBar *bar) const;
    /// For the selected rows.
    void fillContextMenu(QMenu *menu) const;

private:
    void say();
    void addAll(QWidget *window, QWidget *list);
    void addRemedies(QWidget *window);
    void addTo(QMenu *menu, std::span<const ActionId> ids) const;
    void addRemediesTo(QMenu *menu) const;
    void updateMoves(const SelectionFacts &selection, const ListFacts &list);
    void enable(ActionId id, bool isEnabled) const;

    ArrangeMenus *m_arranging = nullptr;
    QHash<ActionId, QAction *> m_actions;
    QHash<engine::Remedy, QAction *> m_remedies;
    QList<engine::Remedy> m_offered; ///< remedies of the selected rows, the proposed one first
};

} // namespace ui
