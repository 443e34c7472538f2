// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/bottleneck.h"
#include "app/engine/history.h"
#include "app/engine/rungauge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using engine::Bottleneck;
using engine::Download;
using engine::DownloadState;
using engine::HistoryEntry;
using engine::HistoryKind;
using engine::RunFigures;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

RunFigures running(qint64 speed, int connections)
{
    RunFigures figures;
    figures.speed = speed;
    figures.connections = connections;
    figures.receiving = connections;
    figures.mostConnections = 8;
    return figures;
}

QList<HistoryKind> kinds(const QList<HistoryEntry> &entries)
{
    QList<HistoryKind> all;
    for (const HistoryEntry &entry : entries) {
        all.append(entry.kind);
    }
    return all;
}

Download downloading()
{
    Download download;
    download.id = { 1 };
    download.state = DownloadState::Downloading;
    download.request.url = QUrl(u"https://example.org/a.zip?token=s3cret"_s);
    download.request.folder = u"/home/user"_s;
    download.fileName = u"a.zip"_s;
    download.received = 41;
    download.total = 100;
    return download;
}

} // namespace

/// What is told of one download: what happened to it, and what holds it up.
class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void namesTheBottleneck_data();
    void namesTheBottleneck();
    void sumsNeedSteadyConnections();
    void diskIsTheShareOfTheLastSeconds();
    void namesGoThereAndBack();
    void errorsGoThereAndBack();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void tellsHowLongItWaits();
    void masksSecrets_data();
    void masksSecrets();
    void keepsTheFirstAndTheLatest();
};

void TestHistory::namesTheBottleneck_data()
{
    QTest::addColumn<RunFigures>("figures");
    QTest::addColumn<Bottleneck>("expected");
    RunFigures figures = running(kMiB, 4);
    QTest::newRow("nothing measured") << figures << Bottleneck::Unknown;
    figures.receiving = 0;
    QTest::newRow("no reply yet") << figures << Bottleneck::ServerAnswer;
    figures = running(95 * 1024, 1);
    figures.limit = figures.ownLimit = 100 * 1024;
    QTest::newRow("its own limit") << figures << Bottleneck::OwnLimit;
    figures.sharedLimit = figures.limit = 100 * 1024;
    figures.ownLimit = kMiB;
    QTest::newRow("the limit over all") << figures << Bottleneck::SharedLimit;
    figures.queueLimit = 200 * 1024;
    figures.queueSpeed = 100 * 1024;
    QTest::newRow("the queue has room") << figures << Bottleneck::SharedLimit;
    figures.queueSpeed = 190 * 1024;
    QTest::newRow("the limit of its queue") << figures << Bottleneck::QueueLimit;
    figures.sharedLimit = figures.queueSpeed = 0;
    QTest::newRow("no other limit is shared") << figures << Bottleneck::QueueLimit;
    figures.queueLimit = 0;
    figures.speed = 50 * 1024;
    QTest::newRow("half of a limit is not the limit") << figures << Bottleneck::Unknown;
    figures = running(kMiB, 4);
    figures.diskPermille = 700;
    QTest::newRow("the disk") << figures << Bottleneck::Disk;
    figures = running(4 * kMiB, 4);
    figures.sums = { { 4, 4 * kMiB, 20 } };
    QTest::newRow("fewer were never tried") << figures << Bottleneck::Unknown;
    figures.sums = { { 1, kMiB, 20 }, { 4, 4 * kMiB, 20 } };
    QTest::newRow("four bring four times as much") << figures << Bottleneck::Connection;
    figures.sums = { { 1, 4 * kMiB, 20 }, { 4, 4 * kMiB, 20 } };
    QTest::newRow("four bring no more than one") << figures << Bottleneck::ServerOrNetwork;
    figures.others = 2;
    figures.othersSpeed = 3 * kMiB;
    QTest::newRow("and others run") << figures << Bottleneck::SharedNetwork;
    figures.othersSpeed = 1024;
    QTest::newRow("others that take nothing") << figures << Bottleneck::ServerOrNetwork;
    figures = running(4 * kMiB, 4);
    figures.sums = { { 1, 2 * kMiB, 20 }, { 4, 5 * kMiB, 20 } };
    QTest::newRow("something of both") << figures << Bottleneck::Unknown;
    figures.sums = { { 3, 0, 20 }, { 4, 5 * kMiB, 20 } };
    QTest::newRow("nothing to compare with") << figures << Bottleneck::Unknown;
}

