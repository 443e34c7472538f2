// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"
#include "app/engine/downloadstate.h"
#include "app/engine/seldom.h"

#include <QByteArray>
#include <QDateTime>
#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <compare>

namespace engine {

/// Names one download for ever; opaque, never used again. 0 is no download.
struct DownloadId {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const DownloadId &) const = default;
};

inline size_t qHash(DownloadId id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

/// A half-open range of bytes of the file: from <= byte < to.
struct Segment {
    qint64 from = 0;
    qint64 to = 0;

    qint64 size() const { return to - from; }
    bool operator==(const Segment &) const = default;
};

/// A request header of the user's own.
struct HeaderField {
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};

/// User name and password for the link's own origin. Lives in memory only.
struct Credentials {
    QString userName;
    QString password;
    bool waitsToBeAsked = false; ///< nobody gave it for this server: it only answers a 401

    bool isEmpty() const { return userName.isEmpty() && password.isEmpty(); }
    bool operator==(const Credentials &) const = default;
};

enum class ChecksumAlgorithm { None, Md5, Sha1, Sha256, Sha512 };

/// A checksum the finished file must have. \a hex is lower case.
struct Checksum {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm::None;
    QByteArray hex;

    bool isEmpty() const { return algorithm == ChecksumAlgorithm::None; }
    bool operator==(const Checksum &) const = default;
};

/// What to do when a file of that name is already in the folder.
enum class WhenFileExists {
    Default, ///< as EngineConfig says
    Number, ///< "name (1).ext"
    Overwrite, ///< the old file stays until the new one is whole
    Skip, ///< keep the file, fetch nothing, count as complete
    Continue, ///< take the file as the beginning of this download (checked against the server)
    Ask, ///< stop with ErrorKind::FileExists
};

/// What to do when the same link, folder and name is in the list already.
enum class WhenDuplicate {
    Add, ///< a second download under the next free name
    Continue, ///< go on with the old one (resume; report it when complete; fetch again when gone)
    Skip, ///< nothing happens; the old one is reported by added()
    Restart, ///< start the old one over
};

/// Which of a queue's downloads start first; among equals, the queue's order counts.
enum class Priority { Normal, High, Low };

/// What a client asks for.
struct DownloadRequest {
    QUrl url; ///< http or https; userinfo is moved to credentials when added
    QString folder; ///< absolute; empty = EngineConfig::folder
    QString fileName; ///< empty = the server's, the link's or the type's; "x." = with its ending
    QByteArray referrer;
    QByteArray userAgent; ///< empty = EngineConfig::userAgent
    QList<HeaderField> headers;
    Credentials credentials;
    Checksum checksum;
    QByteArray pieces; ///< hashes of the file's pieces, packed (piecehashes.h); empty = none given
    QList<QUrl> mirrors; ///< other links to the same bytes, best first; at most 1,000
    qint64 speedLimit = 0; ///< bytes a second, 0 = unlimited
    int connections = 0; ///< 0 = EngineConfig::connectionsPerDownload; 1 to 32
    Priority priority = Priority::Normal;
    WhenFileExists whenFileExists = WhenFileExists::Default;
    WhenDuplicate whenDuplicate = WhenDuplicate::Add;
    bool startPaused = false;
    bool remembersSecrets = false; ///< credentials and secret headers go to the keyring
    QString category; ///< key of one of the settings' categories; empty = none
    qint64 queueId = 0; ///< QueueConfig::id; 0, or one that is gone = the main queue
    QString note; ///< the user's own words, plain text, at most 10,000 characters
    qint64 batchId = 0; ///< 0 = every add() call gets its own; else newBatchId(), or one to join
    QString batchName; ///< of the group that the batch is shown as, one line; empty = no group
    qint64 token = 0; ///< the client's own mark; comes back in added(), is not stored

    bool operator==(const DownloadRequest &) const = default;
};

/// What the first reply said of the file, compared with every later reply (RFC 9110, 8.8).
struct Validators {
    QByteArray etag; ///< as sent, with W/ when weak
    QByteArray lastModified; ///< as sent
    QByteArray date; ///< Date of that reply; tells how strong Last-Modified is
    qint64 size = -1; ///< bytes; -1 = unknown

    bool hasStrongEtag() const { return !etag.isEmpty() && !etag.startsWith("W/"); }
    bool operator==(const Validators &) const = default;
};

/// Which file on disk it is, whatever its name. inode 0 = none.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;

    bool isValid() const { return inode != 0; }
    bool operator==(const FileIdentity &) const = default;
};

/// The part file of an earlier version, kept until this one is complete (F06).
struct OldPart {
    QString name; ///< in the folder; empty: there is none, or identity is the finished file's
    FileIdentity identity;

    bool operator==(const OldPart &) const = default;
};

/// The other end of a part file's move to another folder that is not over yet (F65).
struct PartMove {
    QString folder; ///< absolute; empty = there is none
    QString partName; ///< empty: to there it is on its way; else it is here, and was there
    FileIdentity partIdentity; ///< of what was left there, and is to be deleted
    QString newName = {}; ///< of a complete one's file, from then on; empty = its old one

