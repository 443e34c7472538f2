// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/responseinfo.h"

namespace engine {

/// How a connection stands in its download when its header arrives.
struct ReplySituation {
    bool isPlain = true; ///< asked without Range
    bool usedIfRange = false;
    bool isFirst = true; ///< no good reply in this run yet
    bool hasBytes = false; ///< the download has bytes on disk
    int wrongRanges = 0; ///< replies with a wrong range in this run, before this one
    Segment asked; ///< to = -1: to the end
    qint64 resumesAt = 0; ///< the asked bytes before this are here already, to be compared
    Validators pinned; ///< of the version on disk
    QString mimeType; ///< of this run's first good reply; empty = not said, or none yet
    bool isEncoded = false; ///< that reply's

    bool operator==(const ReplySituation &) const = default;
};

/// What to do with a connection whose header arrived.
enum class ReplyStep {
    Take, ///< its bytes are of our version and begin where asked
    TakeDoubted, ///< the same, once the bytes that are here already have been compared (F06, F08)
    BeginFile, ///< its body is the whole file, from byte 0
    AskAgain,
    AskWithoutIfRange, ///< F07
    CloseLane, ///< this connection serves nothing; the others go on
    GoPlain, ///< ranges do not work: begin anew with one plain connection (F01, F02)
    StartOver, ///< the file is another one now (F03, F06)
    Complete, ///< the server has no more than what is here (F12)
    Fail,
};

struct ReplyDecision {
    ReplyStep step = ReplyStep::Fail;
    DownloadError error; ///< for Fail and CloseLane, where there is one

    bool operator==(const ReplyDecision &) const = default;
};

ReplyDecision decideReply(const ReplySituation &situation, const ResponseInfo &info);

} // namespace engine
