// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pieceblame.h"

#include <algorithm>

namespace engine {

void PieceBlame::note(DownloadId id, const QList<Delivery> &deliveries)
{
    for (const Delivery &delivery : deliveries) {
        QList<Brought> &all = m_brought[id];
        auto own = std::find_if(all.begin(), all.end(),
            [&](const Brought &brought) { return brought.mirror == delivery.mirror; });
        if (own == all.end()) {
            own = all.insert(all.end(), { delivery.mirror, {} });
        }
        for (const Segment &segment : delivery.segments) {
            for (Brought &brought : all) {
                brought.ranges.remove(segment);
            }
            own->ranges.add(segment);
        }
    }
}

QList<QUrl> PieceBlame::culprits(DownloadId id, const QList<Segment> &places) const
{
    QList<QUrl> links;
    for (const Brought &brought : m_brought.value(id)) {
        const bool isWhole = std::any_of(places.begin(), places.end(),
            [&](const Segment &place) { return brought.ranges.contains(place); });
        if (isWhole) {
            links.append(brought.mirror);
        }
    }
    return links;
}

void PieceBlame::forget(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        m_brought.remove(id);
    }
}

} // namespace engine
