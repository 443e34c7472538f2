// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"
#include "app/engine/newpart.h"
#include "app/engine/partmove.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
}

/// A download of a.bin with a part file, and one of the version before.
Download started(const QString &folder)
{
    Download download;
    download.request.folder = folder;
    download.fileName = u"a.bin"_s;
    download.partName = u"a (1).bin.part"_s;
    download.received = 3;
    const auto old = PartFile::create(folder + u"/a.bin.part"_s);
    download.oldPart = OldPart { u"a.bin.part"_s, old ? old.value().identity() : FileIdentity {} };
    const auto part = PartFile::create(download.partPath());
    download.partIdentity = part ? part.value().identity() : FileIdentity {};
    return download;
}

/// The same without a version before, with bytes here and there.
Download large(const QString &folder)
{
    Download download;
    download.id = { 7 };
    download.addedAt = QDateTime::fromMSecsSinceEpoch(1700000000000, Qt::UTC);
    download.request.folder = folder;
    download.fileName = u"a.bin"_s;
    download.partName = u"a.bin.part"_s;
    download.segments = { { 0, 3 * kMiB }, { 5 * kMiB, 6 * kMiB + 7 } };
    download.received = 4 * kMiB + 7;
    const auto part = PartFile::createMarked(download.partPath(), partMark(download));
    download.partIdentity = part ? part.value().identity() : FileIdentity {};
    const QByteArray bytes = QByteArray("0123456").repeated(kMiB).first(6 * kMiB + 7);
    return write(download.partPath(), bytes) ? download : Download {};
}

bool areEqual(const Download &a, const Download &b)
{
    const QByteArray one = read(a.partPath());
    const QByteArray other = read(b.partPath());
    return std::all_of(a.segments.begin(), a.segments.end(), [&](const Segment &range) {
        return one.size() >= range.to
            && one.mid(range.from, range.size()) == other.mid(range.from, range.size());
    });
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

const auto kGoOn = [](qint64) { return false; };

void limitFiles(qint64 bytes)
{
    struct rlimit limit { };
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes < 0 ? limit.rlim_max : static_cast<rlim_t>(bytes);
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

/// How part files come to another folder, and what is left of a move that is not finished (F65).
class PartMoveTest : public QObject {
    Q_OBJECT

private slots:
    void movedDownloadTakesItsOldVersionAlong();
    void movedDownloadTakesNobodyElsesFileForItsOldVersion();
    void f65_renamedPartFileIsFoundAgain();
    void f65_copyIsWholeBeforeItsSourceGoes();
    void f65_copyHasOnlyWhatCounts();
    void f65_copyEndsWithinAMiB_data();
    void f65_copyEndsWithinAMiB();
    void f65_killedCopyIsNotLeftBehind();
    void f65_copyThatWasNotCommittedIsMadeOnce();
    void f65_copyWithoutRoomLeavesNothing();
    void f65_nobodyElsesFileIsTakenForACopy();
    void f65_sourceThatCannotBeWrittenIsCopied();
    void f65_sourceThatCannotBeReadIsNotForgotten();
};

void PartMoveTest::movedDownloadTakesItsOldVersionAlong()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = started(from.path());
    QVERIFY(write(from.filePath(u"a.bin.part"_s), "old"));
    const MoveResult result = renamePartFile(download, to.path());
    QCOMPARE(result.end, MoveEnd::Moved);
    QCOMPARE(QDir(from.path()).entryList(QDir::Files), QStringList {});
    QCOMPARE(read(to.path() + u'/' + result.moved.oldPart->name), "old");
    QCOMPARE(result.moved.fileName, download.fileName);
}

void PartMoveTest::movedDownloadTakesNobodyElsesFileForItsOldVersion()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = started(from.path());
    QVERIFY(write(download.partPath(), "new"));
    QVERIFY(write(from.filePath(u"a.bin.part"_s), "old"));
    QVERIFY(write(to.filePath(u"a.bin.part"_s), "theirs"));
    const MoveResult result = renamePartFile(download, to.path());
    QCOMPARE(result.end, MoveEnd::Moved);
    const Download &now = result.moved;
    FinishOrder order;
    order.folder = to.path();
    order.partName = now.partName;
    order.partIdentity = now.partIdentity;
    order.size = 3;
    order.fileName = now.fileName;
    order.oldPartName = now.oldPart->name;
    order.oldPartIdentity = now.oldPart->identity;
    QCOMPARE(finishFile(order).end, FinishEnd::Done);
    QCOMPARE(read(to.filePath(u"a.bin.part"_s)), "theirs");
    QCOMPARE(read(to.path() + u'/' + now.fileName), "new");
    QCOMPARE(QDir(to.path()).entryList(QDir::Files).size(), 2);
}

