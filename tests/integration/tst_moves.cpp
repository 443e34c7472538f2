// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "app/engine/newpart.h"
#include "app/engine/partmove.h"
#include "tests/support/memorypersistence.h"

#include <QDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

Q_DECLARE_METATYPE(engine::DownloadState)

namespace {

const Content kContent { .size = 20 * kMiB + 13, .seed = 65 };
constexpr qint64 kStop = 16 * kMiB;

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

quint64 deviceOf(const QString &folder)
{
    struct stat info { };
    return ::stat(QFile::encodeName(folder).constData(), &info) == 0 ? info.st_dev : 0;
}

/// A paused download with most of its bytes, and a folder on another device.
struct Moving {
    Moving()
    {
        server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(kStop) } });
        id = addAndPauseAt(fixture, server, "/a.bin", kStop);
        server.clearRecord();
    }
    bool areTwoDevices() const { return deviceOf(fixture.folder()) != deviceOf(other.path()); }
    void move()
    {
        engine::DownloadEdit edit;
        edit.folder = other.path();
        fixture.engine().edit(id, edit);
    }
    /// Whether it completes there, with the bytes it had, and leaves nothing anywhere else.
    bool arrives()
    {
        return fixture.waitForState(id, DownloadState::Completed)
            && sha256OfFile(other.filePath(u"a.bin"_s)) == kContent.sha256()
            && filesIn(other) == QStringList { u"a.bin"_s } && fixture.files().isEmpty()
            && server.bodyBytes("/a.bin") < kContent.size;
    }

    const QTemporaryDir other { u"/dev/shm/bobbin-XXXXXX"_s };
    FaultServer server;
    MemoryPersistence persistence;
    EngineFixture fixture { oneConnection(), &persistence };
    DownloadId id;
};

} // namespace

/// Part files on their way to another device: stopped, removed, killed (F65).
class MovesTest : public QObject {
    Q_OBJECT

private slots:
    void f65_stoppedMoveGoesOn_data();
    void f65_stoppedMoveGoesOn();
    void f65_removedWhileItMovesNothingIsLeft_data();
    void f65_removedWhileItMovesNothingIsLeft();
    void f65_moveThatIsTakenBackLeavesNothing();
    void f65_killedMoveGoesOnAtTheNextStart_data();
    void f65_killedMoveGoesOnAtTheNextStart();
    void f65_sourceThatAKillLeftGoes();
    void f65_folderThatCannotBeWrittenKeepsTheBytes();
};

void MovesTest::f65_stoppedMoveGoesOn_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("moment");
    for (const char *how : { "pause", "quit", "restart" }) {
        for (int moment = 0; moment < 6; ++moment) {
            QTest::addRow("%s after %d values", how, moment) << QString::fromLatin1(how) << moment;
        }
    }
}

void MovesTest::f65_stoppedMoveGoesOn()
{
    QFETCH(QString, how);
    QFETCH(int, moment);
    Moving moving;
    QVERIFY2(moving.areTwoDevices(), "/dev/shm is no device of its own here");
    moving.move();
    EngineFixture &fixture = moving.fixture;
    int heard = 0;
    fixture.waitFor([&] { return ++heard > moment; }, 20);
    if (how == u"quit"_s) {
        QVERIFY(fixture.shutDown(2000));
        QVERIFY(fixture.startAgain());
    } else if (how == u"pause"_s) {
        fixture.engine().pause({ moving.id });
    }
    if (how == u"restart"_s) {
        fixture.engine().restart({ moving.id });
        QVERIFY2(fixture.waitForState(moving.id, DownloadState::Completed), moving.server.log());
        QCOMPARE(filesIn(moving.other), QStringList { u"a.bin"_s });
        QCOMPARE(fixture.files(), QStringList {});
        return;
    }
    QCOMPARE(fixture.state(moving.id), DownloadState::Paused);
    fixture.engine().resume({ moving.id });
    QVERIFY2(moving.arrives(), moving.server.log());
    QCOMPARE(fixture.at(moving.id).partMove, engine::PartMove {});
}

