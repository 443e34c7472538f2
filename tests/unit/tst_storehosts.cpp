// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::HostMemory;
using store::StoreLink;

namespace {

HostMemory host(int number)
{
    return { u"host%1.example:443"_s.arg(number), 1 + number % 8, number % 2 == 0,
        QDateTime::fromMSecsSinceEpoch(1700000000000 + number, Qt::UTC) };
}

/// What load() sends of hosts, and whether it came before the records.
QList<HostMemory> loadHosts(StoreLink &link, bool *isFirst = nullptr)
{
    QList<HostMemory> hosts;
    bool hasRecords = false;
    const auto onHosts = QObject::connect(
        &link, &StoreLink::hostsLoaded, &link, [&](const QList<HostMemory> &loaded) {
            hosts = loaded;
            if (isFirst != nullptr) {
                *isFirst = !hasRecords;
            }
        });
    const auto onRecords
        = QObject::connect(&link, &StoreLink::loaded, &link, [&] { hasRecords = true; });
    load(link);
    QObject::disconnect(onHosts);
    QObject::disconnect(onRecords);
    return hosts;
}

engine::HistoryEntry happened(qint64 number)
{
    return { QDateTime::fromMSecsSinceEpoch(1700000000000 + number, Qt::UTC),
        engine::HistoryKind::Answered, 206, number, u"Partial Content"_s,
        { { "Server", "nginx" }, { "Set-Cookie", "***" } } };
}

QList<engine::HistoryEntry> loadHistory(StoreLink &link, engine::DownloadId id)
{
    QList<engine::HistoryEntry> entries;
    const auto onLoaded = QObject::connect(&link, &StoreLink::historyLoaded, &link,
        [&](const engine::HistoryPage &page) { entries = page.entries; });
    link.loadHistory(id);
    flush(link);
    QObject::disconnect(onLoaded);
    return entries;
}

/// As another program sees them: those that were erased and can still come back are among them.
int rowsOf(const Profile &profile, const QString &table)
{
    Intruder intruder(profile.database());
    return intruder.value(u"SELECT count(*) FROM %1"_s.arg(table)).toInt();
}

} // namespace

class TestStoreHosts : public QObject {
    Q_OBJECT

private slots:
    void hostsComeBeforeTheRecords();
    void aHostIsKeptOnceWithItsLastValues();
    void aHostOfWhichNothingIsKnownIsForgotten();
    void theOldestGiveWay();
    void oddValuesBecomeSound();
    void whatHappenedIsReadBack();
    void aHistoryIsBoundAndGoesWithItsDownload();
    void manyHistoriesAreOneTransaction();
    void whatIsErasedCanComeBackInThisRun();
    void whatIsErasedIsErasedForGoodAtTheEnd();
    void whatARunWithoutAnEndErasedIsErasedForGood();
};

void TestStoreHosts::hostsComeBeforeTheRecords()
{
    const Profile profile;
    fill(profile.options, 5);
    {
        StoreLink link(profile.options);
        open(link);
        QVERIFY(loadHosts(link).isEmpty());
        link.saveHosts({ host(1), host(2) });
    }
    StoreLink link(profile.options);
    open(link);
    bool isFirst = false;
    const QList<HostMemory> found = loadHosts(link, &isFirst);
    QVERIFY(found == (QList { host(2), host(1) }));
    QVERIFY(isFirst);
}

void TestStoreHosts::aHostIsKeptOnceWithItsLastValues()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    link.saveHosts({ host(1), host(2) });
    HostMemory later = host(1);
    later.connections = 7;
    later.dropsIfRange = true;
    link.saveHosts({ later });
    flush(link);
    QCOMPARE(statistics(link).commits, 1);
    QVERIFY(loadHosts(link) == (QList { host(2), later }));
}

void TestStoreHosts::aHostOfWhichNothingIsKnownIsForgotten()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    link.saveHosts({ host(1), host(2) });
    flush(link);
    link.saveHosts({ { host(2).host, 0, false, host(2).learnedAt } });
    flush(link);
    QVERIFY(loadHosts(link) == QList { host(1) });
}

void TestStoreHosts::theOldestGiveWay()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QList<HostMemory> many;
    for (int i = 0; i < 1200; ++i) {
        many.append(host(i));
    }
    link.saveHosts(many);
    flush(link);
    const QList<HostMemory> found = loadHosts(link);
    QCOMPARE(found.size(), 1000);
    QVERIFY(found.first() == host(1199));
    QVERIFY(found.last() == host(200));
}

void TestStoreHosts::oddValuesBecomeSound()
{
    const Profile profile;
    fill(profile.options, 1);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"INSERT INTO hosts VALUES ('a:1', -9, 7, 5), ('', 3, 0, 4),"
                             " ('b:1', 9223372036854775807, NULL, NULL)"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<HostMemory> found = loadHosts(link);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).connections, 0);
    QVERIFY(found.at(0).dropsIfRange);
    QCOMPARE(found.at(1).connections, 1000);
}

