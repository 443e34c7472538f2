// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/persistence.h"

#include <QMap>
#include <QSet>

namespace support {

/// A persistence that outlives engines and keeps its records in memory, so that a test can end an
/// engine, even without shutdown, and start the next one on what was committed.
class MemoryPersistence : public engine::Persistence {
    Q_OBJECT

public:
    using engine::Persistence::Persistence;

    void load() override;
    void reserveIds(int count) override;
    void save(quint64 serial, const QList<engine::Download> &records, bool isUrgent) override;
    void saveHosts(const QList<engine::HostMemory> &hosts) override;
    bool keepsHistory() const override { return m_keepsHistory; }
    void saveHistory(const QList<engine::HistoryPage> &pages) override;
    void loadHistory(engine::DownloadId id) override;
    void erase(const QList<engine::DownloadId> &ids) override;
    void unerase(const QList<engine::DownloadId> &ids) override;
    void flush() override;

    QList<engine::Download> records() const { return m_records.values(); }
    const engine::Download &record(engine::DownloadId id) const { return *m_records.find(id); }
    QList<engine::HostMemory> hosts() const { return m_hosts.values(); }
    /// Off until a test is about it: most are not.
    void setKeepsHistory(bool isOn) { m_keepsHistory = isOn; }
    QList<engine::HistoryEntry> history(engine::DownloadId id) const
    {
        return m_histories.value(id);
    }
    int historySaves() const { return m_historySaves; }
    int saves() const { return m_saves; }

private:
    QMap<engine::DownloadId, engine::Download> m_records;
    QMap<QString, engine::HostMemory> m_hosts;
    QSet<engine::DownloadId> m_erased; // as in the store: saves that come later are dropped
    qint64 m_nextId = 1;
    QMap<engine::DownloadId, QList<engine::HistoryEntry>> m_histories;
    int m_saves = 0;
    int m_historySaves = 0;
    bool m_keepsHistory = false;
};

} // namespace support
