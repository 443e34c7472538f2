// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cliprogram.h"
#include "tests/support/faultserver.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

Content content(qint64 size)
{
    return { .size = size, .seed = 5 };
}

QByteArray wholeOf(const Content &content)
{
    return content.bytes(0, content.length());
}

QString text(const QUrl &url)
{
    return url.toString();
}

} // namespace

/// bobbin-cli and the files, folders and lists that it finds.
class TestCliFiles : public QObject {
    Q_OBJECT

private slots:
    void holdsWhatIsThereAgainstItsChecksum();
    void takesNoFileOfAnotherSizeForComplete();
    void countsNoCheckedBytesAsReceived();
    void refusesNamesThatAreNotUtf8_data();
    void refusesNamesThatAreNotUtf8();
    void keepsTheChecksumOfAnEarlierRun();
    void saysThatAFolderMayNotBeMade();
    void takesAReplyWithoutAHeader();
};

void TestCliFiles::holdsWhatIsThereAgainstItsChecksum()
{
    FaultServer server;
    const Content file = content(5000);
    server.serve("/f.bin", { .content = file });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin"));
    QCOMPARE(runCli(sandbox, { link }).exitCode, 0);
    server.clearRecord();
    const auto held = [&](const QString &hex) {
        const CliOutcome outcome
            = runCli(sandbox, { u"--json"_s, u"--checksum"_s, u"sha256:"_s + hex, link });
        QJsonObject last = jsonLines(outcome.out).last();
        last.insert(u"exit"_s, outcome.exitCode);
        return last;
    };
    const auto kindOf = [](const QJsonObject &event) {
        return event.value("error"_L1).toObject().value("kind"_L1).toString();
    };
    const QString right = QString::fromLatin1(file.sha256());
    QCOMPARE(held(right).value("exit"_L1).toInt(), 0);
    QCOMPARE(held(right).value("event"_L1).toString(), u"finished"_s);
    const QJsonObject wrong = held(QString(64, u'0'));
    QCOMPARE(wrong.value("exit"_L1).toInt(), 1);
    QCOMPARE(kindOf(wrong), u"checksum-mismatch"_s);
    QCOMPARE(wrong.value("file"_L1).toString(), sandbox.path(u"f.bin"_s));
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), wholeOf(file));
    QVERIFY(QFile::resize(sandbox.path(u"f.bin"_s), 50));
    QCOMPARE(kindOf(held(right)), u"checksum-mismatch"_s);
    QCOMPARE(contentOf(sandbox.path(u"f.bin"_s)), wholeOf(file).first(50));
    QCOMPARE(QDir(sandbox.downloads()).entryList(QDir::Files), QStringList { u"f.bin"_s });
    QCOMPARE(server.requests().size(), 0);
}

void TestCliFiles::takesNoFileOfAnotherSizeForComplete()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QString path = sandbox.path(u"f.bin"_s);
    const QString link = text(server.url("/f.bin"));
    QCOMPARE(runCli(sandbox, { link }).exitCode, 0);
    QVERIFY(QFile::resize(path, 9));
    const CliOutcome plain = runCli(sandbox, { link });
    QCOMPARE(plain.exitCode, 1);
    QCOMPARE(plain.out, QByteArray());
    QVERIFY2(plain.err.contains(path.toUtf8()) && plain.err.count('\n') == 1, plain.err);
    const QJsonObject failed = jsonLines(runCli(sandbox, { u"--json"_s, link }).out).last();
    QCOMPARE(failed.value("error"_L1).toObject().value("kind"_L1).toString(), u"file-exists"_s);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(QFile::rename(path, path + u".mine"_s));
    QCOMPARE(runCli(sandbox, { link }).exitCode, 0);
    QCOMPARE(contentOf(path), wholeOf(content(5000)));
    QCOMPARE(contentOf(path + u".mine"_s).size(), 9);
}

void TestCliFiles::countsNoCheckedBytesAsReceived()
{
    FaultServer server;
    const Content file = content(24 * kMiB);
    server.serve("/f.bin", { .content = file });
    const CliSandbox sandbox;
    const QString other = u"sha256:"_s + QString(64, u'0');
    const CliOutcome outcome
        = runCli(sandbox, { u"--json"_s, u"--checksum"_s, other, text(server.url("/f.bin")) });
    QCOMPARE(outcome.exitCode, 1);
    qint64 received = 0;
    const QList<QJsonObject> events = jsonLines(outcome.out);
    for (const QJsonObject &event : events) {
        const qint64 now = event.value("received"_L1).toInteger();
        QVERIFY2(now >= received, outcome.out);
        received = now;
    }
    QCOMPARE(events.last().value("event"_L1).toString(), u"failed"_s);
    QCOMPARE(received, file.size);
    // Those of a file that was there before neither.
    QCOMPARE(runCli(sandbox, { u"-o"_s, u"g.bin"_s, text(server.url("/f.bin")) }).exitCode, 0);
    const CliOutcome again = runCli(sandbox,
        { u"--json"_s, u"-o"_s, u"g.bin"_s, u"--checksum"_s,
            u"sha256:"_s + QString::fromLatin1(file.sha256()), text(server.url("/f.bin")) });
    QCOMPARE(again.exitCode, 0);
    for (const QJsonObject &event : jsonLines(again.out)) {
        QCOMPARE(event.value("received"_L1).toInteger(), file.size);
    }
}

