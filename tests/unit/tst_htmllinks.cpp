// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/links.h"
#include "tests/unit/linktesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;

class TestHtmlLinks : public QObject {
    Q_OBJECT

private slots:
    void findsLinksInHtml_data();
    void findsLinksInHtml();
    void htmlAgainstNoBaseGivesAbsoluteLinksOnly();
    void downloadAttributeIsTheName();
    void linksKnowTheirWordsAndPictures();
    void pageKnowsItsTitleAndTheNextOne();
    void h33_hostileHtmlIsReadToItsEndOrCut_data();
    void h33_hostileHtmlIsReadToItsEndOrCut();
    void largePageIsReadWhole();
    void whatHasComeSoFarIsTheBeginningOfTheWhole();
    void h33_tagOfOver64KiBIsPassedOver();
    void quoteTooManyHidesNothing_data();
    void quoteTooManyHidesNothing();
    void stylesAreCutAndSaySo();
    void h33_scriptsMayHoldBracketsWithoutEnd();
};

void TestHtmlLinks::findsLinksInHtml_data()
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
    QTest::newRow("late pictures")
        << QByteArray("<img src='data:image/gif;base64,R0' data-src=/1 data-srcset='/2 1x, /3 2x'>"
                      "<img data-original=/4><video data-src=/5></video><embed src=/6>")
        << QStringList { site + u"1"_s, site + u"3"_s, site + u"4"_s, site + u"5"_s,
               site + u"6"_s };
    QTest::newRow("head") << QByteArray(
        "<meta property='og:image' content='/1'><meta name='twitter:player:stream' content='/2'>"
        "<meta property='og:url' content='/no'><meta http-equiv=Refresh content='3; URL=\"/3\"'>"
        "<meta http-equiv=refresh content=5><link rel='shortcut icon' href=/4>"
        "<link rel=canonical href=/no><link rel=preconnect href='https://cdn.example'>")
                          << QStringList { site + u"1"_s, site + u"2"_s, site + u"3"_s,
                                 site + u"4"_s };
    QTest::newRow("styles") << QByteArray(
        "<style>a { background: url( '/1' ) } b { src: URL(/2), url(\"/3\"); c: url() url(</style>"
        "<p style=\"background-image:url(&quot;/4&quot;)\">")
                            << QStringList { site + u"1"_s, site + u"2"_s, site + u"3"_s,
                                   site + u"4"_s };
    QTest::newRow("quote too many") << QByteArray(
        "<a href=\"/1\"\" class=b>x</a><a title=\"a > b\" href=/2><p it's><a href=/3>")
                                    << QStringList { site + u"1"_s, site + u"2"_s, site + u"3"_s };
    QTest::newRow("quote in a section of CDATA")
        << QByteArray("<p><![CDATA[ don't ]]></p><a href=/1>") << QStringList { site + u"1"_s };
    QTest::newRow("cut tag") << QByteArray("<a href=/x><a href='/y")
                             << QStringList { site + u"x"_s, site + u"y"_s };
}

void TestHtmlLinks::findsLinksInHtml()
{
    QFETCH(QByteArray, html);
    const FoundLinks found = fromHtml(html, kPage);
    QTEST(plain(found), "links");
    QVERIFY(!found.isCut);
}

void TestHtmlLinks::htmlAgainstNoBaseGivesAbsoluteLinksOnly()
{
    QCOMPARE(plain(fromHtml("<a href=x><a href='https://a.example/'><a href='/y'>", QUrl())),
        QStringList { u"https://a.example/"_s });
}

void TestHtmlLinks::downloadAttributeIsTheName()
{
    const FoundLinks found
        = fromHtml("<p>\n<a href=/x download='a&#10;b.zip'><a href=/y download>", kPage);
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links[0].name, u"a b.zip"_s);
    QCOMPARE(found.links[0].line, 2);
    QCOMPARE(found.links[1].name, QString());
}

