// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/clifiles.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

/// A run that reads its list from a pipe, into which it comes piece by piece.
class SlowList {
public:
    explicit SlowList(const CliSandbox &sandbox)
    {
        if (pipe2(m_ends, O_CLOEXEC) != 0) {
            qFatal("no pipe");
        }
        process.setProcessEnvironment(sandbox.environment());
        process.setChildProcessModifier([this] { dup2(m_ends[0], STDIN_FILENO); });
        process.start(cliPath(), { u"--profile"_s, sandbox.profile(), u"-i"_s, u"-"_s });
        process.waitForStarted();
    }
    ~SlowList()
    {
        end();
        close(m_ends[0]);
    }
    Q_DISABLE_COPY_MOVE(SlowList)

    /// Once the program has taken it.
    bool write(const QByteArray &piece) const
    {
        int waiting = 1;
        return ::write(m_ends[1], piece.constData(), static_cast<size_t>(piece.size()))
            == piece.size()
            && QTest::qWaitFor(
                [&] { return ioctl(m_ends[0], FIONREAD, &waiting) == 0 && waiting == 0; }, 30'000);
    }
    void end()
    {
        if (m_ends[1] >= 0) {
            close(std::exchange(m_ends[1], -1));
        }
    }

    QProcess process;

private:
    int m_ends[2] = { -1, -1 };
};

} // namespace

/// Runs of bobbin-cli that are broken off, and several on one profile.
class TestCliRuns : public QObject {
    Q_OBJECT

private slots:
    void savesOnASignalAndGoesOn_data();
    void savesOnASignalAndGoesOn();
    void sharesAProfileWithAnotherRun();
    void fetchesALinkOnceForTwoRunsAtATime();
    void takesUpWhatAnotherRunIsDoneWith();
    void goesOnAfterARunThatWasKilled();
    void endsAsInterruptedWhileItReadsItsList_data();
    void endsAsInterruptedWhileItReadsItsList();
    void readsAListToItsEndHoweverSlowlyItComes();
    void takesTheProxiesOfTheEnvironment_data();
    void takesTheProxiesOfTheEnvironment();
    void saysNothingWhenItsReaderHasGone_data();
    void saysNothingWhenItsReaderHasGone();
};

void TestCliRuns::savesOnASignalAndGoesOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliRuns::savesOnASignalAndGoesOn()
{
    QFETCH(int, signal);
    FaultServer server;
    const Content file = content(3 * kMiB);
    server.serve("/f.bin", { .content = file, .bytesPerSecond = kMiB });
    const CliSandbox sandbox;
    CliRun first(sandbox, { text(server.url("/f.bin")) });
    QVERIFY(first.waitForReceived(kMiB / 2));
    first.interrupt(signal);
    QVERIFY(first.waitForEnd());
    QCOMPARE(first.exitCode(), 3);
    const qint64 kept = first.lastEvent(u"paused"_s).value("received"_L1).toInteger();
    QVERIFY(kept >= kMiB / 2);
    QCOMPARE(first.errors(), QByteArray());
    server.serve("/f.bin", { .content = file });
    server.clearRecord();
    CliRun second(sandbox, { text(server.url("/f.bin")) });
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), bytesOf(file));
    QVERIFY2(server.bodyBytes("/f.bin") <= file.size - kept + 64 * kKiB, server.log());
}

void TestCliRuns::sharesAProfileWithAnotherRun()
{
    FaultServer server;
    const CliSandbox sandbox;
    for (const char *path : { "/a.bin", "/b.bin" }) {
        server.serve(path, { .content = content(400 * kKiB), .bytesPerSecond = 400 * kKiB });
    }
    CliRun first(sandbox, { text(server.url("/a.bin")) });
    CliRun second(sandbox, { text(server.url("/b.bin")) });
    QVERIFY(first.waitForEnd() && second.waitForEnd());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(second.exitCode(), 0);
    // Neither had to do without the profile.
    QCOMPARE(first.errors() + second.errors(), QByteArray());
    QVERIFY(first.lastEvent(u"finished"_s).value("id"_L1)
        != second.lastEvent(u"finished"_s).value("id"_L1));
    server.clearRecord();
    QCOMPARE(
        runCli(sandbox, { text(server.url("/a.bin")), text(server.url("/b.bin")) }).exitCode, 0);
    QCOMPARE(server.requests().size(), 0);
}

