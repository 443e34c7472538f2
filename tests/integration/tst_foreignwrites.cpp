// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::Segment;

namespace {

const Content kContent { .size = 16 * kMiB + 13, .seed = 63 };
const QByteArray kForeign = "others were here";

/// Writes into the file, and leaves it the time it had.
bool writeUnnoticed(const QString &path, qint64 at)
{
    struct stat before { };
    const QByteArray name = QFile::encodeName(path);
    QFile file(path);
    const bool isWritten = ::stat(name.constData(), &before) == 0 && file.open(QIODevice::ReadWrite)
        && file.seek(at) && file.write(kForeign) == kForeign.size();
    file.close();
    const timespec times[2] { before.st_atim, before.st_mtim };
    return isWritten && ::utimensat(AT_FDCWD, name.constData(), times, 0) == 0;
}

} // namespace

/// Part files that other programs write into while nobody looks (F63).
class ForeignWritesTest : public QObject {
    Q_OBJECT

private slots:
    void f63_edgesOfAllSegmentsAreCompared_data();
    void f63_edgesOfAllSegmentsAreCompared();
    void f63_checksumTellsOfTheRest();
    void f63_cutShortMeanwhile_data();
    void f63_cutShortMeanwhile();
    void f63_cutShortBeforeItsEnd();
    void f63_renamedMeanwhile();
    void f63_replacedMeanwhile();
};

void ForeignWritesTest::f63_edgesOfAllSegmentsAreCompared_data()
{
    QTest::addColumn<int>("edge");
    QTest::newRow("none") << 0;
    QTest::newRow("end of the first segment") << 1;
    QTest::newRow("beginning of the second") << 2;
    QTest::newRow("end of the second") << 3;
    QTest::newRow("beginning of the third") << 4;
    QTest::newRow("end of the third") << 5;
}

void ForeignWritesTest::f63_edgesOfAllSegmentsAreCompared()
{
    QFETCH(int, edge);
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .bytesPerSecond = kMiB });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    const QList<Segment> segments = fixture.at(id).segments;
    QVERIFY(segments.size() > 3);
    if (edge > 0) {
        const Segment &segment = segments.at(edge / 2);
        const qint64 at = edge % 2 == 0 ? segment.from : segment.to - kForeign.size();
        QVERIFY(writeUnnoticed(fixture.at(id).partPath(), at));
    }
    server.serve("/a.bin", { .content = kContent });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QCOMPARE(fixture.at(id).notice, edge > 0 ? QString(engine::notice::kFileChanged) : QString());
    QCOMPARE(server.bodyBytes("/a.bin") < kContent.size, edge == 0);
}

void ForeignWritesTest::f63_checksumTellsOfTheRest()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(4 * kMiB) } });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kContent.sha256() };
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    QVERIFY(writeUnnoticed(fixture.at(id).partPath(), 2 * kMiB));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, engine::ErrorKind::ChecksumMismatch);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
}

void ForeignWritesTest::f63_cutShortMeanwhile_data()
{
    QTest::addColumn<int>("connections");
    QTest::newRow("1 connection") << 1;
    QTest::newRow("8 connections") << 8;
}

/// What is written behind the cut leaves a hole, which must not count as fetched.
void ForeignWritesTest::f63_cutShortMeanwhile()
{
    QFETCH(int, connections);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kContent, .replies = { { .holdAfter = 4 * kMiB / connections } } });
    engine::EngineConfig config;
    config.connectionsPerDownload = connections;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    // Nothing is on its way: a cut between a look and the write that follows it is not seen.
    QVERIFY(fixture.waitFor([&] {
        const engine::Progress now = fixture.progress(id);
        return now.received > 3 * kMiB && now.connections == connections && now.speed == 0;
    }));
    QVERIFY(QFile::resize(fixture.at(id).partPath(), kMiB));
    server.serve("/a.bin", { .content = kContent });
    server.letGo();
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QVERIFY2(server.bodyBytes("/a.bin") > kContent.size + kMiB, server.log());
    QCOMPARE(fixture.at(id).notice, QString());
}

/// Every byte but those of a stalled connection has come: the cut is found without a write.
void ForeignWritesTest::f63_cutShortBeforeItsEnd()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kContent, .replies = { stallingAt(kContent.size - 1000) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kContent.size - 1000));
    QVERIFY(QFile::resize(fixture.at(id).partPath(), kMiB));
    EXPECT_COMPLETE(fixture, id, server, kContent);
}

void ForeignWritesTest::f63_renamedMeanwhile()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .bytesPerSecond = 4 * kMiB });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(QFile::rename(fixture.at(id).partPath(), fixture.folder() + u"/renamed"_s));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kContent.sha256());
    QCOMPARE(fixture.at(id).notice, engine::notice::kPartLost);
    QCOMPARE(fixture.files(), QStringList({ u"a.bin"_s, u"renamed"_s }));
}

void ForeignWritesTest::f63_replacedMeanwhile()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .bytesPerSecond = 4 * kMiB });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    const QString part = fixture.at(id).partPath();
    QFile other(part + u".new"_s);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(kForeign) == kForeign.size());
    other.close();
    QVERIFY(QFile::remove(part) && QFile::rename(part + u".new"_s, part));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kContent.sha256());
    QFile left(part);
    QVERIFY(left.open(QIODevice::ReadOnly));
    QCOMPARE(left.readAll(), kForeign);
}

QTEST_GUILESS_MAIN(ForeignWritesTest)

#include "tst_foreignwrites.moc"
