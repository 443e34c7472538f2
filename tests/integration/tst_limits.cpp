// SPDX-License-Identifier: GPL-3.0-or-later
// Limits that change while a download runs.
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

class LimitsTest : public QObject {
    Q_OBJECT

private slots:
    void limitsChangeWhileItRuns();
    void theTimetableLimitsWhatRuns();
    void theLimitHoldsFromTheFifthSecondOn_data();
    void theLimitHoldsFromTheFifthSecondOn();
};

void LimitsTest::limitsChangeWhileItRuns()
{
    const Content content { .size = 24 * kMiB + 5, .seed = 25 };
    FaultServer server;
    server.serve("/a.bin", { .content = content, .bytesPerSecond = 256 * kKiB });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    const auto hasConnections = [&](int count) {
        return fixture.waitFor([&] { return fixture.progress(id).connections == count; });
    };
    const auto edit = [&](std::optional<int> connections, std::optional<qint64> limit) {
        engine::DownloadEdit change;
        change.connections = connections;
        change.speedLimit = limit;
        fixture.engine().edit(id, change);
    };
    QVERIFY(hasConnections(8));
    edit(3, {});
    QVERIFY(hasConnections(3));
    edit(6, {});
    QVERIFY(hasConnections(6));
    edit({}, 64 * kKiB);
    QVERIFY(hasConnections(1));
    QCOMPARE(fixture.at(id).request.speedLimit, 64 * kKiB);
    edit(0, 0);
    QVERIFY(hasConnections(8));
    QCOMPARE(fixture.at(id).request.connections, 0);
    QVERIFY(!fixture.history(id).contains(DownloadState::Stopping));
    QCOMPARE(fixture.state(id), DownloadState::Downloading);
}

void LimitsTest::theTimetableLimitsWhatRuns()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = { .size = 8 * kMiB, .seed = 26 }, .bytesPerSecond = 128 * kKiB });
    engine::EngineConfig config;
    EngineFixture fixture;
    config.folder = fixture.folder();
    config.proxy.kind = engine::ProxyKind::None;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    const auto hasConnections = [&](int count) {
        return fixture.waitFor([&] { return fixture.progress(id).connections == count; });
    };
    QVERIFY(hasConnections(8));
    config.timetable.limits = { 300 * kKiB };
    config.timetable.grid.fill(1); // whatever the hour
    fixture.engine().setConfig(config);
    QVERIFY(hasConnections(8)); // it is off
    config.timetable.isOn = true;
    fixture.engine().setConfig(config);
    QVERIFY(hasConnections(2));
    config.timetable.grid.fill(0);
    fixture.engine().setConfig(config);
    QVERIFY(hasConnections(8));
}

void LimitsTest::theLimitHoldsFromTheFifthSecondOn_data()
{
    QTest::addColumn<qint64>("global");
    QTest::addColumn<qint64>("own");
    QTest::addColumn<int>("downloads");
    QTest::newRow("4 MiB/s over all, two downloads") << 4 * kMiB << qint64(0) << 2;
    QTest::newRow("2 MiB/s of its own") << qint64(0) << 2 * kMiB << 1;
}

void LimitsTest::theLimitHoldsFromTheFifthSecondOn()
{
    QFETCH(qint64, global);
    QFETCH(qint64, own);
    QFETCH(int, downloads);
    constexpr qint64 kFrom = 5000;
    constexpr qint64 kTo = 13000;
    FaultServer server;
    engine::EngineConfig config;
    config.speedLimit = global;
    config.connectionsPerDownload = 4;
    EngineFixture fixture(config);
    QList<DownloadId> ids;
    for (int i = 0; i < downloads; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        server.serve(path, { .content = { .size = 256 * kMiB, .seed = 27 } });
        engine::DownloadRequest request;
        request.url = server.url(path);
        request.speedLimit = own;
        ids.append(fixture.add(request));
    }
    QVERIFY(fixture.waitFor(
        [&] {
            const QList<SentBytes> sent = server.sent();
            return !sent.isEmpty() && sent.last().at - sent.first().at > kTo;
        },
        30000));
    // Fairly shared: neither has had twice as much as the other.
    QVERIFY(fixture.progress(ids.first()).received < 2 * fixture.progress(ids.last()).received);
    QVERIFY(fixture.progress(ids.last()).received < 2 * fixture.progress(ids.first()).received);
    const QList<SentBytes> sent = server.sent();
    const qint64 begin = sent.first().at;
    qint64 bytes = 0;
    for (const SentBytes &piece : sent) {
        const qint64 at = piece.at - begin;
        bytes += at >= kFrom && at < kTo ? piece.bytes : 0;
    }
    const qint64 wanted = engine::smallerLimit(global, own) * (kTo - kFrom) / 1000;
    QVERIFY2(qAbs(bytes - wanted) * 20 <= wanted,
        QByteArray::number(bytes) + " bytes instead of " + QByteArray::number(wanted));
}

QTEST_GUILESS_MAIN(LimitsTest)

#include "tst_limits.moc"
