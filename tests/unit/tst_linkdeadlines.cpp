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
    void whatRunsOutSoonHurries();
    void whatHasRunOutHasNoHurry();
    void hurryComesWithTime();
};

void TestLinkDeadlines::whatRunsOutSoonHurries()
{
    LinkDeadlines deadlines;
    QVERIFY(!deadlines.hurries(plain(1), kNow));
    QVERIFY(deadlines.hurries(signedFor(9, 60), kNow));
    QVERIFY(deadlines.hurries(signedFor(9, 900), kNow));
    QVERIFY(!deadlines.hurries(signedFor(9, 901), kNow));
}

void TestLinkDeadlines::whatHasRunOutHasNoHurry()
{
    LinkDeadlines deadlines;
    QVERIFY(!deadlines.hurries(signedFor(1, 0), kNow));
    QVERIFY(!deadlines.hurries(signedFor(2, -5000), kNow));
    QVERIFY(deadlines.takeHurried(kNow.addYears(1)).isEmpty());
}

void TestLinkDeadlines::hurryComesWithTime()
{
    LinkDeadlines deadlines;
    deadlines.hurries(signedFor(1, 2000), kNow);
    deadlines.hurries(signedFor(2, 1000), kNow);
    deadlines.hurries(signedFor(2, 1000), kNow); // queued again
    deadlines.hurries(plain(3), kNow);
    QVERIFY(deadlines.takeHurried(kNow.addSecs(99)).isEmpty());
    QCOMPARE(deadlines.takeHurried(kNow.addSecs(100)), QList<DownloadId> { { 2 } });
    QVERIFY(deadlines.takeHurried(kNow.addSecs(100)).isEmpty());
    QCOMPARE(deadlines.takeHurried(kNow.addSecs(5000)), QList<DownloadId> { { 1 } });
    QVERIFY(deadlines.hurries(signedFor(1, 2000), kNow.addSecs(1500)));
}

QTEST_APPLESS_MAIN(TestLinkDeadlines)
#include "tst_linkdeadlines.moc"
