// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/grabhaul.h"
#include "tests/support/nginx.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;
using namespace links;

namespace {

/// A shipped recipe by its file's name.
Recipe shipped(const QString &name)
{
    for (const RecipeFile &file : readRecipes(QString())) {
        if (file.path.endsWith(u'/' + name) && file.recipe) {
            return *file.recipe;
        }
    }
    return {};
}

/// The same recipe with its site at \a server.
Recipe movedTo(const FaultServer &server, Recipe recipe)
{
    const auto moved = [&server](const QString &address) {
        const QString path = address.section(u'/', 3);
        return QString::fromLatin1("http://" + server.authority() + "/") + path;
    };
    for (QString &address : recipe.addresses) {
        address = moved(address);
    }
    recipe.nextUrl = recipe.nextUrl.isEmpty() ? QString() : moved(recipe.nextUrl);
    recipe.requestUrl = recipe.requestUrl.isEmpty() ? QString() : moved(recipe.requestUrl);
    recipe.base = recipe.base.isEmpty() ? QString() : moved(recipe.base);
    return recipe;
}

QByteArray shape(const QString &name)
{
    QFile file(qEnvironmentVariable("BOBBIN_SOURCE") + u"/tests/data/answers/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Pages and feeds as servers send them, and sites that recipes know.
class GrabSitesTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatServersSend_data();
    void readsWhatServersSend();
    void pagesAreReadInTheirServersCharset();
    void shippedRecipesAreSound();
    void recipesReadTheAnswersOfTheirSites_data();
    void recipesReadTheAnswersOfTheirSites();
    void listingGoesOnWhereItSays();
    void answerGoesOnWhereItsHeaderSays();
    void keyGoesToItsSiteAlone();
    void albumsAreCalledLikeThemselves();
    void recipeThatFindsNothingIsNoError();
};

void GrabSitesTest::readsWhatServersSend_data()
{
    QTest::addColumn<QStringList>("files"); // the first one is read
    QTest::addColumn<QStringList>("links"); // of all pages
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QStringList &files, const QStringList &links,
                         const QString &title) { QTest::newRow(name) << files << links << title; };
    row("album of two pages", { u"gallery.html"_s, u"gallery2.html"_s },
        { u"/gallery2.html"_s, u"/back.png"_s, u"/full/boat.jpg"_s, u"/thumb/boat.jpg"_s,
            u"/full/rain.jpg"_s, u"/spacer.gif"_s, u"/thumb/rain.jpg"_s, u"/wider.webp"_s,
            u"/narrow.jpg"_s, u"/full/tent.jpg"_s, u"/gallery.html"_s },
        u"Summer at the lake \u2013 1"_s);
    row("list of files", { u"files.html"_s }, { u"/"_s, u"/a b.iso"_s, u"/sums.txt"_s },
        u"Index of /pub/"_s);
    row("podcast", { u"cast.xml"_s }, { u"/1.mp3?from=feed&n=1"_s, u"/2.mp3"_s }, u"Talk & tea"_s);
    row("Atom", { u"news.xml"_s }, { u"/v2.tar.xz"_s, u"/meeting.html"_s }, u"News"_s);
    row("sitemap", { u"sitemap.xml"_s }, { u"/p.jpg"_s, u"/q"_s }, QString());
}

void GrabSitesTest::readsWhatServersSend()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, links);
    const Nginx nginx;
    for (const QString &name : std::as_const(files)) {
        QFile file(qEnvironmentVariable("BOBBIN_SOURCE") + u"/tests/data/pages/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        nginx.put(name, { .literal = file.readAll() });
    }
    GrabRequest request = from(nginx.http(u'/' + files.first()));
    request.followsNext = true;
    const Haul haul = grab(request);
    QStringList found = haul.links;
    found.removeDuplicates();
    std::sort(found.begin(), found.end());
    std::sort(links.begin(), links.end());
    QCOMPARE(found, links);
    QCOMPARE(haul.pages.size(), files.size());
    QTEST(haul.told.value(0).found.title, "title");
    for (const GrabbedPage &one : haul.told) {
        QVERIFY(!one.error && !one.found.isCut);
    }
}

