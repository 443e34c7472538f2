// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/pageencoding.h"
#include "app/links/recipe.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;

/// What the bytes of pages mean.
class TestPageEncoding : public QObject {
    Q_OBJECT

private slots:
    void pageIsReadAsItIsMeant_data();
    void pageIsReadAsItIsMeant();
    void beginningIsReadLikeTheWhole();
    void pastedPageIsDecodedAlready();
    void answerForARecipeIsReadAsItsServerSays();
    void xmlIsDecodedOnce_data();
    void xmlIsDecodedOnce();
};

void TestPageEncoding::pageIsReadAsItIsMeant_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("told");
    const QByteArray utf8 = "\xc3\xa4\xd0\xb4";
    const QString meant = u"\u00e4\u0434"_s;
    const QByteArray cyrillic = "\xe4\xe0"; // "da", in Russian
    const QString yes = u"\u0434\u0430"_s;
    QTest::newRow("UTF-8 that nobody names") << QByteArray() << utf8 << QString() << meant;
    QTest::newRow("UTF-8 by its mark")
        << QByteArray("\xef\xbb\xbf<meta charset=windows-1251>") << utf8 << QString() << meant;
    QTest::newRow("the mark goes before the server")
        << QByteArray("\xef\xbb\xbf") << utf8 << u"text/html; charset=windows-1251"_s << meant;
    QTest::newRow("the server goes before the page")
        << QByteArray("<meta charset=utf-8>") << cyrillic
        << u"text/html; charset=\"Windows-1251\""_s << yes;
    QTest::newRow("the server is right about UTF-8")
        << QByteArray("<meta charset=windows-1251>") << utf8 << u"text/html;charset=UTF-8"_s
        << meant;
    QTest::newRow("the page says it")
        << QByteArray("<meta charset='windows-1251'>") << cyrillic << u"text/html"_s << yes;
    QTest::newRow("the page says it the old way")
        << QByteArray("<meta content=\"text/html; charset=windows-1251\" http-equiv=Content-Type>")
        << cyrillic << QString() << yes;
    QTest::newRow("the server says nonsense") << QByteArray("<meta charset=windows-1251>")
                                              << cyrillic << u"text/html; charset=none"_s << yes;
    QTest::newRow("only a remark says it")
        << QByteArray("<!-- <meta charset=windows-1251> -->") << utf8 << QString() << meant;
    QTest::newRow("UTF-16 that is none")
        << QByteArray("<meta charset=utf-16>") << utf8 << QString() << meant;
    QTest::newRow("nobody names it, and it is no UTF-8")
        << QByteArray() << QByteArray("\xe4\x80") << QString() << u"\u00e4\u20ac"_s;
    QTest::newRow("Latin-1 is what browsers take for it")
        << QByteArray("<meta charset=iso-8859-1>") << QByteArray("\xe4\x80") << QString()
        << u"\u00e4\u20ac"_s;
}

void TestPageEncoding::pageIsReadAsItIsMeant()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, word);
    QFETCH(QString, type);
    const QByteArray html = "<!doctype html>" + QByteArray() + "<title>x</title><a href='/x?" + word
        + "'>" + word + "</a>";
    const bool hasMark = head.startsWith('\xef');
    const FoundLinks found = fromContent(hasMark ? head + html : QByteArray(html).insert(15, head),
        type, QString(), QUrl(u"https://a.example/"_s));
    QTEST(found.links.value(0).title, "told");
    QTEST(found.links.value(0).url.query(), "told");
}

void TestPageEncoding::beginningIsReadLikeTheWhole()
{
    const QByteArray words = QByteArray("<p>words</p>").repeated(1000);
    QCOMPARE(pageSoFarAsUtf8(words + "\xe4" + words), words);
    QCOMPARE(
        pageSoFarAsUtf8(words + "\xc3\xa4", u"text/html; charset=utf-8"_s), words + "\xc3\xa4");
    // It may end within a character.
    QCOMPARE(pageSoFarAsUtf8(words + "\xc3", u"text/html; charset=utf-8"_s), words);
    QCOMPARE(pageAsUtf8(words + "\xc3\xa4\xc3"), words + "\xc3\xa4");
}

