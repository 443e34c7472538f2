// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/seams.h"

#include <algorithm>

namespace engine {

void Seams::open(qint64 position)
{
    m_open.insert(position);
}

void Seams::close(qint64 position)
{
    m_open.erase(position);
}

void Seams::clear()
{
    *this = {};
}

void Seams::forget(const Segment &segment)
{
    m_open.erase(m_open.lower_bound(segment.from), m_open.upper_bound(segment.to));
}

void Seams::keep(const Tail &tail)
{
    m_tails.removeIf([&](const Tail &other) {
        return other.position == tail.position && other.link == tail.link
            && other.against == tail.against;
    });
    m_tails.append(tail);
}

void Seams::dropTails(int link)
{
    m_tails.removeIf([&](const Tail &tail) { return tail.link == link; });
}

void Seams::handTails(int link)
{
    m_tails.removeIf([](const Tail &tail) { return tail.against >= 0; });
    for (Tail &tail : m_tails) {
        tail.link = link;
    }
}

std::optional<Seams::Tail> Seams::takeTail(const RangeSet &done)
{
    const auto found = std::find_if(m_tails.begin(), m_tails.end(), [&](const Tail &tail) {
        return done.contains({ tail.position, tail.position + tail.bytes.size() });
    });
    if (found == m_tails.end()) {
        return std::nullopt;
    }
    const Tail tail = *found;
    m_tails.erase(found);
    return tail;
}

QList<qint64> Seams::takeToMend()
{
    const bool isTurn = !m_open.empty() && !std::exchange(m_isMended, true);
    return isTurn ? QList<qint64>(m_open.begin(), m_open.end()) : QList<qint64>();
}

RangeSet Seams::proven(const RangeSet &done) const
{
    RangeSet proven = done;
    for (const qint64 position : m_open) {
        if (done.contains({ position - 1, position + 1 })) {
            proven.remove({ position, position + 1 });
        }
    }
    return proven;
}

} // namespace engine
