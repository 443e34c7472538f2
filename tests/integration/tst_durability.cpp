// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/integration/processlimits.h"
#include "tests/support/memorypersistence.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kContent { .size = 2 * kMiB + 13, .seed = 31 };
constexpr qint64 kStop = 300000;

bool write(const QString &path, const QByteArray &bytes, qint64 at = 0)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t modeOf(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0;
}

} // namespace

/// Folders and part files that others change, limits, and removal at any moment.
class DurabilityTest : public QObject {
    Q_OBJECT

private slots:
    void f60_fileThatMayNotBeSoLargeIsRefusedBeforeItsFirstByte();
    void f60_unfinishedFileThatMayNotBecomeSoLargeIsRefused();
    void f62_folderThatIsGoneIsNotMadeAndNothingIsForgotten();
    void f62_diskThatIsNotMountedIsNoLostPartFile();
    void f63_missingPartFileStartsOver();
    void f63_truncatedPartFileKeepsWhatIsLeft();
    void f63_replacedPartFileIsLeftAlone();
    void f63_partFileWrittenByOthersIsNotGoneOnWith();
    void f65_movedToAnotherDeviceTheBytesGoAlong();
    void f66_namesThatFoldToOneAreTwoFiles();
    void f69_umaskDecidesTheMode();
    void f72_tailOfZerosIsNotBelieved();
    void f73_afterCrashesInARowDownloadsStartPaused();
    void f79_removedAtAnyMomentNothingIsLeft_data();
    void f79_removedAtAnyMomentNothingIsLeft();
};

void DurabilityTest::f60_fileThatMayNotBeSoLargeIsRefusedBeforeItsFirstByte()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent });
    EngineFixture fixture(oneConnection());
    ProcessLimits limits;
    limits.setLargestFile(kMiB);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::FileTooLarge);
    QCOMPARE(fixture.files(), QStringList {});
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void DurabilityTest::f60_unfinishedFileThatMayNotBecomeSoLargeIsRefused()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    server.clearRecord();
    {
        ProcessLimits limits;
        limits.setLargestFile(kMiB);
        fixture.engine().resume({ id });
        EXPECT_FAILED(fixture, id, server, ErrorKind::FileTooLarge);
    }
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(fixture.at(id).received, kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
}

void DurabilityTest::f62_folderThatIsGoneIsNotMadeAndNothingIsForgotten()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    const QString elsewhere = fixture.folder() + u".elsewhere"_s;
    QVERIFY(QDir().rename(fixture.folder(), elsewhere));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::FolderMissing);
    QVERIFY(!QFile::exists(fixture.folder()));
    QCOMPARE(fixture.at(id).received, kStop);
    QVERIFY(QDir().rename(elsewhere, fixture.folder()));
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QVERIFY2(server.bodyBytes("/a.bin") < kContent.size, server.log());
}

void DurabilityTest::f62_diskThatIsNotMountedIsNoLostPartFile()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence);
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QTRY_COMPARE(persistence.record(id).received, kStop);
    QVERIFY(fixture.shutDown());
    // The mount point without its disk: an empty folder of another device.
    engine::Download stored = persistence.record(id);
    const QString part = stored.partPath();
    ++stored.partIdentity.device;
    persistence.save(1000, { stored }, true);
    QVERIFY(QFile::rename(part, part + u".away"_s));
    QVERIFY(fixture.startAgain());
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::FolderMissing);
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.part.away"_s });
    // Mounted again, under another number: it is the file all the same.
    QVERIFY(QFile::rename(part + u".away"_s, part));
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QVERIFY2(server.bodyBytes("/a.bin") < kContent.size, server.log());
}

void DurabilityTest::f63_missingPartFileStartsOver()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QVERIFY(QFile::rename(fixture.at(id).partPath(), fixture.folder() + u"/renamed"_s));
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kContent.sha256());
    QCOMPARE(fixture.at(id).notice, engine::notice::kPartLost);
    QCOMPARE(fixture.files(), QStringList({ u"a.bin"_s, u"renamed"_s }));
}

void DurabilityTest::f63_truncatedPartFileKeepsWhatIsLeft()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QVERIFY(QFile::resize(fixture.at(id).partPath(), kStop / 2));
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QVERIFY2(server.bodyBytes("/a.bin") < kContent.size, server.log());
}

