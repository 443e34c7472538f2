// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/downloaderror.h"
#include "tests/integration/cliprogram.h"
#include "tests/support/faultserver.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

Content content(qint64 size)
{
    return { .size = size, .seed = 3 };
}

QString text(const QUrl &url)
{
    return url.toString();
}

/// A terminal of \a columns by \a lines that nobody types at.
class Terminal {
public:
    Terminal(unsigned short columns, unsigned short lines)
        : m_descriptor(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_descriptor < 0 || grantpt(m_descriptor) != 0 || unlockpt(m_descriptor) != 0) {
            qFatal("no terminal");
        }
        m_name = QString::fromLocal8Bit(ptsname(m_descriptor));
        m_held = open(ptsname(m_descriptor), O_RDWR | O_NOCTTY);
        const winsize size { lines, columns, 0, 0 };
        ioctl(m_held, TIOCSWINSZ, &size);
    }
    ~Terminal()
    {
        close(m_held);
        close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString name() const { return m_name; }
    QByteArray read() const
    {
        QByteArray all;
        char buffer[4096];
        ssize_t count = 0;
        while ((count = ::read(m_descriptor, buffer, sizeof buffer)) > 0) {
            all.append(buffer, count);
        }
        return all;
    }

private:
    int m_descriptor;
    int m_held = -1; ///< the other end; without it nothing is kept for reading
    QString m_name;
};

} // namespace

/// What bobbin-cli prints, and what it never does.
class TestCliOutput : public QObject {
    Q_OBJECT

private slots:
    void writesOneValidEventALine();
    void keepsTheKindsClosed();
    void tellsSecretsToTheirServerOnly();
    void stripsControlCharactersOfNames();
    void printsErrorsOnlyWhenQuiet();
    void drawsALineForEachRunningDownload();
    void drawsOneLineWhenMoreRunThanFit();
    void stopsWhenNobodyReads();
    void endsOnASignalThoughNobodyReads();
    void saysThatItsOutputCannotBeWritten_data();
    void saysThatItsOutputCannotBeWritten();
};

void TestCliOutput::writesOneValidEventALine()
{
    FaultServer server;
    server.serve("/a.bin", { .content = content(900 * kKiB), .bytesPerSecond = 900 * kKiB });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { u"--json"_s, u"-x"_s, u"1"_s, text(server.url("/a.bin")), text(server.url("/missing")) });
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.endsWith('\n'));
    const QStringList known { u"added"_s, u"started"_s, u"progress"_s, u"finished"_s, u"failed"_s };
    QHash<QString, int> seen;
    qint64 speed = 0;
    for (const QJsonObject &event : jsonLines(outcome.out)) {
        const QString name = event.value("event"_L1).toString();
        QVERIFY2(known.contains(name), outcome.out);
        QVERIFY(event.value("id"_L1).toInteger() > 0);
        QVERIFY(!event.value("url"_L1).toString().isEmpty());
        QVERIFY(!event.contains("total"_L1) || event.value("total"_L1).toInteger() >= 0);
        speed = std::max(speed, event.value("speed"_L1).toInteger());
        ++seen[name];
    }
    QCOMPARE(seen.value(u"added"_s), 2);
    QCOMPARE(seen.value(u"started"_s), 2);
    QCOMPARE(seen.value(u"finished"_s), 1);
    QCOMPARE(seen.value(u"failed"_s), 1);
    QVERIFY(seen.value(u"progress"_s) >= 2);
    // One second of download, five a second, and the changes of state between.
    QVERIFY2(seen.value(u"progress"_s) <= 12, outcome.out);
    QVERIFY(speed > 0);
}

void TestCliOutput::keepsTheKindsClosed()
{
    const CliSandbox sandbox;
    const QByteArray help = runCli(sandbox, { u"--help"_s }).out;
    const QByteArray page
        = contentOf(qEnvironmentVariable("BOBBIN_SOURCE") + u"/packaging/man/bobbin-cli.1"_s)
              .replace("\\-", "-");
    for (int i = 1; i < engine::kErrorKindCount; ++i) {
        const QLatin1StringView name = engine::traits(static_cast<engine::ErrorKind>(i)).name;
        const QByteArray word(name.data(), name.size());
        QVERIFY2(help.simplified().split(' ').contains(word), word);
        QVERIFY2(page.contains('\n' + word + '\n'), word);
    }
}

