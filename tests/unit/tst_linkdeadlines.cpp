// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkdeadlines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

const QDateTime kNow(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);

/// A download whose link runs out \a seconds after kNow.
Download signedFor(qint64 id, qint64 seconds)
{
    Download download;
    download.id = { id };
    download.queueRank = id * 65536;
    download.request.url = QUrl(
        u"https://files.example/%1?Expires=%2"_s.arg(id).arg(kNow.toSecsSinceEpoch() + seconds));
    return download;
}

Download plain(qint64 id)
{
    Download download = signedFor(id, 0);
    download.request.url.setQuery(QString());
    return download;
}

} // namespace

class TestLinkDeadlines : public QObject {
    Q_OBJECT

private slots:
    void whatRunsOutSoonGoesFirst();
    void theOrderOfTheUserStaysAmongTheHurried();
    void whatHasRunOutHasNoHurry();
    void hurryComesWithTime();
};

void TestLinkDeadlines::whatRunsOutSoonGoesFirst()
{
    LinkDeadlines deadlines;
    QCOMPARE(deadlines.rankFor(plain(1), kNow), plain(1).queueRank);
    QVERIFY(deadlines.rankFor(signedFor(9, 60), kNow) < deadlines.rankFor(plain(1), kNow));
    QVERIFY(deadlines.rankFor(signedFor(9, 900), kNow) < deadlines.rankFor(plain(1), kNow));
    QCOMPARE(deadlines.rankFor(signedFor(9, 901), kNow), plain(9).queueRank);
    Download moved = plain(2); // to the top, many times
    moved.queueRank = -1'000'000'000'000;
    QVERIFY(deadlines.rankFor(signedFor(9, 60), kNow) < deadlines.rankFor(moved, kNow));
}

void TestLinkDeadlines::theOrderOfTheUserStaysAmongTheHurried()
{
    LinkDeadlines deadlines;
    QVERIFY(deadlines.rankFor(signedFor(3, 800), kNow) < deadlines.rankFor(signedFor(4, 60), kNow));
}

void TestLinkDeadlines::whatHasRunOutHasNoHurry()
{
    LinkDeadlines deadlines;
    QCOMPARE(deadlines.rankFor(signedFor(1, 0), kNow), plain(1).queueRank);
    QCOMPARE(deadlines.rankFor(signedFor(2, -5000), kNow), plain(2).queueRank);
    QVERIFY(deadlines.takeHurried(kNow.addYears(1)).isEmpty());
}

void TestLinkDeadlines::hurryComesWithTime()
{
    LinkDeadlines deadlines;
    deadlines.rankFor(signedFor(1, 2000), kNow);
    deadlines.rankFor(signedFor(2, 1000), kNow);
    deadlines.rankFor(signedFor(2, 1000), kNow); // queued again
    deadlines.rankFor(plain(3), kNow);
    QVERIFY(deadlines.takeHurried(kNow.addSecs(99)).isEmpty());
    QCOMPARE(deadlines.takeHurried(kNow.addSecs(100)), QList<DownloadId> { { 2 } });
    QVERIFY(deadlines.takeHurried(kNow.addSecs(100)).isEmpty());
    QCOMPARE(deadlines.takeHurried(kNow.addSecs(5000)), QList<DownloadId> { { 1 } });
    QVERIFY(deadlines.rankFor(signedFor(1, 2000), kNow.addSecs(1500)) < 0);
}

QTEST_APPLESS_MAIN(TestLinkDeadlines)
#include "tst_linkdeadlines.moc"
