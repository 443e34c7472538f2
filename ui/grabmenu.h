// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

class QAction;
class QTableView;

namespace ui {

class GrabModel;
class RowMenu;

/// What can be done with the rows of the link grabber's table, as their menu. Lives on the GUI
/// thread, as long as the table.
class GrabMenu : public QObject {
    Q_OBJECT

public:
    /// \a model is that of \a table, and outlives this.
    GrabMenu(QTableView &table, GrabModel &model);

private:
    void say();
    void refresh();
    void chooseOnly();
    QList<QUrl> links() const;
    void copyNames() const;

    QTableView &m_table;
    GrabModel &m_model;
    RowMenu *m_menu;
    QAction *m_copy;
    QAction *m_copyName;
    QAction *m_open;
    QAction *m_tick;
    QAction *m_untick;
    QAction *m_only;
};

} // namespace ui
