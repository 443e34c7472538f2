// SPDX-License-Identifier: GPL-3.0-or-later
// How FileFetch sees to it that bytes of two versions are never one file (I1): wherever bytes of
// two replies meet, one of the two reads a little of what the other brought, and they are compared.
#include "app/engine/filefetch.h"
#include "app/engine/secretlink.h"

#include <algorithm>

namespace engine {

void FileFetch::takeLane(Lane &lane, const ResponseInfo &info, bool isDoubted)
{
    lane.isAnswered = true;
    lane.info = info;
    lane.isDoubted = isDoubted;
    lane.replyEnd = info.range->to;
    ServerManners &manners = m_links.at(lane.link).manners;
    manners.areRangesProven = true;
    if (m_plan.total() < 0 && info.validators.size >= 0) {
        if (info.validators.size < m_plan.done().end()) { // F06: shorter than what is here
            startOver(notice::kFileChanged);
            return;
        }
        m_plan.setTotal(info.validators.size);
        m_download.total = m_plan.total();
        if (const DownloadError error = sizeError(m_plan.total(), m_download.request.folder)) {
            end(TaskEnd::Broke, error);
            return;
        }
    }
    const bool isHelper = !m_links.isMain(lane.link);
    const bool isNews = isHelper ? lane.isTrial : !m_job.host.dropsIfRange;
    if (!manners.usesIfRange && isNews) { // F07
        const QString host = isHelper ? lane.host : hostKey(m_links.link());
        const HostMemory memory { host, 0, true, QDateTime::currentDateTimeUtc() };
        m_job.host = isHelper ? m_job.host : memory;
        Q_EMIT learned(memory);
    }
    // What is to be compared says nothing yet: a run that ends before must not have pinned this
    // version to bytes of another one.
    const bool isSure = isHelper ? !lane.isTrial : m_isKnown || !isDoubted;
    if (isSure || lane.position >= lane.verifyTo) {
        trust(lane);
    }
}

void FileFetch::trust(const Lane &lane)
{
    if (!m_links.isMain(lane.link)) {
        RunLink &helper = m_links.at(lane.link);
        if (helper.standing == LinkStanding::Untried) {
            helper.mimeType = lane.info.mimeType;
            m_links.prove(lane.link, m_download, lane.info.validators, lane.connection->url());
            Q_EMIT happened({ {}, HistoryKind::MirrorJoined, 0, -1, maskedLink(helper.url), {} });
            m_download.isUnproven = true; // but for the places that are compared
            Q_EMIT known();
        }
    } else {
        if (lane.isDoubted) {
            doubt(lane.info.validators);
        }
        if (!m_isKnown) {
            publish(lane.info, lane.connection->url());
        }
    }
    openLanes();
}

/// F06, F08: what is here agrees where it was compared, and nothing proves the rest.
void FileFetch::doubt(const Validators &now)
{
    const Validators &pinned = m_download.validators;
    const bool areTwo = !pinned.etag.isEmpty() && !now.etag.isEmpty() && pinned.etag != now.etag;
    if (m_isKnown && !areTwo) {
        return; // one run of a server that names no version
    }
    m_download.isUnproven = true;
    if (m_download.notice.isEmpty() && areTwo) {
        m_download.notice = notice::kNotProven;
    } else if (m_download.notice.isEmpty() && !m_adopted && !m_links.isNewTo(m_job.download)) {
        m_download.notice = notice::kUnversioned;
    }
}

/// To be called before \a count bytes are written where \a lane stands.
void FileFetch::noteSeams(const Lane &lane, qint64 count)
{
    if (count > 0 && lane.position == lane.verifyTo && lane.position > 0) {
        const qint64 compared = lane.verifyTo - lane.asked.from;
        if (compared >= std::min(Seams::kOverlap, lane.verifyTo)) {
            m_seams.close(lane.position);
        } else {
            m_seams.open(lane.position);
        }
    }
    const qint64 end = m_plan.remaining(lane.key).to;
    if (lane.position + count == end && end < m_plan.total()) {
        m_seams.open(end);
    }
}

bool FileFetch::reachedEnd(int key)
{
    Lane *lane = m_lanes.find(key);
    std::optional<int> ousted;
    const bool mayTakeOver = !m_links.at(lane->link).manners.areRangesProven;
    if (m_plan.extend(key, lane->replyEnd, mayTakeOver, &ousted)) {
        m_seams.close(lane->position); // the same reply on both sides
        if (ousted) {
            removeLane(*ousted);
        }
        return true;
    }
    m_plan.drop(key);
    if (lane->tailFrom < 0) {
        lane->tailFrom = lane->position;
        lane->tailTo
            = std::min({ lane->position + Seams::kOverlap, lane->replyEnd, m_plan.total() });
    }
    if (lane->isInTail()) {
        return true;
    }
    if (lane->isOver || lane->position < lane->replyEnd) {
        removeLane(key);
        openLanes();
    }
    return false;
}

/// False where nothing more of it is there yet.
bool FileFetch::readTail(Lane &lane)
{
    const qint64 size = std::min({ lane.connection->available(), lane.tailTo - lane.position,
        static_cast<qint64>(m_buffer.size()), m_limiter.allowance(m_now) });
    const qint64 count = size > 0 ? lane.connection->read(m_buffer.data(), size) : 0;
    if (count <= 0) {
        return false;
    }
    lane.lastByte = m_now;
    m_limiter.spend(count);
    lane.tail.append(m_buffer.constData(), count);
    lane.position += count;
    if (!lane.isInTail()) {
        m_seams.keep({ lane.tailFrom, lane.tail, lane.link });
        completeIfWhole();
    }
    return true;
}

/// Compares what can be compared by now; false where it has started over, or gone back.
bool FileFetch::compareTails()
{
    if (mendCut()) {
        return false;
    }
    while (const auto tail = m_seams.takeTail(m_plan.done())) {
        const bool isSame = m_part->matches(tail->position, tail->bytes);
        if (tail->against >= 0) {
            if (const auto wrong = m_links.judge(*tail, isSame)) {
                dropMirror(*wrong);
            }
        } else if (!isSame && !disagree(tail->link, tail->position, tail->bytes)) {
            return false;
        } else if (isSame
            && tail->bytes.size() >= std::min(Seams::kOverlap, m_plan.total() - tail->position)) {
            m_seams.close(tail->position);
        }
    }
    return true;
}

/// Of a file whose every byte is here: true where all seams have been compared. Where a reply ended
/// before that was possible, the place is fetched once more, with bytes on both sides.
bool FileFetch::mendSeams()
{
    const bool isReading = std::any_of(m_lanes.begin(), m_lanes.end(), [this](const auto &lane) {
        // One at its segment's end is about to read what follows.
        const bool isAtEnd = lane->isAnswered && lane->tailFrom < 0
            && lane->position >= lane->verifyTo
            && lane->position < std::min(lane->replyEnd, m_plan.total());
        return isAtEnd || lane->isInTail();
    });
    if (isReading || !compareTails() || !m_plan.isComplete()) {
        return false;
    }
    QList<qint64> again = m_seams.takeToMend();
    if (again.isEmpty()) {
        m_download.isUnproven = m_download.isUnproven || !m_seams.isEmpty();
        m_seams.clear();
        again = m_links.placesToCheck(m_plan.done());
    }
    for (const qint64 position : std::as_const(again)) {
        m_plan.reopen({ position, position + 1 });
    }
    if (!again.isEmpty()) {
        openLanes();
    }
    return again.isEmpty();
}

} // namespace engine
