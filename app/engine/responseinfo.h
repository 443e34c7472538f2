// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/digestfield.h"
#include "app/engine/download.h"
#include "app/engine/downloaderror.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <optional>

namespace engine {

/// What a Content-Range says (RFC 9110, 14.4), as a half-open range. `bytes */N` has from = -1.
struct ContentRange {
    qint64 from = -1;
    qint64 to = -1;
    qint64 total = -1; ///< bytes of the whole file; -1 = '*'

    bool isUnsatisfied() const { return from < 0; }
    bool operator==(const ContentRange &) const = default;
};

/// What the header of one reply says, as far as a download needs it.
struct ResponseInfo {
    int status = 0;
    QString reason; ///< the server's own phrase for it; never markup
    qint64 contentLength = -1; ///< bytes of the body; -1 = none, above 2^63 or chunked (F21, F22)
    bool isChunked = false; ///< any Transfer-Encoding
    std::optional<ContentRange> range; ///< of one well-formed Content-Range
    bool hasContentRange = false; ///< there was one, well-formed or not (F04, F05)
    bool isMultipart = false; ///< multipart/byteranges (F04)
    bool isEncoded = false; ///< Content-Encoding other than identity (F26)
    Checksum checksum; ///< of the whole file, as its digest fields say; empty = none
    Validators validators; ///< size: bytes of the whole file; -1 = unknown
    QString mimeType; ///< lower case, without parameters
    QString charset; ///< as named in Content-Type
    QString dispositionName; ///< raw name of Content-Disposition; empty = none
    QList<QByteArray> locations; ///< Location values, one a field
    QList<QByteArray> challenges; ///< WWW-Authenticate values
    std::optional<std::chrono::seconds> retryAfter; ///< from now; 0 s to 1 h (F43)
    bool acceptsRangesNone = false; ///< a hint only (F11)
    QList<QPair<QByteArray, QByteArray>> fields; ///< as they were sent, for the history

    bool operator==(const ResponseInfo &) const = default;
};

/// Reads raw header fields (RFC 9110, 9112). Repeated fields may come apart or joined with ", ".
/// Fails with InvalidReply when the length cannot be trusted (F20). \a now turns dates into waits.
Result<ResponseInfo> parseResponse(
    int status, const QList<QPair<QByteArray, QByteArray>> &rawHeaders, const QDateTime &now);

/// What a reply is good for.
enum class ReplyUse {
    Body, ///< 200 or 203 to a plain request, or a 206 whose first byte is the asked one
    WholeFile, ///< 200 or 203 although a range was asked (F01)
    WrongRange, ///< a 206 with other, no or many ranges (F02, F04, F05)
    Redirect, ///< 301, 302, 303, 307, 308; nextHop() says where to, or that it leads nowhere
    Satisfied416, ///< 416 with a total that is where the range starts: all is there (F12)
    Refused, ///< error says why
};

struct ReplyVerdict {
    ReplyUse use = ReplyUse::Refused;
    DownloadError error; ///< for Refused
    qint64 knownTotal = -1; ///< bytes of the whole file as this reply says; -1 = it does not

    bool operator==(const ReplyVerdict &) const = default;
};

/// What a reply to a request for the bytes \a asked means. asked.to = -1 means "to the end".
/// Without \a rangeAsked the whole file was asked for and \a asked is ignored. For Body with a
/// range the reply may end before or after asked.to: take the bytes inside, ask for the rest again.
ReplyVerdict judgeReply(const ResponseInfo &info, bool rangeAsked, const Segment &asked);

/// The error that an HTTP status other than success is; \a reason is the server's own phrase.
DownloadError errorForStatus(int status, const QString &reason);

/// Whether two replies spoke of the same version of the file (F03, F06, F08, F10).
enum class SameFile {
    Yes,
    Doubt, ///< only the ETag differs, or too little is known: an overlap check decides
    No,
};

SameFile compareValidators(const Validators &pinned, const Validators &now);

/// What is known of a version after one more reply of it: what that leaves out stays.
Validators joined(const Validators &pinned, const Validators &now);

/// Value for If-Range (RFC 9110, 13.1.5): the strong ETag, else a Last-Modified that is at least
/// 60 s older than Date (8.8.2.2), else empty (F08, F10).
QByteArray ifRangeValue(const Validators &pinned);

} // namespace engine
