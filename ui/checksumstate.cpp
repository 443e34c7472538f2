// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checksumstate.h"

#include "app/engine/download.h"

namespace ui {

ChecksumState checksumState(const engine::Download &download)
{
    if (download.error.kind == engine::ErrorKind::ChecksumMismatch) {
        return ChecksumState::Wrong;
    }
    if (download.verifiedAt.isValid()) {
        return ChecksumState::Right;
    }
    const bool isGiven = !(download.request.checksum.isEmpty() && download.request.pieces.isEmpty()
        && download.foundChecksum->isEmpty());
    if (!isGiven) {
        return ChecksumState::None;
    }
    // No file is complete before it was compared, but for one that was there and was kept.
    return engine::traits(download.state).isComplete && download.notice != engine::notice::kSkipped
        ? ChecksumState::Right
        : ChecksumState::Given;
}

} // namespace ui
