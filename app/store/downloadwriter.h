// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/store/downloadcolumns.h"

#include <QHash>
#include <QSet>
#include <QVariant>

#include <map>

namespace store {

class Database;

/// Writes downloads inside the transaction of its caller. It remembers what the rows of this run
/// hold, and writes only what differs: as little for a row whether the list is short or long.
/// Store thread.
class DownloadWriter {
public:
    explicit DownloadWriter(Database &database);

    /// Begins the transaction; what others have changed since the last one is unknown from here.
    /// False on failure, like the next four; see Database::failure().
    bool begin();
    bool commit();
    bool write(const engine::Download &download);
    /// Its row stays until Store erases it for good, with all that belongs to it.
    bool erase(engine::DownloadId id, const QDateTime &now);
    bool unerase(engine::DownloadId id);
    /// Nothing is stored under these ids, and nobody else will store anything there.
    void setUnused(qint64 first, int count);
    /// Reserved in this run, and in no transaction that was committed.
    bool isNew(engine::DownloadId id) const { return m_new.contains(id); }
    /// To be called after a rollback: what is stored is unknown again.
    void forget();

private:
    enum class Form { NewDownload, ChangedDownload, File, Validators };

    bool writeDownload(const engine::Download &now, const engine::Download *before, bool isStored);
    bool writeFile(const engine::Download &now, const engine::Download *before);
    bool writeHeaders(const engine::Download &now, const engine::Download *before);
    bool writeSegments(const engine::Download &now, const engine::Download *before);
    bool writeValidators(const engine::Download &now, const engine::Download *before);
    static std::span<const Column> columnsOf(Form form);
    static QString makeSql(Form form, ColumnSet set);
    bool runFor(Form form, ColumnSet set, const engine::Download &download);
    void remember(const engine::Download &download);
    void forgetAnyOne();

    Database &m_database;
    QHash<engine::DownloadId, engine::Download> m_written; // as stored; bounded
    engine::DownloadId m_nextToForget; // one of m_written, unless it has gone by itself
    QSet<engine::DownloadId> m_plain; // others, without headers, segments, validators, mirrors
    QSet<engine::DownloadId> m_unused; // reserved in this run and not written yet
    QSet<engine::DownloadId> m_new; // these, and those written in transactions that failed
    QList<engine::DownloadId> m_begun; // of m_new, written in this transaction
    qint64 m_version = 0; // changes with every commit of another connection
    std::map<std::pair<Form, ColumnSet>, QString> m_sql; // bounded
    QVariantList m_values; // of the statement being run; kept for its memory
};

} // namespace store
