// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// Marks what stands in a file: somebody else may have written it.
void markOfOthers(FoundLinks *found);
/// The same for text that was pasted, dropped or handed over. It counts as the user's own words
/// while no link of it leads to the web: a list of one's own network is written by oneself.
void markMixed(FoundLinks *found);
/// Whether \a link may be none of the user's own words: it is marked, or stood in a page or list.
bool isOfOthers(const FoundLink &link);

} // namespace links
