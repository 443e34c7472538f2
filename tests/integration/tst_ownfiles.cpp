// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are a download's own, to be replaced, deleted or renamed; every other one stays (I4).
#include "tests/integration/fileorders.h"

#include "app/engine/filemove.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace fileorders;
using namespace support;
using engine::Download;
using engine::DownloadEdit;
using engine::DownloadId;
using engine::DownloadState;
using engine::WhenFileExists;

namespace {

const Content kNewer { .size = 300 * kKiB + 7, .seed = 6 };

/// Made while \a path is there, so that it has another inode than what it takes the place of.
void putAnothers(const QString &path)
{
    put(path + u".made"_s, "another's");
    QFile::remove(path);
    if (!QFile::rename(path + u".made"_s, path)) {
        qFatal("cannot rename to %s", qPrintable(path));
    }
}

void setTime(const QString &path, const timespec &time)
{
    const timespec times[] { time, time };
    if (::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0) != 0) {
        qFatal("cannot set the time of %s", qPrintable(path));
    }
}

} // namespace

class OwnFilesTest : public QObject {
    Q_OBJECT

private slots:
    void startOverReplacesItsOwnFile();
    void startOverReplacesNoStrangersFile_data();
    void startOverReplacesNoStrangersFile();
    void removalTrashesNoStrangersFile();
    void removalTrashesNoFileOfALaterRow();
    void leaveToReplaceIsForOneName();
    void startOverKeepsTheFileThatWasSkipped();
    void sourceGoesThoughTheCopyHasARoundedTime_data();
    void sourceGoesThoughTheCopyHasARoundedTime();
    void renameGoesTheWayOfTheMoveItCameWith();
    void sizeOfARunWithoutAPartFileSaysNothingOfTheNext_data();
    void sizeOfARunWithoutAPartFileSaysNothingOfTheNext();
};

void OwnFilesTest::startOverReplacesItsOwnFile()
{
    for (const bool isRestored : { false, true }) {
        Doing doing;
        const DownloadId id = doing.complete();
        doing.server.serve("/a.bin", { .content = kNewer });
        doing.fixture.engine().setOnline(false);
        doing.fixture.engine().restart({ id });
        QVERIFY(doing.fixture.waitForState(id, DownloadState::Queued));
        if (isRestored) {
            QVERIFY(doing.fixture.restart());
        }
        doing.fixture.engine().setOnline(true);
        QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(doing.fixture.files(), QStringList { u"a.bin"_s });
        QCOMPARE(doing.fixture.sha256(id), kNewer.sha256());
        QCOMPARE(doing.fixture.at(id).oldPart, engine::OldPart {});
    }
}

void OwnFilesTest::startOverReplacesNoStrangersFile_data()
{
    QTest::addColumn<QString>("folder"); ///< within the first; empty = the same
    QTest::addColumn<QString>("name");
    QTest::newRow("in another folder") << u"/other"_s << u"a.bin"_s;
    QTest::newRow("under another name") << QString() << u"b.bin"_s;
    QTest::newRow("in its place") << QString() << u"a.bin"_s;
}

void OwnFilesTest::startOverReplacesNoStrangersFile()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    Doing doing;
    const DownloadId id = doing.complete();
    doing.server.serve("/a.bin", { .content = kNewer });
    doing.fixture.engine().setOnline(false);
    doing.fixture.engine().restart({ id });
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Queued));
    DownloadEdit edit = name == u"a.bin" ? DownloadEdit {} : naming(name);
    edit.folder = folder.isEmpty() ? std::optional<QString> {} : doing.fixture.folder() + folder;
    const QString place = doing.fixture.folder() + folder;
    QVERIFY(QDir().mkpath(place));
    putAnothers(place + u'/' + name);
    doing.fixture.engine().edit(id, edit);
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).request.folder == place; }));
    doing.fixture.engine().setOnline(true);
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(bytesOf(place + u'/' + name), "another's");
    QCOMPARE(doing.fixture.sha256(id), kNewer.sha256());
}

void OwnFilesTest::removalTrashesNoStrangersFile()
{
    Doing doing;
    const DownloadId first = doing.complete();
    const QString place = doing.fixture.folder() + u"/a.bin"_s;
    QVERIFY(QFile::rename(place, place + u".away"_s));
    const DownloadId second = doing.complete();
    QCOMPARE(doing.fixture.at(second).filePath(), place);
    QSignalSpy failures(&doing.fixture.engine(), &engine::Engine::trashFailed);
    doing.fixture.engine().remove({ first }, engine::RemoveFiles::TrashAll);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().toStringList(), QStringList { place });
    QCOMPARE(doing.fixture.sha256(second), kFile.sha256());
    doing.fixture.engine().remove({ second }, engine::RemoveFiles::TrashAll);
    QTRY_COMPARE(doing.fixture.files(), QStringList { u"a.bin.away"_s });
    QCOMPARE(failures.size(), 1);
}

