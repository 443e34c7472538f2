// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/store/schema.h"

#include <QVariant>

#include <optional>

namespace store {

class Database;

/// Reads downloads; whatever is stored, what it returns is valid (H38). Store thread.
class DownloadReader {
public:
    /// \a version of the schema that the database has: an old one may be salvaged.
    explicit DownloadReader(Database &database, int version = kSchemaVersion);

    /// The next rows in queue order, \a limit at most; nothing on failure, and the next call
    /// goes on from there.
    std::optional<QList<engine::Download>> next(int limit);
    /// next() has come to the last row.
    bool isAtEnd() const { return m_isAtEnd; }
    /// The rows with that link, compared without userinfo; nothing on failure.
    std::optional<QList<engine::Download>> withUrl(const QUrl &url);
    /// The row with that id, for a damaged database: it comes without what cannot be read.
    std::optional<engine::Download> salvaged(qint64 id);

    /// Rows left out because nothing in them could be understood.
    int skippedCount() const { return m_skippedCount; }

private:
    struct Range {
        QString condition; ///< on the table downloads, called d
        QVariantList values;
    };
    /// The rows of one query with their places in it; children are put in by id.
    struct Rows {
        QList<engine::Download> downloads;
        QHash<qint64, qsizetype> places;
        QVariant lastRank; ///< as stored, whatever its type
        qint64 lastId = 0;
    };

    bool readDownloads(const Range &range, int limit, Rows &rows);
    bool readFiles(const Range &range, Rows &rows);
    bool readValidators(const Range &range, Rows &rows);
    bool readMirrors(const Range &range, Rows &rows);
    bool readPieces(const Range &range, Rows &rows);
    bool readHeaders(const Range &range, Rows &rows);
    bool readSegments(const Range &range, Rows &rows);
    QList<engine::Download> understood(Rows &rows);

    Database &m_database;
    int m_version;
    QVariant m_lastRank;
    qint64 m_lastId;
    int m_skippedCount = 0;
    bool m_isAtEnd = false;
};

} // namespace store
