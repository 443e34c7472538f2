// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profiledatabase.h"

#include "app/store/schema.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondsBetweenBackups = 24 * 3600;

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

StoreStatus refused(StoreCondition condition, const QString &detail = {})
{
    StoreStatus status;
    status.condition = condition;
    status.detail = detail;
    return status;
}

} // namespace

ProfileDatabase::ProfileDatabase(const StoreOptions &options)
    : m_options(options)
    , m_files { options.profileFolder }
    , m_lock(m_files.lock())
{
}

StoreStatus ProfileDatabase::open()
{
    const QString folderFailure = makeProfileFolder(m_files.folder);
    if (!folderFailure.isEmpty()) {
        return refused(StoreCondition::FolderFailed, folderFailure);
    }
    StoreStatus status = lockProfile();
    if (!status.isUsable()) {
        return status;
    }
    if (QFile::exists(m_files.repaired())) {
        status = schemaVersionOnDisk(m_files.repaired()) > kSchemaVersion
            ? refused(StoreCondition::NewerSchema)
            : repair(); // its end: a run before this one came that far
    } else {
        // Whoever closes a database as the last one takes its log away: a log means a crash, or
        // others who have it open now and would not let go of their lock.
        status = openFile(hasContent(m_files.log()) || QFile::exists(m_files.unfinished()));
        if (m_isDamaged) {
            status = repair();
        }
    }
    if (status.isUsable() && m_options.isExclusive) {
        status.crashes = countRun();
        if (m_database.failure().isReadOnly()) {
            status = refused(StoreCondition::ReadOnly, m_database.failure().detail);
        }
    }
    if (!status.isUsable()) {
        close();
    }
    return status;
}

void ProfileDatabase::close()
{
    m_database.close();
    m_lock.release();
}

StoreStatus ProfileDatabase::lockProfile()
{
    const LockMode mode = m_options.isExclusive ? LockMode::Exclusive : LockMode::Shared;
    switch (m_lock.take(mode, m_options.lockPatience)) {
    case LockResult::Taken:
        return {};
    case LockResult::HeldByWindow:
        return refused(StoreCondition::InUseByWindow);
    case LockResult::HeldByOther:
        return refused(StoreCondition::InUse);
    case LockResult::ReadOnly:
        return refused(StoreCondition::ReadOnly, m_lock.detail());
    case LockResult::Failed:
        return refused(StoreCondition::Failed, m_lock.detail());
    }
    Q_UNREACHABLE();
}

/// Opens the database, or says why not; m_isDamaged tells whether a repair is called for.
StoreStatus ProfileDatabase::openFile(bool isSuspect)
{
    m_isDamaged = false;
    if (schemaVersionOnDisk(m_files.database()) > kSchemaVersion) {
        return refused(StoreCondition::NewerSchema);
    }
    // SQLite never leaves a database of no bytes behind once it had content.
    const bool isEmptied = QFile::exists(m_files.database()) && !hasContent(m_files.database())
        && hasContent(m_files.backup());
    if (isEmptied) {
        m_isDamaged = true;
        return refused(StoreCondition::Failed);
    }
    if (!makePrivateFile(m_files.database())) {
        return refused(StoreCondition::ReadOnly, m_files.database());
    }
    const StoreStatus status = prepare(isSuspect);
    m_isDamaged = m_isDamaged && !status.isUsable();
    return status;
}

StoreStatus ProfileDatabase::prepare(bool isSuspect)
{
    if (!m_database.open(m_files.database(), m_options.busyTimeout, Access::ReadWrite)) {
        m_isDamaged = m_database.failure().isDamage();
        return failed(m_isDamaged);
    }
    const int version = m_database.value(u"PRAGMA user_version"_s).toInt();
    if (m_database.failure().code == 0 && version > kSchemaVersion) {
        return refused(StoreCondition::NewerSchema);
    }
    if (m_database.failure().code != 0 || !useLog()
        || !m_database.run(u"PRAGMA journal_size_limit=16777216"_s)) {
        m_isDamaged = m_database.failure().isDamage();
        return failed(m_isDamaged);
    }
    if (!migrate(m_database)) {
        // "Already exists" and the like: tables of another program.
        m_isDamaged = m_database.failure().isDamage() || m_database.failure().isWrongSchema();
        return failed(m_isDamaged);
    }
    if (!isOurs(m_database)) {
        m_isDamaged = m_database.failure().code == 0 || m_database.failure().isDamage()
            || m_database.failure().isWrongSchema();
        return failed(m_isDamaged);
    }
    if (isSuspect && !isSound()) {
        m_isDamaged = true;
        return failed(m_isDamaged);
    }
    return m_lock.isHeld() ? StoreStatus() : refused(StoreCondition::InUseByWindow);
}

/// Turns write-ahead logging on. Where the file system has no shared memory the journal stays
/// another one, which works too.
bool ProfileDatabase::useLog()
{
    // Several bobbin-cli may make the profile at once. SQLite does not wait for a lock here, but
    // it does at the beginning of a transaction.
    constexpr int kAttempts = 20;
    for (int attempt = 1; attempt < kAttempts; ++attempt) {
        if (m_database.run(u"PRAGMA journal_mode=WAL"_s) || !m_database.failure().isBusy()) {
            break;
        }
        if (m_database.run(u"BEGIN IMMEDIATE"_s)) {
            m_database.run(u"COMMIT"_s);
        }
    }
    return m_database.failure().code == 0 || m_database.run(u"PRAGMA journal_mode=WAL"_s);
}

