// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QList>
#include <QString>

namespace ui {

/// What one folder's unfinished downloads still need.
struct FolderNeed {
    QString folder;
    int count = 0;
    int unknown = 0; ///< of these the size is not known yet
    qint64 bytes = 0; ///< of the others

    bool operator==(const FolderNeed &) const = default;
};

/// The part file of a download that waits or runs.
struct PartRoom {
    QString folder;
    QString path;
    qint64 received = 0; ///< bytes
    qint64 left = 0; ///< bytes

    bool operator==(const PartRoom &) const = default;
};

/// What one disk's unfinished downloads need, and what it has.
struct DiskNeed {
    QString root; ///< where it is mounted; empty = it cannot be told
    int count = 0;
    int unknown = 0;
    qint64 bytes = 0; ///< that are not set aside yet
    qint64 free = -1; ///< bytes; -1 = unknown
    int unfit = 0; ///< downloads that find no room, taken in queue order

    bool isTooSmall() const { return free >= 0 && bytes > free; }
    bool operator==(const DiskNeed &) const = default;
};

/// One download's share, for telling how many do not fit.
struct RoomWish {
    qint64 rank = 0;
    QString folder;
    qint64 bytes = 0;
    PartRoom part = {}; ///< if it has begun
};

/// Which disks the folders are on, and their room. What is set aside for \a parts is not free, and
/// not needed any more. Asks the disks: for a pool thread.
QList<DiskNeed> diskNeeds(const QList<FolderNeed> &folders, const QList<PartRoom> &parts = {});

/// The same disks with DiskNeed::unfit. Asks where the folders are: for a pool thread.
QList<DiskNeed> withUnfit(QList<DiskNeed> disks, QList<RoomWish> wishes);

} // namespace ui
