// SPDX-License-Identifier: GPL-3.0-or-later
// Links of what is still coming: an answer of which the server has sent the first half.
#include "app/links/feedlinks.h"
#include "app/links/grabber.h"
#include "app/links/jsonlinks.h"
#include "app/links/linessofar.h"
#include "tests/support/faultserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using namespace links;

namespace {

const QUrl kBase(u"https://site.example/dir/"_s);

/// An album of \a count pictures as an API might tell it.
QByteArray albumJson(int count)
{
    QByteArray json = "{\"data\":[";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        json += QByteArray(i > 0 ? "," : "") + "{\"id\":" + n + ",\"link\":\"https://i.example/" + n
            + ".jpg\",\"title\":" + (i % 3 == 0 ? "null" : "\"View \\u00e4 " + n + "\"")
            + ",\"size\":" + n + "}";
    }
    return json + "],\"album\":\"Holiday\"}";
}

QByteArray feed(int count)
{
    QByteArray xml = "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>F</title>";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        xml += "<item><title>Talk > " + n
            + " &amp; more</title><!-- <item> --><link>https://a.example/" + n + "</link>"
            + (i % 2 == 0 ? QByteArray()
                          : "<enclosure url='https://a.example/" + n + ".mp3' length='" + n + "'/>")
            + "<description><![CDATA[<p>\xc3\xa4>]]></description></item>\r\n";
    }
    return xml + "</channel></rss>";
}

QByteArray page(int count)
{
    QByteArray html = "<!doctype html><title>P</title>";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        html += "<div class=post><a class=file href='" + n + ".zip'>File <b>" + n
            + "</b></a><p>words and more words</p></div>";
    }
    return html;
}

QByteArray textList(int count)
{
    QByteArray text = "# links\n\n";
    for (int i = 0; i < count; ++i) {
        text += "https://a.example/" + QByteArray::number(i) + (i % 2 == 0 ? ".zip\n" : ".zip\r\n");
    }
    return text;
}

QByteArray playList(int count)
{
    QByteArray list = "#EXTM3U\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        list += "#EXTINF:10,Track " + n + "\n" + (i % 5 == 0 ? "C:\\no link\n" : n + ".mp3\n");
    }
    return list;
}

/// Some names go on in the next line, and some hold what separates.
QByteArray table(int count)
{
    QByteArray csv = "name;url;size\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += (i % 3 == 0 ? "\"Part;\n" + n + " \"\"of\"\" it\"" : "part" + n)
            + ";https://a.example/" + n + ".zip;" + n + (i % 2 == 0 ? "\n" : "\r\n");
        csv += i % 10 == 0 ? "no link;none;\n\n" : "";
    }
    return csv;
}

/// The titles of every hundred come behind them, and one of those twice.
QByteArray stations(int count)
{
    QByteArray list = "[playlist]\nNumberOfEntries=" + QByteArray::number(count) + "\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        list += "File" + n + "=https://a.example/" + n + ".mp3\nLength" + n + "=-1\n";
        for (int k = i - 99; i % 100 == 99 && k <= i; ++k) {
            const QByteArray title = "Title" + QByteArray::number(k) + "=Station ";
            list += title + QByteArray::number(k) + "\n" + (k % 7 == 0 ? title + "again\n" : "");
        }
    }
    return list;
}

Recipe recipeFrom(const QByteArray &members)
{
    RecipeProblem problem;
    const auto recipe
        = readRecipe("{\"name\":\"x\",\"match\":\"http://*/*\"," + members + "}", &problem);
    if (!recipe) {
        qFatal("the recipe of the test is none");
    }
    return *recipe;
}

const QByteArray kJsonRecipe = "\"json\":{\"links\":\"data[*].link\",\"titles\":\"data[*].title\","
                               "\"sizes\":\"data[*].size\"}";
const QByteArray kPageRecipe
    = "\"page\":{\"links\":\"a.file@href\",\"titles\":\"div.post > a.file@text\"}";

using SoFar = std::function<FoundLinks(const QByteArray &)>;

} // namespace

Q_DECLARE_METATYPE(SoFar)

