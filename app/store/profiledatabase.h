// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/profilefiles.h"
#include "app/store/profilelock.h"
#include "app/store/rebuilding.h"
#include "app/store/storevalues.h"

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
    /// Makes a new database of what can be read of the open one and of the daily copy, and only
    /// then sets that one aside and opens the new one. On failure the database is closed and
    /// untouched; isRepairDue() says so, and the next call goes on where this one broke off.
    StoreStatus repair(const RepairOrder &order = {});
    bool isRepairDue() const { return m_isRepairDue; }
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
    StoreStatus carryOut(const RepairOrder &order);
    StoreStatus openRepaired();
    bool useLog();
    bool isSound();
    int countRun();

    StoreOptions m_options;
    ProfileFiles m_files;
    ProfileLock m_lock;
    Database m_database;
    bool m_isDamaged = false; ///< found by the last openFile()
    bool m_isRepairDue = false; ///< begun, and not done
    QString m_damagedPath; ///< set while the repaired database is in its place and not open yet
};

} // namespace store
