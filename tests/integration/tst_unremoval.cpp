// SPDX-License-Identifier: GPL-3.0-or-later
// Removed downloads and their files come back.
#include "tests/integration/storedhalf.h"

#include "app/engine/filemove.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace fileorders;
using namespace support;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using engine::RemoveFiles;

namespace {

QList<engine::HistoryEntry> historyOf(EngineFixture &fixture, DownloadId id)
{
    QSignalSpy known(&fixture.engine(), &engine::Engine::historyKnown);
    fixture.engine().askHistory(id);
    return known.wait() ? known.first().at(1).value<QList<engine::HistoryEntry>>()
                        : QList<engine::HistoryEntry>();
}

/// Paused with kStopAt bytes of kLarge.
DownloadId addHalf(Doing &doing)
{
    doing.server.serve("/a.bin", { .content = kLarge, .replies = { stallingAt(kStopAt) } });
    const DownloadId id = addAndPauseAt(doing.fixture, doing.server, "/a.bin", kStopAt);
    doing.server.clearRecord();
    return id;
}

} // namespace

class UnremovalTest : public QObject {
    Q_OBJECT

private slots:
    void removedRowsComeBackAsTheyWere();
    void finishedFileComesBackFromTheTrash();
    void filesComeBackBesideWhatTookTheirPlace();
    void partFileComesBackAndGoesOn();
    void lostPartFileIsSaidAndStartsOver();
    void whatCannotComeBackNowComesBackLater_data();
    void whatCannotComeBackNowComesBackLater();
    void whatIsRemovedStaysRemovedAfterARestart();
    void whatCameBackIsThereAfterARestart_data();
    void whatCameBackIsThereAfterARestart();
    void runningDownloadGoesOnWhereItsRemovalIsTakenBack();
    void whatWasPausedBeforeStaysPaused_data();
    void whatWasPausedBeforeStaysPaused();
    void moveGoesOnWhereItsRemovalIsTakenBack_data();
    void moveGoesOnWhereItsRemovalIsTakenBack();
    void tenThousandComeBackInOneSave();
    void trashOnAnotherDiskIsCopiedFrom();
};

void UnremovalTest::removedRowsComeBackAsTheyWere()
{
    Doing doing;
    const DownloadId id = doing.complete();
    const Download before = doing.fixture.at(id);
    doing.fixture.engine().remove({ id }, RemoveFiles::KeepAll);
    QVERIFY(doing.isGone(id));
    doing.fixture.engine().unremove({ id, { 4711 } });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.at(id), before);
    QCOMPARE(doing.persistence.record(id), before);
    doing.fixture.engine().unremove({ id });
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
}

void UnremovalTest::finishedFileComesBackFromTheTrash()
{
    Doing doing;
    const DownloadId id = doing.complete();
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    QVERIFY(doing.isGone(id));
    // At once, while the file may still be on its way to the trash.
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.files(), QStringList { u"a.bin"_s });
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    QCOMPARE(doing.lost, QStringList {});
}

void UnremovalTest::filesComeBackBesideWhatTookTheirPlace()
{
    Doing doing;
    const DownloadId id = doing.complete();
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    const QString place = doing.fixture.folder() + u"/a.bin"_s;
    put(place, "another's");
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
    QCOMPARE(bytesOf(place), "another's");
}

void UnremovalTest::partFileComesBackAndGoesOn()
{
    Doing doing(kLarge);
    const DownloadId id = addHalf(doing);
    const Download before = doing.fixture.at(id);
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.at(id), before);
    doing.fixture.engine().resume({ id });
    EXPECT_COMPLETE(doing.fixture, id, doing.server, kLarge);
    QVERIFY(doing.server.bodyBytes("/a.bin") < kLarge.size);
}

void UnremovalTest::lostPartFileIsSaidAndStartsOver()
{
    Doing doing(kLarge);
    const DownloadId id = addHalf(doing);
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    QDir trash(QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME")) + u"/Trash/files"_s);
    QVERIFY(trash.removeRecursively());
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.at(id).notice, QString(engine::notice::kPartLost));
    QCOMPARE(doing.fixture.at(id).received, 0);
    QCOMPARE(doing.lost, QStringList { doing.fixture.folder() + u"/a.bin.part"_s });
    doing.fixture.engine().resume({ id });
    EXPECT_COMPLETE(doing.fixture, id, doing.server, kLarge);
}

