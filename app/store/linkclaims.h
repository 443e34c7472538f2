// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace store {

/// What makes two requests the same download: link, folder and wished name.
QByteArray claimKey(const engine::DownloadRequest &request);

/// What this program is at work on, for the others that share its profile: a file of keys in the
/// profile's folder, locked as long as it counts. The system unlocks it when the process ends,
/// however it ends, and the next one takes the file over. Lives on the store thread.
class LinkClaims {
public:
    LinkClaims() = default;
    ~LinkClaims();
    Q_DISABLE_COPY_MOVE(LinkClaims)

    /// Claims those of \a keys that no other program has; the places in \a keys of those that
    /// one has. Once, and while nobody else does: within a transaction that writes. \a folder: of
    /// the profile, absolute; where no file can be written in it nothing is claimed.
    QList<qsizetype> take(const QString &folder, const QList<QByteArray> &keys);
    /// What this one is done with, anybody may take up.
    void drop(const QByteArray &key);
    void release();

private:
    QSet<QByteArray> readOthers(const QString &folder);
    void makeOwnFile(const QString &folder);

    int m_descriptor = -1; ///< of the own file
    QHash<QByteArray, qint64> m_places; ///< in it, of the digests of what is claimed
};

} // namespace store
