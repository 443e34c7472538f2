// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace ui {

/// Neighbouring rows, both ends included.
struct RowSpan {
    int first = 0;
    int last = 0;

    bool operator==(const RowSpan &) const = default;
};

/// \a rows, sorted, as spans of neighbours.
QList<RowSpan> spansOf(const QList<int> &rows);

/// How to get from one shown order to another: drop rows, then move what stays, then bring in rows.
struct OrderTransition {
    QList<RowSpan> removed; ///< rows of the old order
    QList<RowSpan> inserted; ///< rows of the new order
    QList<int> removedRecords;
    QList<int> insertedRecords;
    QList<int> kept; ///< records in both, in the new order
    bool isKeptInOrder = true; ///< what stays stands in the same order already
};

/// \a recordCount is above every record of both lists. Takes time in proportion to the lists.
OrderTransition orderTransition(const QList<int> &before, const QList<int> &after, int recordCount);

} // namespace ui
