// SPDX-License-Identifier: GPL-3.0-or-later
// Renaming, moving and verifying; of finished files most of all.
#include "tests/integration/fileorders.h"

#include "app/engine/filemove.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace fileorders;
using namespace support;
using engine::Download;
using engine::DownloadEdit;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

class FinishedFilesTest : public QObject {
    Q_OBJECT

private slots:
    void finishedFileIsRenamed();
    void renameReplacesNothing();
    void killedRenameIsFound();
    void waitingAndPausedTakeTheirNewName();
    void renamedWhileItRunsItFinishesUnderTheNewName();
    void renamedBeforeTheFirstReplyItHasTheNewName();
    void finishedFileMovesToAnotherDisk();
    void fileInTheNewFolderIsNotReplaced();
    void stoppedMoveLeavesTheFileWhereItIs();
    void killedMoveGoesOn();
    void aNameThatWaitsForAMoveOutlivesAnEnd();
    void sourceThatAKillLeftGoesButNotOneThatChanged();
    void verifyFindsDamage();
    void verifyPassesOverWhatHasNoChecksum();
    void finishedFileHasTheDateThatIsWished_data();
    void finishedFileHasTheDateThatIsWished();
};

void FinishedFilesTest::finishedFileIsRenamed()
{
    Doing doing;
    const DownloadId id = doing.complete();
    doing.fixture.engine().edit(id, naming(u"../b?.bin"_s));
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).fileName != u"a.bin"_s; }));
    QCOMPARE(doing.fixture.files(), QStringList { doing.fixture.at(id).fileName });
    QVERIFY(!doing.fixture.at(id).fileName.contains(u'/'));
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    QTRY_COMPARE(doing.persistence.record(id).partMove, engine::PartMove {});
    QTRY_COMPARE(doing.persistence.record(id).fileName, doing.fixture.at(id).fileName);
}

void FinishedFilesTest::renameReplacesNothing()
{
    Doing doing;
    const DownloadId id = doing.complete();
    const Download before = doing.fixture.at(id);
    put(doing.fixture.folder() + u"/b.bin"_s, "another's");
    doing.fixture.engine().edit(id, naming(u"b.bin"_s));
    QVERIFY(doing.fixture.waitFor([&] { return !doing.refused.isEmpty(); }));
    QCOMPARE(doing.refused.first().kind, ErrorKind::FileExists);
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id) == before; }));
    QCOMPARE(bytesOf(doing.fixture.folder() + u"/b.bin"_s), "another's");
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    QVERIFY(QFile::remove(before.filePath()));
    doing.fixture.engine().edit(id, naming(u"c.bin"_s));
    QVERIFY(doing.fixture.waitFor([&] { return doing.refused.size() == 2; }));
    QCOMPARE(doing.refused.last().kind, ErrorKind::PartFileChanged);
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id) == before; }));
}

void FinishedFilesTest::killedRenameIsFound()
{
    Doing doing;
    const DownloadId id = doing.complete();
    QVERIFY(doing.fixture.shutDown());
    // As a kill leaves it: the wish is committed, the file has its new name, and nobody knows.
    Download record = doing.persistence.record(id);
    record.request.fileName = u"b.bin"_s;
    record.partMove = engine::PartMove { record.request.folder, {}, {} };
    doing.persistence.save(1000, { record }, true);
    QVERIFY(QFile::rename(record.filePath(), doing.fixture.folder() + u"/b.bin"_s));
    QVERIFY(doing.fixture.startAgain());
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).fileName == u"b.bin"_s; }));
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    QTRY_COMPARE(doing.persistence.record(id).partMove, engine::PartMove {});
}

