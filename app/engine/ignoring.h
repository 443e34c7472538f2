// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace engine {

/// Marks \a record as one whose failure is ignored, or takes the mark away. The notice that was
/// there waits in the detail of notice::kIgnored, which has none of its own. No effect on what is
/// as wished.
void setIgnored(Download &record, bool isIgnored);

} // namespace engine
