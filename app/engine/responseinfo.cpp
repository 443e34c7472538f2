// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/responseinfo.h"

#include "app/engine/contentdisposition.h"
#include "app/engine/httpdate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace engine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLongestRetryAfter = 1h;

/// Field values by lower-case name, in the order they came.
using Fields = QHash<QByteArray, QList<QByteArray>>;

Fields grouped(const QList<QPair<QByteArray, QByteArray>> &rawHeaders)
{
    Fields fields;
    for (const auto &[name, value] : rawHeaders) {
        fields[name.trimmed().toLower()].append(value.trimmed());
    }
    return fields;
}

QByteArray first(const Fields &fields, const QByteArray &name)
{
    return fields.value(name).value(0);
}

/// The members of a comma-separated field, lower case, however often it came.
QList<QByteArray> members(const Fields &fields, const QByteArray &name)
{
    QList<QByteArray> result;
    for (const QByteArray &value : fields.value(name)) {
        for (const QByteArray &member : value.split(',')) {
            result.append(member.trimmed().toLower());
        }
    }
    return result;
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

DownloadError invalidReply(const QByteArray &detail)
{
    return { ErrorKind::InvalidReply, 0, QString::fromLatin1(detail.left(200)) };
}

/// -1 when there is none or when it is above 2^63 (F21); an error when it cannot be trusted (F20).
Result<qint64> lengthOf(const Fields &fields)
{
    const QList<QByteArray> values = members(fields, "content-length");
    std::optional<QByteArray> digits;
    for (QByteArray value : values) {
        if (!isDigits(value)) {
            return invalidReply("Content-Length: " + value);
        }
        while (value.size() > 1 && value.startsWith('0')) {
            value.remove(0, 1);
        }
        if (digits && *digits != value) {
            return invalidReply("Content-Length: " + values.join(", "));
        }
        digits = value;
    }
    bool fits = false;
    const qint64 length = digits ? digits->toLongLong(&fits) : -1;
    return fits ? length : qint64(-1);
}

/// Whether the body is chunked; an error for codings that were not asked for or for a wrong order,
/// where the end of the body cannot be known (F25).
Result<bool> chunkedness(const Fields &fields)
{
    QList<QByteArray> codings = members(fields, "transfer-encoding");
    codings.removeAll("identity");
    codings.removeAll("");
    if (codings.isEmpty()) {
        return false;
    }
    if (codings != QList<QByteArray> { "chunked" }) {
        return invalidReply("Transfer-Encoding: " + codings.join(", "));
    }
    return true;
}

std::optional<ContentRange> contentRange(const QList<QByteArray> &values)
{
    static const QRegularExpression kSyntax(
        u"^bytes\\s+(?:(\\d{1,19})-(\\d{1,19})|\\*)/(\\d{1,19}|\\*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (values.size() != 1) {
        return std::nullopt;
    }
    const auto match = kSyntax.match(QString::fromLatin1(values.constFirst()));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    bool isTotalOk = true;
    ContentRange range;
    if (match.capturedView(3) != u'*') {
        range.total = match.capturedView(3).toLongLong(&isTotalOk);
    }
    if (!match.hasCaptured(1)) {
        const bool saysSomething = range.total >= 0;
        return isTotalOk && saysSomething ? std::optional(range) : std::nullopt;
    }
    bool isFromOk = false;
    bool isLastOk = false;
    range.from = match.capturedView(1).toLongLong(&isFromOk);
    const qint64 last = match.capturedView(2).toLongLong(&isLastOk);
    if (!isTotalOk || !isFromOk || !isLastOk || last < range.from
        || last == std::numeric_limits<qint64>::max()
        || (range.total >= 0 && last >= range.total)) {
        return std::nullopt;
    }
    range.to = last + 1;
    return range;
}

void readContentType(const QByteArray &value, ResponseInfo *info)
{
    static const QRegularExpression kType(u"^[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+"_s);
    static const QRegularExpression kCharset(
        u";\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(value);
    info->mimeType = kType.match(text).captured().toLower();
    if (text.contains(u';')) {
        info->charset = kCharset.match(text).captured(1);
    }
    info->isMultipart = info->mimeType == "multipart/byteranges"_L1;
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &value, const QDateTime &now)
{
    if (isDigits(value)) {
        bool fits = false;
        const qint64 seconds = value.toLongLong(&fits);
        return fits ? std::min(std::chrono::seconds(seconds), kLongestRetryAfter)
                    : kLongestRetryAfter;
    }
    const QDateTime date = fromHttpDate(value);
    if (!date.isValid()) {
        return std::nullopt;
    }
    return std::clamp(std::chrono::seconds(now.secsTo(date)), 0s, kLongestRetryAfter);
}

/// Location values. A URL may contain a comma, so a joined value comes apart only where another
/// absolute URL begins, or when it is the same one twice.
QList<QByteArray> locationsOf(const QList<QByteArray> &values)
{
    static const QRegularExpression kNext(
        u", (?=https?://)"_s, QRegularExpression::CaseInsensitiveOption);
    QList<QByteArray> result;
    for (const QByteArray &value : values) {
        const qsizetype half = (value.size() - 2) / 2;
        if (value.size() > 2 && value == value.first(half) + ", " + value.first(half)) {
            result.append({ value.first(half), value.first(half) });
            continue;
        }
        for (const QString &part : QString::fromLatin1(value).split(kNext)) {
            result.append(part.toLatin1());
        }
    }
    return result;
}

/// Size of the whole file, as far as this reply tells; -1 = unknown.
qint64 fileSize(const ResponseInfo &info)
{
    if (info.status == 206 || info.status == 416) {
        return info.range ? info.range->total : -1;
    }
    return info.status == 200 || info.status == 203 ? info.contentLength : -1;
}

} // namespace

Result<ResponseInfo> parseResponse(
    int status, const QList<QPair<QByteArray, QByteArray>> &rawHeaders, const QDateTime &now)
{
    const Fields fields = grouped(rawHeaders);
    const Result<bool> chunked = chunkedness(fields);
    if (!chunked) {
        return chunked.error();
    }
    ResponseInfo info;
    info.status = status;
    info.isChunked = chunked.value();
    if (!info.isChunked) { // F22
        const Result<qint64> length = lengthOf(fields);
        if (!length) {
            return length.error();
        }
        info.contentLength = length.value();
    }
    info.hasContentRange = fields.contains("content-range");
    info.range = contentRange(fields.value("content-range"));
    const QList<QByteArray> encodings = members(fields, "content-encoding");
    info.isEncoded = std::any_of(encodings.begin(), encodings.end(),
        [](const QByteArray &coding) { return !coding.isEmpty() && coding != "identity"; });
    readContentType(first(fields, "content-type"), &info);
    info.validators.etag = first(fields, "etag");
    info.validators.lastModified = first(fields, "last-modified");
    info.validators.date = first(fields, "date");
    info.validators.size = fileSize(info);
    const bool isBodyTheFile
        = (status == 200 || status == 203) && !info.hasContentRange && !info.isEncoded;
    info.checksum = foundChecksum(
        { fields.value("repr-digest"), fields.value("content-digest"), fields.value("digest") },
        isBodyTheFile);
    info.dispositionName = fileNameFromDisposition(first(fields, "content-disposition"));
    info.locations = locationsOf(fields.value("location"));
    info.challenges = fields.value("www-authenticate");
    info.retryAfter = retryAfter(first(fields, "retry-after"), now);
    info.acceptsRangesNone = members(fields, "accept-ranges").contains("none");
    return info;
}

} // namespace engine