void TestCliOutput::tellsSecretsToTheirServerOnly()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000), .replies = { askingWho() } });
    QUrl url = server.url("/f.bin?id=1");
    url.setUserName(u"anna"_s);
    url.setPassword(u"hidden-1"_s);
    const CliSandbox sandbox;
    QByteArray printed;
    for (const QStringList &way :
        { QStringList { u"--json"_s, text(url) }, QStringList { text(url) },
            QStringList { u"--user"_s, u"anna:hidden-1"_s, u"-o"_s, u"other.bin"_s,
                text(server.url("/f.bin?id=2")) } }) {
        const CliOutcome outcome = runCli(sandbox,
            QStringList { u"-H"_s, u"X-Api-Key: hidden-2"_s, u"-H"_s, u"Cookie: c=hidden-3"_s,
                u"-H"_s, u"X-Foo: hidden-4"_s, u"--referer"_s, u"http://r.test/?t=hidden-5"_s }
                + way);
        QCOMPARE(outcome.exitCode, 0);
        printed += outcome.out + outcome.err;
    }
    QVERIFY2(!printed.contains("hidden"), printed);
    QList<SeenRequest> requests = server.requestsFor("/f.bin");
    requests.removeIf([](const SeenRequest &request) { return request.status == 401; });
    QCOMPARE(requests.size(), 2);
    for (const SeenRequest &request : requests) {
        QCOMPARE(
            request.header("Authorization"), "Basic " + QByteArray("anna:hidden-1").toBase64());
        QCOMPARE(request.header("X-Api-Key"), "hidden-2");
        QCOMPARE(request.header("Cookie"), "c=hidden-3");
        QCOMPARE(request.header("X-Foo"), "hidden-4");
        QCOMPARE(request.header("Referer"), "http://r.test/?t=hidden-5");
    }
    QDirIterator files(sandbox.profile(), QDir::Files | QDir::Hidden);
    QVERIFY(files.hasNext());
    while (files.hasNext()) {
        const QByteArray stored = contentOf(files.next());
        QVERIFY2(!stored.contains("hidden") && !stored.contains("YW5uYTpoaWRkZW4"),
            qPrintable(files.fileName()));
    }
}

void TestCliOutput::stripsControlCharactersOfNames()
{
    FaultServer server;
    server.serve("/f", { .content = content(50) });
    const CliSandbox sandbox;
    const QByteArray list
        = server.url("/f").toEncoded() + "\ta\x1b[31m" + QString(u"\u009bb.bin"_s).toUtf8();
    for (const QStringList &json : { QStringList(), QStringList { u"--json"_s } }) {
        const CliOutcome outcome = runCli(sandbox, json + QStringList { u"-i"_s, u"-"_s }, list);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(!outcome.out.contains('\x1b') && !outcome.out.contains("\xc2\x9b"));
    }
}

void TestCliOutput::printsErrorsOnlyWhenQuiet()
{
    FaultServer server;
    server.serve("/f", { .content = content(50) });
    const CliSandbox sandbox;
    const QStringList links { text(server.url("/f")), text(server.url("/missing")) };
    const CliOutcome plain = runCli(sandbox, QStringList { u"-q"_s } + links);
    QCOMPARE(plain.exitCode, 1);
    QCOMPARE(plain.out, QByteArray());
    QCOMPARE(plain.err.count('\n'), 1);
    const CliOutcome json = runCli(sandbox, QStringList { u"-q"_s, u"--json"_s } + links);
    QCOMPARE(json.out.count('\n'), 1);
    QCOMPARE(jsonLines(json.out).last().value("event"_L1).toString(), u"failed"_s);
}

void TestCliOutput::drawsALineForEachRunningDownload()
{
    FaultServer server;
    const CliSandbox sandbox;
    QStringList arguments { u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads() };
    for (const char *path : { "/first.bin", "/second.bin" }) {
        server.serve(path, { .content = content(400 * kKiB), .bytesPerSecond = 400 * kKiB });
        arguments.append(text(server.url(path)));
    }
    const Terminal terminal(100, 24);
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setStandardOutputFile(terminal.name());
    process.start(cliPath(), arguments);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray screen = terminal.read();
    // Two lines are gone back over, and each is drawn with figures.
    QVERIFY2(screen.contains("\x1b[2A"), screen.toPercentEncoding(" /.%"));
    QVERIFY(screen.contains("KiB/s"));
    QVERIFY(screen.contains('%'));
    // At the end only the two results stand there.
    const QByteArray last = screen.mid(screen.lastIndexOf("\x1b[J") + 3);
    QVERIFY2(last.contains("first.bin") || last.contains("second.bin"), last);
    QVERIFY(!last.contains("KiB/s"));
}

