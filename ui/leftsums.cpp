// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leftsums.h"

#include "ui/boundedbytes.h"

#include <algorithm>

namespace ui {

/// More are not asked for the room they hold: each is a look at the disk.
static constexpr qsizetype kMostPartsAsked = 1000;

bool isAhead(const engine::Download &download)
{
    return download.state == engine::DownloadState::Queued
        || engine::traits(download.state).isActive;
}

qint64 bytesLeft(const engine::Download &download)
{
    return download.total < 0 ? -1 : boundedBytes(download.total - download.received);
}

PartRoom partRoom(const engine::Download &download)
{
    if (!isAhead(download) || download.partName.isEmpty() || bytesLeft(download) <= 0) {
        return {};
    }
    return { download.request.folder, download.partPath(), download.received, bytesLeft(download) };
}

void LeftSums::count(const engine::Download &download, int by)
{
    if (!isAhead(download)) {
        return;
    }
    m_parts.remove(download.id);
    // Those that run are few, and theirs is the room that is set aside at last.
    const bool isAsked
        = m_parts.size() < kMostPartsAsked || engine::traits(download.state).isActive;
    if (by > 0 && isAsked) {
        if (const PartRoom part = partRoom(download); !part.path.isEmpty()) {
            m_parts.insert(download.id, part);
        }
    }
    const qint64 left = bytesLeft(download);
    const qint64 bytes = by * std::max<qint64>(0, left);
    const QString &folder = download.request.folder;
    FolderNeed &need = m_folders[folder];
    need.folder = folder;
    need.count += by;
    need.unknown += left < 0 ? by : 0;
    need.bytes += bytes;
    if (need.count == 0) {
        m_folders.remove(folder);
    }
    const qint64 queue = download.request.queueId;
    QueueLoad &load = m_queues[queue];
    load.count += by;
    load.bytes += bytes;
    if (load.count == 0) {
        m_queues.remove(queue);
    }
}

} // namespace ui
