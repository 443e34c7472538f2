// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/content.h"
#include "app/links/feedlinks.h"
#include "app/links/jsonlinks.h"
#include "tests/unit/linktesting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;

namespace {

const QUrl kBase(u"https://site.example/feed/"_s);

FoundLinks read(const QByteArray &content, const QString &fileName = {}, const QString &type = {})
{
    return fromContent(content, type, fileName, kBase);
}

/// "link name title size" of each, "-" where nothing was told.
QStringList told(const FoundLinks &found)
{
    QStringList lines;
    for (const FoundLink &link : found.links) {
        const auto part = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
        lines << u"%1 %2 %3 %4"_s.arg(link.url.toString(QUrl::FullyEncoded), part(link.name),
            part(link.title), link.size < 0 ? u"-"_s : QString::number(link.size));
    }
    return lines;
}

JsonPath path(const QString &text)
{
    const auto parsed = JsonPath::fromText(text);
    return parsed ? *parsed : JsonPath();
}

} // namespace

/// What is not a page: JSON, feeds and the lists of other programs.
class TestLinkFormats : public QObject {
    Q_OBJECT

private slots:
    void contentIsKnownByItsLooks_data();
    void contentIsKnownByItsLooks();
    void readsLists_data();
    void readsLists();
    void readsFeeds_data();
    void readsFeeds();
    void readsJson_data();
    void readsJson();
    void jsonPathsAreReadOrRefused_data();
    void jsonPathsAreReadOrRefused();
    void jsonPathsFindWhatBelongsTogether();
    void h34_hostileJsonIsReadAsFarAsItGoes_data();
    void h34_hostileJsonIsReadAsFarAsItGoes();
    void charsetsAreMinded();
};

void TestLinkFormats::contentIsKnownByItsLooks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ContentKind>("kind");
    QTest::newRow("empty") << QByteArray() << QString() << ContentKind::Text;
    QTest::newRow("binary") << QByteArray("PK\3\4\0\0", 6) << u"a.html"_s << ContentKind::None;
    QTest::newRow("page") << QByteArray("<!DOCTYPE HTML><p>") << u"a.txt"_s << ContentKind::Html;
    QTest::newRow("page by name") << QByteArray("<p>x") << u"a.htm"_s << ContentKind::Html;
    QTest::newRow("bookmarks") << QByteArray("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>")
                               << u"bookmarks.html"_s << ContentKind::Bookmarks;
    QTest::newRow("rss") << QByteArray("<?xml version='1.0'?><rss version='2.0'>") << QString()
                         << ContentKind::Feed;
    QTest::newRow("rss in a page's clothes")
        << QByteArray("<rss><description>&lt;html></description>") << u"a.html"_s
        << ContentKind::Feed;
    QTest::newRow("metalink") << QByteArray("\xef\xbb\xbf<metalink xmlns='x'>") << QString()
                              << ContentKind::Metalink;
    QTest::newRow("json") << QByteArray(" {\n \"a\": 1}") << QString() << ContentKind::Json;
    QTest::newRow("json list") << QByteArray("[{\"a\":1}]") << QString() << ContentKind::Json;
    QTest::newRow("markdown is no json")
        << QByteArray("[a](https://a.example/)") << u"a.md"_s << ContentKind::Text;
    QTest::newRow("m3u") << QByteArray("#EXTM3U\n") << QString() << ContentKind::M3u;
    QTest::newRow("pls") << QByteArray("[playlist]\n") << QString() << ContentKind::Pls;
    QTest::newRow("csv") << QByteArray("url,name\n") << u"a.CSV"_s << ContentKind::Csv;
    QTest::newRow("text") << QByteArray("https://a.example/x") << QString() << ContentKind::Text;
}

void TestLinkFormats::contentIsKnownByItsLooks()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QTEST(contentKind(content, QString(), name), "kind");
}

