// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections FileFetch has and to whom, and which ones it gives up for others.
#include "app/engine/filefetch.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kDeadSoon = 25s; ///< taken off the patience with what may be dead
constexpr auto kHangUp = 150ms; ///< more than a poll
constexpr int kResetsThatTell = 2; ///< one may be chance

/// The server speaks, and says that these are too many (F13).
bool isRefusal(const DownloadError &error)
{
    return error.status == 403 || error.status == 429 || error.status == 503;
}

} // namespace

int LaneBudget::stillClosing(std::chrono::milliseconds now)
{
    closing.removeIf([&](std::chrono::milliseconds since) { return now - since >= kHangUp; });
    return static_cast<int>(closing.size());
}

void FileFetch::fitLanes()
{
    while (connections() > std::max(mostLanes(), 1)) {
        removeLane(m_lanes.surplusKey());
    }
    openLanes();
}

void FileFetch::setConnections(int most)
{
    m_job.connections = std::max(most, 1);
    fitLanes();
}

void FileFetch::grant(const QString &host, int connections)
{
    if (host != m_budget.host || m_isEnded) {
        return;
    }
    m_budget.granted = std::max(connections, 1);
    for (const auto &lane : m_lanes) {
        if (std::exchange(lane->isWaiting, false)) {
            lane->connection->cross();
        }
    }
    fitLanes();
}

/// From here on its connections go to \a host and count there.
void FileFetch::moveTo(const QString &host)
{
    if (host == m_budget.host) {
        return;
    }
    Q_EMIT connectionsWanted(m_budget.host, 0);
    m_budget = { host, 0, 1, 0, {}, 0 };
    Q_EMIT connectionsWanted(host, 1);
}

void FileFetch::onCrossing(int key, const QString &host)
{
    Lane *lane = m_lanes.find(key);
    if (!lane) {
        return;
    }
    if (!m_isKnown) {
        moveTo(host);
    }
    // One of several that is sent elsewhere than the first one was is one too many there, at most.
    lane->isWaiting = !m_isKnown && m_budget.granted == 0;
    if (!lane->isWaiting) {
        lane->connection->cross();
    }
}

void FileFetch::reconnect(std::chrono::milliseconds now)
{
    m_now = now;
    if (m_isEnded || m_completeSince) {
        return;
    }
    m_watch.forgive();
    const bool isSafe = m_manners.areRangesProven
        || std::none_of(
            m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane->isAnswered; });
    if (isSafe) {
        removeLanes();
        openLanes();
        return;
    }
    // A server that may not know ranges would send everything again: only a dead one is left.
    for (const auto &lane : m_lanes) {
        lane->lastByte = std::min(lane->lastByte, now - kDeadSoon);
    }
}

void FileFetch::watchLanes()
{
    QList<LaneSight> sights;
    for (const auto &lane : m_lanes) {
        if (lane->isWaiting || lane->connection->available() > 0) {
            lane->lastByte = m_now; // it is not the server that is slow
        }
        const qint64 left = m_plan.total() < 0 ? -1 : m_plan.remaining(lane->key).size();
        sights.append({ lane->key, lane->isAnswered, lane->begun, lane->lastByte,
            lane->meter.speed(), left });
    }
    const bool spotsSlow = m_manners.areRangesProven && !m_limiter.isLimited() && !m_completeSince;
    const auto findings = m_watch.look(m_now, sights, spotsSlow);
    for (const LaneWatch::Finding &finding : findings) {
        if (m_isEnded) {
            return;
        }
        if (finding.fault == LaneFault::Stalled) {
            laneBroke(finding.key, { ErrorKind::TimedOut, 0, {} });
        } else {
            removeLane(finding.key); // its remainder is free: openLanes() begins there
        }
    }
}

/// The server does not bear one more than there are now.
void FileFetch::capLanes(const DownloadError &error)
{
    m_budget.cap = connections();
    const bool isReset = error.kind == ErrorKind::ConnectionLost && error.status == 0;
    m_budget.resets += isReset ? 1 : 0;
    if (isRefusal(error) || m_budget.resets >= kResetsThatTell) {
        HostMemory memory;
        memory.host = m_budget.host;
        memory.connections = m_budget.cap;
        Q_EMIT learned(memory);
    }
}

} // namespace engine
