// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/chunkreader.h"
#include "app/engine/replyhead.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <optional>

using namespace engine;
using fuzzing::hold;

namespace {

struct Unwrapped {
    QByteArray body;
    bool isWhole = false;
    bool isBroken = false;
    qsizetype used = 0; ///< bytes of the wire, where it is whole

    bool operator==(const Unwrapped &) const = default;
};

/// The chunked body that \a wire begins with, arriving in pieces of \a piece bytes.
Unwrapped unwrapped(const QByteArray &wire, qsizetype piece)
{
    ChunkReader reader;
    Unwrapped result;
    qsizetype at = 0;
    for (qsizetype end = 0; at < wire.size() && !reader.isAtEnd();) {
        end = std::min(end + piece, wire.size());
        while (at < end && !reader.isAtEnd()) {
            hold(reader.bodyLeft() >= 0, "a chunk has a size");
            if (const qint64 left = reader.bodyLeft(); left > 0) {
                const qsizetype count = std::min<qsizetype>(left, end - at);
                result.body += wire.sliced(at, count);
                reader.take(count);
                at += count;
                continue;
            }
            const auto used = reader.readFraming(QByteArrayView(wire).sliced(at, end - at));
            if (!used) {
                hold(used.error().kind == ErrorKind::InvalidReply, "F23: an invalid reply");
                result.isBroken = true;
                return result;
            }
            hold(used.value() > 0 && used.value() <= end - at, "framing uses what is there");
            at += used.value();
        }
    }
    result.isWhole = reader.isAtEnd();
    result.used = result.isWhole ? at : 0;
    return result;
}

void holdHead(const QByteArray &head)
{
    const Result<ReplyHead> parsed = parseHead(head);
    if (!parsed) {
        hold(parsed.error().kind == ErrorKind::InvalidReply
                || parsed.error().kind == ErrorKind::HeaderTooLarge,
            "a head that is none is called so");
        return;
    }
    hold(parsed.value().status >= 100 && parsed.value().status <= 999, "a status");
    hold(parsed.value().fields.size() <= kMostFields, "F29: so many fields and no more");
    for (const auto &[name, value] : parsed.value().fields) {
        hold(!name.contains('\n') && !value.contains('\n') && !name.contains(':'), "one field");
        hold(value == value.trimmed(), "a value is trimmed");
    }
}

} // namespace

/// The bytes of one reply: its head, and a chunked body behind it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray wire = fuzzing::bytesOf(data, size);
    const qsizetype head = headSize(wire);
    hold(head <= wire.size(), "a head ends in its bytes");
    holdHead(head < 0 ? wire : wire.first(head));
    const QByteArray rest = head < 0 ? wire : wire.sliced(head);
    const Unwrapped whole = unwrapped(rest, std::max<qsizetype>(rest.size(), 1));
    hold(whole.body.size() <= rest.size(), "no byte is made up");
    hold(unwrapped(rest, 1) == whole && unwrapped(rest, 7) == whole,
        "how bytes arrive changes nothing");
    return 0;
}
