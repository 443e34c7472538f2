// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/segmentplan.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace engine;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

QString textOf(const QList<Segment> &segments)
{
    QStringList parts;
    for (const Segment &segment : segments) {
        parts.append(QStringLiteral("%1-%2").arg(segment.from).arg(segment.to));
    }
    return parts.join(u' ');
}

} // namespace

class TestSegmentPlan : public QObject {
    Q_OBJECT

private slots:
    void mergesWhatOverlapsOrTouches_data()
    {
        QTest::addColumn<QList<Segment>>("added");
        QTest::addColumn<QString>("result");
        QTest::newRow("one") << QList<Segment> { { 3, 7 } } << "3-7";
        QTest::newRow("touching") << QList<Segment> { { 0, 5 }, { 5, 9 } } << "0-9";
        QTest::newRow("apart") << QList<Segment> { { 6, 9 }, { 0, 5 } } << "0-5 6-9";
        QTest::newRow("swallowing") << QList<Segment> { { 2, 3 }, { 5, 6 }, { 0, 9 } } << "0-9";
        QTest::newRow("bridging") << QList<Segment> { { 0, 2 }, { 4, 6 }, { 2, 4 } } << "0-6";
        QTest::newRow("inside") << QList<Segment> { { 0, 9 }, { 2, 3 } } << "0-9";
        QTest::newRow("rubbish") << QList<Segment> { { 5, 5 }, { 7, 3 }, { -4, 2 } } << "0-2";
    }
    void mergesWhatOverlapsOrTouches()
    {
        QFETCH(QList<Segment>, added);
        QFETCH(QString, result);
        const RangeSet set(added);
        QCOMPARE(textOf(set.segments()), result);
        qint64 size = 0;
        for (const Segment &segment : set.segments()) {
            size += segment.size();
        }
        QCOMPARE(set.size(), size);
    }

    void spreadsPlacesOverAllBytes_data()
    {
        QTest::addColumn<QList<Segment>>("segments");
        QTest::addColumn<QList<qint64>>("places");
        using Places = QList<qint64>;
        QTest::newRow("none") << QList<Segment> {} << Places {};
        QTest::newRow("one range")
            << QList<Segment> { { 100, 140 } } << Places { 109, 119, 129, 139 };
        QTest::newRow("two ranges")
            << QList<Segment> { { 0, 10 }, { 100, 130 } } << Places { 9, 109, 119, 129 };
        QTest::newRow("bytes apart") << QList<Segment> { { 1, 2 }, { 4, 5 } } << Places { 1, 4 };
        QTest::newRow("the largest") << QList<Segment> { { 0, std::numeric_limits<qint64>::max() } }
                                     << Places { 2305843009213693950, 4611686018427387902,
                                            6917529027641081854, 9223372036854775806 };
    }
    void spreadsPlacesOverAllBytes()
    {
        QFETCH(QList<Segment>, segments);
        QFETCH(QList<qint64>, places);
        QCOMPARE(RangeSet(segments).spread(4), places);
    }

