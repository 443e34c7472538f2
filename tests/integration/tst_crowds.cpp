// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/memorypersistence.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::HoldReason;

namespace {

/// Too small for a second connection.
const Content kFile { .size = 2 * kMiB + 13, .seed = 13 };

qsizetype refused(const FaultServer &server)
{
    const QList<SeenRequest> requests = server.requests();
    return std::count_if(requests.begin(), requests.end(),
        [](const SeenRequest &request) { return request.status >= 400; });
}

} // namespace

/// Downloads that a server refuses because of others, or seems to (F13).
class CrowdsTest : public QObject {
    Q_OBJECT

private slots:
    void f13_refusedBesideOthersWaitsForThem_data();
    void f13_refusedBesideOthersWaitsForThem();
    void f13_forbiddenFileFailsOnceItIsAlone();
    void f13_whoWaitsNoMoreHoldsNobodyUp_data();
    void f13_whoWaitsNoMoreHoldsNobodyUp();
};

void CrowdsTest::f13_refusedBesideOthersWaitsForThem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HoldReason>("reason");
    QTest::newRow("403") << 403 << HoldReason::Host;
    QTest::newRow("429") << 429 << HoldReason::Retry;
    QTest::newRow("503") << 503 << HoldReason::Retry;
}

void CrowdsTest::f13_refusedBesideOthersWaitsForThem()
{
    QFETCH(int, status);
    QFETCH(HoldReason, reason);
    FaultServer server;
    server.limitRequests(1, status);
    const QList<QByteArray> paths { "/a.bin", "/b.bin", "/c.bin", "/d.bin" };
    for (const QByteArray &path : paths) {
        server.serve(path, { .content = kFile, .bytesPerSecond = 2 * kMiB });
    }
    MemoryPersistence persistence;
    engine::EngineConfig config;
    config.retries = 1; // what is refused because of others counts as no try
    EngineFixture fixture(config, &persistence);
    QList<DownloadId> ids { fixture.add(server.url(paths.first())) };
    QVERIFY(fixture.waitForReceived(ids.first(), 1));
    for (const QByteArray &path : paths.mid(1)) {
        ids.append(fixture.add(server.url(path)));
    }
    QVERIFY2(fixture.waitFor([&] {
        return fixture.state(ids.at(1)) == DownloadState::Queued
            && fixture.at(ids.at(1)).holdReason == reason;
    }),
        server.log());
    for (const DownloadId id : std::as_const(ids)) {
        QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
        QCOMPARE(fixture.sha256(id), kFile.sha256());
        QVERIFY(!fixture.history(id).contains(DownloadState::Failed));
    }
    EXPECT_PLAYED(server, "F13");
    QVERIFY2(refused(server) <= 6, server.log());
    QCOMPARE(persistence.hosts().size(), 1);
    QCOMPARE(persistence.hosts().first().connections, 1);
}

void CrowdsTest::f13_forbiddenFileFailsOnceItIsAlone()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .bytesPerSecond = kMiB });
    server.serve("/b.bin", { .content = kFile, .replies = { { .fault = "F13", .status = 403 } } });
    server.serve("/c.bin", { .content = kFile });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId slow = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(slow, 1));
    const DownloadId forbidden = fixture.add(server.url("/b.bin"));
    EXPECT_FAILED(fixture, forbidden, server, ErrorKind::Forbidden);
    QVERIFY2(fixture.waitForState(slow, DownloadState::Completed, 1000), server.log());
    QCOMPARE(server.requestsFor("/b.bin").size(), 2);
    QVERIFY(persistence.hosts().isEmpty());
    const DownloadId next = fixture.add(server.url("/c.bin"));
    EXPECT_FAILED(fixture, forbidden, server, ErrorKind::Forbidden);
    QVERIFY2(fixture.waitForState(next, DownloadState::Completed), server.log());
}

void CrowdsTest::f13_whoWaitsNoMoreHoldsNobodyUp_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("paused") << false;
    QTest::newRow("removed") << true;
}

void CrowdsTest::f13_whoWaitsNoMoreHoldsNobodyUp()
{
    QFETCH(bool, isRemoved);
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kMiB) } });
    server.serve("/b.bin", { .content = kFile, .replies = { { .fault = "F13", .status = 403 } } });
    server.serve("/c.bin", { .content = kFile });
    EngineFixture fixture;
    const DownloadId slow = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(slow, kMiB));
    const DownloadId waiting = fixture.add(server.url("/b.bin"));
    QVERIFY(fixture.waitFor([&] { return fixture.at(waiting).holdReason == HoldReason::Host; }));
    const DownloadId next = fixture.add(server.url("/c.bin"));
    QCOMPARE(fixture.state(next), DownloadState::Queued);
    if (isRemoved) {
        fixture.engine().remove({ waiting }, engine::RemoveFiles::KeepAll);
    } else {
        QVERIFY(fixture.pause(waiting));
    }
    QVERIFY2(fixture.waitForState(next, DownloadState::Completed), server.log());
    QCOMPARE(fixture.state(slow), DownloadState::Downloading);
}

QTEST_GUILESS_MAIN(CrowdsTest)

#include "tst_crowds.moc"
