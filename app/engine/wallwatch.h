// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/clockwatch.h"
#include "app/engine/engine.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace engine {

/// Knows the local time, tells when a moment of it has come, and when the clocks stood still or
/// were set. Lives on the engine's thread.
class WallWatch : public QObject {
    Q_OBJECT

public:
    /// \a clocks: but for the wall clock, which is \a clock.
    explicit WallWatch(const WallClock &clock, const SystemClocks &clocks = &Clocks::now);

    QDateTime now() const { return m_clock(); }
    /// due() follows once, when it is \a moment; invalid: never. Replaces the one before.
    void wakeAt(const QDateTime &moment);

signals:
    void due();
    /// The computer slept, or the wall clock or its time zone was set: seconds after that.
    void jumped(const engine::ClockWatch::Jump &jump);

private:
    void look();
    void wake();

    WallClock m_clock;
    SystemClocks m_clocks;
    ClockWatch m_watch;
    QTimer m_lookTimer;
    QTimer m_wakeTimer;
    QDateTime m_moment;
    QDateTime m_last; ///< when it looked
};

} // namespace engine
