// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/lane.h"
#include "app/engine/taskcommand.h"

#include <QMap>

namespace engine {

/// How many connections a FileFetch may have at each of its hosts. A plain value on the task's
/// thread; whoever asks hands in the time.
class LaneBudgets {
public:
    /// \a granted connections to \a host from the start.
    LaneBudgets(const QString &host, int granted);

    /// Of \a host; none is granted where nothing was asked for yet.
    LaneBudget &at(const QString &host) { return m_hosts[host]; }
    /// Null where nothing was asked for.
    LaneBudget *find(const QString &host);
    QStringList hosts() const { return m_hosts.keys(); }
    /// How many of \a total \a host can be expected to bear and to be granted.
    int most(const QString &host, int total, std::chrono::milliseconds now) const;
    /// From now on so many are \a wanted, those that are not at \a mainHost for mirrors; what the
    /// engine has to be told of that. What is missing in \a wanted is given back.
    QList<ConnectionsWanted> want(const QMap<QString, int> &wanted, const QString &mainHost,
        int total, std::chrono::milliseconds now);
    /// From now on it may have so many.
    void grant(const QString &host, int connections);
    bool isHangingUp() const;

private:
    QMap<QString, LaneBudget> m_hosts; ///< by "host:port"
};

} // namespace engine