void TestLinkFormats::readsLists_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("csv with headings")
        << QByteArray(
               "Title;Size;URL;File name\r\n\"A; \"\"b\"\"\";12;https://a.example/1;one.zip\r\n"
               ";x;/two;\r\n\r\n")
        << u"a.csv"_s
        << QStringList { u"https://a.example/1 one.zip A; \"b\" 12"_s,
               u"https://site.example/two - - -"_s };
    QTest::newRow("csv without headings")
        << QByteArray("1,https://a.example/1,x\n2,\"https://a.example/2,3\",y\n") << u"a.csv"_s
        << QStringList { u"https://a.example/1 - - -"_s, u"https://a.example/2,3 - - -"_s };
    QTest::newRow("m3u") << QByteArray("#EXTM3U\n#EXTINF:12,First, song\nhttps://a.example/1.mp3\n"
                                       "two.mp3\n")
                         << u"a.m3u8"_s
                         << QStringList { u"https://a.example/1.mp3 - First, song -"_s,
                                u"https://site.example/feed/two.mp3 - - -"_s };
    QTest::newRow("pls") << QByteArray("[playlist]\nTitle2=Two\nFile1=https://a.example/1\n"
                                       "File2=https://a.example/2\nLength1=-1\n")
                         << u"a.pls"_s
                         << QStringList { u"https://a.example/1 - - -"_s,
                                u"https://a.example/2 - Two -"_s };
    QTest::newRow("bookmarks") << QByteArray(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Bar</H3>"
        "<DT><A HREF='https://a.example/1' ADD_DATE='1'>The one</A></DL>")
                               << u"b.html"_s
                               << QStringList { u"https://a.example/1 - The one -"_s };
    QTest::newRow("named by a bar") << QByteArray("https://a.example/1 | one two.zip") << u"a.txt"_s
                                    << QStringList { u"https://a.example/1 one two.zip - -"_s };
    const auto bar = [](const char *name, const char *line, const char *told) {
        QTest::newRow(name) << QByteArray(line) << u"a.txt"_s
                            << QStringList { QString::fromLatin1(told) };
    };
    bar("named by a bar without blanks", "https://a.example/1|name.zip",
        "https://a.example/1 name.zip - -");
    bar("named by a bar behind a number", "https://a.example/get?id=7|one two.tar.gz",
        "https://a.example/get?id=7 one two.tar.gz - -");
    bar("bar within a query", "https://a.example/css?family=A|B",
        "https://a.example/css?family=A%7CB - - -");
    bar("names in a query", "https://a.example/w?titles=A.jpg|B.jpg",
        "https://a.example/w?titles=A.jpg%7CB.jpg - - -");
    bar("bar within a path", "https://a.example/a|b/c.zip", "https://a.example/a%7Cb/c.zip - - -");
    QTest::newRow("markdown") << QByteArray(
        "See [the one](https://a.example/1) and ![alt](<https://a.example/2>).")
                              << u"a.md"_s
                              << QStringList { u"https://a.example/1 - the one -"_s,
                                     u"https://a.example/2 - alt -"_s };
}

void TestLinkFormats::readsLists()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fileName);
    QTEST(told(read(content, fileName)), "links");
}

