// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace engine {

/// What a download is doing. Waiting (to retry, for the network, for space) is Queued with a
/// notBefore time or a HoldReason; there is no state of its own for it.
enum class DownloadState {
    Queued,
    Connecting,
    Downloading,
    Verifying,
    Stopping,
    Paused,
    Failed,
    Completed,
};

/// What can happen to a download. RecordBook::apply() is the only place that feeds these.
enum class DownloadEvent {
    Started, ///< a task was given a slot
    BytesArrived, ///< the server began to send the file
    Fetched, ///< every byte is on disk and synced; checksum and rename remain
    Finished, ///< the file stands under its final name (or was there already)
    PauseRequested,
    ResumeRequested,
    RestartRequested,
    Stopped, ///< the task ended as asked, the user wants it paused
    Requeued, ///< the task ended and the download shall run again (retry, restart, quit)
    Broke, ///< the run ended with an error that needs the user
    Ignored, ///< the user does not want to see to its error
    Recalled, ///< that was undone
};

inline constexpr std::array kAllStates { DownloadState::Queued, DownloadState::Connecting,
    DownloadState::Downloading, DownloadState::Verifying, DownloadState::Stopping,
    DownloadState::Paused, DownloadState::Failed, DownloadState::Completed };

inline constexpr std::array kAllEvents { DownloadEvent::Started, DownloadEvent::BytesArrived,
    DownloadEvent::Fetched, DownloadEvent::Finished, DownloadEvent::PauseRequested,
    DownloadEvent::ResumeRequested, DownloadEvent::RestartRequested, DownloadEvent::Stopped,
    DownloadEvent::Requeued, DownloadEvent::Broke, DownloadEvent::Ignored,
    DownloadEvent::Recalled };

/// Everything that depends on a state alone. One row per state, see traits().
struct StateTraits {
    DownloadState state = DownloadState::Queued;
    QLatin1StringView diskName; ///< what the database stores; never translated
    bool isActive = false; ///< a task or a finishing step is at work on it
    bool takesSlot = false; ///< counts against "downloads at once"
    bool isComplete = false;
    bool canPause = false;
    bool canResume = false;
    DownloadState afterRestart = DownloadState::Queued; ///< what a stored row becomes when loaded
};

/// The traits of \a state; total.
const StateTraits &traits(DownloadState state);

/// The state that \a event leads to from \a state, or nothing where the event is not legal there.
std::optional<DownloadState> nextState(DownloadState state, DownloadEvent event);

/// The state stored as \a diskName, or nothing for an unknown name.
std::optional<DownloadState> stateFromDiskName(QStringView diskName);

} // namespace engine
