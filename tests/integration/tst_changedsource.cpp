// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

constexpr qint64 kSize = 4 * kMiB + 13; ///< enough for several connections
constexpr qint64 kStop = 300000;
constexpr qint64 kStopOfEach = 100000;

const Content kOld { .size = kSize, .seed = 41 };
const Content kNew { .size = kSize, .seed = 42 };
const Content kLonger { .size = kSize + 5000, .seed = 42 };

/// When the file becomes another one.
enum class Moment { Resume, MidRun };

/// What a validator says of the two versions.
enum class Says {
    Truth, ///< one value each
    TruthWeakly, ///< one value each, in a form that proves nothing
    Nothing,
    Lies, ///< one value for both
};

/// The fields by which a server names one version.
struct Version {
    QByteArray etag;
    QByteArray lastModified;
    QByteArray date;

    QByteArrayList fields() const
    {
        QByteArrayList lines { "Accept-Ranges: bytes", "Date: " + date };
        if (!etag.isEmpty()) {
            lines.append("ETag: " + etag);
        }
        if (!lastModified.isEmpty()) {
            lines.append("Last-Modified: " + lastModified);
        }
        return lines;
    }
};

QByteArray tagOf(Says says, bool isNew)
{
    switch (says) {
    case Says::Truth:
        return isNew ? "\"new\"" : "\"old\"";
    case Says::TruthWeakly:
        return isNew ? "W/\"new\"" : "W/\"old\"";
    case Says::Nothing:
        return {};
    case Says::Lies:
        return "\"same\"";
    }
    return {};
}

QByteArray dayOf(Says says, bool isNew)
{
    switch (says) {
    case Says::Truth:
        return isNew ? "Fri, 02 Feb 2024 00:00:00 GMT" : "Mon, 01 Jan 2024 00:00:00 GMT";
    case Says::TruthWeakly: // the very second of the reply
        return isNew ? "Sat, 01 Jun 2024 00:00:01 GMT" : "Sat, 01 Jun 2024 00:00:00 GMT";
    case Says::Nothing:
        return {};
    case Says::Lies:
        return "Mon, 01 Jan 2024 00:00:00 GMT";
    }
    return {};
}

Version version(Says tag, Says day, bool isNew)
{
    return { tagOf(tag, isNew), dayOf(day, isNew),
        isNew ? "Sat, 01 Jun 2024 00:00:01 GMT" : "Sat, 01 Jun 2024 00:00:00 GMT" };
}

Reply replyOf(const Version &version, const Content &content)
{
    return { .headers = version.fields(), .automaticHeaders = false, .body = content };
}

const char *nameOf(Says says)
{
    switch (says) {
    case Says::Truth:
        return "present";
    case Says::TruthWeakly:
        return "weak";
    case Says::Nothing:
        return "absent";
    case Says::Lies:
        return "lying";
    }
    return "";
}

constexpr Says kAllSays[] { Says::Truth, Says::TruthWeakly, Says::Nothing, Says::Lies };

/// An engine whose downloads use \a connections.
engine::EngineConfig configFor(int connections)
{
    engine::EngineConfig config;
    config.connectionsPerDownload = connections;
    return config;
}

/// Fetches some of \a old, over every connection, and pauses.
DownloadId fetchSome(EngineFixture &fixture, FaultServer &server, Reply old, int connections)
{
    old.ending = Ending::Stall;
    old.cutAfter = connections > 1 ? kStopOfEach : kStop;
    server.serve("/a.bin", { .content = kOld, .replies = { old } });
    return addAndPauseAt(
        fixture, server, "/a.bin", connections > 1 ? connections * kStopOfEach : kStop);
}

} // namespace

Q_DECLARE_METATYPE(Moment)
Q_DECLARE_METATYPE(Says)

/// The file on the server changes between two requests (I1): whatever the server says of its
/// versions, what comes out is one of them, and never a mixture. And where nothing changed, nothing
/// is fetched anew, however odd the server.
class ChangedSourceTest : public QObject {
    Q_OBJECT

private slots:
    void aChangedFileIsNeverMixed_data();
    void aChangedFileIsNeverMixed();
    void anUnchangedFileIsNotFetchedAnew_data();
    void anUnchangedFileIsNotFetchedAnew();
    void f07_hostThatDropsRangesForIfRangeIsAskedWithout_data();
    void f07_hostThatDropsRangesForIfRangeIsAskedWithout();
    void f09_nodesThatTagTheSameBytesDifferentlyAreNoChange_data();
    void f09_nodesThatTagTheSameBytesDifferentlyAreNoChange();
    void f09_nodeOfTheFirstReplyIsKeptForTheRun();
    void f11_whatTheHeaderSaysOfRangesChangesNothing_data();
    void f11_whatTheHeaderSaysOfRangesChangesNothing();
    void cleanupTestCase();

private:
    QSet<QByteArray> m_covered;
};

void ChangedSourceTest::aChangedFileIsNeverMixed_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<bool>("isSameSize");
    QTest::addColumn<Says>("tag");
    QTest::addColumn<Says>("day");
    QTest::addColumn<int>("connections");
    for (const Moment moment : { Moment::Resume, Moment::MidRun }) {
        for (const bool isSameSize : { true, false }) {
            for (const Says tag : kAllSays) {
                for (const Says day : kAllSays) {
                    for (const int connections : { 1, 8 }) {
                        QTest::addRow("%s, %s size, ETag %s, Last-Modified %s, %d segments",
                            moment == Moment::Resume ? "resume" : "mid-run",
                            isSameSize ? "same" : "other", nameOf(tag), nameOf(day), connections)
                            << moment << isSameSize << tag << day << connections;
                    }
                }
            }
        }
    }
}

