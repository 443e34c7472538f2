// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {
struct Download;
}

namespace ui {

/// What is known of a file's checksum, in the order it is sorted by.
enum class ChecksumState {
    None, ///< there is none to compare with
    Given, ///< by the user, the link's source or the server; not compared yet
    Right,
    Wrong,
};

ChecksumState checksumState(const engine::Download &download);

} // namespace ui
