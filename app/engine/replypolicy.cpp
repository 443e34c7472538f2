// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/replypolicy.h"

namespace engine {

namespace {

/// F14: a reply in this run that speaks of other bytes altogether: a page, or packed ones.
bool isOfAnotherKind(const ReplySituation &situation, const ResponseInfo &info)
{
    const bool hasTypes = !situation.mimeType.isEmpty() && !info.mimeType.isEmpty();
    return !situation.isFirst
        && ((hasTypes && situation.mimeType != info.mimeType)
            || situation.isEncoded != info.isEncoded);
}

ReplyDecision rangesRefused(const ReplySituation &situation)
{
    // Later connections may fail alone: those that do deliver take over what is left.
    return { situation.isFirst ? ReplyStep::GoPlain : ReplyStep::CloseLane, {} };
}

ReplyDecision decideRange(const ReplySituation &situation, const ResponseInfo &info)
{
    if (isOfAnotherKind(situation, info)) {
        return { ReplyStep::CloseLane, {} };
    }
    switch (compareValidators(situation.pinned, info.validators)) {
    case SameFile::Yes:
        return { ReplyStep::Take, {} };
    case SameFile::No:
        return { ReplyStep::StartOver, {} };
    case SameFile::Doubt:
        break;
    }
    return { ReplyStep::TakeDoubted, {} };
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

/// 416. Where all was fetched but the size never said, a total that is just as long says so (F12).
/// Else the file has become shorter, or another one: it is another one where nothing ties the bytes
/// here to a version.
ReplyDecision decideUnsatisfied(
    const ReplySituation &situation, const ReplyVerdict &verdict, const ResponseInfo &info)
{
    if (!situation.isFirst || !situation.hasBytes) {
        return { situation.isFirst ? ReplyStep::Fail : ReplyStep::CloseLane, verdict.error };
    }
    const bool isAll = verdict.knownTotal >= 0 && verdict.knownTotal == situation.resumesAt
        && !ifRangeValue(situation.pinned).isEmpty()
        && compareValidators(situation.pinned, info.validators) != SameFile::No;
    return { isAll ? ReplyStep::Complete : ReplyStep::StartOver, {} };
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
        return decideUnsatisfied(situation, verdict, info);
    case ReplyUse::Redirect:
    case ReplyUse::Refused:
        break;
    }
    if (info.status == 416) {
        return decideUnsatisfied(situation, verdict, info);
    }
    return { situation.isFirst ? ReplyStep::Fail : ReplyStep::CloseLane, verdict.error };
}

} // namespace engine
