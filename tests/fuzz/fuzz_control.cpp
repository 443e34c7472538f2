// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/aria2control.h"
#include "tests/fuzz/fuzzing.h"

using fuzzing::hold;

/// The notes of aria2 about a file that it did not finish.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto control = engine::parseAria2Control(fuzzing::bytesOf(data, size));
    if (!control || control->isTorrent) {
        return 0;
    }
    hold(control->total > 0, "a file has a length");
    hold(control->ranges.size() <= engine::kMostRanges, "so many ranges and no more");
    qint64 end = -1;
    for (const engine::Segment &range : control->ranges) {
        hold(range.from > end && range.to > range.from, "ranges are sorted and apart");
        end = range.to;
    }
    hold(end <= control->total, "no byte is behind the end");
    return 0;
}
