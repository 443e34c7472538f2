// SPDX-License-Identifier: GPL-3.0-or-later
// The program ends, in order or not, while removed downloads come back.
#include "tests/integration/storedhalf.h"

#include "app/engine/discarding.h"
#include "app/engine/filemove.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace fileorders;
using namespace support;
using engine::Download;
using engine::DownloadId;
using engine::RemoveFiles;

class UnremovalEndsTest : public QObject {
    Q_OBJECT

private slots:
    void killWhileFilesComeBackCostsNoRow_data();
    void killWhileFilesComeBackCostsNoRow();
    void whatCouldNotComeBackStaysRemoved();
    void copyOutOfTheTrashCanBeStopped();
    void whatIsStoppedComesBackWithoutItsFile();
};

void UnremovalEndsTest::killWhileFilesComeBackCostsNoRow_data()
{
    QTest::addColumn<bool>("isOut");
    QTest::newRow("before they are out") << false;
    QTest::newRow("once they are out") << true;
}

void UnremovalEndsTest::killWhileFilesComeBackCostsNoRow()
{
    QFETCH(const bool, isOut);
    StoredHalf half;
    EngineFixture &fixture = half.fixture;
    const DownloadId id = half.id;
    fixture.engine().remove({ id }, RemoveFiles::TrashPart);
    QTRY_COMPARE(fixture.files(), QStringList {});
    QSignalSpy saved(&half.store, &engine::Persistence::saved);
    fixture.engine().unremove({ id });
    if (isOut) { // the job has begun, and ends before the engine does
        QVERIFY(saved.wait());
        QTRY_COMPARE(fixture.files(), QStringList { u"a.bin.part"_s });
    }
    QVERIFY(fixture.crash());
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).id.isValid(); }));
    QCOMPARE(fixture.at(id).partName, half.before.partName);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, half.server, kLarge);
    QVERIFY(!isOut || half.server.bodyBytes("/a.bin") < kLarge.size);
}

void UnremovalEndsTest::whatCouldNotComeBackStaysRemoved()
{
    Doing doing;
    const DownloadId id = doing.complete();
    doing.fixture.engine().remove({ id }, RemoveFiles::TrashAll);
    QTRY_COMPARE(doing.fixture.files(), QStringList {});
    const QString trash = QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME")) + u"/Trash"_s;
    QVERIFY(QDir().rename(trash, trash + u" away"_s));
    QSignalSpy refused(&doing.fixture.engine(), &engine::Engine::unremoveRefused);
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.fixture.waitFor([&] { return refused.size() == 1; }));
    QVERIFY(QDir().rename(trash + u" away"_s, trash));
    QVERIFY(doing.persistence.records().isEmpty());
    doing.fixture.engine().unremove({ id });
    QVERIFY(doing.isBack(id));
    QCOMPARE(doing.persistence.records().size(), 1);
}

void UnremovalEndsTest::copyOutOfTheTrashCanBeStopped()
{
    const QTemporaryDir trash { u"/dev/shm/bobbin-XXXXXX"_s };
    const QTemporaryDir folder;
    QVERIFY2(
        deviceOf(trash.path()) != deviceOf(folder.path()), "/dev/shm is no device of its own here");
    const QByteArray thrown(3 * kMiB, 't');
    put(trash.filePath(u"thrown.bin"_s), thrown);
    int asked = 0;
    const auto brought = engine::bringFile(trash.filePath(u"thrown.bin"_s), folder.path(),
        u"a.bin"_s, "mark", [&](qint64) { return ++asked > 1; });
    QVERIFY(!brought);
    QCOMPARE(asked, 2);
    QCOMPARE(filesOf(folder.path()), QStringList {});
    QCOMPARE(bytesOf(trash.filePath(u"thrown.bin"_s)), thrown);
}

void UnremovalEndsTest::whatIsStoppedComesBackWithoutItsFile()
{
    const QTemporaryDir trash { u"/dev/shm/bobbin-XXXXXX"_s };
    const QTemporaryDir folder;
    put(trash.filePath(u"thrown.bin"_s), "thrown away");
    engine::RemovedDownload removed;
    removed.download.id = { 7 };
    removed.download.state = engine::DownloadState::Completed;
    removed.download.request.folder = folder.path();
    removed.download.fileName = u"a.bin"_s;
    removed.inTrash.file = trash.filePath(u"thrown.bin"_s);
    const engine::BroughtBack back = engine::bringBack({ removed }, [](qint64) { return true; });
    QCOMPARE(back.downloads, QList { removed.download });
    QVERIFY(back.refused.isEmpty() && back.failed.isEmpty());
    QCOMPARE(filesOf(folder.path()), QStringList {});
    QCOMPARE(filesOf(trash.path()), QStringList { u"thrown.bin"_s });
}

QTEST_GUILESS_MAIN(UnremovalEndsTest)

#include "tst_unremovalends.moc"
