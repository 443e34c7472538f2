// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/diskneeds.h"
#include "ui/queueforecast.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace ui {

class DownloadModel;

/// What is left of the whole queue, and whether it fits: the sums of the model, with the disks
/// asked on the pool, one question at a time. Counts what runs and what waits. Lives on the GUI
/// thread.
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
    void noteChange();
    void ask();
    void take(QList<DiskNeed> disks);
    void askUnfit(const QList<DiskNeed> &disks);
    void settle(const QList<DiskNeed> &disks);

    const DownloadModel &m_model;
    QThreadPool &m_pool;
    QList<DiskNeed> m_disks;
    QTimer m_soon;
    QTimer m_regularly;
    bool m_isAsking = false;
    bool m_isUnfitDue = true; ///< what does not fit is to be counted anew: it takes every download
    bool m_isStale = false; ///< something changed since the question under way
};

} // namespace ui
