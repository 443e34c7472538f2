// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/cliprocess.h"

#include <QDir>

#include <cerrno>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

const Content kLong { .size = 32 * kMiB + 13, .seed = 22 };
const Content kLarge { .size = 16 * kMiB + 13, .seed = 14 };

QStringList filesIn(const CliSandbox &sandbox)
{
    return QDir(sandbox.downloads()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// The program's environment on a disk that fails as \a variables say.
QProcessEnvironment brokenDisk(const QList<std::pair<QString, QString>> &variables)
{
    QProcessEnvironment environment;
    environment.insert(
        u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/iofault.so"_s);
    // The sanitizers want to be the first library; they work after this one as well.
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    for (const auto &[name, value] : variables) {
        environment.insert(name, value);
    }
    return environment;
}

/// The program's environment where the first call like \a from, or \a times of them, ends with
/// \a error.
QProcessEnvironment oneBadCall(
    const CliSandbox &sandbox, const QString &from, const QString &error, int times)
{
    QProcessEnvironment environment;
    environment.insert(
        u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/iopoint.so"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"IOPOINT_ROOTS"_s, sandbox.downloads());
    environment.insert(u"IOPOINT_LOG"_s, sandbox.downloads() + u"/../calls"_s);
    environment.insert(u"IOPOINT_FROM"_s, from);
    environment.insert(u"IOPOINT_AT"_s, u"1"_s);
    environment.insert(u"IOPOINT_ACTION"_s, error);
    environment.insert(u"IOPOINT_TIMES"_s, QString::number(times));
    return environment;
}

/// Whether a call with that error was played: it is in the log with its errno.
bool played(const CliSandbox &sandbox, int code)
{
    QFile log(sandbox.downloads() + u"/../calls"_s);
    return log.open(QIODevice::ReadOnly)
        && log.readAll().contains("\t=\t-1\t" + QByteArray::number(code) + '\t');
}

int failures(const QString &log)
{
    QFile file(log);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

} // namespace

/// The real bobbin-cli on failing disks, killed, and twice at once.
class ProcessTest : public QObject {
    Q_OBJECT

private slots:
    void f59_fullDiskWaitsForSpaceAndGoesOn_data();
    void f59_fullDiskWaitsForSpaceAndGoesOn();
    void f59_diskFullAtTheSealWaitsForSpaceAndGoesOn();
    void f60_fileSystemsLimitFailsAndNamesIt();
    void f61_diskErrorFailsOneAndTheOthersGoOn();
    void f62_readOnlyFolderFailsAndNamesIt();
    void bytesOfAFailedSyncAreNotClaimedByTheNextOne();
    void renamedFileWhoseFolderIsNotSyncedIsNotFetchedAgain();
    void f71_killedAnywhereResumesToTheSameBytes_data();
    void f71_killedAnywhereResumesToTheSameBytes();
    void f76_twoProgramsDoNotShareAPartFile();
    void f80_interruptEndsInTimeAndResumes_data();
    void f80_interruptEndsInTimeAndResumes();
    void completeFileIsNotFetchedAgain();
};

void ProcessTest::f59_fullDiskWaitsForSpaceAndGoesOn_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("pwrite") << u"IOFAULT_BYTES"_s << u"3000000"_s;
    QTest::newRow("fdatasync") << u"IOFAULT_SYNC"_s << u"0"_s;
}

void ProcessTest::f59_fullDiskWaitsForSpaceAndGoesOn()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = 2 * kMiB });
    const CliSandbox sandbox;
    const QString full = sandbox.downloads() + u"/../disk-is-full"_s;
    const QString log = sandbox.downloads() + u"/../failures"_s;
    QVERIFY(QFile(full).open(QIODevice::WriteOnly));
    CliRun run(sandbox, { u"--retries"_s, u"1"_s, server.url("/a.bin").toString() },
        brokenDisk(
            { { variable, value }, { u"IOFAULT_GONE"_s, full }, { u"IOFAULT_LOG"_s, log } }));
    QTRY_VERIFY_WITH_TIMEOUT(failures(log) >= 1, 20000);
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin.part"_s });
    QVERIFY(QFile::remove(full));
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin"_s });
}

