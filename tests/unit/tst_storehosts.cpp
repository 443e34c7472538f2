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

} // namespace

class TestStoreHosts : public QObject {
    Q_OBJECT

private slots:
    void hostsComeBeforeTheRecords();
    void aHostIsKeptOnceWithItsLastValues();
    void aHostOfWhichNothingIsKnownIsForgotten();
    void theOldestGiveWay();
    void oddValuesBecomeSound();
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

QTEST_GUILESS_MAIN(TestStoreHosts)
#include "tst_storehosts.moc"
