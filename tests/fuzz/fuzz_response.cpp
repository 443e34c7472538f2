// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/responseinfo.h"
#include "tests/fuzz/fuzzing.h"

#include <chrono>

using namespace engine;
using namespace std::chrono_literals;
using fuzzing::hold;

namespace {

using Fields = QList<QPair<QByteArray, QByteArray>>;

Fields fieldsOf(const QByteArray &header)
{
    Fields fields;
    for (const QByteArray &line : header.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            fields.append({ line.first(colon), line.sliced(colon + 1) });
        }
    }
    return fields;
}

void holdSound(const ResponseInfo &info)
{
    hold(info.contentLength >= -1 && info.validators.size >= -1, "sizes are sizes");
    hold(!info.isChunked || info.contentLength == -1, "a chunked body has no length (F22)");
    hold(!info.range || info.hasContentRange, "a range comes from its field");
    if (info.range && !info.range->isUnsatisfied()) {
        hold(info.range->to > info.range->from, "a range has bytes");
        hold(
            info.range->total < 0 || info.range->to <= info.range->total, "a range is of its file");
    }
    hold(!info.retryAfter || (*info.retryAfter >= 0s && *info.retryAfter <= 1h), "F43: an hour");
    hold(!info.mimeType.contains(u'\n') && info.mimeType == info.mimeType.toLower(), "a type");
}

void holdVerdict(const ResponseInfo &info, bool rangeAsked, const Segment &asked)
{
    const ReplyVerdict verdict = judgeReply(info, rangeAsked, asked);
    hold(verdict.knownTotal >= -1, "a total is a size");
    const bool isRefused = verdict.use == ReplyUse::Refused;
    hold(isRefused == bool(verdict.error), "what is refused has its reason, and nothing else");
    if (verdict.use == ReplyUse::Body && rangeAsked && info.status == 206) {
        hold(info.range && info.range->from == asked.from, "a part begins where it was asked for");
    }
    if (verdict.use == ReplyUse::Body || verdict.use == ReplyUse::WholeFile) {
        hold(
            info.status == 200 || info.status == 203 || info.status == 206, "a status with a file");
    }
    if (verdict.use == ReplyUse::Satisfied416) {
        hold(info.status == 416 && rangeAsked && info.range, "416 with its total");
        hold(info.range->total == asked.from, "F12: all is there");
    }
}

} // namespace

/// The first line is the status and the asked range, the rest the header of a reply.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzzing::linesOf(fuzzing::bytesOf(data, size), 2);
    const QList<QByteArray> asked = lines.at(0).split(' ');
    const int status = asked.value(0).toInt();
    const Segment segment { qMax(asked.value(1).toLongLong(), 0LL),
        asked.value(2, "-1").toLongLong() };
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    const Fields fields = fieldsOf(lines.at(1));
    const Result<ResponseInfo> parsed = parseResponse(status, fields, now);
    if (!parsed) {
        hold(parsed.error().kind == ErrorKind::InvalidReply, "a reply that is none is called so");
        return 0;
    }
    const ResponseInfo &info = parsed.value();
    holdSound(info);
    holdVerdict(info, false, {});
    holdVerdict(info, true, segment);
    hold(compareValidators(info.validators, info.validators) != SameFile::No,
        "the same is the same");
    const QByteArray ifRange = ifRangeValue(info.validators);
    hold(!ifRange.startsWith("W/"), "F08: If-Range takes no weak tag");
    hold(!ifRange.contains('\r') && !ifRange.contains('\n'), "If-Range is one field");
    return 0;
}