void TestHtmlLinks::linksKnowTheirWordsAndPictures()
{
    const FoundLinks found = fromHtml("<a href=/1>One <b>file</b>\n</a><a href=/2.jpg>"
                                      "<img src=/t2.jpg alt='The second'></a>"
                                      "<a href=/3>three<a href=/4>four</a><img src=/5 alt=five>",
        kPage);
    QStringList told;
    for (const FoundLink &link : found.links) {
        told << link.url.path() + u' ' + link.title + u' ' + link.thumbnail.path();
    }
    QCOMPARE(told,
        QStringList({ u"/1 One file "_s, u"/2.jpg The second /t2.jpg"_s, u"/t2.jpg The second "_s,
            u"/3 three "_s, u"/4 four "_s, u"/5 five "_s }));
    QCOMPARE(found.links[0].place, LinkPlace::Anchor);
    QCOMPARE(found.links[5].place, LinkPlace::Picture);
}

void TestHtmlLinks::pageKnowsItsTitleAndTheNextOne()
{
    const QByteArray html = "<title>An\nalbum &amp; more</title><link rel='next' href='?page=2'>"
                            "<a rel='nofollow NEXT' href='?page=3'>more</a>";
    const FoundLinks found = fromHtml(html, kPage);
    QCOMPARE(found.title, u"An album & more"_s);
    QCOMPARE(found.nextPage, QUrl(u"https://site.example/dir/page.html?page=2"_s));
    QCOMPARE(fromHtml("<meta property=og:title content='By field'>", kPage).title, u"By field"_s);
    QCOMPARE(fromHtml("<a rel=next href='javascript:x'>", kPage).nextPage, QUrl());
}

void TestHtmlLinks::h33_hostileHtmlIsReadToItsEndOrCut_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("isCut");
    constexpr int k10M = 10'000'000;
    QTest::newRow("angle brackets") << QByteArray(k10M, '<') << false;
    QTest::newRow("open tags") << QByteArray("<a ").repeated(k10M / 3) << true;
    QTest::newRow("quotes") << "<a href=" + QByteArray(k10M, '"') + ">" << false;
    QTest::newRow("open quote") << "<a href=\"" + QByteArray(k10M, 'x') << true;
    QTest::newRow("attributes") << "<a " + QByteArray("x=1 ").repeated(k10M / 4) + ">" << false;
    QTest::newRow("attributes without end")
        << "<a " + QByteArray("x=1 ").repeated(k10M / 4) << true;
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

void TestHtmlLinks::h33_hostileHtmlIsReadToItsEndOrCut()
{
    QFETCH(QByteArray, html);
    QFETCH(bool, isCut);
    const FoundLinks found = fromHtml(html, kPage);
    QVERIFY(found.links.size() <= 1);
    QVERIFY(found.isCut || !isCut);
}