void MovesTest::f65_removedWhileItMovesNothingIsLeft_data()
{
    QTest::addColumn<int>("moment");
    for (int moment = 0; moment < 6; ++moment) {
        QTest::addRow("after %d values", moment) << moment;
    }
}

void MovesTest::f65_removedWhileItMovesNothingIsLeft()
{
    QFETCH(int, moment);
    Moving moving;
    moving.move();
    int heard = 0;
    moving.fixture.waitFor([&] { return ++heard > moment; }, 20);
    moving.fixture.engine().remove({ moving.id }, engine::RemoveFiles::TrashPart);
    QTRY_VERIFY(!moving.fixture.at(moving.id).id.isValid());
    QTRY_COMPARE(moving.fixture.files(), QStringList {});
    QTRY_COMPARE(filesIn(moving.other), QStringList {});
}

void MovesTest::f65_moveThatIsTakenBackLeavesNothing()
{
    Moving moving;
    moving.move();
    engine::DownloadEdit back;
    back.folder = moving.fixture.folder();
    moving.fixture.engine().edit(moving.id, back);
    moving.fixture.engine().resume({ moving.id });
    EXPECT_COMPLETE(moving.fixture, moving.id, moving.server, kContent);
    QCOMPARE(filesIn(moving.other), QStringList {});
}

void MovesTest::f65_killedMoveGoesOnAtTheNextStart_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::newRow("queued") << DownloadState::Queued;
    QTest::newRow("paused") << DownloadState::Paused;
}

void MovesTest::f65_killedMoveGoesOnAtTheNextStart()
{
    QFETCH(DownloadState, state);
    Moving moving;
    QVERIFY(moving.fixture.shutDown());
    // As a kill leaves it: the record says where to, and a part of the copy is there.
    engine::Download record = moving.persistence.record(moving.id);
    record.state = state;
    record.partMove = engine::PartMove { moving.other.path(), {}, {} };
    moving.persistence.save(1000, { record }, true);
    {
        auto copy = engine::PartFile::createUnnamed(moving.other.path(), engine::partMark(record));
        QVERIFY(copy);
        QVERIFY(!copy.value().write(0, QByteArray(kMiB, 'x')));
    }
    QCOMPARE(filesIn(moving.other).size(), 1);
    QVERIFY(moving.fixture.startAgain());
    if (state == DownloadState::Paused) {
        QTRY_COMPARE(filesIn(moving.other), QStringList {});
        moving.fixture.engine().resume({ moving.id });
    }
    QVERIFY2(moving.arrives(), moving.server.log());
}

void MovesTest::f65_sourceThatAKillLeftGoes()
{
    Moving moving;
    QVERIFY(moving.fixture.shutDown());
    const engine::MoveResult copied = engine::copyPartFile(
        moving.persistence.record(moving.id), moving.other.path(), [](qint64) { return false; });
    QCOMPARE(copied.end, engine::MoveEnd::Moved);
    moving.persistence.save(1000, { copied.moved }, true);
    QCOMPARE(moving.fixture.files(), QStringList { u"a.bin.part"_s });
    QVERIFY(moving.fixture.startAgain());
    QTRY_COMPARE(moving.fixture.files(), QStringList {});
    QTRY_COMPARE(moving.persistence.record(moving.id).partMove, engine::PartMove {});
    moving.fixture.engine().resume({ moving.id });
    QVERIFY2(moving.arrives(), moving.server.log());
}

void MovesTest::f65_folderThatCannotBeWrittenKeepsTheBytes()
{
    Moving moving;
    engine::DownloadEdit edit;
    edit.folder = u"/proc/bobbin"_s;
    moving.fixture.engine().edit(moving.id, edit);
    QTRY_VERIFY(moving.fixture.at(moving.id).error.kind != engine::ErrorKind::None);
    QCOMPARE(moving.fixture.at(moving.id).partMove, engine::PartMove {});
    moving.fixture.engine().resume({ moving.id });
    EXPECT_COMPLETE(moving.fixture, moving.id, moving.server, kContent);
    QVERIFY2(moving.server.bodyBytes("/a.bin") < kContent.size, moving.server.log());
}

QTEST_GUILESS_MAIN(MovesTest)

#include "tst_moves.moc"
