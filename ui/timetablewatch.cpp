// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timetablewatch.h"

#include "app/words/words.h"

#include <QLocale>

#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

// The clock may be set at any time; a look costs nothing.
constexpr auto kTick = 10s;
constexpr int kHourSeconds = 3600;

} // namespace

TimetableWatch::TimetableWatch(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &TimetableWatch::look);
}

void TimetableWatch::setTimetable(const engine::SpeedTimetable &timetable)
{
    m_timetable = timetable;
    if (timetable.isOn) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    look();
}

void TimetableWatch::look()
{
    const QDateTime now = m_clock();
    const qint64 limit = m_timetable.limitAt(now);
    const QDateTime until = limit > 0 ? limitEnd(m_timetable, now) : QDateTime();
    if (limit != m_limit || until != m_until) {
        m_limit = limit;
        m_until = until;
        emit changed();
    }
}

QDateTime limitEnd(const engine::SpeedTimetable &timetable, const QDateTime &local)
{
    QDateTime hour = local;
    hour.setTime(QTime(local.time().hour(), 0));
    for (int i = 0; i < engine::SpeedTimetable::kDays * engine::SpeedTimetable::kHours; ++i) {
        hour = hour.addSecs(kHourSeconds);
        if (timetable.limitAt(hour) != timetable.limitAt(local)) {
            return hour;
        }
    }
    return {};
}

QString TimetableWatch::sentence() const
{
    if (m_limit <= 0) {
        return {};
    }
    const QString limit = words::speedText(m_limit);
    if (!m_until.isValid()) {
        return tr("The timetable limits the speed to %1.").arg(limit);
    }
    const QLocale locale;
    const QString time = locale.toString(m_until.time(), QLocale::ShortFormat);
    return m_until.date() == m_clock().date()
        ? tr("The timetable limits the speed to %1 until %2.").arg(limit, time)
        //: %2: a day of the week, %3: a time of the day
        : tr("The timetable limits the speed to %1 until %2, %3.")
              .arg(limit, locale.dayName(m_until.date().dayOfWeek()), time);
}

} // namespace ui
