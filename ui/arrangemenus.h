// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/listnames.h"
#include "ui/selectionfacts.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace ui {

/// The menus that put the selected downloads into a queue or a category, or give them a priority;
/// what all of them have is marked. Knows what was chosen, not what it does. Lives on the GUI
/// thread.
class ArrangeMenus : public QObject {
    Q_OBJECT

public:
    explicit ArrangeMenus(QWidget *window);

    /// Each queue and category has an action from then on.
    void setNames(const ListNames &names);
    void setSelection(const SelectionFacts &facts);
    void addTo(QMenu &menu) const;

signals:
    /// For each of the selected downloads.
    void chosen(const engine::DownloadEdit &edit);
    /// There are other actions than before, without keys.
    void filled();

private:
    struct Choice {
        QAction *action = nullptr;
        engine::DownloadEdit edit; ///< queue, category or priority
    };

    QMenu *makeMenu(QWidget *window, const QString &name);
    void say();
    QList<engine::DownloadEdit> edits() const;
    void fill();
    void addChoice(const engine::DownloadEdit &edit);
    QString textOf(const engine::DownloadEdit &edit) const;
    bool isOfAll(const engine::DownloadEdit &edit) const;
    void mark();

    ListNames m_names;
    bool m_hasNames = false; ///< which the settings gave
    SelectionFacts m_facts;
    QMenu *m_queues = nullptr;
    QMenu *m_categories = nullptr;
    QMenu *m_priorities = nullptr;
    QList<Choice> m_choices;
};

} // namespace ui
