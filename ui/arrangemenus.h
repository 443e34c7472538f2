// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/listnames.h"
#include "ui/selectionfacts.h"

#include <QObject>

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

    void setNames(const ListNames &names) { m_names = names; }
    void setSelection(const SelectionFacts &facts);
    void addTo(QMenu &menu) const;

signals:
    /// For each of the selected downloads.
    void chosen(const engine::DownloadEdit &edit);

private:
    QMenu *makeMenu(QWidget *window, const QString &name, void (ArrangeMenus::*fill)());
    void say();
    void fillQueues();
    void fillCategories();
    void fillPriorities();
    void addChoice(QMenu &menu, const QString &text, const QString &name, bool isMarked,
        const engine::DownloadEdit &edit);

    ListNames m_names;
    SelectionFacts m_facts;
    QMenu *m_queues = nullptr;
    QMenu *m_categories = nullptr;
    QMenu *m_priorities = nullptr;
};

} // namespace ui
