// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/versions.h"

using namespace support;
using engine::DownloadId;

/// Three kinds of servers that really exist, behind which nothing changed: nothing is fetched anew.
class OddServersTest : public QObject {
    Q_OBJECT

private slots:
    void f07_hostThatDropsRangesForIfRangeIsAskedWithout_data();
    void f07_hostThatDropsRangesForIfRangeIsAskedWithout();
    void f09_nodesThatTagTheSameBytesDifferentlyAreNoChange_data();
    void f09_nodesThatTagTheSameBytesDifferentlyAreNoChange();
    void f09_nodeOfTheFirstReplyIsKeptForTheRun();
    void f11_whatTheHeaderSaysOfRangesChangesNothing_data();
    void f11_whatTheHeaderSaysOfRangesChangesNothing();
};

void OddServersTest::f07_hostThatDropsRangesForIfRangeIsAskedWithout_data()
{
    QTest::addColumn<int>("connections");
    QTest::newRow("1 segment") << 1;
    QTest::newRow("8 segments") << 8;
}

void OddServersTest::f07_hostThatDropsRangesForIfRangeIsAskedWithout()
{
    QFETCH(int, connections);
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    const DownloadId id
        = fetchSome(fixture, server, replyOf({ "\"v1\"", {}, {} }, kOld), connections);
    const qint64 kept = fixture.at(id).received;
    const Reply misled { .fault = "F07", .when = When::Conditional, .range = RangePlay::Ignore };
    server.serve("/a.bin", { .content = kOld, .replies = { misled } });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kOld);
    QCOMPARE(server.played("F07"), 1);
    QCOMPARE(fixture.at(id).notice, QString());
    qint64 partial = 0;
    for (const SeenRequest &request : server.requestsFor("/a.bin")) {
        QVERIFY2(request.from >= 0, server.log());
        partial += request.status == 206 ? request.bodyBytes : 0;
    }
    // What was here stays; of each reply at most two overlaps come twice, and what the sockets of
    // one that is given up still hold.
    const qint64 replies = server.requestsFor("/a.bin").size();
    QVERIFY2(partial < kOld.size - kept + replies * (2 * kOverlap + kMiB / 4) + kMiB, server.log());
    // The next download of that host goes without from its first request on.
    const DownloadId next
        = fetchSome(fixture, server, replyOf({ "\"v1\"", {}, {} }, kOld), connections, "/b.bin");
    server.serve("/b.bin", { .content = kOld, .replies = { misled } });
    fixture.engine().resume({ next });
    QVERIFY2(fixture.waitForState(next, engine::DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(next), kOld.sha256());
    QCOMPARE(server.played("F07"), 1);
    for (const SeenRequest &request : server.requestsFor("/b.bin")) {
        QVERIFY2(!request.header("If-Range"), server.log());
    }
}

void OddServersTest::f09_nodesThatTagTheSameBytesDifferentlyAreNoChange_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<int>("connections");
    QTest::newRow("resume, 1 segment") << Moment::Resume << 1;
    QTest::newRow("resume, 8 segments") << Moment::Resume << 8;
    QTest::newRow("mid-run, 1 segment") << Moment::MidRun << 1;
    QTest::newRow("mid-run, 8 segments") << Moment::MidRun << 8;
}

void OddServersTest::f09_nodesThatTagTheSameBytesDifferentlyAreNoChange()
{
    QFETCH(Moment, moment);
    QFETCH(int, connections);
    QList<Reply> nodes;
    for (int i = 0; i < 100; ++i) {
        Version node = version(Says::Truth, Says::Truth, false);
        node.etag = "\"node" + QByteArray::number(i) + "\"";
        nodes.append(replyOf(node, kOld));
        nodes.last().times = 1;
        nodes.last().fault = "F09";
    }
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    DownloadId id;
    if (moment == Moment::Resume) {
        const Reply first = replyOf(version(Says::Truth, Says::Truth, false), kOld);
        id = fetchSome(fixture, server, first, connections);
    } else {
        nodes.first().ending = Ending::Reset;
        nodes.first().cutAfter = kStop;
    }
    server.serve("/a.bin", { .content = kOld, .replies = nodes });
    server.clearRecord();
    moment == Moment::Resume ? fixture.engine().resume({ id })
                             : void(id = fixture.add(server.url("/a.bin")));
    EXPECT_COMPLETE(fixture, id, server, kOld);
    EXPECT_PLAYED(server, "F09");
    QCOMPARE(fixture.at(id).notice, engine::notice::kNotProven);
    QVERIFY(fixture.at(id).isUnproven);
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    for (qsizetype i = moment == Moment::Resume ? 0 : 1; i < requests.size(); ++i) {
        QVERIFY2(requests.at(i).from >= 0, server.log());
    }
}

void OddServersTest::f09_nodeOfTheFirstReplyIsKeptForTheRun()
{
    FaultServer server;
    server.serve("/a.bin",
        { .replies = {
              { .fault = "F09", .times = 1, .status = 302, .headers = { "Location: /node1.bin" } },
              { .status = 302, .headers = { "Location: /node2.bin" } } } });
    server.serve("/node1.bin", { .content = kOld, .bytesPerSecond = 4 * kMiB });
    server.serve("/node2.bin", { .content = kNew, .etag = "\"v2\"" });
    EngineFixture fixture(configFor(8));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kOld);
    QCOMPARE(server.played("F09"), 1);
    QVERIFY2(server.requestsFor("/node1.bin").size() > 1, server.log());
    QCOMPARE(server.requestsFor("/node2.bin").size(), 0);
}

void OddServersTest::f11_whatTheHeaderSaysOfRangesChangesNothing_data()
{
    QTest::addColumn<QByteArrayList>("fields");
    QTest::addColumn<int>("connections");
    const QByteArrayList tag { "ETag: \"v1\"" };
    for (const int connections : { 1, 8 }) {
        QTest::addRow("none, %d segments", connections)
            << tag + QByteArrayList { "Accept-Ranges: none" } << connections;
        QTest::addRow("not a word, %d segments", connections) << tag << connections;
    }
}

void OddServersTest::f11_whatTheHeaderSaysOfRangesChangesNothing()
{
    QFETCH(QByteArrayList, fields);
    QFETCH(int, connections);
    Reply reply { .fault = "F11", .headers = fields, .automaticHeaders = false };
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    const DownloadId id = fetchSome(fixture, server, reply, connections);
    server.serve("/a.bin", { .content = kOld, .replies = { reply } });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kOld);
    EXPECT_PLAYED(server, "F11");
    QCOMPARE(fixture.at(id).notice, QString());
    for (const SeenRequest &request : server.requestsFor("/a.bin")) {
        QVERIFY2(request.status == 206, server.log());
    }
}

QTEST_GUILESS_MAIN(OddServersTest)

#include "tst_oddservers.moc"
