// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/connection.h"
#include "app/engine/speedmeter.h"

#include <chrono>

namespace engine {

/// One connection of a FileFetch and how far it has come. Lives on the task's thread.
struct Lane {
    int key = 0; ///< its name in the SegmentPlan
    int index = 0; ///< lowest free one; spreads connections over managers
    Connection *connection = nullptr; ///< a child of the FileFetch
    bool isPlain = false; ///< asked without Range: its reply is the whole file
    bool isAnswered = false; ///< its header was good
    Segment asked; ///< as requested, overlap included; to = -1: to the end
    qint64 verifyTo = 0; ///< bytes before are on disk: they are compared, not written
    qint64 position = 0; ///< of the next body byte in the file
    qint64 replyEnd = 0; ///< where the reply ends at most
    qint64 gained = 0; ///< bytes written from it
    std::chrono::milliseconds lastByte { 0 };
    SpeedMeter meter;
    bool isOver = false; ///< nothing more comes; error says how it ended
    DownloadError error;
};

} // namespace engine
