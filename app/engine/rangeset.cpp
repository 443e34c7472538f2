// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rangeset.h"

#include <algorithm>

namespace engine {

RangeSet::RangeSet(const QList<Segment> &segments)
{
    for (const Segment &segment : segments) {
        add(segment);
    }
}

void RangeSet::add(Segment segment)
{
    segment.from = std::max<qint64>(segment.from, 0);
    if (segment.from >= segment.to) {
        return;
    }
    auto first = std::lower_bound(m_segments.begin(), m_segments.end(), segment,
        [](const Segment &a, const Segment &b) { return a.to < b.from; });
    auto last = first;
    while (last != m_segments.end() && last->from <= segment.to) {
        segment.from = std::min(segment.from, last->from);
        segment.to = std::max(segment.to, last->to);
        m_size -= last->size();
        ++last;
    }
    m_size += segment.size();
    if (first != last) {
        *first = segment;
        m_segments.erase(first + 1, last);
    } else {
        m_segments.insert(first, segment);
    }
}

void RangeSet::remove(Segment segment)
{
    if (segment.from >= segment.to) {
        return;
    }
    QList<Segment> kept;
    kept.reserve(m_segments.size() + 1);
    m_size = 0;
    for (const Segment &have : std::as_const(m_segments)) {
        const Segment left { have.from, std::min(have.to, segment.from) };
        const Segment right { std::max(have.from, segment.to), have.to };
        for (const Segment &rest : { left, right }) {
            if (rest.from < rest.to) {
                kept.append(rest);
                m_size += rest.size();
            }
        }
    }
    m_segments = kept;
}

void RangeSet::remove(const RangeSet &other)
{
    for (const Segment &segment : other.m_segments) {
        remove(segment);
    }
}

bool RangeSet::contains(Segment segment) const
{
    return std::any_of(m_segments.begin(), m_segments.end(),
        [&](const Segment &have) { return have.from <= segment.from && segment.to <= have.to; });
}

QList<Segment> RangeSet::gaps(qint64 total) const
{
    QList<Segment> result;
    qint64 position = 0;
    for (const Segment &have : m_segments) {
        if (have.from >= total) {
            break;
        }
        if (have.from > position) {
            result.append({ position, have.from });
        }
        position = have.to;
    }
    if (position < total) {
        result.append({ position, total });
    }
    return result;
}

QList<qint64> RangeSet::spread(int count) const
{
    QList<qint64> positions;
    const qint64 shares = std::min<qint64>(count, m_size);
    qint64 before = 0; // bytes in the segments before
    for (const Segment &segment : m_segments) {
        while (positions.size() < shares) {
            // Split so that no product of two sizes overflows.
            const qint64 share = positions.size() + 1;
            const qint64 nth = m_size / shares * share + m_size % shares * share / shares - 1;
            if (nth >= before + segment.size()) {
                break;
            }
            positions.append(segment.from + nth - before);
        }
        before += segment.size();
    }
    return positions;
}

qint64 RangeSet::sizeBefore(qint64 position) const
{
    for (const Segment &have : m_segments) {
        if (have.from < position && position <= have.to) {
            return position - have.from;
        }
    }
    return 0;
}

} // namespace engine
