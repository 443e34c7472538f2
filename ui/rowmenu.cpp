// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowmenu.h"

#include "ui/tintedicon.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace ui {

RowMenu::RowMenu(QTableView &table, const QString &name)
    : QObject(&table)
    , m_table(table)
    , m_menu(new QMenu(&table))
{
    m_menu->setObjectName(name);
    table.installEventFilter(this); // the keys
    table.viewport()->installEventFilter(this);
    // What is not for the rows of now may be for those of the next key.
    connect(m_menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *const action : m_menu->actions()) {
            action->setEnabled(true);
        }
    });
}

QAction *RowMenu::add(const QString &name, const QString &icon, const QKeySequence &keys)
{
    QAction *const action = m_menu->addAction(tintedIcon(icon), QString());
    action->setObjectName(name);
    if (!keys.isEmpty()) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table.addAction(action);
    }
    return action;
}

bool RowMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto &asked = *static_cast<QContextMenuEvent *>(event);
        if (asked.reason() == QContextMenuEvent::Keyboard) {
            openOverCurrent();
        } else {
            openAt(m_table.viewport()->mapFromGlobal(asked.globalPos()));
        }
        return true;
    }
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key != nullptr && key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
        openOverCurrent();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void RowMenu::openAt(const QPoint &position)
{
    if (!m_table.viewport()->rect().contains(position)) {
        return; // over a heading, whose events come here too
    }
    const QModelIndex at = m_table.indexAt(position);
    if (!at.isValid()) {
        m_table.selectionModel()->clear();
    } else if (!m_table.selectionModel()->isSelected(at)) {
        m_table.setCurrentIndex(at);
    }
    m_menu->popup(m_table.viewport()->mapToGlobal(position));
}

void RowMenu::openOverCurrent()
{
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid() && !m_table.selectionModel()->hasSelection()) {
        m_table.selectRow(current.row());
    }
    m_table.scrollTo(current);
    const QRect room = m_table.viewport()->rect();
    const QRect cell = m_table.visualRect(current).intersected(room);
    m_menu->popup(m_table.viewport()->mapToGlobal(cell.isEmpty() ? room.center() : cell.center()));
}

QList<int> meantRows(const QTableView &table)
{
    QList<int> rows;
    for (const QItemSelectionRange &range : table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    if (rows.isEmpty() && table.currentIndex().isValid()) {
        rows.append(table.currentIndex().row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace ui