/// Links that are found while an answer is read.
class TestLinksSoFar : public QObject {
    Q_OBJECT

private slots:
    void whatHasComeIsTheBeginningOfTheWhole_data();
    void whatHasComeIsTheBeginningOfTheWhole();
    void linksWaitForWhatBelongsToThem_data();
    void linksWaitForWhatBelongsToThem();
    void firstHalfIsToldBeforeTheSecondComes_data();
    void firstHalfIsToldBeforeTheSecondComes();
};

void TestLinksSoFar::whatHasComeIsTheBeginningOfTheWhole_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<SoFar>("whole");
    QTest::addColumn<SoFar>("soFar");
    QTest::addColumn<int>("steps"); // counts there are, at least
    const JsonPaths paths = recipeFrom(kJsonRecipe).json;
    const PageSelectors selectors = recipeFrom(kPageRecipe).page;
    const SoFar json = [](const QByteArray &b) { return fromJson(b); };
    const SoFar jsonSoFar = [](const QByteArray &b) { return fromJsonSoFar(b); };
    QTest::newRow("JSON") << albumJson(100) << json << jsonSoFar << 80;
    QTest::newRow("broken JSON") << albumJson(100).insert(3000, "]]") << json << jsonSoFar << 30;
    QTest::newRow("JSON by paths")
        << albumJson(100) << SoFar([=](const QByteArray &b) { return fromJson(b, kBase, paths); })
        << SoFar([=](const QByteArray &b) { return fromJsonSoFar(b, kBase, paths); }) << 80;
    const SoFar xml = [](const QByteArray &b) { return fromFeed(b, kBase); };
    const SoFar xmlSoFar = [](const QByteArray &b) { return fromFeedSoFar(b, kBase); };
    QTest::newRow("feed") << feed(600) << xml << xmlSoFar << 100;
    QTest::newRow("broken feed") << feed(600).insert(60'000, "<a <b>") << xml << xmlSoFar << 50;
    const SoFar text = [](const QByteArray &b) { return fromContent(b, {}, {}, kBase); };
    const SoFar textSoFar = [](const QByteArray &b) { return fromTextSoFar(b); };
    QTest::newRow("text") << textList(300) << text << textSoFar << 150;
    QTest::newRow("text that turns into prose")
        << textList(100) + QByteArray("words and no link\n").repeated(200) + textList(100) << text
        << textSoFar << 30;
    QTest::newRow("text that is Latin-1")
        << textList(100) + "https://a.example/\xe4\n" + textList(100) << text << textSoFar << 80;
    QTest::newRow("M3U") << playList(300) << text
                         << SoFar([](const QByteArray &b) { return fromM3uSoFar(b, kBase); })
                         << 150;
    QTest::newRow("CSV") << table(300) << SoFar([](const QByteArray &b) {
        return fromContent(b, u"text/csv"_s, {}, kBase);
    }) << SoFar([](const QByteArray &b) { return fromCsvSoFar(b, kBase); })
                         << 150;
    QTest::newRow("PLS") << stations(600) << text
                         << SoFar([](const QByteArray &b) { return fromPlsSoFar(b, kBase); }) << 50;
    QTest::newRow("page by selectors")
        << page(2000) << SoFar([=](const QByteArray &b) { return fromHtml(b, kBase, selectors); })
        << SoFar([=](const QByteArray &b) { return fromHtmlSoFar(b, kBase, selectors); }) << 3;
}

void TestLinksSoFar::whatHasComeIsTheBeginningOfTheWhole()
{
    QFETCH(QByteArray, content);
    QFETCH(SoFar, whole);
    QFETCH(SoFar, soFar);
    QFETCH(int, steps);
    const QList<FoundLink> all = whole(content).links;
    QSet<qsizetype> counts;
    const qsizetype step
        = std::max<qsizetype>(1, content.size() / (content.startsWith("<!") ? 40 : 199));
    for (qsizetype come = 0; come <= content.size(); come += step) {
        const FoundLinks found = soFar(content.first(come));
        QVERIFY2(found.links == all.first(std::min(found.links.size(), all.size())),
            qPrintable(QString::number(come)));
        QVERIFY(!found.isCut);
        counts.insert(found.links.size());
    }
    QVERIFY2(counts.size() >= steps, qPrintable(QString::number(counts.size())));
}

