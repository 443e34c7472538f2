// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storelink.h"

#include <algorithm>
#include <memory>

/// A database that each engine opens anew, as each start of the program does.
class ReopenedStore : public engine::Persistence {
public:
    explicit ReopenedStore(const QString &profile) { m_options.profileFolder = profile; }

    void load() override
    {
        m_link.reset();
        m_link = std::make_unique<store::StoreLink>(m_options);
        connect(m_link.get(), &Persistence::hostsLoaded, this, &Persistence::hostsLoaded);
        connect(m_link.get(), &Persistence::loaded, this, &Persistence::loaded);
        connect(m_link.get(), &Persistence::historyLoaded, this, &Persistence::historyLoaded);
        connect(m_link.get(), &Persistence::idsReserved, this, &Persistence::idsReserved);
        connect(m_link.get(), &Persistence::saved, this, &Persistence::saved);
        connect(m_link.get(), &Persistence::flushed, this, &Persistence::flushed);
        m_link->open();
        m_link->load();
    }
    void reserveIds(int count) override { m_link->reserveIds(count); }
    void save(quint64 serial, const QList<engine::Download> &records, bool isUrgent) override
    {
        m_link->save(serial, records, isUrgent);
    }
    void saveHosts(const QList<engine::HostMemory> &hosts) override { m_link->saveHosts(hosts); }
    bool keepsHistory() const override { return m_options.keepsHistory; }
    void saveHistory(const QList<engine::HistoryPage> &pages) override
    {
        m_link->saveHistory(pages);
    }
    void loadHistory(engine::DownloadId id) override { m_link->loadHistory(id); }
    void erase(const QList<engine::DownloadId> &ids) override { m_link->erase(ids); }
    void unerase(const QList<engine::DownloadId> &ids) override { m_link->unerase(ids); }
    void flush() override { m_link->flush(); }

private:
    store::StoreOptions m_options;
    std::unique_ptr<store::StoreLink> m_link;
};

/// Counts the repairs.
class RepairCount : public ReopenedStore {
public:
    using ReopenedStore::ReopenedStore;

    void save(quint64 serial, const QList<engine::Download> &records, bool isUrgent) override
    {
        ReopenedStore::save(serial, records, isUrgent);
        for (const engine::Download &record : records) {
            m_rounds = std::max(m_rounds, record.repairs);
        }
    }
    int rounds() const { return m_rounds; } ///< most that were ever to be kept

private:
    int m_rounds = 0;
};