void TestHistory::namesTheBottleneck()
{
    QFETCH(const RunFigures, figures);
    QTEST(engine::findBottleneck(figures), "expected");
}

void TestHistory::sumsNeedSteadyConnections()
{
    engine::RunGauge gauge;
    std::chrono::milliseconds now { 0 };
    qint64 received = 0;
    const auto run = [&](int connections, int samples, qint64 speed, bool isLimited = false) {
        for (int i = 0; i < samples; ++i) {
            now += 200ms;
            received += speed / 5;
            gauge.sample(now, received, 0ns, connections, isLimited);
        }
    };
    run(1, 10, 1000);
    QVERIFY(gauge.sums().isEmpty());
    run(1, 15, 1000);
    QCOMPARE(gauge.sums().size(), 1);
    QCOMPARE(gauge.sums().first().speed, qint64(1000));
    run(4, 30, 4000);
    QCOMPARE(gauge.sums().size(), 2);
    QCOMPARE(gauge.sums().last().connections, 4);
    QCOMPARE(gauge.sums().last().speed, qint64(4000));
    run(8, 40, 100, true);
    QCOMPARE(gauge.sums().size(), 2);
}

void TestHistory::diskIsTheShareOfTheLastSeconds()
{
    engine::RunGauge gauge;
    std::chrono::nanoseconds writing { 0 };
    for (int i = 1; i <= 30; ++i) {
        writing += i > 15 ? std::chrono::nanoseconds(150ms) : 0ns;
        gauge.sample(i * 200ms, i, writing, 1, false);
    }
    QCOMPARE(gauge.diskPermille(), 750);
    gauge.sample(31 * 200ms, 0, 0ns, 1, false); // another part file
    QCOMPARE(gauge.diskPermille(), 0);
}

void TestHistory::namesGoThereAndBack()
{
    QSet<QString> names;
    for (int i = 0; i < engine::kHistoryKindCount; ++i) {
        const auto kind = static_cast<HistoryKind>(i);
        const QString name = engine::historyKindName(kind);
        QVERIFY(!name.isEmpty());
        QCOMPARE(engine::historyKindFromName(name), kind);
        names.insert(name);
    }
    QCOMPARE(names.size(), engine::kHistoryKindCount);
    QVERIFY(!engine::historyKindFromName(u"never-heard-of"));
    QCOMPARE(engine::holdReasonFromName(QString(engine::holdReasonName(engine::HoldReason::Host))),
        engine::HoldReason::Host);
}

void TestHistory::errorsGoThereAndBack()
{
    const engine::DownloadError error { engine::ErrorKind::HttpStatus, 418, u"I am a teapot"_s };
    QCOMPARE(engine::errorOf(engine::errorEntry(HistoryKind::Failed, error)), error);
    const engine::DownloadError bare { engine::ErrorKind::TimedOut, 0, {} };
    QCOMPARE(engine::errorOf(engine::errorEntry(HistoryKind::Failed, bare)), bare);
}

void TestHistory::tellsWhatChanged_data()
{
    QTest::addColumn<Download>("now");
    QTest::addColumn<QList<HistoryKind>>("expected");
    Download now = downloading();
    now.received = 50;
    QTest::newRow("more bytes") << now << QList<HistoryKind> {};
    now.state = DownloadState::Verifying;
    QTest::newRow("a step of every run") << now << QList<HistoryKind> {};
    now.state = DownloadState::Paused;
    QTest::newRow("paused") << now << QList { HistoryKind::Paused };
    now.state = DownloadState::Failed;
    now.error = { engine::ErrorKind::NotFound, 404, {} };
    QTest::newRow("failed") << now << QList { HistoryKind::Failed };
    now.state = DownloadState::Queued;
    now.holdReason = engine::HoldReason::Network;
    QTest::newRow("tried again") << now << QList { HistoryKind::Interrupted, HistoryKind::Waiting };
    now = downloading();
    now.state = DownloadState::Completed;
    now.verifiedAt = QDateTime::currentDateTimeUtc();
    QTest::newRow("finished") << now << QList { HistoryKind::ChecksumRight, HistoryKind::Finished };
    now = downloading();
    now.request.folder = u"/tmp"_s;
    now.fileName = u"b.zip"_s;
    QTest::newRow("moved and renamed") << now << QList { HistoryKind::Moved, HistoryKind::Renamed };
    now = downloading();
    now.request.url = QUrl(u"https://example.org/other.zip"_s);
    now.notice = engine::notice::kFileChanged;
    QTest::newRow("a link and a notice")
        << now << QList { HistoryKind::LinkChanged, HistoryKind::Noticed };
    now = downloading();
    now.state = DownloadState::Queued;
    now.received = 0;
    now.total = -1;
    QTest::newRow("started over") << now << QList { HistoryKind::Restarted };
}

