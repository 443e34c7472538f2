// SPDX-License-Identifier: GPL-3.0-or-later
// Which queue is open, and which of its downloads is next.
#include "app/engine/downloadqueue.h"
#include "app/engine/queuegates.h"
#include "app/engine/queuetimes.h"

#include <QTest>
#include <QTimeZone>

using namespace engine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr quint8 kMonday = 1;
constexpr quint8 kSunday = 64;

QueueTimes from(int startHour, int stopHour, quint8 days = QueueTimes::kEveryDay)
{
    return { true, startHour * 60, stopHour * 60, days };
}

QDateTime at(const QString &text, const char *zone = "UTC")
{
    const QDateTime read = QDateTime::fromString(text, Qt::ISODate);
    return { read.date(), read.time(), QTimeZone(zone) };
}

QDateTime utc(const QString &text, const char *zone)
{
    const QDateTime read = QDateTime::fromString(text + u'Z', Qt::ISODate);
    return read.toTimeZone(QTimeZone(zone));
}

bool anyHost(const QString &)
{
    return true;
}

Download running(qint64 id, qint64 queue, DownloadState state = DownloadState::Downloading)
{
    Download download;
    download.id = { id };
    download.state = state;
    download.request.queueId = queue;
    return download;
}

QueueConfig named(qint64 id, int atOnce = 0)
{
    QueueConfig queue;
    queue.id = id;
    queue.name = u"q"_s;
    queue.downloadsAtOnce = atOnce;
    return queue;
}

} // namespace

class TestQueues : public QObject {
    Q_OBJECT

private slots:
    void isOpenAtItsTimes_data();
    void isOpenAtItsTimes();
    void tellsWhenItChangesNext_data();
    void tellsWhenItChangesNext();
    void f55_everyChangeIsFoundAcrossSummerTime_data();
    void f55_everyChangeIsFoundAcrossSummerTime();
    void priorityGoesBeforeRankWithinAndAcrossQueues();
    void aClosedQueueIsPassedOverAsAWhole();
    void onlyStraysChangeTheirQueue();
    void aNumberOfItsOwnBoundsAQueue();
    void whoStartsNowIsBoundByNoQueue();
    void downloadsOfUnknownQueuesAreTheMainOnes();
    void overtimeIsWhatRunsInAClosedQueue();
    void aQueueEndsByWhatRanAndEnded();
};

void TestQueues::isOpenAtItsTimes_data()
{
    QTest::addColumn<QueueTimes>("times");
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QueueTimes &times, const char *local, bool open) {
        QTest::newRow(name) << times << QString::fromLatin1(local) << open;
    };
    // 2024-05-06 is a Monday.
    row("off", {}, "2024-05-06T03:00:00", true);
    row("at its start", from(9, 17), "2024-05-06T09:00:00", true);
    row("before its start", from(9, 17), "2024-05-06T08:59:59", false);
    row("right before its stop", from(9, 17), "2024-05-06T16:59:59", true);
    row("at its stop", from(9, 17), "2024-05-06T17:00:00", false);
    row("not on that day", from(9, 17, kSunday), "2024-05-06T12:00:00", false);
    row("in the evening", from(22, 6), "2024-05-06T23:00:00", true);
    row("after midnight", from(22, 6), "2024-05-06T05:59:00", true);
    row("at noon", from(22, 6), "2024-05-06T12:00:00", false);
    row("the morning after its day", from(22, 6, kSunday), "2024-05-06T03:00:00", true);
    row("the morning of its day", from(22, 6, kMonday), "2024-05-06T03:00:00", false);
    row("the evening of its day", from(22, 6, kMonday), "2024-05-06T22:00:00", true);
    row("the evening after its day", from(22, 6, kMonday), "2024-05-07T22:00:00", false);
    row("round the clock", from(8, 8, kMonday), "2024-05-07T07:59:00", true);
    row("round the clock is over", from(8, 8, kMonday), "2024-05-07T08:00:00", false);
    row("until midnight", from(20, 0), "2024-05-06T23:59:59", true);
    row("no longer", from(20, 0), "2024-05-07T00:00:00", false);
    row("on no day", from(9, 17, 0), "2024-05-06T12:00:00", false);
}

void TestQueues::isOpenAtItsTimes()
{
    QFETCH(QueueTimes, times);
    QFETCH(QString, local);
    QTEST(isOpen(times, at(local)), "expected");
}

