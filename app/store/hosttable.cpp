// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/hosttable.h"

#include "app/store/database.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;
using engine::HostMemory;

namespace {

constexpr int kMostHosts = 1000;
constexpr qint64 kMostConnections = 1000; // far above what anybody opens

bool writeHost(Database &database, const HostMemory &memory)
{
    if (memory.connections == 0 && !memory.dropsIfRange) {
        return database.run(u"DELETE FROM hosts WHERE host = ?"_s, { memory.host });
    }
    return database.run(u"INSERT OR REPLACE INTO hosts (host, connections, drops_if_range,"
                        " learned_at) VALUES (?, ?, ?, ?)"_s,
        { memory.host, memory.connections, memory.dropsIfRange ? 1 : 0,
            memory.learnedAt.isValid() ? memory.learnedAt.toMSecsSinceEpoch() : 0 });
}

} // namespace

bool writeHosts(Database &database, const QHash<QString, HostMemory> &hosts)
{
    if (hosts.isEmpty()) {
        return true;
    }
    const bool ok = std::all_of(hosts.cbegin(), hosts.cend(),
        [&database](const HostMemory &memory) { return writeHost(database, memory); });
    return ok
        && database.run(u"DELETE FROM hosts WHERE host NOT IN (SELECT host FROM hosts"
                        " ORDER BY learned_at DESC LIMIT ?)"_s,
            { kMostHosts });
}

std::optional<QList<HostMemory>> readHosts(Database &database)
{
    QList<HostMemory> hosts;
    const bool ok = database.select(u"SELECT host, connections, drops_if_range, learned_at"
                                    " FROM hosts ORDER BY learned_at DESC, host LIMIT ?"_s,
        { kMostHosts }, [&hosts](const QSqlQuery &row) {
            HostMemory memory;
            memory.host = row.value(0).toString();
            memory.connections = static_cast<int>(
                std::clamp(row.value(1).toLongLong(), qint64(0), kMostConnections));
            memory.dropsIfRange = row.value(2).toBool();
            memory.learnedAt = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong(), Qt::UTC);
            if (!memory.host.isEmpty()) {
                hosts.append(memory);
            }
        });
    return ok ? std::optional(hosts) : std::nullopt;
}

} // namespace store
