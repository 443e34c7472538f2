// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/downloadwriter.h"

#include "app/engine/secretheader.h"
#include "app/store/database.h"
#include "app/store/mirrortable.h"
#include "app/store/piecetable.h"
#include "app/store/secretfields.h"

#include <QStringList>

#include <utility>

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;

namespace {

constexpr ColumnSet kAll = ~ColumnSet(0);
/// Of a longer list the rows written last; the others cost a little more when they change.
constexpr qsizetype kMostRemembered = 5000;
/// Downloads change in a few ways. Rarer ones are written in full, which needs no statement of
/// their own.
constexpr std::size_t kMostStatements = 100;

QStringList names(std::span<const Column> columns, ColumnSet set)
{
    QStringList list;
    for (const Column &column : columns) {
        if ((set & 1) != 0) {
            list.append(column.name);
        }
        set >>= 1;
    }
    return list;
}

/// INSERT ... ON CONFLICT DO UPDATE; \a id is the column of the download's id, \a place the other
/// one of the primary key, always 0: there is one file, and no link but the first.
QString upsert(
    const QString &table, const QStringList &columns, const QString &id, const QString &place = {})
{
    QStringList changes;
    for (const QString &column : columns) {
        changes.append(u"%1=excluded.%1"_s.arg(column));
    }
    const QString keys = place.isEmpty() ? id : id + u',' + place;
    const QString marks
        = QStringList(columns.size() + 1, u"?"_s).join(u',') + (place.isEmpty() ? u""_s : u",0"_s);
    return u"INSERT INTO %1 (%2,%3) VALUES (%4) ON CONFLICT (%3) DO UPDATE SET %5"_s.arg(
        table, columns.join(u','), keys, marks, changes.join(u','));
}

/// A null byte array would become NULL.
QByteArray notNull(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

const Download &nothing()
{
    static const Download kNothing;
    return kNothing;
}

/// What a new row of downloads must name: the columns that are never NULL.
ColumnSet requiredColumns()
{
    ColumnSet required = 0;
    ColumnSet bit = 1;
    for (const Column &column : downloadColumns()) {
        required |= column.toSql(nothing()).isNull() ? 0 : bit;
        bit <<= 1;
    }
    return required;
}

} // namespace

DownloadWriter::DownloadWriter(Database &database)
    : m_database(database)
{
}

bool DownloadWriter::begin()
{
    m_begun.clear();
    if (!m_database.run(u"BEGIN IMMEDIATE"_s)) {
        return false;
    }
    const QVariant version = m_database.value(u"PRAGMA data_version"_s);
    if (version.toLongLong() != m_version) {
        m_version = version.toLongLong();
        m_written.clear();
        m_plain.clear();
    }
    return version.isValid();
}

bool DownloadWriter::commit()
{
    const bool ok = m_database.run(u"COMMIT"_s);
    for (const engine::DownloadId id : std::exchange(m_begun, {})) {
        if (ok) {
            m_new.remove(id);
        }
    }
    return ok;
}

bool DownloadWriter::write(const Download &download)
{
    if (m_new.contains(download.id)) {
        m_begun.append(download.id);
    }
    const auto found = m_written.constFind(download.id);
    const bool isStored = found != m_written.constEnd();
    const bool isNew = m_unused.remove(download.id);
    const Download *const before = isStored ? &*found : isNew ? &nothing() : nullptr;
    const Download *const children = m_plain.contains(download.id) ? &nothing() : before;
    const bool ok = writeDownload(download, before, isStored) && writeFile(download, before)
        && writeHeaders(download, children) && writeSegments(download, children)
        && writeValidators(download, children) && writeMirrors(m_database, download, children)
        && writePieces(m_database, download, children);
    if (ok) {
        remember(download);
    }
    return ok;
}

void DownloadWriter::remember(const Download &download)
{
    m_plain.remove(download.id);
    if (engine::traits(download.state).isComplete) {
        m_written.remove(download.id); // it hardly changes again
        return;
    }
    if (m_written.size() >= kMostRemembered && !m_written.contains(download.id)) {
        forgetAnyOne();
    }
    // What is not stored is not kept here either, the less so when it is secret.
    m_written.insert(download.id, download)->request.credentials = {};
}

void DownloadWriter::forgetAnyOne()
{
    // On from the last one: the way from the beginning grows longer with each that goes there.
    auto one = m_written.constFind(m_nextToForget);
    if (one == m_written.constEnd()) {
        one = m_written.constBegin();
    }
    if (one->request.headers.isEmpty() && one->segments.isEmpty()
        && one->validators == engine::Validators {} && !hasMirrors(*one)
        && one->request.pieces.isEmpty()) {
        m_plain.insert(one.key());
    }
    const auto next = m_written.erase(one);
    m_nextToForget = next == m_written.end() ? engine::DownloadId {} : next.key();
}

bool DownloadWriter::erase(engine::DownloadId id, const QDateTime &now)
{
    m_written.remove(id);
    m_plain.remove(id);
    m_unused.remove(id);
    m_new.remove(id);
    return m_database.run(u"UPDATE downloads SET removed_at = ? WHERE id = ?"_s,
        { now.toMSecsSinceEpoch(), id.value });
}

bool DownloadWriter::unerase(engine::DownloadId id)
{
    return m_database.run(u"UPDATE downloads SET removed_at = NULL WHERE id = ?"_s, { id.value });
}

void DownloadWriter::setUnused(qint64 first, int count)
{
    for (qint64 id = first; id < first + count; ++id) {
        m_unused.insert({ id });
        m_new.insert({ id });
    }
}

void DownloadWriter::forget()
{
    m_written.clear();
    m_plain.clear();
    m_unused.clear();
}

/// \a isStored: there is a row, and it holds \a before.
bool DownloadWriter::writeDownload(const Download &now, const Download *before, bool isStored)
{
    static const ColumnSet kRequired = requiredColumns();
    if (before == nullptr) {
        return runFor(Form::NewDownload, kAll, now);
    }
    const ColumnSet changed = changedColumns(downloadColumns(), now, *before);
    return isStored ? runFor(Form::ChangedDownload, changed, now)
                    : runFor(Form::NewDownload, changed | kRequired, now);
}

bool DownloadWriter::writeFile(const Download &now, const Download *before)
{
    return runFor(
        Form::File, before == nullptr ? kAll : changedColumns(fileColumns(), now, *before), now);
}

bool DownloadWriter::writeValidators(const Download &now, const Download *before)
{
    if (before != nullptr && before->validators == now.validators) {
        return true;
    }
    if (now.validators == engine::Validators {}) {
        return m_database.run(
            u"DELETE FROM validators WHERE download_id = ? AND mirror = 0"_s, { now.id.value });
    }
    return runFor(Form::Validators, kAll, now);
}

bool DownloadWriter::writeHeaders(const Download &now, const Download *before)
{
    const QList<engine::HeaderField> &headers = now.request.headers;
    if (before != nullptr && before->request.headers == headers) {
        return true;
    }
    const qint64 id = now.id.value;
    bool ok = (before != nullptr && before->request.headers.isEmpty())
        || m_database.run(u"DELETE FROM headers WHERE download_id = ?"_s, { id });
    for (qsizetype i = 0; ok && i < headers.size(); ++i) {
        const engine::HeaderField &header = headers.at(i);
        if (!engine::isSecretHeader(header.name)) {
            ok = m_database.run(
                u"INSERT INTO headers (download_id, position, name, value) VALUES (?, ?, ?, ?)"_s,
                { id, i, notNull(header.name), notNull(header.value) });
        }
    }
    return ok;
}

bool DownloadWriter::writeSegments(const Download &now, const Download *before)
{
    if (before != nullptr && before->segments == now.segments) {
        return true;
    }
    const qint64 id = now.id.value;
    bool ok = (before != nullptr && before->segments.isEmpty())
        || m_database.run(u"DELETE FROM segments WHERE download_id = ?"_s, { id });
    for (const engine::Segment &segment : now.segments) {
        ok = ok
            && m_database.run(u"INSERT INTO segments (download_id, file_position, range_from,"
                              " range_to) VALUES (?, 0, ?, ?)"_s,
                { id, segment.from, segment.to });
    }
    return ok;
}

std::span<const Column> DownloadWriter::columnsOf(Form form)
{
    switch (form) {
    case Form::NewDownload:
    case Form::ChangedDownload:
        return downloadColumns();
    case Form::File:
        return fileColumns();
    case Form::Validators:
        return validatorColumns();
    }
    Q_UNREACHABLE();
}

QString DownloadWriter::makeSql(Form form, ColumnSet set)
{
    const QStringList some = names(columnsOf(form), set);
    switch (form) {
    case Form::NewDownload:
        return upsert(u"downloads"_s, some, u"id"_s);
    case Form::ChangedDownload:
        return u"UPDATE downloads SET %1=? WHERE id=?"_s.arg(some.join(u"=?,"_s));
    case Form::File:
        return upsert(u"files"_s, some, u"download_id"_s, u"position"_s);
    case Form::Validators:
        return upsert(u"validators"_s, some, u"download_id"_s, u"mirror"_s);
    }
    Q_UNREACHABLE();
}

/// Sets the columns of \a set in a row of \a download; no statement at all for none.
bool DownloadWriter::runFor(Form form, ColumnSet set, const Download &download)
{
    if (set == 0) {
        return true;
    }
    if (m_sql.size() >= kMostStatements && !m_sql.contains({ form, set })) {
        set = kAll;
    }
    QString &sql = m_sql[{ form, set }];
    if (sql.isEmpty()) {
        sql = makeSql(form, set);
    }
    m_values.clear();
    for (ColumnSet rest = set; const Column &column : columnsOf(form)) {
        if ((rest & 1) != 0) {
            m_values.append(column.toSql(download));
        }
        rest >>= 1;
    }
    m_values.append(download.id.value);
    return m_database.run(sql, m_values);
}

} // namespace store
