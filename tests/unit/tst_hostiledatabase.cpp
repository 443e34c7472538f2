// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "tests/unit/storetesting.h"

using namespace storetesting;
using engine::Download;
using engine::DownloadState;
using engine::ErrorKind;
using store::StoreCondition;
using store::StoreLink;

namespace {

const QString kSql = u"'); DROP TABLE downloads; --\"`; ATTACH '/tmp/x' AS y;"_s;

const Download *withId(const QList<Download> &all, qint64 id)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [id](const Download &d) { return d.id.value == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

/// Databases that somebody else has made or changed, with ill intent.
class TestHostileDatabase : public QObject {
    Q_OBJECT

private slots:
    void h37_nothingInTheSchemaIsComputed_data();
    void h37_nothingInTheSchemaIsComputed();
    void h37_connectionsTrustNoSchemaAndLoadNoExtension();
    void h37_textIsBoundAndNeverRun();
    void h38_linksOfOtherSchemesAreNotFetched();
    void h38_foldersAreAbsolute();
    void h38_fieldsAreOneLineEach();
    void h38_tooManyOfAnythingIsCut();
};

void TestHostileDatabase::h37_nothingInTheSchemaIsComputed_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<int>("salvaged");
    const QString bomb = u"hex(zeroblob(400000000))"_s;
    QTest::newRow("trigger") << QStringList {
        u"CREATE TRIGGER t AFTER UPDATE ON downloads BEGIN DELETE FROM downloads; END"_s
    } << 3;
    QTest::newRow("view") << QStringList { u"CREATE VIEW v AS SELECT * FROM downloads"_s } << 3;
    QTest::newRow("endless view in the place of the list")
        << QStringList { u"ALTER TABLE downloads RENAME TO other"_s,
               u"CREATE VIEW downloads AS WITH RECURSIVE c(id) AS"
               " (SELECT 1 UNION ALL SELECT id + 1 FROM c) SELECT c.id, o.queue_rank, o.state,"
               " o.url, o.removed_at FROM c, other o"_s }
        << 0;
    QTest::newRow("computed column")
        << QStringList { u"ALTER TABLE downloads DROP COLUMN category"_s,
               u"ALTER TABLE downloads ADD COLUMN category TEXT AS (%1)"_s.arg(bomb) }
        << 0;
    QTest::newRow("computed column of another table")
        << QStringList { u"ALTER TABLE files DROP COLUMN size"_s,
               u"ALTER TABLE files ADD COLUMN size INTEGER AS (length(%1))"_s.arg(bomb) }
        << 0;
    QTest::newRow("virtual table") << QStringList { u"DROP TABLE headers"_s,
        u"CREATE VIRTUAL TABLE headers USING fts5(download_id, position, name, value)"_s }
                                   << 0;
    QTest::newRow("default") << QStringList {
        u"ALTER TABLE downloads ADD COLUMN more TEXT DEFAULT 'x'"_s
    } << 3;
    QTest::newRow("check") << QStringList { u"ALTER TABLE downloads ADD COLUMN more TEXT"
                                            " CHECK (length(%1) > 0)"_s.arg(bomb) }
                           << 3;
    QTest::newRow("index on an expression")
        << QStringList { u"CREATE INDEX i ON downloads (length(url))"_s } << 3;
    QTest::newRow("partial index")
        << QStringList { u"CREATE INDEX i ON downloads (url) WHERE length(url) > 5"_s } << 3;
}

void TestHostileDatabase::h37_nothingInTheSchemaIsComputed()
{
    QFETCH(QStringList, changes);
    QFETCH(int, salvaged);
    const Profile profile;
    fill(profile.options, 3);
    {
        Intruder intruder(profile.database());
        for (const QString &change : changes) {
            QVERIFY2(intruder.run(change), qPrintable(change));
        }
    }
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, salvaged);
    QVERIFY(QFile::exists(status.damagedPath));
    link.save(1, { download(9) }, true);
    flush(link);
    QCOMPARE(load(link).size(), salvaged + 1);
}

void TestHostileDatabase::h37_connectionsTrustNoSchemaAndLoadNoExtension()
{
    const Profile profile;
    fill(profile.options, 1);
    for (const store::Access access : { store::Access::ReadWrite, store::Access::Salvage }) {
        store::Database database;
        QVERIFY(database.open(profile.database(), std::chrono::milliseconds(100), access));
        QCOMPARE(database.value(u"PRAGMA trusted_schema"_s).toInt(), 0);
        QVERIFY(!database.run(u"SELECT load_extension('/nowhere')"_s));
        QVERIFY2(database.failure().detail.contains(u"not authorized"_s),
            qPrintable(database.failure().detail));
    }
}

