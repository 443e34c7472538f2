// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ordertransition.h"

#include <QObject>
#include <QTimer>

class QTableView;

namespace ui {

/// Tells when other rows of a table have come into view, at most ten times a second. Lives on the
/// GUI thread; a child of the table.
class RowsInView : public QObject {
    Q_OBJECT

public:
    /// \a table has its model.
    explicit RowsInView(QTableView &table);

    /// The rows that can be seen; last < first while there are none, or the window is hidden.
    RowSpan rows() const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void note();

    QTableView &m_table;
    QTimer m_settling;
};

} // namespace ui