void FinishedFilesTest::waitingAndPausedTakeTheirNewName()
{
    Doing doing(kLarge);
    engine::DownloadRequest request;
    request.url = doing.server.url("/a.bin");
    request.startPaused = true;
    const DownloadId id = doing.fixture.add(request);
    doing.fixture.engine().edit(id, naming(u"b.bin"_s));
    doing.server.serve("/a.bin", { .content = kLarge, .replies = { stallingAt(kStopAt) } });
    doing.fixture.engine().resume({ id });
    QVERIFY(doing.fixture.waitForReceived(id, kStopAt));
    QVERIFY(doing.fixture.pause(id));
    QCOMPARE(doing.fixture.at(id).fileName, u"b.bin"_s);
    doing.fixture.engine().edit(id, naming(u"c.bin"_s));
    doing.fixture.engine().resume({ id });
    EXPECT_COMPLETE(doing.fixture, id, doing.server, kLarge);
    QCOMPARE(doing.fixture.at(id).fileName, u"c.bin"_s);
}

void FinishedFilesTest::renamedWhileItRunsItFinishesUnderTheNewName()
{
    Doing doing(kLarge);
    doing.server.serve("/a.bin",
        { .content = kLarge, .replies = { { .ending = Ending::Stall, .cutAfter = kStopAt } } });
    const DownloadId id = doing.fixture.add(doing.server.url("/a.bin"));
    QVERIFY(doing.fixture.waitForReceived(id, kStopAt));
    doing.fixture.engine().edit(id, naming(u"b.bin"_s));
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).fileName == u"b.bin"_s; }));
    QCOMPARE(doing.fixture.state(id), DownloadState::Downloading);
    QCOMPARE(doing.server.requestsFor("/a.bin").size(), 1);
    put(doing.fixture.folder() + u"/b.bin"_s, "another's");
    doing.server.serve("/a.bin", { .content = kLarge });
    QVERIFY(doing.fixture.pause(id));
    QCOMPARE(doing.fixture.at(id).fileName, u"b.bin"_s);
    doing.fixture.engine().resume({ id });
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(doing.fixture.at(id).fileName, u"b (1).bin"_s);
    QCOMPARE(doing.fixture.sha256(id), kLarge.sha256());
    QCOMPARE(bytesOf(doing.fixture.folder() + u"/b.bin"_s), "another's");
}

void FinishedFilesTest::renamedBeforeTheFirstReplyItHasTheNewName()
{
    Doing doing;
    doing.server.serve(
        "/a.bin", { .content = kFile, .replies = { { .delay = std::chrono::milliseconds(300) } } });
    const DownloadId id = doing.fixture.add(doing.server.url("/a.bin"));
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Connecting));
    doing.fixture.engine().edit(id, naming(u"b.bin"_s));
    EXPECT_COMPLETE(doing.fixture, id, doing.server, kFile);
    QCOMPARE(doing.fixture.at(id).fileName, u"b.bin"_s);
    QCOMPARE(doing.fixture.files(), QStringList { u"b.bin"_s });
}

void FinishedFilesTest::finishedFileMovesToAnotherDisk()
{
    Doing doing(kLarge);
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    QVERIFY2(deviceOf(doing.fixture.folder()) != deviceOf(other.path()),
        "/dev/shm is no device of its own here");
    const DownloadId id = doing.complete();
    QVERIFY(QFile::setPermissions(
        doing.fixture.at(id).filePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QDateTime modified = QFileInfo(doing.fixture.at(id).filePath()).lastModified();
    QSignalSpy progressed(&doing.fixture.engine(), &engine::Engine::progressed);
    const QString there = other.path() + u"/new"_s;
    doing.fixture.engine().edit(id, goingTo(there));
    QVERIFY(doing.fixture.waitFor([&] {
        return doing.fixture.at(id).request.folder == there
            && doing.fixture.at(id).partMove == engine::PartMove {};
    }));
    QCOMPARE(doing.fixture.state(id), DownloadState::Completed);
    QCOMPARE(doing.fixture.files(), QStringList {});
    QCOMPARE(filesOf(there), QStringList { u"a.bin"_s });
    QCOMPARE(doing.fixture.sha256(id), kLarge.sha256());
    QCOMPARE(QFileInfo(there + u"/a.bin"_s).lastModified(), modified);
    QVERIFY(QFileInfo(there + u"/a.bin"_s).isExecutable());
    QVERIFY(!progressed.isEmpty());
    doing.fixture.engine().edit(id, goingTo(doing.fixture.folder()));
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.files().size() == 1; }));
    QTRY_COMPARE(filesOf(there), QStringList {});
    QCOMPARE(doing.fixture.files(), QStringList { u"a.bin"_s });
}

