// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostrefusals.h"

#include <algorithm>
#include <limits>

namespace engine {

void HostRefusals::add(DownloadId id, const QString &host, int runs, int connections)
{
    m_refusals.insert(id, { host, std::max(runs, 1), std::max(connections, 1) });
}

std::optional<HostMemory> HostRefusals::served(DownloadId id)
{
    if (!m_refusals.contains(id)) {
        return std::nullopt;
    }
    const Refusal own = m_refusals.take(id);
    HostMemory memory;
    memory.host = own.host;
    memory.connections = own.connections;
    for (const Refusal &other : std::as_const(m_refusals)) {
        memory.connections = other.host == own.host
            ? std::min(memory.connections, other.connections)
            : memory.connections;
    }
    for (Refusal &other : m_refusals) { // those that follow prove no more than that
        other.connections = other.host == own.host ? memory.connections : other.connections;
    }
    return memory;
}

int HostRefusals::mostRuns(const QString &host) const
{
    int most = std::numeric_limits<int>::max();
    for (const Refusal &refusal : m_refusals) {
        most = refusal.host == host ? std::min(most, refusal.runs) : most;
    }
    return most;
}

} // namespace engine
