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
    // A file that was kept was not compared, nor was one whose checksum came later.
    return isGiven ? ChecksumState::Given : ChecksumState::None;
}

} // namespace ui