void TestHistory::tellsWhatChanged()
{
    QFETCH(const Download, now);
    const QDateTime at = QDateTime::currentDateTimeUtc();
    const QList<HistoryEntry> entries
        = engine::whatHappened(engine::markOf(downloading()), now, at);
    QTEST(kinds(entries), "expected");
    for (const HistoryEntry &entry : entries) {
        QCOMPARE(entry.at, at);
        QVERIFY(!entry.detail.contains("s3cret"_L1));
    }
}

void TestHistory::tellsHowLongItWaits()
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    Download now = downloading();
    now.state = DownloadState::Queued;
    now.holdReason = engine::HoldReason::Retry;
    now.notBefore = at.addMSecs(4100);
    const QList<HistoryEntry> entries
        = engine::whatHappened(engine::markOf(downloading()), now, at);
    QCOMPARE(kinds(entries), QList { HistoryKind::Waiting });
    QCOMPARE(entries.first().number, qint64(4));
    QCOMPARE(entries.first().detail, u"retry"_s);
    // The clock was set: it waits for the same.
    QVERIFY(engine::whatHappened(engine::markOf(now), now, at).isEmpty());
}

void TestHistory::masksSecrets_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray hidden = "***";
    QTest::newRow("cookie") << QByteArray("Cookie") << QByteArray("a=s3cret") << hidden;
    QTest::newRow("set-cookie") << QByteArray("set-cookie") << QByteArray("a=s3cret") << hidden;
    QTest::newRow("own field") << QByteArray("X-Api-Key") << QByteArray("s3cret") << hidden;
    QTest::newRow("etag") << QByteArray("ETag") << QByteArray("\"v1\"") << QByteArray("\"v1\"");
    QTest::newRow("location") << QByteArray("Location")
                              << QByteArray("https://u:s3cret@example.org/a?sig=s3cret&x=1")
                              << QByteArray("https://example.org/a?sig=***&x=1");
    QTest::newRow("relative location")
        << QByteArray("Location") << QByteArray("/a?token=s3cret") << QByteArray("/a?token=***");
    QTest::newRow("link in another field")
        << QByteArray("Link") << QByteArray("<https://example.org/?sig=s3cret>; rel=x") << hidden;
    QTest::newRow("refresh") << QByteArray("Refresh") << QByteArray("0;url=/dl/s3cret") << hidden;
    QTest::newRow("relative link") << QByteArray("Link") << QByteArray("</s3cret>") << hidden;
    QTest::newRow("relative link in any field")
        << QByteArray("X-Accel-Redirect") << QByteArray("/dl?token=s3cret") << hidden;
    for (const QByteArray host : { "127.0.0.1:8080", "[::1]:80", "example.org" }) {
        QTest::newRow(host.constData()) << QByteArray("Host") << host << host;
    }
}

void TestHistory::masksSecrets()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    const QList<engine::HeaderField> masked = engine::maskedFields({ { name, value } });
    QCOMPARE(masked.size(), 1);
    QTEST(masked.first().value, "expected");
    QCOMPARE(masked.first().name, name);
}

void TestHistory::keepsTheFirstAndTheLatest()
{
    QList<HistoryEntry> entries;
    for (int i = 0; i < 1000; ++i) {
        HistoryEntry entry;
        entry.number = i;
        entries.append(entry);
        engine::boundHistory(entries);
        QVERIFY(entries.size() <= engine::kMostHistory);
    }
    QCOMPARE(entries.size(), engine::kMostHistory);
    QCOMPARE(entries.first().number, qint64(0));
    QCOMPARE(entries.at(engine::kFirstHistory - 1).number, qint64(engine::kFirstHistory - 1));
    QCOMPARE(entries.last().number, qint64(999));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
