// SPDX-License-Identifier: GPL-3.0-or-later
// How RecordBook's downloads change their places in the order.
#include "app/engine/recordbook.h"

#include <algorithm>
#include <iterator>

namespace engine {

namespace {

/// Between two ranks, so that many places between any two rows are left for later.
constexpr qint64 kRankStride = 65536;
/// Between two ranks of rows that were given new ones because there was no place left.
constexpr qint64 kRenumberedStride = 1024;

} // namespace

/// Those of \a ids that are in the list, each once, in rank order.
QList<DownloadId> RecordBook::sorted(const QList<DownloadId> &ids) const
{
    QList<DownloadId> sorted;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(sorted),
        [this](DownloadId id) { return m_records.contains(id); });
    std::sort(sorted.begin(), sorted.end(),
        [this](DownloadId a, DownloadId b) { return find(a)->queueRank < find(b)->queueRank; });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

void RecordBook::setRank(DownloadId id, qint64 rank)
{
    Download &record = edit(id, Keep::Soon);
    m_order.erase(record.queueRank);
    record.queueRank = rank;
    m_order[rank] = id;
}

void RecordBook::swapRanks(DownloadId a, DownloadId b)
{
    Download &first = edit(a, Keep::Soon);
    Download &second = edit(b, Keep::Soon);
    std::swap(first.queueRank, second.queueRank);
    m_order[first.queueRank] = a;
    m_order[second.queueRank] = b;
}

QList<DownloadId> RecordBook::move(const QList<DownloadId> &ids, QueueMove how)
{
    const QList<DownloadId> moving = sorted(ids);
    switch (how) {
    case QueueMove::Up:
    case QueueMove::Down:
        return moveByOne(moving, how == QueueMove::Up);
    case QueueMove::Top:
        for (auto id = moving.crbegin(); id != moving.crend(); ++id) {
            setRank(*id, m_order.begin()->first - kRankStride);
        }
        return moving;
    case QueueMove::Bottom:
        for (const DownloadId id : moving) {
            setRank(id, lastRank() + kRankStride);
        }
        return moving;
    }
    return {};
}

QList<DownloadId> RecordBook::moveByOne(QList<DownloadId> ids, bool isUp)
{
    const QSet<DownloadId> moving(ids.cbegin(), ids.cend());
    if (!isUp) {
        std::reverse(ids.begin(), ids.end());
    }
    QSet<DownloadId> touched;
    for (const DownloadId id : std::as_const(ids)) {
        const auto at = m_order.find(find(id)->queueRank);
        if (isUp ? at == m_order.begin() : std::next(at) == m_order.end()) {
            continue;
        }
        const DownloadId other = isUp ? std::prev(at)->second : std::next(at)->second;
        if (moving.contains(other)) {
            continue; // a block at the end of the list stays as it is
        }
        swapRanks(id, other);
        touched += { id, other };
    }
    return touched.values();
}

QList<DownloadId> RecordBook::place(const QList<DownloadId> &ids, DownloadId before)
{
    const QList<DownloadId> moving = sorted(ids);
    if (moving.isEmpty() || (before.isValid() && !find(before))) {
        return {};
    }
    const QSet<DownloadId> isMoving(moving.cbegin(), moving.cend());
    auto next = before.isValid() ? m_order.find(find(before)->queueRank) : m_order.end();
    while (next != m_order.end() && isMoving.contains(next->second)) {
        ++next;
    }
    qsizetype alreadyThere = 0;
    for (auto at = next; at != m_order.begin() && isMoving.contains(std::prev(at)->second); --at) {
        ++alreadyThere;
    }
    if (alreadyThere == moving.size()) {
        return {};
    }
    for (const DownloadId id : moving) {
        m_order.erase(find(id)->queueRank);
    }
    return putBefore(moving, next);
}

/// Gives \a rows, which are not in the order, ranks right before \a next. Where there are not
/// enough, the nearest rows around get new ones too, and no more of them than it takes.
QList<DownloadId> RecordBook::putBefore(QList<DownloadId> rows, Order::iterator next)
{
    auto first = next;
    auto last = next; // exclusive
    qint64 stride = 1;
    const auto gap = [&] { // unsigned: what a database holds may be far apart
        return static_cast<quint64>(last->first) - static_cast<quint64>(std::prev(first)->first);
    };
    while (first != m_order.begin() && last != m_order.end()
        && gap() / static_cast<quint64>(stride) <= static_cast<quint64>(rows.size())) {
        rows.prepend((--first)->second);
        rows.append((last++)->second);
        stride = kRenumberedStride;
    }
    qint64 before = 0; // the rank in front of the first one's
    if (first != m_order.begin() && last != m_order.end()) {
        stride = static_cast<qint64>(gap() / static_cast<quint64>(rows.size() + 1));
        before = std::prev(first)->first;
    } else {
        stride = kRankStride;
        before = first != m_order.begin() ? std::prev(first)->first
            : last != m_order.end()       ? last->first - stride * (rows.size() + 1)
                                          : 0;
    }
    m_order.erase(first, last);
    QList<DownloadId> changed;
    for (const DownloadId id : std::as_const(rows)) {
        before += stride;
        if (find(id)->queueRank != before) {
            edit(id, Keep::Soon).queueRank = before;
            changed.append(id);
        }
        m_order[before] = id;
    }
    return changed;
}

} // namespace engine
