// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/downloadwriter.h"
#include "app/store/historytable.h"
#include "app/store/linkclaims.h"
#include "app/store/profiledatabase.h"
#include "app/store/storevalues.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <set>

namespace store {

/// Merges what is saved and commits it: at once when it is urgent, else within a second. Keeps what
/// could not be written and tries again. Lives on the store thread; made on another one, where its
/// constructor only keeps values.
class Store final : public QObject {
    Q_OBJECT

public:
    explicit Store(const StoreOptions &options);

    void obey(const store::StoreOrder &order);

signals:
    void opened(const store::StoreStatus &status);
    void repaired(const store::StoreStatus &status);
    void hostsLoaded(const QList<engine::HostMemory> &hosts);
    void historyLoaded(const engine::HistoryPage &page);
    void loaded(const QList<engine::Download> &records, bool isLast);
    void idsReserved(qint64 first, int count);
    void saved(quint64 serial);
    void flushed();
    void closedCleanly();
    void writeFailed(const QString &detail, bool isDiskFull);
    void writeRecovered();
    void statisticsReported(const store::StoreStatistics &statistics);

private:
    void execute(const OpenOrder &order);
    void execute(const LoadOrder &order);
    void execute(const ReserveOrder &order);
    void execute(const SaveOrder &order);
    void execute(const SaveHostsOrder &order);
    void execute(const SaveHistoryOrder &order);
    void execute(const LoadHistoryOrder &order);
    void execute(const EraseOrder &order);
    void execute(const UneraseOrder &order);
    void execute(const FlushOrder &order);
    void execute(const CloseOrder &order);
    void execute(const StatisticsOrder &order);
    void execute(const StopOrder &order);

    QList<qsizetype> claim();
    void dropClaims();
    engine::Download asKept(const engine::Download &record) const;
    void loadHosts();
    void reportFailure();
    void retryLater();
    void load();
    void loadAll();
    void loadSome();
    /// Starts \a timer unless it runs.
    void commitAfter(QTimer &timer);
    /// Writes what is due, or all that waits; true when it is written.
    bool commit();
    bool commitAll();
    bool commitAtEnd();
    bool writeDue();
    bool writeRows();
    bool reserve();
    void eraseForGood(const QDateTime &erasedUpTo);
    bool repairAfterDamage();
    void list(const QList<engine::Download> &records);
    void backUp();

    StoreOptions m_options;
    QHash<engine::DownloadId, engine::Download> m_stored; // as loadSome() found them
    ProfileDatabase m_profile;
    LinkClaims m_claims;
    DownloadWriter m_writer;
    QTimer m_dueTimer;
    QTimer m_laterTimer;
    QTimer m_retryTimer; // runs while writing fails
    QTimer m_backupTimer;
    StoreStatistics m_statistics;
    bool m_isUsable = false;
    bool m_wasRepaired = false;
    bool m_isFailing = false;
    bool m_isLoaded = false; // whole, by loadAll()
    bool m_isLoadDue = false; // asked for, and waits for the repair
    bool m_isEnding = false;
    std::set<qint64> m_listed; // loaded or saved in this run

    // A record waits in one of the two, with its latest values.
    QHash<engine::DownloadId, engine::Download> m_due; // for the next commit
    QHash<engine::DownloadId, engine::Download> m_later; // until its timer, or an urgent save
    QHash<QString, engine::HostMemory> m_waitingHosts; // by their names
    Histories m_waitingHistories; // each bounded
    QSet<engine::DownloadId> m_waitingErasures;
    QSet<engine::DownloadId> m_waitingUnerasures; // none of them is in m_waitingErasures
    QSet<engine::DownloadId> m_erased; // a late save must not bring them back
    QDateTime m_startedAt; // what was erased before can not be unerased
    QList<int> m_waitingReservations;
    quint64 m_serial = 0; // of the last save
    quint64 m_dueSerial = 0; // of the last save with nothing in m_later
    quint64 m_savedSerial = 0;
};

} // namespace store
