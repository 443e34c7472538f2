// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace ui {

class DownloadView;

/// What the list can be sorted by, for those who do not click on its headings: each column, and
/// which way. Marks what it is sorted by now. Lives on the GUI thread.
class SortMenu : public QMenu {
    Q_OBJECT

public:
    /// \a view outlives this.
    explicit SortMenu(DownloadView &view, QWidget *parent = nullptr);

private:
    void addColumns();
    void addDirections();
    void say();
    void mark();

    DownloadView &m_view;
    QList<QAction *> m_columns; ///< by the number of the column
    QAction *m_ascending = nullptr;
    QAction *m_descending = nullptr;
};

} // namespace ui
