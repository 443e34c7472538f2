// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/wallwatch.h"

#include <QHash>

namespace ui {

/// Knows which queues are closed by their hours, and until when, and which run as many downloads as
/// they may. Lives on the GUI thread.
class QueueHours : public QObject {
    Q_OBJECT

public:
    explicit QueueHours(
        const engine::WallClock &clock = &QDateTime::currentDateTime, QObject *parent = nullptr);

    /// Counts what runs from here on: \a engine has told of nothing yet.
    void follow(const engine::Engine &engine);
    void setQueues(const QList<engine::QueueConfig> &queues);
    const QList<engine::QueueConfig> &queues() const { return m_queues; }
    /// What slows all of them down; nothing else is looked for in it here.
    void setTimetable(const engine::SpeedTimetable &timetable);
    const engine::SpeedTimetable &timetable() const { return m_timetable; }
    QDateTime now() const { return m_wall.now(); }
    /// "Waits for its queue, which opens at 22:00" or "Waits: its queue runs 2 at once" for a
    /// download that waits, and for nothing else, in a queue that is closed or full; else empty.
    QString wait(const engine::Download &download) const;

signals:
    /// Another queue is closed or full, or until another moment, or the day or the timetable is
    /// another one.
    void changed();

private:
    void look();
    void count(const QList<engine::Download> &downloads);
    void fill();
    qint64 known(qint64 queueId) const;

    engine::WallWatch m_wall;
    QList<engine::QueueConfig> m_queues;
    engine::SpeedTimetable m_timetable;
    QHash<qint64, QDateTime> m_openings; ///< of closed queues; invalid: it never opens
    QDate m_today;
    QHash<engine::DownloadId, qint64> m_running; ///< that take a slot, with their queues
    QHash<qint64, int> m_full; ///< queues that run as many as they may: so many
};

/// Of each of \a queues that is closed at \a local the moment it opens; invalid: never.
QHash<qint64, QDateTime> openings(const QList<engine::QueueConfig> &queues, const QDateTime &local);

} // namespace ui
