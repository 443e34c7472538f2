// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/namemask.h"
#include "app/links/recipe.h"
#include "app/links/robots.h"
#include "tests/unit/linktesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;
using Kind = RecipeProblem::Kind;

namespace {

QByteArray recipeWith(const QByteArray &members)
{
    return "{\n\"name\": \"x\",\n\"match\": \"https://a.example/{id}\",\n" + members + "\n}";
}

const QByteArray kLinks = "\"json\": { \"links\": \"a\" }";

} // namespace

/// Recipes as files, selectors, names by mask, and robots.txt.
class TestRecipes : public QObject {
    Q_OBJECT

private slots:
    void faultsAreNamedByTheirLine_data();
    void faultsAreNamedByTheirLine();
    void addressesMatch_data();
    void addressesMatch();
    void requestIsFilledIn();
    void selectorsChoose_data();
    void selectorsChoose();
    void selectorOfManyStepsIsQuickInADeepPage();
    void selectorsAreReadOrRefused_data();
    void selectorsAreReadOrRefused();
    void linksOfAPageBelongToTheirNames();
    void namesAreMadeByMask_data();
    void namesAreMadeByMask();
    void masksKeepTheWholeEnding();
    void titlesBecomeFolders_data();
    void titlesBecomeFolders();
    void robotsTextIsRead_data();
    void robotsTextIsRead();
};

void TestRecipes::faultsAreNamedByTheirLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("sound") << recipeWith(kLinks) << Kind::None << 0;
    QTest::newRow("empty") << QByteArray() << Kind::NotJson << 1;
    QTest::newRow("no json") << QByteArray("{\n\"name\": \"x\",\n]") << Kind::NotJson << 3;
    QTest::newRow("no comma") << QByteArray("{\n\"name\": \"x\"\n\n\"about\": \"y\"}")
                              << Kind::NotJson << 4;
    QTest::newRow("cut") << QByteArray("{\n\"name\": \"x\",\n\"match\": [\n") << Kind::NotJson << 4;
    QTest::newRow("unknown member")
        << recipeWith(kLinks + ",\n\"colour\": \"red\"") << Kind::UnknownMember << 5;
    QTest::newRow("unknown place")
        << recipeWith("\"json\": {\n\"link\": \"a\" }") << Kind::UnknownMember << 5;
    QTest::newRow("no text") << recipeWith("\"json\": { \"links\": 7 }") << Kind::NotText << 4;
    QTest::newRow("bad path") << recipeWith("\"json\": { \"links\": \"a[\" }") << Kind::BadPath
                              << 4;
    QTest::newRow("bad selector") << recipeWith("\"page\": { \"links\": \"a@\" }")
                                  << Kind::BadSelector << 4;
    QTest::newRow("bad address") << QByteArray("{\"name\":\"x\",\n\"match\":[\"file:///x\"]}")
                                 << Kind::BadAddress << 2;
    QTest::newRow("doubled name") << QByteArray(
        "{\"name\":\"x\",\n\"match\":[\"https://a.example/{id}/{id}\"]}")
                                  << Kind::BadAddress << 2;
    QTest::newRow("bad request") << recipeWith("\"request\": { \"url\": \"javascript:x\" }")
                                 << Kind::BadAddress << 4;
    QTest::newRow("no name") << QByteArray("{\"match\":\"https://a.example/\"," + kLinks + "}")
                             << Kind::NoName << 0;
    QTest::newRow("no address") << QByteArray("{\"name\":\"x\"," + kLinks + "}") << Kind::NoAddress
                                << 0;
    QTest::newRow("no links") << recipeWith("\"about\": \"x\"") << Kind::NoLinks << 0;
    QTest::newRow("links twice") << recipeWith(kLinks + ",\"page\": { \"links\": \"a@href\" }")
                                 << Kind::NoLinks << 0;
    QTest::newRow("large") << recipeWith("\"about\": \"" + QByteArray(70'000, 'x') + "\"," + kLinks)
                           << Kind::TooLong << 0;
}

void TestRecipes::faultsAreNamedByTheirLine()
{
    QFETCH(QByteArray, json);
    RecipeProblem problem;
    const bool isRecipe = readRecipe(json, &problem).has_value();
    QTEST(problem.kind, "kind");
    QTEST(problem.line, "line");
    QCOMPARE(isRecipe, problem.kind == Kind::None);
}

void TestRecipes::addressesMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("id"); // "-" = no match
    QTest::newRow("part") << u"https://a.example/p/{id}"_s << u"https://a.example/p/1"_s << u"1"_s;
    QTest::newRow("spelling") << u"https://a.example/p/{id}"_s
                              << u"http://www.a.example/p/1/?x=2#y"_s << u"1"_s;
    QTest::newRow("more parts") << u"https://a.example/p/{id}"_s << u"https://a.example/p/1/2"_s
                                << u"-"_s;
    QTest::newRow("other host") << u"https://a.example/p/{id}"_s
                                << u"https://a.example.evil.example/p/1"_s << u"-"_s;
    QTest::newRow("host in the path")
        << u"https://a.example/{id}"_s << u"https://evil.example/a.example/1"_s << u"-"_s;
    QTest::newRow("userinfo") << u"https://a.example/{id}"_s
                              << u"https://a.example@evil.example/1"_s << u"-"_s;
    QTest::newRow("anything") << u"https://a.example/*/{id}.html"_s
                              << u"https://a.example/x/y/1.html"_s << u"1"_s;
    QTest::newRow("query") << u"https://a.example/v?id={id}"_s << u"https://a.example/v?id=5&x=1"_s
                           << u"5"_s;
    QTest::newRow("host") << u"https://{id}.a.example/"_s << u"https://anna.a.example/"_s
                          << u"anna"_s;
}

