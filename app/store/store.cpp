// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/store/downloadreader.h"
#include "app/store/hosttable.h"

#include <QThread>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstBlock = 200; // more than a screen holds
constexpr int kBlock = 2000;

} // namespace

Store::Store(const StoreOptions &options)
    : m_options(options)
    , m_profile(options)
    , m_writer(m_profile.database())
    , m_dueTimer(this)
    , m_laterTimer(this)
    , m_retryTimer(this)
    , m_backupTimer(this)
{
    for (QTimer *const timer : { &m_dueTimer, &m_laterTimer, &m_retryTimer, &m_backupTimer }) {
        timer->setSingleShot(true);
    }
    // A timer of 0 ms fires after everything that is in the thread's queue now: one commit.
    m_dueTimer.setInterval(0);
    m_laterTimer.setInterval(options.commitInterval);
    m_retryTimer.setInterval(options.retryInterval);
    connect(&m_dueTimer, &QTimer::timeout, this, &Store::commit);
    connect(&m_laterTimer, &QTimer::timeout, this, &Store::commitAll);
    connect(&m_retryTimer, &QTimer::timeout, this, &Store::commitAll);
    connect(&m_backupTimer, &QTimer::timeout, this, &Store::backUp);
}

void Store::obey(const StoreOrder &order)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::visit([this](const auto &one) { execute(one); }, order);
}

void Store::execute(const OpenOrder &)
{
    StoreStatus status = m_profile.open();
    m_isUsable = status.isUsable();
    status.claimedByOthers = claim();
    m_startedAt = QDateTime::currentDateTimeUtc();
    emit opened(status);
}

void Store::execute(const LoadOrder &)
{
    if (!m_isUsable) {
        emit loaded({}, true);
        return;
    }
    loadHosts();
    load();
    if (m_options.loadsAll) {
        m_backupTimer.start(m_options.backupDelay);
    }
}

void Store::load()
{
    m_isLoadDue = false;
    m_options.loadsAll ? loadAll() : loadSome();
}

void Store::loadAll()
{
    std::optional<DownloadReader> reader(std::in_place, m_profile.database());
    int limit = kFirstBlock;
    while (true) {
        const auto block = reader->next(limit);
        if (block) {
            list(*block);
            emit loaded(*block, reader->isAtEnd());
            limit = kBlock;
        } else if (repairAfterDamage()) {
            reader.emplace(m_profile.database()); // the copy may have rows of earlier places
            m_listed.clear();
        } else {
            reportFailure();
            m_isLoadDue = m_profile.isRepairDue();
            if (!m_isLoadDue) {
                emit loaded({}, true);
            }
            break;
        }
        if (block && reader->isAtEnd()) {
            break;
        }
    }
    m_statistics.rowsSkipped = reader->skippedCount();
    m_isLoaded = reader->isAtEnd();
}

void Store::execute(const ReserveOrder &order)
{
    m_waitingReservations.append(order.count);
    if (m_isUsable && !m_isFailing && !reserve()) {
        commit();
    }
}

void Store::execute(const SaveOrder &order)
{
    list(order.records);
    for (const engine::Download &record : order.records) {
        if (m_erased.contains(record.id)) {
            continue;
        }
        if (order.isUrgent || m_due.contains(record.id)) {
            m_later.remove(record.id);
            m_due.insert(record.id, asKept(record));
        } else {
            m_later.insert(record.id, asKept(record));
        }
    }
    m_serial = std::max(m_serial, order.serial);
    if (order.isUrgent) {
        m_dueSerial = std::max(m_dueSerial, order.serial);
    }
    commitAfter(order.isUrgent ? m_dueTimer : m_laterTimer);
}

void Store::execute(const EraseOrder &order)
{
    for (const engine::DownloadId id : order.ids) {
        m_due.remove(id);
        m_later.remove(id);
        m_waitingUnerasures.remove(id);
        m_waitingErasures.insert(id);
        m_erased.insert(id);
    }
    commitAfter(m_dueTimer);
}

void Store::reportFailure()
{
    if (!m_isFailing) { // said once, not at every attempt
        const SqlFailure &failure = m_profile.database().failure();
        emit writeFailed(failure.detail, failure.isDiskFull());
    }
}

void Store::retryLater()
{
    reportFailure();
    m_isFailing = true;
    m_laterTimer.stop();
    m_retryTimer.start();
}

void Store::execute(const FlushOrder &)
{
    commitAll();
    emit flushed();
}

void Store::execute(const CloseOrder &)
{
    if (commitAtEnd() && m_isUsable) {
        if (!m_profile.markCleanEnd()) {
            reportFailure();
        }
        eraseForGood(QDateTime::currentDateTimeUtc());
    }
    emit closedCleanly();
}

void Store::execute(const StatisticsOrder &)
{
    m_statistics.statements = m_profile.database().statementCount();
    emit statisticsReported(m_statistics);
}

