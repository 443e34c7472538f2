// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lanewatch.h"

#include <QTest>

using namespace engine;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kFast = 900'000;
constexpr qint64 kMiB = 1024 * 1024;

LaneSight lane(int key, qint64 speed, std::chrono::milliseconds now, qint64 left = 100 * kMiB)
{
    return { key, true, 0ms, now, speed, left };
}

/// When, from \a from on, LaneWatch first finds something among \a speeds, looking every 100 ms;
/// -1 ms = not until \a to.
std::chrono::milliseconds firstFinding(LaneWatch &watch, const QList<qint64> &speeds,
    std::chrono::milliseconds from, std::chrono::milliseconds to, qint64 left = 100 * kMiB)
{
    for (auto now = from; now <= to; now += 100ms) {
        QList<LaneSight> lanes;
        for (int i = 0; i < speeds.size(); ++i) {
            lanes.append(lane(i + 1, speeds.at(i), now, left));
        }
        if (!watch.look(now, lanes, true).isEmpty()) {
            return now;
        }
    }
    return -1ms;
}

} // namespace

class TestLaneWatch : public QObject {
    Q_OBJECT

private slots:
    void f41_aConnectionWithoutAByteFor30SecondsIsStalled();
    void oneUnderAThirdOfItsSiblingsIsReplacedAfterTenSeconds();
    void oneJustOverAThirdIsLeft();
    void theLastOneIsMeasuredByThoseThatHaveFinished();
    void whatIsNearlyDoneIsLeft();
    void aServerThatStaysSlowIsAskedLessAndLess();
    void aPauseOfSlownessStartsTheTimeAnew();
    void f42_crawlingIsReplacedOnceAndThenLeft();
    void aLimitMakesNobodySlow();
};

void TestLaneWatch::f41_aConnectionWithoutAByteFor30SecondsIsStalled()
{
    LaneWatch watch;
    LaneSight silent = lane(1, 0, 0ms);
    silent.lastByte = 5s;
    QVERIFY(watch.look(35s, { silent }, false).isEmpty());
    const QList<LaneWatch::Finding> wanted { { 1, LaneFault::Stalled } };
    QCOMPARE(watch.look(35001ms, { silent }, false), wanted);
    silent.isAnswered = false;
    QCOMPARE(watch.look(35001ms, { silent }, true), wanted);
}

void TestLaneWatch::oneUnderAThirdOfItsSiblingsIsReplacedAfterTenSeconds()
{
    LaneWatch watch;
    // It counts from the third second on, when its speed says something.
    QCOMPARE(firstFinding(watch, { kFast, kFast, kFast / 3 - 1 }, 0s, 60s).count(), 13000);
}

void TestLaneWatch::oneJustOverAThirdIsLeft()
{
    LaneWatch watch;
    QCOMPARE(firstFinding(watch, { kFast, kFast, kFast / 3 + 1 }, 0s, 60s).count(), -1);
}

void TestLaneWatch::theLastOneIsMeasuredByThoseThatHaveFinished()
{
    LaneWatch watch;
    QCOMPARE(firstFinding(watch, { kFast, kFast }, 0s, 5s).count(), -1);
    QCOMPARE(firstFinding(watch, { 20000 }, 5s, 60s, kMiB).count(), 15000);
}

void TestLaneWatch::whatIsNearlyDoneIsLeft()
{
    LaneWatch watch;
    QCOMPARE(firstFinding(watch, { kFast, 50000 }, 0s, 60s, 100000).count(), -1);
}

void TestLaneWatch::aServerThatStaysSlowIsAskedLessAndLess()
{
    LaneWatch watch;
    QList<qint64> found;
    int key = 1;
    for (auto now = 0ms; now <= 400s; now += 100ms) {
        const auto findings
            = watch.look(now, { lane(1000, kFast, now), lane(key, 2000, now) }, true);
        if (!findings.isEmpty()) {
            QCOMPARE(findings.first().key, key);
            found.append(now.count() / 1000);
            ++key; // another connection, as slow
        }
    }
    QCOMPARE(found, (QList<qint64> { 13, 33, 73, 153, 313 }));
}

void TestLaneWatch::aPauseOfSlownessStartsTheTimeAnew()
{
    LaneWatch watch;
    QCOMPARE(firstFinding(watch, { kFast, 2000 }, 0s, 12s).count(), -1);
    QCOMPARE(firstFinding(watch, { kFast, kFast }, 12s, 13s).count(), -1);
    QCOMPARE(firstFinding(watch, { kFast, 2000 }, 13s, 60s).count(), 23000);
}

void TestLaneWatch::f42_crawlingIsReplacedOnceAndThenLeft()
{
    LaneWatch watch;
    QCOMPARE(firstFinding(watch, { 1023, 1023 }, 0s, 70s).count(), 63000);
    QCOMPARE(firstFinding(watch, { 1023, 1023 }, 63s, 600s).count(), -1);
    LaneWatch other;
    QCOMPARE(firstFinding(other, { 1024, 1024 }, 0s, 600s).count(), -1);
}

void TestLaneWatch::aLimitMakesNobodySlow()
{
    LaneWatch watch;
    for (auto now = 0ms; now <= 100s; now += 100ms) {
        QVERIFY(watch.look(now, { lane(1, kFast, now), lane(2, 10, now) }, false).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestLaneWatch)
#include "tst_lanewatch.moc"
