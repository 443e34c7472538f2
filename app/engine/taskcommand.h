// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/taskreport.h"

#include <QMetaType>

#include <chrono>
#include <optional>
#include <variant>

namespace engine {

// Everything that crosses between the engine's thread and a task's thread: plain values.

/// What a task needs to run; its constructor only stores this.
struct TaskJob {
    Download download; ///< as the record stands
    int connections = 8; ///< at most; 1 to 32
    int granted = 1; ///< connections to the link's host at first; 0 = it waits for a grant
    qint64 speedLimit = 0; ///< bytes a second, 0 = unlimited
    qint64 fairSpeed = 0; ///< by which connections are counted, see SpeedShare
    WhenFileExists whenFileExists = WhenFileExists::Number; ///< never Default
    ProxyConfig proxy;
    QString caFile;
    QList<TlsException> tlsExceptions;
    QByteArray userAgent; ///< never empty
    QList<HostRule> hostRules; ///< for each link that of its own host
    bool keepsServerDate = true; ///< the file gets Last-Modified as its date
    bool reservesSpace = false; ///< of the whole file, where the file system can
    HostMemory host; ///< what was learned of the link's host, if host.host names it
    int networkEpoch = 0; ///< connections of an earlier one are dead (F53, F54)
    bool isNoted = false; ///< what happens is reported with Noted
    bool isWatched = false; ///< as if Watch had been commanded

    bool operator==(const TaskJob &) const = default;
};

// Down: commands.
struct Stop {
    bool operator==(const Stop &) const = default;
};
struct SetLimit {
    qint64 bytesPerSecond = 0; ///< 0 = unlimited
    qint64 fair = 0; ///< by which connections are counted, see SpeedShare
    bool operator==(const SetLimit &) const = default;
};
struct SetConnections {
    int count = 8; ///< at most; 1 to 32
    bool operator==(const SetConnections &) const = default;
};
/// So many at once from now on; answered with ConnectionsHeld.
struct ConnectionsGranted {
    QString host;
    int count = 1; ///< 0 only where the last ConnectionsWanted was for a mirror
    int serial = 0; ///< names this grant in the answer
    bool operator==(const ConnectionsGranted &) const = default;
};
/// What is connected is dead; the next epoch has begun.
struct Reconnect {
    int networkEpoch = 0;
    bool operator==(const Reconnect &) const = default;
};
/// What requests say from the next one on, see fieldsAt().
struct SetFields {
    QByteArray referrer;
    QByteArray userAgent; ///< empty = TaskJob::userAgent
    QList<HeaderField> headers;
    QList<HostRule> hostRules;
    bool operator==(const SetFields &) const = default;
};
/// Whether somebody looks at it: Detailed is reported, five times a second at most.
struct Watch {
    bool isOn = false;
    bool operator==(const Watch &) const = default;
};
using TaskCommand
    = std::variant<Stop, SetLimit, SetConnections, ConnectionsGranted, Reconnect, SetFields, Watch>;

enum class TaskEnd {
    Fetched, ///< whole and synced
    Stopped, ///< as commanded
    Broke, ///< error says why; the manager decides whether to try again
    Skipped, ///< a file of that name is there and is to be kept
};

/// What a run has from one of its links.
struct Delivery {
    QUrl mirror; ///< empty = the download's own link
    QList<Segment> segments;
    bool operator==(const Delivery &) const = default;
};

/// How a run ended; sent exactly once, last.
struct TaskOutcome {
    TaskEnd end = TaskEnd::Stopped;
    DownloadError error;
    std::optional<std::chrono::seconds> retryAfter; ///< what the server asked for
    Download download; ///< final values: segments, received, total, names
    bool hasGained = false; ///< durable bytes grew in this run (F45)
    QString host; ///< "host:port" of the server that was asked last
    int others = 0; ///< connections of other runs to it, as the runner knows
    bool wasServed = false; ///< a good reply came
    bool isHangingUp = false; ///< connections were closed that the server may still see as open
    QList<Delivery> deliveries; ///< where mirrors were asked for what has hashes of pieces

    bool operator==(const TaskOutcome &) const = default;
};

} // namespace engine

Q_DECLARE_METATYPE(engine::TaskCommand)
Q_DECLARE_METATYPE(engine::TaskOutcome)
