// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/historytable.h"

#include "app/store/database.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;
using engine::DownloadId;
using engine::HeaderField;
using engine::HistoryEntry;

namespace {

constexpr qsizetype kLongestDetail = 4000; ///< characters of what is read back
constexpr qsizetype kLongestFields = 128 * 1024; ///< bytes of what is read back

/// One a line, as in a message; no part of a field has a line end.
QByteArray asLines(const QList<HeaderField> &fields)
{
    QByteArray lines;
    for (const HeaderField &field : fields) {
        lines += field.name + ": " + field.value + '\n';
    }
    return lines;
}

QList<HeaderField> fromLines(const QByteArray &lines)
{
    QList<HeaderField> fields;
    const QList<QByteArray> all = lines.left(kLongestFields).split('\n');
    for (const QByteArray &line : all) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0) {
            fields.append({ line.left(colon), line.mid(colon + 2) });
        }
    }
    return fields;
}

bool writeEntry(Database &database, DownloadId id, const HistoryEntry &entry)
{
    const QVariant fields = entry.fields.isEmpty() ? QVariant() : QVariant(asLines(entry.fields));
    return database.run(u"INSERT INTO history (download_id, position, at, kind, status, number,"
                        " detail, fields) SELECT id, (SELECT coalesce(max(position), 0) + 1 FROM"
                        " history WHERE download_id = d.id), ?, ?, ?, ?, ?, ? FROM downloads d"
                        " WHERE id = ?"_s,
        { entry.at.toMSecsSinceEpoch(), QString(engine::historyKindName(entry.kind)), entry.status,
            entry.number, entry.detail, fields, id.value });
}

bool bound(Database &database, DownloadId id)
{
    return database.run(u"DELETE FROM history WHERE download_id = ? AND position > ? AND position"
                        " <= (SELECT max(position) FROM history WHERE download_id = ?) - ?"_s,
        { id.value, engine::kFirstHistory, id.value,
            engine::kMostHistory - engine::kFirstHistory });
}

std::optional<HistoryEntry> entryOf(const QSqlQuery &row)
{
    const auto kind = engine::historyKindFromName(row.value(1).toString());
    if (!kind) {
        return std::nullopt;
    }
    return HistoryEntry { QDateTime::fromMSecsSinceEpoch(row.value(0).toLongLong(), Qt::UTC), *kind,
        row.value(2).toInt(), row.value(3).isNull() ? -1 : row.value(3).toLongLong(),
        row.value(4).toString().left(kLongestDetail), fromLines(row.value(5).toByteArray()) };
}

} // namespace

bool writeHistories(Database &database, const Histories &histories)
{
    for (auto each = histories.cbegin(); each != histories.cend(); ++each) {
        const bool ok = std::all_of(each->cbegin(), each->cend(),
            [&](const HistoryEntry &entry) { return writeEntry(database, each.key(), entry); });
        if (!ok || !bound(database, each.key())) {
            return false;
        }
    }
    return true;
}

std::optional<QList<HistoryEntry>> readHistory(Database &database, DownloadId id)
{
    QList<HistoryEntry> entries;
    const bool ok = database.select(u"SELECT at, kind, status, number, detail, fields FROM history"
                                    " WHERE download_id = ? ORDER BY position LIMIT ?"_s,
        { id.value, engine::kMostHistory }, [&entries](const QSqlQuery &row) {
            if (const auto entry = entryOf(row)) {
                entries.append(*entry);
            }
        });
    return ok ? std::optional(entries) : std::nullopt;
}

} // namespace store