void UnremovalTest::whatCannotComeBackNowComesBackLater_data()
{
    QTest::addColumn<bool>("isTrashAway");
    QTest::newRow("a file where the folder was") << false;
    QTest::newRow("disk of the trash is not there") << true;
}

void UnremovalTest::whatCannotComeBackNowComesBackLater()
{
    QFETCH(const bool, isTrashAway);
    Doing doing(kLarge);
    const DownloadId id = addHalf(doing);
    const Download before = doing.fixture.at(id);
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    const QString trash = QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME")) + u"/Trash"_s;
    const QString folder = isTrashAway ? trash : doing.fixture.folder();
    QVERIFY(QDir().rename(folder, folder + u" away"_s));
    if (!isTrashAway) {
        put(folder, "a file where the folder was");
    }
    QSignalSpy refused(&doing.fixture.engine(), &engine::Engine::unremoveRefused);
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.fixture.waitFor([&] { return refused.size() == 1; }));
    QVERIFY(isTrashAway || QFile::remove(folder));
    QVERIFY(QDir().rename(folder + u" away"_s, folder));
    QCOMPARE(refused.first().first().value<QList<DownloadId>>(), QList { id });
    QCOMPARE(refused.first().at(1).value<engine::DownloadError>().kind,
        isTrashAway ? engine::ErrorKind::FolderMissing : engine::ErrorKind::FolderUnwritable);
    QVERIFY(!doing.fixture.at(id).id.isValid());
    QCOMPARE(doing.lost, QStringList {});
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.fixture.at(id), before);
}

void UnremovalTest::whatIsRemovedStaysRemovedAfterARestart()
{
    Doing doing;
    const DownloadId id = doing.complete();
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    QVERIFY(doing.fixture.restart());
    QVERIFY(!doing.fixture.at(id).id.isValid());
    doing.fixture.engine().unremove({ id });
    QVERIFY(!doing.fixture.at(id).id.isValid());
}

void UnremovalTest::whatCameBackIsThereAfterARestart_data()
{
    QTest::addColumn<bool>("isErasureOnDisk");
    QTest::newRow("erased before") << true;
    QTest::newRow("erasure and return in one commit") << false;
}

void UnremovalTest::whatCameBackIsThereAfterARestart()
{
    QFETCH(const bool, isErasureOnDisk);
    StoredHalf half;
    EngineFixture &fixture = half.fixture;
    const DownloadId id = half.id;
    const QList<engine::HistoryEntry> happened = historyOf(fixture, id);
    QVERIFY(!happened.isEmpty());
    fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    QSignalSpy flushed(&half.store, &engine::Persistence::flushed);
    if (isErasureOnDisk) {
        half.store.flush();
        QVERIFY(flushed.wait());
    }
    fixture.engine().unremove({ id });
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).id.isValid(); }));
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.at(id).partName, half.before.partName);
    QCOMPARE(fixture.at(id).segments, half.before.segments);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.part"_s });
    QCOMPARE(historyOf(fixture, id).mid(0, happened.size()), happened);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, half.server, kLarge);
    QVERIFY(half.server.bodyBytes("/a.bin") < kLarge.size);
}

void UnremovalTest::runningDownloadGoesOnWhereItsRemovalIsTakenBack()
{
    Doing doing(kLarge);
    doing.server.serve("/a.bin", { .content = kLarge, .replies = { stallingAt(kStopAt) } });
    QSignalSpy removed(&doing.fixture.engine(), &engine::Engine::removed);
    const DownloadId id = doing.fixture.add(doing.server.url("/a.bin"));
    QVERIFY(doing.fixture.waitForReceived(id, kStopAt));
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    doing.fixture.engine().unremove({ id });
    EXPECT_COMPLETE(doing.fixture, id, doing.server, kLarge);
    QCOMPARE(removed.size(), 0);
}

void UnremovalTest::whatWasPausedBeforeStaysPaused_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("while it stops") << false;
    QTest::newRow("once it is gone") << true;
}

