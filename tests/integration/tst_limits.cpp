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

QTEST_GUILESS_MAIN(LimitsTest)

#include "tst_limits.moc"
