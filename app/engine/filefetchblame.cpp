// SPDX-License-Identifier: GPL-3.0-or-later
// Who is to blame where bytes of two links disagree (F84): a mirror, since the main link says which
// file it is. What the mirror brought is fetched again, and nothing else.
#include "app/engine/filefetch.h"

#include <algorithm>

namespace engine {

/// \a bytes, which \a link has at \a position, are not those that are there. False where the run
/// has started over for it.
bool FileFetch::disagree(int link, qint64 position, QByteArrayView bytes)
{
    QList<int> others;
    bool isWithMain = false;
    for (const auto &[origin, piece] : m_links.origins({ position, position + bytes.size() })) {
        if (!m_part->matches(piece.from, bytes.sliced(piece.from - position, piece.size()))) {
            isWithMain = isWithMain || origin < 0;
            others.append(origin);
        }
    }
    if (m_links.isMain(link) && isWithMain) {
        startOver(notice::kFileChanged);
        return false;
    }
    if (m_links.isMain(link)) {
        std::for_each(others.begin(), others.end(), [this](int other) { dropMirror(other); });
    } else if (isWithMain) {
        dropMirror(link);
    } else {
        // One of the two has another file: which, the main link's bytes will tell.
        const QByteArray evidence = bytes.toByteArray();
        m_links.suspect(link);
        discard(link);
        for (const int other : std::as_const(others)) {
            m_links.suspect(other);
            discard(other);
            m_seams.keep({ position, evidence, link, other });
        }
        goOnWithout();
    }
    return true;
}

/// It has another file than the main link: it is named, and asked no more.
void FileFetch::dropMirror(int link)
{
    m_links.fail(link, m_download, { ErrorKind::DifferentFile, 0, {} });
    discard(link);
    goOnWithout();
}

/// What a link brought in this run is fetched again, from others.
void FileFetch::discard(int link)
{
    m_seams.dropTails(link);
    const QList<int> keys = m_lanes.keys();
    const QList<Segment> brought = m_links.at(link).brought.segments();
    for (const int key : keys) {
        const Lane *lane = m_lanes.find(key);
        // Bytes that are given up are no measure for those who compare them.
        const bool comparesThem = lane->position < lane->verifyTo
            && std::any_of(brought.begin(), brought.end(), [&](const Segment &segment) {
                   return segment.from < lane->verifyTo && lane->position < segment.to;
               });
        if (lane->link == link || comparesThem) {
            removeLane(key);
        }
    }
    m_links.discard(link);
    for (const Segment &segment : brought) {
        m_plan.reopen(segment);
        m_seams.forget(segment);
        Q_EMIT gaveUp(segment);
    }
}

void FileFetch::goOnWithout()
{
    if (!completeIfWhole()) {
        openLanes();
    }
    if (m_lanes.empty()) {
        end(TaskEnd::Broke, { ErrorKind::ConnectionLost, 0, {} });
    }
}

} // namespace engine