void TestLinkFormats::readsFeeds_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QStringList>("links");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QUrl>("next");
    QTest::newRow("rss 2.0, rssboard.org, with Media RSS")
        << QByteArray(
               "<?xml version='1.0'?><rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'"
               " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Cast &amp; co</title>"
               "<link>https://site.example/</link><atom:link rel='next' href='?page=2'/>"
               "<item><title>One</title><link>https://site.example/1</link>"
               "<enclosure url='https://a.example/1.mp3' length='123' type='audio/mpeg'/></item>"
               "<item><title><![CDATA[Two <b>]]></title><media:thumbnail url='t.jpg'/>"
               "<media:content url='2.mp4' fileSize='9'/></item>"
               "<item><title>Three</title><link>https://site.example/3</link></item>"
               "</channel></rss>")
        << QStringList { u"https://a.example/1.mp3 - One 123"_s,
               u"https://site.example/feed/2.mp4 - Two <b> 9"_s,
               u"https://site.example/3 - Three -"_s }
        << u"Cast & co"_s << QUrl(u"https://site.example/feed/?page=2"_s);
    QTest::newRow("atom, RFC 4287") << QByteArray(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Feed</title>"
        "<link rel='self' href='/self'/><entry><title>E</title>"
        "<link href='/e.html'/><link rel='enclosure' length='5' href='/e.zip'/></entry>"
        "<entry><link rel='alternate' href='/f.html'/></entry></feed>")
                                    << QStringList { u"https://site.example/e.zip - E 5"_s,
                                           u"https://site.example/f.html - - -"_s }
                                    << u"Feed"_s << QUrl();
    QTest::newRow("sitemap with pictures, sitemaps.org")
        << QByteArray("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                      " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url>"
                      "<loc>https://site.example/p</loc><image:image><image:loc>"
                      "https://site.example/p.jpg</image:loc></image:image></url>"
                      "<url><loc>https://site.example/q</loc></url></urlset>")
        << QStringList { u"https://site.example/p.jpg - - -"_s, u"https://site.example/q - - -"_s }
        << QString() << QUrl();
    QTest::newRow("apostrophe in a long section of CDATA")
        << "<rss><channel><item><description><![CDATA[Don't <b "
            + QByteArray("words ").repeated(20'000)
            + "]]></description><enclosure url='/1'/></item></channel></rss>"
        << QStringList { u"https://site.example/1 - - -"_s } << QString() << QUrl();
    QTest::newRow("not well-formed")
        << QByteArray("<rss><channel><item><enclosure url='/1'></item><item><title>a & b</title>"
                      "<enclosure url='/2'/></item>")
        << QStringList { u"https://site.example/1 - - -"_s, u"https://site.example/2 - a  b -"_s }
        << QString() << QUrl();
}

void TestLinkFormats::readsFeeds()
{
    QFETCH(QByteArray, xml);
    const FoundLinks found = read(xml);
    QStringList links = told(found);
    for (QString &line : links) {
        line.replace(u"a b"_s, u"a  b"_s); // what a lone ampersand leaves is libxml2's business
    }
    QTEST(links, "links");
    QTEST(found.title, "title");
    QTEST(found.nextPage, "next");
}

void TestLinkFormats::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("anywhere") << QByteArray(
        R"({"a":["https://a.example/1",{"b":"https:\/\/a.example\/2\u00e4"}],"c":"see https://no.example/",)"
        R"("https://key.example/":1,"d":"ftp://a.example/","e":"https://a.example/1"})")
                              << QStringList { u"https://a.example/1"_s,
                                     u"https://a.example/2%C3%A4"_s };
    QTest::newRow("one string") << QByteArray(R"(["https://a.example/"])")
                                << QStringList { u"https://a.example/"_s };
    QTest::newRow("none") << QByteArray("{\"a\": 1}") << QStringList();
}

void TestLinkFormats::readsJson()
{
    QFETCH(QByteArray, json);
    const FoundLinks found = read(json);
    QTEST(plain(found), "links");
    QVERIFY(!found.isCut);
}

void TestLinkFormats::jsonPathsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPath");
    for (const char *good :
        { "a", "data[*].link", "$.data[*].link", "[0].a", "a[\"b.c ]\"].d", "a.b[12]" }) {
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    }
    for (const char *bad : { "a[", "a[x]", "a..b", "a[-1]", "a[\"b]", ".", "a[]" }) {
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
}

void TestLinkFormats::jsonPathsAreReadOrRefused()
{
    QFETCH(QString, text);
    QTEST(JsonPath::fromText(text).has_value(), "isPath");
}

void TestLinkFormats::jsonPathsFindWhatBelongsTogether()
{
    const QByteArray json
        = R"({"success":true,"data":{"title":"Album","cover":"https://a.example/c.jpg",
        "images":[{"link":"/1.jpg","name":"one.jpg","size":10,"t":"https://a.example/t1.jpg"},
        {"name":"no link"},{"size":1e400,"link":"/2.jpg"},{"link":7}]},"next":"?page=2"})";
    JsonPaths paths;
    paths.links = path(u"data.images[*].link"_s);
    paths.names = path(u"data.images[*].name"_s);
    paths.titles = path(u"data.title"_s); // one for all
    paths.sizes = path(u"data.images[*].size"_s);
    paths.thumbnails = path(u"data.images[*].t"_s);
    paths.title = path(u"data.title"_s);
    paths.nextPage = path(u"next"_s);
    const FoundLinks found = fromJson(json, kBase, paths);
    QCOMPARE(told(found),
        QStringList({ u"https://site.example/1.jpg one.jpg Album 10"_s,
            u"https://site.example/2.jpg - Album -"_s }));
    QCOMPARE(found.links[0].thumbnail, QUrl(u"https://a.example/t1.jpg"_s));
    QCOMPARE(found.title, u"Album"_s);
    QCOMPARE(found.nextPage, QUrl(u"https://site.example/feed/?page=2"_s));
}

