// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/recordbook.h"

#include "app/engine/persistence.h"

#include <QThread>

#include <algorithm>

namespace engine {

namespace {

constexpr std::chrono::seconds kPatience { 30 };
/// Changes this close together are saved as one: a small file's part file and its end mostly are.
constexpr int kGatherMs = 8;

void startUnlessActive(QTimer &timer)
{
    if (!timer.isActive()) {
        timer.start();
    }
}

size_t linkHash(const QUrl &url)
{
    return qHash(url);
}

} // namespace

RecordBook::RecordBook(Persistence *persistence)
    : m_persistence(persistence)
{
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(0);
    connect(&m_tellTimer, &QTimer::timeout, this, &RecordBook::tell);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kGatherMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &RecordBook::save);
    if (m_persistence) {
        connect(m_persistence, &Persistence::saved, this, &RecordBook::onSaved);
        connect(m_persistence, &Persistence::rebuilt, this, &RecordBook::saveAll);
        connect(
            m_persistence, &Persistence::writeFailed, this, [this] { m_patienceTimer.start(); });
    }
    m_patienceTimer.setSingleShot(true);
    setPatience(kPatience);
    connect(&m_patienceTimer, &QTimer::timeout, this, [this] {
        m_isImpatient = true;
        tellKeptUpTo(m_serial);
    });
}

const Download *RecordBook::find(DownloadId id) const
{
    const auto found = m_records.find(id);
    return found == m_records.end() ? nullptr : &found->second;
}

Download &RecordBook::edit(DownloadId id, Keep keep)
{
    Q_ASSERT(QThread::currentThread() == thread());
    Q_ASSERT(m_records.contains(id));
    Download &record = m_records.at(id);
    if (!m_changed.contains(id)) {
        m_changed.insert(id, markOf(record));
        m_tally.remove(record); // comes back with its new values
    }
    startUnlessActive(m_tellTimer);
    if (keep != Keep::Shown) {
        m_unsaved.insert(id);
        m_isUrgent = m_isUrgent || keep == Keep::Now;
        startUnlessActive(m_saveTimer);
    }
    return record;
}

bool RecordBook::apply(DownloadId id, DownloadEvent event)
{
    const Download *record = find(id);
    const auto next = record ? nextState(record->state, event) : std::nullopt;
    if (!next) {
        return false;
    }
    const bool isSeen = traits(record->state).afterRestart != traits(*next).afterRestart;
    edit(id, isSeen ? Keep::Now : Keep::Shown).state = *next;
    return true;
}

void RecordBook::setUrl(DownloadId id, const QUrl &url)
{
    Download &record = edit(id, Keep::Now);
    m_byLink.remove(linkHash(record.request.url), id);
    record.request.url = url;
    m_byLink.insert(linkHash(url), id);
}

void RecordBook::insert(const QList<Download> &records, bool isNew)
{
    flush(); // what changed before is told before
    QList<Download> placed = records;
    QList<DownloadId> displaced;
    for (qsizetype i = 0; i < placed.size(); ++i) {
        // Another process on the same profile may have given the same rank.
        while (m_order.contains(placed.at(i).queueRank)) {
            ++placed[i].queueRank;
        }
        const Download &record = placed.at(i);
        if (record.queueRank != records.at(i).queueRank) {
            displaced.append(record.id);
        }
        m_records.insert_or_assign(record.id, record);
        m_order[record.queueRank] = record.id;
        m_byLink.insert(linkHash(record.request.url), record.id);
        m_tally.add(record);
    }
    if (isNew && m_persistence) {
        m_inserted = ++m_serial;
        m_persistence->save(m_serial, placed, true);
    } else {
        for (const DownloadId id : std::as_const(displaced)) {
            edit(id, Keep::Soon);
        }
    }
    Q_EMIT added(placed);
}

void RecordBook::remove(const QList<DownloadId> &ids)
{
    flush();
    QList<DownloadId> gone;
    for (const DownloadId id : ids) {
        const auto node = m_records.extract(id);
        if (!node) {
            continue; // named twice, or kept ahead
        }
        const Download &record = node.mapped();
        if (!m_changed.remove(id)) { // a client may have changed it when it heard of the flush
            m_tally.remove(record);
        }
        m_unsaved.remove(id);
        m_order.erase(record.queueRank);
        m_byLink.remove(linkHash(record.request.url), id);
        gone.append(id);
    }
    if (m_persistence) {
        m_persistence->erase(ids);
    }
    if (!gone.isEmpty()) {
        Q_EMIT removed(gone);
    }
}