void TestPageEncoding::pastedPageIsDecodedAlready()
{
    const FoundLinks found = fromPasted(
        u"<!doctype html><meta charset=windows-1251><a href='https://a.example/\u0434'>\u0434</a>"_s);
    QCOMPARE(found.links.value(0).title, u"\u0434"_s);
    QCOMPARE(found.links.value(0).url, QUrl(u"https://a.example/\u0434"_s));
}

void TestPageEncoding::answerForARecipeIsReadAsItsServerSays()
{
    RecipeProblem problem;
    const auto recipe = readRecipe("{\"name\":\"x\",\"match\":\"https://a.example/*\","
                                   "\"page\":{\"links\":\"a@href\",\"titles\":\"a@text\"}}",
        &problem);
    QVERIFY(recipe);
    const QUrl url(u"https://a.example/x"_s);
    const FoundLinks found = applyRecipe(
        *recipe, url, "<a href=/1>\xe4\xe0</a>", url, u"text/html; charset=windows-1251"_s);
    QCOMPARE(found.links.value(0).title, u"\u0434\u0430"_s);
}

void TestPageEncoding::xmlIsDecodedOnce_data()
{
    QTest::addColumn<QByteArray>("declared"); // in its first line
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("type");
    const QByteArray utf8 = "\xc3\xa4";
    QTest::newRow("nobody says it") << QByteArray() << utf8 << QString();
    QTest::newRow("it says it") << QByteArray("ISO-8859-1") << QByteArray("\xe4") << QString();
    QTest::newRow("its server says it")
        << QByteArray() << QByteArray("\xe4") << u"text/xml; charset=iso-8859-1"_s;
    QTest::newRow("the server goes before it")
        << QByteArray("UTF-8") << QByteArray("\xe4") << u"text/xml; charset=\"windows-1252\""_s;
    QTest::newRow("the server knows that it was written anew")
        << QByteArray("ISO-8859-1") << utf8 << u"application/rss+xml; charset=utf-8"_s;
    QTest::newRow("the server says nonsense")
        << QByteArray("ISO-8859-1") << QByteArray("\xe4") << u"text/xml; charset=none"_s;
}

void TestPageEncoding::xmlIsDecodedOnce()
{
    QFETCH(const QByteArray, declared);
    QFETCH(const QByteArray, word);
    QFETCH(const QString, type);
    const QByteArray first = declared.isEmpty()
        ? QByteArray()
        : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    const QByteArray feed = first + "<rss><channel><item><title>" + word
        + "</title><enclosure url='https://a.example/1'/></item></channel></rss>";
    const QByteArray metalink = first + "<metalink><file name='" + word
        + "'><url>https://a.example/1</url></file></metalink>";
    const QString meant = u"\u00e4"_s;
    QCOMPARE(fromContent(feed, type, {}, {}).links.value(0).title, meant);
    QCOMPARE(fromContent(metalink, type, {}, {}).links.value(0).name, meant);
    const QByteArray lengthened = QByteArray(feed).replace("</rss>", QByteArray(5000, ' '));
    QCOMPARE(fromContentSoFar(lengthened, type, {}, {}).links.value(0).title, meant);
    // What is pasted was decoded by whoever copied it.
    const auto pasted = [&](const QByteArray &xml) {
        return fromPasted(QString::fromUtf8(QByteArray(xml).replace(word, "\xc3\xa4")));
    };
    QCOMPARE(pasted(feed).links.value(0).title, meant);
    QCOMPARE(pasted(metalink).links.value(0).name, meant);
}

QTEST_GUILESS_MAIN(TestPageEncoding)
#include "tst_pageencoding.moc"
