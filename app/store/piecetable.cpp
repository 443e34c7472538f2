// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/piecetable.h"

#include "app/engine/piecehashes.h"
#include "app/store/database.h"

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;

bool writePieces(Database &database, const Download &now, const Download *before)
{
    const QByteArray &pieces = now.request.pieces;
    if (before != nullptr && before->request.pieces == pieces) {
        return true;
    }
    if (pieces.isEmpty()) {
        return database.run(u"DELETE FROM pieces WHERE download_id = ?"_s, { now.id.value });
    }
    // What stands there is not written again: another process may only have made us forget it.
    return database.run(u"INSERT INTO pieces (download_id, hashes) VALUES (?, ?)"
                        " ON CONFLICT (download_id) DO UPDATE SET hashes = excluded.hashes"
                        " WHERE hashes IS NOT excluded.hashes"_s,
        { now.id.value, pieces });
}

bool readPieces(Database &database, int version, const QString &condition,
    const QVariantList &values, const std::function<Download *(qint64 id)> &find)
{
    if (version < 5) {
        return true;
    }
    return database.select(u"SELECT d.id, c.hashes FROM downloads d CROSS JOIN pieces c ON"
                           " c.download_id = d.id WHERE "_s
            + condition,
        values, [&find](const QSqlQuery &row) {
            Download *const download = find(row.value(0).toLongLong());
            const QByteArray pieces = row.value(1).toByteArray();
            if (download != nullptr && !engine::unpacked(pieces).isEmpty()) {
                download->request.pieces = pieces;
            }
        });
}

} // namespace store
