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
        QTest::addColumn<QList<SpeedNeed>>("needs");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QList<qint64>>("speeds");
        using Needs = QList<SpeedNeed>;
        using Speeds = QList<qint64>;
        const auto inQueue = [](qint64 queueId, qint64 ownLimit = 0) {
            return SpeedNeed { .ownLimit = ownLimit, .queueId = queueId };
        };
        // Queue 1 has a limit of 100,000, queue 2 of 10,000.
        QTest::newRow("none") << Needs { inQueue(0), inQueue(3) } << 0LL << Speeds { 0, 0 };
        QTest::newRow("own") << Needs { inQueue(0, 7000) } << 0LL << Speeds { 7000 };
        QTest::newRow("a queue") << Needs { inQueue(1), inQueue(1), inQueue(0) } << 0LL
                                 << Speeds { 50'000, 50'000, 0 };
        QTest::newRow("its rest goes on") << Needs {
            { .speed = 1000, .limit = 50'000, .queueId = 1 }, inQueue(1, 10'000), inQueue(1)
        } << 0LL << Speeds { 34'018, 10'000, 55'982 };
        QTest::newRow("two queues")
            << Needs { inQueue(1), inQueue(2) } << 0LL << Speeds { 100'000, 10'000 };
        QTest::newRow("all together") << Needs { inQueue(1), inQueue(2), inQueue(0) } << 60'000LL
                                      << Speeds { 25'000, 10'000, 25'000 };
        QTest::newRow("all three") << Needs { inQueue(1, 5000), inQueue(1), inQueue(0) } << 80'000LL
                                   << Speeds { 5000, 37'500, 37'500 };
        QTest::newRow("nobody") << Needs {} << 80'000LL << Speeds {};
    }
    void queuesShareToo()
    {
        QFETCH(QList<SpeedNeed>, needs);
        QFETCH(qint64, whole);
        QList<qint64> limits;
        for (const SpeedShare &share :
            speedShares(whole, { { 1, 100'000 }, { 2, 10'000 } }, needs)) {
            limits.append(share.limit);
        }
        QTEST(limits, "speeds");
    }

    void leavesWhatNobodyElseTakes()
    {
        const SpeedNeed slow { .speed = 100, .limit = 1'000'000 };
        const SpeedNeed hungry { .speed = 900'000, .limit = 1'000'000 };
        QCOMPARE(speedShares(0, {}, { slow }), (QList<SpeedShare> { { 0, 0 } }));
        QCOMPARE(speedShares(0, {}, { slow, hungry }), (QList<SpeedShare> { { 0, 0 }, { 0, 0 } }));
        QCOMPARE(
            speedShares(1'000'000, {}, { slow }), (QList<SpeedShare> { { 1'000'000, 1'000'000 } }));
        QCOMPARE(speedShares(1'000'000, {}, { slow, slow }),
            (QList<SpeedShare> { { 500'000, 500'000 }, { 500'000, 500'000 } }));
        const QList<SpeedShare> shares = speedShares(1'000'000, {}, { slow, hungry });
        QCOMPARE(shares.at(0).fair, 500'000);
        QVERIFY(shares.at(0).limit < 50'000);
        QCOMPARE(shares.at(0).limit + shares.at(1).limit, 1'000'000);
        const SpeedNeed bounded { .speed = 900, .limit = 1000, .ownLimit = 1000 };
        QCOMPARE(speedShares(1'000'000, {}, { bounded, hungry }),
            (QList<SpeedShare> { { 1000, 1000 }, { 999'000, 999'000 } }));
    }

    // A server that gives each connection so much: what a run gets decides how many it opens.
    void slowServerDoesNotTalkTheLimitDown_data()
    {
        QTest::addColumn<int>("others");
        QTest::newRow("alone") << 0;
        QTest::newRow("beside a slow one") << 1;
        QTest::newRow("beside two") << 2;
    }
    void slowServerDoesNotTalkTheLimitDown()
    {
        QFETCH(int, others);
        constexpr qint64 kWhole = 512 * 1024;
        constexpr qint64 kOfAConnection = 100 * 1024;
        const qint64 alike = kWhole / (others + 1);
        const qint64 most = std::min(alike, connectionsWithin(alike) * kOfAConnection);
        QList<SpeedNeed> needs(others + 1, { .isYoung = true });
        for (int second = 0; second < 60; ++second) {
            const QList<SpeedShare> shares = speedShares(kWhole, {}, needs);
            for (qsizetype i = 0; i < needs.size(); ++i) {
                const qint64 limit = shares.at(i).limit;
                const int connections = std::min(connectionsWithin(shares.at(i).fair), 8);
                needs[i] = { .speed = std::min(limit, connections * kOfAConnection),
                    .limit = limit,
                    .isYoung = second < 3 };
            }
        }
        for (const SpeedNeed &need : std::as_const(needs)) {
            QVERIFY2(need.speed >= most * 95 / 100, QByteArray::number(need.speed));
        }
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

    void exemptsWhatHasComeAlready()
    {
        RateLimiter limiter;
        limiter.setRate(100000, 0ms);
        limiter.exempt(70000);
        QCOMPARE(limiter.allowance(60s), 120000);
        limiter.spend(90000);
        QCOMPARE(limiter.allowance(60s), 30000);
        limiter.spend(30000);
        QCOMPARE(limiter.allowance(60100ms), 10000);
        limiter.exempt(70000);
        limiter.setRate(50000, 61s);
        QCOMPARE(limiter.allowance(61s), 0);
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
