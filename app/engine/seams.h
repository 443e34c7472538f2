// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rangeset.h"

#include <QByteArray>

#include <optional>
#include <set>

namespace engine {

/// Where bytes of two replies meet in a part file, and which of these places were not compared yet
/// (I1): whatever the replies say of themselves, they may be of two versions. A plain value on the
/// task's thread.
class Seams {
public:
    /// Bytes that two replies are compared in, where there are as many.
    static constexpr qint64 kOverlap = 4096;
    /// The same, where the replies name no version.
    static constexpr qint64 kLongOverlap = 16 * 1024;

    /// What a reply, the one before a seam, has for the bytes after it.
    struct Tail {
        qint64 position = 0;
        QByteArray bytes;
        int link = 0; ///< where the reply came from
        int against = -1; ///< the mirror that disagreed there; -1 = nobody did

        bool operator==(const Tail &) const = default;
    };

    /// The bytes before and after \a position are, or will be, of two replies.
    void open(qint64 position);
    /// Both sides agree, or are of one reply after all.
    void close(qint64 position);
    void clear();
    /// The bytes of \a segment are given up: what they met is no seam any more.
    void forget(const Segment &segment);
    void keep(const Tail &tail);
    void dropTails(int link);
    /// \a link says from now on which version it is.
    void handTails(int link);
    /// Hands out a tail whose bytes are all in \a done, to be compared with them.
    std::optional<Tail> takeTail(const RangeSet &done);
    bool isEmpty() const { return m_open.empty(); }
    /// The open seams, to be fetched anew; only once, since a server may never let them be
    /// compared.
    QList<qint64> takeToMend();
    /// \a done without the byte after each open seam in it: a later run fetches that anew, and so
    /// compares both sides.
    RangeSet proven(const RangeSet &done) const;

private:
    std::set<qint64> m_open;
    QList<Tail> m_tails;
    bool m_isMended = false;
};

} // namespace engine
