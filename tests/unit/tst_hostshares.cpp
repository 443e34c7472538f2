// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostshares.h"

#include <QRandomGenerator>
#include <QTest>

using namespace engine;

namespace {

constexpr DownloadId kFirst { 1 };
constexpr DownloadId kSecond { 2 };
constexpr DownloadId kThird { 3 };

QString host()
{
    return QStringLiteral("a:80");
}

/// Counts of \a grants by download, the last one of each.
QHash<qint64, int> counts(const QList<HostShares::Grant> &grants)
{
    QHash<qint64, int> counts;
    for (const HostShares::Grant &grant : grants) {
        counts[grant.id.value] = grant.count;
    }
    return counts;
}

} // namespace

class TestHostShares : public QObject {
    Q_OBJECT

private slots:
    void theFirstRunGetsWhatItWants();
    void aNewRunWaitsForWhatIsGivenBack();
    void aLowerGrantIsFreeOnlyOnceItIsConfirmed();
    void anOldConfirmationFreesNothingOfALaterGrant();
    void whoHasNoneComesFirst();
    void whoLeavesGivesAllBack();
    void whatIsBeingClosedIsNotFreeYet();
    void moreRunsThanConnectionsTakeTurns();
    void aLowerLimitTakesAllButOne();
    void theLimitHoldsWhateverComes();
    void aMirrorGivesWayToWhoseLinkIsThere();
    void aMirrorIsADownloadThereAsWell();
};

void TestHostShares::theFirstRunGetsWhatItWants()
{
    HostShares shares;
    QCOMPARE(shares.join(kFirst, host(), 8), 1);
    shares.want(kFirst, host(), 6, false);
    const auto grants = shares.share(host(), 8);
    QCOMPARE(counts(grants), (QHash<qint64, int> { { 1, 6 } }));
    QCOMPARE(shares.held(host()), 6);
    QVERIFY(shares.share(host(), 8).isEmpty());
}

void TestHostShares::aNewRunWaitsForWhatIsGivenBack()
{
    HostShares shares;
    shares.join(kFirst, host(), 4);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 4);
    QCOMPARE(shares.join(kSecond, host(), 4), 0);
    const auto lowered = shares.share(host(), 4);
    QCOMPARE(counts(lowered), (QHash<qint64, int> { { 1, 3 } }));
    QVERIFY(shares.share(host(), 4).isEmpty());
    shares.confirm(kFirst, host(), lowered.first().serial);
    QCOMPARE(counts(shares.share(host(), 4)), (QHash<qint64, int> { { 2, 1 } }));
    QCOMPARE(shares.held(host()), 4);
}

void TestHostShares::aLowerGrantIsFreeOnlyOnceItIsConfirmed()
{
    HostShares shares;
    shares.join(kFirst, host(), 8);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 8);
    shares.join(kSecond, host(), 8);
    shares.want(kSecond, host(), 8, false);
    const auto lowered = shares.share(host(), 8);
    QCOMPARE(counts(lowered), (QHash<qint64, int> { { 1, 4 } }));
    QCOMPARE(shares.held(host()), 8);
    shares.confirm(kFirst, host(), lowered.first().serial);
    QCOMPARE(shares.held(host()), 4);
    QCOMPARE(counts(shares.share(host(), 8)), (QHash<qint64, int> { { 2, 4 } }));
}

void TestHostShares::anOldConfirmationFreesNothingOfALaterGrant()
{
    HostShares shares;
    shares.join(kFirst, host(), 8);
    shares.want(kFirst, host(), 2, false);
    const auto small = shares.share(host(), 8);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 8);
    shares.confirm(kFirst, host(), small.first().serial);
    QCOMPARE(shares.held(host()), 8);
}

void TestHostShares::whoHasNoneComesFirst()
{
    HostShares shares;
    shares.join(kFirst, host(), 2);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 2);
    QCOMPARE(shares.join(kSecond, host(), 2), 0);
    shares.want(kSecond, host(), 8, false);
    const auto lowered = shares.share(host(), 2);
    shares.confirm(kFirst, host(), lowered.first().serial);
    QCOMPARE(counts(shares.share(host(), 2)), (QHash<qint64, int> { { 2, 1 } }));
}

void TestHostShares::whoLeavesGivesAllBack()
{
    HostShares shares;
    shares.join(kFirst, host(), 8);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 8);
    const QHash<QString, int> left { { host(), 8 } };
    QCOMPARE(shares.leave(kFirst), left);
    QCOMPARE(shares.held(host()), 0);
    QCOMPARE(shares.runs(host()), 0);
    QVERIFY(shares.leave(kFirst).isEmpty());
}

