// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// What to ask of the engine for a link without a problem: all that its source told. A folder that
/// is not absolute, and one that leads out of it, is left to the caller (I6): it is not taken over.
engine::DownloadRequest requestFor(const FoundLink &link);

} // namespace links
