// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpdate.h"
#include "app/engine/responseinfo.h"

namespace engine {

using namespace std::chrono_literals;

namespace {

/// How much older than Date a Last-Modified must be to count as strong: the file may have changed
/// again within the second, and the clocks of a farm differ a little (RFC 9110, 8.8.2.2).
constexpr std::chrono::seconds kStrongAge = 60s;

bool hasStrongDate(const Validators &validators)
{
    const QDateTime modified = fromHttpDate(validators.lastModified);
    const QDateTime date = fromHttpDate(validators.date);
    return modified.isValid() && date.isValid()
        && modified.secsTo(date) >= std::chrono::seconds(kStrongAge).count();
}

/// A tag that a server can compare: one pair of quotes, not weak.
bool isStrongTag(const QByteArray &etag)
{
    return etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"') && etag.count('"') == 2;
}

} // namespace

SameFile compareValidators(const Validators &pinned, const Validators &now)
{
    if (pinned.size >= 0 && now.size >= 0 && pinned.size != now.size) {
        return SameFile::No; // F03, F06
    }
    const bool hasTags = !pinned.etag.isEmpty() && !now.etag.isEmpty();
    const bool hasDates = !pinned.lastModified.isEmpty() && !now.lastModified.isEmpty();
    const bool isSameTag = pinned.etag == now.etag;
    const bool isSameDate = pinned.lastModified == now.lastModified;
    if (hasTags && isSameTag && isStrongTag(pinned.etag)) {
        return SameFile::Yes;
    }
    if (hasDates && !isSameDate) {
        // A weak tag that stayed says the change was one of looks only: still other bytes.
        return SameFile::No;
    }
    if (hasTags && !isSameTag) {
        // F06, F09: nodes of one farm tag the same bytes differently. Without a date beside it a
        // strong tag is all there is, and it says no.
        const bool areStrong = isStrongTag(pinned.etag) && isStrongTag(now.etag);
        return hasDates || !areStrong ? SameFile::Doubt : SameFile::No;
    }
    // F08, F10: the same date is proof only when it is strong and no tag was lost on the way.
    const bool lostTag = pinned.etag.isEmpty() != now.etag.isEmpty();
    return hasDates && hasStrongDate(pinned) && !lostTag ? SameFile::Yes : SameFile::Doubt;
}

Validators joined(const Validators &pinned, const Validators &now)
{
    Validators result = now;
    if (now.etag.isEmpty()) {
        result.etag = pinned.etag;
    }
    if (now.lastModified.isEmpty()) {
        result.lastModified = pinned.lastModified;
        result.date = pinned.date;
    }
    if (now.size < 0) {
        result.size = pinned.size;
    }
    return result;
}

QByteArray ifRangeValue(const Validators &pinned)
{
    if (isStrongTag(pinned.etag)) {
        return pinned.etag;
    }
    return hasStrongDate(pinned) ? pinned.lastModified : QByteArray();
}

} // namespace engine
