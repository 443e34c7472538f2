// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/persistence.h"
#include "app/store/storevalues.h"

#include <QThread>

#include <memory>

namespace store {

class Store;

/// The engine's way to the database: owns the store thread and the Store on it, and is the whole
/// boundary between them. Lives on the thread that made it; a single order goes down, values come
/// up, every connection is queued. Its destructor commits what is pending and ends the thread.
class StoreLink final : public engine::Persistence {
    Q_OBJECT

public:
    explicit StoreLink(const StoreOptions &options, QObject *parent = nullptr);
    ~StoreLink() override;

    /// Locks and opens the profile; opened() follows, and comes before any other answer. Where
    /// the status is not usable, load() answers with nothing, flush() answers, and the other
    /// orders are dropped.
    void open();
    void load() override;
    void reserveIds(int count) override;
    void save(quint64 serial, const QList<engine::Download> &records, bool isUrgent) override;
    void saveHosts(const QList<engine::HostMemory> &hosts) override;
    bool keepsHistory() const override { return m_keepsHistory; }
    void saveHistory(const QList<engine::HistoryPage> &pages) override;
    void loadHistory(engine::DownloadId id) override;
    /// Saves for an erased id that come later are dropped: the row stays away.
    void erase(const QList<engine::DownloadId> &ids) override;
    void unerase(const QList<engine::DownloadId> &ids) override;
    /// One attempt; flushed() follows even if it failed, after writeFailed() then.
    void flush() override;
    /// flush(), and this run counts as one that ended well; closedCleanly() follows.
    void closeCleanly();
    /// statisticsReported() follows.
    void askStatistics();

signals:
    void opened(const store::StoreStatus &status);
    /// The database was found damaged while it was open, and was repaired: the status is usable. A
    /// repair that fails is a writeFailed(), and is tried again.
    void repaired(const store::StoreStatus &status);
    void closedCleanly();
    void statisticsReported(const store::StoreStatistics &statistics);
    /// To the store thread; nobody else listens.
    void ordered(const store::StoreOrder &order);

private:
    void order(const StoreOrder &order);

    bool m_keepsHistory;
    QThread m_thread;
    std::unique_ptr<Store> m_store;
};

} // namespace store
