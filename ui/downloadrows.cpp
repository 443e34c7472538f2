// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadrows.h"

#include "app/words/words.h"

#include <utility>

namespace ui {

bool Row::isMoving() const
{
    return engine::traits(download.state).isComplete && download.partMove->isPending();
}

bool Row::isChecking() const
{
    const bool isAgain = engine::traits(download.state).isComplete && progress->id.isValid();
    if (isAgain && !isGroup()) {
        return !isMoving();
    }
    return download.state == engine::DownloadState::Verifying
        && !(download.request.checksum.isEmpty() && download.request.pieces.isEmpty()
            && download.foundChecksum->isEmpty());
}

qint64 Row::received() const
{
    return progress->id.isValid() ? progress->received : download.received;
}

qint64 Row::total() const
{
    return progress->id.isValid() && progress->total >= 0 ? progress->total : download.total;
}

qint64 Row::secondsLeft() const
{
    if (progress->speed <= 0 || total() < 0) {
        return -1;
    }
    const qint64 rest = qMax<qint64>(0, total() - received());
    return rest / progress->speed + (rest % progress->speed > 0 ? 1 : 0);
}

QString Row::name() const
{
    return words::listedName(download);
}

int DownloadRows::newRecord(const engine::Download &download, bool reuse)
{
    int record = recordCount();
    if (reuse && !m_free.isEmpty()) {
        record = m_free.takeLast();
    } else {
        m_rows.emplace_back();
        m_rowOf.append(-1);
    }
    m_rows[static_cast<size_t>(record)].download = download;
    return record;
}

int DownloadRows::insert(const engine::Download &download, bool reuse)
{
    const int record = newRecord(download, reuse);
    m_records.insert(download.id, record);
    count(download, 1);
    m_lists.add(download);
    if (download.request.batchId > 0 && !download.request.batchName.isEmpty()) {
        join(record, reuse);
    }
    return record;
}

void DownloadRows::join(int record, bool reuse)
{
    const engine::Download &member = row(record).download;
    int group = m_batches.value(member.request.batchId, -1);
    if (group < 0) {
        engine::Download batch;
        batch.id = { -member.request.batchId };
        batch.fileName = member.request.batchName;
        batch.request.folder = member.request.folder;
        batch.queueRank = member.queueRank;
        batch.addedAt = member.addedAt;
        group = newRecord(batch, reuse);
        m_batches.insert(member.request.batchId, group);
        setOpen(group, m_openBatches.contains(member.request.batchId));
    }
    Group &joined = m_groups[group];
    Row &own = m_rows[static_cast<size_t>(record)];
    own.group = group;
    own.place = static_cast<int>(joined.members.size());
    joined.members.append(record);
    joined.tally.count(own, 1);
    Row &shown = m_rows[static_cast<size_t>(group)];
    shown.download.queueRank = qMin(shown.download.queueRank, member.queueRank);
    joined.tally.fill(shown);
}

void DownloadRows::leave(int record)
{
    const Row &own = row(record);
    Group &left = m_groups.at(own.group);
    left.tally.count(own, -1);
    // The last one takes its place, so that nothing else moves.
    const int last = left.members.takeLast();
    if (last != record) {
        left.members[own.place] = last;
        m_rows[static_cast<size_t>(last)].place = own.place;
    }
    const int group = own.group;
    if (!left.members.isEmpty()) {
        left.tally.fill(m_rows[static_cast<size_t>(group)]);
        return;
    }
    m_groups.erase(group);
    m_batches.remove(-row(group).download.id.value);
    m_openBatches.remove(-row(group).download.id.value);
    free(group);
}

void DownloadRows::recount(int record, const Row &before)
{
    const Row &own = row(record);
    if (own.group >= 0) {
        Group &group = m_groups.at(own.group);
        group.tally.count(before, -1);
        group.tally.count(own, 1);
        group.tally.fill(m_rows[static_cast<size_t>(own.group)]);
    }
}

void DownloadRows::setOpen(int group, bool isOpen)
{
    m_rows[static_cast<size_t>(group)].batch.change(
        [isOpen](BatchFacts &facts) { facts.isOpen = isOpen; });
    const qint64 batch = -row(group).download.id.value;
    if (isOpen) {
        m_openBatches.insert(batch);
    } else {
        m_openBatches.remove(batch);
    }
}

void DownloadRows::replace(int record, const engine::Download &download)
{
    Row &row = m_rows[static_cast<size_t>(record)];
    Q_ASSERT(row.download.id == download.id);
    const Row old = row;
    count(row.download, -1);
    count(download, 1);
    m_lists.replace(row.download, download);
    const engine::DownloadState before = std::exchange(row.download, download).state;
    // Of a check, and of the bytes that came before it, the other's figures say nothing.
    const bool isOther = before != download.state
        && (before == engine::DownloadState::Verifying
            || download.state == engine::DownloadState::Verifying);
    if (isOther || !engine::traits(download.state).isActive) {
        row.progress = {};
    }
    recount(record, old);
}

void DownloadRows::setProgress(int record, const engine::Progress &progress)
{
    Row &row = m_rows[static_cast<size_t>(record)];
    const Row old = row;
    row.progress = progress;
    recount(record, old);
}

void DownloadRows::setDirty(int record, bool isDirty)
{
    m_rows[static_cast<size_t>(record)].isDirty = isDirty;
}

void DownloadRows::erase(int record)
{
    count(row(record).download, -1);
    m_lists.remove(row(record).download);
    m_records.remove(row(record).download.id);
    if (row(record).group >= 0) {
        leave(record);
    }
    free(record);
}

void DownloadRows::free(int record)
{
    Q_ASSERT(rowOf(record) < 0);
    m_rows[static_cast<size_t>(record)] = {};
    m_free.append(record);
}

void DownloadRows::setShown(const QList<int> &records)
{
    for (const int record : std::as_const(m_shown)) {
        m_rowOf[record] = -1;
    }
    m_shown = records;
    for (int i = 0; i < m_shown.size(); ++i) {
        m_rowOf[m_shown.at(i)] = i;
    }
}

void DownloadRows::count(const engine::Download &download, int by)
{
    m_counts[static_cast<size_t>(download.state)] += by;
    by > 0 ? m_left.add(download) : m_left.remove(download);
    if (download.state == engine::DownloadState::Queued && download.notBefore.isValid()) {
        m_timed += by;
    }
}

} // namespace ui
