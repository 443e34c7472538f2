// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArrayView>

#include <optional>

namespace engine {

/// What a control file of aria2 says of the file beside it.
struct Aria2Control {
    bool isTorrent = false; ///< of BitTorrent; nothing else is filled in then
    qint64 total = 0; ///< bytes of the whole file, from 1 on
    QList<Segment> ranges; ///< that are there; sorted, disjoint, never touching

    bool operator==(const Aria2Control &) const = default;
};

/// More of a file NAME.aria2 is not read.
inline constexpr qint64 kLargestControl = 16 * 1024 * 1024;
/// A leftover of more ranges counts only so many: each costs two comparisons with the server.
inline constexpr int kMostRanges = 4096;

/// Reads NAME.aria2, versions 0 (in the byte order of this computer) and 1: "Control file (*.aria2)
/// format" of aria2's manual. Nothing where a length in it fits neither the others nor the file.
std::optional<Aria2Control> parseAria2Control(QByteArrayView bytes);

} // namespace engine