void TestStoreHosts::whatHappenedIsReadBack()
{
    const Profile profile;
    fill(profile.options, 2);
    {
        StoreLink link(profile.options);
        open(link);
        QVERIFY(loadHistory(link, { 1 }).isEmpty());
        link.saveHistory({ { { 1 }, { happened(1), happened(2) } }, { { 2 }, { happened(3) } } });
        link.saveHistory({ { { 1 }, { happened(4) } }, { { 77 }, { happened(5) } } });
        QCOMPARE(loadHistory(link, { 1 }).size(), 3); // what waits is told as well
    }
    StoreLink link(profile.options);
    open(link);
    const QList<engine::HistoryEntry> expected { happened(1), happened(2), happened(4) };
    QCOMPARE(loadHistory(link, { 1 }), expected);
    QCOMPARE(loadHistory(link, { 2 }), QList { happened(3) });
    QVERIFY(loadHistory(link, { 77 }).isEmpty()); // there is no such download
}

void TestStoreHosts::aHistoryIsBoundAndGoesWithItsDownload()
{
    const Profile profile;
    fill(profile.options, 1);
    StoreLink link(profile.options);
    open(link);
    for (int i = 0; i < 1000; i += 50) {
        QList<engine::HistoryEntry> entries;
        for (int j = i; j < i + 50; ++j) {
            entries.append(happened(j));
        }
        link.saveHistory({ { { 1 }, entries } });
        flush(link);
    }
    const QList<engine::HistoryEntry> kept = loadHistory(link, { 1 });
    QCOMPARE(kept.size(), engine::kMostHistory);
    QCOMPARE(kept.at(engine::kFirstHistory - 1), happened(engine::kFirstHistory - 1));
    QCOMPARE(kept.at(engine::kFirstHistory),
        happened(1000 - engine::kMostHistory + engine::kFirstHistory));
    QCOMPARE(kept.last(), happened(999));
    link.erase({ { 1 } });
    link.saveHistory({ { { 1 }, { happened(1000) } } }); // on its way when it was erased
    QVERIFY(loadHistory(link, { 1 }).isEmpty());
}

void TestStoreHosts::manyHistoriesAreOneTransaction()
{
    const Profile profile;
    fill(profile.options, 1000);
    StoreLink link(profile.options);
    open(link);
    QList<engine::HistoryPage> pages;
    for (qint64 id = 1; id <= 1000; ++id) {
        pages.append({ { id }, { happened(id) } });
    }
    const qint64 before = statistics(link).commits;
    link.saveHistory(pages);
    flush(link);
    QCOMPARE(statistics(link).commits, before + 1);
    QCOMPARE(loadHistory(link, { 1000 }), QList { happened(1000) });
}

void TestStoreHosts::whatIsErasedCanComeBackInThisRun()
{
    const Profile profile;
    fill(profile.options, 3);
    {
        StoreLink link(profile.options);
        open(link);
        link.saveHistory({ { { 2 }, { happened(1) } } });
        link.erase({ { 2 } });
        flush(link);
        QCOMPARE(load(link).size(), 2);
        link.unerase({ { 2 }, { 3 }, { 12345 } });
        link.save(2, { download(2) }, true);
        flush(link);
        link.erase({ { 1 } }); // erased again, and back before anything is written
        link.unerase({ { 1 } });
        link.erase({ { 3 } });
        flush(link);
        link.unerase({ { 3 } }); // twice in turn, while what the first one wrote is there
        link.erase({ { 3 } });
        link.unerase({ { 3 } });
        link.save(3, { download(3) }, true);
    }
    StoreLink link(profile.options);
    open(link);
    QCOMPARE(load(link).size(), 3);
    QCOMPARE(loadHistory(link, { 2 }), QList { happened(1) });
    link.erase({ { 1 } });
    link.unerase({ { 1 } });
    link.erase({ { 1 } });
    link.save(4, { download(1) }, true);
    flush(link);
    QCOMPARE(load(link).size(), 2);
}

void TestStoreHosts::whatIsErasedIsErasedForGoodAtTheEnd()
{
    const Profile profile;
    fill(profile.options, 3);
    {
        StoreLink link(profile.options);
        open(link);
        link.saveHistory({ { { 2 }, { happened(1) } } });
        link.erase({ { 2 } });
        closeCleanly(link);
    }
    QCOMPARE(rowsOf(profile, u"downloads"_s), 2);
    QCOMPARE(rowsOf(profile, u"segments"_s), 2);
    QCOMPARE(rowsOf(profile, u"history"_s), 0);
}

void TestStoreHosts::whatARunWithoutAnEndErasedIsErasedForGood()
{
    const Profile profile;
    fill(profile.options, 3);
    {
        StoreLink link(profile.options);
        open(link);
        link.erase({ { 2 } });
    }
    QCOMPARE(rowsOf(profile, u"downloads"_s), 3);
    store::StoreOptions options = profile.options;
    options.backupDelay = std::chrono::milliseconds(0);
    StoreLink link(options);
    open(link);
    QCOMPARE(load(link).size(), 2);
    link.erase({ { 3 } }); // of this run: it may come back
    flush(link);
    QTRY_COMPARE(rowsOf(profile, u"downloads"_s), 2);
    link.unerase({ { 3 } });
    flush(link);
    QCOMPARE(load(link).size(), 2);
}

QTEST_GUILESS_MAIN(TestStoreHosts)
#include "tst_storehosts.moc"
