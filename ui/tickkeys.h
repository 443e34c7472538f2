// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace ui {

class GrabModel;

/// Space ticks all selected rows of the link grabber's table, or takes their ticks away when all
/// have one, in whatever column the cursor is. Lives on the GUI thread, as long as the table.
class TickKeys : public QObject {
    Q_OBJECT

public:
    /// \a model is that of \a table, and outlives this.
    TickKeys(QTableView &table, GrabModel &model);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    QTableView &m_table;
    GrabModel &m_model;
};

} // namespace ui
