// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"

#include <QObject>

namespace engine {

/// Where the engine keeps its records; implemented by store::StoreLink. Lives on the engine's
/// thread. Orders return at once; their results arrive as signals, in the order of the orders.
class Persistence : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Sends what is known of hosts by hostsLoaded(), then the stored records by loaded(), the
    /// last block with \a isLast.
    virtual void load() = 0;
    /// Asks for \a count ids that no other process and no later start gets; idsReserved() follows.
    virtual void reserveIds(int count) = 0;
    /// Keeps the full values of \a records. \a isUrgent: commit at once, else within a second.
    /// \a serial grows with every call; the urgent records of every save up to the serial that
    /// saved() names are committed.
    virtual void save(quint64 serial, const QList<Download> &records, bool isUrgent) = 0;
    /// Keeps what was learned of these hosts, within a second; one of which nothing is known any
    /// more (neither connections nor dropsIfRange) is forgotten.
    virtual void saveHosts(const QList<HostMemory> &hosts) = 0;
    /// Whether saveHistory() and loadHistory() are of any use.
    virtual bool keepsHistory() const { return false; }
    /// Appends to what is kept of these downloads, within a second; of those that are not stored
    /// nothing is kept. Of each the first and the latest stay, see boundHistory().
    virtual void saveHistory(const QList<HistoryPage> &pages) { Q_UNUSED(pages) }
    /// historyLoaded() follows, with what was saved before.
    virtual void loadHistory(DownloadId id) { Q_UNUSED(id) }
    /// Takes them off the list for good, unless unerase() follows in this run; committed at once.
    virtual void erase(const QList<DownloadId> &ids) = 0;
    /// Erased ones are kept again from here on, with what happened to them; save() must follow.
    virtual void unerase(const QList<DownloadId> &ids) { Q_UNUSED(ids) }
    /// Commits everything saved so far; flushed() follows.
    virtual void flush() = 0;

signals:
    void hostsLoaded(const QList<engine::HostMemory> &hosts);
    void loaded(const QList<engine::Download> &records, bool isLast);
    void historyLoaded(const engine::HistoryPage &page);
    void idsReserved(qint64 first, int count);
    void saved(quint64 serial);
    void flushed();
    /// The database was damaged while it was open and is made anew of what was readable: whatever
    /// was saved is to be saved once more.
    void rebuilt();
    /// The database cannot be written (full, read-only, broken); \a detail is the system's words.
    void writeFailed(const QString &detail, bool isDiskFull);
    /// Writing works again.
    void writeRecovered();
};

} // namespace engine
