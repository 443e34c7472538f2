// SPDX-License-Identifier: GPL-3.0-or-later
// How FileFetch comes by its part file, and how it lets go of it.
#include "app/engine/filefetch.h"
#include "app/engine/leftover.h"
#include "app/engine/newpart.h"
#include "app/engine/spacereserver.h"
#include "app/engine/unexpectedreply.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {
constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();
constexpr int kMostStartOvers = 3;
} // namespace

bool FileFetch::openExisting()
{
    if (m_download.partName.isEmpty()) {
        if (m_plan.hasBytes()) { // of no file: somebody edited the database (H38)
            forgetPart(m_download);
        }
        m_plan = SegmentPlan(); // what an earlier reply said of the size is not this one's word
        return true;
    }
    // One that was adopted, or came here from another disk, never had the room that is left to it.
    const DownloadError size = sizeError(m_plan.total(), m_download.request.folder);
    if (size && !m_plan.isComplete()) {
        end(TaskEnd::Broke, size);
        return false;
    }
    auto opened
        = PartFile::open(m_download.partPath(), m_download.partIdentity, partMark(m_download));
    if (opened) {
        m_part = std::move(opened.value());
        m_download.partIdentity = m_part->identity();
        RangeSet done = m_plan.done();
        done.remove({ m_part->size(), kOpenEnd }); // F63: cut short by others
        m_plan = SegmentPlan(m_download.total, done);
        if (done.isEmpty()) {
            m_plan = SegmentPlan();
        }
        return true;
    }
    if (opened.error().kind != ErrorKind::PartFileChanged) {
        end(TaskEnd::Broke, opened.error());
        return false;
    }
    forgetPart(m_download);
    m_download.notice = notice::kPartLost;
    m_plan = SegmentPlan();
    return true;
}

bool FileFetch::openPart(Lane &lane)
{
    const QString &folder = m_download.request.folder;
    const auto hasRoom = [this, &folder](bool isNew) {
        const qint64 free = m_plan.total() < 0 ? -1 : freeSpace(folder);
        const qint64 own = isNew ? 0 : diskSize(m_part->path()); // which is written over
        if (free < 0 || m_plan.missing() <= free + own) {
            return true;
        }
        end(TaskEnd::Broke, { ErrorKind::DiskFull, 0, folder });
        return false;
    };
    if (const DownloadError error = sizeError(m_plan.total(), folder)) { // before a byte is fetched
        end(TaskEnd::Broke, error);
        return false;
    }
    if (m_part) { // ours, from an earlier run, and none of its bytes count
        return hasRoom(false);
    }
    if (!m_isNameSettled && m_job.whenFileExists == WhenFileExists::Continue) {
        returnAdopted(folder, m_download.fileName, partMark(m_download));
        m_adopted = possibleBeginning(folder + u'/' + m_download.fileName, m_plan.total());
        if (m_adopted) {
            adopt(lane);
            return false;
        }
    }
    auto made = makePart(folder, m_download.fileName, m_job.whenFileExists, m_isNameSettled,
        { partMark(m_download), m_download.oldPart->identity });
    if (!made) {
        const bool isSkip = made.error().kind == ErrorKind::FileExists
            && m_job.whenFileExists == WhenFileExists::Skip;
        end(isSkip ? TaskEnd::Skipped : TaskEnd::Broke, made.error());
        return false;
    }
    m_part = std::move(made.value().file);
    m_isNameSettled = true;
    m_download.fileName = made.value().fileName;
    m_download.partName = made.value().partName;
    m_download.partIdentity = m_part->identity();
    return hasRoom(true);
}

bool FileFetch::mendCut()
{
    const bool isTheirs = m_adopted && !m_isKnown; // nothing is written there yet
    if (!m_part || m_isEnded || isTheirs || !m_part->isCut()) {
        return false;
    }
    const Segment lost { m_part->size(), kOpenEnd };
    m_part->acceptCut();
    removeLanes();
    m_plan.reopen(lost);
    m_seams.forget(lost);
    Q_EMIT gaveUp(lost); // before anything is written behind the hole
    m_completeSince.reset();
    openLanes();
    return true;
}

void FileFetch::adopt(Lane &lane)
{
    auto adopted = adoptAsPart(
        m_download.request.folder, m_download.fileName, *m_adopted, partMark(m_download));
    if (!adopted) {
        m_adopted.reset();
        end(TaskEnd::Broke, adopted.error());
        return;
    }
    m_part = std::move(adopted.value().file);
    m_isNameSettled = true;
    m_download.partName = adopted.value().partName;
    m_download.partIdentity = m_part->identity();
    // Its last bytes are fetched again and compared: that is all the proof a foreign file has.
    m_download.segments = { { 0, m_adopted->size - 1 } };
    m_download.validators = {}; // those of the reply say nothing of the bytes that are here
    const qint64 total = m_plan.total();
    removeLane(lane.key);
    m_plan = SegmentPlan(total, RangeSet(m_download.segments));
    m_links.atMain().host = hostKey(m_links.link());
    openLanes();
}

/// A file that is no beginning of this download goes back to its name, as it was (I4).
void FileFetch::giveBack()
{
    if (!m_adopted || m_isKnown) {
        return;
    }
    if (!m_part->isCut()) {
        m_part->seal(m_adopted->size, m_adopted->modified);
    }
    m_part.reset();
    if (renameNoReplace(m_download.partPath(), m_download.filePath()) == 0) {
        PartFile::unmark(m_download.filePath());
    }
    forgetPart(m_download);
    m_plan = SegmentPlan();
    m_adopted.reset();
    m_isNameSettled = false;
    m_job.whenFileExists = WhenFileExists::Number;
}

void FileFetch::startOver(QLatin1StringView noticeName)
{
    removeLanes();
    giveBack();
    // Another program's bytes, which that program still has: they may be of any file.
    const bool isLeftover = m_startOvers == 0 && isAdopted(m_job.download) && !m_links.isAtMirror();
    if (!isLeftover && m_links.isNewTo(m_job.download) && m_plan.hasBytes() && !m_isKnown
        && (noticeName == notice::kFileChanged || m_links.isAtMirror())) {
        // This link has another file, or is one of several and cannot go on: the bytes stay (F32).
        const bool isOther = noticeName == notice::kFileChanged;
        end(TaskEnd::Broke,
            { isOther ? ErrorKind::DifferentFile : ErrorKind::InvalidReply, 0, {} });
        return;
    }
    if (++m_startOvers > kMostStartOvers) { // with its open seams: nothing of it is proven
        end(TaskEnd::Broke, { ErrorKind::FileChanged, 0, {} });
        return;
    }
    m_seams.clear();
    if (m_part) {
        giveBackSpace(*m_part); // the new one may need it
        m_part.reset();
    }
    setPartAside(m_download, m_plan.hasBytes());
    m_download.notice = !isLeftover       ? noticeName
        : noticeName == notice::kNoRanges ? notice::kNotUsed
                                          : notice::kNotThisFile;
    m_plan = SegmentPlan();
    m_download.foundChecksum = {};
    m_isKnown = false;
    m_links.forgetFile(m_download);
    m_download.isUnproven = false;
    // What is another file with every reply can only come in one.
    ServerManners &manners = m_links.atMain().manners;
    manners.isPlainOnly = manners.isPlainOnly || m_startOvers > 1;
    openLanes();
}

} // namespace engine
