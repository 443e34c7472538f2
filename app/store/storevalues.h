// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storeorders.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <chrono>

namespace store {

/// How a profile is opened. The times are there for tests; the defaults are what programs use.
struct StoreOptions {
    QString profileFolder; ///< absolute; made with mode 0700 when it is not there
    bool isExclusive = true; ///< the window holds its profile alone; bobbin-cli shares it
    bool keepsHistory = true; ///< what happens to downloads is written, and can be asked for
    bool loadsAll = true; ///< false: load() sends only the rows of onlyUrls
    QList<QUrl> onlyUrls; ///< compared without userinfo
    /// What only one of the programs that share the profile may be at work on, see claimKey().
    QList<QByteArray> claims;
    bool keepsHeaders = true; ///< false: neither header fields nor referrers are written
    std::chrono::milliseconds commitInterval { 1000 }; ///< of what is not urgent
    std::chrono::milliseconds busyTimeout { 5000 }; ///< how long another writer is waited for
    std::chrono::milliseconds retryInterval { 5000 }; ///< after a write that failed
    std::chrono::milliseconds lockPatience { 1000 }; ///< how long the profile's lock is tried
    std::chrono::milliseconds backupDelay { 60000 }; ///< from the end of loading to the daily copy

    bool operator==(const StoreOptions &) const = default;
};

/// How it went with the database; everything but Ok and Repaired leaves it closed and untouched.
enum class StoreCondition {
    Ok,
    Repaired, ///< it was damaged: set aside as damagedPath, a new one made of what was readable
    NewerSchema, ///< written by a newer version
    ReadOnly,
    InUseByWindow, ///< a window holds this profile
    InUse, ///< a bobbin-cli is at work on it
    FolderFailed, ///< the profile folder cannot be made
    Failed, ///< anything else; detail says what
};

struct StoreStatus {
    StoreCondition condition = StoreCondition::Ok;
    QString detail; ///< the system's words; empty when all is well
    QString damagedPath; ///< absolute; where the damaged database was put
    int rowsSalvaged = 0; ///< downloads in the new database after a repair
    int rowsFromCopy = 0; ///< those of them that come from the daily copy; unfinished ones paused
    QList<qsizetype> claimedByOthers; ///< places in StoreOptions::claims
    int crashes = 0; ///< exclusive runs in a row, before this one, that had no clean end

    bool isUsable() const
    {
        return condition == StoreCondition::Ok || condition == StoreCondition::Repaired;
    }
    bool operator==(const StoreStatus &) const = default;
};

/// What the store has done since it was opened.
struct StoreStatistics {
    qint64 statements = 0; ///< SQL statements run, of every kind
    qint64 commits = 0; ///< transactions that wrote downloads
    qint64 rowsWritten = 0; ///< downloads in them
    int rowsSkipped = 0; ///< stored rows that load() could not understand
    int backups = 0;

    bool operator==(const StoreStatistics &) const = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::StoreStatus)
Q_DECLARE_METATYPE(store::StoreStatistics)
