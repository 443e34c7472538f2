// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/freedmemory.h"

#include <malloc.h>

namespace engine {

namespace {

constexpr int kKeptMemory = 16 * 1024 * 1024; ///< bytes of one heap that stay when they are free
constexpr int kLargeBlock = 4 * 1024 * 1024; ///< bytes; smaller ones come from a heap

} // namespace

/// Bodies come in blocks of some 100 KiB, which the C library would hand back to the system and
/// fetch again, page by page, for each. Left to itself it also learns from the first large table
/// that was freed to keep as much as that.
void keepFreedMemory()
{
    ::mallopt(M_TRIM_THRESHOLD, kKeptMemory);
    ::mallopt(M_MMAP_THRESHOLD, kLargeBlock);
}

} // namespace engine
