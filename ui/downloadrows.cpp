// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadrows.h"

#include <utility>

namespace ui {

bool Row::isChecking() const
{
    return download.state == engine::DownloadState::Verifying
        && !(download.request.checksum.isEmpty() && download.foundChecksum.isEmpty());
}

qint64 Row::received() const
{
    return progress.id.isValid() ? progress.received : download.received;
}

qint64 Row::total() const
{
    return progress.id.isValid() && progress.total >= 0 ? progress.total : download.total;
}

qint64 Row::secondsLeft() const
{
    if (progress.speed <= 0 || total() < 0) {
        return -1;
    }
    const qint64 rest = qMax<qint64>(0, total() - received());
    return rest / progress.speed + (rest % progress.speed > 0 ? 1 : 0);
}

QString Row::name() const
{
    if (!download.fileName.isEmpty()) {
        return download.fileName;
    }
    if (!download.request.fileName.isEmpty()) {
        return download.request.fileName;
    }
    const QString last = download.request.url.fileName(QUrl::FullyDecoded);
    if (!last.isEmpty()) {
        return last;
    }
    const QString host = download.request.url.host();
    return host.isEmpty() ? download.request.url.toDisplayString() : host;
}

int DownloadRows::insert(const engine::Download &download, bool reuse)
{
    int record = recordCount();
    if (reuse && !m_free.isEmpty()) {
        record = m_free.takeLast();
    } else {
        m_rows.emplace_back();
        m_rowOf.append(-1);
    }
    m_rows[static_cast<size_t>(record)] = Row { download, {}, false };
    m_records.insert(download.id, record);
    count(download, 1);
    return record;
}

void DownloadRows::replace(int record, const engine::Download &download)
{
    Row &row = m_rows[static_cast<size_t>(record)];
    Q_ASSERT(row.download.id == download.id);
    count(row.download, -1);
    count(download, 1);
    const engine::DownloadState before = std::exchange(row.download, download).state;
    // Of a check, and of the bytes that came before it, the other's figures say nothing.
    const bool isOther = before != download.state
        && (before == engine::DownloadState::Verifying
            || download.state == engine::DownloadState::Verifying);
    if (isOther || !engine::traits(download.state).isActive) {
        row.progress = {};
    }
}

void DownloadRows::setProgress(int record, const engine::Progress &progress)
{
    m_rows[static_cast<size_t>(record)].progress = progress;
}

void DownloadRows::setDirty(int record, bool isDirty)
{
    m_rows[static_cast<size_t>(record)].isDirty = isDirty;
}

void DownloadRows::erase(int record)
{
    Q_ASSERT(rowOf(record) < 0);
    Row &row = m_rows[static_cast<size_t>(record)];
    count(row.download, -1);
    m_records.remove(row.download.id);
    row = {};
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
    if (download.state == engine::DownloadState::Queued && download.notBefore.isValid()) {
        m_timed += by;
    }
}

} // namespace ui