    bool isPending() const { return !folder.isEmpty() && partName.isEmpty(); }
    bool operator==(const PartMove &) const = default;
};

/// Another link to the same bytes, as the runs found it.
struct Mirror {
    QUrl url;
    QUrl finalUrl; ///< after redirects; empty until asked
    Validators validators; ///< its own: mirrors tag and date the same bytes differently
    ErrorKind droppedFor = ErrorKind::None; ///< why it is asked no more; None = in use

    bool operator==(const Mirror &) const = default;
};

/// What was learned of a server in the last days.
struct HostMemory {
    QString host; ///< "host:port"
    int connections = 0; ///< it serves no more at once (F13); 0 = no limit known
    bool dropsIfRange
        = false; ///< it answers If-Range with the whole file although nothing changed (F07)
    QDateTime learnedAt; ///< UTC

    bool operator==(const HostMemory &) const = default;
};

/// Why a queued download waits although a slot may be free.
enum class HoldReason {
    None,
    Retry, ///< until notBefore
    Network, ///< the system says it is offline
    DiskSpace, ///< until there is room in its folder
    Host, ///< the host takes no more connections now
    Keyring, ///< the keyring with its password is locked
};

/// One row: everything that is known of a download. A plain value; clients keep copies.
struct Download {
    DownloadId id;
    DownloadRequest request; ///< folder is filled in; credentials only in memory
    DownloadState state = DownloadState::Queued;
    HoldReason holdReason = HoldReason::None;
    DownloadError error; ///< of the last run, while it matters
    QDateTime notBefore; ///< UTC; invalid = at once
    qint64 queueRank = 0; ///< sparse; lower runs first; unique

    qint64 received = 0; ///< bytes that are there
    qint64 total = -1; ///< bytes; -1 = unknown
    QString fileName; ///< final name, without folder; empty until known
    QString partName; ///< name of the part file in the folder; empty when there is none
    FileIdentity partIdentity;
    Seldom<OldPart> oldPart;
    Seldom<PartMove> partMove;
    QList<Segment> segments; ///< on disk for sure (I2); sorted, disjoint, never touching
    Validators validators;
    QList<Mirror> mirrors; ///< as request.mirrors, with what became of them
    Seldom<Checksum> foundChecksum; ///< of the whole file, as the reply said (RFC 9530, RFC 3230)
    QUrl finalUrl; ///< after redirects; empty: nothing has come from this link yet
    QString mimeType; ///< as sent, without parameters
    QDateTime serverModified; ///< from Last-Modified, UTC
    int attempts = 0; ///< runs in a row that gained nothing
    int repairs = 0; ///< times that damaged pieces of this file were marked to be fetched again
    bool isUnproven = false; ///< bytes here are only known to match at edges compared so far (F06)
    bool isFinishing = false; ///< part file whole and synced; its rename to fileName is under way
    QString notice; ///< name of a fact worth saying, see namespace notice; empty = none
    QString noticeDetail; ///< what it is about: a mirror; never markup

    QDateTime addedAt; ///< UTC
    QDateTime startedAt; ///< UTC; first byte of the last start from zero
    QDateTime finishedAt; ///< UTC
    QDateTime verifiedAt; ///< UTC; when the file was last found to have its checksum

    QString filePath() const { return request.folder + u'/' + fileName; }
    QString partPath() const { return request.folder + u'/' + partName; }
    bool operator==(const Download &) const = default;
};

/// Values of Download::notice.
namespace notice {
inline constexpr QLatin1StringView kFileChanged("file-changed"); ///< started over (F06)
inline constexpr QLatin1StringView kNoRanges("no-ranges"); ///< the server cannot resume (F01)
inline constexpr QLatin1StringView kUnverifiable("unverifiable"); ///< length unknown (F17)
inline constexpr QLatin1StringView kExtraBytes("extra-bytes"); ///< F19
inline constexpr QLatin1StringView kPartLost("part-lost"); ///< part file gone, started over (F63)
inline constexpr QLatin1StringView kNotProven("not-proven"); ///< only the ETag differs (F06)
inline constexpr QLatin1StringView kUnversioned("unversioned"); ///< no validator at all (F08)
inline constexpr QLatin1StringView kMirrorDropped("mirror-dropped"); ///< F84, noticeDetail: which
inline constexpr QLatin1StringView kDamaged("damaged"); ///< pieces are to be fetched again
inline constexpr QLatin1StringView kMended("mended"); ///< they were; noticeDetail of both: "3/40"
inline constexpr QLatin1StringView kSkipped("skipped"); ///< the file was there and was kept
inline constexpr QLatin1StringView kIgnored("ignored"); ///< it failed, and rests as the user said
} // namespace notice

/// The fast figures of a running download; each replaces the one before.
struct Progress {
    DownloadId id;
    qint64 received = 0; ///< bytes, synced or not
    qint64 total = -1; ///< bytes; -1 = unknown
    qint64 speed = 0; ///< bytes a second, over the last seconds
    int connections = 0;

    bool operator==(const Progress &) const = default;
};

} // namespace engine

Q_DECLARE_METATYPE(engine::DownloadId)
Q_DECLARE_METATYPE(engine::Download)
Q_DECLARE_METATYPE(engine::Progress)
