// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/diskneeds.h"
#include "ui/queueforecast.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QThreadPool;

namespace ui {

class DownloadModel;

/// What is left of the whole queue, and whether it fits: sums that follow each change, with the
/// disks asked on the pool, one question at a time. Counts what runs and what waits. Lives on the
/// GUI thread.
class Forecast : public QObject {
    Q_OBJECT

public:
    /// All are borrowed and outlive this.
    Forecast(const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool,
        QObject *parent = nullptr);

    /// Asks the disks now and then; off while nobody looks.
    void setWatching(bool isWatching);
    const QList<DiskNeed> &disks() const { return m_disks; }
    /// Seconds until all is there at \a totals' speed; -1 = cannot be told.
    static qint64 secondsLeft(const engine::EngineTotals &totals);
    /// What is left of each queue that waits or runs.
    QList<QueueLoad> loads(const QList<engine::QueueConfig> &queues) const;

signals:
    void disksChanged();

private:
    struct Share {
        QString folder;
        qint64 bytes = 0; ///< -1 = unknown
        qint64 queueId = 0;
    };

    void note(const QList<engine::Download> &downloads);
    void forget(const QList<engine::DownloadId> &ids);
    void drop(engine::DownloadId id);
    void ask();
    void take(QList<DiskNeed> disks);
    void askUnfit(const QList<DiskNeed> &disks);
    void settle(const QList<DiskNeed> &disks);

    const DownloadModel &m_model;
    QThreadPool &m_pool;
    QHash<engine::DownloadId, Share> m_shares;
    QHash<QString, FolderNeed> m_folders;
    QHash<qint64, QueueLoad> m_loads; ///< by the number that the downloads name
    QList<DiskNeed> m_disks;
    QTimer m_soon;
    QTimer m_regularly;
    bool m_isAsking = false;
    bool m_isUnfitDue = true; ///< what does not fit is to be counted anew: it takes every download
    bool m_isStale = false; ///< something changed since the question under way
};

} // namespace ui