void PartMoveTest::f65_renamedPartFileIsFoundAgain()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    QVERIFY(write(to.filePath(u"a.bin"_s), "mine"));
    const MoveResult first = renamePartFile(download, to.path());
    QCOMPARE(first.end, MoveEnd::Moved);
    // Killed before that was committed: the record is as it was.
    const MoveResult again = renamePartFile(download, to.path());
    QCOMPARE(again, first);
    QCOMPARE(again.moved.partName, u"a (1).bin.part"_s);
    QCOMPARE(again.moved.segments, download.segments);
}

void PartMoveTest::f65_copyIsWholeBeforeItsSourceGoes()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    QCOMPARE(result.end, MoveEnd::Moved);
    QCOMPARE(filesIn(from), QStringList { u"a.bin.part"_s });
    QCOMPARE(filesIn(to), QStringList { u"a.bin.part"_s });
    QVERIFY(areEqual(download, result.moved));
    QCOMPARE(identityAt(result.moved.partPath()), result.moved.partIdentity);
    QVERIFY(PartFile::open(result.moved.partPath(), { 1, result.moved.partIdentity.inode },
        partMark(download))); // it is marked
    removeLeftBehind(result.moved);
    QCOMPARE(filesIn(from), QStringList {});
    QCOMPARE(filesIn(to), QStringList { u"a.bin.part"_s });
}

void PartMoveTest::f65_copyHasOnlyWhatCounts()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    Download download = large(from.path());
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    QCOMPARE(read(result.moved.partPath()).mid(3 * kMiB, 2 * kMiB), QByteArray(2 * kMiB, '\0'));
    // Of a file that only has to be renamed all of it counts.
    const QTemporaryDir other;
    download.isFinishing = true;
    const MoveResult whole = copyPartFile(download, other.path(), kGoOn);
    QCOMPARE(read(whole.moved.partPath()), read(download.partPath()));
}

void PartMoveTest::f65_copyEndsWithinAMiB_data()
{
    QTest::addColumn<int>("pieces");
    for (int pieces = 0; pieces < 5; ++pieces) {
        QTest::addRow("after %d MiB", pieces) << pieces;
    }
}

void PartMoveTest::f65_copyEndsWithinAMiB()
{
    QFETCH(int, pieces);
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    const QByteArray bytes = read(download.partPath());
    const QString copy = to.path() + u"/.bobbin-"_s + QString::fromLatin1(partMark(download));
    int asked = 0;
    qint64 copied = -1;
    const MoveResult result = copyPartFile(download, to.path(), [&](qint64) {
        copied = QFileInfo(copy).size();
        return ++asked > pieces;
    });
    QCOMPARE(result.end, MoveEnd::Stopped);
    QVERIFY(copied <= (pieces + 2) * kMiB); // the hole counts in what a file is long
    QCOMPARE(asked, pieces + 1);
    QCOMPARE(filesIn(to), QStringList {});
    QCOMPARE(read(download.partPath()), bytes);
}

void PartMoveTest::f65_killedCopyIsNotLeftBehind()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_DFL);
        limitFiles(2 * kMiB + 17); // the system kills it in the middle of its copy
        copyPartFile(download, to.path(), kGoOn);
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ);
    const QStringList left { u".bobbin-"_s + QString::fromLatin1(partMark(download)) };
    QCOMPARE(filesIn(to), left);
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    QCOMPARE(result.end, MoveEnd::Moved);
    QCOMPARE(filesIn(to), QStringList { u"a.bin.part"_s });
    QVERIFY(areEqual(download, result.moved));
}

