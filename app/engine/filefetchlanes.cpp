// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections FileFetch has and to whom, and which ones it gives up for others.
#include "app/engine/filefetch.h"
#include "app/engine/mirrorchoice.h"
#include "app/engine/transport.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kDeadSoon = 25s; ///< taken off the patience with what may be dead
constexpr auto kHangUp = 150ms; ///< more than a poll
constexpr qint64 kWorthTrying = 1024 * 1024; ///< bytes: for less no further mirror is tried
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

void FileFetch::openLanes()
{
    if (m_isEnded) {
        return;
    }
    const int total = wantedLanes();
    const bool tries = m_plan.missing() >= kWorthTrying;
    const QList<int> links = m_links.usable(total, tries);
    QList<LinkSight> sights;
    int others = connections();
    for (const int link : links) {
        const QString &host = m_links.at(link).host;
        const int lanes = m_lanes.countOf(link);
        const int beside = std::max(m_lanes.countAt(host) - lanes, 0);
        const qint64 speed = m_links.at(link).speed;
        sights.append({ lanes, m_budgets.most(host, total, m_now) - beside, speed,
            speed < 0 && m_lanes.isFresh(link, m_now) });
        others -= lanes;
    }
    const QList<int> spread = spreadLanes(sights, total - others);
    wantConnections(links, spread);
    for (qsizetype i = 0; i < links.size(); ++i) {
        while (m_lanes.countOf(links.at(i)) < spread.at(i) && openLane(links.at(i))) { }
    }
    applyBuffers();
}

void FileFetch::wantConnections(const QList<int> &links, const QList<int> &spread)
{
    QMap<QString, int> wanted;
    for (qsizetype i = 0; i < links.size(); ++i) {
        // The main link keeps one: it goes on where the others fail.
        wanted[m_links.at(links.at(i)).host]
            += std::max(spread.at(i), links.at(i) == m_links.main() ? 1 : 0);
    }
    for (const auto &lane : m_lanes) {
        int &there = wanted[lane->host];
        there = std::max(there, m_lanes.countAt(lane->host));
    }
    const QString first = links.isEmpty() ? QString() : m_links.at(links.first()).host;
    for (const ConnectionsWanted &news : m_budgets.want(wanted, first, wantedLanes(), m_now)) {
        Q_EMIT connectionsWanted(news);
    }
}

bool FileFetch::openLane(int link)
{
    const RunLink &from = m_links.at(link);
    LaneBudget *budget = m_budgets.find(from.host);
    if (!budget || m_isEnded || m_completeSince) {
        return false;
    }
    // What is being closed counts only beside others: the last one is never waited for.
    const int closing = m_lanes.empty() ? 0 : budget->stillClosing(m_now);
    if (m_lanes.countAt(from.host) + closing >= budget->granted) {
        return false;
    }
    const bool isTrial = link != m_links.main() && from.standing == LinkStanding::Untried;
    const int key = ++m_nextKey;
    const auto segment = isTrial ? m_links.trial(written()) : m_plan.take(key);
    if (!segment) {
        return false;
    }
    Lane &lane = m_lanes.add(key);
    lane.link = link;
    lane.isTrial = isTrial;
    begin(lane, *segment);
    return true;
}

void FileFetch::removeLane(int key)
{
    if (const auto lane = m_lanes.take(key)) {
        m_plan.drop(key);
        RunLink &link = m_links.at(lane->link);
        if (lane->isTrial && link.standing == LinkStanding::Untried) {
            link.host = hostKey(link.url); // the next one begins there, wherever this one was sent
        }
        LaneBudget *budget = m_budgets.find(lane->host);
        if (budget && !lane->isOver && !lane->isWaiting) {
            budget->closing.append(m_now);
        }
        lane->connection->close();
    }
}

void FileFetch::removeLanes()
{
    while (!m_lanes.empty()) {
        removeLane(m_lanes.back()->key);
    }
}

void FileFetch::fitLanes()
{
    const QStringList hosts = m_budgets.hosts();
    for (const QString &host : hosts) {
        while (m_lanes.countAt(host) > m_budgets.at(host).granted) {
            removeLane(m_lanes.surplusKey(host));
        }
    }
    while (connections() > wantedLanes()) {
        removeLane(m_lanes.surplusKey());
    }
    openLanes();
}

void FileFetch::setConnections(int most)
{
    m_job.connections = std::max(most, 1);
    fitLanes();
}

void FileFetch::setFields(const TaskJob &job)
{
    m_links.setFields(job);
}

void FileFetch::grant(const QString &host, int connections)
{
    if (!m_isEnded) {
        m_budgets.grant(host, connections);
        letCross(host);
        fitLanes();
    }
}

/// Lanes that were redirected to \a host go there, as many as may.
void FileFetch::letCross(const QString &host)
{
    const LaneBudget *budget = m_budgets.find(host);
    int room = (budget ? budget->granted : 0) - m_lanes.countAt(host);
    for (const auto &lane : m_lanes) {
        if (room > 0 && lane->host == host && std::exchange(lane->isWaiting, false)) {
            lane->connection->cross();
            --room;
        }
    }
}

void FileFetch::onCrossing(int key, const QString &host)
{
    Lane *lane = m_lanes.find(key);
    if (!lane) {
        return;
    }
    if (m_links.isMain(lane->link) ? m_isKnown : !lane->isTrial) {
        // One of several that is sent elsewhere than the first was is one too many there, at most.
        lane->connection->cross();
        return;
    }
    // From here on the link's connections go to that host and count there.
    m_links.at(lane->link).host = host;
    lane->host = host;
    lane->isWaiting = true;
    openLanes();
    letCross(host);
}

void FileFetch::reconnect(std::chrono::milliseconds now)
{
    m_now = now;
    if (m_isEnded || m_completeSince) {
        return;
    }
    m_watch.forgive();
    const bool isSafe = m_links.atMain().manners.areRangesProven
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
    const bool spotsSlow = m_links.areRangesProven() && !m_limiter.isLimited() && !m_completeSince;
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
void FileFetch::capLanes(const QString &host, const DownloadError &error)
{
    LaneBudget &budget = m_budgets.at(host);
    budget.cap = m_lanes.countAt(host);
    const bool isReset = error.kind == ErrorKind::ConnectionLost && error.status == 0;
    budget.resets += isReset ? 1 : 0;
    if (isRefusal(error) || budget.resets >= kResetsThatTell) {
        HostMemory memory;
        memory.host = host;
        memory.connections = budget.cap;
        Q_EMIT learned(memory);
    }
}

} // namespace engine
