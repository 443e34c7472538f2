// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/onpool.h"

#include <QTest>
#include <QThread>

/// Work on a pool, and where and when its results come back.
class TestOnPool : public QObject {
    Q_OBJECT

private slots:
    void resultsNeverComeFromWithinTheCall();
    void receiverThatIsGoneGetsNothing();
};

void TestOnPool::resultsNeverComeFromWithinTheCall()
{
    // So many that some of the jobs end before their results are asked for.
    constexpr int kJobs = 20'000;
    QThreadPool pool;
    bool isCalling = false;
    int early = 0;
    int elsewhere = 0;
    int done = 0;
    for (int i = 0; i < kJobs; ++i) {
        isCalling = true;
        ui::onPool(
            pool, this, [] { return 1; },
            [&](int one) {
                early += isCalling ? 1 : 0;
                elsewhere += QThread::currentThread() == thread() ? 0 : 1;
                done += one;
            });
        isCalling = false;
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, kJobs, 60'000);
    QCOMPARE(early, 0);
    QCOMPARE(elsewhere, 0);
}

void TestOnPool::receiverThatIsGoneGetsNothing()
{
    QThreadPool pool;
    bool isUsed = false;
    bool isLast = false;
    {
        QObject receiver;
        ui::onPool(
            pool, &receiver, [] { return 1; }, [&](int) { isUsed = true; });
    }
    pool.waitForDone();
    ui::onPool(
        pool, this, [] { return 1; }, [&](int) { isLast = true; });
    QTRY_VERIFY(isLast);
    QVERIFY(!isUsed);
}

QTEST_GUILESS_MAIN(TestOnPool)
#include "tst_onpool.moc"
