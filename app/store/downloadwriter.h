// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>

namespace store {

class Database;

/// Writes downloads inside the transaction of its caller: as many statements for a row whether
/// the list is short or long, and the rows of other tables only when they changed. Store thread.
class DownloadWriter {
public:
    explicit DownloadWriter(Database &database);

    /// Both are false on failure, see Database::failure().
    bool write(const engine::Download &download);
    bool erase(engine::DownloadId id);
    /// To be called after a rollback: what was written is unknown again.
    void forget();

private:
    /// The lists of a running download as they are in the database.
    struct Written {
        QList<engine::HeaderField> headers;
        QList<engine::Segment> segments;
        engine::Validators validators;
    };

    bool writeHeaders(const engine::Download &download, const Written *before);
    bool writeSegments(const engine::Download &download, const Written *before);
    bool writeValidators(const engine::Download &download, const Written *before);

    Database &m_database;
    QHash<engine::DownloadId, Written> m_written; // active downloads only, the others rarely change
};

} // namespace store
