// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rangeset.h"

#include <optional>

namespace engine {

/// Which bytes each connection fetches: gaps first, then half of the slowest remainder. A plain
/// value on the task's thread; connections are named by keys of the caller's choice.
class SegmentPlan {
public:
    /// No piece smaller than this is split off.
    static constexpr qint64 kSmallestPiece = 32 * 1024;

    SegmentPlan() = default;
    /// \a total: bytes, -1 = unknown (one connection to the end then). \a done: on disk already.
    SegmentPlan(qint64 total, const RangeSet &done);

    qint64 total() const { return m_total; }
    /// Once the size is known; the open end of the running connection becomes it.
    void setTotal(qint64 total);
    const RangeSet &done() const { return m_done; }
    bool hasBytes() const { return !m_done.isEmpty(); }
    bool isComplete() const { return m_total >= 0 && m_done.size() >= m_total; }
    /// Bytes nobody has fetched yet; -1 while the size is unknown.
    qint64 missing() const { return m_total < 0 ? -1 : m_total - m_done.size(); }

    /// A segment for \a key, or nothing where there is none worth a connection.
    std::optional<Segment> take(int key);
    /// What \a key has still to fetch: from = its next byte. Empty for an unknown key.
    Segment remaining(int key) const;
    /// \a bytes more are written at the key's position. They may pass its end (never \a total()).
    void advance(int key, qint64 bytes);
    /// Bytes a second of \a key, for the choice of whom to split; 0 = not known yet.
    void setSpeed(int key, qint64 speed);
    /// The key is at its end, its reply goes on to \a replyEnd: may it simply read on? Takes over
    /// an unassigned gap that begins there, or, with \a mayTakeOver, a segment whose own
    /// connection has not delivered; that one's key is then returned in \a ousted.
    bool extend(int key, qint64 replyEnd, bool mayTakeOver, std::optional<int> *ousted);
    /// These bytes are wanted again.
    void reopen(const Segment &segment) { m_done.remove(segment); }
    /// Gives the key's remainder back.
    void drop(int key);
    int active() const { return static_cast<int>(m_active.size()); }

private:
    struct Active {
        int key = 0;
        qint64 position = 0;
        qint64 to = 0;
        qint64 speed = 0;
        bool hasDelivered = false;
    };
    const Active *find(int key) const;
    Active *find(int key);
    QList<Segment> unassigned() const;
    std::optional<Segment> split(int key);
    qint64 end() const;
    qint64 typicalSpeed() const;

    qint64 m_total = -1;
    RangeSet m_done;
    QList<Active> m_active;
};

} // namespace engine
