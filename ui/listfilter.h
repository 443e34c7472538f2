// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadstate.h"
#include "ui/batchtally.h"

#include <QLatin1StringView>
#include <QMetaType>
#include <QString>

#include <array>

namespace ui {

/// A set of states: bit i stands for DownloadState i.
using StateBits = quint32;

constexpr StateBits stateBit(engine::DownloadState state)
{
    return 1U << static_cast<unsigned>(state);
}

/// States as people tell them apart. Each state is in exactly one of these.
enum class StateGroup { Running, Waiting, Paused, Failed, Completed };

struct StateGroupSpec {
    StateGroup group = StateGroup::Running;
    QLatin1StringView word; ///< as it is searched for; never translated
    engine::DownloadState look = engine::DownloadState::Downloading; ///< whose icon it has
    StateBits states = 0;
};

inline constexpr std::array kStateGroups {
    StateGroupSpec { StateGroup::Running, QLatin1StringView("running"),
        engine::DownloadState::Downloading,
        stateBit(engine::DownloadState::Connecting) | stateBit(engine::DownloadState::Downloading)
            | stateBit(engine::DownloadState::Verifying)
            | stateBit(engine::DownloadState::Stopping) },
    StateGroupSpec { StateGroup::Waiting, QLatin1StringView("waiting"),
        engine::DownloadState::Queued, stateBit(engine::DownloadState::Queued) },
    StateGroupSpec { StateGroup::Paused, QLatin1StringView("paused"), engine::DownloadState::Paused,
        stateBit(engine::DownloadState::Paused) },
    StateGroupSpec { StateGroup::Failed, QLatin1StringView("failed"), engine::DownloadState::Failed,
        stateBit(engine::DownloadState::Failed) },
    StateGroupSpec { StateGroup::Completed, QLatin1StringView("completed"),
        engine::DownloadState::Completed, stateBit(engine::DownloadState::Completed) },
};

/// Which part of the list is shown.
struct ListFilter {
    enum class Kind { All, States, Category, Queue, Host };

    Kind kind = Kind::All;
    StateGroup group = StateGroup::Running; ///< of States
    QString text; ///< key of a category, empty = those that have none; or a host
    qint64 queueId = 0; ///< of Queue

    bool isAll() const { return kind == Kind::All; }
    StateBits states() const { return kStateGroups[static_cast<size_t>(group)].states; }
    bool operator==(const ListFilter &) const = default;
};

/// How many of \a counts are in one of \a states.
int countIn(const StateCounts &counts, StateBits states);

} // namespace ui

Q_DECLARE_METATYPE(ui::ListFilter)
