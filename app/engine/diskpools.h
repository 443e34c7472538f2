// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

namespace engine {

/// Where tasks have done what blocks on a disk; a slow sync must not hold up anybody's bytes. The
/// pools wait for their jobs when they go.
struct DiskPools {
    QThreadPool sync;
    QThreadPool write;
};

} // namespace engine
