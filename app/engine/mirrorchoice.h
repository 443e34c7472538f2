// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace engine {

/// One link of a run, as the choice of where the next connection goes sees it.
struct LinkSight {
    int lanes = 0; ///< connections it has
    int most = 0; ///< that it may have
    qint64 speed = -1; ///< bytes a second and connection; -1 = not measured yet
    bool isFresh = false; ///< not measured, since it has hardly begun

    bool operator==(const LinkSight &) const = default;
};

/// Which of \a links gets the next connection; nothing where that has to wait. Each link is tried
/// with one first, in their order; once they are measured the fastest that may have another gets
/// it, and one under a third of the fastest has one at most. A link of its own needs no measuring.
std::optional<qsizetype> chooseLink(const QList<LinkSight> &links);

/// How many connections each of \a links is to have, \a total together: those it has and, one by
/// one, those that chooseLink() gives it.
QList<int> spreadLanes(QList<LinkSight> links, int total);

} // namespace engine
