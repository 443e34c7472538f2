// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/links.h"
#include "tests/unit/linktesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;

class TestLinks : public QObject {
    Q_OBJECT

private slots:
    void findsLinksInText_data();
    void findsLinksInText();
    void takesTheNameAfterATab();
    void tellsLinesAndSourceText();
    void listsKeepTheirWrongLines();
    void proseDropsItsOtherLines();
    void eachLinkComesOnce();
    void hostileTextIsReadToItsEnd_data();
    void hostileTextIsReadToItsEnd();
    void aHundredThousandLinesAreAllRead();
    void h58_textIsCutAtAMillionLinks();
    void readsWhatAUserTypes_data();
    void readsWhatAUserTypes();
};

void TestLinks::findsLinksInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const QString a = u"https://a.example/x"_s;
    const QString b = u"https://b.example/y"_s;
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("blank") << u" \n\t\r\n "_s << QStringList();
    QTest::newRow("one") << a << QStringList { a };
    QTest::newRow("two lines") << a + u'\n' + b << QStringList { a, b };
    QTest::newRow("windows lines") << a + u"\r\n"_s + b + u"\r\n"_s << QStringList { a, b };
    QTest::newRow("old mac lines") << a + u'\r' + b << QStringList { a, b };
    QTest::newRow("blanks around") << u"  \t "_s + a + u"  "_s << QStringList { a };
    QTest::newRow("two in a line") << a + u' ' + b << QStringList { a, b };
    QTest::newRow("commas") << a + u',' + b + u", "_s << QStringList { a, b };
    QTest::newRow("comment") << u"# "_s + a + u'\n' + b << QStringList { b };
    QTest::newRow("capitals") << u"HTTPS://A.Example/X"_s
                              << QStringList { u"https://a.example/X"_s };
    QTest::newRow("no path") << u"http://a.example"_s << QStringList { u"http://a.example/"_s };
    QTest::newRow("fragment") << a + u"#part"_s << QStringList { a };
    QTest::newRow("query") << a + u"?a=1&b=%20"_s << QStringList { a + u"?a=1&b=%20"_s };
    QTest::newRow("userinfo") << u"https://u:p@a.example/"_s
                              << QStringList { u"https://u:p@a.example/"_s };
    QTest::newRow("IPv6") << u"http://[::1]:8080/a"_s << QStringList { u"http://[::1]:8080/a"_s };
    QTest::newRow("IDN") << u"https://bücher.example/ä"_s
                         << QStringList { u"https://xn--bcher-kva.example/%C3%A4"_s };
    QTest::newRow("full stop") << u"See "_s + a + u"."_s << QStringList { a };
    QTest::newRow("question") << u"Is it "_s + a + u"?!"_s << QStringList { a };
    QTest::newRow("round brackets") << u"(see "_s + a + u")."_s << QStringList { a };
    QTest::newRow("brackets of its own")
        << u"https://w.example/A_(b)"_s << QStringList { u"https://w.example/A_(b)"_s };
    QTest::newRow("both brackets")
        << u"(https://w.example/A_(b))"_s << QStringList { u"https://w.example/A_(b)"_s };
    QTest::newRow("angle brackets") << u"<"_s + a + u">"_s << QStringList { a };
    QTest::newRow("quotes") << u"href=\""_s + a + u"\" '"_s + b + u"'"_s << QStringList { a, b };
    QTest::newRow("typographic quotes")
        << u"“"_s + a + u"” »"_s + b + u"«"_s << QStringList { a, b };
    QTest::newRow("markdown") << u"[text]("_s + a + u") and [x]["_s + b + u"]"_s
                              << QStringList { a, b };
    QTest::newRow("markdown glued") << u"[t]("_s + a + u")more"_s << QStringList { a };
    QTest::newRow("markdown square") << u"(text)["_s + a + u"]"_s << QStringList { a };
    QTest::newRow("bold") << u"**"_s + a + u"**"_s << QStringList { a };
    QTest::newRow("underscore at the end") << a + u"_"_s << QStringList { a + u'_' };
    QTest::newRow("bbcode") << u"[url="_s + a + u"]name[/url]"_s << QStringList { a };
    QTest::newRow("json") << u"{\"u\":\""_s + a + u"\\n\"}"_s << QStringList { a };
    QTest::newRow("foreign full stop") << u"参照"_s + a + u"。"_s << QStringList { a };
    QTest::newRow("glued word") << u"linkhttps://a.example/x"_s << QStringList { a };
    QTest::newRow("archive") << u"https://web.example/2020/http://a.example/x"_s
                             << QStringList { u"https://web.example/2020/http://a.example/x"_s };
    QTest::newRow("www") << u"go to www.a.example/x, now"_s
                         << QStringList { u"https://www.a.example/x"_s };
    QTest::newRow("no www") << u"awww.b me@www.a.example"_s << QStringList { kWrong };
    QTest::newRow("www inside") << u"https://www.a.example/www.b"_s
                                << QStringList { u"https://www.a.example/www.b"_s };
    QTest::newRow("bare host with path")
        << u"a.example/x.zip"_s << QStringList { u"https://a.example/x.zip"_s };
    QTest::newRow("file name") << u"setup.exe"_s << QStringList { kWrong };
    QTest::newRow("ftp") << u"ftp://a.example/x\n"_s + a << QStringList { kScheme, a };
    QTest::newRow("magnet") << u"magnet:?xt=urn:btih:abc\n"_s + a << QStringList { kScheme, a };
    QTest::newRow("script") << u"javascript:alert(1)"_s << QStringList { kScheme };
    QTest::newRow("data") << u"data:text/html,x"_s << QStringList { kScheme };
    QTest::newRow("no host") << u"https://\nhttp:///x"_s << QStringList { kNoHost, kNoHost };
    QTest::newRow("words") << u"hello world"_s << QStringList { kWrong };
    QTest::newRow("time and note") << u"12:30 note:this"_s << QStringList { kWrong };
    QTest::newRow("no scheme") << u"://x ://"_s << QStringList { kWrong };
    QTest::newRow("bad port") << u"https://a.example:99999/"_s << QStringList { kWrong };
    QTest::newRow("nul") << a + QChar(0) + u"evil"_s << QStringList { a };
    QTest::newRow("escape") << a + u"\x1b[31m"_s << QStringList { a };
    QTest::newRow("bidi") << a + u"\u202egpj"_s << QStringList { a };
    QTest::newRow("next line") << a + u"\u0085"_s + b << QStringList { a, b };
    QTest::newRow("numbered") << u"1. "_s + a + u"\n2) "_s + b << QStringList { a, b };
    QTest::newRow("bullets") << u"- "_s + a + u"\n• "_s + b + u"\nrubbish"_s
                             << QStringList { a, b, kWrong };
}