void TestHtmlLinks::largePageIsReadWhole()
{
    QByteArray html = "<html><body><ul>";
    for (int i = 0; i < 20'000; ++i) {
        html += "<li><a class='entry' title='a > b' href='/files/" + QByteArray::number(i)
            + ".zip'>File</a><br>";
    }
    const FoundLinks found = fromHtml(html, kPage, kAllTheTime);
    QCOMPARE(found.links.size(), 20'000);
    QVERIFY(!found.isCut);
}

void TestHtmlLinks::whatHasComeSoFarIsTheBeginningOfTheWhole()
{
    QByteArray html = "<meta charset=utf-8><title>T</title><a href=long>"
        + QByteArray("<b>many</b> words ").repeated(5000) + "</a>";
    for (int i = 0; i < 2000; ++i) {
        const QByteArray n = QByteArray::number(i);
        html += "<!-- <a href=c" + n + "> --><a title='a > b' href=" + n + ".zip>\xc3\xa4<img src=s"
            + n + ".png alt=x></a><style>p{background:url(b" + n + ".png)}</style>"
            + "<script>'<a href=s" + n + ">'</script><p>&auml;<img srcset='m" + n + " 1x, l" + n
            + " 2x'>";
    }
    const FoundLinks whole = fromHtml(html, kPage, kAllTheTime);
    QCOMPARE(whole.links.size(), 1 + 4 * 2000);
    QSet<qsizetype> counts;
    for (qsizetype come = 0; come <= html.size(); come += 7919) {
        const FoundLinks soFar = fromHtmlSoFar(html.first(come), kPage, kAllTheTime);
        counts.insert(soFar.links.size());
        QVERIFY(soFar.links == whole.links.first(soFar.links.size()));
        QVERIFY(soFar.title == u"T"_s || come < 64 * 1024);
    }
    QVERIFY(counts.contains(0)); // the words of the first one take more than 64 KiB
    QCOMPARE(counts.size(), html.size() / (64 * 1024));
}

/// Pages keep whole pictures in such tags.
void TestHtmlLinks::h33_tagOfOver64KiBIsPassedOver()
{
    const QByteArray picture
        = "<img src='data:image/png;base64," + QByteArray(200'000, 'y') + "' alt='a > b'>";
    const QByteArray html = "<title>T</title><a href=/x>one</a>" + picture + picture
        + "<a href=/y>two</a>" + QByteArray("<p>words</p>").repeated(10'000) + picture
        + "<a href=/z>three</a>";
    const FoundLinks found = fromHtml(html, kPage, kAllTheTime);
    QCOMPARE(plain(found),
        QStringList({ u"https://site.example/x"_s, u"https://site.example/y"_s,
            u"https://site.example/z"_s }));
    QCOMPARE(found.links[1].title, u"two"_s);
    QVERIFY(!found.isCut);
    for (qsizetype come = 0; come <= html.size(); come += 7919) {
        const FoundLinks soFar = fromHtmlSoFar(html.first(come), kPage, kAllTheTime);
        QVERIFY(soFar.links == found.links.first(soFar.links.size()));
    }
    const FoundLinks cut
        = fromHtml("<a href=/x>" + picture.chopped(1) + "<a href=/y>", kPage, kAllTheTime);
    QCOMPARE(plain(cut), QStringList { u"https://site.example/x"_s });
}

void TestHtmlLinks::quoteTooManyHidesNothing_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("behind a value") << QByteArray("<a href=\"x\"\" class=b>");
    QTest::newRow("apostrophe") << QByteArray("<p it's>");
    QTest::newRow("in a value") << QByteArray("<a href=/?a=\"b>");
    QTest::newRow("before a name") << QByteArray("<a =\"b>");
    QTest::newRow("in the tag's name") << QByteArray("<a=\"b>");
    QTest::newRow("end tag") << QByteArray("</p it's>");
    QTest::newRow("section of CDATA") << QByteArray("<![CDATA[ don't ]]>");
    QTest::newRow("instruction") << QByteArray("<?php don't ?>");
}

void TestHtmlLinks::quoteTooManyHidesNothing()
{
    QFETCH(QByteArray, tag);
    const QByteArray html
        = "<p>" + tag + QByteArray("<p>words</p>").repeated(10'000) + "<a href=/y>two</a>";
    const FoundLinks found = fromHtml(html, kPage, kAllTheTime);
    QVERIFY(!found.links.isEmpty());
    QCOMPARE(found.links.last().url, QUrl(u"https://site.example/y"_s));
    QCOMPARE(found.links.last().title, u"two"_s);
    QVERIFY(!found.isCut);
}

void TestHtmlLinks::stylesAreCutAndSaySo()
{
    QByteArray css;
    for (int i = 0; i < 10'000; ++i) {
        css += "a{b:url(" + QByteArray::number(i) + ")}";
    }
    const FoundLinks whole = fromHtml("<style>" + css + "</style>", kPage, kAllTheTime);
    QCOMPARE(whole.links.size(), 10'000);
    QVERIFY(!whole.isCut);
    const FoundLinks many
        = fromHtml("<style>" + css + "c{d:url(more)}</style>", kPage, kAllTheTime);
    QCOMPARE(many.links.size(), 10'000);
    QVERIFY(many.isCut);
    const FoundLinks longOne = fromHtml(
        "<style>a{b:url(1)}" + QByteArray(3 * 1024 * 1024, ' ') + "c{d:url(2)}</style><a href=/x>",
        kPage, kAllTheTime);
    QCOMPARE(longOne.links.size(), 2);
    QVERIFY(longOne.isCut);
}

void TestHtmlLinks::h33_scriptsMayHoldBracketsWithoutEnd()
{
    const QByteArray html = "<script>if (a<b) { '" + QByteArray(100'000, 'y')
        + "' }</script><!-- <b " + QByteArray(100'000, 'y') + " --><a href=/z>";
    const FoundLinks found = fromHtml(html, kPage);
    QCOMPARE(plain(found), QStringList { u"https://site.example/z"_s });
    QVERIFY(!found.isCut);
}

QTEST_GUILESS_MAIN(TestHtmlLinks)
#include "tst_htmllinks.moc"
