// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profiledatabase.h"

#include "app/store/salvage.h"
#include "app/store/schema.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

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
    // Whoever closes a database as the last one takes its log away: a log means a crash, or
    // others who have it open now and would not let go of their lock.
    status = openFile(hasContent(m_files.log()));
    if (m_isDamaged) {
        status = repair();
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
    if (!m_options.isExclusive) {
        m_lock.downgrade();
    }
    return answer == u"ok"_s || (answer.isEmpty() && !m_database.failure().isDamage());
}

StoreStatus ProfileDatabase::repair(
    bool usesCopy, const std::set<qint64> &erased, const std::set<qint64> &listed)
{
    const bool isAlone = m_options.isExclusive || m_lock.upgrade();
    if (!isAlone) {
        return refused(StoreCondition::InUse, m_database.failure().detail);
    }
    m_database.close();
    const QString damagedPath = setAside(m_files, QDateTime::currentDateTime());
    if (damagedPath.isEmpty()) {
        return refused(StoreCondition::Failed, m_files.database());
    }
    StoreStatus status = openFile(false);
    if (status.isUsable()) {
        status = rebuild(damagedPath, usesCopy, erased, listed);
    }
    if (!m_options.isExclusive) {
        m_lock.downgrade();
    }
    return status;
}

/// What the damaged one does not give comes from the copy, as it was then.
StoreStatus ProfileDatabase::rebuild(const QString &damagedPath, bool usesCopy,
    const std::set<qint64> &erased, const std::set<qint64> &listed)
{
    StoreStatus status;
    status.condition = StoreCondition::Repaired;
    status.damagedPath = damagedPath;
    SalvagedIds ids { erased, {} };
    for (const QString &source : { damagedPath, usesCopy ? m_files.backup() : QString() }) {
        Database readable;
        const bool isOpen = hasContent(source) && schemaVersionOnDisk(source) <= kSchemaVersion
            && readable.open(source, m_options.busyTimeout, Access::Salvage) && isPlain(readable);
        if (!isOpen) {
            continue;
        }
        const bool isCopy = source != damagedPath;
        if (isCopy && ids.all.empty()) {
            ids.all = listed;
        }
        const Salvaged salvaged = salvage(readable, m_database, ids, isCopy);
        // What the first one gave is written: it is used, even where the disk has no room for more.
        if (!salvaged.ok && status.rowsSalvaged == 0) {
            return failed(false);
        }
        status.isFromBackup = status.rowsSalvaged == 0 && salvaged.rows > 0 && isCopy;
        status.rowsSalvaged += salvaged.rows;
    }
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
