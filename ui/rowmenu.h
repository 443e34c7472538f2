// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QTableView;

namespace ui {

/// The menu of a table's rows, by right click, by the Menu key and by Shift+F10, of which Qt makes
/// no menu here. By key it is for what is selected, else for the current row, and opens over that.
/// Lives on the GUI thread, as long as the table.
class RowMenu : public QObject {
    Q_OBJECT

public:
    RowMenu(QTableView &table, const QString &name);

    QMenu &menu() const { return *m_menu; }
    /// A new entry without words; \a keys work while the table has the focus.
    QAction *add(const QString &name, const QString &icon, const QKeySequence &keys = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openAt(const QPoint &position);
    void openOverCurrent();

    QTableView &m_table;
    QMenu *m_menu; ///< of the table
};

/// The selected rows of \a table, else the current one; ascending.
QList<int> meantRows(const QTableView &table);

} // namespace ui
