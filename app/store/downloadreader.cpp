// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/downloadreader.h"

#include "app/store/database.h"
#include "app/store/downloadcolumns.h"
#include "app/store/mending.h"
#include "app/store/mirrortable.h"
#include "app/store/piecetable.h"
#include "app/store/secretfields.h"

#include <limits>

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;

namespace {

constexpr qint64 kLowest = std::numeric_limits<qint64>::min();

void take(Download &download, std::span<const Column> columns, const QSqlQuery &row)
{
    int index = 1; // 0 is the id
    for (const Column &column : columns) {
        const QVariant value = row.value(index++);
        if (!value.isNull()) {
            column.fromSql(download, value);
        }
    }
}

} // namespace

DownloadReader::DownloadReader(Database &database, int version)
    : m_database(database)
    , m_version(version)
    , m_lastRank(kLowest)
    , m_lastId(kLowest)
{
}

std::optional<QList<Download>> DownloadReader::next(int limit)
{
    Rows rows;
    const Range rest { u"(d.queue_rank, d.id) > (?, ?)"_s, { m_lastRank, m_lastId } };
    if (!readDownloads(rest, limit, rows)) {
        return std::nullopt;
    }
    if (!rows.downloads.isEmpty()) {
        const Range block { u"(d.queue_rank, d.id) > (?, ?) AND (d.queue_rank, d.id) <= (?, ?)"_s,
            { m_lastRank, m_lastId, rows.lastRank, rows.lastId } };
        if (!readFiles(block, rows) || !readValidators(block, rows) || !readHeaders(block, rows)
            || !readSegments(block, rows) || !readMirrors(block, rows)
            || !readPieces(block, rows)) {
            return std::nullopt;
        }
        m_lastRank = rows.lastRank;
        m_lastId = rows.lastId;
    }
    m_isAtEnd = rows.downloads.size() < limit;
    return understood(rows);
}

std::optional<QList<Download>> DownloadReader::withUrl(const QUrl &url)
{
    // Most links asked for are new ones: one column tells, where reading rows takes seven queries.
    const QString stored = storedUrl(url);
    const QVariant known
        = m_database.value(u"SELECT id FROM downloads WHERE url = ? LIMIT 1"_s, { stored });
    if (m_database.failure().code != 0) {
        return std::nullopt;
    }
    if (!known.isValid()) {
        return QList<Download> {};
    }
    Rows rows;
    const Range range { u"d.url = ?"_s, { stored } };
    if (!readDownloads(range, -1, rows) || !readFiles(range, rows) || !readValidators(range, rows)
        || !readHeaders(range, rows) || !readSegments(range, rows) || !readMirrors(range, rows)
        || !readPieces(range, rows)) {
        return std::nullopt;
    }
    return understood(rows);
}

std::optional<Download> DownloadReader::salvaged(qint64 id)
{
    Rows rows;
    const Range range { u"d.id = ?"_s, { id } };
    if (!readDownloads(range, 1, rows) || rows.downloads.isEmpty()) {
        return std::nullopt;
    }
    const bool areHeadersThere = readHeaders(range, rows);
    const bool isPartKnown
        = readFiles(range, rows) && readValidators(range, rows) && readSegments(range, rows);
    const bool areMirrorsThere = readMirrors(range, rows);
    readPieces(range, rows); // one value a download: it is there or not
    Download &download = rows.downloads.first();
    // Ranges are believed only together with what proves that the server's file is the same (I1).
    if (!isPartKnown) {
        forgetPart(download);
    }
    if (!areHeadersThere) {
        download.request.headers.clear();
    }
    if (!areMirrorsThere) {
        download.request.mirrors.clear();
        download.mirrors.clear();
    }
    const QList<Download> sound = understood(rows);
    return sound.isEmpty() ? std::nullopt : std::optional(sound.first());
}

