// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of speed and of connections, and their changes while downloads run.
#include "tests/integration/certifiedfile.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <map>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

/// What one play is about; speeds in bytes a second, 0 = no limit.
struct Limits {
    qint64 global = 0;
    QList<qint64> own; ///< of each download
    bool operator==(const Limits &) const = default;
};

/// When the limits change, in milliseconds after the start.
constexpr qint64 kChange = 2000;
/// What is counted: from the fifth second after the start or the change on, for so long.
constexpr qint64 kSettled = 5000;
constexpr qint64 kWindow = 8000;
/// What the server sends on each connection where there is no limit at first, lest all be there
/// before the change.
constexpr qint64 kServerSpeed = 2 * kMiB;

engine::EngineConfig configFor(const Limits &limits)
{
    engine::EngineConfig config;
    config.speedLimit = limits.global;
    config.connectionsPerDownload = 4;
    return config;
}

/// Downloads that run under limits which change once. All plays run at the same time: each is
/// asked for nothing but what its own server delivered.
class Play {
    Q_DISABLE_COPY_MOVE(Play)

public:
    /// Over https when there are \a certificates.
    Play(const Limits &first, const Limits &then, const Certificates *certificates);

    /// True once the time that is counted is over.
    bool waitUntilOver();
    /// Bytes that came while it was counted, of each download.
    QList<qint64> delivered() const;

private:
    void change(const Limits &to);
    qint64 from() const { return (m_isChanged ? kChange : 0) + kSettled; }

    std::unique_ptr<FaultServer> m_server;
    EngineFixture m_fixture;
    QElapsedTimer m_clock; ///< as good as the server's
    bool m_isChanged;
    QList<DownloadId> m_ids;
};

QByteArray pathOf(qsizetype download)
{
    return "/" + QByteArray::number(download);
}

Play::Play(const Limits &first, const Limits &then, const Certificates *certificates)
    : m_server(certificates ? std::make_unique<FaultServer>(certificates->good())
                            : std::make_unique<FaultServer>())
    , m_fixture(certificates ? knowing(*certificates, configFor(first)) : configFor(first))
    , m_isChanged(first != then)
{
    m_clock.start();
    const bool isOpen = first == Limits { 0, QList<qint64>(first.own.size(), 0) };
    for (qsizetype i = 0; i < first.own.size(); ++i) {
        m_server->serve(pathOf(i),
            { .content = { .size = 96 * kMiB, .seed = 27 },
                .bytesPerSecond = isOpen ? kServerSpeed : 0,
                .countsDelivered = true });
        engine::DownloadRequest request;
        request.url = m_server->url(pathOf(i));
        request.speedLimit = first.own.at(i);
        m_ids.append(m_fixture.add(request));
    }
    if (m_isChanged) {
        QTimer::singleShot(kChange - m_clock.elapsed(), Qt::PreciseTimer, &m_fixture,
            [this, then] { change(then); });
    }
}

void Play::change(const Limits &to)
{
    m_fixture.limit(to.global);
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        engine::DownloadEdit edit;
        edit.speedLimit = to.own.at(i);
        m_fixture.engine().edit(m_ids.at(i), edit);
    }
}

bool Play::waitUntilOver()
{
    return m_fixture.waitFor([this] { return m_clock.elapsed() > from() + kWindow; }, 30000);
}

/// Counted as bytes that the system here has acknowledged to the server: what it holds unread has
/// been on the wire.
QList<qint64> Play::delivered() const
{
    QHash<int, QByteArray> paths;
    for (const SeenRequest &request : m_server->requests()) {
        paths.insert(request.connection, request.target);
    }
    QHash<QByteArray, qint64> bytes;
    for (const SentBytes &piece : m_server->delivered()) {
        const bool counts = piece.at >= from() && piece.at < from() + kWindow;
        bytes[paths.value(piece.connection)] += counts ? piece.bytes : 0;
    }
    QList<qint64> all;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        all.append(bytes.value(pathOf(i)));
    }
    return all;
}

