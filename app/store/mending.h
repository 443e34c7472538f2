// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace store {

/// Makes what was stored valid, whoever wrote it (H38): drops claims that contradict each other,
/// header fields that would become two, and links that are neither http nor https. A name or a
/// folder that leads elsewhere fails the download, since files are opened, renamed and trashed by
/// it.
void mend(engine::Download &download);

/// Takes back what is said to be on disk.
void forgetPart(engine::Download &download);

} // namespace store
