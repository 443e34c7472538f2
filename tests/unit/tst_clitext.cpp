// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonevents.h"
#include "app/cli/options.h"
#include "app/cli/printable.h"
#include "app/cli/sentences.h"
#include "app/cli/wantedlinks.h"
#include "app/words/checkreport.h"
#include "app/words/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using links::LinkProblem;

class TestCliText : public QObject {
    Q_OBJECT

private slots:
    void readsAListLineByLine();
    void readsTheEncodingsOfLists();
    void reportsWhatIsNoLink_data();
    void reportsWhatIsNoLink();
    void showsNothingThatATerminalObeys_data();
    void showsNothingThatATerminalObeys(); // H24
    void masksLinksThatAreNone_data();
    void masksLinksThatAreNone();
    void fitsTextIntoColumns_data();
    void fitsTextIntoColumns();
    void writesProgressInOneWidth_data();
    void writesProgressInOneWidth();
    void writesEventsAsTheContractSays();
    void writesNoRawControlCharacterIntoJson();
    void alignsOrSeparatesCheckedLinks();
    void namesTheFileThatHasTheWrongChecksum();
    void tellsDateAndTimeOfCheckedLinks();
    void sendsNobodyToAWindow();
};

namespace {

engine::Download download()
{
    engine::Download download;
    download.id = { 7 };
    download.request.url = QUrl(u"https://name:pw@example.org/a.zip?token=abc&x=1"_s);
    download.request.folder = u"/home/a"_s;
    download.fileName = u"a.zip"_s;
    download.received = 50;
    download.total = 100;
    return download;
}

QJsonObject parsed(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !line.endsWith('\n') || line.count('\n') != 1) {
        qWarning("not a line of JSON: %s", line.constData());
        return {};
    }
    return document.object();
}

} // namespace

void TestCliText::readsAListLineByLine()
{
    const auto found = cli::linksFromList(QString(QChar::ByteOrderMark)
        + u"# a comment\r\nhttp://h/a\r\n\n   \nhttp://h/b\tb name.bin\r\n"
          u"not a link at all\n  # another\nftp://h/c\nhttp://h/a"_s);
    QCOMPARE(found.size(), 5);
    QCOMPARE(found[0].url, QUrl(u"http://h/a"_s));
    QCOMPARE(found[0].line, 2);
    QCOMPARE(found[1].url, QUrl(u"http://h/b"_s));
    QCOMPARE(found[1].name, u"b name.bin"_s);
    QCOMPARE(found[2].problem, LinkProblem::NotALink);
    QCOMPARE(found[2].line, 6);
    QCOMPARE(found[3].problem, LinkProblem::UnsupportedScheme);
    QCOMPARE(cli::errorFor(found[3]).kind, engine::ErrorKind::UnsupportedScheme);
    QCOMPARE(found[3].line, 8);
    QCOMPARE(found[4].url, QUrl(u"http://h/a"_s));
    QVERIFY(cli::refusalSentence(found[2]).contains(u'6'));
}

void TestCliText::readsTheEncodingsOfLists()
{
    const QString list = u"http://h/a\tcaf\u00e9.txt\nhttp://h/b\n"_s;
    QByteArray little = "\xff\xfe";
    QByteArray big = "\xfe\xff";
    for (const QChar letter : list) {
        little += letter.unicode() & 0xff;
        little += static_cast<char>(letter.unicode() >> 8);
        big += static_cast<char>(letter.unicode() >> 8);
        big += letter.unicode() & 0xff;
    }
    for (const QByteArray &bytes : { list.toUtf8(), "\xef\xbb\xbf" + list.toUtf8(), little, big }) {
        const std::optional<QString> text = cli::listText(bytes);
        QVERIFY(text.has_value());
        const auto found = cli::linksFromList(*text);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].url, QUrl(u"http://h/a"_s));
        QCOMPARE(found[0].name, u"caf\u00e9.txt"_s);
    }
    QVERIFY(cli::listText({}).has_value());
    QVERIFY(!cli::listText(list.toLatin1()).has_value());
    QVERIFY(!cli::listText("http://h/f\xc3").has_value());
}

void TestCliText::reportsWhatIsNoLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    for (const char *good : { "http://h/f", "https://h", "HTTP://H/f", "example.org/a.zip",
             "localhost/f", "http://[::1]:80/f", "http://h/a%20b" }) {
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    }
    for (const char *bad : { "", "word", "two words", "http://", "http:///f", "ftp://h/f",
             "file:///etc/passwd", "javascript:alert(1)", "data:,x", "magnet:?xt=urn",
             "see http://h/f there", "http://h:99999/f" }) {
        QTest::newRow(bad[0] ? bad : "empty") << QString::fromLatin1(bad) << false;
    }
}

void TestCliText::reportsWhatIsNoLink()
{
    QFETCH(QString, text);
    QFETCH(bool, isLink);
    const auto found = cli::linksFromArguments({ text });
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].problem == LinkProblem::None, isLink);
    QCOMPARE(bool(cli::errorFor(found[0])), !isLink);
    QCOMPARE(found[0].url.isEmpty(), !isLink);
}

void TestCliText::showsNothingThatATerminalObeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"ä b \U0001F600"_s << u"ä b \U0001F600"_s;
    QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a\ufffd[31mb"_s;
    QTest::newRow("C1") << u"a\u009b31mb"_s << u"a\ufffd31mb"_s;
    QTest::newRow("line ends") << u"a\r\nb\u2028c"_s << u"a\ufffd\ufffdb\ufffdc"_s;
    QTest::newRow("direction") << u"a\u202egpj.exe"_s << u"a\ufffdgpj.exe"_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"a\ufffdb"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) + u'b' << u"\ufffdb"_s;
}

void TestCliText::showsNothingThatATerminalObeys()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(cli::printable(text), shown);
}

void TestCliText::masksLinksThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("good link") << u"http://anna:hidden@h/f?token=hidden"_s;
    QTest::newRow("bad port") << u"http://anna:hidden@h:99999/f?token=hidden"_s;
    QTest::newRow("no scheme") << u"anna:hidden@h"_s;
    QTest::newRow("other scheme") << u"ftp://anna:hidden@h/f"_s;
    QTest::newRow("missing slash") << u"http:/anna:hidden@h/f"_s;
    QTest::newRow("rubbish query") << u"nothing?password=hidden"_s;
}

void TestCliText::masksLinksThatAreNone()
{
    QFETCH(QString, text);
    const QString masked = cli::maskedText(text);
    QVERIFY2(!masked.contains(u"hidden"_s), qPrintable(masked));
    QVERIFY(!masked.isEmpty());
}

void TestCliText::fitsTextIntoColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("shown");
    QTest::newRow("short") << u"ab"_s << 4 << u"ab  "_s;
    QTest::newRow("exact") << u"abcd"_s << 4 << u"abcd"_s;
    QTest::newRow("long") << u"abcdefghij.zip"_s << 9 << u"abcd….zip"_s;
    QTest::newRow("wide") << u"漢字"_s << 6 << u"漢字  "_s;
    QTest::newRow("wide and long") << u"漢字漢字"_s << 4 << u"漢… "_s;
    QTest::newRow("one") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("none") << u"abc"_s << 0 << QString();
}

void TestCliText::fitsTextIntoColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(QString, shown);
    QCOMPARE(cli::columnsOf(cli::fitted(text, columns)), columns);
    QCOMPARE(cli::fitted(text, columns), shown);
}

void TestCliText::writesProgressInOneWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qint64>("total");
    for (const int width : { 1, 10, 40, 60, 79, 200 }) {
        QTest::addRow("%d known", width) << width << qint64(1) * 1024 * 1024 * 1024;
        QTest::addRow("%d unknown", width) << width << qint64(-1);
    }
}

void TestCliText::writesProgressInOneWidth()
{
    QFETCH(int, width);
    QFETCH(qint64, total);
    cli::Row row { download(), {} };
    row.download.total = total;
    row.download.fileName = u"a name that is rather long for a narrow terminal.tar.gz"_s;
    row.progress = { row.download.id, 512 * 1024 * 1024, total, 1024 * 1024, 4 };
    QCOMPARE(cli::columnsOf(cli::progressLine(row, width)), width);
    QCOMPARE(cli::columnsOf(cli::totalLine({ row, row }, width)), width);
    cli::Row checked = row;
    checked.download.state = engine::DownloadState::Verifying;
    QCOMPARE(cli::columnsOf(cli::progressLine(checked, width)), width);
    if (width == 200) {
        const QString line = cli::progressLine(checked, width);
        QVERIFY(line.contains(u"Checking"_s) && !line.contains(u"/s"_s));
    }
    if (width == 200 && total > 0) {
        QVERIFY(cli::progressLine(row, width).contains(u"50"_s));
        QVERIFY(cli::progressLine(row, width).contains(u"512"_s));
    }
}

void TestCliText::writesEventsAsTheContractSays()
{
    engine::Download row = download();
    const QString masked = u"https://example.org/a.zip?token=***&x=1"_s;
    QCOMPARE(parsed(cli::addedEvent(row)),
        (QJsonObject { { u"event"_s, u"added"_s }, { u"id"_s, 7 }, { u"url"_s, masked },
            { u"file"_s, u"/home/a/a.zip"_s }, { u"received"_s, 50 }, { u"total"_s, 100 } }));
    row.total = -1;
    row.fileName.clear();
    const QJsonObject progress = parsed(cli::progressEvent(row, { row.id, 60, -1, 1000, 2 }));
    QCOMPARE(progress,
        (QJsonObject { { u"event"_s, u"progress"_s }, { u"id"_s, 7 }, { u"url"_s, masked },
            { u"received"_s, 60 }, { u"speed"_s, 1000 } }));
    row.error = { engine::ErrorKind::NotFound, 404, {} };
    const QJsonObject error = parsed(cli::failedEvent(row)).value(u"error"_s).toObject();
    QCOMPARE(error.value(u"kind"_s).toString(), u"not-found"_s);
    QCOMPARE(error.value(u"status"_s).toInt(), 404);
    QVERIFY(!error.value(u"message"_s).toString().isEmpty());
    row.received = qint64(1) << 53;
    QVERIFY(cli::pausedEvent(row).contains("\"received\":9007199254740992"));
}

