// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/links.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace links;

namespace {

/// Good links as encoded text, others as "!" and their problem's number.
QStringList plain(const FoundLinks &found)
{
    QStringList result;
    for (const FoundLink &link : found.links) {
        result << (link.problem == LinkProblem::None
                ? link.url.toString(QUrl::FullyEncoded)
                : u"!%1"_s.arg(static_cast<int>(link.problem)));
    }
    return result;
}

const QString kWrong = u"!1"_s;
const QString kScheme = u"!2"_s;
const QString kNoHost = u"!3"_s;
const QUrl kPage(u"https://site.example/dir/page.html"_s);

} // namespace

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
    void hostileTextIsReadFast_data();
    void hostileTextIsReadFast();
    void aHundredThousandLinesAreFast();
    void textIsCutAtAMillionLinks();
    void findsLinksInHtml_data();
    void findsLinksInHtml();
    void htmlAgainstNoBaseGivesAbsoluteLinksOnly();
    void downloadAttributeIsTheName();
    void hostileHtmlIsReadFast_data();
    void hostileHtmlIsReadFast();
    void largePageIsReadWhole();
    void tagOfOver64KiBEndsThePage();
    void scriptsMayHoldBracketsWithoutEnd();
    void readsWhatAUserTypes_data();
    void readsWhatAUserTypes();
    void dropsMergeInOrder();
    void dropOfFilesGivesFiles();
    void dropOfPlainWordsIsMarked();
    void filesAreReadByContent_data();
    void filesAreReadByContent();
    void whatIsNoFileGivesNothing();
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

void TestLinks::hostileTextIsReadFast_data()
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

void TestLinks::hostileTextIsReadFast()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const FoundLinks found = fromText(text);
    // What looks at characters again and again would take minutes.
    const qint64 taken = timer.elapsed();
    QVERIFY2(taken < 20'000, qPrintable(QString::number(taken)));
    for (const FoundLink &link : found.links) {
        QVERIFY(link.text.size() <= 2000);
        QCOMPARE(link.url.isEmpty(), link.problem != LinkProblem::None);
    }
}

