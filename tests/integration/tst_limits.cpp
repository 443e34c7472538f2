// SPDX-License-Identifier: GPL-3.0-or-later
// Limits that change while a download runs.
#include "tests/integration/outcome.h"

#include <QHash>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

constexpr qint64 kFrom = 5000;
constexpr qint64 kTo = 13000;

/// Bytes between the moments kFrom and kTo after the first one, in milliseconds.
QHash<QByteArray, qint64> deliveredByPath(const FaultServer &server)
{
    QHash<int, QByteArray> paths;
    for (const SeenRequest &request : server.requests()) {
        paths.insert(request.connection, request.target);
    }
    const QList<SentBytes> delivered = server.delivered();
    QHash<QByteArray, qint64> bytes;
    for (const SentBytes &piece : delivered) {
        const qint64 at = piece.at - delivered.first().at;
        bytes[paths.value(piece.connection)] += at >= kFrom && at < kTo ? piece.bytes : 0;
    }
    return bytes;
}

} // namespace

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
    QVERIFY(hasConnections(4));
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
    QTest::newRow("512 KiB/s over all, three downloads") << 512 * kKiB << qint64(0) << 3;
    QTest::newRow("128 KiB/s of its own") << qint64(0) << 128 * kKiB << 1;
}

/// Counted as bytes that the system here has acknowledged to the server: what it holds unread has
/// been on the wire.
void LimitsTest::theLimitHoldsFromTheFifthSecondOn()
{
    QFETCH(qint64, global);
    QFETCH(qint64, own);
    QFETCH(int, downloads);
    FaultServer server;
    engine::EngineConfig config;
    config.speedLimit = global;
    config.connectionsPerDownload = 4;
    EngineFixture fixture(config);
    QList<DownloadId> ids;
    for (int i = 0; i < downloads; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        server.serve(
            path, { .content = { .size = 256 * kMiB, .seed = 27 }, .countsDelivered = true });
        engine::DownloadRequest request;
        request.url = server.url(path);
        request.speedLimit = own;
        ids.append(fixture.add(request));
    }
    QVERIFY(fixture.waitFor(
        [&] {
            const QList<SentBytes> delivered = server.delivered();
            return !delivered.isEmpty() && delivered.last().at - delivered.first().at > kTo;
        },
        30000));
    const qint64 wanted = engine::smallerLimit(global, own) * (kTo - kFrom) / 1000;
    const QHash<QByteArray, qint64> shares = deliveredByPath(server);
    const qint64 bytes = std::accumulate(shares.begin(), shares.end(), qint64(0));
    QVERIFY2(qAbs(bytes - wanted) * 20 <= wanted,
        QByteArray::number(bytes) + " bytes instead of " + QByteArray::number(wanted));
    QCOMPARE(shares.size(), downloads);
    for (const qint64 share : shares) { // fairly shared
        QVERIFY2(qAbs(share * downloads - bytes) * 10 <= bytes, QByteArray::number(share));
    }
}

QTEST_GUILESS_MAIN(LimitsTest)

#include "tst_limits.moc"