void GrabSitesTest::pagesAreReadInTheirServersCharset()
{
    FaultServer server;
    server.serve("/page",
        { .content = { .literal = "<!doctype html><a href='/1'>\xe4\xe0</a>" },
            .contentType = "text/html; charset=windows-1251" });
    const Haul haul = grab(from(server.url("/page")));
    QCOMPARE(haul.told.value(0).found.links.value(0).title, u"\u0434\u0430"_s);
}

void GrabSitesTest::shippedRecipesAreSound()
{
    const QList<RecipeFile> files = readRecipes(QString());
    QVERIFY(files.size() >= 6);
    for (const RecipeFile &file : files) {
        QVERIFY2(file.recipe, qPrintable(file.path));
    }
    const auto matches = [](const QString &name, const QString &address) {
        return matchRecipe(shipped(name), QUrl(address)).has_value();
    };
    QVERIFY(matches(u"imgur-album.json"_s, u"http://www.imgur.com/a/aBc12/?x=1#y"_s));
    QVERIFY(!matches(u"imgur-album.json"_s, u"https://imgur.com/a/aBc12/more"_s));
    QVERIFY(!matches(u"imgur-album.json"_s, u"https://imgur.com.evil.example/a/aBc12"_s));
    QVERIFY(!matches(u"imgur-album.json"_s, u"https://evil.example/?https://imgur.com/a/b"_s));
    QVERIFY(matches(u"github-releases.json"_s, u"https://github.com/o/r/releases"_s));
    QVERIFY(!matches(u"reddit.json"_s, u"https://www.reddit.com/r/pics/top"_s));
    QVERIFY(matches(u"reddit-sorted.json"_s, u"https://www.reddit.com/r/pics/top/?t=all"_s));
}

void GrabSitesTest::recipesReadTheAnswersOfTheirSites_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("address"); // path
    QTest::addColumn<QByteArray>("request"); // path
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("links"); // "link name title size"
    QTest::newRow("Imgur album") << u"imgur-album.json"_s << u"/a/lDRB2"_s
                                 << QByteArray("/3/album/lDRB2") << u"imgur-album.json"_s
                                 << QStringList { u"https://i.imgur.com/4gtPeIz.jpg - First 10"_s,
                                        u"https://i.imgur.com/GM0lCPB.jpg - - 20"_s };
    QTest::newRow("Imgur gallery")
        << u"imgur-gallery.json"_s << u"/gallery/bJ7JK"_s << QByteArray("/3/gallery/album/bJ7JK")
        << u"imgur-gallery.json"_s << QStringList { u"https://i.imgur.com/24nLu.jpg - - 855658"_s };
    const QStringList listing { u"https://i.redd.it/abc.jpg - A view -"_s,
        u"https://example.org/page - A page -"_s };
    const QStringList gallery { u"https://i.imgur.com/24nLu.jpg - - 855658"_s };
    QTest::newRow("Imgur gallery with words")
        << u"imgur-gallery.json"_s << u"/gallery/some-title-bJ7JK"_s
        << QByteArray("/3/gallery/album/bJ7JK") << u"imgur-gallery.json"_s << gallery;
    QTest::newRow("Reddit") << u"reddit.json"_s << u"/r/pics"_s << QByteArray("/r/pics.json")
                            << u"reddit.json"_s << listing;
    QTest::newRow("Reddit, sorted")
        << u"reddit-sorted.json"_s << u"/r/pics/top"_s << QByteArray("/r/pics/top.json")
        << u"reddit.json"_s << listing;
    QTest::newRow("Open Graph") << u"open-graph.json"_s << u"/film"_s << QByteArray("/film")
                                << u"open-graph.html"_s
                                << QStringList { u"https://media.example/rock.jpg - - -"_s,
                                       u"https://media.example/rock-2.jpg - - -"_s,
                                       u"/film/trailer.mp4 - - -"_s,
                                       u"https://media.example/theme.mp3 - - -"_s };
    QTest::newRow("GitHub")
        << u"github-releases.json"_s << u"/octocat/Hello-World/releases"_s
        << QByteArray("/repos/octocat/Hello-World/releases") << u"github-releases.json"_s
        << QStringList { u"https://github.com/octocat/Hello-World/releases/download/v1.0.0/"
                         "example.zip example.zip v1.0.0 1024"_s };
    QTest::newRow("Internet Archive")
        << u"internet-archive.json"_s << u"/details/xfetch"_s << QByteArray("/metadata/xfetch")
        << u"internet-archive.json"_s
        << QStringList { u"/download/xfetch/xfetch.pdf - - 1114"_s,
               u"/download/xfetch/sub%20dir/a.txt - - -"_s,
               u"/download/xfetch/100%25%20%231%3F.txt - - 7"_s };
}

