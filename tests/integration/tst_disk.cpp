// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/memorypersistence.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 12 };
const Content kLarge { .size = 16 * kMiB + 13, .seed = 13 };
constexpr qint64 kStop = 300000;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 sum(const QList<engine::Segment> &segments)
{
    qint64 bytes = 0;
    for (const engine::Segment &segment : segments) {
        bytes += segment.size();
    }
    return bytes;
}

} // namespace

/// Names that are taken, planted links, holes, checksums, and the end of the program.
class DiskTest : public QObject {
    Q_OBJECT

private slots:
    void f64_nameTakenAtTheStartGivesTheNextNumber();
    void f64_nameTakenWhileFetchingGivesTheNextNumber();
    void f64_partNameTakenByOthersGivesTheNextNumber();
    void f64_twoDownloadsOfOneNameBothArrive();
    void f67_linkPlantedAtThePartNameIsNotFollowed_data();
    void f67_linkPlantedAtThePartNameIsNotFollowed();
    void f67_linkPlantedAtTheFinalNameIsNotFollowed();
    void f68_holesAreNotTakenForBytes();
    void nextRunNeverFindsThePartFileInUse();
    void f75_withoutRoomForTheDatabaseDownloadsWait();
    void f59_fileThatIsLargerThanTheDiskSaysHowLargeItIs();
    void f80_quitWithEightSegmentsLosesNothing();
    void f83_wrongChecksumKeepsTheFileAside();
    void f83_rightChecksumCompletes();
};

void DiskTest::f64_nameTakenAtTheStartGivesTheNextNumber()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture;
    write(fixture.folder() + u"/a.bin"_s, "mine");
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QCOMPARE(read(fixture.folder() + u"/a.bin"_s), "mine");
    QCOMPARE(fixture.files(), QStringList({ u"a (1).bin"_s, u"a.bin"_s }));
}

void DiskTest::f64_nameTakenWhileFetchingGivesTheNextNumber()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.part"_s });
    write(fixture.folder() + u"/a.bin"_s, "mine");
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QCOMPARE(read(fixture.folder() + u"/a.bin"_s), "mine");
    QCOMPARE(fixture.files(), QStringList({ u"a (1).bin"_s, u"a.bin"_s }));
}

void DiskTest::f64_partNameTakenByOthersGivesTheNextNumber()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture;
    write(fixture.folder() + u"/a.bin.part"_s, "another program's");
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QCOMPARE(read(fixture.folder() + u"/a.bin.part"_s), "another program's");
}

void DiskTest::f64_twoDownloadsOfOneNameBothArrive()
{
    FaultServer server;
    const Content other { .size = kMiB, .seed = 99 };
    server.serve("/one/a.bin", { .content = kSmall, .bytesPerSecond = 4 * kMiB });
    server.serve("/two/a.bin", { .content = other, .bytesPerSecond = 4 * kMiB });
    EngineFixture fixture;
    engine::DownloadRequest one;
    one.url = server.url("/one/a.bin");
    engine::DownloadRequest two;
    two.url = server.url("/two/a.bin");
    const DownloadId first = fixture.add(one);
    const DownloadId second = fixture.add(two);
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(fixture.files(), QStringList({ u"a (1).bin"_s, u"a.bin"_s }));
    QCOMPARE(fixture.sha256(first), kSmall.sha256());
    QCOMPARE(fixture.sha256(second), other.sha256());
}

void DiskTest::f67_linkPlantedAtThePartNameIsNotFollowed_data()
{
    QTest::addColumn<bool>("isDangling");
    QTest::newRow("to a file") << false;
    QTest::newRow("to nothing") << true;
}

void DiskTest::f67_linkPlantedAtThePartNameIsNotFollowed()
{
    QFETCH(bool, isDangling);
    const QTemporaryDir elsewhere;
    const QString victim = elsewhere.filePath(u"victim"_s);
    if (!isDangling) {
        write(victim, "precious");
    }
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture;
    QVERIFY(QFile::link(victim, fixture.folder() + u"/a.bin.part"_s));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QCOMPARE(QFile::exists(victim), !isDangling);
    QCOMPARE(read(victim), isDangling ? QByteArray() : QByteArray("precious"));
    QCOMPARE(QFile::symLinkTarget(fixture.folder() + u"/a.bin.part"_s), victim);
}

void DiskTest::f67_linkPlantedAtTheFinalNameIsNotFollowed()
{
    const QTemporaryDir elsewhere;
    const QString victim = elsewhere.filePath(u"victim"_s);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QVERIFY(QFile::link(victim, fixture.folder() + u"/a.bin"_s));
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QVERIFY(!QFile::exists(victim));
    QCOMPARE(QFile::symLinkTarget(fixture.folder() + u"/a.bin"_s), victim);
}

