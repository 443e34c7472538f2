// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rangeset.h"
#include "app/engine/taskcommand.h"

#include <QHash>

namespace engine {

/// Which link brought which bytes of downloads that have hashes of pieces, as the runs of this
/// program told: a damaged piece is the fault of who brought all of it. A plain value.
class PieceBlame {
public:
    /// What was brought last counts.
    void note(DownloadId id, const QList<Delivery> &deliveries);
    /// Who brought the whole of one of \a places; each once, and no one for a place that several
    /// shared or an earlier start of the program fetched. An empty link is the download's own.
    QList<QUrl> culprits(DownloadId id, const QList<Segment> &places) const;
    void forget(const QList<DownloadId> &ids);
    /// Downloads of which something is known.
    qsizetype size() const { return m_brought.size(); }

private:
    struct Brought {
        QUrl mirror;
        RangeSet ranges;
    };

    QHash<DownloadId, QList<Brought>> m_brought;
};

} // namespace engine
