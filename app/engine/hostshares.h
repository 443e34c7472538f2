// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

namespace engine {

/// Shares the connections to each host out among the runs that use it. What is granted and what is
/// not given back yet are never more than the host's limit together: a lowered grant is free for
/// others only when its run has confirmed it. A plain value on the engine's thread.
class HostShares {
public:
    /// What a run is to be told.
    struct Grant {
        DownloadId id;
        QString host;
        int count = 0;
        int serial = 0;
        bool operator==(const Grant &) const = default;
    };

    /// A run that begins at \a host: how many it may open before a further grant, 1 or 0.
    int join(DownloadId id, const QString &host, int limit);
    /// It wants \a count there; 0 gives back what it has there. \a isForMirror: its own link is
    /// elsewhere, and those whose link is there go before.
    void want(DownloadId id, const QString &host, int count, bool isForMirror);
    /// It keeps within the grant \a serial.
    void confirm(DownloadId id, const QString &host, int serial);
    /// The run is over; the hosts it was at, and how many connections it may have had there.
    QHash<QString, int> leave(DownloadId id);
    /// \a count more (or less, if negative) are being closed: nobody's, and not free yet.
    void addClosing(const QString &host, int count);
    /// What is to be told for \a host now, where \a limit holds, and at most \a downloads runs are
    /// to be there, 0 = any. Who has one keeps one, but for a mirror.
    QList<Grant> share(const QString &host, int limit, int downloads = 0);
    /// Runs whose link is at \a host.
    int runs(const QString &host) const;
    /// Connections that are or may be open to \a host.
    int held(const QString &host) const;
    /// The same without those of \a id.
    int heldByOthers(DownloadId id, const QString &host) const;
    /// Connections that runs other than \a id may have open to \a host.
    int grantedToOthers(DownloadId id, const QString &host) const;
    QStringList hosts() const { return m_hosts.keys(); }

private:
    struct Told {
        int serial = 0;
        int count = 0;
    };
    struct Run {
        DownloadId id;
        int wanted = 1;
        int granted = 0;
        bool isForMirror = false;
        QList<Told> told; ///< not confirmed yet, with the grant that held before them in front
        int held() const;
    };
    Run *find(DownloadId id, const QString &host);
    QList<qint64> wants(const QString &host, int limit, int downloads) const;
    Grant tell(Run &run, const QString &host, int count);

    QHash<QString, QList<Run>> m_hosts; ///< in the order in which they came
    QHash<QString, int> m_closing;
    int m_lastSerial = 0;
};

} // namespace engine
