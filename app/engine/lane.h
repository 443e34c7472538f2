// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/connection.h"
#include "app/engine/speedmeter.h"

#include <chrono>
#include <memory>
#include <vector>

namespace engine {

/// One connection of a FileFetch and how far it has come. Lives on the task's thread.
struct Lane {
    int key = 0; ///< its name in the SegmentPlan
    int index = 0; ///< lowest free one; spreads connections over managers
    int link = 0; ///< in the MirrorSet
    QString host; ///< "host:port" where it counts
    Connection *connection = nullptr; ///< a child of the FileFetch
    bool isTrial = false; ///< only compares: its link's first bytes
    bool isPlain = false; ///< asked without Range: its reply is the whole file
    bool isAnswered = false; ///< its header was good
    bool isWaiting = false; ///< redirected to a host that has no connection free yet
    Segment asked; ///< as requested, overlap included; to = -1: to the end
    qint64 verifyTo = 0; ///< bytes before are on disk: they are compared, not written
    qint64 position = 0; ///< of the next body byte in the file
    qint64 replyEnd = 0; ///< where the reply ends at most
    qint64 tailFrom = -1; ///< its segment ended here; what follows is only compared; -1 = not yet
    qint64 tailTo = -1;
    QByteArray tail; ///< as much of it as has come
    qint64 gained = 0; ///< bytes written from it
    std::chrono::milliseconds begun { 0 };
    std::chrono::milliseconds lastByte { 0 };
    SpeedMeter meter;
    bool isOver = false; ///< nothing more comes; error says how it ended
    DownloadError error;
    ResponseInfo info; ///< of its good reply
    bool isDoubted = false; ///< nothing proves that it is of our version

    /// For another exchange that is to fetch \a segment.
    void beginAnew(const Segment &segment, std::chrono::milliseconds now);
    bool isInTail() const { return tailFrom >= 0 && position < tailTo; }
};

/// The connections of one FileFetch, in the order in which they are read.
class Lanes : public std::vector<std::unique_ptr<Lane>> {
public:
    /// Null where there is none of that key.
    Lane *find(int key) const;
    /// A new one, with the lowest free index.
    Lane &add(int key);
    /// Takes it out; null where there is none of that key.
    std::unique_ptr<Lane> take(int key);
    QList<int> keys() const;
    /// Whom to close when there are too many, at \a host if it is named. There must be one.
    int surplusKey(const QString &host = {}) const;
    int countAt(const QString &host) const; ///< but for those that wait to go there
    int countOf(int link) const;
    /// The connection that \a link has is too young to tell its speed.
    bool isFresh(int link, std::chrono::milliseconds now) const;
    /// Bytes a second and connection of \a link; -1 where that cannot be told yet.
    qint64 speedOf(int link, std::chrono::milliseconds now) const;
};

/// How many connections a FileFetch may have at one host.
struct LaneBudget {
    int granted = 0; ///< 0: none yet
    int wanted = 0; ///< as asked for last
    std::chrono::milliseconds wantedAt { 0 }; ///< when that was
    bool isForMirror = false; ///< beside the main link: it may have to do without
    int cap = 0; ///< learned in this run: the server does not serve more; 0 = nothing learned
    QList<std::chrono::milliseconds> closing; ///< when replies were given up that were not over
    int resets = 0; ///< connections that were lost before their first byte

    /// Connections that the server may still see: the network library closes them on a thread of
    /// its own. They count, so that it never sees more than were granted.
    int stillClosing(std::chrono::milliseconds now);
};

} // namespace engine
