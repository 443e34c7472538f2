// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storelink.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

/// What the tests of the store share: a profile in a folder of its own, and orders with their
/// answers waited for.
namespace storetesting {

using namespace Qt::StringLiterals;

struct Profile {
    QTemporaryDir root;
    store::StoreOptions options = defaults();

    QString folder() const { return options.profileFolder; }
    QString database() const { return folder() + u"/bobbin.db"_s; }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }

    store::StoreOptions shared() const
    {
        store::StoreOptions other = options;
        other.isExclusive = false;
        return other;
    }

private:
    store::StoreOptions defaults() const
    {
        store::StoreOptions values;
        values.profileFolder = root.filePath(u"profile"_s);
        values.lockPatience = std::chrono::milliseconds(60);
        values.retryInterval = std::chrono::milliseconds(30);
        return values;
    }
};

inline store::StoreStatus open(store::StoreLink &link)
{
    QSignalSpy spy(&link, &store::StoreLink::opened);
    link.open();
    store::StoreStatus none;
    none.condition = store::StoreCondition::Failed;
    return spy.wait(30000) ? spy.first().first().value<store::StoreStatus>() : none;
}

inline QList<engine::Download> load(store::StoreLink &link, QList<qsizetype> *blocks = nullptr)
{
    QList<engine::Download> all;
    bool isDone = false;
    const auto connection = QObject::connect(&link, &store::StoreLink::loaded, &link,
        [&](const QList<engine::Download> &records, bool isLast) {
            all.append(records);
            if (blocks != nullptr) {
                blocks->append(records.size());
            }
            isDone = isLast;
        });
    QSignalSpy spy(&link, &store::StoreLink::loaded);
    link.load();
    while (!isDone && spy.wait(60000)) { }
    QObject::disconnect(connection);
    return isDone ? all : QList<engine::Download>();
}

inline void flush(store::StoreLink &link)
{
    QSignalSpy spy(&link, &store::StoreLink::flushed);
    link.flush();
    spy.wait(60000);
}

inline void closeCleanly(store::StoreLink &link)
{
    QSignalSpy spy(&link, &store::StoreLink::closedCleanly);
    link.closeCleanly();
    spy.wait(60000);
}

inline store::StoreStatistics statistics(store::StoreLink &link)
{
    QSignalSpy spy(&link, &store::StoreLink::statisticsReported);
    link.askStatistics();
    return spy.wait(60000) ? spy.first().first().value<store::StoreStatistics>()
                           : store::StoreStatistics();
}

/// The first of \a count new ids.
inline qint64 reserve(store::StoreLink &link, int count)
{
    QSignalSpy spy(&link, &store::StoreLink::idsReserved);
    link.reserveIds(count);
    return spy.wait(60000) ? spy.first().first().toLongLong() : 0;
}

/// A plain download, queued in the order of its id.
inline engine::Download download(qint64 id)
{
    engine::Download one;
    one.id = { id };
    one.queueRank = id * 1024;
    one.request.url = QUrl(u"https://example.org/files/%1.iso"_s.arg(id));
    one.request.folder = u"/home/user/Downloads"_s;
    one.fileName = u"%1.iso"_s.arg(id);
    one.addedAt = QDateTime::fromMSecsSinceEpoch(1700000000000 + id, Qt::UTC);
    return one;
}

inline QList<engine::Download> downloads(int count)
{
    QList<engine::Download> list;
    for (int id = 1; id <= count; ++id) {
        list.append(download(id));
    }
    return list;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(offset)
        && file.write(bytes) == bytes.size();
}

/// Lets no file of this process grow beyond \a bytes while it lives.
class NoRoom {
public:
    explicit NoRoom(qint64 bytes = 1)
    {
        m_before = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit less = m_limit;
        less.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &less);
    }
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_limit {};
    void (*m_before)(int) = SIG_DFL;
};

/// A connection of the test's own to the database of a profile, beside the store's.
class Intruder {
public:
    explicit Intruder(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"intruder"_s);
        database.setDatabaseName(path);
        m_isOpen = database.open();
    }
    ~Intruder()
    {
        QSqlDatabase::database(u"intruder"_s, false).close();
        QSqlDatabase::removeDatabase(u"intruder"_s);
    }
    Q_DISABLE_COPY_MOVE(Intruder)

    bool run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"intruder"_s, false));
        return m_isOpen && query.exec(sql);
    }
    QVariant value(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"intruder"_s, false));
        return m_isOpen && query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    bool m_isOpen = false;
};

/// A profile with \a rows downloads, ended well, so that there is no log.
inline void fill(const store::StoreOptions &options, int rows)
{
    store::StoreLink link(options);
    open(link);
    QList<engine::Download> all = downloads(rows);
    for (engine::Download &d : all) {
        d.segments = { { 0, d.id.value } };
        d.validators.etag = "\"tag\"";
    }
    reserve(link, rows);
    link.save(1, all, true);
    closeCleanly(link);
}

} // namespace storetesting