    void rangesAgreeWithABitmap()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            RangeSet set;
            QList<bool> bits(100, false);
            for (int step = 0; step < 20; ++step) {
                const qint64 from = random.bounded(100);
                const qint64 to = random.bounded(101);
                const bool adds = random.bounded(3) > 0;
                adds ? set.add({ from, to }) : set.remove({ from, to });
                for (qint64 i = from; i < to; ++i) {
                    bits[i] = adds;
                }
            }
            QCOMPARE(set.size(), bits.count(true));
            qint64 missing = 0;
            for (const Segment &gap : set.gaps(100)) {
                missing += gap.size();
                for (qint64 i = gap.from; i < gap.to; ++i) {
                    QVERIFY(!bits.at(i));
                }
            }
            QCOMPARE(missing, bits.count(false));
        }
    }

    void giveGapsBeforeItSplits()
    {
        SegmentPlan plan(10 * kMiB, RangeSet({ { kMiB, 2 * kMiB } }));
        QCOMPARE(plan.take(1).value(), (Segment { 0, kMiB }));
        QCOMPARE(plan.take(2).value(), (Segment { 2 * kMiB, 10 * kMiB }));
        QCOMPARE(plan.take(3).value(), (Segment { 6 * kMiB, 10 * kMiB }));
        QCOMPARE(plan.remaining(2), (Segment { 2 * kMiB, 6 * kMiB }));
    }

    void splitsTheSlowestRemainder()
    {
        SegmentPlan plan(80 * kMiB, {});
        plan.take(1);
        plan.take(2); // 40-80
        plan.setSpeed(1, 8 * kMiB);
        plan.setSpeed(2, kMiB);
        plan.advance(1, 4 * kMiB);
        QCOMPARE(plan.take(3).value().to, 80 * kMiB);
        QVERIFY(plan.remaining(2).size() < 40 * kMiB);
    }

    void leavesARemainderAloneThatIsNearlyThere()
    {
        SegmentPlan plan(8 * kMiB, {});
        plan.take(1);
        plan.setSpeed(1, 100 * kMiB);
        QVERIFY(!plan.take(2));
        plan.setSpeed(1, kMiB);
        QVERIFY(plan.take(2));
    }

    void neverSplitsWhatHasNoKnownEnd()
    {
        SegmentPlan plan;
        QVERIFY(plan.take(1));
        QVERIFY(!plan.take(2));
        QCOMPARE(plan.missing(), -1);
    }

    void takesOverASilentNeighbourOnlyWhenAllowed()
    {
        SegmentPlan plan(8 * kMiB, {});
        plan.take(1);
        plan.take(2);
        plan.advance(1, 4 * kMiB);
        std::optional<int> ousted;
        QVERIFY(!plan.extend(1, 8 * kMiB, false, &ousted));
        QVERIFY(plan.extend(1, 8 * kMiB, true, &ousted));
        QCOMPARE(ousted.value(), 2);
        QCOMPARE(plan.remaining(1), (Segment { 4 * kMiB, 8 * kMiB }));
    }

    void neverTakesOverANeighbourThatDelivers()
    {
        SegmentPlan plan(8 * kMiB, {});
        plan.take(1);
        plan.take(2);
        plan.advance(2, 1);
        plan.advance(1, 4 * kMiB);
        std::optional<int> ousted;
        QVERIFY(!plan.extend(1, 8 * kMiB, true, &ousted));
    }

    void givesADroppedRemainderToTheNext()
    {
        SegmentPlan plan(8 * kMiB, {});
        plan.take(1);
        plan.advance(1, 3 * kMiB);
        plan.drop(1);
        QCOMPARE(plan.take(2).value(), (Segment { 3 * kMiB, 8 * kMiB }));
    }

    void neverHandsOutAByteTwiceOrLosesOne()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 50; ++round) {
            const qint64 total = 1 + random.bounded(20 * kMiB);
            SegmentPlan plan(total, {});
            QList<int> keys;
            int next = 0;
            qint64 written = 0;
            while (!plan.isComplete()) {
                if (keys.size() < 8 && plan.take(++next)) {
                    keys.append(next);
                }
                const int key = keys.at(random.bounded(keys.size()));
                const qint64 left = plan.remaining(key).size();
                const qint64 bytes = left == 0 ? 0 : 1 + random.bounded(left);
                plan.advance(key, bytes);
                written += bytes;
                if (plan.remaining(key).size() == 0 || random.bounded(10) == 0) {
                    plan.drop(key);
                    keys.removeOne(key);
                }
                if (keys.isEmpty() && !plan.isComplete()) {
                    QVERIFY(plan.take(++next));
                    keys.append(next);
                }
            }
            QCOMPARE(written, total);
        }
    }
};

QTEST_APPLESS_MAIN(TestSegmentPlan)
#include "tst_segmentplan.moc"
