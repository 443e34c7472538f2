// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/runlink.h"
#include "app/engine/seams.h"
#include "app/engine/taskcommand.h"
#include "app/engine/transport.h"
#include "app/engine/unexpectedreply.h"

namespace engine {

class Lanes;

/// The links that a run fetches from. One is the main one: it says which file it is, and which
/// version. That is the download's own link first, then the mirrors in their order, each once a
/// run, or the next of them where damaged pieces are fetched again; the others help where they
/// agree with it. A plain value on the task's thread.
class MirrorSet {
public:
    /// Another link may do better after \a error.
    static bool isOfTheLink(const DownloadError &error);

    explicit MirrorSet(const TaskJob &job);

    int main() const { return m_main; }
    bool isMain(int link) const { return link == m_main; }
    RunLink &at(int link) { return m_links[link]; }
    const RunLink &at(int link) const { return m_links.at(link); }
    RunLink &atMain() { return m_links[m_main]; }
    const RunLink &atMain() const { return m_links.at(m_main); }
    const QUrl &link() const { return atMain().url; } ///< where the run is
    bool isAtMirror() const { return atMain().place >= 0; }
    /// Nothing that the run was told of \a download, as it began, is from the main link.
    bool isNewTo(const Download &download) const { return isAtMirror() || isLinkNew(download); }

    /// Links that may be asked now, the main one first; \a most at most. \a tries: those that are
    /// not proven, too. Mirrors are not checked by mirrors.
    QList<int> usable(int most, bool tries) const;
    /// A request to \a link for the file of \a request, with nothing that is not for its origin.
    FetchOrder orderFor(int link, const DownloadRequest &request) const;
    /// What requests say is as in \a job from the next one on: each link has the rule of its host.
    void setFields(const TaskJob &job);
    /// What replies of \a link have to agree with: a mirror's with its own words, if it said any.
    Validators pinned(int link, const Download &download) const;
    /// Some link is known to serve ranges.
    bool areRangesProven() const;
    /// Keeps how fast they are.
    void measure(const Lanes &lanes, std::chrono::milliseconds now);
    /// \a link failed with \a error and is asked no more: a mirror whose failure will not pass is
    /// dropped from \a download and named.
    void fail(int link, Download &download, const DownloadError &error);
    /// \a error is a refusal, and the main link \a isLed elsewhere by redirects: the first time it
    /// is to be asked once more where it leads, for it may sign another address (F32).
    bool asksAnew(const DownloadError &error, bool isLed);
    /// The main link failed with \a error. False where there is no further one.
    bool goOn(Download &download, const DownloadError &error);
    /// A helper's first bytes agree: it has the file, as \a now says, at \a finalUrl.
    void prove(int link, Download &download, const Validators &now, const QUrl &finalUrl);
    /// It disagrees with another mirror: nothing is asked of it till that is settled.
    void suspect(int link);
    /// Two mirrors disagreed at \a tail, and other bytes are there now, which are those of \a tail
    /// or not: who was wrong. Nothing where that cannot be told.
    std::optional<int> judge(const Seams::Tail &tail, bool isSame);
    /// A start over: what was found out of the old version is void.
    void forgetFile(Download &download);
    /// Why the download's own link failed; none while it has not.
    const DownloadError &ownFailure() const { return m_ownFailure; }

    /// \a link brought the bytes of \a segment.
    void note(int link, const Segment &segment);
    /// What came from whom in this run; nothing where there is only one link.
    QList<Delivery> deliveries() const;
    /// The bytes that \a link brought are given up.
    void discard(int link);
    /// The pieces of \a segment by the helper that brought them in this run; -1 where none did.
    QList<std::pair<int, Segment>> origins(const Segment &segment) const;

    /// Before which byte of \a done a helper's first reply is compared, until which nothing of it
    /// is written; nothing where there are too few of the main link's.
    std::optional<Segment> trial(const RangeSet &done) const;
    /// \a done without what helpers brought in this run.
    RangeSet ofMain(const RangeSet &done) const;

    /// Of a file whose every byte is in \a done: bytes to be fetched once more, from the main link,
    /// so that they and what is around them are compared with what mirrors brought, in this run or
    /// before. Empty where that has been done, or cannot be.
    QList<qint64> placesToCheck(const RangeSet &done);

    /// \a download as the record is to have it: what a mirror said of the file is the mirror's, and
    /// says nothing of the download's own link.
    Download asKept(const Download &download) const;

private:
    QList<RunLink> m_links; ///< the download's own first
    int m_main = 0;
    RangeSet m_checked;
    bool m_haveHelped = false; ///< some bytes of the file may be a mirror's
    bool m_isChecking = false;
    bool m_hasAskedAnew = false; ///< the main link
    bool m_isRepair = false; ///< damaged pieces are fetched again, from the main link alone
    DownloadError m_ownFailure;
};

} // namespace engine
