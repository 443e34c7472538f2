// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueforecast.h"

#include "app/engine/queuetimes.h"
#include "ui/timetablewatch.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int kMostChanges = 60; ///< a month of one queue; what takes longer nobody foresees
constexpr int kMostDays = 31; ///< with a timetable
constexpr int kMostHours = kMostDays * 24;
constexpr qint64 kLongestRun = 400LL * 24 * 3600; ///< seconds

/// One queue on the way.
struct Ahead {
    QueueLoad load;
    bool isOpen = true;
    QDateTime change; ///< when that is over; invalid: never
};

void lookAgain(Ahead &ahead, const QDateTime &at)
{
    ahead.isOpen = engine::isOpen(ahead.load.times, at);
    ahead.change = engine::nextChange(ahead.load.times, at);
}

QDateTime firstChange(const QList<Ahead> &all)
{
    QDateTime first;
    for (const Ahead &ahead : all) {
        if (ahead.change.isValid() && !(first.isValid() && first <= ahead.change)) {
            first = ahead.change;
        }
    }
    return first;
}

bool isAnyOpen(const QList<Ahead> &all)
{
    return std::any_of(all.begin(), all.end(), [](const Ahead &ahead) { return ahead.isOpen; });
}

/// What is open goes on for \a room seconds at most; how many it took.
qint64 goOn(QList<Ahead> &all, qint64 bytesPerSecond, qint64 room)
{
    qint64 spent = 0;
    for (Ahead &ahead : all) {
        if (ahead.isOpen && spent < room) {
            const qint64 needed = (ahead.load.bytes - 1) / bytesPerSecond + 1;
            const qint64 now = std::min(needed, room - spent);
            ahead.load.bytes = now == needed ? 0 : ahead.load.bytes - now * bytesPerSecond;
            spent += now;
        }
    }
    all.removeIf([](const Ahead &ahead) { return ahead.load.bytes <= 0; });
    return spent;
}

/// When all of it is there; invalid: nobody knows.
QDateTime allThereAt(QList<Ahead> all, qint64 bytesPerSecond, const QDateTime &local,
    const engine::SpeedTimetable &timetable)
{
    QDateTime at = local;
    QDateTime limitChange = limitEnd(timetable, at);
    const int changes = timetable.isOn ? kMostHours : kMostChanges;
    const QDateTime last = timetable.isOn ? local.addDays(kMostDays) : QDateTime();
    for (int i = 0; i < changes && bytesPerSecond > 0; ++i) {
        QDateTime change = firstChange(all);
        const bool goesOn = change.isValid() || isAnyOpen(all);
        if (limitChange.isValid() && !(change.isValid() && change <= limitChange)) {
            change = limitChange;
        }
        const qint64 room = change.isValid() ? at.secsTo(change) : kLongestRun;
        const qint64 spent
            = goOn(all, engine::smallerLimit(bytesPerSecond, timetable.limitAt(at)), room);
        if (all.isEmpty()) {
            return at.addSecs(spent);
        }
        if (!change.isValid() || !goesOn || (last.isValid() && change > last)) {
            break; // what is left never opens, or takes too long
        }
        at = change;
        limitChange = at == limitChange ? limitEnd(timetable, at) : limitChange;
        for (Ahead &ahead : all) {
            if (ahead.change == change) {
                lookAgain(ahead, at);
            }
        }
    }
    return {};
}

} // namespace

QueueForecast queueForecast(const QList<QueueLoad> &loads, qint64 bytesPerSecond,
    const QDateTime &local, const engine::SpeedTimetable &timetable)
{
    QList<Ahead> all;
    for (const QueueLoad &load : loads) {
        if (load.count > 0) {
            all.append({ load, true, {} });
            lookAgain(all.last(), local);
        }
    }
    if (!isAnyOpen(all)) {
        return { {}, firstChange(all) };
    }
    all.removeIf([](const Ahead &ahead) { return ahead.load.bytes <= 0; });
    if (all.isEmpty()) {
        return {};
    }
    QDateTime end = allThereAt(all, bytesPerSecond, local, timetable);
    for (const Ahead &ahead : std::as_const(all)) {
        if (end.isValid() && ahead.load.limit > 0 && ahead.load.limit < bytesPerSecond) {
            const QDateTime own = allThereAt({ ahead }, ahead.load.limit, local, timetable);
            end = own.isValid() ? std::max(end, own) : own;
        }
    }
    return { end, {} };
}

} // namespace ui
