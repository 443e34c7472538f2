// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/downloadwriter.h"

#include "app/store/database.h"
#include "app/store/downloadcolumns.h"
#include "app/store/secretfields.h"

#include <QStringList>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;

namespace {

/// INSERT ... ON CONFLICT DO UPDATE; \a keys are the table's primary key and come first.
QString upsert(const QString &table, const QStringList &keys, std::span<const Column> columns)
{
    QStringList names = keys;
    QStringList changes;
    for (const Column &column : columns) {
        names.append(column.name);
        changes.append(u"%1=excluded.%1"_s.arg(column.name));
    }
    const QString marks = QStringList(names.size(), u"?"_s).join(u',');
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
        table, names.join(u','), marks, keys.join(u','), changes.join(u','));
}

/// A null byte array would become NULL.
QByteArray notNull(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QVariantList values(QVariantList keys, std::span<const Column> columns, const Download &download)
{
    for (const Column &column : columns) {
        keys.append(column.toSql(download));
    }
    return keys;
}

} // namespace

DownloadWriter::DownloadWriter(Database &database)
    : m_database(database)
{
}

bool DownloadWriter::write(const Download &download)
{
    static const QString kDownload = upsert(u"downloads"_s, { u"id"_s }, downloadColumns());
    static const QString kFile
        = upsert(u"files"_s, { u"download_id"_s, u"position"_s }, fileColumns());
    const qint64 id = download.id.value;
    const auto found = m_written.constFind(download.id);
    const Written *const before = found == m_written.constEnd() ? nullptr : &*found;
    const bool ok = m_database.run(kDownload, values({ id }, downloadColumns(), download))
        && m_database.run(kFile, values({ id, 0 }, fileColumns(), download))
        && writeHeaders(download, before) && writeSegments(download, before)
        && writeValidators(download, before);
    if (!ok) {
        return false;
    }
    if (engine::traits(download.state).isActive) {
        m_written.insert(
            download.id, { download.request.headers, download.segments, download.validators });
    } else {
        m_written.remove(download.id);
    }
    return true;
}

bool DownloadWriter::erase(engine::DownloadId id)
{
    m_written.remove(id);
    return m_database.run(u"DELETE FROM downloads WHERE id = ?"_s, { id.value });
}

void DownloadWriter::forget()
{
    m_written.clear();
}

bool DownloadWriter::writeHeaders(const Download &download, const Written *before)
{
    const QList<engine::HeaderField> &headers = download.request.headers;
    if (before != nullptr && before->headers == headers) {
        return true;
    }
    const qint64 id = download.id.value;
    bool ok = m_database.run(u"DELETE FROM headers WHERE download_id = ?"_s, { id });
    for (qsizetype i = 0; ok && i < headers.size(); ++i) {
        const engine::HeaderField &header = headers.at(i);
        if (!isSecretHeader(header.name)) {
            ok = m_database.run(
                u"INSERT INTO headers (download_id, position, name, value) VALUES (?, ?, ?, ?)"_s,
                { id, i, notNull(header.name), notNull(header.value) });
        }
    }
    return ok;
}

bool DownloadWriter::writeSegments(const Download &download, const Written *before)
{
    if (before != nullptr && before->segments == download.segments) {
        return true;
    }
    const qint64 id = download.id.value;
    bool ok = m_database.run(u"DELETE FROM segments WHERE download_id = ?"_s, { id });
    for (const engine::Segment &segment : download.segments) {
        ok = ok
            && m_database.run(u"INSERT INTO segments (download_id, file_position, range_from,"
                              " range_to) VALUES (?, 0, ?, ?)"_s,
                { id, segment.from, segment.to });
    }
    return ok;
}

bool DownloadWriter::writeValidators(const Download &download, const Written *before)
{
    static const QString kValidators
        = upsert(u"validators"_s, { u"download_id"_s, u"mirror"_s }, validatorColumns());
    if (before != nullptr && before->validators == download.validators) {
        return true;
    }
    const qint64 id = download.id.value;
    if (download.validators == engine::Validators {}) {
        return m_database.run(u"DELETE FROM validators WHERE download_id = ?"_s, { id });
    }
    return m_database.run(kValidators, values({ id, 0 }, validatorColumns(), download));
}

} // namespace store
