// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/daywatch.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

/// Between two looks: a timer knows nothing of sleep and of clocks that are set.
constexpr std::chrono::milliseconds kLongestLook = 1min;

} // namespace

DayWatch::DayWatch(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DayWatch::look);
}

void DayWatch::setDay(const QDate &day)
{
    m_day = day;
    if (!day.isValid()) {
        m_next.stop();
        return;
    }
    const std::chrono::milliseconds left(m_clock().msecsTo(day.addDays(1).startOfDay()));
    m_next.start(std::clamp<std::chrono::milliseconds>(left, 1ms, kLongestLook));
}

void DayWatch::look()
{
    if (!m_day.isValid()) {
        return;
    }
    const QDate today = m_clock().date();
    const bool isOther = today != m_day;
    setDay(today);
    if (isOther) {
        emit dayChanged();
    }
}

} // namespace ui
