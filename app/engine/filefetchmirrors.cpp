// SPDX-License-Identifier: GPL-3.0-or-later
// How FileFetch fetches from mirrors beside its main link, and how it goes on from one of them when
// that link has failed (F84).
#include "app/engine/filefetch.h"

#include <algorithm>

namespace engine {

/// A mirror beside the main link replied with something that is not taken.
void FileFetch::refuse(Lane &lane, const ReplyDecision &decision, const ResponseInfo &info)
{
    const bool namesTotal = info.status == 416 && info.range && info.range->isUnsatisfied();
    if (decision.step == ReplyStep::StartOver
        || (namesTotal && info.range->total != m_plan.total())) {
        dropMirror(lane.link);
    } else {
        laneBroke(lane.key,
            decision.error ? decision.error
                           : DownloadError { ErrorKind::InvalidReply, info.status, {} });
    }
}

void FileFetch::sumUp(TaskOutcome &outcome) const
{
    outcome.isHangingUp = m_budgets.isHangingUp();
    if (!m_download.request.pieces.isEmpty()) {
        outcome.deliveries = m_links.deliveries();
    }
}

/// A connection to \a link at \a host ended and had brought nothing.
void FileFetch::linkBroke(int link, const QString &host, const DownloadError &error)
{
    if (m_lanes.countAt(host) > 0) {
        capLanes(host, error);
    }
    const bool isMain = m_links.isMain(link);
    const bool isAlone = m_lanes.empty() && m_links.usable(wantedLanes(), false).size() < 2;
    if (m_lanes.countOf(link) == 0 && !(isMain && isAlone)) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_links.fail(link, m_download,
            isMain ? asExpired(error, m_download, m_plan.hasBytes(), now) : error);
        openLanes();
    }
}

/// What is on disk stays: as with a new link of the user's, the mirror must have the same size, and
/// its first bytes are compared before any of them count.
bool FileFetch::goOnElsewhere(const DownloadError &error)
{
    const QUrl &link = m_links.link();
    const bool isLed = m_links.atMain().next() != link
        || std::any_of(m_lanes.begin(), m_lanes.end(), [&](const auto &lane) {
               return m_links.isMain(lane->link) && lane->connection->url() != link;
           });
    if (m_links.asksAnew(error, isLed)) {
        removeLanes();
        m_isKnown = false;
        openLanes();
        return true;
    }
    if (m_download.mirrors.isEmpty() || !MirrorSet::isOfTheLink(error)) {
        return false;
    }
    if (!m_links.goOn(m_download, error)) {
        return false;
    }
    removeLanes();
    giveBack();
    m_seams.handTails(m_links.main());
    if (m_plan.hasBytes()) {
        m_download.validators = { {}, {}, {}, m_plan.total() };
    } else {
        m_download.validators = {};
        m_plan = SegmentPlan();
    }
    m_isKnown = false;
    if (LaneBudget *budget = m_budgets.find(m_links.atMain().host)) {
        budget->cap = 0;
    }
    openLanes();
    return true;
}

} // namespace engine
