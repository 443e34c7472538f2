// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QHash>
#include <QStringList>

namespace engine {

/// The request as the engine keeps it: folder filled in and cleaned, userinfo of the link moved to
/// the credentials, numbers brought into their ranges; of the mirrors those that can be tried, each
/// once, without userinfo.
DownloadRequest normalised(const DownloadRequest &request, const EngineConfig &config);

/// Why \a url can never be fetched (InvalidUrl, UnsupportedScheme); none where it can be tried.
DownloadError linkError(const QUrl &url);

/// A new record for a normalised request: Queued or Paused, or Failed with linkError().
Download newRecord(
    const DownloadRequest &request, DownloadId id, qint64 queueRank, const QDateTime &now);

/// The new downloads of those that are let in together, found again by link, folder and wished
/// name. Keeps nothing where none of the requests asks for it: the names of many cost a third of
/// adding them.
class Newcomers {
public:
    explicit Newcomers(const QList<DownloadRequest> &requests);

    /// Both take normalised requests. An invalid id where there is none.
    DownloadId sameAs(const DownloadRequest &request) const;
    void insert(const DownloadRequest &request, DownloadId id);

private:
    bool m_isAsked;
    QHash<QStringList, DownloadId> m_ids;
};

/// What \a kept becomes when the same link is asked for once more by \a now: what that says counts,
/// and of what it leaves open nothing is lost. Both normalised.
DownloadRequest askedAgain(const DownloadRequest &kept, const DownloadRequest &now);

/// Replaces the mirrors of \a record by those of \a links that can be tried, each once, without
/// userinfo; what is known of those that stay is kept.
void setMirrors(Download &record, const QList<QUrl> &links);

/// Forgets all that was found out of the file, but not where its part file is: for a start over.
void forgetFile(Download &record);
/// For a complete one that starts over: its own file is replaced in the end, and no other (I4). One
/// that kept a file that was there gets the next free name beside it.
void aimAtOwnFile(Download &record);
/// A leave to replace is for the file that has the name there and then: not for one of another
/// folder or name, nor for a later start over. Whether there was one.
bool endLeaveToReplace(Download &record);

/// A stored record as it starts into a new session: traits(state).afterRestart; Queued becomes
/// Paused with \a startPaused.
Download revived(const Download &stored, bool startPaused);

/// Takes over what \a edit lets us in with; false where it brings nothing of that kind.
bool signIn(DownloadRequest &request, const DownloadEdit &edit);
/// Takes over the checksum of \a edit: nothing is known of the file's until it is compared; false
/// where it brings no other one.
bool setChecksum(Download &record, const DownloadEdit &edit);
/// Takes over what \a edit has requests say: referrer, user agent, header fields; false where it
/// brings nothing of that kind.
bool setFields(DownloadRequest &request, const DownloadEdit &edit);

/// To call it \a name, and nothing else.
DownloadEdit namedAnew(const QString &name);

/// Both edits in one; the later one wins.
DownloadEdit merged(const DownloadEdit &first, const DownloadEdit &second);

} // namespace engine
