// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"
#include "app/engine/rundetail.h"

#include <QMetaType>

#include <variant>

namespace engine {

// What a task reports while it runs: plain values that go up to the engine's thread.

/// The first reply of a run was good; \a download carries what it said and where it is written.
struct RemoteFileKnown {
    Download download;
    bool operator==(const RemoteFileKnown &) const = default;
};
/// These bytes are on disk for sure (I2).
struct Checkpointed {
    QList<Segment> segments;
    bool operator==(const Checkpointed &) const = default;
};
struct ConnectionsWanted {
    QString host; ///< "host:port"
    int count = 1; ///< 0: what it had there is given back
    bool isForMirror = false; ///< beside another link: it gives way to downloads from there
    bool operator==(const ConnectionsWanted &) const = default;
};
/// What this run learned of a server, for the next ones. Only what differs from the defaults is
/// news: a memory of the same host keeps the rest.
struct HostLearned {
    HostMemory memory;
    bool operator==(const HostLearned &) const = default;
};
/// A grant is obeyed: what it had beyond it is closed and may be given to others.
struct ConnectionsHeld {
    QString host;
    int count = 1; ///< it may have so many
    int serial = 0; ///< of the grant
    bool operator==(const ConnectionsHeld &) const = default;
};
/// The run as it is now; what the engine knows of limits and other downloads is not filled in.
struct Detailed {
    RunDetail detail;
    bool operator==(const Detailed &) const = default;
};
/// What happened since the last one.
struct Noted {
    QList<HistoryEntry> entries;
    bool operator==(const Noted &) const = default;
};
using TaskReport = std::variant<RemoteFileKnown, Checkpointed, ConnectionsWanted, ConnectionsHeld,
    HostLearned, Detailed, Noted>;

} // namespace engine

Q_DECLARE_METATYPE(engine::TaskReport)