void TestQueues::tellsWhenItChangesNext_data()
{
    QTest::addColumn<QueueTimes>("times");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<QDateTime>("expected");
    const auto row
        = [](const char *name, const QueueTimes &times, const char *local, const char *then) {
              QTest::newRow(name) << times << at(QString::fromLatin1(local))
                                  << (*then ? at(QString::fromLatin1(then)) : QDateTime());
          };
    row("off", {}, "2024-05-06T03:00:00", "");
    row("opens today", from(9, 17), "2024-05-06T03:00:00", "2024-05-06T09:00:00");
    row("closes today", from(9, 17), "2024-05-06T09:00:00", "2024-05-06T17:00:00");
    row("opens tomorrow", from(9, 17), "2024-05-06T17:00:00", "2024-05-07T09:00:00");
    row("opens next week", from(9, 17, kMonday), "2024-05-06T18:00:00", "2024-05-13T09:00:00");
    row("closes tomorrow", from(22, 6), "2024-05-06T23:00:00", "2024-05-07T06:00:00");
    row("never closes", from(8, 8), "2024-05-06T23:00:00", "");
    row("never opens", from(8, 9, 0), "2024-05-06T23:00:00", "");
}

void TestQueues::tellsWhenItChangesNext()
{
    QFETCH(QueueTimes, times);
    QFETCH(QDateTime, local);
    QTEST(nextChange(times, local), "expected");
}

void TestQueues::f55_everyChangeIsFoundAcrossSummerTime_data()
{
    QTest::addColumn<QueueTimes>("times");
    QTest::addColumn<QString>("start");
    for (const char *start : { "2024-03-30T12:00:00", "2024-10-26T12:00:00" }) {
        QTest::addRow("around, %s", start) << from(1, 4) << QString::fromLatin1(start);
        QTest::addRow("inside, %s", start)
            << QueueTimes { true, 130, 170, QueueTimes::kEveryDay } << QString::fromLatin1(start);
        QTest::addRow("begins inside, %s", start)
            << QueueTimes { true, 150, 300, QueueTimes::kEveryDay } << QString::fromLatin1(start);
        QTest::addRow("ends inside, %s", start)
            << QueueTimes { true, 1320, 150, QueueTimes::kEveryDay } << QString::fromLatin1(start);
    }
}

/// Against looking at every minute of the day on which the clock is set.
void TestQueues::f55_everyChangeIsFoundAcrossSummerTime()
{
    QFETCH(QueueTimes, times);
    QFETCH(QString, start);
    const QDateTime first = utc(start, "Europe/Berlin");
    QDateTime expected = nextChange(times, first);
    for (int minute = 1; minute <= 24 * 60; ++minute) {
        const QDateTime before = first.addSecs((minute - 1) * 60);
        const QDateTime now = first.addSecs(minute * 60);
        if (isOpen(times, before) != isOpen(times, now)) {
            QCOMPARE(expected, now);
            expected = nextChange(times, now);
        }
    }
    QVERIFY(expected > first.addDays(1));
}

void TestQueues::priorityGoesBeforeRankWithinAndAcrossQueues()
{
    DownloadQueue queue;
    queue.insert({ 1 }, { 10, u"a"_s, 0, 1 });
    queue.insert({ 2 }, { 20, u"a"_s, 0, 0 });
    queue.insert({ 3 }, { 15, u"b"_s, 7, 0 });
    queue.insert({ 4 }, { 5, u"a"_s, 7, 2 });
    const auto every = [](qint64) { return true; };
    for (const qint64 expected : { 3, 2, 1, 4 }) {
        const auto next = queue.next(every, anyHost);
        QCOMPARE(next.value(), DownloadId { expected });
        queue.remove(*next);
    }
    QVERIFY(!queue.next(every, anyHost));
}

