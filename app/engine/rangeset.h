// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace engine {

/// A set of bytes as sorted, disjoint, never touching segments. A plain value.
class RangeSet {
public:
    RangeSet() = default;
    /// Empty, reversed and overlapping segments are tolerated.
    explicit RangeSet(const QList<Segment> &segments);

    void add(Segment segment);
    void remove(Segment segment);
    void remove(const RangeSet &other);
    /// Sum of all segments, in bytes.
    qint64 size() const { return m_size; }
    /// Behind the last byte; 0 where there is none.
    qint64 end() const { return m_segments.isEmpty() ? 0 : m_segments.constLast().to; }
    bool isEmpty() const { return m_segments.isEmpty(); }
    bool contains(Segment segment) const;
    /// What is missing of [0, total), in order.
    QList<Segment> gaps(qint64 total) const;
    /// How many bytes in a row end at \a position.
    qint64 sizeBefore(qint64 position) const;
    /// The last byte of each of \a count equal shares, in order; fewer where there are fewer bytes.
    QList<qint64> spread(int count) const;
    const QList<Segment> &segments() const { return m_segments; }
    bool operator==(const RangeSet &) const = default;

private:
    QList<Segment> m_segments;
    qint64 m_size = 0;
};

} // namespace engine
