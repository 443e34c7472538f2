// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/linkpattern.h"

namespace links {

/// Whether one of the links of \a pattern leads into this computer or the network it is in. Looks
/// at \a mostHosts hosts at most and takes them off it; what has more of them counts as one that
/// does.
bool mayLeadInside(const LinkPattern &pattern, int *mostHosts);

} // namespace links
