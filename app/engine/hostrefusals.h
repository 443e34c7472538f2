// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

#include <optional>

namespace engine {

/// Which downloads were refused at their first reply while others used the same server: it bears no
/// more of them, or it would never serve that file. Until one or the other is proven, no more run
/// there than ran then (F13). A plain value on the engine's thread.
class HostRefusals {
public:
    /// \a id was refused at \a host ("host:port"), where \a runs others, 1 at least, had
    /// \a connections.
    void add(DownloadId id, const QString &host, int runs, int connections);
    /// \a id is served. Where it was refused before: how many connections that host bears, by the
    /// one that was refused beside the fewest.
    std::optional<HostMemory> served(DownloadId id);
    /// \a id waits no more, or is about to be refused anew.
    void forget(DownloadId id) { m_refusals.remove(id); }
    /// How many downloads may run at \a host.
    int mostRuns(const QString &host) const;

private:
    struct Refusal {
        QString host;
        int runs = 1;
        int connections = 1;
    };
    QHash<DownloadId, Refusal> m_refusals;
};

} // namespace engine
