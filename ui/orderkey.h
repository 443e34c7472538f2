// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/downloadcolumns.h"
#include "ui/listfilter.h"
#include "ui/searchterm.h"

#include <QList>
#include <QUrl>

namespace ui {

struct Row;

/// What is shown and in which order.
struct OrderCriteria {
    int sortColumn = -1; ///< a Column, or -1 = queue order
    bool isDescending = false;
    QList<SearchTerm> terms = {}; ///< all of them hold
    ListFilter filter = {}; ///< holds as well

    /// Something may be hidden.
    bool isLimited() const { return !terms.isEmpty() || !filter.isAll(); }
    /// What is shown is one queue, and all of it.
    bool isOneQueue() const { return terms.isEmpty() && filter.kind == ListFilter::Kind::Queue; }
    bool operator==(const OrderCriteria &) const = default;
};

/// What is asked of a row beside its words, by those that look for some rows only.
struct RowFacts {
    engine::DownloadState state = engine::DownloadState::Queued;
    QString category; ///< key; empty where it has none, or one that is gone
    qint64 queueId = 0; ///< one that is there
    QString note;
    qint64 size = -1; ///< bytes; -1 = unknown
    qint64 addedAt = 0; ///< milliseconds since 1970
    qint64 finishedAt = -1; ///< the same; -1 = not yet
};

/// What decides about a row's place where that is a number; free of the row's own changes. There
/// is one for each row of the list, so it is kept small.
struct OrderKey {
    qint64 number = 0;
    qint64 rank = 0; ///< queue rank; decides between equals
    int record = 0;
    int group = -1; ///< record of its group; -1 = none
    bool isGroup = false;
    bool isOpen = false; ///< a group that shows its downloads
};

/// What is looked at beside the number; each is filled in where the criteria ask for it.
struct RowWords {
    QString name;
    QUrl url;
    QString folder;
    QString text; ///< what it is sorted by where the column's words are none of the above
    RowFacts facts; ///< of a download
};

struct OrderKeys {
    QList<OrderKey> keys;
    QList<RowWords> words; ///< one for each key; none where the criteria ask for no words
};

/// Whether the column's words are compared, in natural order.
bool isSortedByText(int sortColumn);
/// What \a row is sorted by; 0 where that is a text or its place in the queue.
qint64 sortNumber(const Row &row, int sortColumn);
/// Whether the order takes more than numbers.
bool asksForWords(const OrderCriteria &criteria);
OrderKey orderKey(int record, const Row &row, const OrderCriteria &criteria);
RowWords rowWords(const Row &row, const OrderCriteria &criteria, const ListNames &names = {});
/// True when a row whose values went from \a before to \a after may have to move or to hide.
bool placesDiffer(const Row &before, const Row &after, const OrderCriteria &criteria);

} // namespace ui
