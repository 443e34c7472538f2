// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace ui {

/// 0 to 32 TiB: sums of 100,000 sizes that a server made up stay within 63 bits.
inline qint64 boundedBytes(qint64 bytes)
{
    return std::clamp<qint64>(bytes, 0, qint64(1) << 45);
}

} // namespace ui
