// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/mirrortable.h"

#include "app/store/database.h"
#include "app/store/secretfields.h"

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;
using engine::Mirror;

namespace {

constexpr qsizetype kMostMirrors = 1000;

/// Before the first run there are only the links that were asked for.
QList<Mirror> mirrorsOf(const Download &download)
{
    if (!download.mirrors.isEmpty()) {
        return download.mirrors;
    }
    QList<Mirror> mirrors;
    for (const QUrl &url : download.request.mirrors) {
        mirrors.append({ url, {}, {}, {} });
    }
    return mirrors;
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant bytesOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

/// \a place is 1 for the first: 0 is the download's own link.
bool writeMirror(Database &database, qint64 id, qsizetype place, const Mirror &mirror)
{
    const QString url = storedUrl(mirror.url);
    const bool ok
        = database.run(u"INSERT OR REPLACE INTO mirrors (download_id, position, url, final_url,"
                       " dropped_for) VALUES (?, ?, ?, ?, ?)"_s,
            { id, place, url.isNull() ? u""_s : url, textOrNull(storedUrl(mirror.finalUrl)),
                textOrNull(engine::traits(mirror.droppedFor).name) });
    const engine::Validators &validators = mirror.validators;
    return ok
        && database.run(u"INSERT OR REPLACE INTO validators (download_id, mirror, etag,"
                        " last_modified, date, size) VALUES (?, ?, ?, ?, ?, ?)"_s,
            { id, place, bytesOrNull(validators.etag), bytesOrNull(validators.lastModified),
                bytesOrNull(validators.date), validators.size });
}

bool eraseMirrors(Database &database, qint64 id)
{
    return database.run(u"DELETE FROM mirrors WHERE download_id = ?"_s, { id })
        && database.run(u"DELETE FROM validators WHERE download_id = ? AND mirror > 0"_s, { id });
}

Mirror toMirror(const QSqlQuery &row)
{
    Mirror mirror;
    mirror.url = QUrl(row.value(1).toString());
    mirror.finalUrl = QUrl(row.value(2).toString());
    mirror.droppedFor = engine::errorKindFromName(row.value(3).toString());
    mirror.validators = { row.value(4).toByteArray(), row.value(5).toByteArray(),
        row.value(6).toByteArray(), -1 };
    if (!row.value(7).isNull()) {
        mirror.validators.size = qMax(qint64(-1), row.value(7).toLongLong());
    }
    return mirror;
}

} // namespace

bool hasMirrors(const Download &download)
{
    return !download.mirrors.isEmpty() || !download.request.mirrors.isEmpty();
}

bool writeMirrors(Database &database, const Download &now, const Download *before)
{
    const bool isKnown = before != nullptr;
    if (isKnown && before->mirrors == now.mirrors
        && before->request.mirrors == now.request.mirrors) {
        return true;
    }
    const QList<Mirror> mirrors = mirrorsOf(now);
    const QList<Mirror> old = isKnown ? mirrorsOf(*before) : QList<Mirror>();
    const bool areRowsThere = isKnown && old.size() == mirrors.size();
    bool ok = areRowsThere || (isKnown && old.isEmpty()) || eraseMirrors(database, now.id.value);
    for (qsizetype i = 0; ok && i < mirrors.size(); ++i) {
        if (!areRowsThere || old.at(i) != mirrors.at(i)) {
            ok = writeMirror(database, now.id.value, i + 1, mirrors.at(i));
        }
    }
    return ok;
}

bool readMirrors(Database &database, int version, const QString &condition,
    const QVariantList &values, const std::function<Download *(qint64 id)> &find)
{
    const QString later = version < 2 ? u"NULL, NULL"_s : u"c.final_url, c.dropped_for"_s;
    return database.select(
        u"SELECT d.id, c.url, %1, v.etag, v.last_modified, v.date, v.size FROM downloads d"
        " CROSS JOIN mirrors c ON c.download_id = d.id"
        " LEFT JOIN validators v ON v.download_id = d.id AND v.mirror = c.position"
        " WHERE %2 ORDER BY d.queue_rank, d.id, c.position"_s.arg(later, condition),
        values, [&find](const QSqlQuery &row) {
            Download *const download = find(row.value(0).toLongLong());
            if (download != nullptr && download->mirrors.size() < kMostMirrors) {
                download->mirrors.append(toMirror(row));
                download->request.mirrors.append(download->mirrors.constLast().url);
            }
        });
}

} // namespace store