void FinishedFilesTest::fileInTheNewFolderIsNotReplaced()
{
    Doing doing;
    const DownloadId id = doing.complete();
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    const QTemporaryDir near;
    for (const QString &folder : { other.path(), near.path() }) {
        put(folder + u"/a.bin"_s, "another's");
        const QString name = u"a (1).bin"_s;
        DownloadEdit edit = goingTo(folder);
        edit.fileName = u"a.bin"_s; // where it is taken, the number stays
        doing.fixture.engine().edit(id, edit);
        QVERIFY(doing.fixture.waitFor([&] {
            return doing.fixture.at(id).request.folder == folder
                && doing.fixture.at(id).partMove == engine::PartMove {};
        }));
        QCOMPARE(bytesOf(folder + u"/a.bin"_s), "another's");
        QVERIFY(doing.fixture.at(id).fileName.startsWith(u"a (1)"_s));
        QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    }
}

void FinishedFilesTest::stoppedMoveLeavesTheFileWhereItIs()
{
    Doing doing(kLarge);
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    const DownloadId id = doing.complete();
    const Download before = doing.fixture.at(id);
    doing.fixture.engine().edit(id, goingTo(other.path()));
    doing.fixture.engine().pause({ id });
    QVERIFY(doing.fixture.waitFor([&] {
        const Download &now = doing.fixture.at(id);
        return now.partMove == engine::PartMove {};
    }));
    // The stop may have come too late, but then all of it is there.
    const bool isMoved = doing.fixture.at(id).request.folder == other.path();
    QVERIFY(isMoved || doing.fixture.at(id) == before);
    QCOMPARE(doing.fixture.sha256(id), kLarge.sha256());
    QTRY_COMPARE(filesOf(other.path()).size() + doing.fixture.files().size(), 1);
}

void FinishedFilesTest::killedMoveGoesOn()
{
    Doing doing(kLarge);
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    const DownloadId id = doing.complete();
    QVERIFY(doing.fixture.shutDown());
    // As a kill leaves it: the record says where to, and a whole copy has its name already.
    Download record = doing.persistence.record(id);
    record.partMove = engine::PartMove { other.path(), {}, {} };
    doing.persistence.save(1000, { record }, true);
    const engine::MoveResult copied
        = engine::copyFinished(record, other.path(), [](qint64) { return false; });
    QCOMPARE(copied.end, engine::MoveEnd::Moved);
    QCOMPARE(filesOf(other.path()), QStringList { u"a.bin"_s });
    QVERIFY(doing.fixture.startAgain());
    QVERIFY(doing.fixture.waitFor([&] {
        return doing.fixture.at(id).request.folder == other.path()
            && doing.fixture.at(id).partMove == engine::PartMove {};
    }));
    QCOMPARE(filesOf(other.path()), QStringList { u"a.bin"_s });
    QCOMPARE(doing.fixture.files(), QStringList {});
    QCOMPARE(doing.fixture.sha256(id), kLarge.sha256());
}

void FinishedFilesTest::aNameThatWaitsForAMoveOutlivesAnEnd()
{
    Doing doing(kLarge);
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    const QTemporaryDir near;
    const DownloadId id = doing.complete();
    for (const QString &folder : { other.path(), near.path() }) {
        DownloadEdit edit = goingTo(folder);
        edit.fileName = QFileInfo(folder).fileName() + u".bin"_s;
        doing.fixture.engine().edit(id, edit);
        QVERIFY(doing.fixture.shutDown());
        QVERIFY(doing.fixture.startAgain());
        QVERIFY(doing.fixture.waitFor([&] {
            const Download now = doing.fixture.at(id);
            return now.fileName == *edit.fileName && now.request.folder == folder
                && now.partMove == engine::PartMove {};
        }));
        QCOMPARE(filesOf(folder), QStringList { *edit.fileName });
    }
}

