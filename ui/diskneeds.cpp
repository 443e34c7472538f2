// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diskneeds.h"

#include "app/engine/setaside.h"

#include <QFileInfo>
#include <QHash>
#include <QStorageInfo>

#include <algorithm>

namespace ui {
namespace {

/// The disk of a folder that may not be there yet.
QStorageInfo storageOf(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && !info.isRoot() && !info.filePath().isEmpty()) {
        info.setFile(info.path());
    }
    return QStorageInfo(info.filePath());
}

/// Bytes of the disk that the part file holds beyond what it has received.
qint64 setAsideFor(const PartRoom &part)
{
    return part.path.isEmpty()
        ? 0
        : std::min(part.left, engine::bytesSetAside(part.path, part.received));
}

QList<FolderNeed> withoutSetAside(QList<FolderNeed> folders, const QList<PartRoom> &parts)
{
    QHash<QString, qint64> setAside;
    for (const PartRoom &part : parts) {
        setAside[part.folder] += setAsideFor(part);
    }
    for (FolderNeed &need : folders) {
        need.bytes = std::max<qint64>(0, need.bytes - setAside.value(need.folder));
    }
    return folders;
}

} // namespace

QList<DiskNeed> diskNeeds(const QList<FolderNeed> &folders, const QList<PartRoom> &parts)
{
    QList<DiskNeed> disks;
    for (const FolderNeed &need : withoutSetAside(folders, parts)) {
        const QStorageInfo storage = storageOf(need.folder);
        const QString root = storage.rootPath();
        auto disk = std::find_if(
            disks.begin(), disks.end(), [&](const DiskNeed &each) { return each.root == root; });
        if (disk == disks.end()) {
            disks.append({ root, 0, 0, 0, storage.isValid() ? storage.bytesAvailable() : -1, 0 });
            disk = std::prev(disks.end());
        }
        disk->count += need.count;
        disk->unknown += need.unknown;
        disk->bytes += need.bytes;
    }
    std::sort(disks.begin(), disks.end(),
        [](const DiskNeed &a, const DiskNeed &b) { return a.root < b.root; });
    return disks;
}

QList<DiskNeed> withUnfit(QList<DiskNeed> disks, QList<RoomWish> wishes)
{
    std::sort(wishes.begin(), wishes.end(),
        [](const RoomWish &a, const RoomWish &b) { return a.rank < b.rank; });
    QHash<QString, QString> roots;
    QHash<QString, qint64> room;
    for (DiskNeed &disk : disks) {
        disk.unfit = 0;
        room.insert(disk.root, disk.free);
    }
    QHash<QString, int> unfit;
    for (const RoomWish &wish : std::as_const(wishes)) {
        auto root = roots.constFind(wish.folder);
        if (root == roots.constEnd()) {
            root = roots.insert(wish.folder, storageOf(wish.folder).rootPath());
        }
        const auto left = room.find(*root);
        if (left == room.end() || *left < 0) {
            continue; // of a disk that cannot be asked nothing is said
        }
        const qint64 bytes = wish.bytes - setAsideFor(wish.part);
        if (bytes > *left) {
            ++unfit[*root];
        } else {
            *left -= bytes;
        }
    }
    for (DiskNeed &disk : disks) {
        disk.unfit = unfit.value(disk.root);
    }
    return disks;
}

} // namespace ui