void DiskTest::f68_holesAreNotTakenForBytes()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    const qint64 onDisk = QFileInfo(fixture.at(id).partPath()).size();
    // The fault: the file is longer than what is in it.
    QVERIFY(fixture.at(id).segments.size() > 1);
    QVERIFY(onDisk > fixture.at(id).received);
    QCOMPARE(sum(fixture.at(id).segments), fixture.at(id).received);
    QTRY_COMPARE(persistence.record(id).segments, fixture.at(id).segments);
    const qint64 kept = fixture.at(id).received;
    server.clearRecord();
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.at(id).received, kept);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    QVERIFY2(server.bodyBytes("/a.bin") < kLarge.size, server.log());
}

void DiskTest::nextRunNeverFindsThePartFileInUse()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = 4 * kMiB });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 1));
    for (int i = 0; i < 30 && fixture.state(id) != DownloadState::Completed; ++i) {
        QVERIFY(fixture.pause(id));
        fixture.engine().resume({ id });
        const auto runs = [&] {
            return fixture.state(id) != DownloadState::Queued
                && fixture.state(id) != DownloadState::Paused;
        };
        QVERIFY(fixture.waitFor(runs));
        QCOMPARE(fixture.at(id).error.kind, ErrorKind::None);
    }
    EXPECT_COMPLETE(fixture, id, server, kLarge);
}

void DiskTest::f75_withoutRoomForTheDatabaseDownloadsWait()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    server.serve("/b.bin", { .content = kSmall });
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence);
    const DownloadId running = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(running, kStop));
    Q_EMIT persistence.writeFailed(u"locked"_s, false);
    Q_EMIT persistence.writeFailed(u"full"_s, true);
    const DownloadId later = fixture.add(server.url("/b.bin"));
    for (const DownloadId id : { running, later }) {
        QVERIFY(fixture.waitFor([&] {
            return fixture.at(id).holdReason == engine::HoldReason::DiskSpace
                && fixture.state(id) == DownloadState::Queued;
        }));
    }
    QCOMPARE(fixture.at(running).received, kStop);
    QCOMPARE(server.requestsFor("/b.bin").size(), 0);
    Q_EMIT persistence.writeRecovered();
    for (const DownloadId id : { running, later }) {
        QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
        QCOMPARE(fixture.sha256(id), kSmall.sha256());
    }
}

void DiskTest::f59_fileThatIsLargerThanTheDiskSaysHowLargeItIs()
{
    FaultServer server;
    EngineFixture fixture;
    const QStorageInfo disk(fixture.folder());
    const qint64 size = disk.bytesTotal() + disk.bytesTotal() / 2;
    server.serve("/a.bin", { .content = { .size = size } });
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::DiskSpace; }),
        server.log());
    QCOMPARE(fixture.at(id).total, size); // it waits for that, and for no less
    QCOMPARE(fixture.at(id).received, 0);
    QCOMPARE(server.requests().size(), 1);
}

void DiskTest::f80_quitWithEightSegmentsLosesNothing()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    MemoryPersistence persistence;
    EngineFixture fixture({}, &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitFor([&] { return fixture.progress(id).connections == 8; }));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    const qint64 seen = fixture.progress(id).received;
    QVERIFY(fixture.shutDown(2000));
    const engine::Download kept = persistence.record(id);
    QCOMPARE(engine::traits(kept.state).afterRestart, DownloadState::Queued);
    QVERIFY2(sum(kept.segments) >= seen, "bytes that were shown are gone");
    server.serve("/a.bin", { .content = kLarge });
    QVERIFY(fixture.startAgain());
    EXPECT_COMPLETE(fixture, id, server, kLarge);
}

void DiskTest::f83_wrongChecksumKeepsTheFileAside()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { { .fault = "F83" } } });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, QByteArray(64, '0') };
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    EXPECT_PLAYED(server, "F83");
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
    QCOMPARE(sha256OfFile(fixture.folder() + u"/a.bin.bad"_s), kSmall.sha256());
    QVERIFY(fixture.history(id).contains(DownloadState::Verifying));
}

void DiskTest::f83_rightChecksumCompletes()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kSmall.sha256() };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QVERIFY(fixture.history(id).contains(DownloadState::Verifying));
}

QTEST_GUILESS_MAIN(DiskTest)

#include "tst_disk.moc"
