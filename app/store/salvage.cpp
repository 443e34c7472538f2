// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/store/database.h"
#include "app/store/downloadreader.h"
#include "app/store/downloadwriter.h"

#include <algorithm>
#include <set>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestGap = 200'000; // ids tried one by one where no list of them is readable
constexpr qint64 kUnknownIds = 1'000'000; // ids passed over when the counter is lost
constexpr qint64 kHighestCounter = qint64(1) << 60; // above it the counter itself is damaged

/// The ids that a query still gives, until it comes to the damage.
bool collect(
    Database &damaged, const QString &sql, std::set<qint64> &ids, const QVariantList &values = {})
{
    return damaged.select(
        sql, values, [&ids](const QSqlQuery &row) { ids.insert(row.value(0).toLongLong()); });
}

/// Every id that may have a row: from the table's front and end, from its indexes, and, when all
/// of them break off, every number in the gap between. \a isWhole: there is no other.
std::set<qint64> candidates(Database &damaged, bool *isWhole)
{
    std::set<qint64> front;
    std::set<qint64> back;
    *isWhole = collect(damaged, u"SELECT id FROM downloads NOT INDEXED ORDER BY id"_s, front);
    if (*isWhole || damaged.failure().isWrongSchema()) {
        return front;
    }
    collect(damaged, u"SELECT id FROM downloads NOT INDEXED ORDER BY id DESC"_s, back);
    const qint64 gapFrom = front.empty() ? 1 : *front.rbegin() + 1;
    const qint64 gapTo = back.empty() ? gapFrom + kLongestGap : *back.begin();
    std::set<qint64> ids = front;
    ids.insert(back.begin(), back.end());
    *isWhole = collect(damaged, u"SELECT id FROM downloads INDEXED BY downloads_by_rank"_s, ids)
        || collect(damaged, u"SELECT id FROM downloads INDEXED BY downloads_by_url"_s, ids);
    if (!*isWhole) {
        // Most numbers have no row: one column tells, where reading a row takes all of them.
        const QString one = u"SELECT id FROM downloads WHERE id = ?"_s;
        for (qint64 id = gapFrom; id < std::min(gapTo, gapFrom + kLongestGap); ++id) {
            collect(damaged, one, ids, { id });
        }
    }
    return ids;
}

/// Whether it was taken off the list, as far as that can still be read.
bool isErased(Database &damaged, qint64 id)
{
    return damaged
        .value(u"SELECT id FROM downloads WHERE id = ? AND removed_at IS NOT NULL"_s, { id })
        .isValid();
}

engine::Download paused(engine::Download download)
{
    if (engine::traits(download.state).afterRestart == engine::DownloadState::Queued) {
        download.state = engine::DownloadState::Paused;
        download.holdReason = engine::HoldReason::None;
        download.notBefore = {};
    }
    return download;
}

bool continueIds(Database &damaged, Database &target, qint64 highest)
{
    const QVariant counter
        = damaged.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'downloads'"_s);
    const bool isKnown = counter.isValid() && counter.toLongLong() < kHighestCounter;
    const qint64 next = isKnown ? std::max(highest, counter.toLongLong()) : highest + kUnknownIds;
    return target.run(
        u"UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'downloads'"_s, { next });
}

} // namespace

Salvaged salvage(Database &damaged, Database &target, SalvagedIds &known, bool isCopy)
{
    Salvaged result;
    bool isWhole = false;
    const std::set<qint64> ids = candidates(damaged, &isWhole);
    // A copy may be older than this program. A version that cannot be read is taken for ours.
    const int version = damaged.value(u"PRAGMA user_version"_s).toInt();
    DownloadReader reader(damaged, version > 0 ? version : kSchemaVersion);
    DownloadWriter writer(target);
    result.ok = target.run(u"BEGIN IMMEDIATE"_s);
    for (const qint64 id : ids) {
        if (!result.ok) {
            break;
        }
        if (known.settled.contains(id) || (known.all && !known.all->contains(id))) {
            continue;
        }
        if (const auto download = reader.salvaged(id)) {
            result.ok = writer.write(isCopy ? paused(*download) : *download);
            ++result.rows;
            known.settled.insert(id);
        } else if (isErased(damaged, id)) {
            known.settled.insert(id);
        }
    }
    if (isWhole && !known.all) {
        known.all = ids;
    }
    result.ok = result.ok && continueIds(damaged, target, ids.empty() ? 0 : *ids.rbegin())
        && target.run(u"COMMIT"_s);
    if (!result.ok) {
        const SqlFailure why = target.failure();
        target.run(u"ROLLBACK"_s);
        target.fail(why);
        result.rows = 0;
    }
    return result;
}

} // namespace store
