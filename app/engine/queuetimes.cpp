// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/queuetimes.h"

#include <QTimeZone>

#include <algorithm>

namespace engine {

namespace {

constexpr int kDaysAhead = 8; ///< what is open on one day of the week changes within these
constexpr qint64 kHourMs = 3'600'000;

/// \a dayOfWeek: 1 = Monday to 7; 0 is the Sunday before.
bool startsOn(const QueueTimes &times, int dayOfWeek)
{
    return (times.days >> ((dayOfWeek + 6) % 7) & 1) != 0;
}

/// Every moment at which the answer may change; also some at which it does not.
QList<QDateTime> turningPoints(const QueueTimes &times, const QDateTime &local)
{
    const QTimeZone zone = local.timeZone();
    QList<QDateTime> points;
    for (int day = 0; day <= kDaysAhead; ++day) {
        for (const int minute : { 0, times.start, times.stop }) {
            const QTime time(minute / 60, minute % 60);
            const QDateTime point(local.date().addDays(day), time, zone);
            // An hour that comes twice has two such moments.
            points += { point.addMSecs(-kHourMs), point, point.addMSecs(kHourMs) };
        }
    }
    const auto shifts = zone.hasTransitions() ? zone.transitions(local, local.addDays(kDaysAhead))
                                              : QTimeZone::OffsetDataList();
    for (const QTimeZone::OffsetData &shift : shifts) {
        points.append(shift.atUtc.toTimeZone(zone));
    }
    std::sort(points.begin(), points.end());
    return points;
}

} // namespace

bool isOpen(const QueueTimes &times, const QDateTime &local)
{
    if (!times.isOn || !local.isValid()) {
        return true;
    }
    const int minute = local.time().hour() * 60 + local.time().minute();
    const int today = local.date().dayOfWeek();
    if (times.start < times.stop) {
        return startsOn(times, today) && minute >= times.start && minute < times.stop;
    }
    const bool hasBegun = startsOn(times, today) && minute >= times.start;
    const bool goesOn = startsOn(times, today - 1) && minute < times.stop;
    return hasBegun || goesOn;
}

QDateTime nextChange(const QueueTimes &times, const QDateTime &local)
{
    if (!times.isOn || !local.isValid()) {
        return {};
    }
    const bool isOpenNow = isOpen(times, local);
    const QList<QDateTime> points = turningPoints(times, local);
    const auto found = std::find_if(points.begin(), points.end(),
        [&](const QDateTime &point) { return point > local && isOpen(times, point) != isOpenNow; });
    return found == points.end() ? QDateTime() : *found;
}

} // namespace engine
