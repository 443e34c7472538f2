// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorypersistence.h"

namespace support {

// Answers come after the order has returned, as they do from a store on a thread of its own.

void MemoryPersistence::load()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT hostsLoaded(m_hosts.values());
            Q_EMIT loaded(m_records.values(), true);
        },
        Qt::QueuedConnection);
}

void MemoryPersistence::reserveIds(int count)
{
    const qint64 first = m_nextId;
    m_nextId += count;
    QMetaObject::invokeMethod(
        this, [this, first, count] { Q_EMIT idsReserved(first, count); }, Qt::QueuedConnection);
}

void MemoryPersistence::save(quint64 serial, const QList<engine::Download> &records, bool isUrgent)
{
    Q_UNUSED(isUrgent)
    ++m_saves;
    for (engine::Download record : records) {
        if (m_erased.contains(record.id)) {
            continue;
        }
        // A store keeps no password in its database.
        record.request.credentials = {};
        m_records.insert(record.id, record);
    }
    QMetaObject::invokeMethod(
        this, [this, serial] { Q_EMIT saved(serial); }, Qt::QueuedConnection);
}

void MemoryPersistence::saveHosts(const QList<engine::HostMemory> &hosts)
{
    for (const engine::HostMemory &memory : hosts) {
        if (memory.connections == 0 && !memory.dropsIfRange) {
            m_hosts.remove(memory.host);
        } else {
            m_hosts.insert(memory.host, memory);
        }
    }
}

void MemoryPersistence::saveHistory(const QList<engine::HistoryPage> &pages)
{
    ++m_historySaves;
    for (const engine::HistoryPage &page : pages) {
        m_histories[page.id] += page.entries;
        engine::boundHistory(m_histories[page.id]);
    }
}

void MemoryPersistence::loadHistory(engine::DownloadId id)
{
    const engine::HistoryPage page { id, m_histories.value(id) };
    QMetaObject::invokeMethod(
        this, [this, page] { Q_EMIT historyLoaded(page); }, Qt::QueuedConnection);
}

void MemoryPersistence::erase(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_records.remove(id);
        m_erased.insert(id);
    }
}

void MemoryPersistence::unerase(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_erased.remove(id);
    }
}

void MemoryPersistence::flush()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT flushed(); }, Qt::QueuedConnection);
}

} // namespace support