void TestLinks::aHundredThousandLinesAreFast()
{
    QString text;
    for (int i = 0; i < 100'000; ++i) {
        text += u"https://files.example.org/folder/sub/file-%1.zip?x=1\n"_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    const FoundLinks found = fromText(text);
    const qint64 taken = timer.elapsed();
    QCOMPARE(found.links.size(), 100'000);
    QCOMPARE(found.links.last().line, 100'000);
    qInfo() << "100,000 lines:" << taken << "ms";
    QVERIFY2(taken < 2000, "four times what a slow machine needs");
}

void TestLinks::textIsCutAtAMillionLinks()
{
    QString text;
    for (int i = 0; i < 1'000'010; ++i) {
        text += u"http://a.example/"_s + QString::number(i) + u'\n';
    }
    const FoundLinks found = fromText(text);
    QCOMPARE(found.links.size(), 1'000'000);
    QVERIFY(found.isCut);
}

void TestLinks::findsLinksInHtml_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("links");
    const QString site = u"https://site.example/"_s;
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("absolute") << QByteArray("<a href='https://a.example/x'>x</a>")
                              << QStringList { u"https://a.example/x"_s };
    QTest::newRow("capitals") << QByteArray("<A HREF=HTTP://a.example/x>x</A>")
                              << QStringList { u"http://a.example/x"_s };
    QTest::newRow("relative") << QByteArray("<a href=b.zip>x<a href='/c'>y<a href='../d'>z")
                              << QStringList { site + u"dir/b.zip"_s, site + u"c"_s,
                                     site + u"d"_s };
    QTest::newRow("protocol") << QByteArray("<a href='//a.example/x'>")
                              << QStringList { u"https://a.example/x"_s };
    QTest::newRow("entities") << QByteArray("<a href='/a?x=1&amp;y=2&#38;z'>")
                              << QStringList { site + u"a?x=1&y=2&z"_s };
    QTest::newRow("blanks and breaks")
        << QByteArray("<a href=' /a\n\tb\r '>") << QStringList { site + u"ab"_s };
    QTest::newRow("spaces inside")
        << QByteArray("<a href='/a b'>") << QStringList { site + u"a%20b"_s };
    QTest::newRow("utf-8") << QByteArray("<meta charset=utf-8><a href='/\xc3\xa4'>")
                           << QStringList { site + u"%C3%A4"_s };
    QTest::newRow("media") << QByteArray(
        "<link href=1><img src=2><video src=3 poster=4><source src=5></video>"
        "<audio src=6></audio><map><area href=7></map>")
                           << QStringList { site + u"dir/1"_s, site + u"dir/2"_s, site + u"dir/3"_s,
                                  site + u"dir/4"_s, site + u"dir/5"_s, site + u"dir/6"_s,
                                  site + u"dir/7"_s };
    QTest::newRow("srcset") << QByteArray(
        "<img src=/s srcset='/m 480w, /l 1200w,/t 20w'><source srcset='/a, /b 2x'>"
        "<img srcset=',,'><img srcset='/only'>")
                            << QStringList { site + u"s"_s, site + u"l"_s, site + u"b"_s,
                                   site + u"only"_s };
    QTest::newRow("base") << QByteArray("<base href='https://b.example/q/'><a href=x>")
                          << QStringList { u"https://b.example/q/x"_s };
    QTest::newRow("relative base")
        << QByteArray("<base href='/q/'><a href=x>") << QStringList { site + u"q/x"_s };
    QTest::newRow("only the first base counts")
        << QByteArray("<base href='https://b.example/'><base href='https://c.example/'><a href=x>")
        << QStringList { u"https://b.example/x"_s };
    QTest::newRow("hostile bases") << QByteArray(
        "<base href='javascript:'><base href='file:///etc/'><base href='data:,'><a href=x>")
                                   << QStringList { site + u"dir/x"_s };
    QTest::newRow("no links") << QByteArray(
        "<a href='javascript:alert(1)'><a href='data:text/html,x'><a href='mailto:a@b'>"
        "<a href='#top'><a href=''><a><a href='file:///etc/passwd'><a href='ftp://a.example/'>"
        "<a href='java\nscript:x'>")
                              << QStringList();
    QTest::newRow("in comments and scripts") << QByteArray(
        "<!-- <a href=/c> --><script>'<a href=/s>'</script><style><a href=/t></style><a href=/x>")
                                             << QStringList { site + u"x"_s };
    QTest::newRow("once each") << QByteArray("<a href=/x><a href='/x#y'><img src=/x>")
                               << QStringList { site + u"x"_s };
    QTest::newRow("entity file") << QByteArray(
        "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a href='/a&e;'>")
                                 << QStringList { site + u"a&e;"_s };
    QTest::newRow("broken") << QByteArray("<p><<a href=/x</p>><a href='/y'><b>")
                            << QStringList { site + u"x%3C/p"_s, site + u"y"_s };
    QTest::newRow("nul") << QByteArray("<a href=/x>\0<a href=/y>", 23)
                         << QStringList { site + u"x"_s, site + u"y"_s };
    QTest::newRow("cut tag") << QByteArray("<a href=/x><a href='/y")
                             << QStringList { site + u"x"_s, site + u"y"_s };
}

void TestLinks::findsLinksInHtml()
{
    QFETCH(QByteArray, html);
    const FoundLinks found = fromHtml(html, kPage);
    QTEST(plain(found), "links");
    QVERIFY(!found.isCut);
}

void TestLinks::htmlAgainstNoBaseGivesAbsoluteLinksOnly()
{
    QCOMPARE(plain(fromHtml("<a href=x><a href='https://a.example/'><a href='/y'>", QUrl())),
        QStringList { u"https://a.example/"_s });
}

void TestLinks::downloadAttributeIsTheName()
{
    const FoundLinks found
        = fromHtml("<p>\n<a href=/x download='a&#10;b.zip'><a href=/y download>", kPage);
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links[0].name, u"a b.zip"_s);
    QCOMPARE(found.links[0].line, 2);
    QCOMPARE(found.links[1].name, QString());
}

void TestLinks::hostileHtmlIsReadFast_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("isCut");
    constexpr int k10M = 10'000'000;
    QTest::newRow("angle brackets") << QByteArray(k10M, '<') << false;
    QTest::newRow("open tags") << QByteArray("<a ").repeated(k10M / 3) << true;
    QTest::newRow("quotes") << "<a href=" + QByteArray(k10M, '"') + ">" << true;
    QTest::newRow("open quote") << "<a href=\"" + QByteArray(k10M, 'x') << true;
    QTest::newRow("attributes") << "<a " + QByteArray("x=1 ").repeated(k10M / 4) + ">" << true;
    QTest::newRow("deep") << QByteArray("<div>").repeated(k10M / 5) << true;
    QTest::newRow("deep and closed")
        << QByteArray("<b>").repeated(1'000'000) + QByteArray("</b>").repeated(1'000'000) << true;
    QTest::newRow("end tags") << QByteArray("</p>").repeated(k10M / 4) << false;
    QTest::newRow("ampersands") << QByteArray(k10M, '&') << false;
    QTest::newRow("comment") << "<!--" + QByteArray(k10M, '-') << false;
    QTest::newRow("comments") << QByteArray("<!--x--").repeated(k10M / 7) << false;
    QTest::newRow("script") << "<script>" + QByteArray("</scrip").repeated(k10M / 7) << false;
    QTest::newRow("scripts") << QByteArray("<script>").repeated(k10M / 8) << false;
    QTest::newRow("instruction") << "<?" + QByteArray(k10M, 'x') << true;
    QTest::newRow("doctype") << "<!DOCTYPE " + QByteArray(k10M, '[') << true;
    QTest::newRow("zeroes") << QByteArray(k10M, '\0') << false;
    QTest::newRow("bytes") << QByteArray(k10M, '\xff') << false;
    QTest::newRow("list items") << "<ul>" + QByteArray("<li>x").repeated(k10M / 5) << false;
    QTest::newRow("tables") << QByteArray("<table><tr><td>").repeated(k10M / 15) << true;
    QTest::newRow("srcset")
        << ("<img srcset='" + QByteArray("a, ").repeated(20'000) + "'>").repeated(150) << false;
}

void TestLinks::hostileHtmlIsReadFast()
{
    QFETCH(QByteArray, html);
    QFETCH(bool, isCut);
    QElapsedTimer timer;
    timer.start();
    const FoundLinks found = fromHtml(html, kPage);
    const qint64 taken = timer.elapsed();
    QVERIFY2(taken < 20'000, qPrintable(QString::number(taken)));
    QVERIFY(found.links.size() <= 1);
    if (isCut) {
        QVERIFY(found.isCut);
    } else {
        // On a machine under load the time may be up.
        QVERIFY2(!found.isCut || taken > 4000, qPrintable(QString::number(taken)));
    }
}

void TestLinks::largePageIsReadWhole()
{
    QByteArray html = "<html><body><ul>";
    for (int i = 0; i < 100'000; ++i) {
        html += "<li><a class='entry' title='a > b' href='/files/" + QByteArray::number(i)
            + ".zip'>File</a><br>";
    }
    const FoundLinks found = fromHtml(html, kPage);
    QCOMPARE(found.links.size(), 100'000);
    QVERIFY(!found.isCut);
}

void TestLinks::tagOfOver64KiBEndsThePage()
{
    const QByteArray html
        = "<a href=/x><a title='" + QByteArray(70'000, 'y') + "' href=/y><a href=/z>";
    const FoundLinks found = fromHtml(html, kPage);
    QCOMPARE(plain(found), QStringList { u"https://site.example/x"_s });
    QVERIFY(found.isCut);
}

void TestLinks::scriptsMayHoldBracketsWithoutEnd()
{
    const QByteArray html = "<script>if (a<b) { '" + QByteArray(100'000, 'y')
        + "' }</script><!-- <b " + QByteArray(100'000, 'y') + " --><a href=/z>";
    const FoundLinks found = fromHtml(html, kPage);
    QCOMPARE(plain(found), QStringList { u"https://site.example/z"_s });
    QVERIFY(!found.isCut);
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

void TestLinks::dropsMergeInOrder()
{
    const DroppedLinks dropped = fromDrop({ QUrl(u"https://a.example/1"_s) },
        u"A title\nhttps://a.example/1\nmore at https://a.example/2"_s,
        "<a href='https://a.example/2'>x</a><a href='/3'>y</a>", kPage);
    QCOMPARE(plain(dropped.found),
        (QStringList {
            u"https://a.example/1"_s, u"https://a.example/2"_s, u"https://site.example/3"_s }));
    QVERIFY(dropped.localFiles.isEmpty());
    const QByteArray utf16("\xff\xfe<\0a\0 \0h\0r\0e\0f\0=\0/\0x\0>\0", 24);
    QCOMPARE(plain(fromDrop({}, u"only words"_s, utf16, kPage).found),
        QStringList { u"https://site.example/x"_s });
    QCOMPARE(
        plain(fromDrop({ QUrl(u"ftp://a.example/1"_s), QUrl(u"relative"_s), QUrl() }, {}, {}, {})
                  .found),
        (QStringList { kScheme, kWrong, kWrong }));
}

void TestLinks::dropOfFilesGivesFiles()
{
    const DroppedLinks dropped
        = fromDrop({ QUrl(u"file:///home/a/list%20b.txt"_s) }, u"/home/a/list b.txt"_s, {}, {});
    QCOMPARE(dropped.localFiles, QStringList { u"/home/a/list b.txt"_s });
    QVERIFY(dropped.found.links.isEmpty());
}

void TestLinks::dropOfPlainWordsIsMarked()
{
    QCOMPARE(plain(fromDrop({}, u"only words"_s, {}, {}).found), QStringList { kWrong });
}

void TestLinks::filesAreReadByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("links");
    const QStringList a { u"https://a.example/x"_s };
    QTest::newRow("text") << u"l.txt"_s << QByteArray("https://a.example/x\n") << a;
    QTest::newRow("crlf and BOM") << u"l.txt"_s << QByteArray("\xef\xbb\xbfhttps://a.example/x\r\n")
                                  << a;
    QTest::newRow("utf-16") << u"l"_s
                            << QByteArray("\xff\xfeh\0t\0t\0p\0s\0:\0/\0/\0"
                                          "a\0.\0e\0x\0a\0m\0p\0l\0e\0/\0x\0",
                                   40)
                            << a;
    QTest::newRow("latin-1") << u"l.txt"_s << QByteArray("https://a.example/x\n\xe4\xf6\n")
                             << QStringList { a.first(), kWrong };
    QTest::newRow("page by name") << u"l.HTM"_s << QByteArray("<a href='https://a.example/x'>")
                                  << a;
    QTest::newRow("page by content")
        << u"l"_s << QByteArray("<!DOCTYPE HTML><a href='https://a.example/x'>") << a;
    QTest::newRow("internet shortcut")
        << u"l.url"_s << QByteArray("[InternetShortcut]\r\nURL=https://a.example/x\r\n") << a;
    QTest::newRow("binary") << u"l.txt"_s << QByteArray("https://a.example/x\n\0\1", 22)
                            << QStringList();
    QTest::newRow("empty") << u"l.txt"_s << QByteArray() << QStringList();
}

void TestLinks::filesAreReadByContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QTEST(plain(fromFile(file.fileName())), "links");
}

void TestLinks::whatIsNoFileGivesNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(fromFile(folder.path()), FoundLinks());
    QCOMPARE(fromFile(folder.filePath(u"none"_s)), FoundLinks());
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(fromFile(folder.filePath(u"pipe"_s)), FoundLinks());
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
