// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostbook.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 kForgetDays = 14;

/// A clock that was set back makes nothing older (F55).
qint64 daysSince(const QDateTime &learnedAt, const QDateTime &now)
{
    return learnedAt.isValid() ? std::max<qint64>(learnedAt.secsTo(now) / 86400, 0) : kForgetDays;
}

} // namespace

void HostBook::load(const QList<HostMemory> &memories)
{
    for (const HostMemory &memory : memories) {
        if (!m_memories.contains(memory.host)) { // what this run has learned meanwhile is newer
            m_memories.insert(memory.host, memory);
        }
    }
}

HostMemory HostBook::learn(const HostMemory &news, const QDateTime &now)
{
    HostMemory memory = about(news.host, now);
    if (news.connections > 0) {
        memory.connections = news.connections;
    }
    memory.dropsIfRange = memory.dropsIfRange || news.dropsIfRange;
    memory.learnedAt = now;
    m_memories.insert(news.host, memory);
    return memory;
}

HostMemory HostBook::about(const QString &host, const QDateTime &now) const
{
    HostMemory memory = m_memories.value(host);
    const qint64 days = daysSince(memory.learnedAt, now);
    if (days >= kForgetDays) {
        memory = {};
    } else if (memory.connections > 0) {
        memory.connections += static_cast<int>(days);
    }
    memory.host = host;
    return memory;
}

int HostBook::connections(const QString &host, int configured, const QDateTime &now) const
{
    const int known = about(host, now).connections;
    return known > 0 ? std::min(known, configured) : configured;
}

} // namespace engine