void TestCliFiles::refusesNamesThatAreNotUtf8_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("folder") << QByteArray("exec \"$0\" -d \"$3\" \"$1\"")
                            << QByteArray("Argument 2 is");
    QTest::newRow("list") << QByteArray("exec \"$0\" -i \"$3\"") << QByteArray("Argument 2 is");
    QTest::newRow("password") << QByteArray("exec \"$0\" \"$1\" --user=anna:s3cret$3")
                              << QByteArray("Argument 2 is");
    QTest::newRow("current folder") << QByteArray(
        "mkdir \"$3\" && cd \"$3\" && { \"$0\" \"$1\"; code=$?; cd ..; rmdir \"$3\"; exit $code; }")
                                    << QByteArray("--dir");
}

void TestCliFiles::refusesNamesThatAreNotUtf8()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, named);
    FaultServer server;
    server.serve("/f.bin", { .content = content(50) });
    const CliSandbox sandbox;
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    process.setWorkingDirectory(sandbox.downloads());
    // QProcess hands UTF-8 over; the shell makes the byte that is none.
    process.start(u"/bin/sh"_s,
        { u"-c"_s, u"set -- \"$1\" - \"$(printf 'd\\377')\"; "_s + QString::fromUtf8(command),
            cliPath(), text(server.url("/f.bin")) });
    QVERIFY(process.waitForFinished(30000));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 2, said);
    QVERIFY2(said.startsWith("bobbin-cli: ") && said.contains(named), said);
    QVERIFY2(!said.contains("s3cret"), said);
    QCOMPARE(server.requests().size(), 0);
    // Nothing was made beside what is meant.
    QVERIFY(!QFile::exists(sandbox.path(u"d\ufffd"_s)));
}

void TestCliFiles::keepsTheChecksumOfAnEarlierRun()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin"));
    const QString other = u"sha256:"_s + QString(64, u'0');
    QCOMPARE(runCli(sandbox, { u"--checksum"_s, other, link }).exitCode, 1);
    const CliOutcome again = runCli(sandbox, { link });
    QCOMPARE(again.exitCode, 1);
    const QStringList kept = QDir(sandbox.downloads()).entryList(QDir::Files);
    QCOMPARE(kept.size(), 2);
    QVERIFY2(
        again.err.contains(sandbox.downloads().toUtf8()) && again.err.contains(".bad"), again.err);
    const QString right = u"sha256:"_s + QString::fromLatin1(content(5000).sha256());
    QCOMPARE(runCli(sandbox, { u"--checksum"_s, right, link }).exitCode, 0);
    const QByteArray page
        = contentOf(qEnvironmentVariable("BOBBIN_SOURCE") + u"/packaging/man/bobbin-cli.1"_s);
    QVERIFY(page.contains("The checksum stays with the download until another one is given"));
    QVERIFY(page.contains("leaves one more such file"));
}

void TestCliFiles::saysThatAFolderMayNotBeMade()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000) });
    const CliSandbox sandbox;
    const QString barred = u"/sys/bobbin-test"_s; // not even root may make it
    const CliOutcome outcome = runCli(sandbox, { u"--json"_s, text(server.url("/f.bin")) }, {},
        { u"--profile"_s, sandbox.profile(), u"-d"_s, barred });
    QCOMPARE(outcome.exitCode, 1);
    const QJsonObject error = jsonLines(outcome.out).last().value("error"_L1).toObject();
    QCOMPARE(error.value("kind"_L1).toString(), u"folder-unwritable"_s);
    QVERIFY2(error.value("message"_L1).toString().contains(barred), outcome.out);
}

/// As servers of HTTP/1.0 may send it: the end of the connection is the end of the file.
void TestCliFiles::takesAReplyWithoutAHeader()
{
    FaultServer server;
    const QByteArray body = QByteArray(3000, 'x');
    // The rest of the reply is a part of the body here.
    server.serve("/f.bin",
        { .replies = { { .before = "HTTP/1.0 200 OK\r\n\r\n" + body,
              .body = Content { .literal = "the end" },
              .ending = Ending::Close } } });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, { text(server.url("/f.bin")) });
    QVERIFY2(outcome.exitCode == 0, outcome.err + server.log());
    const QByteArray kept = contentOf(sandbox.path(u"f.bin"_s));
    QVERIFY(kept.startsWith(body) && kept.endsWith("the end"));
    // Nobody can tell whether that is all of it, which is said.
    QVERIFY2(outcome.out.contains("did not say how long"), outcome.out);
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
