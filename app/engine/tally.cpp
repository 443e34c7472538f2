// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tally.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {

qint64 bytes(quint64 sum)
{
    constexpr quint64 kMost = std::numeric_limits<qint64>::max();
    return static_cast<qint64>(std::min(sum, kMost));
}

} // namespace

void Tally::count(const Download &download, bool isAdded)
{
    const int step = isAdded ? 1 : -1;
    const bool isActive = traits(download.state).isActive;
    const bool isWaiting = download.state == DownloadState::Queued;
    m_running += isActive ? step : 0;
    m_waiting += isWaiting ? step : 0;
    m_failed += download.state == DownloadState::Failed ? step : 0;
    if (isActive || isWaiting) {
        int &unfinished = m_unfinished[download.request.queueId];
        unfinished += step;
        if (unfinished == 0) {
            m_unfinished.remove(download.request.queueId);
        }
    }
    if ((isActive || isWaiting) && download.total >= 0) {
        const auto received = static_cast<quint64>(download.received);
        const auto total = static_cast<quint64>(download.total);
        m_received += isAdded ? received : 0 - received;
        m_total += isAdded ? total : 0 - total;
    }
}

void Tally::add(const Download &download)
{
    count(download, true);
}

void Tally::remove(const Download &download)
{
    count(download, false);
}

EngineTotals Tally::totals() const
{
    EngineTotals totals;
    totals.running = m_running;
    totals.waiting = m_waiting;
    totals.failed = m_failed;
    totals.received = bytes(m_received);
    totals.total = bytes(m_total);
    return totals;
}

} // namespace engine
