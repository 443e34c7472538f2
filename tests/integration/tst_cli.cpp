// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/clifiles.h"
#include "tests/support/nginx.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

/// The contract of bobbin-cli, kept by the real program against real servers.
class TestCli : public QObject {
    Q_OBJECT

private slots:
    void fetchesEqualBytes_data();
    void fetchesEqualBytes();
    void fetchesAListFromStandardInputUnderItsNames();
    void runsNoMoreThanItsJobsAtOnce();
    void letsABadLinkFailAlone();
    void endsWithTwoOnWrongUsage_data();
    void endsWithTwoOnWrongUsage();
    void reportsWhatIsThereWithoutARequest();
    void fetchesAgainWhatIsGone();
    void holdsTheFileAgainstItsChecksum();
    void keepsToItsLimit();
    void givesUpAfterItsRetries();
    void namesTheFolderThatIsMissing();
    void goesOnWithoutAProfileThatCannotBeMade();
};

void TestCli::fetchesEqualBytes_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<QString>("connections");
    for (const bool isSecure : { false, true }) {
        for (const char *connections : { "1", "8" }) {
            QTest::addRow("%s over %s", isSecure ? "https" : "http", connections)
                << isSecure << QString::fromLatin1(connections);
        }
    }
}

void TestCli::fetchesEqualBytes()
{
    QFETCH(bool, isSecure);
    QFETCH(QString, connections);
    const Nginx nginx;
    const Content large = content(12 * kMiB + 345, 1);
    const Content small = content(100'001, 2);
    nginx.put(u"large.bin"_s, large);
    nginx.put(u"small.bin"_s, small);
    const auto url = [&](const QString &path) {
        return text(isSecure ? nginx.https(path) : nginx.http(path));
    };
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { u"-x"_s, connections, u"--ca"_s, nginx.caFile(), url(u"/large.bin"_s),
            url(u"/small.bin"_s) });
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QCOMPARE(contentOf(sandbox.path(u"large.bin"_s)), bytesOf(large));
    QCOMPARE(contentOf(sandbox.path(u"small.bin"_s)), bytesOf(small));
    QCOMPARE(QDir(sandbox.downloads()).entryList(QDir::Files).size(), 2);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(outcome.out.contains(sandbox.path(u"large.bin"_s).toUtf8()));
}

void TestCli::fetchesAListFromStandardInputUnderItsNames()
{
    FaultServer server;
    server.serve("/a", { .content = content(5000, 1) });
    server.serve("/b", { .content = content(6000, 2) });
    const QByteArray list = "# two files\n" + server.url("/a").toEncoded() + "\tfirst one.bin\r\n\n"
        + server.url("/b").toEncoded() + "\nno link at all\n";
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, { u"-i"_s, u"-"_s }, list);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(contentOf(sandbox.path(u"first one.bin"_s)), bytesOf(content(5000, 1)));
    QCOMPARE(contentOf(sandbox.path(u"b"_s)).size(), 6000);
    QVERIFY2(outcome.err.contains("no link at all") && outcome.err.contains("5"), outcome.err);
}

void TestCli::runsNoMoreThanItsJobsAtOnce()
{
    // A third reply at a time would be refused, and asked for again.
    FaultServer server;
    server.serve("/f",
        { .content = content(40 * kKiB), .bytesPerSecond = 400 * kKiB, .maxSimultaneous = 2 });
    QByteArray list;
    for (int i = 0; i < 6; ++i) {
        list += server.url("/f?" + QByteArray::number(i)).toEncoded() + '\n';
    }
    const CliSandbox sandbox;
    const QStringList arguments { u"-j"_s, u"2"_s, u"-x"_s, u"1"_s, u"-i"_s, u"-"_s };
    QCOMPARE(runCli(sandbox, arguments, list).exitCode, 0);
    QVERIFY2(server.requests().size() == 6, server.log());
    QCOMPARE(QDir(sandbox.downloads()).entryList(QDir::Files).size(), 6);
}

void TestCli::letsABadLinkFailAlone()
{
    FaultServer server;
    server.serve("/good.bin", { .content = content(9000) });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { text(server.url("/missing")), u"ftp://127.0.0.1/x"_s, text(server.url("/good.bin")),
            u"http://"_s });
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(contentOf(sandbox.path(u"good.bin"_s)), bytesOf(content(9000)));
    QCOMPARE(outcome.err.count('\n'), 3);
    QVERIFY(outcome.err.contains("404"));
    QVERIFY(!outcome.err.contains("good.bin"));
}

void TestCli::endsWithTwoOnWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString link = u"http://127.0.0.1:1/f"_s;
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown option") << QStringList { u"--frobnicate"_s, link };
    QTest::newRow("name for two") << QStringList { u"-o"_s, u"n"_s, link, link };
    QTest::newRow("rate") << QStringList { u"--limit"_s, u"fast"_s, link };
    QTest::newRow("name that would change") << QStringList { u"-o"_s, u".hidden"_s, link };
    QTest::newRow("two lists") << QStringList { u"-i"_s, u"-"_s, u"-i"_s, u"-"_s };
    QTest::newRow("no such list") << QStringList { u"-i"_s, u"/nowhere/list"_s };
    QTest::newRow("list is a folder") << QStringList { u"-i"_s, u"/"_s };
    QTest::newRow("CA without a certificate")
        << QStringList { u"--ca"_s, qEnvironmentVariable("BOBBIN_SOURCE") + u"/README.md"_s, link };
    QTest::newRow("no such CA") << QStringList { u"--ca"_s, u"/nowhere/ca"_s, link };
}

void TestCli::endsWithTwoOnWrongUsage()
{
    QFETCH(QStringList, arguments);
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith("bobbin-cli: ") && outcome.err.count('\n') == 1, outcome.err);
    QVERIFY(!QDir(sandbox.profile()).exists());
}

