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

void Seams::keep(const Tail &tail)
{
    m_tails[tail.position] = tail.bytes;
}

std::optional<Seams::Tail> Seams::takeTail(const RangeSet &done)
{
    const auto found = std::find_if(m_tails.begin(), m_tails.end(), [&](const auto &tail) {
        return done.contains({ tail.first, tail.first + tail.second.size() });
    });
    if (found == m_tails.end()) {
        return std::nullopt;
    }
    const Tail tail { found->first, found->second };
    m_tails.erase(found);
    return tail;
}

QList<qint64> Seams::takeToMend()
{
    return std::exchange(m_isMended, true) ? QList<qint64>()
                                           : QList<qint64>(m_open.begin(), m_open.end());
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
