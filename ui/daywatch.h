// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

/// Says when another day begins, by local time. Costs nothing while nobody wants to know. Lives on
/// the GUI thread.
class DayWatch : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; ///< the local time

    explicit DayWatch(Clock clock = &QDateTime::currentDateTime, QObject *parent = nullptr);

    QDateTime now() const { return m_clock(); }
    /// The day that is gone by; invalid = nobody goes by one.
    void setDay(const QDate &day);
    /// Compares the days; the clock may have been set, or the computer been asleep.
    void look();

signals:
    /// It is another day than that.
    void dayChanged();

private:
    Clock m_clock;
    QTimer m_next;
    QDate m_day;
};

} // namespace ui