void TestHostileDatabase::h37_textIsBoundAndNeverRun()
{
    const Profile profile;
    Download one = download(1);
    one.request.url.setQuery(kSql);
    one.request.category = kSql;
    one.request.headers = { { "X-Name", kSql.toLatin1() } };
    one.request.userAgent = kSql.toLatin1();
    one.fileName = u"'); DROP TABLE files; --"_s;
    one.validators.etag = kSql.toLatin1();
    {
        StoreLink link(profile.options);
        open(link);
        reserve(link, 2);
        link.save(1, { one, download(2) }, true);
        closeCleanly(link);
    }
    store::StoreOptions options = profile.options;
    options.loadsAll = false;
    options.onlyUrls = { one.request.url };
    StoreLink link(options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst(), one);
}

void TestHostileDatabase::h38_linksOfOtherSchemesAreNotFetched()
{
    const Profile profile;
    fill(profile.options, 4);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"UPDATE downloads SET url = 'file:///etc/passwd' WHERE id = 1"_s));
        QVERIFY(
            intruder.run(u"UPDATE downloads SET final_url = 'file:///etc/passwd' WHERE id = 2"_s));
        QVERIFY(intruder.run(u"UPDATE downloads SET url = 'data:,x', state = 'completed'"
                             " WHERE id = 3"_s));
        QVERIFY(intruder.run(u"INSERT INTO mirrors (download_id, position, url) VALUES"
                             " (4, 1, 'file:///etc/passwd'), (4, 2, 'https://b.test/4.iso')"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 4);
    QCOMPARE(withId(found, 1)->state, DownloadState::Failed);
    QCOMPARE(withId(found, 1)->error.kind, ErrorKind::UnsupportedScheme);
    QVERIFY(withId(found, 2)->finalUrl.isEmpty());
    QCOMPARE(withId(found, 2)->state, DownloadState::Queued);
    QCOMPARE(withId(found, 3)->state, DownloadState::Completed);
    QCOMPARE(withId(found, 4)->mirrors.size(), 1);
    QCOMPARE(withId(found, 4)->mirrors.constFirst().url.host(), u"b.test"_s);
    QCOMPARE(withId(found, 4)->request.mirrors.size(), 1);
}

void TestHostileDatabase::h38_foldersAreAbsolute()
{
    const Profile profile;
    fill(profile.options, 3);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"UPDATE downloads SET folder = '../../etc' WHERE id = 1"_s));
        QVERIFY(intruder.run(u"UPDATE downloads SET folder = ':/i18n' WHERE id = 2"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    for (const qint64 id : { 1, 2 }) {
        QCOMPARE(withId(found, id)->state, DownloadState::Failed);
        QCOMPARE(withId(found, id)->error.kind, ErrorKind::DiskError);
        QVERIFY(withId(found, id)->segments.isEmpty());
    }
    QCOMPARE(withId(found, 3)->state, DownloadState::Queued);
}

void TestHostileDatabase::h38_fieldsAreOneLineEach()
{
    const Profile profile;
    fill(profile.options, 1);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"INSERT INTO headers VALUES (1, 7, x'582d41', x'610d0a583a2062'),"
                             " (1, 8, x'580a59', x'61'), (1, 9, x'582d42', x'62')"_s));
        QVERIFY(
            intruder.run(u"UPDATE downloads SET referrer = x'610d0a62', user_agent = x'610062'"_s));
        QVERIFY(
            intruder.run(u"UPDATE validators SET etag = x'22610d0a22', last_modified = x'0a'"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 1);
    const Download &one = found.constFirst();
    QCOMPARE(one.request.headers, (QList<engine::HeaderField> { { "X-B", "b" } }));
    QVERIFY(one.request.referrer.isEmpty());
    QVERIFY(one.request.userAgent.isEmpty());
    QVERIFY(one.validators.etag.isEmpty());
    QVERIFY(one.validators.lastModified.isEmpty());
}

void TestHostileDatabase::h38_tooManyOfAnythingIsCut()
{
    const Profile profile;
    fill(profile.options, 1);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c"
                             " WHERE n < 5000) INSERT INTO headers SELECT 1, n + 10, 'X' || n, 'y'"
                             " FROM c"_s)
            || intruder.run(u"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE"
                            " n < 5000) INSERT INTO headers SELECT 1, n + 10, CAST('X' || n AS"
                            " BLOB), x'79' FROM c"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.constFirst().request.headers.size() <= 1000);
}

QTEST_GUILESS_MAIN(TestHostileDatabase)
#include "tst_hostiledatabase.moc"
