// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostrefusals.h"

#include <QTest>

#include <limits>

using namespace engine;
using namespace Qt::StringLiterals;

/// Downloads that were refused beside others of their host.
class HostRefusalsTest : public QObject {
    Q_OBJECT

private slots:
    void fewestRunsCount();
    void whoIsServedTellsWhatTheHostBears();
    void whatOneHasProvenAnotherDoesNotRaise();
    void whoIsForgottenHoldsNobodyUp();
};

namespace {
constexpr int kAny = std::numeric_limits<int>::max();
const QString kHost = u"one.example:80"_s;
} // namespace

void HostRefusalsTest::fewestRunsCount()
{
    HostRefusals refusals;
    QCOMPARE(refusals.mostRuns(kHost), kAny);
    refusals.add({ 1 }, kHost, 3, 5);
    refusals.add({ 2 }, kHost, 2, 4);
    refusals.add({ 3 }, u"two.example:80"_s, 1, 1);
    QCOMPARE(refusals.mostRuns(kHost), 2);
    refusals.add({ 2 }, kHost, 4, 4); // refused anew
    QCOMPARE(refusals.mostRuns(kHost), 3);
}

void HostRefusalsTest::whoIsServedTellsWhatTheHostBears()
{
    HostRefusals refusals;
    refusals.add({ 1 }, kHost, 2, 5);
    refusals.add({ 2 }, kHost, 1, 4);
    refusals.add({ 3 }, u"two.example:80"_s, 1, 1);
    QVERIFY(!refusals.served({ 4 }));
    const auto memory = refusals.served({ 1 });
    QVERIFY(memory);
    QCOMPARE(memory->host, kHost);
    QCOMPARE(memory->connections, 4);
    QVERIFY(!refusals.served({ 1 }));
    QCOMPARE(refusals.mostRuns(kHost), 1);
    QCOMPARE(refusals.served({ 2 })->connections, 4);
    QCOMPARE(refusals.mostRuns(kHost), kAny);
}

void HostRefusalsTest::whatOneHasProvenAnotherDoesNotRaise()
{
    HostRefusals refusals;
    refusals.add({ 1 }, kHost, 1, 1);
    refusals.add({ 2 }, kHost, 2, 2);
    QCOMPARE(refusals.served({ 1 })->connections, 1);
    QCOMPARE(refusals.served({ 2 })->connections, 1);
}

void HostRefusalsTest::whoIsForgottenHoldsNobodyUp()
{
    HostRefusals refusals;
    refusals.add({ 1 }, kHost, 1, 1);
    refusals.forget({ 1 });
    QCOMPARE(refusals.mostRuns(kHost), kAny);
    QVERIFY(!refusals.served({ 1 }));
}

QTEST_GUILESS_MAIN(HostRefusalsTest)

#include "tst_hostrefusals.moc"