void TestLinks::findsLinksInText()
{
    QFETCH(QString, text);
    const FoundLinks found = fromText(text);
    QTEST(plain(found), "links");
    QVERIFY(!found.isCut);
}

void TestLinks::takesTheNameAfterATab()
{
    const FoundLinks found = fromText(u"https://a.example/x.\t my file.zip \thash\n"
                                      "https://b.example/y\t\n"
                                      "https://c.example/z\thttps://d.example/\n"
                                      "(https://e.example/)\tname"_s);
    QCOMPARE(plain(found),
        (QStringList { u"https://a.example/x."_s, u"https://b.example/y"_s,
            u"https://c.example/z"_s, u"https://d.example/"_s, u"https://e.example/"_s }));
    QCOMPARE(found.links[0].name, u"my file.zip"_s);
    QCOMPARE(found.links[1].name, QString());
    QCOMPARE(found.links[2].name, QString());
    const FoundLinks endless = fromText(u"https://a.example/x\t"_s + QString(100'000, u'n'));
    QCOMPARE(endless.links[0].name.size(), 255);
}

void TestLinks::tellsLinesAndSourceText()
{
    const FoundLinks found = fromText(u"\n# c\r\nHTTPS://A.example/x#f \n\nnothing"_s);
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links[0].line, 3);
    QCOMPARE(found.links[0].text, u"HTTPS://A.example/x#f"_s);
    QCOMPARE(found.links[1].line, 5);
    QCOMPARE(found.links[1].text, u"nothing"_s);
    QCOMPARE(fromText(QString(1'000'000, u'x')).links[0].text.size(), 2000);
}

void TestLinks::listsKeepTheirWrongLines()
{
    QCOMPARE(
        plain(fromText(u"https://a.example/1\nhtps:/oops\nhttps://a.example/2\nspaces here"_s)),
        (QStringList { u"https://a.example/1"_s, kWrong, u"https://a.example/2"_s, kWrong }));
    QCOMPARE(plain(fromText(u"nothing\nat all"_s)), (QStringList { kWrong, kWrong }));
}

void TestLinks::proseDropsItsOtherLines()
{
    QCOMPARE(
        plain(fromText(u"Dear all,\nthe file is at https://a.example/1\nand not\nelsewhere."_s)),
        QStringList { u"https://a.example/1"_s });
    QCOMPARE(plain(fromText(u"One\nTwo\nThree\nhttps://a.example/1"_s)),
        QStringList { u"https://a.example/1"_s });
}

void TestLinks::eachLinkComesOnce()
{
    QCOMPARE(plain(fromText(u"https://a.example\nhttps://A.EXAMPLE/#x\nhttps://a.example/\n"
                            "ftp://a.example/\nftp://a.example/"_s)),
        (QStringList { u"https://a.example/"_s, kScheme }));
}

void TestLinks::hostileTextIsReadToItsEnd_data()
{
    QTest::addColumn<QString>("text");
    constexpr int k10M = 10'000'000;
    QTest::newRow("angle brackets") << QString(k10M, u'<');
    QTest::newRow("colons") << QString(k10M, u':');
    QTest::newRow("schemes") << u"://"_s.repeated(k10M / 3);
    QTest::newRow("w") << QString(k10M, u'w');
    QTest::newRow("www.") << u"www."_s.repeated(k10M / 4);
    QTest::newRow("one long link") << u"https://a.example/"_s + QString(k10M, u'a');
    QTest::newRow("brackets in a link") << u"https://a.example/"_s + QString(k10M, u'(');
    QTest::newRow("full stops") << u"https://a.example/"_s + QString(k10M, u'.');
    QTest::newRow("links in a link") << u"http://"_s.repeated(k10M / 7);
    QTest::newRow("commas between") << u"http://,"_s.repeated(k10M / 8);
    QTest::newRow("tabs") << QString(k10M, u'\t') + u'x';
    QTest::newRow("words in a line") << u"word "_s.repeated(k10M / 5);
    QTest::newRow("lone surrogates") << QString(k10M, QChar(0xd800));
    QTest::newRow("nul") << QString(k10M, QChar(0));
    QTest::newRow("short lines") << u"x\n"_s.repeated(k10M / 2);
}

void TestLinks::hostileTextIsReadToItsEnd()
{
    QFETCH(QString, text);
    // What looks at characters again and again would run into the test's time limit.
    const FoundLinks found = fromText(text);
    for (const FoundLink &link : found.links) {
        QVERIFY(link.text.size() <= 2000);
        QCOMPARE(link.url.isEmpty(), link.problem != LinkProblem::None);
    }
}

void TestLinks::aHundredThousandLinesAreAllRead()
{
    QString text;
    for (int i = 0; i < 100'000; ++i) {
        text += u"https://files.example.org/folder/sub/file-%1.zip?x=1\n"_s.arg(i);
    }
    const FoundLinks found = fromText(text, kAllTheTime);
    QCOMPARE(found.links.size(), 100'000);
    QCOMPARE(found.links.last().line, 100'000);
}

void TestLinks::h58_textIsCutAtAMillionLinks()
{
    QString text;
    for (int i = 0; i < 1'000'010; ++i) {
        text += u"http://a.example/"_s + QString::number(i) + u'\n';
    }
    const FoundLinks found = fromText(text, kAllTheTime);
    QCOMPARE(found.links.size(), 1'000'000);
    QVERIFY(found.isCut);
}

void TestLinks::readsWhatAUserTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    const auto row = [](const char *name, const QString &text, const QString &link) {
        QTest::newRow(name) << text << link;
    };
    row("plain", u" https://a.example/x "_s, u"https://a.example/x"_s);
    row("no scheme", u"example.org/a.zip"_s, u"https://example.org/a.zip"_s);
    row("host", u"example.org"_s, u"https://example.org/"_s);
    row("host and query", u"example.org?a=1"_s, u"https://example.org/?a=1"_s);
    row("host and port", u"localhost:8080/x"_s, u"https://localhost:8080/x"_s);
    row("name and port", u"nas.local:80"_s, u"https://nas.local:80/"_s);
    row("IPv4", u"127.0.0.1:81/x"_s, u"https://127.0.0.1:81/x"_s);
    row("IPv6", u"[::1]:81/x"_s, u"https://[::1]:81/x"_s);
    row("slashes", u"//example.org/x"_s, u"https://example.org/x"_s);
    row("IDN", u"bücher.example"_s, u"https://xn--bcher-kva.example/"_s);
    row("angle brackets", u"<https://a.example/x>"_s, u"https://a.example/x"_s);
    row("quotes", u"\"https://a.example/x\""_s, u"https://a.example/x"_s);
    row("full stop stays", u"https://a.example/x."_s, u"https://a.example/x."_s);
    row("blanks inside", u"https://a.example/a b"_s, u"https://a.example/a%20b"_s);
    row("empty", u"  "_s, kWrong);
    row("word", u"word"_s, kWrong);
    row("words", u"two words"_s, kWrong);
    row("file", u"/home/a/list.txt"_s, kWrong);
    row("mail", u"me@example.org"_s, kWrong);
    row("label", u"note: this"_s, kWrong);
    row("line break", u"https://a.example/\nx"_s, kWrong);
    row("endless", u"https://a.example/"_s + QString(1'000'000, u'x'), kWrong);
    row("dots", u"..."_s, kWrong);
    row("ftp", u"ftp://a.example/x"_s, kScheme);
    row("magnet", u"magnet:?xt=urn"_s, kScheme);
    row("script", u"JavaScript:alert(1)"_s, kScheme);
    row("file link", u"file:///etc/passwd"_s, kScheme);
    row("no host", u"https://"_s, kNoHost);
    row("no host but a path", u"http:///x"_s, kNoHost);
    row("only a port", u"http://:80/x"_s, kNoHost);
}

void TestLinks::readsWhatAUserTypes()
{
    QFETCH(QString, text);
    FoundLinks found;
    found.links << fromUserInput(text);
    QTEST(plain(found).first(), "link");
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