void TestCliOutput::drawsOneLineWhenMoreRunThanFit()
{
    FaultServer server;
    const CliSandbox sandbox;
    QStringList arguments { u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads(),
        u"-x"_s, u"1"_s, u"-j"_s, u"6"_s };
    for (int i = 0; i < 6; ++i) {
        const QByteArray path = "/f" + QByteArray::number(i);
        server.serve(path, { .content = content(200 * kKiB), .bytesPerSecond = 200 * kKiB });
        arguments.append(text(server.url(path)));
    }
    const Terminal terminal(80, 5);
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setStandardOutputFile(terminal.name());
    process.start(cliPath(), arguments);
    QVERIFY(process.waitForFinished(30000));
    const QByteArray screen = terminal.read();
    QVERIFY(screen.contains("6 running"));
    QVERIFY(!screen.contains("\x1b[6A"));
}

void TestCliOutput::stopsWhenNobodyReads()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(4096 * kKiB), .bytesPerSecond = 200 * kKiB });
    const CliSandbox sandbox;
    int ends[2];
    QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setChildProcessModifier([&ends] { dup2(ends[1], STDOUT_FILENO); });
    process.start(cliPath(),
        { u"--json"_s, u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads(),
            text(server.url("/f.bin")) });
    QVERIFY(process.waitForStarted());
    close(ends[1]);
    char first = 0;
    QCOMPARE(::read(ends[0], &first, 1), 1);
    close(ends[0]);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
}

void TestCliOutput::endsOnASignalThoughNobodyReads()
{
    const CliSandbox sandbox;
    QByteArray list;
    for (int i = 0; i < 3000; ++i) {
        list += "ftp://127.0.0.1/some/file/that/cannot/be/fetched/" + QByteArray::number(i) + '\n';
    }
    // A pipe that is full and stays so: its reader keeps it open and reads nothing.
    int ends[2];
    QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setChildProcessModifier([&ends] { dup2(ends[1], STDOUT_FILENO); });
    process.start(cliPath(), { u"--json"_s, u"-i"_s, u"-"_s });
    QVERIFY(process.waitForStarted());
    process.write(list);
    process.closeWriteChannel();
    int filled = 0;
    QTRY_VERIFY(ioctl(ends[0], FIONREAD, &filled) == 0 && filled > 60000);
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    close(ends[0]);
    close(ends[1]);
}

void TestCliOutput::saysThatItsOutputCannotBeWritten_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::addColumn<QStringList>("arguments");
    for (const QString &redirection : { u">&-"_s, u">/dev/full"_s }) {
        const QByteArray name = redirection.toUtf8();
        QTest::addRow("text %s", name.constData()) << redirection << QStringList { u"LINK"_s };
        QTest::addRow("json %s", name.constData())
            << redirection << QStringList { u"--json"_s, u"LINK"_s };
        QTest::addRow("help %s", name.constData()) << redirection << QStringList { u"--help"_s };
        QTest::addRow("check %s", name.constData())
            << redirection << QStringList { u"--check"_s, u"LINK"_s };
    }
}

void TestCliOutput::saysThatItsOutputCannotBeWritten()
{
    QFETCH(QString, redirection);
    QFETCH(QStringList, arguments);
    FaultServer server;
    server.serve("/f.bin", { .content = content(50) });
    arguments.replaceInStrings(u"LINK"_s, text(server.url("/f.bin")));
    const CliSandbox sandbox;
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.start(u"/bin/sh"_s,
        QStringList { u"-c"_s, u"exec \"$0\" \"$@\" "_s + redirection, cliPath(), u"--profile"_s,
            sandbox.profile(), u"-d"_s, sandbox.downloads() }
            + arguments);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.startsWith("bobbin-cli: ") && said.count('\n') == 1, said);
    // What would have been printed went into no file that was opened meanwhile.
    QDirIterator files(sandbox.profile(), QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QByteArray stored = contentOf(files.next());
        QVERIFY2(!stored.contains("Started:") && !stored.contains("\"event\""), stored);
    }
}

QTEST_GUILESS_MAIN(TestCliOutput)
#include "tst_clioutput.moc"
