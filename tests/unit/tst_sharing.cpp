// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared out over time and over downloads: fair shares, the rate limit, the speed shown.
#include "app/engine/downloadqueue.h"
#include "app/engine/fairshare.h"
#include "app/engine/ratelimiter.h"
#include "app/engine/speedmeter.h"
#include "app/engine/speedshares.h"

#include <QTest>

using namespace engine;
using namespace std::chrono_literals;

namespace {

/// Every queue.
bool open(qint64)
{
    return true;
}

} // namespace

class TestSharing : public QObject {
    Q_OBJECT

private slots:
    void sharesFairly_data()
    {
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QList<qint64>>("wants");
        QTest::addColumn<QList<qint64>>("shares");
        QTest::newRow("alike") << 8LL << QList<qint64> { 8, 8 } << QList<qint64> { 4, 4 };
        QTest::newRow("modest first") << 8LL << QList<qint64> { 1, 8 } << QList<qint64> { 1, 7 };
        QTest::newRow("rest goes on")
            << 10LL << QList<qint64> { 8, 2, 8 } << QList<qint64> { 4, 2, 4 };
        QTest::newRow("least") << 2LL << QList<qint64> { 8, 8, 8 } << QList<qint64> { 1, 1, 1 };
        QTest::newRow("nobody") << 8LL << QList<qint64> {} << QList<qint64> {};
        QTest::newRow("no want") << 8LL << QList<qint64> { 0, 3 } << QList<qint64> { 0, 3 };
    }
    void sharesFairly()
    {
        QFETCH(qint64, whole);
        QFETCH(QList<qint64>, wants);
        QFETCH(QList<qint64>, shares);
        QCOMPARE(fairShares(whole, wants, 1), shares);
    }

    void queuesShareToo_data()
    {
        QTest::addColumn<QList<SpeedWish>>("wishes");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QList<qint64>>("speeds");
        using Wishes = QList<SpeedWish>;
        using Speeds = QList<qint64>;
        // Queue 1 has a limit of 100, queue 2 of 10.
        QTest::newRow("none") << Wishes { {}, { 50, 0, 3 } } << 0LL << Speeds { 0, 0 };
        QTest::newRow("own") << Wishes { { 0, 7, 0 } } << 0LL << Speeds { 7 };
        QTest::newRow("a queue") << Wishes { { 0, 0, 1 }, { 0, 0, 1 }, {} } << 0LL
                                 << Speeds { 50, 50, 0 };
        QTest::newRow("its rest goes on")
            << Wishes { { 20, 0, 1 }, { 0, 30, 1 }, { 0, 0, 1 } } << 0LL << Speeds { 20, 30, 50 };
        QTest::newRow("two queues")
            << Wishes { { 0, 0, 1 }, { 0, 0, 2 } } << 0LL << Speeds { 100, 10 };
        QTest::newRow("all together")
            << Wishes { { 0, 0, 1 }, { 0, 0, 2 }, {} } << 60LL << Speeds { 25, 10, 25 };
        QTest::newRow("all three")
            << Wishes { { 0, 5, 1 }, { 0, 0, 1 }, {} } << 80LL << Speeds { 5, 37, 38 };
        QTest::newRow("nobody") << Wishes {} << 80LL << Speeds {};
    }
    void queuesShareToo()
    {
        QFETCH(QList<SpeedWish>, wishes);
        QFETCH(qint64, whole);
        QTEST(sharedSpeeds(wishes, { { 1, 100 }, { 2, 10 } }, whole, 1), "speeds");
    }

    void allowsTheRateAndNoMore()
    {
        RateLimiter limiter;
        limiter.setRate(100000, 0ms);
        qint64 read = 0;
        for (auto now = 0ms; now <= 10s; now += 50ms) {
            const qint64 allowed = limiter.allowance(now);
            limiter.spend(allowed);
            read += allowed;
        }
        QCOMPARE(read, 1000000);
    }

    void savesUpHalfASecondAtMost()
    {
        RateLimiter limiter;
        limiter.setRate(100000, 0ms);
        QCOMPARE(limiter.allowance(60s), 50000);
    }

    void earnsAtTheSlowestRateToo()
    {
        RateLimiter limiter;
        limiter.setRate(5, 0ms);
        qint64 read = 0;
        for (auto now = 0ms; now <= 10s; now += 50ms) {
            const qint64 allowed = limiter.allowance(now);
            limiter.spend(allowed);
            read += allowed;
        }
        QCOMPARE(read, 50);
    }

    void isUnlimitedAtZero()
    {
        RateLimiter limiter;
        QVERIFY(!limiter.isLimited());
        QVERIFY(limiter.allowance(0ms) > 1LL << 60);
    }

    void showsTheSpeedOfTheLastSeconds()
    {
        SpeedMeter meter;
        QCOMPARE(meter.speed(), 0);
        for (int i = 0; i <= 50; ++i) {
            meter.sample(std::chrono::milliseconds(i * 200), i * 20000);
        }
        QCOMPARE(meter.speed(), 100000);
        for (int i = 51; i <= 80; ++i) { // nothing more comes
            meter.sample(std::chrono::milliseconds(i * 200), 50 * 20000);
        }
        QCOMPARE(meter.speed(), 0);
    }

    void startsTheLowestRankWhoseHostHasRoom()
    {
        DownloadQueue queue;
        queue.insert({ 1 }, { 10, QStringLiteral("full") });
        queue.insert({ 2 }, { 20, QStringLiteral("full") });
        queue.insert({ 3 }, { 30, QStringLiteral("free") });
        queue.insert({ 4 }, { 5, QStringLiteral("free") });
        const auto hasRoom = [](const QString &host) { return host == u"free"; };
        const auto always = [](const QString &) { return true; };
        QCOMPARE(queue.next(open, hasRoom).value(), DownloadId { 4 });
        queue.remove({ 4 });
        QCOMPARE(queue.next(open, hasRoom).value(), DownloadId { 3 });
        QCOMPARE(queue.next(open, always).value(), DownloadId { 1 });
        queue.remove({ 1 });
        QCOMPARE(queue.next(open, always).value(), DownloadId { 2 });
        queue.remove({ 2 });
        queue.remove({ 3 });
        QVERIFY(!queue.next(open, always));
    }

    void wakesWhoIsDue()
    {
        DownloadQueue queue;
        queue.insertLater({ 1 }, { 10 }, 200ms);
        queue.insertLater({ 2 }, { 20 }, 100ms);
        const auto always = [](const QString &) { return true; };
        QVERIFY(!queue.next(open, always));
        QCOMPARE(queue.nextWake().value(), 100ms);
        QCOMPARE(queue.wake(150ms), QList<DownloadId> { { 2 } });
        QCOMPARE(queue.next(open, always).value(), DownloadId { 2 });
        queue.insert({ 1 }, { 10 }); // "now" ends the wait
        QVERIFY(!queue.nextWake());
        QCOMPARE(queue.next(open, always).value(), DownloadId { 1 });
    }

    void asksEachHostOnceHoweverLongItsLine()
    {
        DownloadQueue queue;
        for (int i = 1; i <= 100000; ++i) {
            queue.insert({ i }, { i, i % 2 ? QStringLiteral("a") : QStringLiteral("b") });
        }
        int asked = 0;
        QVERIFY(!queue.next(open, [&](const QString &) {
            ++asked;
            return false;
        }));
        QCOMPARE(asked, 2);
    }
};

QTEST_APPLESS_MAIN(TestSharing)
#include "tst_sharing.moc"