void GrabSitesTest::recipesReadTheAnswersOfTheirSites()
{
    QFETCH(QString, recipe);
    QFETCH(QString, address);
    QFETCH(QByteArray, request);
    QFETCH(QString, answer);
    FaultServer server;
    server.serve(request,
        { .content = { .literal = shape(answer) },
            .contentType = answer.endsWith(u".html"_s) ? "text/html" : "application/json" });
    GrabRequest wanted = from(server.url(address.toLatin1()));
    wanted.recipe = movedTo(server, shipped(recipe));
    wanted.key = u"k3y"_s;
    const Haul haul = grab(wanted);
    QCOMPARE(server.requestsFor(request).size(), 1);
    QStringList told;
    for (const FoundLink &link : haul.told.value(0).found.links) {
        const auto part = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
        const QString url = link.url.toString(QUrl::FullyEncoded)
                                .remove(QString::fromLatin1("http://" + server.authority()));
        told << u"%1 %2 %3 %4"_s.arg(url, part(link.name), part(link.title),
            link.size < 0 ? u"-"_s : QString::number(link.size));
    }
    QTEST(told, "links");
}

void GrabSitesTest::listingGoesOnWhereItSays()
{
    FaultServer server;
    server.serve("/r/pics/new.json", { .content = { .literal = shape(u"reddit.json"_s) } });
    GrabRequest request = from(server.url("/r/pics/new"));
    request.recipe = movedTo(server, shipped(u"reddit-sorted.json"_s));
    request.followsNext = true;
    request.maxPages = 2;
    const Haul haul = grab(request);
    QVERIFY(!haul.isCapped); // the second one says that it goes on with itself
    QCOMPARE(haul.pages, QStringList({ u"/r/pics/new.json"_s, u"/r/pics/new.json"_s }));
    QCOMPARE(server.requestsFor("/r/pics/new.json").constLast().target,
        QByteArray("/r/pics/new.json?after=t3_b"));
    server.serve("/r/pics/new.json",
        { .content = { .literal = "{\"data\":{\"after\":null,\"children\":[]}}" } });
    QCOMPARE(grab(request).pages.size(), 1);
}

void GrabSitesTest::answerGoesOnWhereItsHeaderSays()
{
    FaultServer server;
    const QByteArray there = server.url("/repositories/1/releases").toEncoded();
    const Resource first { .content = { .literal = shape(u"github-releases.json"_s) },
        .replies = { Reply { .headers = { "Link: <" + there + "?page=9>; rel=\"last\", <" + there
                                 + "?page=2>; title=\"a, b; rel=prev\"; rel=\"next\"" } } } };
    server.serve("/repos/o/r/releases", first);
    server.serve("/repositories/1/releases",
        { .content = { .literal = "[]" },
            .replies = { Reply { .headers = { "Link: <" + there + "?page=1>; rel=\"prev\"" } } } });
    GrabRequest request = from(server.url("/o/r/releases"));
    request.recipe = movedTo(server, shipped(u"github-releases.json"_s));
    QCOMPARE(grab(request).pages.size(), 1);
    request.followsNext = true;
    const Haul haul = grab(request);
    QCOMPARE(haul.pages, QStringList({ u"/repos/o/r/releases"_s, u"/repositories/1/releases"_s }));
    const SeenRequest second = server.requestsFor("/repositories/1/releases").at(0);
    QCOMPARE(second.target, QByteArray("/repositories/1/releases?page=2"));
    QCOMPARE(second.header("accept"), QByteArray("application/vnd.github+json"));
}

