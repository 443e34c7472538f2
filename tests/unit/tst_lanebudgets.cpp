// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lanebudgets.h"

#include <QTest>

using namespace engine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kOwn = u"own:80"_s;
const QString kMirror = u"mirror:80"_s;
using News = QList<ConnectionsWanted>;

} // namespace

class TestLaneBudgets : public QObject {
    Q_OBJECT

private slots:
    void theFirstHostIsKnownToTheEngine();
    void everyHostIsAskedForOnce();
    void whatIsMissingIsGivenBack();
    void whatIsNotGrantedSoonGoesElsewhere();
    void whatWasAskedForMayStillCome();
    void aHostGetsNoMoreThanItBears();
    void onlyAMirrorMayHaveToDoWithout();
    void whatIsGivenBackIsNotUsedAgain();
};

void TestLaneBudgets::theFirstHostIsKnownToTheEngine()
{
    LaneBudgets budgets(kOwn, 1);
    QCOMPARE(budgets.find(kOwn)->granted, 1);
    QVERIFY(!budgets.find(kMirror));
    QVERIFY(budgets.want({ { kOwn, 1 } }, kOwn, 8, 0ms).isEmpty());
}

void TestLaneBudgets::everyHostIsAskedForOnce()
{
    LaneBudgets budgets(kOwn, 1);
    const QMap<QString, int> wanted { { kMirror, 2 }, { kOwn, 6 } };
    QCOMPARE(
        budgets.want(wanted, kOwn, 8, 0ms), (News { { kMirror, 2, true }, { kOwn, 6, false } }));
    QVERIFY(budgets.want(wanted, kOwn, 8, 100ms).isEmpty());
    QCOMPARE(budgets.find(kMirror)->granted, 0);
    QCOMPARE(budgets.hosts(), (QStringList { kMirror, kOwn }));
}

void TestLaneBudgets::whatIsMissingIsGivenBack()
{
    LaneBudgets budgets(kOwn, 1);
    QCOMPARE(budgets.want({ { kMirror, 1 } }, kOwn, 8, 0ms),
        (News { { kMirror, 1, true }, { kOwn, 0, false } }));
    QVERIFY(!budgets.find(kOwn));
}

void TestLaneBudgets::whatIsNotGrantedSoonGoesElsewhere()
{
    LaneBudgets budgets(kOwn, 2);
    budgets.want({ { kOwn, 8 } }, kOwn, 8, 1000ms);
    QCOMPARE(budgets.most(kOwn, 8, 1400ms), 8);
    QCOMPARE(budgets.most(kOwn, 8, 1600ms), 2);
    budgets.at(kOwn).granted = 8;
    QCOMPARE(budgets.most(kOwn, 8, 1600ms), 8);
}

void TestLaneBudgets::whatWasAskedForMayStillCome()
{
    LaneBudgets budgets(kOwn, 2);
    budgets.want({ { kOwn, 8 } }, kOwn, 8, 0ms);
    QVERIFY(budgets.want({ { kOwn, 2 } }, kOwn, 8, 1000ms).isEmpty());
    budgets.at(kOwn).granted = 8;
    QCOMPARE(budgets.want({ { kOwn, 2 } }, kOwn, 8, 1100ms), (News { { kOwn, 2, false } }));
}

void TestLaneBudgets::aHostGetsNoMoreThanItBears()
{
    LaneBudgets budgets(kOwn, 2);
    budgets.want({ { kOwn, 8 } }, kOwn, 8, 0ms);
    budgets.at(kOwn).cap = 3;
    QCOMPARE(budgets.most(kOwn, 8, 100ms), 3);
    QCOMPARE(budgets.want({ { kOwn, 3 } }, kOwn, 8, 100ms), (News { { kOwn, 3, false } }));
}

void TestLaneBudgets::onlyAMirrorMayHaveToDoWithout()
{
    LaneBudgets budgets(kOwn, 1);
    budgets.want({ { kOwn, 1 }, { kMirror, 1 } }, kOwn, 8, 0ms);
    for (const QString &host : { kOwn, kMirror }) {
        budgets.grant(host, 0);
    }
    QCOMPARE(budgets.find(kOwn)->granted, 1);
    QCOMPARE(budgets.find(kMirror)->granted, 0);
    // Where the own link has failed, the mirror takes its part.
    QCOMPARE(budgets.want({ { kMirror, 1 } }, kMirror, 8, 0ms),
        (News { { kMirror, 1, false }, { kOwn, 0, true } }));
    budgets.grant(kMirror, 0);
    QCOMPARE(budgets.find(kMirror)->granted, 1);
}

void TestLaneBudgets::whatIsGivenBackIsNotUsedAgain()
{
    LaneBudgets budgets(kOwn, 1);
    budgets.want({ { kOwn, 8 } }, kOwn, 8, 0ms);
    budgets.grant(kOwn, 8);
    budgets.want({ { kOwn, 3 } }, kOwn, 8, 0ms);
    QCOMPARE(budgets.find(kOwn)->granted, 3);
    QCOMPARE(budgets.want({ { kOwn, 5 } }, kOwn, 8, 0ms), (News { { kOwn, 5, false } }));
    QCOMPARE(budgets.find(kOwn)->granted, 3);
}

QTEST_APPLESS_MAIN(TestLaneBudgets)

#include "tst_lanebudgets.moc"
