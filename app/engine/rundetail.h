// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace engine {

/// What a connection of a run is about.
enum class ConnectionStage {
    Connecting, ///< name, proxy and TLS included
    Waiting, ///< asked; the reply has not begun
    Receiving,
    Stalled, ///< nothing has come for two seconds
    Limited, ///< bytes are there, and a limit forbids to take them
};

/// One connection of a run.
struct ConnectionDetail {
    int number = 0; ///< from 1; its name as long as it lives
    QString host; ///< "host:port"
    QString address; ///< of the other end, a proxy's too; empty until connected
    int mirror = -1; ///< place in Download::mirrors; -1 = the download's own link
    ConnectionStage stage = ConnectionStage::Connecting;
    Segment range; ///< what it was asked for; to = -1: to the end
    qint64 position = 0; ///< of its next byte in the file
    qint64 speed = 0; ///< bytes a second

    bool operator==(const ConnectionDetail &) const = default;
};

/// How fast so many connections together were, as measured.
struct ConnectionSum {
    int connections = 0;
    qint64 speed = 0; ///< bytes a second, all together
    int samples = 0; ///< of 200 ms each

    bool operator==(const ConnectionSum &) const = default;
};

/// What was measured of a run in the last seconds; what a bottleneck is told from.
struct RunFigures {
    qint64 speed = 0; ///< bytes a second
    int connections = 0;
    int receiving = 0; ///< of them; those that a limit holds included
    int mostConnections = 0; ///< that the download may have
    qint64 limit = 0; ///< bytes a second that the run keeps to; 0 = none
    qint64 ownLimit = 0; ///< of this download; 0 = none
    qint64 queueLimit = 0; ///< over its queue; 0 = none
    qint64 queueSpeed = 0; ///< bytes a second of all that runs in its queue
    qint64 sharedLimit = 0; ///< over all downloads; 0 = none
    int diskPermille = 0; ///< of the time, spent on writing to the disk
    int others = 0; ///< other downloads that run
    qint64 othersSpeed = 0; ///< bytes a second, all together
    QList<ConnectionSum> sums; ///< by number of connections; only what was seen long enough

    bool operator==(const RunFigures &) const = default;
};

/// What holds a download up now.
enum class Bottleneck {
    None, ///< it does not run
    Unknown, ///< it runs, and nothing that was measured tells
    OwnLimit,
    QueueLimit,
    SharedLimit,
    Disk,
    ServerAnswer, ///< nothing but waiting for the server
    Connection, ///< what the server gives one connection; more of them brought more
    ServerOrNetwork, ///< more connections brought no more
    SharedNetwork, ///< the same, and other downloads have a good part of what comes
};

/// What the server said with the first good reply of a run.
struct ReplyFacts {
    int status = 0; ///< 0 = none yet
    QByteArray server; ///< its Server field, as sent; never markup
    bool servesRanges = false; ///< proven by a reply that fits
    bool isChunked = false;

    bool operator==(const ReplyFacts &) const = default;
};

/// A run as it is now; each replaces the one before.
struct RunDetail {
    DownloadId id;
    bool isRunning = false; ///< else only id counts
    qint64 total = -1; ///< bytes; -1 = unknown
    QList<Segment> synced = {}; ///< on disk for sure; sorted and disjoint, like the next
    QList<Segment> unsynced = {}; ///< written, but not synced yet
    QList<ConnectionDetail> connections = {}; ///< by number
    ReplyFacts reply = {};
    RunFigures figures = {};
    Bottleneck bottleneck = Bottleneck::None;

    bool operator==(const RunDetail &) const = default;
};

} // namespace engine

Q_DECLARE_METATYPE(engine::RunDetail)
