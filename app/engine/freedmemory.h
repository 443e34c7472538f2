// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// What the C library hands back to the system of the memory that this program frees, from now on.
void keepFreedMemory();

} // namespace engine