/// The first one has no file yet: it waits for the server.
void TestCliRuns::fetchesALinkOnceForTwoRunsAtATime()
{
    FaultServer server;
    server.serve("/f.bin",
        { .content = content(5000), .replies = { { .delay = std::chrono::milliseconds(3000) } } });
    server.serve("/other.bin", { .content = content(6000) });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin"));
    CliRun first(sandbox, { link });
    QVERIFY(first.waitForEvent(
        [](const QJsonObject &event) { return event.value("event"_L1) == "added"_L1; }));
    CliRun alone(sandbox, { link });
    CliRun second(sandbox, { link, text(server.url("/other.bin")) });
    CliRun third(sandbox, { u"-o"_s, u"own.bin"_s, link });
    QVERIFY(alone.waitForEnd() && second.waitForEnd());
    QCOMPARE(alone.exitCode(), 1);
    QCOMPARE(alone.lastEvent(u"failed"_s).value("id"_L1),
        first.lastEvent(u"added"_s).value("id"_L1)); // its row is there
    QCOMPARE(second.exitCode(), 1);
    const QJsonObject failed = second.lastEvent(u"failed"_s);
    QCOMPARE(failed.value("error"_L1).toObject().value("kind"_L1).toString(), u"in-use"_s);
    QCOMPARE(failed.value("url"_L1).toString(), link);
    QCOMPARE(
        second.lastEvent(u"finished"_s).value("file"_L1).toString(), sandbox.path(u"other.bin"_s));
    QVERIFY(first.waitForEnd() && third.waitForEnd());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(third.exitCode(), 0);
    QCOMPARE(server.requestsFor("/f.bin").size(), 2); // the third one's is another file
    QCOMPARE(QDir(sandbox.downloads()).entryList(QDir::Files),
        QStringList({ u"f.bin"_s, u"other.bin"_s, u"own.bin"_s }));
    const CliOutcome again = runCli(sandbox, { link });
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(server.requestsFor("/f.bin").size(), 2);
}

void TestCliRuns::takesUpWhatAnotherRunIsDoneWith()
{
    FaultServer server;
    server.serve("/done.bin", { .content = content(5000) });
    server.serve("/long.bin",
        { .content = content(6000), .replies = { { .delay = std::chrono::milliseconds(60000) } } });
    const CliSandbox sandbox;
    const QString link = text(server.url("/done.bin"));
    CliRun first(sandbox, { link, text(server.url("/long.bin")) });
    QVERIFY(first.waitForEvent(
        [](const QJsonObject &event) { return event.value("event"_L1) == "finished"_L1; }));
    QTRY_COMPARE(runCli(sandbox, { link }).exitCode, 0); // a moment later that is stored
    QCOMPARE(server.requestsFor("/done.bin").size(), 1);
    first.interrupt(SIGTERM);
    QVERIFY(first.waitForEnd());
    QCOMPARE(first.exitCode(), 3);
}

void TestCliRuns::goesOnAfterARunThatWasKilled()
{
    FaultServer server;
    server.serve("/f.bin",
        { .content = content(5000),
            .replies = { { .times = 1, .delay = std::chrono::milliseconds(60000) } } });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin"));
    CliRun first(sandbox, { link });
    QTRY_COMPARE(server.requestsFor("/f.bin").size(), 1);
    first.interrupt(SIGKILL);
    QVERIFY(!first.waitForEnd());
    QCOMPARE(runCli(sandbox, { link }).exitCode, 0);
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), bytesOf(content(5000)));
}