void ProcessTest::f59_diskFullAtTheSealWaitsForSpaceAndGoesOn()
{
    FaultServer server;
    const Content content { .size = kMiB, .seed = 41 };
    server.serve("/a.bin", { .content = content });
    const CliSandbox sandbox;
    CliRun run(sandbox, { server.url("/a.bin").toString() },
        oneBadCall(sandbox, u"fsync:.part"_s, u"ENOSPC"_s, 1));
    QVERIFY2(run.waitForEnd(60000), server.log());
    QVERIFY(played(sandbox, ENOSPC));
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), content.sha256());
}

void ProcessTest::f60_fileSystemsLimitFailsAndNamesIt()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge });
    const CliSandbox sandbox;
    CliRun run(sandbox, { server.url("/a.bin").toString() },
        oneBadCall(sandbox, u"pwrite:.part"_s, u"EFBIG"_s, 1));
    QVERIFY2(run.waitForEnd(), server.log());
    QVERIFY(played(sandbox, EFBIG));
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.lastEvent(u"failed"_s).value("error"_L1).toObject().value("kind"_L1).toString(),
        u"file-too-large"_s);
}

void ProcessTest::f61_diskErrorFailsOneAndTheOthersGoOn()
{
    FaultServer server;
    const Content other { .size = kMiB, .seed = 42 };
    server.serve("/a.bin", { .content = kLarge });
    server.serve("/b.bin", { .content = other });
    const CliSandbox sandbox;
    CliRun run(sandbox, { server.url("/a.bin").toString(), server.url("/b.bin").toString() },
        oneBadCall(sandbox, u"pwrite:/a.bin.part"_s, u"EIO"_s, 1));
    QVERIFY2(run.waitForEnd(), server.log());
    QVERIFY(played(sandbox, EIO));
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.lastEvent(u"failed"_s).value("error"_L1).toObject().value("kind"_L1).toString(),
        u"disk-error"_s);
    QCOMPARE(sha256OfFile(sandbox.path(u"b.bin"_s)), other.sha256());
    CliRun again(sandbox, { server.url("/a.bin").toString() });
    QVERIFY2(again.waitForEnd(), server.log());
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
    QCOMPARE(filesIn(sandbox), QStringList({ u"a.bin"_s, u"b.bin"_s }));
}

void ProcessTest::f62_readOnlyFolderFailsAndNamesIt()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge });
    const CliSandbox sandbox;
    CliRun run(sandbox, { server.url("/a.bin").toString() },
        oneBadCall(sandbox, u"open:/.bobbin-"_s, u"EROFS"_s, 1));
    QVERIFY2(run.waitForEnd(), server.log());
    QVERIFY(played(sandbox, EROFS));
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.lastEvent(u"failed"_s).value("error"_L1).toObject().value("kind"_L1).toString(),
        u"folder-unwritable"_s);
    QCOMPARE(filesIn(sandbox), QStringList {});
}

void ProcessTest::bytesOfAFailedSyncAreNotClaimedByTheNextOne()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = 2 * kMiB });
    const CliSandbox sandbox;
    const QString log = sandbox.downloads() + u"/../failures"_s;
    CliRun run(sandbox, { u"-x"_s, u"1"_s, server.url("/a.bin").toString() },
        brokenDisk({ { u"IOFAULT_SYNC"_s, u"0"_s }, { u"IOFAULT_SYNC_FAILURES"_s, u"1"_s },
            { u"IOFAULT_LOG"_s, log } }));
    QVERIFY2(run.waitForEnd(60000), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(failures(log), 1);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
    // The system tells of a lost page once: that the next sync works proves nothing of it.
    QCOMPARE(server.rangedRequestsFor("/a.bin").size(), 0);
    QVERIFY2(server.bodyBytes("/a.bin") > kLarge.size, server.log());
}