void TestRecipes::addressesMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, address);
    Recipe recipe;
    recipe.addresses = { pattern };
    const auto values = matchRecipe(recipe, QUrl(address));
    QTEST(values ? values->value(u"id"_s) : u"-"_s, "id");
}

void TestRecipes::requestIsFilledIn()
{
    RecipeProblem problem;
    const auto recipe
        = readRecipe(recipeWith(kLinks + R"(,"request": { "url": "https://b.example/{id}/x?y={id}",
            "headers": { "Authorization": "Client-ID {key}", "X": "{id}" } })"),
            &problem);
    QVERIFY(recipe);
    const engine::DownloadRequest request
        = recipeRequest(*recipe, QUrl(u"https://a.example/q7"_s), u"{id}k"_s);
    QCOMPARE(request.url, QUrl(u"https://b.example/q7/x?y=q7"_s));
    QCOMPARE(request.headers.size(), 2);
    QCOMPARE(request.headers[0].value, QByteArray("Client-ID {id}k"));
    QCOMPARE(request.headers[1].value, QByteArray("q7"));
}

void TestRecipes::selectorsChoose_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("name") << u"a@href"_s
                          << QStringList { u"/1"_s, u"/2.jpg"_s, u"/3"_s, u"/4.jpg"_s };
    QTest::newRow("class") << u"a.big@href"_s << QStringList { u"/2.jpg"_s, u"/3"_s };
    QTest::newRow("id and descendant") << u"#list a@href"_s << QStringList { u"/2.jpg"_s, u"/3"_s };
    QTest::newRow("child") << u"#list > a@href"_s << QStringList { u"/2.jpg"_s };
    QTest::newRow("end") << u"a[href$=\".jpg\"]@href"_s << QStringList { u"/2.jpg"_s, u"/4.jpg"_s };
    QTest::newRow("any") << u"*[data-x]@href"_s << QStringList { u"/4.jpg"_s };
    QTest::newRow("several") << u"div[class*=ro] > p a.big[href^='/']@href"_s
                             << QStringList { u"/3"_s };
    QTest::newRow("one of two") << u"a.big > x, a[href='/1'], #list > a@href"_s
                                << QStringList { u"/1"_s, u"/2.jpg"_s };
    QTest::newRow("none") << u"b@href"_s << QStringList();
    QTest::newRow("other attribute") << u"a@data-x"_s << QStringList { u"/dir/y"_s };
}

void TestRecipes::selectorsChoose()
{
    QFETCH(QString, selector);
    PageSelectors selectors;
    selectors.links = Selector::fromText(selector).value_or(Selector());
    QVERIFY(!selectors.links.isEmpty());
    const FoundLinks found
        = fromHtml("<a href=/1>a</a><div class='row' id=list>"
                   "<a class='x big' href=/2.jpg>b</a><p><a class=big href=/3>c</a>"
                   "</div><a href=/4.jpg data-x=y>d</a>",
            kPage, selectors);
    QStringList paths;
    for (const FoundLink &link : found.links) {
        paths << link.url.path();
    }
    QTEST(paths, "links");
}

void TestRecipes::selectorOfManyStepsIsQuickInADeepPage()
{
    PageSelectors selectors;
    selectors.links
        = *Selector::fromText(u"ul "_s + u"div "_s.repeated(40) + u"> div > p a, div p > a@href"_s);
    const FoundLinks found = fromHtml(QByteArray("<div>").repeated(400)
            + QByteArray("<p><a href=/1>x</a><b><a href=/2>y</a></b></p>").repeated(1000),
        kPage, selectors);
    QVERIFY(!found.isCut);
    QCOMPARE(plain(found), QStringList { u"https://site.example/1"_s });
    QVERIFY(!Selector::fromText(u"a "_s.repeated(101) + u"@href"_s));
}

void TestRecipes::selectorsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *bad : { "", "a", "@href", "a@", "> a@href", "a >@href", "a > > b@href",
             "a[@href", "a[]@href", "a[x~=y]@href", "a.@href", "a:hover@href", "a[x=]@href",
             "a,@href", ",a@href", "a, , b@href", "a > , b@href" }) {
        QTest::newRow(bad[0] == 0 ? "empty" : bad) << QString::fromLatin1(bad);
    }
}