void TestCliRuns::endsAsInterruptedWhileItReadsItsList_data()
{
    savesOnASignalAndGoesOn_data();
}

void TestCliRuns::endsAsInterruptedWhileItReadsItsList()
{
    QFETCH(int, signal);
    const CliSandbox sandbox;
    SlowList run(sandbox);
    QVERIFY(run.write("# nothing yet\n"));
    QCOMPARE(run.process.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(run.process.processId()), signal);
    QVERIFY(run.process.waitForFinished(10000));
    QCOMPARE(run.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(run.process.exitCode(), 3);
    QCOMPARE(run.process.readAllStandardOutput(), QByteArray());
    QCOMPARE(run.process.readAllStandardError(), QByteArray());
}

void TestCliRuns::readsAListToItsEndHoweverSlowlyItComes()
{
    const CliSandbox sandbox;
    SlowList run(sandbox);
    QVERIFY(run.write("ftp://127.0.0.1/1\nftp://127."));
    QVERIFY(run.write("0.0.1/2\nftp://127.0.0.1/3\n"));
    run.end();
    QVERIFY(run.process.waitForFinished(10000));
    QCOMPARE(run.process.exitCode(), 1);
    const QByteArray said = run.process.readAllStandardError();
    QVERIFY2(said.count('\n') == 3 && said.contains("127.0.0.1/2"), said);
}

void TestCliRuns::takesTheProxiesOfTheEnvironment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("direct"); ///< no_proxy
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("address") << u"http_proxy"_s << u"http://PROXY"_s << QString() << 1 << true;
    QTest::newRow("no scheme") << u"http_proxy"_s << u"PROXY"_s << QString() << 1 << true;
    QTest::newRow("all") << u"all_proxy"_s << u"PROXY"_s << QString() << 1 << true;
    QTest::newRow("all in capitals") << u"ALL_PROXY"_s << u"PROXY"_s << QString() << 1 << true;
    QTest::newRow("for none") << u"http_proxy"_s << u"PROXY"_s << u"*"_s << 1 << false;
    QTest::newRow("rubbish") << u"http_proxy"_s << u"http://:a b"_s << QString() << 2 << false;
    QTest::newRow("other kind") << u"all_proxy"_s << u"socks4://PROXY"_s << QString() << 2 << false;
}

void TestCliRuns::takesTheProxiesOfTheEnvironment()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, direct);
    QFETCH(int, exitCode);
    QFETCH(bool, isAsked);
    FaultServer server; // which knows nothing that it is asked for as a proxy
    QProcessEnvironment environment = CliSandbox().environment();
    environment.insert(name, value.replace("PROXY"_L1, QString::fromLatin1(server.authority())));
    environment.insert(u"no_proxy"_s, direct);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(cliPath(), { u"--check"_s, u"http://host.invalid/f.bin"_s });
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), exitCode);
    QVERIFY2(server.requests().isEmpty() != isAsked, server.log());
    for (const SeenRequest &request : server.requests()) {
        QCOMPARE(request.target, "http://host.invalid/f.bin");
    }
    const QByteArray said = process.readAllStandardError();
    QCOMPARE(said.contains(name.toUtf8()), exitCode == 2);
}

void TestCliRuns::saysNothingWhenItsReaderHasGone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList { u"--help"_s };
    QTest::newRow("version") << QStringList { u"--version"_s };
    QTest::newRow("check") << QStringList { u"--check"_s, u"http://127.0.0.1:1/f.bin"_s };
}

void TestCliRuns::saysNothingWhenItsReaderHasGone()
{
    QFETCH(QStringList, arguments);
    const CliSandbox sandbox;
    int ends[2];
    QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
    close(ends[0]);
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setChildProcessModifier([&ends] { dup2(ends[1], STDOUT_FILENO); });
    process.start(cliPath(), arguments);
    QVERIFY(process.waitForFinished(30000));
    close(ends[1]);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestCliRuns)
#include "tst_cliruns.moc"