bool DownloadReader::readDownloads(const Range &range, int limit, Rows &rows)
{
    const QString select
        = u"SELECT d.id, "_s + columnNames(downloadColumns(), QLatin1StringView("d."), m_version);
    return m_database.select(select
            + u" FROM downloads d WHERE d.removed_at IS NULL AND %1"
              " ORDER BY d.queue_rank, d.id LIMIT ?"_s.arg(range.condition),
        range.values + QVariantList { limit }, [&rows](const QSqlQuery &row) {
            Download download;
            download.id = { row.value(0).toLongLong() };
            take(download, downloadColumns(), row);
            rows.lastRank = row.value(1);
            rows.lastId = download.id.value;
            rows.places.insert(download.id.value, rows.downloads.size());
            rows.downloads.append(std::move(download));
        });
}

bool DownloadReader::readFiles(const Range &range, Rows &rows)
{
    const QString select = u"SELECT d.id, %1 FROM downloads d CROSS JOIN files c ON"
                           " c.download_id = d.id AND c.position = 0 WHERE "_s.arg(
                               columnNames(fileColumns(), QLatin1StringView("c."), m_version));
    return m_database.select(select + range.condition, range.values, [&rows](const QSqlQuery &row) {
        const auto place = rows.places.constFind(row.value(0).toLongLong());
        if (place != rows.places.constEnd()) {
            take(rows.downloads[*place], fileColumns(), row);
        }
    });
}

bool DownloadReader::readValidators(const Range &range, Rows &rows)
{
    const QString select = u"SELECT d.id, %1 FROM downloads d CROSS JOIN validators c ON"
                           " c.download_id = d.id AND c.mirror = 0 WHERE "_s.arg(
                               columnNames(validatorColumns(), QLatin1StringView("c."), m_version));
    return m_database.select(select + range.condition, range.values, [&rows](const QSqlQuery &row) {
        const auto place = rows.places.constFind(row.value(0).toLongLong());
        if (place != rows.places.constEnd()) {
            take(rows.downloads[*place], validatorColumns(), row);
        }
    });
}

bool DownloadReader::readMirrors(const Range &range, Rows &rows)
{
    return store::readMirrors(
        m_database, m_version, range.condition, range.values, [&rows](qint64 id) {
            const auto place = rows.places.constFind(id);
            return place == rows.places.constEnd() ? nullptr : &rows.downloads[*place];
        });
}

bool DownloadReader::readPieces(const Range &range, Rows &rows)
{
    return store::readPieces(
        m_database, m_version, range.condition, range.values, [&rows](qint64 id) {
            const auto place = rows.places.constFind(id);
            return place == rows.places.constEnd() ? nullptr : &rows.downloads[*place];
        });
}

bool DownloadReader::readHeaders(const Range &range, Rows &rows)
{
    return m_database.select(
        u"SELECT d.id, c.name, c.value FROM downloads d CROSS JOIN headers c ON"
        " c.download_id = d.id WHERE %1 ORDER BY d.queue_rank, d.id, c.position"_s.arg(
            range.condition),
        range.values, [&rows](const QSqlQuery &row) {
            const auto place = rows.places.constFind(row.value(0).toLongLong());
            if (place != rows.places.constEnd()) {
                rows.downloads[*place].request.headers.append(
                    { row.value(1).toByteArray(), row.value(2).toByteArray() });
            }
        });
}

bool DownloadReader::readSegments(const Range &range, Rows &rows)
{
    return m_database.select(
        u"SELECT d.id, c.range_from, c.range_to FROM downloads d CROSS JOIN segments c ON"
        " c.download_id = d.id AND c.file_position = 0 WHERE %1"
        " ORDER BY d.queue_rank, d.id, c.range_from"_s.arg(range.condition),
        range.values, [&rows](const QSqlQuery &row) {
            const auto place = rows.places.constFind(row.value(0).toLongLong());
            if (place != rows.places.constEnd()) {
                rows.downloads[*place].segments.append(
                    { row.value(1).toLongLong(), row.value(2).toLongLong() });
            }
        });
}

QList<Download> DownloadReader::understood(Rows &rows)
{
    QList<Download> sound;
    sound.reserve(rows.downloads.size());
    for (Download &download : rows.downloads) {
        if (!download.id.isValid()) {
            ++m_skippedCount;
            continue;
        }
        mend(download);
        sound.append(std::move(download));
    }
    return sound;
}

} // namespace store
