// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/versions.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

const Content kLonger { .size = kSize + 5000, .seed = 42 };

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

} // namespace

Q_DECLARE_METATYPE(support::Says)

/// The file on the server changes between two requests (I1): whatever the server says of its
/// versions, what comes out is one of them, and never a mixture. And where nothing changed, nothing
/// is fetched anew.
class ChangedSourceTest : public QObject {
    Q_OBJECT

private slots:
    void aChangedFileIsNeverMixed_data();
    void aChangedFileIsNeverMixed();
    void anUnchangedFileIsNotFetchedAnew_data();
    void anUnchangedFileIsNotFetchedAnew();
    void f09_anotherTagForTheSameBytesIsNoChange_data();
    void f09_anotherTagForTheSameBytesIsNoChange();
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
        } else {
            before.bytesPerSecond = 4 * kMiB; // the others are to find something left
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

/// The nodes of a farm tag the same bytes differently; the next run meets another node. A strong
/// tag with no date beside it is all there is: it says that the file changed, and nothing else
/// could tell that it did not.
void ChangedSourceTest::f09_anotherTagForTheSameBytesIsNoChange_data()
{
    QTest::addColumn<Says>("tag");
    QTest::addColumn<QByteArray>("dayBefore");
    QTest::addColumn<QByteArray>("dayAfter");
    QTest::addColumn<int>("connections");
    QTest::addColumn<bool>("goesOn");
    const QByteArray day = dayOf(Says::Lies, false);
    const QByteArray weakDay = dayOf(Says::TruthWeakly, false);
    for (const int connections : { 1, 8 }) {
        const auto row = [&](Says tag, const char *name, const QByteArray &before,
                             const QByteArray &after, bool goesOn) {
            QTest::addRow("ETag %s, %s, %d segments", nameOf(tag), name, connections)
                << tag << before << after << connections << goesOn;
        };
        for (const Says tag : { Says::Truth, Says::TruthWeakly }) {
            row(tag, "same Last-Modified", day, day, true);
            row(tag, "same weak Last-Modified", weakDay, weakDay, true);
            row(tag, "Last-Modified lost", day, {}, tag == Says::TruthWeakly);
            row(tag, "Last-Modified new", {}, day, tag == Says::TruthWeakly);
            row(tag, "no Last-Modified", {}, {}, tag == Says::TruthWeakly);
        }
    }
}

void ChangedSourceTest::f09_anotherTagForTheSameBytesIsNoChange()
{
    QFETCH(Says, tag);
    QFETCH(QByteArray, dayBefore);
    QFETCH(QByteArray, dayAfter);
    QFETCH(int, connections);
    QFETCH(bool, goesOn);
    const QByteArray date = version(tag, Says::Nothing, false).date;
    FaultServer server;
    EngineFixture fixture(configFor(connections));
    const DownloadId id = fetchSome(
        fixture, server, replyOf({ tagOf(tag, false), dayBefore, date }, kOld), connections);
    server.serve("/a.bin",
        { .content = kOld, .replies = { replyOf({ tagOf(tag, true), dayAfter, date }, kOld) } });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kOld);
    QCOMPARE(fixture.at(id).notice != engine::notice::kFileChanged, goesOn);
    const bool isAnew = server.bodyBytes("/a.bin") >= kSize;
    QVERIFY2(isAnew != goesOn, server.log());
    m_covered.insert(QByteArray("other node: ") + QTest::currentDataTag());
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
