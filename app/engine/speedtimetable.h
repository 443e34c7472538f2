// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <array>
#include <functional>

namespace engine {

/// The local time; hours of queues and of the timetable go by it.
using WallClock = std::function<QDateTime()>;

/// A week's grid of speed limits: for each hour of the local time none or one of a few limits.
/// Everything goes by the wall clock that is handed in: after a jump of it, or a change to or from
/// summer time, the next question has the right answer (F55).
struct SpeedTimetable {
    static constexpr int kDays = 7;
    static constexpr int kHours = 24;
    static constexpr int kCells = 168;
    static constexpr int kMostLimits = 9;

    bool isOn = false;
    QList<qint64> limits; ///< bytes a second, at most kMostLimits; what the grid counts from 1
    /// Monday 0:00 first, one for each hour: 0 = unlimited, N = limits[N - 1].
    std::array<quint8, kCells> grid {};

    /// Day 1 (Monday) to 7 and hour 0 to 23; anything else is 0.
    int cell(int day, int hour) const;
    void setCell(int day, int hour, int limit);
    /// Bytes a second at \a local, 0 = unlimited; a cell that names no limit is unlimited.
    qint64 limitAt(const QDateTime &local) const;
    /// The grid as 168 digits, for a settings file.
    QByteArray text() const;
    /// Takes the grid from \a text; false, and nothing changes, unless it is 168 digits.
    bool setText(const QByteArray &text);

    bool operator==(const SpeedTimetable &) const = default;
};

/// The smaller of two limits, where 0 is none.
qint64 smallerLimit(qint64 one, qint64 other);

} // namespace engine

Q_DECLARE_METATYPE(engine::SpeedTimetable)
