// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

namespace engine {

/// What was learned of servers. A host that bore few connections is tried with one more each day,
/// and after two weeks nothing is known of it any more. A plain value on the engine's thread; the
/// time is handed in, in UTC.
class HostBook {
public:
    /// What an earlier start had learned.
    void load(const QList<HostMemory> &memories);
    /// Takes in what a run learned; the whole memory of that host, to be kept.
    HostMemory learn(const HostMemory &news, const QDateTime &now);
    /// What holds for \a host now; connections = 0 where it is not known to be limited.
    HostMemory about(const QString &host, const QDateTime &now) const;
    /// How many connections \a host gets, \a configured at most.
    int connections(const QString &host, int configured, const QDateTime &now) const;

private:
    QHash<QString, HostMemory> m_memories;
};

} // namespace engine
