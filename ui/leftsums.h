// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "ui/diskneeds.h"
#include "ui/queueforecast.h"

#include <QHash>

namespace ui {

/// Whether it waits or runs: its bytes are still to come.
bool isAhead(const engine::Download &download);
/// Bytes that are still to come; -1 = unknown.
qint64 bytesLeft(const engine::Download &download);
/// Its part file; without a path where there is none that has to grow.
PartRoom partRoom(const engine::Download &download);

/// What is left of the downloads that wait or run, by folder and by queue, kept up by what each of
/// them brings. Plain data.
class LeftSums {
public:
    void add(const engine::Download &download) { count(download, 1); }
    void remove(const engine::Download &download) { count(download, -1); }

    const QHash<QString, FolderNeed> &folders() const { return m_folders; }
    /// By the number that the downloads name; without the times of the queues.
    const QHash<qint64, QueueLoad> &queues() const { return m_queues; }
    /// The part files of downloads of a known size; of very many those that run and the
    /// first of the others.
    QList<PartRoom> parts() const { return m_parts.values(); }

private:
    void count(const engine::Download &download, int by);

    QHash<QString, FolderNeed> m_folders;
    QHash<qint64, QueueLoad> m_queues;
    QHash<engine::DownloadId, PartRoom> m_parts;
};

} // namespace ui
