// SPDX-License-Identifier: GPL-3.0-or-later
// What FileFetch does with what arrives: headers first, then bytes.
#include "app/engine/filefetch.h"
#include "app/engine/filename.h"
#include "app/engine/httpdate.h"
#include "app/engine/unexpectedreply.h"

#include <algorithm>

namespace engine {

namespace {
constexpr qint64 kReadPiece = 256 * 1024;
constexpr qint64 kWorthReconnecting = 64 * 1024;
} // namespace

void FileFetch::onHeader(int key, const ResponseInfo &info)
{
    Lane *lane = m_lanes.find(key);
    if (!lane || m_isEnded) {
        return;
    }
    lane->lastByte = m_now;
    if (const DownloadError page = unexpectedPage(m_download, lane->connection->url(), info)) {
        m_isKnown ? laneBroke(key, page) : end(TaskEnd::Broke, page);
        return;
    }
    const bool isHelper = !m_links.isMain(lane->link);
    ReplySituation situation;
    situation.isPlain = lane->isPlain;
    situation.usedIfRange = !lane->connection->order().ifRange.isEmpty();
    situation.isFirst = !m_isKnown;
    situation.hasBytes = m_plan.hasBytes();
    situation.wrongRanges = m_links.at(lane->link).manners.wrongRanges;
    situation.asked = lane->asked;
    situation.resumesAt = lane->verifyTo;
    // Servers name the type of the same bytes differently.
    situation.mimeType = isHelper ? m_links.at(lane->link).mimeType : m_reply.mimeType;
    situation.isEncoded = m_reply.isEncoded;
    situation.pinned = m_links.pinned(lane->link, m_download);
    const ReplyDecision decision = decideReply(situation, info);
    const bool isTaken = decision.step == ReplyStep::Take || decision.step == ReplyStep::TakeDoubted
        || decision.step == ReplyStep::AskAgain || decision.step == ReplyStep::AskWithoutIfRange;
    isTaken || !isHelper ? carryOut(*lane, decision, info) : refuse(*lane, decision, info);
}

void FileFetch::carryOut(Lane &lane, const ReplyDecision &decision, const ResponseInfo &info)
{
    switch (decision.step) {
    case ReplyStep::Take:
    case ReplyStep::TakeDoubted:
        takeLane(lane, info, decision.step == ReplyStep::TakeDoubted);
        return;
    case ReplyStep::BeginFile:
        beginFile(lane, info);
        return;
    case ReplyStep::AskAgain:
        ++m_links.at(lane.link).manners.wrongRanges;
        askAgain(lane);
        return;
    case ReplyStep::AskWithoutIfRange:
        m_links.at(lane.link).manners.usesIfRange = false;
        askAgain(lane);
        return;
    case ReplyStep::CloseLane:
        laneBroke(lane.key, decision.error);
        return;
    case ReplyStep::GoPlain:
        m_links.at(lane.link).manners.isPlainOnly = true;
        startOver(notice::kNoRanges);
        return;
    case ReplyStep::StartOver:
        startOver(notice::kFileChanged);
        return;
    case ReplyStep::Complete:
        m_plan.setTotal(m_plan.done().size());
        m_download.total = m_plan.total();
        end(TaskEnd::Fetched);
        return;
    case ReplyStep::Fail:
        end(TaskEnd::Broke, decision.error, info.retryAfter);
        return;
    }
}

void FileFetch::askAgain(Lane &lane)
{
    lane.connection->close();
    begin(
        lane, lane.isTrial ? Segment { lane.verifyTo, lane.verifyTo } : m_plan.remaining(lane.key));
}

void FileFetch::publish(const ResponseInfo &info, const QUrl &url)
{
    m_download.finalUrl = url;
    m_links.atMain().finalUrl = url;
    m_download.mimeType = info.mimeType;
    m_download.total = m_plan.total();
    if (!m_isKnown) {
        m_download.validators = joined(m_download.validators, info.validators);
        m_download.serverModified = fromHttpDate(m_download.validators.lastModified);
        m_reply = info;
        if (!info.checksum.isEmpty()) {
            m_download.foundChecksum = info.checksum;
        }
    }
    if (!m_isKnown && m_plan.hasBytes() && m_job.isNoted) {
        Q_EMIT happened({ {}, HistoryKind::WentOn, 0, written().size(), {}, {} });
    }
    if (!m_download.startedAt.isValid()) {
        m_download.startedAt = QDateTime::currentDateTimeUtc(); // it began with what was there
    }
    m_isKnown = true;
    m_adopted.reset(); // it has proven to be a beginning of this file: it is ours
    Q_EMIT known();
}

void FileFetch::beginFile(Lane &lane, const ResponseInfo &info)
{
    if (!m_isNameSettled) {
        m_download.fileName = chooseFileName({ m_download.request.fileName, info.dispositionName,
            lane.connection->url(), info.mimeType });
    }
    if (info.validators.size >= 0) {
        m_plan.setTotal(info.validators.size);
    }
    m_download.validators = info.validators;
    m_download.total = m_plan.total(); // it may have to wait for as much room
    m_download.foundChecksum = info.checksum;
    if (!openPart(lane)) {
        return;
    }
    lane.isAnswered = true;
    if (m_plan.total() >= 0) {
        lane.replyEnd = m_plan.total();
    }
    m_download.startedAt = QDateTime::currentDateTimeUtc();
    m_download.segments.clear();
    publish(info, lane.connection->url());
    if (m_plan.isComplete()) {
        complete();
    } else {
        openLanes();
    }
}

bool FileFetch::pump(int key)
{
    if (m_buffer.isEmpty()) {
        m_buffer.resize(kReadPiece);
    }
    while (Lane *lane = m_lanes.find(key)) {
        // Of a complete file only the end of the reply is awaited, an empty one's too.
        if (!lane->isAnswered || m_isEnded || m_completeSince) {
            return false;
        }
        if (lane->position >= lane->replyEnd && lane->connection->available() > 0) {
            removeLane(key); // more than the range it names: those are no bytes of the file
            openLanes();
            return false;
        }
        if (lane->isInTail()) {
            if (!readTail(*lane)) {
                return true;
            }
            continue;
        }
        const qint64 end
            = lane->position < lane->verifyTo ? lane->verifyTo : m_plan.remaining(key).to;
        if (lane->position >= end && !reachedEnd(key)) {
            return false;
        }
        const qint64 size = std::min({ lane->connection->available(),
            std::min(std::max(end, m_plan.remaining(key).to), lane->replyEnd) - lane->position,
            static_cast<qint64>(m_buffer.size()), m_limiter.allowance(m_now) });
        if (size <= 0) {
            return true;
        }
        const qint64 count = lane->connection->read(m_buffer.data(), size);
        if (count <= 0 || !consume(*lane, QByteArrayView(m_buffer.constData(), count))) {
            return false;
        }
    }
    return false;
}

bool FileFetch::consume(Lane &lane, QByteArrayView bytes)
{
    if (mendCut()) { // before anything is compared with what is no longer there
        return false;
    }
    lane.lastByte = m_now;
    m_limiter.spend(bytes.size());
    if (lane.position < lane.verifyTo) {
        const QByteArrayView known
            = bytes.first(std::min<qint64>(bytes.size(), lane.verifyTo - lane.position));
        if (!m_part->matches(lane.position, known)) {
            disagree(lane.link, lane.position, known);
            return false;
        }
        lane.position += known.size();
        bytes = bytes.sliced(known.size());
        if (lane.position == lane.verifyTo) {
            trust(lane);
        }
        if (bytes.isEmpty()) {
            return !completeIfWhole();
        }
    }
    noteSeams(lane, bytes.size());
    if (const DownloadError error = m_part->write(lane.position, bytes)) {
        end(TaskEnd::Broke, error);
        return false;
    }
    m_plan.advance(lane.key, bytes.size());
    m_links.note(lane.link, { lane.position, lane.position + bytes.size() });
    lane.position += bytes.size();
    lane.gained += bytes.size();
    return !completeIfWhole();
}

bool FileFetch::completeIfWhole()
{
    const bool isWhole = m_isKnown && m_plan.isComplete() && mendSeams() && !mendCut();
    if (isWhole) {
        complete();
    }
    return isWhole;
}

void FileFetch::complete()
{
    // A reply read to its last byte is left to end by itself: its connection serves the next file.
    m_completeSince = m_now;
    QList<int> keys;
    for (const auto &lane : m_lanes) {
        if (lane->isOver || lane->position < lane->replyEnd) {
            keys.append(lane->key);
        }
    }
    for (const int key : keys) {
        removeLane(key);
    }
    if (m_lanes.empty()) {
        end(TaskEnd::Fetched);
    }
}

void FileFetch::settle(int key)
{
    pump(key);
    Lane *lane = m_lanes.find(key);
    if (!lane || m_isEnded || !lane->isOver || lane->connection->available() > 0) {
        return;
    }
    const bool isRead = lane->position >= std::max(lane->replyEnd, lane->verifyTo);
    if (m_completeSince || (lane->isAnswered && isRead)) {
        removeLane(key);
        if (m_completeSince && m_lanes.empty()) {
            end(TaskEnd::Fetched);
        }
        openLanes();
        return;
    }
    if (m_plan.total() < 0 && lane->isPlain && lane->isAnswered && !lane->error) {
        // The end of an unknown length: chunked says so, a mere close does not (F16, F17). The end
        // of a range is none, be it named or not.
        m_plan.setTotal(lane->position);
        m_download.total = lane->position;
        if (!m_reply.isChunked) {
            m_download.notice = notice::kUnverifiable;
        }
        complete();
        return;
    }
    laneBroke(key, lane->error ? lane->error : DownloadError { ErrorKind::ConnectionLost, 0, {} });
}

void FileFetch::laneBroke(int key, const DownloadError &error)
{
    const Lane *lane = m_lanes.find(key);
    if (!lane) {
        return;
    }
    // One that merely stalled after its first bytes was served: that says nothing of the server.
    const bool isServed = error.kind == ErrorKind::TimedOut && lane->gained > 0;
    const bool hasGained = lane->gained >= kWorthReconnecting || lane->isInTail();
    const int link = lane->link;
    const QString host = lane->host;
    // Where it was the last one and had brought nothing, the run's end says it.
    if (m_job.isNoted && (m_lanes.size() > 1 || hasGained || isServed)) {
        Q_EMIT happened(errorEntry(HistoryKind::ConnectionLost, error, lane->position));
    }
    removeLane(key);
    if (completeIfWhole()) {
        return;
    }
    if (hasGained || isServed) {
        openLanes();
    } else {
        linkBroke(link, host, error);
    }
    if (m_lanes.empty()) {
        end(TaskEnd::Broke, error ? error : DownloadError { ErrorKind::ConnectionLost, 0, {} });
    }
}

} // namespace engine
