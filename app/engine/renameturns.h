// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

namespace engine {

/// Who is on the way from which name to which, and who waits for that: of many that are renamed
/// together one may get the name that another gives up. Plain data.
class RenameTurns {
public:
    /// The file of \a id, which is not under way or waits, is to go from \a path to \a wanted.
    /// Whether it has to wait for one that is on its way from there or to there; when that is
    /// over, end() names it, and it asks again.
    bool ask(DownloadId id, const QString &path, const QString &wanted);
    /// \a id is not under way any more, nor does it wait. Those that waited for it.
    QList<DownloadId> end(DownloadId id);

private:
    struct Going {
        QString from;
        QString to;
        DownloadId holder; ///< whom it waits for
    };

    DownloadId holderOf(const QString &wanted, DownloadId asking) const;
    bool waitsFor(DownloadId id, DownloadId other) const;
    void forget(DownloadId id);

    QHash<DownloadId, Going> m_going;
    QHash<QString, DownloadId> m_leaving; ///< by Going::from
    QHash<QString, DownloadId> m_coming; ///< by Going::to
    QHash<DownloadId, QList<DownloadId>> m_waiting; ///< by whom they wait for
};

} // namespace engine
