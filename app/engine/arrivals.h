// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/leftover.h"

#include <QTimer>

namespace engine {

class Persistence;

/// Requests on their way into the list: they wait for their ids, then go in by a few hundred a turn
/// of the event loop, in the order they came, so that no long list holds it up. Lives on the
/// engine's thread.
class Arrivals : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kAtOnce = 500;

    /// \a persistence gives the ids and outlives this; null: they are counted from 1.
    explicit Arrivals(Persistence *persistence);

    /// Those that name no batch become one. \a part is that of the first.
    void add(const QList<DownloadRequest> &requests, const AdoptedPart &part);
    /// Lets in at once all that have their ids: what is told to all downloads is meant for them.
    void hurry();
    /// The same, and what comes to its ids later does not wait any more.
    void end();

signals:
    /// The ids from \a firstId on are theirs. \a part is that of the first.
    void arrived(const QList<engine::DownloadRequest> &requests, qint64 firstId,
        const engine::AdoptedPart &part);

private:
    struct Party {
        QList<DownloadRequest> requests;
        AdoptedPart part;
        qint64 firstId = 0; ///< 0 = not known yet
        qsizetype next = 0; ///< the first request that is not let in yet
    };

    void onIdsReserved(qint64 first, int count);
    bool isAnyReady() const { return !m_parties.isEmpty() && m_parties.first().firstId > 0; }
    void letIn();

    Persistence *m_persistence;
    QList<Party> m_parties;
    QTimer m_next; ///< the next turn
    qsizetype m_room = kAtOnce; ///< how many more this turn lets in
    qint64 m_nextId = 1; ///< without persistence
    bool m_isEnding = false;
};

} // namespace engine
