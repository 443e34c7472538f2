// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mirrorchoice.h"

#include <algorithm>

namespace engine {

std::optional<qsizetype> chooseLink(const QList<LinkSight> &links)
{
    qint64 fastest = 0;
    for (const LinkSight &link : links) {
        fastest = std::max(fastest, link.speed);
    }
    const bool isEarly = links.size() > 1
        && std::any_of(
            links.begin(), links.end(), [](const LinkSight &link) { return link.isFresh; });
    std::optional<qsizetype> best;
    for (qsizetype i = 0; i < links.size(); ++i) {
        const LinkSight &link = links.at(i);
        const bool isMeasured = link.speed >= 0 || links.size() == 1;
        const bool isSlow = link.speed >= 0 && link.speed * 3 < fastest;
        if (link.lanes >= link.most || (link.lanes > 0 && (!isMeasured || isSlow))) {
            continue;
        }
        if (link.lanes == 0 && !isMeasured) {
            return i;
        }
        if (!isEarly && (!best || link.speed > links.at(*best).speed)) {
            best = i;
        }
    }
    return best;
}

QList<int> spreadLanes(QList<LinkSight> links, int total)
{
    int lanes = 0;
    for (const LinkSight &link : std::as_const(links)) {
        lanes += link.lanes;
    }
    for (; lanes < total; ++lanes) {
        const auto next = chooseLink(links);
        if (!next) {
            break;
        }
        LinkSight &link = links[*next];
        link.isFresh = link.isFresh || (link.lanes == 0 && link.speed < 0);
        ++link.lanes;
    }
    QList<int> spread;
    for (const LinkSight &link : std::as_const(links)) {
        spread.append(link.lanes);
    }
    return spread;
}

} // namespace engine
