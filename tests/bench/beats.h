// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QList>
#include <QTimer>

#include <algorithm>
#include <functional>

/// What the benches of the window measure with.
namespace bench {

/// Of \a values; \a share: 0 = the lowest, 1 = the highest.
inline double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values.at(static_cast<qsizetype>(share * double(values.size() - 1)));
}

/// Runs the event loop and notes how late each beat comes.
class Beats : public QObject {
public:
    static constexpr int kBeatMs = 1;

    Beats()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(kBeatMs);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_late.append(std::max(0.0, double(m_sinceBeat.nsecsElapsed()) / 1e6 - kBeatMs));
            m_sinceBeat.start();
            if (m_isDone()) {
                m_loop.quit();
            }
        });
    }

    /// Until \a isDone; what was late meanwhile, in milliseconds.
    QList<double> run(std::function<bool()> isDone)
    {
        m_isDone = std::move(isDone);
        m_late.clear();
        m_sinceBeat.start();
        m_beat.start();
        m_loop.exec();
        m_beat.stop();
        return m_late;
    }

    /// For \a milliseconds.
    QList<double> run(int milliseconds)
    {
        QElapsedTimer since;
        since.start();
        return run([&since, milliseconds] { return since.hasExpired(milliseconds); });
    }

private:
    QTimer m_beat;
    QEventLoop m_loop;
    QElapsedTimer m_sinceBeat;
    QList<double> m_late;
    std::function<bool()> m_isDone;
};

} // namespace bench