void DurabilityTest::f63_replacedPartFileIsLeftAlone()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    const QString part = fixture.at(id).partPath();
    QVERIFY(write(part + u".new"_s, "another program's"));
    QVERIFY(QFile::remove(part));
    QVERIFY(QFile::rename(part + u".new"_s, part));
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kContent.sha256());
    QCOMPARE(read(part), "another program's");
}

void DurabilityTest::f63_partFileWrittenByOthersIsNotGoneOnWith()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QVERIFY(write(fixture.at(id).partPath(), "others were here", kStop - 1000));
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kContent.sha256());
}

void DurabilityTest::f65_movedToAnotherDeviceTheBytesGoAlong()
{
    const QTemporaryDir other(u"/dev/shm/bobbin-XXXXXX"_s);
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    struct stat here { };
    struct stat there { };
    QVERIFY(::stat(QFile::encodeName(fixture.folder()).constData(), &here) == 0);
    QVERIFY(::stat(QFile::encodeName(other.path()).constData(), &there) == 0);
    QVERIFY2(here.st_dev != there.st_dev, "/dev/shm is no device of its own here");
    server.clearRecord();
    engine::DownloadEdit edit;
    edit.folder = other.path();
    fixture.engine().edit(id, edit);
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).request.folder == other.path(); }));
    QTRY_COMPARE(fixture.files(), QStringList {});
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(sha256OfFile(other.filePath(u"a.bin"_s)), kContent.sha256());
    QCOMPARE(QDir(other.path()).entryList(QDir::Files | QDir::Hidden), QStringList { u"a.bin"_s });
    QVERIFY2(server.bodyBytes("/a.bin") < kContent.size, server.log());
}

void DurabilityTest::f66_namesThatFoldToOneAreTwoFiles()
{
    FaultServer server;
    const Content other { .size = kMiB, .seed = 32 };
    server.serve("/one", { .content = kContent });
    server.serve("/two", { .content = other });
    EngineFixture fixture;
    engine::DownloadRequest composed;
    composed.url = server.url("/one");
    composed.fileName = u"caf\u00e9.bin"_s;
    engine::DownloadRequest decomposed;
    decomposed.url = server.url("/two");
    decomposed.fileName = u"cafe\u0301.bin"_s;
    const DownloadId first = fixture.add(composed);
    const DownloadId second = fixture.add(decomposed);
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(first), kContent.sha256());
    QCOMPARE(fixture.sha256(second), other.sha256());
    QCOMPARE_NE(fixture.at(first).fileName.normalized(QString::NormalizationForm_C),
        fixture.at(second).fileName.normalized(QString::NormalizationForm_C));
}

void DurabilityTest::f69_umaskDecidesTheMode()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    const ProcessLimits limits;
    umask(027);
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QCOMPARE(modeOf(fixture.at(id).partPath()), mode_t(0640));
    umask(0);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QCOMPARE(modeOf(fixture.at(id).filePath()), mode_t(0640));
}

void DurabilityTest::f72_tailOfZerosIsNotBelieved()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence);
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QTRY_COMPARE(persistence.record(id).received, kStop);
    QVERIFY(fixture.crash());
    // What a file system leaves of pages that were on their way: the size, and zeros.
    QVERIFY(QFile::resize(persistence.record(id).partPath(), kContent.size));
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
}

void DurabilityTest::f73_afterCrashesInARowDownloadsStartPaused()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
    MemoryPersistence persistence;
    engine::EngineConfig config = oneConnection();
    config.startPaused = true; // what the store's count of crashes comes to
    EngineFixture fixture(config, &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kStop));
    QVERIFY(fixture.crash());
    QCOMPARE(fixture.state(id), DownloadState::Paused);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
}

void DurabilityTest::f79_removedAtAnyMomentNothingIsLeft_data()
{
    QTest::addColumn<int>("moment");
    for (int moment = 0; moment < 24; ++moment) {
        QTest::addRow("after %d values", moment) << moment;
    }
}

void DurabilityTest::f79_removedAtAnyMomentNothingIsLeft()
{
    QFETCH(int, moment);
    FaultServer server;
    server.serve("/a.bin", { .content = kContent });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kContent.sha256() };
    const DownloadId id = fixture.add(request);
    int heard = 0;
    fixture.waitFor([&] { return ++heard > moment; }, 500);
    fixture.engine().remove({ id }, engine::RemoveFiles::TrashAll);
    QTRY_COMPARE(fixture.files(), QStringList {});
    QVERIFY(fixture.shutDown());
    QCOMPARE(fixture.files(), QStringList {});
}

QTEST_GUILESS_MAIN(DurabilityTest)

#include "tst_durability.moc"
