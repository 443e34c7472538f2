// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloadstate.h"

#include <QStringView>

#include <algorithm>

namespace engine {

namespace {

using S = DownloadState;
using E = DownloadEvent;

struct Transition {
    S from;
    E event;
    S to;
};

constexpr std::array kTransitions {
    Transition { S::Queued, E::Started, S::Connecting },
    Transition { S::Queued, E::Fetched, S::Verifying }, // only the rename was left at the last end
    Transition { S::Queued, E::Finished, S::Completed },
    Transition { S::Queued, E::PauseRequested, S::Paused },
    Transition { S::Queued, E::ResumeRequested, S::Queued }, // "now", ends a wait
    Transition { S::Queued, E::RestartRequested, S::Queued },
    Transition { S::Queued, E::Broke, S::Failed },
    Transition { S::Connecting, E::BytesArrived, S::Downloading },
    Transition { S::Connecting, E::Fetched, S::Verifying },
    Transition { S::Connecting, E::Finished, S::Completed }, // the file is there and is kept
    Transition { S::Connecting, E::PauseRequested, S::Stopping },
    Transition { S::Connecting, E::RestartRequested, S::Stopping },
    Transition { S::Connecting, E::Requeued, S::Queued },
    Transition { S::Connecting, E::Broke, S::Failed },
    Transition { S::Downloading, E::Fetched, S::Verifying },
    Transition { S::Downloading, E::PauseRequested, S::Stopping },
    Transition { S::Downloading, E::RestartRequested, S::Stopping },
    Transition { S::Downloading, E::Requeued, S::Queued },
    Transition { S::Downloading, E::Broke, S::Failed },
    Transition { S::Verifying, E::Finished, S::Completed },
    Transition { S::Verifying, E::PauseRequested, S::Stopping },
    Transition { S::Verifying, E::RestartRequested, S::Stopping },
    Transition { S::Verifying, E::Requeued, S::Queued },
    Transition { S::Verifying, E::Broke, S::Failed },
    Transition { S::Stopping, E::Stopped, S::Paused },
    Transition { S::Stopping, E::Requeued, S::Queued },
    Transition { S::Stopping, E::Fetched, S::Verifying }, // the last byte beat the stop
    Transition { S::Stopping, E::Finished, S::Completed },
    Transition { S::Stopping, E::Broke, S::Failed },
    Transition { S::Paused, E::ResumeRequested, S::Queued },
    Transition { S::Paused, E::RestartRequested, S::Queued },
    Transition { S::Paused, E::Finished, S::Completed },
    Transition { S::Paused, E::Recalled, S::Failed },
    Transition { S::Failed, E::ResumeRequested, S::Queued },
    Transition { S::Failed, E::RestartRequested, S::Queued },
    Transition { S::Failed, E::Ignored, S::Paused },
    Transition { S::Completed, E::RestartRequested, S::Queued },
};

// clang-format off
constexpr std::array kTraits {
    //                       disk name                                   active slot   complete pause  resume after restart
    StateTraits { S::Queued,      QLatin1StringView("queued"),      false, false, false, true,  false, S::Queued },
    StateTraits { S::Connecting,  QLatin1StringView("connecting"),  true,  true,  false, true,  false, S::Queued },
    StateTraits { S::Downloading, QLatin1StringView("downloading"), true,  true,  false, true,  false, S::Queued },
    StateTraits { S::Verifying,   QLatin1StringView("verifying"),   true,  false, false, true,  false, S::Queued },
    StateTraits { S::Stopping,    QLatin1StringView("stopping"),    true,  true,  false, false, false, S::Paused },
    StateTraits { S::Paused,      QLatin1StringView("paused"),      false, false, false, false, true,  S::Paused },
    StateTraits { S::Failed,      QLatin1StringView("failed"),      false, false, false, false, true,  S::Failed },
    StateTraits { S::Completed,   QLatin1StringView("completed"),   false, false, true,  false, false, S::Completed },
};
// clang-format on

} // namespace

const StateTraits &traits(DownloadState state)
{
    return kTraits[static_cast<std::size_t>(state)];
}

std::optional<DownloadState> nextState(DownloadState state, DownloadEvent event)
{
    const auto found = std::find_if(kTransitions.begin(), kTransitions.end(),
        [&](const Transition &t) { return t.from == state && t.event == event; });
    if (found == kTransitions.end()) {
        return std::nullopt;
    }
    return found->to;
}

std::optional<DownloadState> stateFromDiskName(QStringView diskName)
{
    const auto found = std::find_if(kTraits.begin(), kTraits.end(),
        [&](const StateTraits &row) { return diskName == row.diskName; });
    if (found == kTraits.end()) {
        return std::nullopt;
    }
    return found->state;
}

} // namespace engine