void ProcessTest::renamedFileWhoseFolderIsNotSyncedIsNotFetchedAgain()
{
    FaultServer server;
    server.serve("/a.bin", { .content = { .size = 1000, .seed = 4 } });
    const CliSandbox sandbox;
    const QString log = sandbox.downloads() + u"/../failures"_s;
    // The first sync is the whole file's, the second one the folder's.
    CliRun run(sandbox, { server.url("/a.bin").toString() },
        brokenDisk({ { u"IOFAULT_PATH"_s, sandbox.downloads() }, { u"IOFAULT_SYNC"_s, u"1"_s },
            { u"IOFAULT_SYNC_FAILURES"_s, u"1"_s }, { u"IOFAULT_LOG"_s, log } }));
    QVERIFY2(run.waitForEnd(60000), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(failures(log), 1);
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin"_s });
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void ProcessTest::f71_killedAnywhereResumesToTheSameBytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("at the first bytes") << qint64(1);
    QTest::newRow("at 2 MiB") << 2 * kMiB;
    QTest::newRow("at 12 MiB") << 12 * kMiB;
    QTest::newRow("at 24 MiB") << 24 * kMiB;
}

void ProcessTest::f71_killedAnywhereResumesToTheSameBytes()
{
    QFETCH(qint64, bytes);
    FaultServer server;
    server.serve("/a.bin", { .content = kLong, .bytesPerSecond = kMiB });
    const CliSandbox sandbox;
    const QString url = server.url("/a.bin").toString();
    {
        CliRun run(sandbox, { url });
        QVERIFY2(run.waitForReceived(bytes), server.log());
        run.interrupt(SIGKILL);
        QVERIFY(!run.waitForEnd()); // it crashed, as far as the system is concerned
    }
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin.part"_s });
    server.clearRecord();
    CliRun run(sandbox, { url });
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLong.sha256());
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin"_s });
    // Eight connections at 1 MiB/s: the last second is 8 MiB, one sync and what was on its way are
    // less than that again.
    QVERIFY2(server.bodyBytes("/a.bin") <= kLong.size - bytes + 16 * kMiB, server.log());
}

void ProcessTest::f76_twoProgramsDoNotShareAPartFile()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    const CliSandbox sandbox;
    const QString url = server.url("/a.bin").toString();
    CliRun first(sandbox, { url });
    QVERIFY2(first.waitForReceived(kMiB), server.log());
    CliRun second(sandbox, { url });
    QVERIFY2(second.waitForEnd(), server.log());
    QCOMPARE(second.exitCode(), 1);
    QCOMPARE(second.lastEvent(u"failed"_s).value("error"_L1).toObject().value("kind"_L1).toString(),
        u"in-use"_s);
    QVERIFY2(first.waitForEnd(), server.log());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin"_s });
}

void ProcessTest::f80_interruptEndsInTimeAndResumes_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void ProcessTest::f80_interruptEndsInTimeAndResumes()
{
    QFETCH(int, signal);
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    const CliSandbox sandbox;
    const QString url = server.url("/a.bin").toString();
    qint64 shown = 0;
    {
        CliRun run(sandbox, { url });
        QVERIFY2(run.waitForReceived(5 * kMiB), server.log());
        shown = run.events().last().value("received"_L1).toInteger();
        run.interrupt(signal);
        QVERIFY(run.waitForEnd(2000));
        QCOMPARE(run.exitCode(), 3);
    }
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin.part"_s });
    server.clearRecord();
    CliRun run(sandbox, { url });
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
    // Segments that are split again count with what was on its way.
    QVERIFY2(server.bodyBytes("/a.bin") <= kLarge.size - shown + 4 * kMiB, server.log());
}

void ProcessTest::completeFileIsNotFetchedAgain()
{
    FaultServer server;
    const Content content { .size = kMiB, .seed = 15 };
    server.serve("/a.bin", { .content = content });
    const CliSandbox sandbox;
    const QString url = server.url("/a.bin").toString();
    for (int i = 0; i < 2; ++i) {
        CliRun run(sandbox, { url });
        QVERIFY2(run.waitForEnd(), run.errors());
        QCOMPARE(run.exitCode(), 0);
        QVERIFY(!run.lastEvent(u"finished"_s).isEmpty());
    }
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QVERIFY(QFile::remove(sandbox.path(u"a.bin"_s)));
    CliRun run(sandbox, { url });
    QVERIFY2(run.waitForEnd(), run.errors());
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), content.sha256());
}

QTEST_GUILESS_MAIN(ProcessTest)

#include "tst_process.moc"