void TestHostShares::whatIsBeingClosedIsNotFreeYet()
{
    HostShares shares;
    shares.addClosing(host(), 3);
    QCOMPARE(shares.join(kFirst, host(), 4), 1);
    QCOMPARE(shares.join(kSecond, host(), 4), 0);
    QVERIFY(shares.share(host(), 4).isEmpty());
    shares.addClosing(host(), -3);
    QCOMPARE(counts(shares.share(host(), 4)), (QHash<qint64, int> { { 2, 1 } }));
}

void TestHostShares::moreRunsThanConnectionsTakeTurns()
{
    HostShares shares;
    QCOMPARE(shares.join(kFirst, host(), 2), 1);
    QCOMPARE(shares.join(kSecond, host(), 2), 1);
    shares.want(kThird, host(), 1, false); // redirected to here
    QVERIFY(shares.share(host(), 2).isEmpty());
    shares.leave(kFirst);
    QCOMPARE(counts(shares.share(host(), 2)), (QHash<qint64, int> { { 3, 1 } }));
}

void TestHostShares::aLowerLimitTakesAllButOne()
{
    HostShares shares;
    shares.join(kFirst, host(), 8);
    shares.want(kFirst, host(), 8, false);
    shares.share(host(), 8);
    shares.join(kSecond, host(), 9);
    QCOMPARE(counts(shares.share(host(), 1)), (QHash<qint64, int> { { 1, 1 } }));
}

void TestHostShares::theLimitHoldsWhateverComes()
{
    constexpr int kLimit = 6;
    QRandomGenerator random(42);
    HostShares shares;
    QHash<qint64, QList<HostShares::Grant>> onTheWay;
    QHash<qint64, int> open; // as the runs have obeyed so far
    QHash<qint64, bool> isHere;
    const auto send = [&] {
        for (const HostShares::Grant &grant : shares.share(host(), kLimit)) {
            onTheWay[grant.id.value].append(grant);
        }
    };
    int obeyed = 0;
    for (int step = 0; step < 20000; ++step) {
        const qint64 id = random.bounded(1, 9);
        const int what = random.bounded(8);
        if (!isHere.value(id)) {
            if (shares.runs(host()) < kLimit) {
                isHere[id] = true;
                open[id] = shares.join({ id }, host(), kLimit);
            }
        } else if (what == 0) {
            shares.leave({ id });
            isHere[id] = false;
            open.remove(id);
            onTheWay.remove(id);
        } else if (what == 1) {
            shares.want({ id }, host(), random.bounded(1, 10), false);
        } else if (!onTheWay.value(id).isEmpty()) {
            const HostShares::Grant grant = onTheWay[id].takeFirst();
            open[id] = grant.count;
            shares.confirm({ id }, host(), grant.serial);
            ++obeyed;
        }
        send();
        int sum = 0;
        for (const int count : std::as_const(open)) {
            sum += count;
        }
        QVERIFY2(sum <= kLimit, qPrintable(QString::number(step)));
        QVERIFY(shares.held(host()) <= kLimit);
    }
    QVERIFY(obeyed > 1000);
}

void TestHostShares::aMirrorGivesWayToWhoseLinkIsThere()
{
    HostShares shares;
    shares.want(kFirst, host(), 1, true);
    QCOMPARE(counts(shares.share(host(), 1)), (QHash<qint64, int> { { 1, 1 } }));
    QCOMPARE(shares.runs(host()), 0);
    QCOMPARE(shares.join(kSecond, host(), 1), 0);
    QCOMPARE(shares.runs(host()), 1);
    const auto lowered = shares.share(host(), 1);
    QCOMPARE(counts(lowered), (QHash<qint64, int> { { 1, 0 } }));
    shares.confirm(kFirst, host(), lowered.first().serial);
    QCOMPARE(counts(shares.share(host(), 1)), (QHash<qint64, int> { { 2, 1 } }));
    shares.leave(kSecond);
    QCOMPARE(counts(shares.share(host(), 1)), (QHash<qint64, int> { { 1, 1 } }));
}

void TestHostShares::aMirrorIsADownloadThereAsWell()
{
    HostShares shares;
    shares.join(kFirst, host(), 8);
    shares.want(kSecond, host(), 1, true);
    QVERIFY(shares.share(host(), 8, 1).isEmpty());
    QCOMPARE(counts(shares.share(host(), 8, 2)), (QHash<qint64, int> { { 2, 1 } }));
}

QTEST_APPLESS_MAIN(TestHostShares)
#include "tst_hostshares.moc"
