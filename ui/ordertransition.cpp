// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ordertransition.h"

#include <vector>

namespace ui {
namespace {

struct Split {
    QList<int> rows; ///< where the others miss them
    QList<int> records;
    QList<int> kept;
};

std::vector<bool> marks(const QList<int> &records, int recordCount)
{
    std::vector<bool> result(static_cast<size_t>(recordCount));
    for (const int record : records) {
        result[static_cast<size_t>(record)] = true;
    }
    return result;
}

Split split(const QList<int> &records, const std::vector<bool> &others)
{
    Split result;
    for (int row = 0; row < records.size(); ++row) {
        const int record = records.at(row);
        if (others[static_cast<size_t>(record)]) {
            result.kept.append(record);
        } else {
            result.rows.append(row);
            result.records.append(record);
        }
    }
    return result;
}

} // namespace

QList<RowSpan> spansOf(const QList<int> &rows)
{
    QList<RowSpan> spans;
    for (const int row : rows) {
        if (!spans.isEmpty() && row <= spans.last().last + 1) {
            spans.last().last = row;
        } else {
            spans.append({ row, row });
        }
    }
    return spans;
}

OrderTransition orderTransition(const QList<int> &before, const QList<int> &after, int recordCount)
{
    const Split old = split(before, marks(after, recordCount));
    const Split now = split(after, marks(before, recordCount));
    return { spansOf(old.rows), spansOf(now.rows), old.records, now.records, now.kept,
        old.kept == now.kept };
}

} // namespace ui
