// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/responseinfo.h"

#include <QHash>

namespace engine {

namespace {

ReplyVerdict refused(DownloadError error, qint64 knownTotal = -1)
{
    return { ReplyUse::Refused, std::move(error), knownTotal };
}

ReplyVerdict judgeWhole(const ResponseInfo &info, bool rangeAsked)
{
    if (info.hasContentRange) {
        // F05. One that names the whole body contradicts nothing.
        const bool isWhole = info.range && info.range->from == 0
            && info.range->to == info.range->total
            && (info.contentLength < 0 || info.contentLength == info.range->total);
        if (!isWhole) {
            return rangeAsked ? ReplyVerdict { ReplyUse::WrongRange, {}, -1 }
                              : refused({ ErrorKind::InvalidReply, info.status, {} });
        }
    }
    return { rangeAsked ? ReplyUse::WholeFile : ReplyUse::Body, {}, info.contentLength };
}

ReplyVerdict judgePartial(const ResponseInfo &info, bool rangeAsked, const Segment &asked)
{
    if (!rangeAsked) {
        return refused({ ErrorKind::InvalidReply, 206, {} }); // F05
    }
    const bool hasRange = !info.isMultipart && info.range && !info.range->isUnsatisfied();
    if (!hasRange || info.range->from != asked.from) {
        return { ReplyUse::WrongRange, {}, -1 }; // F02, F04
    }
    const qint64 size = info.range->to - info.range->from;
    if (info.contentLength >= 0 && info.contentLength != size) {
        return { ReplyUse::WrongRange, {}, -1 };
    }
    return { ReplyUse::Body, {}, info.range->total };
}

} // namespace

ReplyVerdict judgeReply(const ResponseInfo &info, bool rangeAsked, const Segment &asked)
{
    switch (info.status) {
    case 200:
    case 203:
        return judgeWhole(info, rangeAsked);
    case 206:
        return judgePartial(info, rangeAsked, asked);
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return { ReplyUse::Redirect, {}, -1 };
    case 416: {
        const qint64 total = info.range && info.range->isUnsatisfied() ? info.range->total : -1;
        if (rangeAsked && total >= 0 && total == asked.from) {
            return { ReplyUse::Satisfied416, {}, total }; // F12
        }
        return refused(errorForStatus(info.status, {}), total);
    }
    default:
        return refused(errorForStatus(info.status, {}));
    }
}

DownloadError errorForStatus(int status, const QString &reason)
{
    static const QHash<int, ErrorKind> kKinds {
        { 200, ErrorKind::None },
        { 201, ErrorKind::NoContent },
        { 202, ErrorKind::NoContent },
        { 203, ErrorKind::None },
        { 204, ErrorKind::NoContent },
        { 205, ErrorKind::NoContent },
        { 206, ErrorKind::None },
        { 300, ErrorKind::NoContent },
        { 304, ErrorKind::NoContent },
        { 401, ErrorKind::Credentials },
        { 403, ErrorKind::Forbidden },
        { 404, ErrorKind::NotFound },
        { 407, ErrorKind::ProxyCredentials },
        { 408, ErrorKind::TimedOut },
        { 410, ErrorKind::Gone },
        { 429, ErrorKind::TooManyRequests },
        { 501, ErrorKind::HttpStatus },
        { 505, ErrorKind::HttpStatus },
    };
    ErrorKind kind = ErrorKind::HttpStatus;
    if (status >= 100 && status < 200) {
        kind = ErrorKind::InterimReply;
    } else if (status >= 500 && status < 600) {
        kind = ErrorKind::ServerBusy;
    }
    kind = kKinds.value(status, kind);
    return kind == ErrorKind::None ? DownloadError {} : DownloadError { kind, status, reason };
}

} // namespace engine
