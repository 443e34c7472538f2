// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rebuilding.h"

#include "app/store/salvage.h"
#include "app/store/schema.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/statvfs.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLeastRoom = 1024 * 1024; ///< bytes, to begin a repair

bool isReadable(Database &source, const QString &path, std::chrono::milliseconds busyTimeout)
{
    return QFileInfo(path).size() > 0 && schemaVersionOnDisk(path) <= kSchemaVersion
        && source.open(path, busyTimeout, Access::Salvage) && isPlain(source);
}

bool fillTarget(Database &target, const ProfileFiles &files, const RepairOrder &order,
    std::chrono::milliseconds busyTimeout)
{
    SalvagedIds ids { order.erased, {} };
    int rows = 0;
    for (const bool isCopy : { false, true }) {
        Database source;
        const QString path = isCopy ? files.backup() : files.database();
        if ((isCopy && !order.usesCopy) || !isReadable(source, path, busyTimeout)) {
            continue;
        }
        if (isCopy && !ids.all && !order.listed.empty()) {
            ids.all = order.listed;
        }
        const Salvaged salvaged = salvage(source, target, ids, isCopy);
        // What the first one gave is written: it is used, even where the disk has no room for more.
        if (!salvaged.ok && rows == 0) {
            return false;
        }
        rows += salvaged.rows;
        if (isCopy && salvaged.rows > 0) {
            // For whoever tells of it, which may be a later run.
            target.run(u"INSERT OR REPLACE INTO meta (name, value) VALUES ('rows_from_copy', ?)"_s,
                { salvaged.rows });
        }
    }
    return true;
}

/// What is begun without it takes the last of it from everyone. How much it takes is not known:
/// most of the file may be of rows that were removed. Some file systems tell no sizes.
bool hasRoom(const ProfileFiles &files)
{
    struct statvfs info { };
    return ::statvfs(QFile::encodeName(files.folder).constData(), &info) != 0 || info.f_blocks == 0
        || static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize) >= kLeastRoom;
}

} // namespace

SqlFailure rebuild(
    const ProfileFiles &files, const RepairOrder &order, std::chrono::milliseconds busyTimeout)
{
    if (!emptyUnfinished(files)) {
        return systemFailure(errno);
    }
    if (!hasRoom(files)) {
        return systemFailure(ENOSPC);
    }
    Database target;
    // Without a log: it is one file then, whatever ends this.
    const bool ok = target.open(files.unfinished(), busyTimeout, Access::ReadWrite)
        && migrate(target) && fillTarget(target, files, order, busyTimeout);
    SqlFailure why = ok ? SqlFailure() : target.failure();
    target.close();
    if (ok && !finishUnfinished(files)) {
        why = systemFailure(errno);
    }
    if (why.code != 0) {
        emptyUnfinished(files);
    }
    return why;
}

int rowsFromCopy(Database &repaired)
{
    return repaired.value(u"SELECT value FROM meta WHERE name = 'rows_from_copy'"_s).toInt();
}

} // namespace store