void TestRecipes::selectorsAreReadOrRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Selector::fromText(text));
}

void TestRecipes::linksOfAPageBelongToTheirNames()
{
    PageSelectors selectors;
    selectors.links = *Selector::fromText(u"a@href"_s);
    selectors.titles = *Selector::fromText(u"a@text"_s);
    selectors.thumbnails = *Selector::fromText(u"a img@src"_s);
    selectors.nextPage = *Selector::fromText(u"link[rel=next]@href"_s);
    selectors.title = *Selector::fromText(u"h1@text"_s);
    const FoundLinks found
        = fromHtml("<link rel=next href=?2><h1>The <b>title</b></h1><a href=/1><img src=t1>One <i>"
                   "file</i></a><a href=/2><img src=t2>Two</a>",
            kPage, selectors);
    QCOMPARE(found.title, u"The title"_s);
    QCOMPARE(found.nextPage.query(), u"2"_s);
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links[0].title, u"One file"_s);
    QCOMPARE(found.links[1].title, u"Two"_s);
    QCOMPARE(found.links[1].thumbnail.path(), u"/dir/t2"_s);
}

void TestRecipes::namesAreMadeByMask_data()
{
    QTest::addColumn<QString>("mask");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u" "_s << QString();
    QTest::newRow("number") << u"*num* *title*"_s << u"007 A *name*.jpg"_s;
    QTest::newRow("name") << u"x-*name*"_s << u"x-b.jpg"_s;
    QTest::newRow("ending") << u"*host*.*ext*"_s << u"a.example.jpg"_s;
    QTest::newRow("words alone") << u"picture"_s << u"picture.jpg"_s;
    QTest::newRow("the same ending") << u"*name*.JPG"_s << u"b.JPG"_s;
}

void TestRecipes::masksKeepTheWholeEnding()
{
    FoundLink link;
    link.url = QUrl(u"https://a.example/b.tar.gz"_s);
    link.title = u"A"_s;
    QCOMPARE(maskedName(u"*title*"_s, link, 7, 100), u"A.tar.gz"_s);
    QCOMPARE(maskedName(u"*name*-*ext*"_s, link, 7, 100), u"b-tar.gz"_s);
    link.url = QUrl(u"https://a.example/b.tar.torrent"_s);
    QCOMPARE(maskedName(u"*title*"_s, link, 7, 100), u"A.torrent"_s);
}

void TestRecipes::namesAreMadeByMask()
{
    QFETCH(QString, mask);
    FoundLink link;
    link.url = QUrl(u"https://a.example/b.jpg"_s);
    link.title = u"A *name*"_s;
    QTEST(maskedName(mask, link, 7, 100), "name");
}

void TestRecipes::titlesBecomeFolders_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("folder");
    QTest::newRow("plain") << u"Summer  at the\nlake "_s << u"Summer at the lake"_s;
    QTest::newRow("separators") << u"../../a\\b:c"_s << u"_.._a_b_c"_s;
    QTest::newRow("dots") << u"..."_s << u"else"_s;
    QTest::newRow("hidden") << u".x. "_s << u"x"_s;
    QTest::newRow("empty") << QString() << u"else"_s;
    QTest::newRow("direction") << u"a\u202eb"_s << u"a_b"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(100, u'x');
    // No file system takes more than 255 bytes.
    QTest::newRow("long in bytes") << QString(500, QChar(0x4e00)) << QString(81, QChar(0x4e00));
    QTest::newRow("no half of a character")
        << QString(99, u'x') + u"\U0001f6a2"_s << QString(99, u'x');
    QTest::newRow("what other systems forbid")
        << u"Who? \"Me\" * <you> | 1"_s << u"Who_ _Me_ _ _you_ _ 1"_s;
}

void TestRecipes::titlesBecomeFolders()
{
    QFETCH(QString, title);
    QTEST(folderNameFor(title, u"else"_s), "folder");
}

void TestRecipes::robotsTextIsRead_data()
{
    QTest::addColumn<QByteArray>("robots");
    QTest::addColumn<bool>("isDisallowed");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("all") << QByteArray("User-agent: *\nDisallow: /\n") << true;
    QTest::newRow("other") << QByteArray("User-agent: x\nDisallow: /\n") << false;
    QTest::newRow("several") << QByteArray(
        "User-agent: *\r\nUser-agent: x\r\nDisallow: /alb # y\r\n")
                             << true;
    QTest::newRow("longest wins") << QByteArray(
        "User-agent: *\nDisallow: /\nAllow: /album\nDisallow: /album/x")
                                  << false;
    QTest::newRow("wildcards") << QByteArray("User-agent: *\nDisallow: /*bum$\n") << true;
    QTest::newRow("end") << QByteArray("User-agent: *\nDisallow: /alb$\n") << false;
    QTest::newRow("nothing") << QByteArray("User-agent: *\nDisallow:\n") << false;
}

void TestRecipes::robotsTextIsRead()
{
    QFETCH(QByteArray, robots);
    QTEST(isDisallowed(robots, u"/album"_s), "isDisallowed");
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
