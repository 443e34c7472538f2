// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orderkey.h"

#include "ui/checksumstate.h"
#include "ui/downloadrows.h"

#include <algorithm>
#include <limits>

namespace ui {
namespace {

qint64 finishedAt(const Row &row)
{
    const QDateTime &finished = row.download.finishedAt;
    return finished.isValid() ? finished.toMSecsSinceEpoch() : -1;
}

bool asks(const OrderCriteria &criteria, SearchTerm::Kind kind)
{
    return std::any_of(criteria.terms.begin(), criteria.terms.end(),
        [kind](const SearchTerm &term) { return term.kind == kind; });
}

RowFacts factsOf(const Row &row, const OrderCriteria &criteria, const ListNames &names)
{
    const engine::DownloadRequest &request = row.download.request;
    RowFacts facts;
    facts.state = row.download.state;
    facts.size = row.total();
    if (asks(criteria, SearchTerm::Kind::Category)
        || criteria.filter.kind == ListFilter::Kind::Category) {
        facts.category = names.knownCategory(request.category);
    }
    if (asks(criteria, SearchTerm::Kind::Queue)
        || criteria.filter.kind == ListFilter::Kind::Queue) {
        facts.queueId = names.knownQueue(request.queueId);
    }
    if (asks(criteria, SearchTerm::Kind::Word)) {
        facts.note = request.note;
    }
    if (asks(criteria, SearchTerm::Kind::Added)) {
        facts.addedAt = row.download.addedAt.toMSecsSinceEpoch();
    }
    if (asks(criteria, SearchTerm::Kind::Finished)) {
        facts.finishedAt = finishedAt(row);
    }
    return facts;
}

bool areTextsOther(const Row &before, const Row &after)
{
    const engine::DownloadRequest &one = before.download.request;
    const engine::DownloadRequest &other = after.download.request;
    return one.url != other.url || one.folder != other.folder || one.category != other.category
        || one.queueId != other.queueId;
}

bool areFactsOther(const Row &before, const Row &after)
{
    return before.download.state != after.download.state || before.total() != after.total()
        || before.download.request.note != after.download.request.note
        || before.download.finishedAt != after.download.finishedAt;
}

} // namespace

bool isSortedByText(int sortColumn)
{
    switch (static_cast<Column>(sortColumn)) {
    case Column::Name:
    case Column::Queue:
    case Column::Category:
    case Column::Host:
    case Column::Folder:
    case Column::Link:
        return true;
    default:
        return false;
    }
}

qint64 sortNumber(const Row &row, int sortColumn)
{
    if (sortColumn < 0) {
        return 0;
    }
    switch (static_cast<Column>(sortColumn)) {
    case Column::Name:
    case Column::Queue:
    case Column::Category:
    case Column::Host:
    case Column::Folder:
    case Column::Link:
        return 0;
    case Column::Size:
        return row.total();
    case Column::Progress:
        if (row.isGroup()) {
            return 100 * row.batch->percent;
        }
        return row.total() > 0 ? static_cast<qint64>(10000.0 * row.received() / row.total()) : -1;
    case Column::State:
        return static_cast<qint64>(row.download.state);
    case Column::Speed:
        return row.progress->speed;
    case Column::TimeLeft: {
        const qint64 left = row.secondsLeft();
        return left < 0 ? std::numeric_limits<qint64>::max() : left;
    }
    case Column::Connections:
        return row.progress->connections;
    case Column::Added:
        return row.download.addedAt.toMSecsSinceEpoch();
    case Column::Finished:
        return finishedAt(row);
    case Column::Checksum:
        return static_cast<qint64>(checksumState(row.download));
    }
    Q_UNREACHABLE();
}

bool asksForWords(const OrderCriteria &criteria)
{
    return criteria.isLimited() || isSortedByText(criteria.sortColumn);
}

OrderKey orderKey(int record, const Row &row, const OrderCriteria &criteria)
{
    return { sortNumber(row, criteria.sortColumn), row.download.queueRank, record, row.group,
        row.isGroup(), row.batch->isOpen };
}

RowWords rowWords(const Row &row, const OrderCriteria &criteria, const ListNames &names)
{
    const engine::DownloadRequest &request = row.download.request;
    const bool areWordsAsked = asks(criteria, SearchTerm::Kind::Word);
    const auto isSortedBy = [sorted = criteria.sortColumn](
                                Column column) { return sorted == static_cast<int>(column); };
    RowWords words;
    // Only what is asked for: each text of 100,000 rows costs milliseconds.
    if (areWordsAsked || isSortedBy(Column::Name)) {
        words.name = row.name();
    }
    if (areWordsAsked || asks(criteria, SearchTerm::Kind::Host) || isSortedBy(Column::Host)
        || isSortedBy(Column::Link) || criteria.filter.kind == ListFilter::Kind::Host) {
        words.url = request.url;
    }
    if (areWordsAsked || isSortedBy(Column::Folder)) {
        words.folder = request.folder;
    }
    if (isSortedBy(Column::Queue) && !row.isGroup()) {
        words.text = names.queue(request.queueId);
    } else if (isSortedBy(Column::Category)) {
        words.text = names.category(request.category);
    }
    if (criteria.isLimited() && !row.isGroup()) {
        words.facts = factsOf(row, criteria, names);
    }
    return words;
}

bool placesDiffer(const Row &before, const Row &after, const OrderCriteria &criteria)
{
    if (asksForWords(criteria) && (before.name() != after.name() || areTextsOther(before, after))) {
        return true;
    }
    if (criteria.isLimited() && areFactsOther(before, after)) {
        return true;
    }
    if (criteria.sortColumn < 0) {
        return before.download.queueRank != after.download.queueRank;
    }
    return sortNumber(before, criteria.sortColumn) != sortNumber(after, criteria.sortColumn);
}

} // namespace ui
