// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <cerrno>

namespace store {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (sqlite3.h).
constexpr int kError = 1;
constexpr int kBusy = 5;
constexpr int kFull = 13;
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kNotADatabase = 26;

constexpr int kMostValues = 64; // of one statement

/// QtSql makes a name for every nameless value each time it is bound, which costs more than SQLite
/// needs to bind it: the values get theirs once.
const QString &nameOf(qsizetype index)
{
    static const QStringList kNames = [] {
        QStringList names;
        for (int i = 0; i < kMostValues; ++i) {
            names.append(u":v%1"_s.arg(i));
        }
        return names;
    }();
    return kNames.at(index);
}

/// \a sql with a name for each "?" that stands for a value.
QString withNames(const QString &sql)
{
    QString named;
    qsizetype index = 0;
    for (const QChar c : sql) {
        if (c == u'?') {
            named += nameOf(index++);
        } else {
            named += c;
        }
    }
    return named;
}

} // namespace

bool SqlFailure::isDamage() const
{
    return code == kCorrupt || code == kNotADatabase;
}

bool SqlFailure::isReadOnly() const
{
    return code == kReadOnly;
}

bool SqlFailure::isBusy() const
{
    return code == kBusy;
}

bool SqlFailure::isDiskFull() const
{
    return code == kFull;
}

bool SqlFailure::isWrongSchema() const
{
    return code == kError;
}

SqlFailure systemFailure(int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT;
    return { isFull ? kFull : error == EROFS ? kReadOnly : kInputOutput, qt_error_string(error) };
}

Database::Database()
    : m_connection(u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    close();
}

bool Database::open(const QString &path, std::chrono::milliseconds busyTimeout, Access access)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_isOpen = true;
    m_durability = Durability::Process;
    m_failure = {};
    connection.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    if (access == Access::Salvage) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    connection.setConnectOptions(options);
    if (!connection.open()) {
        return fail(connection.lastError());
    }
    // Without this SQLite reads nothing at all of a file that was cut off.
    if (access == Access::Salvage && !run(u"PRAGMA writable_schema=ON"_s)) {
        return false;
    }
    // A file from elsewhere must not run functions from its schema (H37), and what the user
    // removes must not stay readable in free pages.
    return run(u"PRAGMA trusted_schema=OFF"_s) && run(u"PRAGMA cell_size_check=ON"_s)
        && run(u"PRAGMA secure_delete=FAST"_s) && run(u"PRAGMA foreign_keys=ON"_s)
        && run(u"PRAGMA synchronous=NORMAL"_s);
}

void Database::close()
{
    if (!m_isOpen) {
        return;
    }
    m_statements.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_isOpen = false;
}

bool Database::setDurability(Durability durability)
{
    if (durability == m_durability) {
        return true;
    }
    const bool ok = run(durability == Durability::Power ? u"PRAGMA synchronous=FULL"_s
                                                        : u"PRAGMA synchronous=NORMAL"_s);
    m_durability = ok ? durability : m_durability;
    return ok;
}

bool Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *const query = execute(sql, values);
    if (query == nullptr) {
        return false;
    }
    query->finish();
    return true;
}

bool Database::select(const QString &sql, const QVariantList &values,
    const std::function<void(const QSqlQuery &)> &onRow)
{
    QSqlQuery *const query = execute(sql, values);
    if (query == nullptr) {
        return false;
    }
    while (query->next()) {
        onRow(*query);
    }
    const QSqlError error = query->lastError();
    query->finish();
    return !error.isValid() || fail(error);
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    select(sql, values, [&first](const QSqlQuery &row) {
        if (!first.isValid()) {
            first = row.value(0);
        }
    });
    return m_failure.code == 0 ? first : QVariant();
}

QSqlQuery *Database::execute(const QString &sql, const QVariantList &values)
{
    if (!m_isOpen) {
        return nullptr;
    }
    m_failure = {};
    ++m_statementCount;
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(withNames(sql))) {
            fail(query.lastError());
            return nullptr;
        }
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(nameOf(i), values.at(i));
    }
    if (!query.exec()) {
        fail(query.lastError());
        query.finish();
        return nullptr;
    }
    return &query;
}

bool Database::fail(const SqlFailure &why)
{
    m_failure = why;
    return false;
}

bool Database::fail(const QSqlError &error)
{
    bool isNumber = false;
    const int extended = error.nativeErrorCode().toInt(&isNumber);
    m_failure.code = isNumber && extended != 0 ? extended & 0xff : kError;
    m_failure.detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return false;
}

} // namespace store
