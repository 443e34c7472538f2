// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedtimetable.h"

#include <algorithm>

namespace engine {

namespace {

/// Place of a cell in the grid; -1 = none.
int placeOf(int day, int hour)
{
    const bool isThere
        = day >= 1 && day <= SpeedTimetable::kDays && hour >= 0 && hour < SpeedTimetable::kHours;
    return isThere ? (day - 1) * SpeedTimetable::kHours + hour : -1;
}

} // namespace

int SpeedTimetable::cell(int day, int hour) const
{
    const int place = placeOf(day, hour);
    return place < 0 ? 0 : grid[static_cast<std::size_t>(place)];
}

void SpeedTimetable::setCell(int day, int hour, int limit)
{
    const int place = placeOf(day, hour);
    if (place >= 0 && limit >= 0 && limit <= kMostLimits) {
        grid[static_cast<std::size_t>(place)] = static_cast<quint8>(limit);
    }
}

qint64 SpeedTimetable::limitAt(const QDateTime &local) const
{
    if (!isOn || !local.isValid()) {
        return 0;
    }
    const int limit = cell(local.date().dayOfWeek(), local.time().hour());
    return limit > 0 ? std::max<qint64>(limits.value(limit - 1), 0) : 0;
}

QByteArray SpeedTimetable::text() const
{
    QByteArray text;
    for (const quint8 limit : grid) {
        text += static_cast<char>('0' + limit);
    }
    return text;
}

bool SpeedTimetable::setText(const QByteArray &text)
{
    const bool isGrid = text.size() == static_cast<qsizetype>(grid.size())
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isGrid) {
        std::transform(text.begin(), text.end(), grid.begin(),
            [](char c) { return static_cast<quint8>(c - '0'); });
    }
    return isGrid;
}

qint64 smallerLimit(qint64 one, qint64 other)
{
    if (one <= 0 || other <= 0) {
        return std::max<qint64>({ one, other, 0 });
    }
    return std::min(one, other);
}

} // namespace engine
