// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/grabber.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using namespace links;

namespace {

Resource page(const QByteArray &html)
{
    return { .content = { .literal = html }, .contentType = "text/html" };
}

/// What was grabbed, page by page.
struct Haul {
    QStringList pages; ///< paths
    QStringList links; ///< their paths
    QList<GrabbedPage> told;
    bool isCapped = false;
};

Haul grab(GrabRequest request)
{
    QThreadPool pool;
    Haul haul;
    Grabber grabber(engine::createPageFetcher({}), pool);
    QObject::connect(&grabber, &Grabber::grabbed, &grabber, [&haul](const GrabbedPage &one) {
        haul.told.append(one);
        haul.pages << one.url.path();
        for (const FoundLink &link : one.found.links) {
            haul.links << link.url.path();
        }
    });
    QSignalSpy finished(&grabber, &Grabber::finished);
    request.pause = 0ms;
    grabber.start(request);
    if (finished.isEmpty() && !finished.wait(30'000)) {
        qFatal("the grabber came to no end");
    }
    haul.isCapped = finished.at(0).at(0).toBool();
    return haul;
}

GrabRequest from(const QUrl &url)
{
    GrabRequest request;
    request.address = url;
    request.access.origin = engine::originKey(url);
    return request;
}

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

/// Pages that are read one after the other, and sites that recipes know.
class GrabberTest : public QObject {
    Q_OBJECT

private slots:
    void readsOnePageAndNothingElse();
    void followsNextPagesOnItsHost();
    void h33_loopsAndCapsEndIt();
    void restsBetweenPages();
    void goesOneLevelDown();
    void robotsTextIsTold();
    void pageThatFailsIsTold();
    void cancelledGrabTellsNothing();
    void shippedRecipesAreSound();
    void recipesReadTheAnswersOfTheirSites_data();
    void recipesReadTheAnswersOfTheirSites();
    void keyGoesToItsSiteAlone();
    void recipeThatFindsNothingSaysSo();
};

void GrabberTest::readsOnePageAndNothingElse()
{
    FaultServer server;
    server.serve("/a", page("<title>T</title><a href=1.zip>one</a><a rel=next href=b>next</a>"));
    const Haul haul = grab(from(server.url("/a")));
    QCOMPARE(haul.links, QStringList({ u"/1.zip"_s, u"/b"_s }));
    QCOMPARE(haul.told.value(0).found.title, u"T"_s);
    QCOMPARE(server.requests().size(), 1);
}

void GrabberTest::followsNextPagesOnItsHost()
{
    FaultServer server;
    FaultServer other;
    server.serve("/a", page("<img src=1.jpg><link rel=next href=b>"));
    server.serve("/b", page("<img src=2.jpg><link rel=next href='a'>"));
    other.serve("/x", page("<img src=3.jpg>"));
    GrabRequest request = from(server.url("/a"));
    request.followsNext = true;
    request.access.headers = { { "X-Own", "1" } };
    const Haul haul = grab(request);
    QCOMPARE(haul.pages, QStringList({ u"/a"_s, u"/b"_s }));
    QCOMPARE(haul.links, QStringList({ u"/1.jpg"_s, u"/2.jpg"_s }));
    QVERIFY(!haul.isCapped);
    QCOMPARE(server.requestsFor("/b").at(0).header("referer"), server.url("/a").toEncoded());
    QCOMPARE(server.requestsFor("/b").at(0).header("x-own"), QByteArray("1"));
    server.serve("/b", page("<link rel=next href='" + other.url("/x").toEncoded() + "'>"));
    QCOMPARE(grab(request).pages, QStringList({ u"/a"_s, u"/b"_s }));
    QCOMPARE(other.requests().size(), 0);
}

void GrabberTest::h33_loopsAndCapsEndIt()
{
    FaultServer server;
    for (int i = 0; i < 10; ++i) {
        const QByteArray next = QByteArray::number((i + 1) % 10);
        server.serve("/" + QByteArray::number(i), page("<link rel=next href='" + next + "#x'>"));
    }
    GrabRequest request = from(server.url("/0"));
    request.followsNext = true;
    QCOMPARE(grab(request).pages.size(), 10);
    request.maxPages = 4;
    const Haul capped = grab(request);
    QCOMPARE(capped.pages, QStringList({ u"/0"_s, u"/1"_s, u"/2"_s, u"/3"_s }));
    QVERIFY(capped.isCapped);
}

/// So that no site is hit by one page after the other.
void GrabberTest::restsBetweenPages()
{
    QVERIFY(GrabRequest().pause >= 1s);
    FaultServer server;
    server.serve("/a", page("<link rel=next href=b>"));
    server.serve("/b", page("<link rel=next href=c>"));
    server.serve("/c", page("<img src=1.jpg>"));
    QThreadPool pool;
    Grabber grabber(engine::createPageFetcher({}), pool);
    const QSignalSpy grabbed(&grabber, &Grabber::grabbed);
    GrabRequest request = from(server.url("/a"));
    request.followsNext = true;
    request.pause = std::chrono::hours(1);
    grabber.start(request);
    QTRY_COMPARE(grabbed.size(), 1);
    // The second page is known, and nobody asks for it yet.
    QCOMPARE(grabber.waitingCount(), 1);
    QVERIFY(grabber.isRunning());
    QVERIFY(server.requestsFor("/b").isEmpty());
}

void GrabberTest::goesOneLevelDown()
{
    FaultServer server;
    FaultServer other;
    server.serve("/a",
        page("<a href=sub/>s</a><a href=p.html>p</a><a href=f.zip>f</a><img src=i>"
             "<a href='"
            + other.url("/y").toEncoded() + "'>y</a>"));
    server.serve("/sub/", page("<a href=deep/>d</a><img src=2.jpg>"));
    server.serve("/p.html", page("<img src=3.jpg>"));
    GrabRequest request = from(server.url("/a"));
    request.goesDown = true;
    QCOMPARE(grab(request).pages, QStringList({ u"/a"_s, u"/sub/"_s, u"/p.html"_s }));
    QCOMPARE(other.requests().size(), 0);
}

void GrabberTest::robotsTextIsTold()
{
    FaultServer server;
    server.serve("/album", page("<img src=1.jpg>"));
    GrabRequest request = from(server.url("/album"));
    request.followsNext = true;
    QVERIFY(!grab(request).told.value(0).isDisallowed);
    server.serve("/robots.txt", { .content = { .literal = "User-agent: *\nDisallow: /alb\n" } });
    const Haul haul = grab(request);
    QCOMPARE(haul.links, QStringList { u"/1.jpg"_s }); // told, not obeyed: a user asked for it
    QVERIFY(haul.told.value(0).isDisallowed);
    QCOMPARE(server.requestsFor("/robots.txt").size(), 2);
    // After a redirect the other server's counts, and is asked for once.
    FaultServer other;
    other.serve("/moved", page("<img src=2.jpg><link rel=next href=moved2>"));
    other.serve("/moved2", page("<img src=3.jpg>"));
    other.serve("/robots.txt", { .content = { .literal = "User-agent: *\nDisallow: /mov\n" } });
    server.serve("/robots.txt", {});
    server.serve("/album",
        { .replies = { Reply {
              .status = 302, .headers = { "Location: " + other.url("/moved").toEncoded() } } } });
    const Haul moved = grab(request);
    QCOMPARE(moved.links, QStringList({ u"/2.jpg"_s, u"/3.jpg"_s }));
    QVERIFY(moved.told.value(0).isDisallowed && moved.told.value(1).isDisallowed);
    QCOMPARE(other.requestsFor("/robots.txt").size(), 1);
}

void GrabberTest::pageThatFailsIsTold()
{
    FaultServer server;
    server.serve("/a", page("<img src=1.jpg><link rel=next href=gone>"));
    GrabRequest request = from(server.url("/a"));
    request.followsNext = true;
    const Haul haul = grab(request);
    QCOMPARE(haul.pages, QStringList({ u"/a"_s, u"/gone"_s }));
    QCOMPARE(haul.told.value(1).error.kind, engine::ErrorKind::NotFound);
    QVERIFY(haul.told.value(1).found.links.isEmpty());
}

void GrabberTest::cancelledGrabTellsNothing()
{
    FaultServer server;
    server.serve("/a", page("<img src=1.jpg>"));
    server.serve("/b", page("<img src=2.jpg>"));
    QThreadPool pool;
    Grabber grabber(engine::createPageFetcher({}), pool);
    QSignalSpy grabbed(&grabber, &Grabber::grabbed);
    QSignalSpy finished(&grabber, &Grabber::finished);
    grabber.start(from(server.url("/a")));
    grabber.cancel();
    grabber.start(from(server.url("/b")));
    QVERIFY(finished.wait(30'000));
    QCOMPARE(grabbed.size(), 1);
    QCOMPARE(grabbed.at(0).at(0).value<GrabbedPage>().url, server.url("/b"));
}

void GrabberTest::shippedRecipesAreSound()
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
}

void GrabberTest::recipesReadTheAnswersOfTheirSites_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("address"); // path
    QTest::addColumn<QByteArray>("request"); // path
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("links"); // "link name title size"
    QTest::newRow("Imgur album") << u"imgur-album.json"_s << u"/a/lDRB2"_s
                                 << QByteArray("/3/album/lDRB2/images") << u"imgur-album.json"_s
                                 << QStringList { u"https://i.imgur.com/4gtPeIz.jpg - First 10"_s,
                                        u"https://i.imgur.com/GM0lCPB.jpg - - 20"_s };
    QTest::newRow("Imgur gallery")
        << u"imgur-gallery.json"_s << u"/gallery/bJ7JK"_s << QByteArray("/3/gallery/album/bJ7JK")
        << u"imgur-gallery.json"_s << QStringList { u"https://i.imgur.com/24nLu.jpg - - 855658"_s };
    QTest::newRow("Reddit") << u"reddit.json"_s << u"/r/pics/top"_s << QByteArray("/r/pics.json")
                            << u"reddit.json"_s
                            << QStringList { u"https://i.redd.it/abc.jpg - A view -"_s,
                                   u"https://example.org/page - A page -"_s };
    QTest::newRow("GitHub")
        << u"github-releases.json"_s << u"/octocat/Hello-World/releases"_s
        << QByteArray("/repos/octocat/Hello-World/releases") << u"github-releases.json"_s
        << QStringList { u"https://github.com/octocat/Hello-World/releases/download/v1.0.0/"
                         "example.zip example.zip v1.0.0 1024"_s };
    QTest::newRow("Internet Archive")
        << u"internet-archive.json"_s << u"/details/xfetch"_s << QByteArray("/metadata/xfetch")
        << u"internet-archive.json"_s
        << QStringList { u"/download/xfetch/xfetch.pdf - - 1114"_s,
               u"/download/xfetch/sub%20dir/a.txt - - -"_s };
}

void GrabberTest::recipesReadTheAnswersOfTheirSites()
{
    QFETCH(QString, recipe);
    QFETCH(QString, address);
    QFETCH(QByteArray, request);
    QFETCH(QString, answer);
    FaultServer server;
    server.serve(
        request, { .content = { .literal = shape(answer) }, .contentType = "application/json" });
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

void GrabberTest::keyGoesToItsSiteAlone()
{
    FaultServer server;
    FaultServer other;
    other.serve("/there", { .content = { .literal = shape(u"imgur-album.json"_s) } });
    server.serve("/3/album/x/images",
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

void GrabberTest::recipeThatFindsNothingSaysSo()
{
    FaultServer server;
    server.serve(
        "/3/album/x/images", { .content = { .literal = "{\"data\":[],\"success\":true}" } });
    GrabRequest request = from(server.url("/a/x"));
    request.recipe = movedTo(server, shipped(u"imgur-album.json"_s));
    const Haul haul = grab(request);
    QCOMPARE(haul.told.size(), 1);
    QVERIFY(haul.told[0].found.links.isEmpty() && !haul.told[0].error);
    QVERIFY(!haul.told[0].found.isCut);
}

QTEST_GUILESS_MAIN(GrabberTest)
#include "tst_grabber.moc"