void TestLinkFormats::h34_hostileJsonIsReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isCut");
    const QByteArray link = R"("https://a.example/")";
    QTest::newRow("deep enough") << QByteArray(511, '[') + "[" + link + "]" + QByteArray(511, ']')
                                 << false;
    QTest::newRow("too deep") << "[" + link + "," + QByteArray(100'000, '[') << true;
    QTest::newRow("long numbers") << "[" + QByteArray(100, '9') + ",1e400,-0x1," + link + "]"
                                  << false;
    QTest::newRow("members named twice") << "{\"a\":1,\"a\":" + link + ",\"a\":2}" << false;
    QTest::newRow("broken surrogates") << "[\"\\ud800\",\"\\udc00\\ud800x\"," + link + "]" << false;
    QTest::newRow("cut") << "[" + link + ",\"https://b" << true;
    QTest::newRow("bad escape") << "[" + link + ",\"\\uzzzz\"]" << true;
    QTest::newRow("no comma") << "[" + link + " 1]" << true;
    QTest::newRow("trailing") << "[" + link + "]]" << true;
    QTest::newRow("mixed brackets") << "[" + link + "}" << true;
    QTest::newRow("no value") << "{\"a\":" + link + ",\"b\":}" << true;
    QTest::newRow("invalid UTF-8") << "[\"\xff\xfe\"," + link + "]" << false;
}

void TestLinkFormats::h34_hostileJsonIsReadAsFarAsItGoes()
{
    QFETCH(QByteArray, json);
    const FoundLinks found = fromJson(json);
    QCOMPARE(plain(found), QStringList { u"https://a.example/"_s });
    QTEST(found.isCut, "isCut");
}

void TestLinkFormats::charsetsAreMinded()
{
    const QString text = u"https://a.example/ä | ä.zip"_s;
    QCOMPARE(read(text.toLatin1()).links.value(0).name, u"ä.zip"_s);
    QCOMPARE(read(text.toUtf8()).links.value(0).name, u"ä.zip"_s);
    const QByteArray utf16 = QByteArray("\xff\xfe", 2)
        + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QCOMPARE(read(utf16).links.value(0).name, u"ä.zip"_s);
    QCOMPARE(read("[\"https://a.example/\xc3\xa4\"]", {}, u"application/json; charset=utf-8"_s)
                 .links.value(0)
                 .url,
        QUrl(u"https://a.example/ä"_s));
}

QTEST_GUILESS_MAIN(TestLinkFormats)
#include "tst_linkformats.moc"