void OwnFilesTest::removalTrashesNoFileOfALaterRow()
{
    Doing doing;
    const DownloadId first = doing.complete();
    const QString place = doing.fixture.folder() + u"/a.bin"_s;
    QVERIFY(QFile::rename(place, place + u".away"_s));
    const DownloadId second = doing.complete();
    // The inode of the first one, as ext4 gives it to the next file.
    QVERIFY(QFile::remove(place) && QFile::rename(place + u".away"_s, place));
    QSignalSpy failures(&doing.fixture.engine(), &engine::Engine::trashFailed);
    doing.fixture.engine().remove({ first }, engine::RemoveFiles::TrashAll);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(doing.fixture.sha256(second), kFile.sha256());
}

void OwnFilesTest::leaveToReplaceIsForOneName()
{
    Doing doing;
    engine::DownloadRequest request;
    request.url = doing.server.url("/a.bin");
    request.whenFileExists = WhenFileExists::Overwrite;
    request.startPaused = true;
    const DownloadId id = doing.fixture.add(request);
    put(doing.fixture.folder() + u"/b.bin"_s, "another's");
    doing.fixture.engine().edit(id, naming(u"b.bin"_s));
    doing.fixture.engine().resume({ id });
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(bytesOf(doing.fixture.folder() + u"/b.bin"_s), "another's");
    QCOMPARE(doing.fixture.sha256(id), kFile.sha256());
}

void OwnFilesTest::startOverKeepsTheFileThatWasSkipped()
{
    Doing doing;
    put(doing.fixture.folder() + u"/a.bin"_s, "another's");
    engine::DownloadRequest request;
    request.url = doing.server.url("/a.bin");
    request.whenFileExists = WhenFileExists::Skip;
    const DownloadId id = doing.fixture.add(request);
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    doing.fixture.engine().restart({ id });
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.sha256(id) == kFile.sha256(); }));
    QVERIFY(doing.fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(bytesOf(doing.fixture.folder() + u"/a.bin"_s), "another's");
    QCOMPARE(doing.fixture.files(), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
}

void OwnFilesTest::sourceGoesThoughTheCopyHasARoundedTime_data()
{
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("nobody wrote it") << false;
    QTest::newRow("written while it was copied") << true;
}

void OwnFilesTest::sourceGoesThoughTheCopyHasARoundedTime()
{
    QFETCH(bool, isWritten);
    Doing doing;
    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    const Download before = doing.fixture.at(doing.complete());
    setTime(before.filePath(), { 1'600'000'001, 500'000'000 });
    const auto copied = engine::copyFinished(before, other.path(), [](qint64) { return false; });
    const Download &moved = copied.moved;
    QVERIFY(moved.id.isValid());
    setTime(moved.filePath(), { 1'600'000'000, 0 }); // as FAT does, which keeps two seconds
    if (isWritten) {
        put(before.filePath(), kNewer.bytes(0, before.total));
    }
    engine::removeFinishedLeft(moved, copied.left);
    QCOMPARE(QFile::exists(before.filePath()), isWritten);
    QCOMPARE(support::sha256OfFile(moved.filePath()), kFile.sha256());
}

void OwnFilesTest::renameGoesTheWayOfTheMoveItCameWith()
{
    Doing doing;
    const DownloadId id = doing.complete();
    const Download before = doing.fixture.at(id);
    put(doing.fixture.folder() + u"/file"_s, "no folder");
    DownloadEdit edit = naming(u"b.bin"_s);
    edit.folder = doing.fixture.folder() + u"/file/within"_s;
    doing.fixture.engine().edit(id, edit);
    QVERIFY(doing.fixture.waitFor([&] { return !doing.refused.isEmpty(); }));
    doing.fixture.engine().edit(id, naming(u"c.bin"_s)); // what is done now comes after all that
    QVERIFY(doing.fixture.waitFor([&] { return doing.fixture.at(id).fileName != u"a.bin"_s; }));
    QCOMPARE(doing.fixture.at(id).fileName, u"c.bin"_s);
    QCOMPARE(doing.fixture.at(id).filePath(), before.request.folder + u"/c.bin"_s);
}

void OwnFilesTest::sizeOfARunWithoutAPartFileSaysNothingOfTheNext_data()
{
    QTest::addColumn<Content>("first");
    QTest::addColumn<Resource>("second");
    const Content empty { .size = 0 };
    QTest::newRow("an empty file") << empty << Resource { .content = empty };
    QTest::newRow("a larger one of unknown length")
        << Content { .size = 100 * kKiB }
        << Resource { .content = kNewer,
               .replies = { Reply { .automaticLength = false, .chunked = true } } };
}

void OwnFilesTest::sizeOfARunWithoutAPartFileSaysNothingOfTheNext()
{
    QFETCH(Content, first);
    QFETCH(Resource, second);
    FaultServer server;
    server.serve("/a.bin", { .content = first });
    EngineFixture fixture;
    put(fixture.folder() + u"/a.bin"_s, "mine");
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.whenFileExists = WhenFileExists::Ask;
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, engine::ErrorKind::FileExists);
    server.serve("/a.bin", second);
    DownloadEdit edit;
    edit.whenFileExists = WhenFileExists::Number;
    fixture.engine().edit(id, edit);
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), second.content.sha256());
}

QTEST_GUILESS_MAIN(OwnFilesTest)

#include "tst_ownfiles.moc"