void TestLinksSoFar::linksWaitForWhatBelongsToThem_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("come");
    QTest::addColumn<int>("told");
    const QByteArray json = "\"json\":{\"links\":\"d[*].u\",\"titles\":";
    const QByteArray two = "{\"d\":[{\"u\":\"https://a.example/1\",\"t\":\"x\"},"
                           "{\"u\":\"https://a.example/2\",";
    QTest::newRow("its element is open") << json + "\"d[*].t\"}" << two << 1;
    QTest::newRow("it has come") << json + "\"d[*].t\"}" << two + "\"t\":\"y\"," << 2;
    QTest::newRow("half of it has come") << json + "\"d[*].t\"}" << two + "\"t\":\"y" << 1;
    QTest::newRow("half of a number has come") << json + "\"d[*].t\"}" << two + "\"t\":12" << 1;
    QTest::newRow("it does not come") << json + "\"d[*].t\"}" << two + "\"v\":1},{" << 2;
    QTest::newRow("one for all follows") << json + "\"name\"}" << two << 0;
    QTest::newRow("one for all has come")
        << json + "\"name\"}" << QByteArray(two).insert(1, "\"name\":\"n\",") << 2;
    QTest::newRow("it is elsewhere") << json + "\"names[*]\"}" << two << 0;
}

void TestLinksSoFar::linksWaitForWhatBelongsToThem()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, come);
    const FoundLinks found = fromJsonSoFar(come, kBase, recipeFrom(members).json);
    QTEST(static_cast<int>(found.links.size()), "told");
}

void TestLinksSoFar::firstHalfIsToldBeforeTheSecondComes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("recipe"); // members; empty = none
    QTest::newRow("JSON") << albumJson(3000) << QByteArray("application/json") << QByteArray();
    QTest::newRow("short JSON") << albumJson(200) << QByteArray("application/json") << QByteArray();
    QTest::newRow("feed") << feed(1000) << QByteArray("application/rss+xml") << QByteArray();
    QTest::newRow("text") << textList(1000) << QByteArray("text/plain") << QByteArray();
    QTest::newRow("M3U") << playList(1000) << QByteArray("audio/mpegurl") << QByteArray();
    QTest::newRow("CSV") << table(1000) << QByteArray("text/csv") << QByteArray();
    QTest::newRow("PLS") << stations(1000) << QByteArray("audio/x-scpls") << QByteArray();
    QTest::newRow("JSON recipe") << albumJson(3000) << QByteArray("application/json")
                                 << kJsonRecipe;
    QTest::newRow("page recipe") << page(4000) << QByteArray("text/html") << kPageRecipe;
}

void TestLinksSoFar::firstHalfIsToldBeforeTheSecondComes()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, recipe);
    FaultServer server;
    server.serve("/a",
        { .content = { .literal = content },
            .contentType = type,
            .replies = { Reply { .holdAfter = content.size() / 2 } } });
    QThreadPool pool;
    Grabber grabber(engine::createPageFetcher({}), pool);
    QList<FoundLink> told;
    connect(&grabber, &Grabber::found, this, [&](const FoundLinks &more, const QUrl &url) {
        QCOMPARE(url, server.url("/a"));
        told += more.links;
    });
    QSignalSpy grabbed(&grabber, &Grabber::grabbed);
    GrabRequest request;
    request.address = server.url("/a");
    if (!recipe.isEmpty()) {
        request.recipe = recipeFrom(recipe);
    }
    grabber.start(request);
    QTRY_VERIFY_WITH_TIMEOUT(server.bodyBytes("/a") == content.size() / 2, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(told.size() > 10, 30'000);
    QCOMPARE(grabbed.size(), 0);
    server.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(grabbed.size(), 1, 30'000);
    const auto end = grabbed.at(0).at(0).value<GrabbedPage>();
    QVERIFY(!end.error && !end.found.isCut);
    QCOMPARE(end.told, told.size());
    QVERIFY(told == end.found.links.first(end.told));
}

QTEST_GUILESS_MAIN(TestLinksSoFar)
#include "tst_linkssofar.moc"
