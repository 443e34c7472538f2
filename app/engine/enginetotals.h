// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace engine {

/// Sums over all downloads, for status bar and tray.
struct EngineTotals {
    qint64 speed = 0; ///< bytes a second
    int running = 0; ///< downloads that hold a slot or verify
    int waiting = 0; ///< Queued
    int failed = 0;
    qint64 received = 0; ///< bytes of running and waiting downloads
    qint64 total = 0; ///< bytes of those whose size is known
    bool operator==(const EngineTotals &) const = default;
};

} // namespace engine

Q_DECLARE_METATYPE(engine::EngineTotals)