void UnremovalTest::whatWasPausedBeforeStaysPaused()
{
    QFETCH(const bool, isGone);
    Doing doing(kLarge);
    doing.server.serve("/a.bin", { .content = kLarge, .replies = { stallingAt(kStopAt) } });
    const DownloadId id = doing.fixture.add(doing.server.url("/a.bin"));
    QVERIFY(doing.fixture.waitForReceived(id, kStopAt));
    doing.fixture.engine().pause({ id });
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    if (isGone) {
        QVERIFY(doing.isGone(id));
    }
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Paused));
    QTRY_COMPARE(doing.persistence.record(id).state, DownloadState::Paused);
}

void UnremovalTest::moveGoesOnWhereItsRemovalIsTakenBack_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("finished file") << true;
    QTest::newRow("part file") << false;
}

void UnremovalTest::moveGoesOnWhereItsRemovalIsTakenBack()
{
    QFETCH(const bool, isComplete);
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    Doing doing(kLarge);
    QVERIFY2(deviceOf(other.path()) != deviceOf(doing.fixture.folder()),
        "/dev/shm is no device of its own here");
    if (!isComplete) {
        doing.server.serve("/a.bin", { .content = kLarge, .replies = { stallingAt(kStopAt) } });
    }
    const DownloadId id = isComplete
        ? doing.complete()
        : addAndPauseAt(doing.fixture, doing.server, "/a.bin", kStopAt);
    QSignalSpy removed(&doing.fixture.engine(), &engine::Engine::removed);
    doing.fixture.engine().edit(id, goingTo(other.path()));
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.fixture.waitFor([&] {
        return doing.fixture.at(id).request.folder == other.path()
            && doing.fixture.at(id).partMove->folder.isEmpty();
    }));
    QCOMPARE(filesOf(other.path()), QStringList { isComplete ? u"a.bin"_s : u"a.bin.part"_s });
    QCOMPARE(doing.fixture.files(), QStringList {});
    QCOMPARE(removed.size(), 0);
}

void UnremovalTest::tenThousandComeBackInOneSave()
{
    Doing doing;
    QList<engine::DownloadRequest> requests(10'000);
    for (engine::DownloadRequest &request : requests) {
        request.url = doing.server.url("/a.bin");
        request.startPaused = true;
    }
    QSignalSpy added(&doing.fixture.engine(), &engine::Engine::added);
    doing.fixture.engine().add(requests);
    QList<Download> downloads;
    QVERIFY(doing.fixture.waitFor([&] { // a long list comes in several turns
        while (!added.isEmpty()) {
            downloads += added.takeFirst().first().value<QList<Download>>();
        }
        return downloads.size() == requests.size();
    }));
    QList<DownloadId> ids;
    for (const Download &download : downloads) {
        ids.append(download.id);
    }
    doing.fixture.engine().remove(ids, RemoveFiles::TrashPart);
    const int saves = doing.persistence.saves();
    doing.fixture.engine().unremove(ids);
    QVERIFY(doing.fixture.waitFor([&] { return added.size() == 1; }));
    QCOMPARE(doing.persistence.saves() - saves, 1);
    QCOMPARE(added.last().first().value<QList<Download>>(), downloads);
    QCOMPARE(doing.persistence.records().size(), 10'000);
}

void UnremovalTest::trashOnAnotherDiskIsCopiedFrom()
{
    const QTemporaryDir trash { u"/dev/shm/bobbin-XXXXXX"_s };
    const QTemporaryDir folder;
    QVERIFY2(
        deviceOf(trash.path()) != deviceOf(folder.path()), "/dev/shm is no device of its own here");
    put(trash.filePath(u"thrown.bin"_s), "thrown away");
    put(folder.filePath(u"a.bin"_s), "another's");
    const auto brought = engine::bringFile(trash.filePath(u"thrown.bin"_s), folder.path(),
        u"a.bin"_s, "mark", [](qint64) { return false; });
    QVERIFY(brought);
    QCOMPARE(brought.value(), u"a (1).bin"_s);
    QCOMPARE(filesOf(folder.path()), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
    QCOMPARE(bytesOf(folder.filePath(u"a (1).bin"_s)), "thrown away");
    QCOMPARE(bytesOf(folder.filePath(u"a.bin"_s)), "another's");
    QCOMPARE(filesOf(trash.path()), QStringList {});
}

QTEST_GUILESS_MAIN(UnremovalTest)

#include "tst_unremoval.moc"
