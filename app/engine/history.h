// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <optional>

namespace engine {

/// What happened to a download. A closed list; the disk names are in history.cpp.
enum class HistoryKind {
    Asked, ///< detail: the link; number: from which byte; fields: of the request
    Redirected, ///< status; detail: where to; fields: of the reply
    Answered, ///< status; detail: the server's phrase; fields: of the reply
    WentOn, ///< number: bytes that were there
    SignedIn, ///< status: of the reply that asked for it; fields: of that reply
    ConnectionLost, ///< status and detail: see errorOf(); number: at which byte
    MirrorJoined, ///< detail: the link; its bytes agree
    Interrupted, ///< a run ended and will be tried again; status and detail: see errorOf()
    Waiting, ///< number: seconds, -1 = until something happens; detail: name of a hold reason
    Noticed, ///< detail: a notice's name, and after a space what it is about
    ChecksumRight,
    Finished, ///< detail: the file's name
    Failed, ///< status and detail: see errorOf()
    Paused,
    Resumed,
    Restarted, ///< from byte zero
    Moved, ///< detail: the folder
    Renamed, ///< detail: the new name
    LinkChanged, ///< detail: the new link
};

inline constexpr int kHistoryKindCount = static_cast<int>(HistoryKind::LinkChanged) + 1;

/// One thing that happened. Links and fields are without secrets from the start: what is to be kept
/// of them is "***".
struct HistoryEntry {
    QDateTime at; ///< UTC
    HistoryKind kind = HistoryKind::Asked;
    int status = 0; ///< HTTP; 0 = none
    qint64 number = -1; ///< as the kind says; -1 = none
    QString detail; ///< as the kind says; never markup
    QList<HeaderField> fields;

    bool operator==(const HistoryEntry &) const = default;
};

/// Entries of one download, the oldest first.
struct HistoryPage {
    DownloadId id;
    QList<HistoryEntry> entries;

    bool operator==(const HistoryPage &) const = default;
};

/// So many are kept of one download: its first ones and its latest.
inline constexpr int kMostHistory = 200;
inline constexpr int kFirstHistory = 40;
/// Drops the oldest of the middle.
void boundHistory(QList<HistoryEntry> &entries);

/// For the database and reports; never translated.
QLatin1StringView historyKindName(HistoryKind kind);
std::optional<HistoryKind> historyKindFromName(QStringView name);
QLatin1StringView holdReasonName(HoldReason reason);
HoldReason holdReasonFromName(QStringView name);

/// An entry of \a kind about \a error, and the error that it is about.
HistoryEntry errorEntry(HistoryKind kind, const DownloadError &error, qint64 number = -1);
DownloadError errorOf(const HistoryEntry &entry);

/// Fields as they may be shown: values of secret ones are "***", and so are secrets in links. At
/// most 64 of them, of 1,000 bytes each.
QList<HeaderField> maskedFields(const QList<HeaderField> &fields);

/// What of a record tells that something happened.
struct HistoryMark {
    DownloadState state = DownloadState::Queued;
    HoldReason holdReason = HoldReason::None;
    qint64 received = 0;
    QString folder;
    QString fileName;
    QUrl url;
    QString notice;
    QString noticeDetail;
    QDateTime verifiedAt;

    bool operator==(const HistoryMark &) const = default;
};

HistoryMark markOf(const Download &download);
/// What happened between \a before and \a now, in order. \a at: UTC.
QList<HistoryEntry> whatHappened(
    const HistoryMark &before, const Download &now, const QDateTime &at);

} // namespace engine

Q_DECLARE_METATYPE(engine::HistoryEntry)