void GrabSitesTest::keyGoesToItsSiteAlone()
{
    FaultServer server;
    FaultServer other;
    other.serve("/there", { .content = { .literal = shape(u"imgur-album.json"_s) } });
    server.serve("/3/album/x",
        { .replies = { Reply {
              .status = 302, .headers = { "Location: " + other.url("/there").toEncoded() } } } });
    GrabRequest request = from(server.url("/a/x"));
    request.recipe = movedTo(server, shipped(u"imgur-album.json"_s));
    request.key = u"k3y"_s;
    QCOMPARE(grab(request).links.size(), 2);
    QCOMPARE(server.requests().at(0).header("authorization"), QByteArray("Client-ID k3y"));
    QVERIFY(!other.requests().at(0).headers.join('\n').contains("k3y"));
    // Nor do the pages that follow there, which are of "the same host" then.
    other.serve("/there", page("<img src=1.jpg><link rel=next href=second>"));
    other.serve("/second", page("<img src=2.jpg>"));
    server.serve("/start",
        { .replies = { Reply {
              .status = 302, .headers = { "Location: " + other.url("/there").toEncoded() } } } });
    GrabRequest plain = from(server.url("/start"));
    plain.followsNext = true;
    plain.access.headers = { { "X-Own", "k3y" }, { "Cookie", "k3y" } };
    plain.access.credentials = { u"anna"_s, u"k3y"_s };
    QCOMPARE(grab(plain).pages, QStringList({ u"/there"_s, u"/second"_s }));
    QCOMPARE(other.requestsFor("/second").size(), 1);
    const QByteArray sent = other.requestsFor("/second").at(0).headers.join('\n');
    QVERIFY2(!sent.contains("k3y") && !sent.contains("Authorization"), sent.constData());
    // Nor does the redirect take along what no name tells to be a secret.
    for (const SeenRequest &seen : other.requests()) {
        QVERIFY2(!seen.headers.join('\n').contains("k3y"), other.log().constData());
    }
}

void GrabSitesTest::albumsAreCalledLikeThemselves()
{
    const auto title = [](const QString &recipe, const QString &answer, const QString &address) {
        const Recipe one = shipped(recipe);
        return applyRecipe(
            one, QUrl(address), shape(answer), recipeRequest(one, QUrl(address), {}).url)
            .title;
    };
    const QString album = u"https://imgur.com/a/lDRB2"_s;
    QCOMPARE(title(u"imgur-album.json"_s, u"imgur-album.json"_s, album), u"Imgur Office"_s);
    QCOMPARE(title(u"imgur-album.json"_s, u"none.json"_s, album), u"Imgur album lDRB2"_s);
    QCOMPARE(title(u"imgur-album.json"_s, u"imgur-untitled.json"_s, album), u"Imgur album lDRB2"_s);
    QCOMPARE(title(u"github-releases.json"_s, u"github-releases.json"_s,
                 u"https://github.com/octo%20cat/hello/releases"_s),
        u"GitHub releases octo cat hello"_s);
    QCOMPARE(recipeRequest(
                 shipped(u"github-releases.json"_s), QUrl(u"https://github.com/o/r/releases"_s), {})
                 .url.query(),
        u"per_page=100"_s);
}

void GrabSitesTest::recipeThatFindsNothingIsNoError()
{
    FaultServer server;
    server.serve("/3/album/x", { .content = { .literal = "{\"data\":[],\"success\":true}" } });
    GrabRequest request = from(server.url("/a/x"));
    request.recipe = movedTo(server, shipped(u"imgur-album.json"_s));
    const Haul haul = grab(request);
    QCOMPARE(haul.told.size(), 1);
    QVERIFY(haul.told[0].found.links.isEmpty() && !haul.told[0].error);
    QVERIFY(!haul.told[0].found.isCut);
}

QTEST_GUILESS_MAIN(GrabSitesTest)
#include "tst_grabsites.moc"
