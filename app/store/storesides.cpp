// SPDX-License-Identifier: GPL-3.0-or-later
// What Store keeps beside the downloads: what was learned of hosts, what happened to downloads,
// those that were erased, for as long as they can come back, and what this program is at work on;
// how it finds the downloads of some links, mends its database, and copies it.
#include "app/store/downloadreader.h"
#include "app/store/hosttable.h"
#include "app/store/store.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kBackupInterval { 24 };

} // namespace

/// Two programs that start at once must not both find that nobody has a link: the database lets
/// one of them write at a time.
QList<qsizetype> Store::claim()
{
    Database &database = m_profile.database();
    if (!m_isUsable || m_options.claims.isEmpty() || !database.run(u"BEGIN IMMEDIATE"_s)) {
        return {};
    }
    const QList<qsizetype> taken = m_claims.take(m_options.profileFolder, m_options.claims);
    database.run(u"ROLLBACK"_s);
    return taken;
}

/// Of what has just been written.
void Store::dropClaims()
{
    if (m_options.claims.isEmpty()) {
        return;
    }
    for (const engine::Download &download : std::as_const(m_due)) {
        if (engine::traits(download.state).isComplete
            || download.state == engine::DownloadState::Failed) {
            m_claims.drop(claimKey(download.request));
        }
    }
}

engine::Download Store::asKept(const engine::Download &record) const
{
    engine::Download kept = record;
    if (!m_options.keepsHeaders) {
        const engine::DownloadRequest stored = m_stored.value(record.id).request;
        kept.request.headers = stored.headers; // another program's, which needs them
        kept.request.referrer = stored.referrer;
    }
    return kept;
}

void Store::loadSome()
{
    DownloadReader reader(m_profile.database());
    for (const QUrl &url : std::as_const(m_options.onlyUrls)) {
        auto rows = reader.withUrl(url);
        if (!rows && repairAfterDamage()) {
            rows = reader.withUrl(url);
        }
        if (!rows) {
            reportFailure();
            m_isLoadDue = m_profile.isRepairDue();
            break;
        }
        for (const engine::Download &download : std::as_const(*rows)) {
            m_stored.insert(download.id, download);
        }
    }
    QList<engine::Download> records = m_stored.values();
    std::sort(records.begin(), records.end(), [](const auto &a, const auto &b) {
        return std::pair(a.queueRank, a.id) < std::pair(b.queueRank, b.id);
    });
    m_statistics.rowsSkipped = reader.skippedCount();
    if (!m_isLoadDue) {
        emit loaded(records, true);
    }
}

void Store::loadHosts()
{
    auto hosts = readHosts(m_profile.database());
    if (!hosts && repairAfterDamage()) {
        hosts = readHosts(m_profile.database());
    }
    // Without them everything works; it is learned again.
    emit hostsLoaded(hosts.value_or(QList<engine::HostMemory> {}));
}

void Store::execute(const SaveHostsOrder &order)
{
    for (const engine::HostMemory &memory : order.hosts) {
        m_waitingHosts.insert(memory.host, memory);
    }
    commitAfter(m_laterTimer);
}

void Store::execute(const SaveHistoryOrder &order)
{
    if (!m_isUsable) {
        return;
    }
    for (const engine::HistoryPage &page : order.pages) {
        if (!m_erased.contains(page.id)) {
            QList<engine::HistoryEntry> &waiting = m_waitingHistories[page.id];
            waiting += page.entries;
            engine::boundHistory(waiting); // while nothing can be written
        }
    }
    commitAfter(m_laterTimer);
}

void Store::execute(const UneraseOrder &order)
{
    for (const engine::DownloadId id : order.ids) {
        if (m_erased.remove(id)) {
            m_waitingErasures.remove(id);
            m_waitingUnerasures.insert(id); // an earlier erasure may be on disk
        }
    }
    commitAfter(m_dueTimer);
}

/// What fails here is tried again at the next end or start; nobody sees these rows.
void Store::eraseForGood(const QDateTime &erasedUpTo)
{
    m_profile.database().run(
        u"DELETE FROM downloads WHERE removed_at <= ?"_s, { erasedUpTo.toMSecsSinceEpoch() });
}

void Store::execute(const LoadHistoryOrder &order)
{
    if (m_waitingHistories.contains(order.id) && !m_isFailing) {
        commitAll();
    }
    std::optional<QList<engine::HistoryEntry>> entries;
    if (m_isUsable && !m_erased.contains(order.id)) {
        entries = readHistory(m_profile.database(), order.id);
        if (!entries && repairAfterDamage()) {
            entries = readHistory(m_profile.database(), order.id);
        }
    }
    engine::HistoryPage page { order.id, entries.value_or(QList<engine::HistoryEntry> {}) };
    page.entries += m_waitingHistories.value(order.id);
    engine::boundHistory(page.entries);
    emit historyLoaded(page);
}

void Store::list(const QList<engine::Download> &records)
{
    for (const engine::Download &record : records) {
        m_listed.insert(record.id.value);
    }
}

/// True when the last failure was damage and the database is a sound one again.
bool Store::repairAfterDamage()
{
    // Once a run: what breaks again has another cause, and each time leaves a file behind. One that
    // failed is tried again with the writing.
    const bool isDue = m_profile.isRepairDue();
    if (m_wasRepaired
        || (isDue ? m_retryTimer.isActive() : !m_profile.database().failure().isDamage())) {
        return false;
    }
    RepairOrder order;
    for (const engine::DownloadId id : std::as_const(m_erased)) {
        order.erased.insert(id.value);
    }
    // Who has all of the list saves it once more, and knows better than the copy what is on it;
    // the copy's rows are there should that not come about.
    order.listed = m_isLoaded ? m_listed : std::set<qint64> {};
    order.usesCopy = !m_isLoaded || !order.listed.empty();
    StoreStatus status = m_profile.repair(order);
    if (status.condition == StoreCondition::InUse) {
        return false; // another bobbin-cli has it open; tried again with the next attempt to write
    }
    if (!status.isUsable()) {
        retryLater();
        return false;
    }
    m_wasRepaired = true;
    m_writer.forget();
    if (m_isLoaded) {
        status.rowsSalvaged = std::max(
            status.rowsSalvaged, static_cast<int>(order.listed.size() - m_erased.size()));
        status.rowsFromCopy = 0;
    }
    emit repaired(status);
    return true;
}

void Store::backUp()
{
    if (m_isUsable) {
        eraseForGood(m_startedAt); // of runs that had no clean end
        m_statistics.backups += m_profile.backUp() ? 1 : 0;
    }
    m_backupTimer.start(kBackupInterval);
}

} // namespace store
