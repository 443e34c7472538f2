// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "tests/support/cliprocess.h"

#include <QDir>

#include <cerrno>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

const Content kLarge { .size = 16 * kMiB + 13, .seed = 75 };
constexpr int kPatienceMs = 10'000; ///< of bobbin-cli with a disk

QStringList filesIn(const CliSandbox &sandbox)
{
    return QDir(sandbox.downloads()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QProcessEnvironment preloading(
    const QString &library, const QList<std::pair<QString, QString>> &variables)
{
    QProcessEnvironment environment;
    environment.insert(
        u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/"_s + library);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    for (const auto &[name, value] : variables) {
        environment.insert(name, value);
    }
    return environment;
}

/// Whether \a event says that the download of \a url, which has bytes, has come to rest.
bool rests(const QJsonObject &event, const QUrl &url)
{
    return event.value("url"_L1).toString() == url.toString()
        && event.value("speed"_L1).toInteger(-1) == 0
        && event.value("received"_L1).toInteger() >= kMiB;
}

} // namespace

/// The real bobbin-cli whose database has no room, and on a disk that does not answer.
class BrokenDiskTest : public QObject {
    Q_OBJECT

private slots:
    void f75_databaseWithoutRoomMakesDownloadsWait();
    void diskThatHangsDoesNotKeepTheProgram_data();
    void diskThatHangsDoesNotKeepTheProgram();
    void diskThatHangsHoldsUpNoOther();
};

void BrokenDiskTest::f75_databaseWithoutRoomMakesDownloadsWait()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = 3 * kMiB });
    server.serve("/b.bin", { .content = kLarge, .bytesPerSecond = 3 * kMiB });
    const CliSandbox sandbox;
    const QString full = sandbox.downloads() + u"/../disk-is-full"_s;
    const QString calls = sandbox.downloads() + u"/../calls"_s;
    const QStringList arguments { u"-x"_s, u"1"_s, server.url("/a.bin").toString(),
        server.url("/b.bin").toString() };
    CliRun run(sandbox, arguments,
        preloading(u"iopoint.so"_s,
            { { u"IOPOINT_ROOTS"_s, sandbox.profile() }, { u"IOPOINT_LOG"_s, calls },
                { u"IOPOINT_AT"_s, u"1"_s }, { u"IOPOINT_ACTION"_s, u"ENOSPC"_s },
                { u"IOPOINT_WHILE"_s, full } }));
    QVERIFY2(run.waitForReceived(3 * kMiB), server.log());
    QVERIFY(QFile(full).open(QIODevice::WriteOnly));
    for (const char *name : { "a.bin", "b.bin" }) {
        const QUrl url = server.url('/' + QByteArray(name));
        QVERIFY2(run.waitForEvent([&](const QJsonObject &event) { return rests(event, url); }),
            server.log());
    }
    QVERIFY(read(calls).contains("\t=\t-1\t" + QByteArray::number(ENOSPC) + '\t'));
    QCOMPARE(filesIn(sandbox), QStringList({ u"a.bin.part"_s, u"b.bin.part"_s }));
    const qsizetype requests = server.requests().size();
    QVERIFY(QFile::remove(full));
    QVERIFY2(run.waitForEnd(), server.log());
    QCOMPARE(run.exitCode(), 0);
    QVERIFY(server.requests().size() > requests); // they had stopped, and went on by themselves
    QCOMPARE(filesIn(sandbox), QStringList({ u"a.bin"_s, u"b.bin"_s }));
    for (const char *name : { "a.bin", "b.bin" }) {
        QCOMPARE(sha256OfFile(sandbox.path(QString::fromLatin1(name))), kLarge.sha256());
        QVERIFY2(server.bodyBytes('/' + QByteArray(name)) < kLarge.size + 8 * kMiB, server.log());
    }
    // What happened meanwhile is in the database.
    server.clearRecord();
    CliRun again(sandbox, arguments);
    QVERIFY2(again.waitForEnd(), server.log());
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(server.requests().size(), 0);
}

void BrokenDiskTest::diskThatHangsDoesNotKeepTheProgram_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("signal");
    QTest::newRow("sync of the part file") << u".part"_s << u"IOFAULT_SYNC"_s << u"0"_s << SIGINT;
    QTest::newRow("write to the part file")
        << u".part"_s << u"IOFAULT_BYTES"_s << u"6000000"_s << SIGTERM;
    QTest::newRow("sync of the database")
        << u"bobbin.db"_s << u"IOFAULT_SYNC"_s << u"0"_s << SIGINT;
}

void BrokenDiskTest::diskThatHangsDoesNotKeepTheProgram()
{
    QFETCH(QString, path);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(int, signal);
    FaultServer server;
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = 3 * kMiB });
    const CliSandbox sandbox;
    const QString log = sandbox.downloads() + u"/../failures"_s;
    const QStringList arguments { u"-x"_s, u"1"_s, server.url("/a.bin").toString() };
    {
        CliRun run(sandbox, arguments,
            preloading(u"iofault.so"_s,
                { { u"IOFAULT_PATH"_s, path }, { variable, value }, { u"IOFAULT_HANGS"_s, u"1"_s },
                    { u"IOFAULT_LOG"_s, log } }));
        QTRY_VERIFY_WITH_TIMEOUT(!read(log).isEmpty(), 20000);
        run.interrupt(signal);
        QVERIFY(run.waitForEnd(kPatienceMs * 3 / 2));
        QCOMPARE(run.exitCode(), 3);
    }
    CliRun again(sandbox, arguments);
    QVERIFY2(again.waitForEnd(), server.log());
    QCOMPARE(again.exitCode(), 0);
    QCOMPARE(filesIn(sandbox), QStringList { u"a.bin"_s });
    QCOMPARE(sha256OfFile(sandbox.path(u"a.bin"_s)), kLarge.sha256());
}

void BrokenDiskTest::diskThatHangsHoldsUpNoOther()
{
    FaultServer server;
    const CliSandbox sandbox;
    QStringList arguments { u"-x"_s, u"1"_s, u"-j"_s, u"4"_s };
    for (const char *name : { "/gone1.bin", "/gone2.bin", "/gone3.bin", "/here.bin" }) {
        server.serve(name, { .content = kLarge, .bytesPerSecond = 3 * kMiB });
        arguments.append(server.url(name).toString());
    }
    CliRun run(sandbox, arguments,
        preloading(u"iofault.so"_s,
            { { u"IOFAULT_PATH"_s, u"/gone"_s }, { u"IOFAULT_SYNC"_s, u"0"_s },
                { u"IOFAULT_HANGS"_s, u"1"_s } }));
    const QString here = server.url("/here.bin").toString();
    QVERIFY2(run.waitForEvent([&](const QJsonObject &event) {
        return event.value("event"_L1) == "finished"_L1 && event.value("url"_L1) == here;
    }),
        server.log());
    QCOMPARE(sha256OfFile(sandbox.path(u"here.bin"_s)), kLarge.sha256());
    run.interrupt(SIGINT);
    QVERIFY(run.waitForEnd(kPatienceMs * 3 / 2));
    QCOMPARE(run.exitCode(), 3);
}

QTEST_GUILESS_MAIN(BrokenDiskTest)

#include "tst_brokendisk.moc"
