// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of servers, and what the clocks tell.
#include "app/engine/clockwatch.h"
#include "app/engine/hostbook.h"

#include <QTest>

using namespace engine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

HostMemory bears(int connections)
{
    HostMemory memory;
    memory.host = u"a:80"_s;
    memory.connections = connections;
    return memory;
}

} // namespace

class TestHostBook : public QObject {
    Q_OBJECT

private slots:
    void nothingIsKnownOfAStranger();
    void f13_aHostGetsWhatItBore();
    void f13_aHostGetsOneMoreEachDay_data();
    void f13_aHostGetsOneMoreEachDay();
    void learningOneThingKeepsTheOther();
    void whatWasLearnedNowBeatsWhatWasStored();
    void f54_sleepIsSpottedByTheClocks();
    void f55_aSetClockIsSpotted_data();
    void f55_aSetClockIsSpotted();
    void theClocksOfThisComputerRun();
};

void TestHostBook::nothingIsKnownOfAStranger()
{
    const HostBook book;
    QCOMPARE(book.connections(u"a:80"_s, 8, kNoon), 8);
    QCOMPARE(book.about(u"a:80"_s, kNoon).host, u"a:80"_s);
    QVERIFY(!book.about(u"a:80"_s, kNoon).dropsIfRange);
}

void TestHostBook::f13_aHostGetsWhatItBore()
{
    HostBook book;
    const HostMemory kept = book.learn(bears(2), kNoon);
    QCOMPARE(kept.connections, 2);
    QCOMPARE(kept.learnedAt, kNoon);
    QCOMPARE(book.connections(u"a:80"_s, 8, kNoon), 2);
    QCOMPARE(book.connections(u"a:80"_s, 1, kNoon), 1);
    QCOMPARE(book.connections(u"b:80"_s, 8, kNoon), 8);
}

void TestHostBook::f13_aHostGetsOneMoreEachDay_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<int>("connections");
    QTest::newRow("the same day") << qint64(23) << 2;
    QTest::newRow("a day") << qint64(24) << 3;
    QTest::newRow("three days") << qint64(75) << 5;
    QTest::newRow("ten days") << qint64(240) << 8;
    QTest::newRow("forgotten") << qint64(24 * 14) << 8;
    QTest::newRow("a clock set back") << qint64(-1000) << 2;
}

void TestHostBook::f13_aHostGetsOneMoreEachDay()
{
    QFETCH(qint64, hours);
    QFETCH(int, connections);
    HostBook book;
    HostMemory stored = bears(2);
    stored.learnedAt = kNoon;
    book.load({ stored });
    QCOMPARE(book.connections(u"a:80"_s, 8, kNoon.addSecs(hours * 3600)), connections);
}

void TestHostBook::learningOneThingKeepsTheOther()
{
    HostBook book;
    book.learn(bears(2), kNoon);
    HostMemory news;
    news.host = u"a:80"_s;
    news.dropsIfRange = true;
    const HostMemory kept = book.learn(news, kNoon.addSecs(60));
    QCOMPARE(kept.connections, 2);
    QVERIFY(kept.dropsIfRange);
    QVERIFY(book.about(u"a:80"_s, kNoon.addSecs(60)).dropsIfRange);
}

void TestHostBook::whatWasLearnedNowBeatsWhatWasStored()
{
    HostBook book;
    book.learn(bears(3), kNoon);
    HostMemory stored = bears(1);
    stored.learnedAt = kNoon.addDays(-1);
    book.load({ stored });
    QCOMPARE(book.connections(u"a:80"_s, 8, kNoon), 3);
}

void TestHostBook::f54_sleepIsSpottedByTheClocks()
{
    ClockWatch watch;
    const ClockWatch::Jump nothing;
    const ClockWatch::Jump slept { true, false };
    QCOMPARE(watch.look({ 100s, 100s, 5000s }), nothing);
    QCOMPARE(watch.look({ 105s, 105s, 5005s }), nothing);
    QCOMPARE(watch.look({ 106s, 3706s, 8606s }), slept);
    QCOMPARE(watch.look({ 111s, 3711s, 8611s }), nothing);
}

void TestHostBook::f55_aSetClockIsSpotted_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<bool>("isSpotted");
    QTest::newRow("an hour on") << 3600 << true;
    QTest::newRow("a day back") << -86400 << true;
    QTest::newRow("a second") << 1 << false;
    QTest::newRow("not") << 0 << false;
}

void TestHostBook::f55_aSetClockIsSpotted()
{
    QFETCH(int, by);
    QFETCH(bool, isSpotted);
    ClockWatch watch;
    watch.look({ 100s, 100s, 5000s });
    const ClockWatch::Jump wanted { false, isSpotted };
    QCOMPARE(watch.look({ 105s, 105s, 5005s + std::chrono::seconds(by) }), wanted);
}

void TestHostBook::theClocksOfThisComputerRun()
{
    const Clocks clocks = Clocks::now();
    QVERIFY(clocks.awake > 0ms);
    QVERIFY(clocks.boot >= clocks.awake);
    QVERIFY(clocks.wall > std::chrono::hours(24 * 365 * 50));
}

QTEST_APPLESS_MAIN(TestHostBook)
#include "tst_hostbook.moc"