StoreStatus ProfileDatabase::failed(bool isDamage) const
{
    const SqlFailure &why = m_database.failure();
    const bool isReadOnly = !isDamage && why.isReadOnly();
    return refused(isReadOnly ? StoreCondition::ReadOnly : StoreCondition::Failed, why.detail);
}

bool ProfileDatabase::isSound()
{
    const bool isAlone = m_options.isExclusive || m_lock.upgrade();
    if (!isAlone) {
        return true; // others are at work on it: it was checked when the first of them came
    }
    const QString answer = m_database.value(u"PRAGMA quick_check(1)"_s).toString();
    if (answer == u"ok"_s) {
        removeUnfinished(m_files); // of a repair that was not called for
    }
    if (!m_options.isExclusive) {
        m_lock.downgrade();
    }
    return answer == u"ok"_s || (answer.isEmpty() && !m_database.failure().isDamage());
}

StoreStatus ProfileDatabase::repair(const RepairOrder &order)
{
    const bool isAlone = m_options.isExclusive || m_lock.upgrade();
    if (!isAlone) {
        return refused(StoreCondition::InUse, m_database.failure().detail);
    }
    const StoreStatus status = carryOut(order);
    if (!m_options.isExclusive) {
        m_lock.downgrade();
    }
    return status;
}

/// A kill anywhere in it costs nothing: until there is a repaired database the damaged one stays
/// where it is, and from then on the next start puts the repaired one in its place.
StoreStatus ProfileDatabase::carryOut(const RepairOrder &order)
{
    m_isRepairDue = true;
    if (m_damagedPath.isEmpty()) {
        const bool isRebuilt = QFile::exists(m_files.repaired());
        // Made before the log may go with the close below: it tells the next start to look.
        SqlFailure why
            = isRebuilt || emptyUnfinished(m_files) ? SqlFailure() : systemFailure(errno);
        m_database.close();
        if (!isRebuilt && why.code == 0) {
            why = rebuild(m_files, order, m_options.busyTimeout);
        }
        if (why.code == 0) {
            m_damagedPath = replaceDatabase(m_files);
            why = m_damagedPath.isEmpty() ? systemFailure(errno) : why;
        }
        if (why.code != 0) {
            m_database.fail(why);
            return failed(false);
        }
    }
    return openRepaired();
}

StoreStatus ProfileDatabase::openRepaired()
{
    StoreStatus status = openFile(false);
    if (!status.isUsable()) {
        m_database.close();
        return status;
    }
    m_isRepairDue = false;
    status.condition = StoreCondition::Repaired;
    status.damagedPath = std::exchange(m_damagedPath, {});
    status.rowsSalvaged
        = m_database.value(u"SELECT count(*) FROM downloads WHERE removed_at IS NULL"_s).toInt();
    status.rowsFromCopy = rowsFromCopy(m_database);
    return status;
}

int ProfileDatabase::countRun()
{
    if (QFile::exists(m_files.endMark())) {
        markCleanEnd(); // for the run before, which could not do it
    }
    const QVariant before
        = m_database.value(u"SELECT value FROM meta WHERE name = 'runs_without_clean_end'"_s);
    m_database.run(u"INSERT INTO meta (name, value) VALUES ('runs_without_clean_end', 1)"
                   " ON CONFLICT (name) DO UPDATE SET value = value + 1"_s);
    return qMax(0, before.toInt());
}

bool ProfileDatabase::markCleanEnd()
{
    if (!m_options.isExclusive) {
        return true;
    }
    const bool isMarked
        = m_database.run(u"UPDATE meta SET value = 0 WHERE name = 'runs_without_clean_end'"_s);
    if (isMarked) {
        QFile::remove(m_files.endMark());
    }
    return isMarked;
}

bool ProfileDatabase::backUp()
{
    const QDateTime last = QFileInfo(m_files.backup()).lastModified();
    const bool isDue = !last.isValid()
        || qAbs(last.secsTo(QDateTime::currentDateTime())) >= kSecondsBetweenBackups;
    // An empty list is no reason to give up a copy that has one.
    if (!isDue || !m_options.isExclusive
        || !m_database.value(u"SELECT id FROM downloads WHERE removed_at IS NULL LIMIT 1"_s)
                .isValid()) {
        return false;
    }
    const QString unfinished = m_files.backup() + u".new"_s;
    QFile::remove(unfinished);
    const bool ok = makePrivateFile(unfinished)
        && m_database.run(u"VACUUM INTO ?"_s, { unfinished }) && syncFile(unfinished)
        && std::rename(QFile::encodeName(unfinished).constData(),
               QFile::encodeName(m_files.backup()).constData())
            == 0;
    if (!ok) {
        QFile::remove(unfinished);
    }
    return ok && syncFile(m_files.folder);
}

} // namespace store
