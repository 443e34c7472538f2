// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selectionfacts.h"

#include "app/settings/categoryrules.h"

namespace ui {
namespace {

// To resume a waiting download is to try it at once.
bool isWaiting(const engine::Download &download)
{
    return download.state == engine::DownloadState::Queued
        && (download.notBefore.isValid() || download.holdReason != engine::HoldReason::None);
}

/// Keeps in \a common what \a own says too.
template <typename Value>
void agree(std::optional<Value> &common, const Value &own, bool isFirst)
{
    if (isFirst) {
        common = own;
    } else if (common != own) {
        common.reset();
    }
}

} // namespace

SelectionFacts selectionFacts(const QList<const engine::Download *> &selected)
{
    SelectionFacts facts;
    facts.count = static_cast<int>(selected.size());
    bool isFirst = true;
    for (const engine::Download *download : selected) {
        const engine::StateTraits &state = engine::traits(download->state);
        facts.complete += state.isComplete ? 1 : 0;
        facts.canPause |= state.canPause;
        facts.canResume |= state.canResume || isWaiting(*download);
        const QList<engine::Remedy> remedies = download->state == engine::DownloadState::Failed
            ? engine::traits(download->error.kind).remedies
            : QList<engine::Remedy>();
        if (isFirst) {
            facts.remedies = remedies;
        } else {
            facts.remedies.removeIf(
                [&remedies](engine::Remedy remedy) { return !remedies.contains(remedy); });
        }
        agree(facts.queueId, download->request.queueId, isFirst);
        const QString &category = download->request.category;
        agree(facts.category, category == settings::kNoCategory ? QString() : category, isFirst);
        agree(facts.priority, download->request.priority, isFirst);
        isFirst = false;
    }
    // One new link cannot serve several downloads.
    if (facts.count > 1) {
        facts.remedies.removeAll(engine::Remedy::ChangeLink);
    }
    return facts;
}

ListFacts listFacts(const StateCounts &counts, bool isInQueueOrder, bool isFiltered)
{
    ListFacts facts { .isInQueueOrder = isInQueueOrder, .isFiltered = isFiltered };
    for (const engine::DownloadState state : engine::kAllStates) {
        const int count = counts[static_cast<size_t>(state)];
        const engine::StateTraits &traits = engine::traits(state);
        facts.failed += state == engine::DownloadState::Failed ? count : 0;
        facts.complete += traits.isComplete ? count : 0;
        facts.canPause |= traits.canPause && count > 0;
        facts.canResume |= traits.canResume && count > 0;
    }
    return facts;
}

} // namespace ui