QByteArray text(const QList<qint64> &bytes)
{
    QByteArrayList words;
    for (const qint64 one : bytes) {
        words.append(QByteArray::number(one));
    }
    return words.join(' ');
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT

private slots:
    void limitsChangeWhileItRuns();
    void theTimetableLimitsWhatRuns();
    void theLimitHoldsFromTheFifthSecondOn_data();
    void theLimitHoldsFromTheFifthSecondOn();
    void cleanupTestCase();

private:
    void play(const char *name, const Limits &first, const Limits &then,
        const QList<qint64> &wanted, bool isTls = false);

    Certificates m_certificates;
    std::map<QByteArray, std::unique_ptr<Play>> m_plays; ///< by the row's name
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

void LimitsTest::play(const char *name, const Limits &first, const Limits &then,
    const QList<qint64> &wanted, bool isTls)
{
    QTest::newRow(name) << wanted;
    m_plays[name] = std::make_unique<Play>(first, then, isTls ? &m_certificates : nullptr);
}

void LimitsTest::theLimitHoldsFromTheFifthSecondOn_data()
{
    QTest::addColumn<QList<qint64>>("wanted");
    const auto remains = [this](const char *name, const Limits &limits, qint64 each) {
        play(name, limits, limits, QList<qint64>(limits.own.size(), each));
    };
    remains("4 MiB/s over all, two downloads", { 4 * kMiB, { 0, 0 } }, 2 * kMiB);
    remains("2 MiB/s of its own", { 0, { 2 * kMiB } }, 2 * kMiB);
    remains("512 KiB/s over all, three downloads", { 512 * kKiB, { 0, 0, 0 } }, 512 * kKiB / 3);
    remains("128 KiB/s of its own", { 0, { 128 * kKiB } }, 128 * kKiB);
    play("lowered over all, two downloads", { 4 * kMiB, { 0, 0 } }, { 512 * kKiB, { 0, 0 } },
        { 256 * kKiB, 256 * kKiB });
    play("raised over all, two downloads", { 256 * kKiB, { 0, 0 } }, { 3 * kMiB, { 0, 0 } },
        { 1536 * kKiB, 1536 * kKiB });
    play("lowered over all, two downloads over https", { 3 * kMiB, { 0, 0 } }, { kMiB, { 0, 0 } },
        { 512 * kKiB, 512 * kKiB }, true);
    play("raised over all, two downloads over https", { 512 * kKiB, { 0, 0 } },
        { 2 * kMiB, { 0, 0 } }, { kMiB, kMiB }, true);
    play("lowered, its own", { 0, { 2 * kMiB } }, { 0, { 128 * kKiB } }, { 128 * kKiB });
    play("raised, its own", { 0, { 64 * kKiB } }, { 0, { 2 * kMiB } }, { 2 * kMiB });
    play("lowered, its own over https", { 0, { 2 * kMiB } }, { 0, { 256 * kKiB } }, { 256 * kKiB },
        true);
    play("raised, its own over https", { 0, { 128 * kKiB } }, { 0, { 2 * kMiB } }, { 2 * kMiB },
        true);
    play("none before", { 0, { 0, 0 } }, { kMiB, { 0, 0 } }, { 512 * kKiB, 512 * kKiB });
    play("none before, over https", { 0, { 0 } }, { 0, { 512 * kKiB } }, { 512 * kKiB }, true);
    play("one of two gets its own, the other the rest", { 2 * kMiB, { 0, 0 } },
        { 2 * kMiB, { 384 * kKiB, 0 } }, { 384 * kKiB, 1664 * kKiB });
}

void LimitsTest::theLimitHoldsFromTheFifthSecondOn()
{
    QFETCH(const QList<qint64>, wanted); // bytes a second, of each download
    Play &play = *m_plays.at(QTest::currentDataTag());
    QVERIFY(play.waitUntilOver());
    const QList<qint64> shares = play.delivered();
    const qint64 bytes = std::accumulate(shares.begin(), shares.end(), qint64(0));
    const qint64 all = std::accumulate(wanted.begin(), wanted.end(), qint64(0)) * kWindow / 1000;
    QVERIFY2(qAbs(bytes - all) * 20 <= all,
        QByteArray::number(bytes) + " bytes instead of " + QByteArray::number(all));
    for (qsizetype i = 0; i < wanted.size(); ++i) { // fairly shared
        const qint64 own = wanted.at(i) * kWindow / 1000;
        QVERIFY2(qAbs(shares.at(i) - own) * 10 <= own, text(shares));
    }
}

void LimitsTest::cleanupTestCase()
{
    m_plays.clear();
}

QTEST_GUILESS_MAIN(LimitsTest)

#include "tst_limits.moc"