void ChangedSourceTest::aChangedFileIsNeverMixed()
{
    QFETCH(Moment, moment);
    QFETCH(bool, isSameSize);
    QFETCH(Says, tag);
    QFETCH(Says, day);
    QFETCH(int, connections);
    const Content now = isSameSize ? kNew : kLonger;
    Reply before = replyOf(version(tag, day, false), kOld);
    const Reply after = replyOf(version(tag, day, true), now);
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    DownloadId id;
    if (moment == Moment::Resume) {
        id = fetchSome(fixture, server, before, connections);
        QCOMPARE(fixture.at(id).segments.size(), connections);
        server.serve("/a.bin", { .content = now, .replies = { after } });
        fixture.engine().resume({ id });
    } else {
        before.times = 1;
        if (connections == 1) {
            before.ending = Ending::Reset;
            before.cutAfter = kStop;
        }
        server.serve("/a.bin", { .content = now, .replies = { before, after } });
        id = fixture.add(server.url("/a.bin"));
    }
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QVERIFY2(server.requestsFor("/a.bin").size() > 1, "the file never changed");
    const QByteArray got = fixture.sha256(id);
    QVERIFY2(
        got == now.sha256() || (got == kOld.sha256() && moment == Moment::MidRun), server.log());
    if (got == now.sha256()) {
        QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
    }
    m_covered.insert(QTest::currentDataTag());
}

void ChangedSourceTest::anUnchangedFileIsNotFetchedAnew_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<Says>("tag");
    QTest::addColumn<Says>("day");
    QTest::addColumn<int>("connections");
    for (const Moment moment : { Moment::Resume, Moment::MidRun }) {
        for (const Says tag : kAllSays) {
            for (const Says day : { Says::TruthWeakly, Says::Nothing, Says::Lies }) {
                for (const int connections : { 1, 8 }) {
                    QTest::addRow("%s, ETag %s, Last-Modified %s, %d segments",
                        moment == Moment::Resume ? "resume" : "mid-run", nameOf(tag), nameOf(day),
                        connections)
                        << moment << tag << day << connections;
                }
            }
        }
    }
}

void ChangedSourceTest::anUnchangedFileIsNotFetchedAnew()
{
    QFETCH(Moment, moment);
    QFETCH(Says, tag);
    QFETCH(Says, day);
    QFETCH(int, connections);
    Reply before = replyOf(version(tag, day, false), kOld);
    const Reply after = before;
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    DownloadId id;
    if (moment == Moment::Resume) {
        id = fetchSome(fixture, server, before, connections);
        server.serve("/a.bin", { .content = kOld, .replies = { after } });
        server.clearRecord();
        fixture.engine().resume({ id });
    } else {
        before.times = 1;
        before.ending = Ending::Reset;
        before.cutAfter = kStop;
        server.serve("/a.bin", { .content = kOld, .replies = { before, after } });
        id = fixture.add(server.url("/a.bin"));
    }
    EXPECT_COMPLETE(fixture, id, server, kOld);
    QVERIFY(fixture.at(id).notice != engine::notice::kFileChanged);
    const QList<SeenRequest> requests = server.requestsFor("/a.bin");
    for (qsizetype i = moment == Moment::Resume ? 0 : 1; i < requests.size(); ++i) {
        QVERIFY2(requests.at(i).from >= 0, server.log());
    }
    m_covered.insert(QByteArray("unchanged: ") + QTest::currentDataTag());
}

void ChangedSourceTest::f07_hostThatDropsRangesForIfRangeIsAskedWithout_data()
{
    QTest::addColumn<int>("connections");
    QTest::newRow("1 segment") << 1;
    QTest::newRow("8 segments") << 8;
}

void ChangedSourceTest::f07_hostThatDropsRangesForIfRangeIsAskedWithout()
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
    // What was here stays; of each reply at most two overlaps come twice.
    const qint64 replies = server.requestsFor("/a.bin").size();
    QVERIFY2(partial < kOld.size - kept + replies * 2 * kOverlap + kMiB, server.log());
}

void ChangedSourceTest::f09_nodesThatTagTheSameBytesDifferentlyAreNoChange_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<int>("connections");
    QTest::newRow("resume, 1 segment") << Moment::Resume << 1;
    QTest::newRow("resume, 8 segments") << Moment::Resume << 8;
    QTest::newRow("mid-run, 1 segment") << Moment::MidRun << 1;
    QTest::newRow("mid-run, 8 segments") << Moment::MidRun << 8;
}

void ChangedSourceTest::f09_nodesThatTagTheSameBytesDifferentlyAreNoChange()
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

void ChangedSourceTest::f09_nodeOfTheFirstReplyIsKeptForTheRun()
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

void ChangedSourceTest::f11_whatTheHeaderSaysOfRangesChangesNothing_data()
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

void ChangedSourceTest::f11_whatTheHeaderSaysOfRangesChangesNothing()
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

void ChangedSourceTest::cleanupTestCase()
{
    QList<QByteArray> covered = m_covered.values();
    std::sort(covered.begin(), covered.end());
    for (const QByteArray &combination : std::as_const(covered)) {
        qInfo("covered: %s", combination.constData());
    }
    qInfo("%lld combinations", static_cast<long long>(covered.size()));
}

QTEST_GUILESS_MAIN(ChangedSourceTest)

#include "tst_changedsource.moc"
