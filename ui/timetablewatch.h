// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

/// Knows which limit of a timetable is in force, and until when. Lives on the GUI thread.
class TimetableWatch : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; ///< the local time

    explicit TimetableWatch(Clock clock = &QDateTime::currentDateTime, QObject *parent = nullptr);

    void setTimetable(const engine::SpeedTimetable &timetable);
    /// Bytes a second, 0 = none.
    qint64 limit() const { return m_limit; }
    /// "The timetable limits the speed to 256 KiB/s until 18:00."; empty while it does not.
    QString sentence() const;

signals:
    void changed();

private:
    void look();

    Clock m_clock;
    engine::SpeedTimetable m_timetable;
    QTimer m_tick;
    qint64 m_limit = 0;
    QDateTime m_until; ///< invalid = the whole week
};

/// The first full hour after \a local at which \a timetable has another limit; invalid: none ever.
QDateTime limitEnd(const engine::SpeedTimetable &timetable, const QDateTime &local);

} // namespace ui
