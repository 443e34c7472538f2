// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/grabhaul.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using namespace links;

/// Pages that are read one after the other.
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

QTEST_GUILESS_MAIN(GrabberTest)
#include "tst_grabber.moc"