/// A script that looks for what came finds it.
void TestCliText::namesTheFileThatHasTheWrongChecksum()
{
    engine::Download row = download();
    row.error = { engine::ErrorKind::ChecksumMismatch, 0, u"a.zip.bad"_s };
    QCOMPARE(parsed(cli::failedEvent(row)).value("file"_L1).toString(), u"/home/a/a.zip.bad"_s);
    QVERIFY(cli::failedLine(row).contains(u"/home/a/a.zip.bad"_s));
    row.error.detail.clear();
    row.partName = u"a.zip.part"_s;
    QVERIFY(cli::failedLine(row).contains(u"/home/a/a.zip.part"_s));
    QCOMPARE(parsed(cli::failedEvent(row)).value("file"_L1).toString(), u"/home/a/a.zip.part"_s);
}

void TestCliText::tellsDateAndTimeOfCheckedLinks()
{
    engine::LinkFacts facts;
    facts.token = 3;
    facts.url = facts.finalUrl = QUrl(u"http://h/f"_s);
    QVERIFY(!parsed(cli::checkedEvent(facts)).contains("modified"_L1));
    QVERIFY(!parsed(cli::checkedEvent(facts)).contains("milliseconds"_L1));
    facts.modified = QDateTime({ 2024, 1, 2 }, { 3, 4, 5 }, Qt::UTC);
    facts.taken = std::chrono::milliseconds(1234);
    const QJsonObject event = parsed(cli::checkedEvent(facts));
    QCOMPARE(event.value("modified"_L1).toString(), u"2024-01-02T03:04:05Z"_s);
    QCOMPARE(event.value("milliseconds"_L1).toInteger(), 1234);
    const QString aligned = cli::checkedLine(facts, cli::Columns::Aligned);
    QVERIFY2(aligned.contains(facts.modified.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)),
        qPrintable(aligned));
    QVERIFY2(aligned.contains(words::takenText(facts.taken)), qPrintable(aligned));
    QCOMPARE(cli::checkedLine(facts, cli::Columns::Tabs), u"-\t-\t-\thttp://h/f\n"_s);
}

void TestCliText::writesNoRawControlCharacterIntoJson()
{
    engine::Download row = download();
    row.fileName = u"a\x1b[31m\u009b\u007f\n\u0080b.zip"_s;
    const QByteArray line = cli::finishedEvent(row);
    for (const char c : line.chopped(1)) {
        QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    }
    QVERIFY(!QString::fromUtf8(line).contains(QChar(0x9b)));
    QCOMPARE(parsed(line).value(u"file"_s).toString(), u"/home/a/"_s + row.fileName);
}

void TestCliText::alignsOrSeparatesCheckedLinks()
{
    engine::LinkFacts facts;
    facts.finalUrl = QUrl(u"http://h/f?sig=abc"_s);
    facts.status = 200;
    facts.size = 2048;
    facts.mimeType = u"a/b"_s;
    QCOMPARE(
        cli::checkedLine(facts, cli::Columns::Tabs), u"200\t2048\ta/b\thttp://h/f?sig=***\n"_s);
    const QString aligned = cli::checkedLine(facts, cli::Columns::Aligned);
    facts.size = 20480000;
    facts.mimeType = u"application/octet-stream"_s;
    QCOMPARE(cli::checkedLine(facts, cli::Columns::Aligned).indexOf(u"http:"_s),
        aligned.indexOf(u"http:"_s));
    facts.error = { engine::ErrorKind::HostNotFound, 0, {} };
    facts.status = 0;
    facts.size = -1;
    facts.mimeType.clear();
    const QString bad = cli::checkedLine(facts, cli::Columns::Tabs);
    QVERIFY(bad.startsWith(u"-\t-\t-\thttp://h/f?sig=***\t"_s));
}

/// There are no preferences on a command line, and a sign-in goes with the first request.
void TestCliText::sendsNobodyToAWindow()
{
    for (int i = 1; i < engine::kErrorKindCount; ++i) {
        const engine::DownloadError error { static_cast<engine::ErrorKind>(i), 0, {} };
        const QString step = words::nextStep(error);
        QVERIFY2(!step.contains(u"preferences"_s, Qt::CaseInsensitive), qPrintable(step));
    }
    const QString help = cli::helpText().simplified();
    QVERIFY2(help.contains(u"Sign in with these, from the first request on"_s), qPrintable(help));
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_clitext.moc"