void RecordBook::keepAhead(const QList<Download> &records)
{
    QList<DownloadId> ids;
    for (const Download &record : records) {
        ids.append(record.id);
        whenKept(record.id);
    }
    if (m_persistence) {
        m_persistence->unerase(ids);
        m_persistence->save(++m_serial, records, true);
    }
}

void RecordBook::whenKept(DownloadId id)
{
    m_keptNext.append(id);
    startUnlessActive(m_saveTimer);
}

void RecordBook::whenStored(qint64 token)
{
    if (token > 0 && m_saved >= m_inserted) {
        Q_EMIT stored({ token });
    } else if (token > 0) {
        m_storedAt[m_inserted].append(token);
    }
}

void RecordBook::flush()
{
    save();
    tell();
}

void RecordBook::tell()
{
    m_tellTimer.stop();
    QList<Download> shown;
    shown.reserve(m_changed.size());
    const auto changes = std::exchange(m_changed, {});
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        shown.append(m_records.at(change.key()));
        m_tally.add(shown.last());
        Q_EMIT turned(change.value(), shown.last());
    }
    if (!shown.isEmpty()) {
        Q_EMIT changed(shown);
    }
}

void RecordBook::save()
{
    m_saveTimer.stop();
    const auto unsavedIds = std::exchange(m_unsaved, {});
    const auto keptIds = std::exchange(m_keptNext, {});
    const bool isUrgent = std::exchange(m_isUrgent, false);
    if (!m_persistence) {
        if (!keptIds.isEmpty()) {
            Q_EMIT kept(keptIds);
        }
        return;
    }
    if (unsavedIds.isEmpty() && keptIds.isEmpty()) {
        return;
    }
    QList<Download> saved;
    saved.reserve(unsavedIds.size());
    for (const DownloadId id : unsavedIds) {
        const Download &record = m_records.at(id);
        saved.append(m_asStored ? m_asStored(record) : record);
    }
    if (!keptIds.isEmpty()) {
        m_keptAt[m_serial + 1] = keptIds;
    }
    m_persistence->save(++m_serial, saved, isUrgent || !keptIds.isEmpty());
    if (m_isImpatient) {
        tellKeptUpTo(m_serial);
    }
}

void RecordBook::saveAll()
{
    for (const auto &[id, record] : m_records) {
        m_unsaved.insert(id);
    }
    m_isUrgent = true;
    save(); // at once: the program may be about to end
}

void RecordBook::setPatience(std::chrono::milliseconds patience)
{
    m_patienceTimer.setInterval(patience);
}

void RecordBook::onSaved(quint64 serial)
{
    m_patienceTimer.stop();
    m_isImpatient = false;
    m_saved = std::max(m_saved, serial);
    tellKeptUpTo(serial);
    while (!m_storedAt.empty() && m_storedAt.begin()->first <= serial) {
        Q_EMIT stored(m_storedAt.extract(m_storedAt.begin()).mapped());
    }
}

void RecordBook::tellKeptUpTo(quint64 serial)
{
    while (!m_keptAt.empty() && m_keptAt.begin()->first <= serial) {
        const QList<DownloadId> ids = m_keptAt.begin()->second;
        m_keptAt.erase(m_keptAt.begin());
        Q_EMIT kept(ids);
    }
}

void RecordBook::forEach(const std::function<void(const Download &)> &look) const
{
    for (const auto &[id, record] : m_records) {
        look(record);
    }
}

QList<DownloadId> RecordBook::inOrder() const
{
    QList<DownloadId> ids;
    ids.reserve(size());
    for (const auto &[rank, id] : m_order) {
        ids.append(id);
    }
    return ids;
}

qint64 RecordBook::lastRank() const
{
    return m_order.empty() ? 0 : m_order.rbegin()->first;
}

DownloadId RecordBook::sameAs(const DownloadRequest &request) const
{
    const auto [first, last] = m_byLink.equal_range(linkHash(request.url));
    const auto found = std::find_if(first, last, [&](DownloadId id) {
        const DownloadRequest &other = find(id)->request;
        return other.url == request.url && other.folder == request.folder
            && other.fileName == request.fileName;
    });
    return found == last ? DownloadId {} : *found;
}

Tally RecordBook::tally() const
{
    Tally tally = m_tally;
    for (auto change = m_changed.cbegin(); change != m_changed.cend(); ++change) {
        tally.add(*find(change.key()));
    }
    return tally;
}

} // namespace engine
