// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>
#include <map>

namespace store {

/// What SQLite said when a statement failed.
struct SqlFailure {
    int code = 0; ///< SQLite's primary result code, 0 = none
    QString detail;

    bool isDamage() const; ///< the file is not, or no longer, a sound database
    bool isReadOnly() const;
    bool isBusy() const; ///< another connection is writing
    bool isDiskFull() const;
    bool isWrongSchema() const; ///< a table or column is missing or in the way
    bool operator==(const SqlFailure &) const = default;
};

/// What SQLite would say where a call to the system failed with this errno.
SqlFailure systemFailure(int error);

enum class Access {
    ReadWrite,
    Salvage, ///< reads only, and also what SQLite would refuse as damaged
};

/// What a commit waits for.
enum class Durability {
    Process, ///< outlives a crash of the program, and mostly of the system
    Power, ///< also a power cut
};

/// One SQLite connection and its prepared statements. Lives on the thread that opened it.
class Database {
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens \a path with the settings of the connection (nothing that writes to the file).
    bool open(const QString &path, std::chrono::milliseconds busyTimeout, Access access);
    void close();
    bool isOpen() const { return m_isOpen; }

    /// Of the transactions from here on; cheap when it stays the same. False on failure.
    bool setDurability(Durability durability);
    /// Runs one statement, prepared at its first use; false on failure, see failure().
    bool run(const QString &sql, const QVariantList &values = {});
    /// Hands every row of the result to \a onRow; false on failure, also on one in the middle.
    bool select(const QString &sql, const QVariantList &values,
        const std::function<void(const QSqlQuery &)> &onRow);
    /// The first column of the first row; invalid when there is none or on failure.
    QVariant value(const QString &sql, const QVariantList &values = {});

    /// Why the last run(), select() or open() failed; code 0 when it did not. Once it is closed
    /// everything fails as the last one did.
    const SqlFailure &failure() const { return m_failure; }
    /// Makes \a why the failure again, after a ROLLBACK between; false, to be returned.
    bool fail(const SqlFailure &why);
    qint64 statementCount() const { return m_statementCount; }

private:
    QSqlQuery *execute(const QString &sql, const QVariantList &values);
    bool fail(const QSqlError &error);

    QString m_connection;
    bool m_isOpen = false;
    Durability m_durability = Durability::Process;
    std::map<QString, QSqlQuery> m_statements; // of few and short beginnings: cheaper than a hash
    SqlFailure m_failure;
    qint64 m_statementCount = 0;
};

} // namespace store
