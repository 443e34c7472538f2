// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"

#include "app/store/database.h"
#include "app/store/downloadcolumns.h"

#include <algorithm>
#include <array>
#include <span>

namespace store {

using namespace Qt::StringLiterals;

namespace {

// NULL stands for the default of the field: most rows have few values that differ, and NULLs are
// what loads fastest. Times are milliseconds since 1970, UTC. queue_rank is sparse, so that a row
// moves without touching the others. AUTOINCREMENT: no id is ever used again.
constexpr std::array kVersion1 {
    u"CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    u"CREATE TABLE downloads ("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, batch_id INTEGER, category TEXT,"
    "queue_rank INTEGER NOT NULL, state TEXT NOT NULL, error_kind TEXT, error_status INTEGER,"
    "error_detail TEXT, hold_reason TEXT, not_before INTEGER, attempts INTEGER,"
    "removed_at INTEGER, url TEXT NOT NULL, final_url TEXT, folder TEXT, requested_name TEXT,"
    "referrer BLOB, user_agent BLOB, checksum_algorithm TEXT, checksum BLOB,"
    "connections INTEGER, speed_limit INTEGER, when_file_exists TEXT, when_duplicate TEXT,"
    "start_paused INTEGER, received INTEGER, total INTEGER, mime_type TEXT,"
    "server_modified INTEGER, notice TEXT, added_at INTEGER, started_at INTEGER,"
    "finished_at INTEGER) STRICT",
    u"CREATE INDEX downloads_by_rank ON downloads (queue_rank)",
    u"CREATE INDEX downloads_by_url ON downloads (url)",
    // For http a download has one file, at position 0. part_device and part_inode hold the bits
    // of unsigned numbers. No row where nothing is known of the file yet.
    u"CREATE TABLE files ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "position INTEGER NOT NULL, path TEXT, size INTEGER, part_name TEXT, part_device INTEGER,"
    "part_inode INTEGER, old_part_name TEXT, old_part_device INTEGER, old_part_inode INTEGER, "
    "is_finishing INTEGER,"
    "PRIMARY KEY (download_id, position)) STRICT, WITHOUT ROWID",
    // Bytes range_from to range_to - 1 of a file are on disk for sure.
    u"CREATE TABLE segments ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "file_position INTEGER NOT NULL, range_from INTEGER NOT NULL, range_to INTEGER NOT NULL,"
    "PRIMARY KEY (download_id, file_position, range_from)) STRICT, WITHOUT ROWID",
    u"CREATE TABLE mirrors ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "position INTEGER NOT NULL, url TEXT NOT NULL,"
    "PRIMARY KEY (download_id, position)) STRICT, WITHOUT ROWID",
    // mirror 0 is the download's own link, n the mirror at position n.
    u"CREATE TABLE validators ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "mirror INTEGER NOT NULL, etag BLOB, last_modified BLOB, date BLOB, size INTEGER,"
    "PRIMARY KEY (download_id, mirror)) STRICT, WITHOUT ROWID",
    u"CREATE TABLE headers ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "position INTEGER NOT NULL, name BLOB NOT NULL, value BLOB NOT NULL,"
    "PRIMARY KEY (download_id, position)) STRICT, WITHOUT ROWID",
    // Reserving ids bumps this row, which SQLite would make only with the first download.
    u"INSERT INTO sqlite_sequence (name, seq) VALUES ('downloads', 0)",
    u"INSERT INTO meta (name, value) VALUES ('runs_without_clean_end', 0)",
    u"PRAGMA user_version=1",
};

// What is learned of a host belongs to no download: it outlives them all.
constexpr std::array kVersion2 {
    u"ALTER TABLE downloads ADD COLUMN is_unproven INTEGER",
    u"ALTER TABLE downloads ADD COLUMN notice_detail TEXT",
    u"ALTER TABLE downloads ADD COLUMN found_algorithm TEXT",
    u"ALTER TABLE downloads ADD COLUMN found_checksum BLOB",
    u"ALTER TABLE mirrors ADD COLUMN final_url TEXT",
    u"ALTER TABLE mirrors ADD COLUMN dropped_for TEXT",
    u"CREATE TABLE hosts (host TEXT PRIMARY KEY, connections INTEGER, drops_if_range INTEGER,"
    "learned_at INTEGER) STRICT, WITHOUT ROWID",
    u"PRAGMA user_version=2",
};

// The other end of a part file's move to another folder.
constexpr std::array kVersion3 {
    u"ALTER TABLE files ADD COLUMN move_folder TEXT",
    u"ALTER TABLE files ADD COLUMN move_part_name TEXT",
    u"ALTER TABLE files ADD COLUMN move_device INTEGER",
    u"ALTER TABLE files ADD COLUMN move_inode INTEGER",
    u"PRAGMA user_version=3",
};

// The name of the batch stands with each of its downloads: it comes and goes with them, and is
// salvaged row by row like them.
constexpr std::array kVersion4 {
    u"ALTER TABLE downloads ADD COLUMN batch_name TEXT",
    u"PRAGMA user_version=4",
};

// The hashes of a file's pieces, as many as 262,144, in one value: it is written once and read at a
// start, while the rows of the other tables are written all the time.
constexpr std::array kVersion5 {
    u"ALTER TABLE downloads ADD COLUMN repairs INTEGER",
    u"CREATE TABLE pieces ("
    "download_id INTEGER PRIMARY KEY REFERENCES downloads ON DELETE CASCADE,"
    "hashes BLOB NOT NULL) STRICT",
    u"PRAGMA user_version=5",
};

// Where downloads are listed, and what befell them. fields: the heads of a request and its reply,
// secrets masked; number: what the kind counts, as seconds or bytes.
constexpr std::array kVersion6 {
    u"ALTER TABLE downloads ADD COLUMN queue_id INTEGER",
    u"ALTER TABLE downloads ADD COLUMN priority TEXT",
    u"ALTER TABLE downloads ADD COLUMN note TEXT",
    u"ALTER TABLE downloads ADD COLUMN verified_at INTEGER",
    u"CREATE TABLE history ("
    "download_id INTEGER NOT NULL REFERENCES downloads ON DELETE CASCADE,"
    "position INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, status INTEGER,"
    "number INTEGER, detail TEXT, fields BLOB,"
    "PRIMARY KEY (download_id, position)) STRICT, WITHOUT ROWID",
    u"PRAGMA user_version=6",
};

// What a finished file is to be called when its move to another folder is through.
constexpr std::array kVersion7 {
    u"ALTER TABLE files ADD COLUMN move_new_name TEXT",
    u"PRAGMA user_version=7",
};

bool runAll(Database &database, std::span<const char16_t *const> statements)
{
    return std::all_of(statements.begin(), statements.end(),
        [&database](const char16_t *one) { return database.run(QString::fromUtf16(one)); });
}

} // namespace

bool migrate(Database &database)
{
    if (database.value(u"PRAGMA user_version"_s).toInt() == kSchemaVersion) {
        return true;
    }
    if (!database.run(u"BEGIN IMMEDIATE"_s)) {
        return false;
    }
    // Another process may have been faster.
    const int version = database.value(u"PRAGMA user_version"_s).toInt();
    const bool ok = (version >= 1 || runAll(database, kVersion1))
        && (version >= 2 || runAll(database, kVersion2))
        && (version >= 3 || runAll(database, kVersion3))
        && (version >= 4 || runAll(database, kVersion4))
        && (version >= 5 || runAll(database, kVersion5))
        && (version >= 6 || runAll(database, kVersion6))
        && (version >= 7 || runAll(database, kVersion7));
    if (!ok || !database.run(u"COMMIT"_s)) {
        const SqlFailure why = database.failure();
        database.run(u"ROLLBACK"_s);
        return database.fail(why);
    }
    return true;
}

bool isPlain(Database &database)
{
    const QVariant others = database.value(
        u"SELECT count(*) FROM pragma_table_list t WHERE t.schema = 'main'"
        " AND t.name IN ('meta', 'downloads', 'files', 'segments', 'mirrors', 'validators',"
        " 'headers', 'hosts', 'pieces', 'history', 'sqlite_sequence') AND (t.type <> 'table' OR "
        "EXISTS "
        "(SELECT 1 FROM "
        "pragma_table_xinfo(t.name) x"
        " WHERE x.hidden <> 0))"_s);
    return others.isValid() && others.toInt() == 0;
}

bool isOurs(Database &database)
{
    const QVariant tables = database.value(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('meta',"
        "'downloads', 'files', 'segments', 'mirrors', 'validators', 'headers', 'hosts',"
        "'pieces', 'history')"_s);
    // Our own statements have none of these words; in others each begins something that is
    // computed when a row is written.
    const QVariant active = database.value(
        u"SELECT count(*) FROM sqlite_schema s WHERE s.type IN ('trigger', 'view')"
        " OR replace(lower(s.sql), 'checksum', '') LIKE '%check%' OR s.sql LIKE '%DEFAULT%'"
        " OR (s.type = 'index' AND (s.sql LIKE '%WHERE%' OR EXISTS (SELECT 1 FROM"
        " pragma_index_xinfo(s.name) x WHERE x.cid = -2)))"_s);
    if (tables.toInt() != 10 || !active.isValid() || active.toInt() != 0 || !isPlain(database)) {
        return false;
    }
    const auto hasColumns = [&database](const QString &table, std::span<const Column> columns) {
        return database.run(u"SELECT %1 FROM %2 LIMIT 0"_s.arg(
            columnNames(columns, QLatin1StringView(""), kSchemaVersion), table));
    };
    return hasColumns(u"downloads"_s, downloadColumns()) && hasColumns(u"files"_s, fileColumns())
        && hasColumns(u"validators"_s, validatorColumns())
        && database.run(u"SELECT url, final_url, dropped_for FROM mirrors LIMIT 0"_s)
        && database.run(u"SELECT download_id, hashes FROM pieces LIMIT 0"_s)
        && database.run(u"SELECT at, kind, status, number, detail, fields FROM history LIMIT 0"_s)
        && database.run(
            u"SELECT host, connections, drops_if_range, learned_at FROM hosts LIMIT 0"_s);
}

} // namespace store
