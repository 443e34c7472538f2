// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/leftover.h"

#include <functional>

namespace engine {

/// Makes a part file of a copy of the leftover, whole and synced before it has its name; what it
/// was copied from is only read. A MiB of zeros in a leftover that says nothing of itself is not
/// taken for bytes. \a goesOn hears how many bytes are copied, every MiB; when it says no, nothing
/// is left of the copy and the error is none. A plain function for a pool thread.
Result<AdoptedPart> copyLeftover(
    const AdoptOrder &order, const std::function<bool(qint64 bytes)> &goesOn);

/// The part file of \a download, which was there before it, bears its mark from then on.
void markPart(const Download &download);

} // namespace engine