void TestQueues::aClosedQueueIsPassedOverAsAWhole()
{
    DownloadQueue queue;
    for (int i = 1; i <= 100'000; ++i) {
        queue.insert({ i }, { i, u"host%1"_s.arg(i % 5'000), i == 100'000 ? 1 : 2 });
    }
    int hosts = 0;
    const auto next = queue.next([](qint64 id) { return id == 1; },
        [&](const QString &) {
            ++hosts;
            return true;
        });
    QCOMPARE(next.value(), DownloadId { 100'000 });
    QCOMPARE(hosts, 1);
}

void TestQueues::onlyStraysChangeTheirQueue()
{
    DownloadQueue queue;
    queue.insert({ 1 }, { 10, u"a"_s, 4 });
    queue.insertLater({ 2 }, { 20, u"a"_s, 4 }, 100ms);
    queue.insert({ 3 }, { 30, u"a"_s, 0 });
    const QList<DownloadId> strays = queue.strays([](DownloadId) { return 0; });
    QCOMPARE(QSet<DownloadId>(strays.begin(), strays.end()), (QSet<DownloadId> { { 1 }, { 2 } }));
}

void TestQueues::aNumberOfItsOwnBoundsAQueue()
{
    QueueGates gates;
    gates.setQueues({ named(3, 2) });
    gates.started(running(1, 3));
    QVERIFY(gates.hasRoom(3));
    gates.started(running(2, 3));
    QVERIFY(!gates.hasRoom(3));
    QVERIFY(gates.hasRoom(0));
    gates.moved(running(1, 0));
    QVERIFY(gates.hasRoom(3));
    gates.moved(running(1, 3));
    gates.stopped({ 2 });
    QVERIFY(gates.hasRoom(3));
    QVERIFY(!gates.setQueues({ named(3, 1) }));
    QVERIFY(!gates.hasRoom(3));
}

void TestQueues::whoStartsNowIsBoundByNoQueue()
{
    QueueGates gates;
    gates.setQueues({ named(3) });
    const Download waiting = running(1, 3, DownloadState::Queued);
    QCOMPARE(gates.lineOf(waiting), 3);
    gates.startNow(waiting.id);
    QCOMPARE(gates.lineOf(waiting), QueueGates::kBeyondLimits);
    gates.settle({ waiting, running(1, 3) }); // a run that broke and is tried again
    QCOMPARE(gates.lineOf(waiting), QueueGates::kBeyondLimits);
    gates.settle({ running(1, 3, DownloadState::Paused) });
    QCOMPARE(gates.lineOf(waiting), 3);
}

void TestQueues::downloadsOfUnknownQueuesAreTheMainOnes()
{
    QueueGates gates;
    QVERIFY(gates.setQueues({ named(3) }));
    QCOMPARE(gates.lineOf(running(1, 9)), 0);
    QVERIFY(gates.setQueues({ named(3), named(9, 1) }));
    QCOMPARE(gates.lineOf(running(1, 9)), 9);
    gates.started(running(1, 9));
    QVERIFY(!gates.hasRoom(9));
    QVERIFY(gates.setQueues({ named(0, 1) }));
    QVERIFY(!gates.hasRoom(0)); // it is one of the main queue's now
}

void TestQueues::overtimeIsWhatRunsInAClosedQueue()
{
    QueueConfig queue = named(3);
    queue.times = from(9, 17);
    QueueGates gates;
    gates.setQueues({ queue });
    QVERIFY(!gates.look(at(u"2024-05-06T12:00:00"_s)));
    gates.started(running(1, 3));
    gates.started(running(2, 3));
    gates.started(running(3, 0));
    gates.startNow({ 2 });
    QVERIFY(gates.overtime().isEmpty());
    QVERIFY(gates.look(at(u"2024-05-06T17:00:00"_s)));
    QVERIFY(!gates.hasRoom(3));
    QCOMPARE(gates.overtime(), QList<DownloadId> { { 1 } });
    QVERIFY(gates.look(at(u"2024-05-06T16:59:00"_s))); // the clock was set back
    QVERIFY(gates.overtime().isEmpty());
}

void TestQueues::aQueueEndsByWhatRanAndEnded()
{
    const QSet<qint64> none;
    QueueGates gates;
    gates.setQueues({ named(3) });
    QCOMPARE(gates.settle({ running(1, 3, DownloadState::Completed) }), none); // never ran
    gates.started(running(1, 3));
    gates.started(running(2, 9));
    gates.started(running(4, 3));
    QCOMPARE(gates.settle({ running(1, 3) }), none);
    QCOMPARE(gates.settle({ running(1, 3, DownloadState::Completed) }), QSet<qint64> { 3 });
    QCOMPARE(gates.settle({ running(1, 3, DownloadState::Completed) }), none); // a note was written
    QCOMPARE(gates.settle({ running(2, 9, DownloadState::Failed) }), QSet<qint64> { 0 });
    QCOMPARE(gates.settle({ running(4, 3, DownloadState::Paused) }), none);
    gates.started(running(5, 3));
    gates.forget({ { 5 } });
    QCOMPARE(gates.settle({ running(5, 3, DownloadState::Completed) }), none);
}

QTEST_GUILESS_MAIN(TestQueues)
#include "tst_queues.moc"
