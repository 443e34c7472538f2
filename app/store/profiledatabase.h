// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/profilefiles.h"
#include "app/store/profilelock.h"
#include "app/store/storevalues.h"

#include <set>

namespace store {

/// The database file of a profile with its lock: opens, checks, repairs and copies it, and never
/// deletes one (F74). Lives on the store thread; its constructor only keeps values.
class ProfileDatabase {
public:
    explicit ProfileDatabase(const StoreOptions &options);

    /// Locks the profile and opens its database; where the status is not usable both are free
    /// again and the file is as it was.
    StoreStatus open();
    void close();
    /// Sets the open database aside and makes a new one of what can be read of it; with \a usesCopy
    /// of the daily copy too, but not what \a erased names, and only \a listed unless that is
    /// empty.
    StoreStatus repair(bool usesCopy = true, const std::set<qint64> &erased = {},
        const std::set<qint64> &listed = {});
    /// Writes that this run ended well; only an exclusive one counts. False on failure.
    bool markCleanEnd();
    /// Makes the daily copy if it is due; true when one was made.
    bool backUp();

    Database &database() { return m_database; }

private:
    StoreStatus lockProfile();
    StoreStatus openFile(bool isSuspect);
    StoreStatus prepare(bool isSuspect);
    StoreStatus failed(bool isDamage) const;
    StoreStatus rebuild(const QString &damagedPath, bool usesCopy, const std::set<qint64> &erased,
        const std::set<qint64> &listed);
    bool useLog();
    bool isSound();
    int countRun();

    StoreOptions m_options;
    ProfileFiles m_files;
    ProfileLock m_lock;
    Database m_database;
    bool m_isDamaged = false; ///< found by the last openFile()
};

} // namespace store