void TestCli::reportsWhatIsThereWithoutARequest()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QStringList arguments { u"--json"_s, text(server.url("/f.bin")) };
    QCOMPARE(runCli(sandbox, arguments).exitCode, 0);
    server.clearRecord();
    const CliOutcome again = runCli(sandbox, arguments);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(server.requests().size(), 0);
    const QJsonObject last = jsonLines(again.out).last();
    QCOMPARE(last.value("event"_L1).toString(), u"finished"_s);
    QCOMPARE(last.value("received"_L1).toInteger(), 5000);
    QCOMPARE(last.value("file"_L1).toString(), sandbox.path(u"f.bin"_s));
}

void TestCli::fetchesAgainWhatIsGone()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QStringList arguments { text(server.url("/f.bin")) };
    QCOMPARE(runCli(sandbox, arguments).exitCode, 0);
    QVERIFY(QFile::remove(sandbox.path(u"f.bin"_s)));
    server.clearRecord();
    QCOMPARE(runCli(sandbox, arguments).exitCode, 0);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), bytesOf(content(5000)));
}

void TestCli::holdsTheFileAgainstItsChecksum()
{
    FaultServer server;
    const Content file = content(70'000);
    server.serve("/good.bin", { .content = file });
    server.serve("/bad.bin", { .content = file });
    const CliSandbox sandbox;
    const QString sum = u"sha256:"_s + QString::fromLatin1(file.sha256());
    QCOMPARE(runCli(sandbox, { u"--checksum"_s, sum, text(server.url("/good.bin")) }).exitCode, 0);
    const QString other = u"sha256:"_s + QString(64, u'0');
    const CliOutcome bad
        = runCli(sandbox, { u"--json"_s, u"--checksum"_s, other, text(server.url("/bad.bin")) });
    QCOMPARE(bad.exitCode, 1);
    const QJsonObject last = jsonLines(bad.out).last();
    QCOMPARE(last.value("event"_L1).toString(), u"failed"_s);
    QCOMPARE(last.value("error"_L1).toObject().value("kind"_L1).toString(), u"checksum-mismatch"_s);
    QVERIFY(QFile::exists(sandbox.path(u"good.bin"_s)));
    QVERIFY(!QFile::exists(sandbox.path(u"bad.bin"_s)));
    QCOMPARE(last.value("file"_L1).toString(), sandbox.path(u"bad.bin.bad"_s));
    QCOMPARE(contentOf(last.value("file"_L1).toString()), bytesOf(file));
}

void TestCli::keepsToItsLimit()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(1536 * kKiB) });
    const CliSandbox sandbox;
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(runCli(sandbox, { u"--limit"_s, u"512K"_s, text(server.url("/f.bin")) }).exitCode, 0);
    // Three seconds' worth; buffers on the way may hide a part of the first.
    QVERIFY2(clock.elapsed() >= 2000, QByteArray::number(clock.elapsed()));
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), bytesOf(content(1536 * kKiB)));
}

void TestCli::givesUpAfterItsRetries()
{
    const CliSandbox sandbox;
    const QString link = u"http://127.0.0.1:%1/f"_s.arg(freePort());
    const CliOutcome outcome = runCli(sandbox, { u"--json"_s, u"--retries"_s, u"1"_s, link });
    QCOMPARE(outcome.exitCode, 1);
    const QList<QJsonObject> events = jsonLines(outcome.out);
    const QJsonObject error = events.last().value("error"_L1).toObject();
    QCOMPARE(error.value("kind"_L1).toString(), u"connection-refused"_s);
    // Its turn had come, though it never had a connection.
    const auto nameOf = [&events](int at) { return events.at(at).value("event"_L1).toString(); };
    QCOMPARE(nameOf(0), u"added"_s);
    QCOMPARE(nameOf(1), u"started"_s);
    const QByteArray page
        = contentOf(qEnvironmentVariable("BOBBIN_SOURCE") + u"/packaging/man/bobbin-cli.1"_s);
    QVERIFY(page.contains("(its turn has come; nothing has come from the server yet)"));
    // The wait before the second try is told, with its reason.
    QVERIFY(std::any_of(events.begin(), events.end(), [](const QJsonObject &event) {
        return event.value("event"_L1) == "progress"_L1 && event.contains("error"_L1);
    }));
}

void TestCli::namesTheFolderThatIsMissing()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin"));
    const QString made = sandbox.path(u"made"_s);
    const QStringList profile { u"--profile"_s, sandbox.profile(), u"-d"_s };
    QCOMPARE(runCli(sandbox, { link }, {}, profile + QStringList { made }).exitCode, 0);
    QVERIFY(QFile::exists(made + u"/f.bin"_s));
    const QString missing = sandbox.path(u"not/there"_s);
    const CliOutcome outcome
        = runCli(sandbox, { u"--json"_s, link }, {}, profile + QStringList { missing });
    QCOMPARE(outcome.exitCode, 1);
    const QJsonObject error = jsonLines(outcome.out).last().value("error"_L1).toObject();
    QCOMPARE(error.value("kind"_L1).toString(), u"folder-missing"_s);
    const QString said = error.value("message"_L1).toString();
    QVERIFY2(said.contains(missing) && !said.contains(u".bobbin"_s), qPrintable(said));
    QVERIFY(!QDir(missing).exists());
}

void TestCli::goesOnWithoutAProfileThatCannotBeMade()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, { text(server.url("/f.bin")) }, {},
        { u"--profile"_s, u"/dev/null/profile"_s, u"-d"_s, sandbox.downloads() });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), bytesOf(content(5000)));
    QCOMPARE(outcome.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