void PartMoveTest::f65_copyThatWasNotCommittedIsMadeOnce()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    QVERIFY(write(to.filePath(u"a.bin"_s), "mine"));
    QCOMPARE(copyPartFile(download, to.path(), kGoOn).end, MoveEnd::Moved);
    const MoveResult again = copyPartFile(download, to.path(), kGoOn);
    QCOMPARE(again.end, MoveEnd::Moved);
    QCOMPARE(filesIn(to), QStringList({ u"a (1).bin.part"_s, u"a.bin"_s }));
    QCOMPARE(identityAt(again.moved.partPath()), again.moved.partIdentity);
    removeCopies(download, to.path());
    QCOMPARE(filesIn(to), QStringList { u"a.bin"_s });
    QCOMPARE(filesIn(from), QStringList { u"a.bin.part"_s });
}

void PartMoveTest::f65_copyWithoutRoomLeavesNothing()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    limitFiles(2 * kMiB + 17);
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    limitFiles(-1);
    std::signal(SIGXFSZ, before);
    QCOMPARE(result.end, MoveEnd::Broke);
    QCOMPARE(result.error.kind, ErrorKind::FileTooLarge);
    QCOMPARE(filesIn(to), QStringList {});
    QCOMPARE(filesIn(from), QStringList { u"a.bin.part"_s });
}

void PartMoveTest::f65_nobodyElsesFileIsTakenForACopy()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    QVERIFY(write(to.filePath(u"a.bin.part"_s), "theirs"));
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    QCOMPARE(result.moved.fileName, u"a (1).bin"_s);
    removeCopies(download, to.path());
    removeCopies(download, from.path()); // another path to the same folder
    QCOMPARE(filesIn(to), QStringList { u"a.bin.part"_s });
    QCOMPARE(read(to.filePath(u"a.bin.part"_s)), "theirs");
    QVERIFY(areEqual(download, download));
    // What was left behind and is another file by now stays as well.
    QVERIFY(QFile::remove(download.partPath()));
    QVERIFY(write(download.partPath() + u".new"_s, "theirs"));
    QVERIFY(QFile::rename(download.partPath() + u".new"_s, download.partPath()));
    removeLeftBehind(result.moved);
    QCOMPARE(read(download.partPath()), "theirs");
}

void PartMoveTest::f65_sourceThatCannotBeWrittenIsCopied()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    Download download = large(from.path());
    // The one file that nobody, not even root, may open for writing: a program that runs.
    QVERIFY(write(download.partPath(), read(u"/bin/sleep"_s)));
    download.segments = { { 0, QFileInfo(download.partPath()).size() } };
    QVERIFY(QFile::setPermissions(
        download.partPath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcess program;
    program.start(download.partPath(), { u"600"_s });
    QVERIFY(program.waitForStarted());
    QVERIFY(!QFile(download.partPath()).open(QIODevice::ReadWrite));
    const MoveResult result = copyPartFile(download, to.path(), kGoOn);
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(result.end, MoveEnd::Moved);
    QVERIFY(areEqual(download, result.moved));
}

void PartMoveTest::f65_sourceThatCannotBeReadIsNotForgotten()
{
    const QTemporaryDir from;
    const QTemporaryDir to;
    const Download download = large(from.path());
    const auto inUse = PartFile::open(download.partPath(), download.partIdentity);
    QVERIFY(inUse);
    const MoveResult result = renamePartFile(download, to.path());
    QCOMPARE(result.end, MoveEnd::Broke);
    QCOMPARE(result.error.kind, ErrorKind::InUse);
    // Of which nobody knows which file it is, none is taken.
    Download unknown = download;
    unknown.partIdentity = {};
    const MoveResult moved = renamePartFile(unknown, to.path());
    QCOMPARE(moved.end, MoveEnd::Moved);
    QCOMPARE(moved.moved.partName, QString());
    QCOMPARE(filesIn(from), QStringList { u"a.bin.part"_s });
    QCOMPARE(filesIn(to), QStringList {});
}

QTEST_GUILESS_MAIN(PartMoveTest)

#include "tst_partmove.moc"
