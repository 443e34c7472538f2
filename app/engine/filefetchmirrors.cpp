// SPDX-License-Identifier: GPL-3.0-or-later
// How FileFetch goes on from another link when the one it is at has failed (F84).
#include "app/engine/filefetch.h"
#include "app/engine/redirect.h"

namespace engine {

/// What is on disk stays: as with a new link of the user's, the mirror must have the same size, and
/// its first bytes are compared before any of them count.
bool FileFetch::goOnElsewhere(const DownloadError &error)
{
    if (m_download.mirrors.isEmpty() || !MirrorSet::isOfTheLink(error)) {
        return false;
    }
    if (!m_mirrors.goOn(m_download, error)) {
        return false;
    }
    removeLanes();
    giveBack();
    // I5: what was given for the download's own link stays at its origin (CVE-2021-22923).
    m_fields = fieldsForHop(requestFields(m_job.download.request, m_job.userAgent),
        m_job.download.request.url, m_mirrors.link());
    if (hasBytes()) {
        m_download.validators = { {}, {}, {}, m_plan.total() };
    } else {
        m_download.validators = {};
        m_plan = SegmentPlan();
    }
    m_isKnown = false;
    m_manners = {};
    m_budget.cap = 0;
    moveTo(hostKey(m_mirrors.link()));
    openLane();
    return true;
}

} // namespace engine