void Store::execute(const StopOrder &)
{
    commitAtEnd();
    m_isUsable = false;
    for (QTimer *const timer : { &m_dueTimer, &m_laterTimer, &m_retryTimer, &m_backupTimer }) {
        timer->stop();
    }
    m_claims.release();
    m_profile.close();
    thread()->quit();
}

void Store::commitAfter(QTimer &timer)
{
    // While writing fails only the retry timer tries, or every save would wait for a busy lock.
    if (!m_isFailing && m_isUsable && !timer.isActive()) {
        timer.start();
    }
}

bool Store::commitAll()
{
    m_laterTimer.stop();
    m_due.insert(std::exchange(m_later, {}));
    m_dueSerial = m_serial;
    return commit();
}

/// Tries once more in a run what waits for its timer, however many orders the end takes.
bool Store::commitAtEnd()
{
    if (!std::exchange(m_isEnding, true)) {
        m_retryTimer.stop();
    }
    return commitAll();
}

bool Store::commit()
{
    m_dueTimer.stop();
    // A repair makes all of the database anew: it is tried by its timer, not with every order.
    if (!m_isUsable || (m_profile.isRepairDue() && m_retryTimer.isActive())) {
        return false;
    }
    m_retryTimer.stop();
    const bool ok = (!m_profile.isRepairDue() && writeDue()) || (repairAfterDamage() && writeDue());
    if (!ok) {
        retryLater();
    } else if (std::exchange(m_isFailing, false)) {
        emit writeRecovered();
    }
    if (m_isLoadDue && !m_profile.isRepairDue()) {
        load(); // it can be read, though it cannot be written
    }
    return ok;
}

bool Store::writeDue()
{
    if (!m_due.isEmpty() || !m_waitingErasures.isEmpty() || !m_waitingUnerasures.isEmpty()
        || !m_waitingHosts.isEmpty() || !m_waitingHistories.isEmpty()) {
        if (!writeRows()) {
            return false;
        }
        ++m_statistics.commits;
        m_statistics.rowsWritten += m_due.size();
        dropClaims();
        m_due.clear();
        m_waitingErasures.clear();
        m_waitingUnerasures.clear();
        m_waitingHosts.clear();
        m_waitingHistories.clear();
    }
    if (m_dueSerial > m_savedSerial) {
        m_savedSerial = m_dueSerial;
        emit saved(m_savedSerial);
    }
    if (m_isLoadDue) {
        load(); // whoever gets ids adds links, and has to know first which are on the list
    }
    return reserve();
}

bool Store::writeRows()
{
    Database &database = m_profile.database();
    // What must outlive a power cut: new rows, and such as are back; segments, of which there are
    // new ones once a second; and `finishing` and a move to come, or the rename that follows could
    // be on disk alone.
    const bool isPrecious
        = std::any_of(m_due.cbegin(), m_due.cend(), [this](const engine::Download &download) {
              return download.isFinishing || download.partMove->isPending()
                  || !download.segments.isEmpty() || m_writer.isNew(download.id)
                  || m_waitingUnerasures.contains(download.id);
          });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bool ok = database.setDurability(isPrecious ? Durability::Power : Durability::Process)
        && m_writer.begin();
    for (const engine::DownloadId id : std::as_const(m_waitingErasures)) {
        ok = ok && m_writer.erase(id, now);
    }
    for (const engine::DownloadId id : std::as_const(m_waitingUnerasures)) {
        ok = ok && m_writer.unerase(id);
    }
    for (const engine::Download &download : std::as_const(m_due)) {
        ok = ok && m_writer.write(download);
    }
    ok = ok && writeHosts(database, m_waitingHosts);
    ok = ok && writeHistories(database, m_waitingHistories);
    ok = ok && m_writer.commit();
    if (!ok) {
        const SqlFailure why = database.failure();
        database.run(u"ROLLBACK"_s);
        m_writer.forget();
        return database.fail(why);
    }
    return true;
}

bool Store::reserve()
{
    Database &database = m_profile.database();
    while (!m_waitingReservations.isEmpty()) {
        const int count = m_waitingReservations.first();
        bool ok = database.run(u"BEGIN IMMEDIATE"_s)
            && database.run(
                u"UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'downloads'"_s, { count });
        const QVariant last = ok
            ? database.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'downloads'"_s)
            : QVariant();
        ok = ok && last.isValid() && database.run(u"COMMIT"_s);
        if (!ok) {
            const SqlFailure why = database.failure();
            database.run(u"ROLLBACK"_s);
            return database.fail(why);
        }
        m_waitingReservations.removeFirst();
        const qint64 first = last.toLongLong() - count + 1;
        m_writer.setUnused(first, count);
        emit idsReserved(first, count);
    }
    return true;
}

} // namespace store
