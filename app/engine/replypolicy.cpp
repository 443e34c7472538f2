// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/replypolicy.h"

namespace engine {

namespace {

bool saysNothing(const Validators &validators)
{
    return validators.etag.isEmpty() && validators.lastModified.isEmpty();
}

ReplyDecision rangesRefused(const ReplySituation &situation)
{
    // Later connections may fail alone: those that do deliver take over what is left.
    return { situation.isFirst ? ReplyStep::GoPlain : ReplyStep::CloseLane, {} };
}

ReplyDecision decideRange(const ReplySituation &situation, const ResponseInfo &info)
{
    switch (compareValidators(situation.pinned, info.validators)) {
    case SameFile::Yes:
        return { ReplyStep::Take, {} };
    case SameFile::No:
        return { ReplyStep::StartOver, {} };
    case SameFile::Doubt:
        break;
    }
    if (situation.isVerified) {
        return { ReplyStep::Take, {} };
    }
    if (situation.isFirst) {
        return { ReplyStep::AskVerified, {} };
    }
    // Within one run a server that never names versions is believed; one that names two is not.
    const bool isSilent = saysNothing(situation.pinned) && saysNothing(info.validators);
    return { isSilent ? ReplyStep::Take : ReplyStep::CloseLane, {} };
}

ReplyDecision decideWholeFile(const ReplySituation &situation, const ResponseInfo &info)
{
    if (compareValidators(situation.pinned, info.validators) == SameFile::No) {
        return { ReplyStep::StartOver, {} };
    }
    if (situation.usedIfRange) {
        return { ReplyStep::AskWithoutIfRange, {} };
    }
    return rangesRefused(situation);
}

} // namespace

ReplyDecision decideReply(const ReplySituation &situation, const ResponseInfo &info)
{
    const ReplyVerdict verdict = judgeReply(info, !situation.isPlain, situation.asked);
    switch (verdict.use) {
    case ReplyUse::Body:
        if (situation.isPlain) {
            return { ReplyStep::BeginFile, {} };
        }
        return decideRange(situation, info);
    case ReplyUse::WholeFile:
        return decideWholeFile(situation, info);
    case ReplyUse::WrongRange:
        if (situation.isPlain) {
            return { ReplyStep::Fail, { ErrorKind::InvalidReply, info.status, {} } };
        }
        return situation.wrongRanges == 0 ? ReplyDecision { ReplyStep::AskAgain, {} }
                                          : rangesRefused(situation);
    case ReplyUse::Satisfied416:
        if (!situation.isFirst || !situation.hasBytes) {
            return { ReplyStep::CloseLane, {} };
        }
        // Asked for bytes that are here already, to compare them, or for the first gap of a larger
        // file: it ends before them now.
        if (situation.isVerified
            || compareValidators(situation.pinned, info.validators) == SameFile::No) {
            return { ReplyStep::StartOver, {} };
        }
        return { ReplyStep::Complete, {} };
    case ReplyUse::Redirect:
    case ReplyUse::Refused:
        break;
    }
    if (info.status == 416 && situation.isFirst && situation.hasBytes) {
        return { ReplyStep::StartOver, {} };
    }
    return { situation.isFirst ? ReplyStep::Fail : ReplyStep::CloseLane, verdict.error };
}

} // namespace engine
