// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/seams.h"

#include <QTest>

using namespace engine;

namespace {
constexpr int kOwn = 0;
constexpr int kMirror = 1;
constexpr int kOther = 2;
const RangeSet kAll({ { 0, 1000 } });
} // namespace

class TestSeams : public QObject {
    Q_OBJECT

private slots:
    void aSeamThatIsOpenIsAGapOfOneByte();
    void whatIsGivenUpHasNoSeam();
    void aTailIsHandedOutOnceItsBytesAreThere();
    void tailsOfOneLinkGoAlone();
    void whatSpeaksAgainstTwoIsKeptForBoth();
    void theNextLinkTakesOverTheTails();
};

void TestSeams::aSeamThatIsOpenIsAGapOfOneByte()
{
    Seams seams;
    seams.open(100);
    seams.open(200);
    seams.close(200);
    QCOMPARE(seams.proven(kAll), RangeSet({ { 0, 100 }, { 101, 1000 } }));
}

void TestSeams::whatIsGivenUpHasNoSeam()
{
    Seams seams;
    for (const qint64 position : { 99, 100, 150, 200, 201 }) {
        seams.open(position);
    }
    seams.forget({ 100, 200 });
    QCOMPARE(seams.takeToMend(), (QList<qint64> { 99, 201 }));
}

void TestSeams::aTailIsHandedOutOnceItsBytesAreThere()
{
    Seams seams;
    seams.keep({ 100, "abc", kOwn });
    QVERIFY(!seams.takeTail(RangeSet({ { 100, 102 } })));
    QCOMPARE(seams.takeTail(RangeSet({ { 100, 103 } })), (Seams::Tail { 100, "abc", kOwn }));
    QVERIFY(!seams.takeTail(kAll));
}

void TestSeams::tailsOfOneLinkGoAlone()
{
    Seams seams;
    seams.keep({ 100, "abc", kMirror });
    seams.keep({ 100, "xyz", kOwn });
    seams.dropTails(kMirror);
    QCOMPARE(seams.takeTail(kAll)->bytes, QByteArray("xyz"));
    QVERIFY(!seams.takeTail(kAll));
}

void TestSeams::whatSpeaksAgainstTwoIsKeptForBoth()
{
    Seams seams;
    seams.keep({ 100, "abc", kMirror, kOwn });
    seams.keep({ 100, "abc", kMirror, kOther });
    QVERIFY(seams.takeTail(kAll));
    QVERIFY(seams.takeTail(kAll));
    QVERIFY(!seams.takeTail(kAll));
}

void TestSeams::theNextLinkTakesOverTheTails()
{
    Seams seams;
    seams.keep({ 100, "abc", kOwn });
    seams.keep({ 100, "xyz", kMirror, kOther });
    seams.handTails(kMirror);
    QCOMPARE(seams.takeTail(kAll), (Seams::Tail { 100, "abc", kMirror }));
    QVERIFY(!seams.takeTail(kAll));
}

QTEST_APPLESS_MAIN(TestSeams)

#include "tst_seams.moc"
