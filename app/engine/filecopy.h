// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/partfile.h"

#include <functional>

namespace engine {

/// How many bytes are copied between two questions whether to go on.
inline constexpr qint64 kCopiedPiece = 1024 * 1024;

/// Told how many bytes are copied, before every piece; true = the copy shall stop.
using CopyWatch = std::function<bool(qint64 copied)>;

enum class CopyEnd { Whole, Stopped, Broke };

struct CopyResult {
    CopyEnd end = CopyEnd::Whole;
    DownloadError error; ///< of Broke
};

/// Copies \a ranges to the same places of \a copy, as far as \a source has them. What waits to be
/// written is synced now and then, but not in the end. For a pool thread.
CopyResult copyRanges(const PartFile &source, PartFile &copy, const QList<Segment> &ranges,
    const CopyWatch &isStopped);

} // namespace engine
