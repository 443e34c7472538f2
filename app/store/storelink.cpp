// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storelink.h"

#include "app/store/store.h"

namespace store {

StoreLink::StoreLink(const StoreOptions &options, QObject *parent)
    : Persistence(parent)
    , m_keepsHistory(options.keepsHistory)
    , m_store(std::make_unique<Store>(options))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_store->moveToThread(&m_thread);
    Store *const store = m_store.get();
    connect(this, &StoreLink::ordered, store, &Store::obey, Qt::QueuedConnection);
    connect(store, &Store::opened, this, &StoreLink::opened, Qt::QueuedConnection);
    connect(store, &Store::repaired, this, &StoreLink::repaired, Qt::QueuedConnection);
    connect(store, &Store::repaired, this, &StoreLink::rebuilt, Qt::QueuedConnection);
    connect(store, &Store::hostsLoaded, this, &StoreLink::hostsLoaded, Qt::QueuedConnection);
    connect(store, &Store::loaded, this, &StoreLink::loaded, Qt::QueuedConnection);
    connect(store, &Store::historyLoaded, this, &StoreLink::historyLoaded, Qt::QueuedConnection);
    connect(store, &Store::idsReserved, this, &StoreLink::idsReserved, Qt::QueuedConnection);
    connect(store, &Store::saved, this, &StoreLink::saved, Qt::QueuedConnection);
    connect(store, &Store::flushed, this, &StoreLink::flushed, Qt::QueuedConnection);
    connect(store, &Store::closedCleanly, this, &StoreLink::closedCleanly, Qt::QueuedConnection);
    connect(store, &Store::writeFailed, this, &StoreLink::writeFailed, Qt::QueuedConnection);
    connect(store, &Store::writeRecovered, this, &StoreLink::writeRecovered, Qt::QueuedConnection);
    connect(store, &Store::statisticsReported, this, &StoreLink::statisticsReported,
        Qt::QueuedConnection);
    m_thread.start();
}

StoreLink::~StoreLink()
{
    // The thread quits by itself once it comes to this order, so that no order before it is lost.
    order(StopOrder {});
    m_thread.wait();
}

void StoreLink::open()
{
    order(OpenOrder {});
}

void StoreLink::load()
{
    order(LoadOrder {});
}

void StoreLink::reserveIds(int count)
{
    order(ReserveOrder { count });
}

void StoreLink::save(quint64 serial, const QList<engine::Download> &records, bool isUrgent)
{
    order(SaveOrder { serial, records, isUrgent });
}

void StoreLink::saveHosts(const QList<engine::HostMemory> &hosts)
{
    order(SaveHostsOrder { hosts });
}

void StoreLink::saveHistory(const QList<engine::HistoryPage> &pages)
{
    order(SaveHistoryOrder { pages });
}

void StoreLink::loadHistory(engine::DownloadId id)
{
    order(LoadHistoryOrder { id });
}

void StoreLink::erase(const QList<engine::DownloadId> &ids)
{
    order(EraseOrder { ids });
}

void StoreLink::unerase(const QList<engine::DownloadId> &ids)
{
    order(UneraseOrder { ids });
}

void StoreLink::flush()
{
    order(FlushOrder {});
}

void StoreLink::closeCleanly()
{
    order(CloseOrder {});
}

void StoreLink::askStatistics()
{
    order(StatisticsOrder {});
}

void StoreLink::order(const StoreOrder &order)
{
    Q_ASSERT(QThread::currentThread() == thread());
    emit ordered(order);
}

} // namespace store