void FinishedFilesTest::sourceThatAKillLeftGoesButNotOneThatChanged()
{
    for (const bool isChanged : { false, true }) {
        Doing doing;
        const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
        const DownloadId id = doing.complete();
        QVERIFY(doing.fixture.shutDown());
        const Download record = doing.persistence.record(id);
        const engine::MoveResult copied
            = engine::copyFinished(record, other.path(), [](qint64) { return false; });
        doing.persistence.save(1000, { copied.moved }, true);
        if (isChanged) {
            QFile file(record.filePath());
            QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
        }
        QVERIFY(doing.fixture.startAgain());
        QVERIFY(doing.fixture.waitFor(
            [&] { return doing.fixture.at(id).partMove == engine::PartMove {}; }));
        QCOMPARE(doing.fixture.files().size(), isChanged ? 1 : 0);
        QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    }
}

void FinishedFilesTest::verifyFindsDamage()
{
    Doing doing;
    engine::DownloadRequest request;
    request.url = doing.server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kFile.sha256() };
    const DownloadId id = doing.fixture.add(request);
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    const QDateTime first = doing.fixture.at(id).verifiedAt;
    QVERIFY(first.isValid());
    doing.fixture.engine().verify({ id });
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).verifiedAt > first; }));
    QCOMPARE(doing.fixture.at(id).error.kind, ErrorKind::None);

    const QString path = doing.fixture.at(id).filePath();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1000) && file.write("damage") == 6);
    file.close();
    doing.fixture.engine().verify({ id });
    QVERIFY(doing.fixture.waitFor(
        [&] { return doing.fixture.at(id).error.kind == ErrorKind::ChecksumMismatch; }));
    QCOMPARE(doing.fixture.state(id), DownloadState::Completed);
    QVERIFY(!doing.fixture.at(id).verifiedAt.isValid());
    QCOMPARE(doing.fixture.files(), QStringList { u"a.bin"_s });
    QVERIFY(QFile::remove(path));
    doing.fixture.engine().verify({ id });
    QVERIFY(doing.fixture.waitFor([&] { return doing.refused.size() == 1; }));
    QCOMPARE(doing.fixture.state(id), DownloadState::Completed);
}

void FinishedFilesTest::verifyPassesOverWhatHasNoChecksum()
{
    Doing doing;
    const DownloadId id = doing.complete();
    QSignalSpy progressed(&doing.fixture.engine(), &engine::Engine::progressed);
    const Download before = doing.fixture.at(id);
    doing.fixture.engine().verify({ id, { 99 } });
    QVERIFY(doing.fixture.restart());
    QCOMPARE(doing.fixture.at(id).verifiedAt, before.verifiedAt);
    QCOMPARE(progressed.size(), 0);
}

void FinishedFilesTest::finishedFileHasTheDateThatIsWished_data()
{
    QTest::addColumn<bool>("keepsServerDate");
    QTest::newRow("the server's") << true;
    QTest::newRow("that of the download") << false;
}

void FinishedFilesTest::finishedFileHasTheDateThatIsWished()
{
    QFETCH(bool, keepsServerDate);
    const QDateTime begun = QDateTime::currentDateTimeUtc().addSecs(-5);
    const Content content { .size = 100'000, .seed = 7 };
    FaultServer server;
    server.serve("/a.bin", { .content = content, .lastModified = "Mon, 01 Jan 2024 00:00:00 GMT" });
    engine::EngineConfig config;
    config.keepsServerDate = keepsServerDate;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, content);
    const QDateTime modified = QFileInfo(fixture.at(id).filePath()).lastModified().toUTC();
    QCOMPARE(modified == QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC), keepsServerDate);
    QCOMPARE(modified >= begun, !keepsServerDate);
}

QTEST_GUILESS_MAIN(FinishedFilesTest)

#include "tst_finishedfiles.moc"
