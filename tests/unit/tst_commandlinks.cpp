// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/curlcommand.h"
#include "app/links/jsonlinks.h"
#include "app/links/linklists.h"
#include "app/links/linkrequest.h"
#include "app/links/shellwords.h"
#include "tests/unit/linktesting.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;

namespace {

/// Every header field as "Name: value".
QStringList fields(const FoundLink &link)
{
    QStringList all;
    for (const engine::HeaderField &field : link.headers) {
        all << QString::fromUtf8(field.name + ": " + field.value);
    }
    return all;
}

} // namespace

/// Links with all that belongs to a request: curl commands and aria2's lists; and how long reading
/// any text may take.
class TestCommandLinks : public QObject {
    Q_OBJECT

private slots:
    void takesCommandsApart_data();
    void takesCommandsApart();
    void readsWhatDeveloperToolsCopy_data();
    void readsWhatDeveloperToolsCopy();
    void readsShortOptions();
    void valuesOfOptionsAreNoLinks_data();
    void valuesOfOptionsAreNoLinks();
    void nextRequestGetsNothingOfTheOneBefore();
    void commandThatSendsDataIsSaid_data();
    void commandThatSendsDataIsSaid();
    void severalCommandsAreSeveralLinks();
    void readsAria2Lists();
    void oneFileHasAThousandMirrors();
    void proseIsNoListForAria2_data();
    void proseIsNoListForAria2();
    void requestHasAllThatWasTold();
    void everyFormatHasADeadline_data();
    void everyFormatHasADeadline();
};

void TestCommandLinks::takesCommandsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // of all commands, "|" between two
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("plain") << u" a  b\tc "_s << QStringList { u"a"_s, u"b"_s, u"c"_s };
    QTest::newRow("single quotes")
        << u"'a b' '' 'c\"'d"_s << QStringList { u"a b"_s, QString(u""_s), u"c\"d"_s };
    QTest::newRow("double quotes")
        << uR"("a\"b" "\x\\" "$c")"_s << QStringList { u"a\"b"_s, uR"(\x\)"_s, u"$c"_s };
    QTest::newRow("dollar quotes") << uR"($'a\'b\u0041\x42\n')"_s << QStringList { u"a'bAB "_s };
    QTest::newRow("backslashes") << u"a\\ b \\\n c"_s << QStringList { u"a b"_s, u"c"_s };
    QTest::newRow("commands") << u"a; b & c\nd"_s
                              << QStringList { u"a"_s, u"|"_s, u"b"_s, u"|"_s, u"c"_s, u"|"_s,
                                     u"d"_s };
    QTest::newRow("cmd.exe") << u"a ^\"b c^\" ^\r\n  'd' ^%e ^\"f\\^\"g^\""_s
                             << QStringList { u"a"_s, u"b c"_s, u"'d'"_s, u"%e"_s, u"f\"g"_s };
    QTest::newRow("open quotes") << u"a 'b c"_s << QStringList { u"a"_s, u"b c"_s };
    QTest::newRow("open double quotes") << u"a \"b\\"_s << QStringList { u"a"_s, u"b\\"_s };
    QTest::newRow("open dollar quotes") << u"$'a\\"_s << QStringList { u"a\\"_s };
    QTest::newRow("lone caret") << u"^\"a^\" ^"_s << QStringList { u"a"_s };
}

void TestCommandLinks::takesCommandsApart()
{
    QFETCH(QString, text);
    QStringList words;
    for (const QList<ShellWord> &command : shellCommands(text)) {
        if (!words.isEmpty()) {
            words << u"|"_s;
        }
        for (const ShellWord &word : command) {
            words << word.text;
        }
    }
    QTEST(words, "words");
}

void TestCommandLinks::readsWhatDeveloperToolsCopy_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("Chromium, bash") << uR"(curl 'https://a.example/f.zip?x=1&y=2' \
  -H 'accept: */*' \
  -H 'accept-encoding: gzip' \
  -b 'sid=1; theme=d'\''k' \
  -H 'range: bytes=0-' \
  -H 'referer: https://a.example/p' \
  -H 'user-agent: Mozilla/5.0 (X11)' \
  --compressed)"_s;
    QTest::newRow("Firefox, POSIX")
        << uR"(curl 'https://a.example/f.zip?x=1&y=2' --compressed -H 'User-Agent: Mozilla/5.0 (X11)' -H 'accept: */*' -H 'Accept-Encoding: gzip' -H 'Connection: keep-alive' -H 'Referer: https://a.example/p' -H $'Cookie: sid=1; theme=d\'k')"_s;
    QTest::newRow("Chromium, cmd.exe") << uR"(curl ^"https://a.example/f.zip?x=1^&y=2^" ^
  -H ^"accept: */*^" ^
  -b ^"sid=1; theme=d'k^" ^
  -H ^"referer: https://a.example/p^" ^
  -H ^"user-agent: Mozilla/5.0 (X11)^")"_s;
}

void TestCommandLinks::readsWhatDeveloperToolsCopy()
{
    QFETCH(QString, command);
    QVERIFY(isCurlCommand(command));
    const FoundLinks found = fromPasted(command);
    QCOMPARE(plain(found), QStringList { u"https://a.example/f.zip?x=1&y=2"_s });
    const FoundLink &link = found.links[0];
    QCOMPARE(link.referrer, QByteArray("https://a.example/p"));
    QCOMPARE(link.userAgent, QByteArray("Mozilla/5.0 (X11)"));
    QStringList all = fields(link);
    all.sort(Qt::CaseInsensitive);
    QCOMPARE(all, QStringList({ u"accept: */*"_s, u"Cookie: sid=1; theme=d'k"_s }));
}

void TestCommandLinks::readsShortOptions()
{
    const FoundLinks found = fromPasted(
        u"$ curl -sSLO -HX-A:1 -u anna:a:b -A me -e 'https://r.example/;auto' -o dir/n.zip "
        "-b jar.txt --max-time 5 --header=X-B:2 a.example/f.zip -XGET"_s);
    QCOMPARE(plain(found), QStringList { u"https://a.example/f.zip"_s });
    const FoundLink &link = found.links[0];
    QCOMPARE(fields(link), QStringList({ u"X-A: 1"_s, u"X-B: 2"_s }));
    QCOMPARE(link.credentials, (engine::Credentials { u"anna"_s, u"a:b"_s }));
    QCOMPARE(link.userAgent, QByteArray("me"));
    QCOMPARE(link.name, u"n.zip"_s);
}

/// Taken for a link, a value would be asked for with the fields that are meant for the link.
void TestCommandLinks::valuesOfOptionsAreNoLinks_data()
{
    QTest::addColumn<QString>("options");
    for (const char *options : { "-Lo out.zip", "-sSLo out.zip", "-sSLoout.zip", "-LDout.txt",
             "--cert me.example.pem", "-E me.pem", "-D dump.txt", "-fsSLD dump.txt",
             "--output-dir out.dir", "--dump-header dump.txt", "--trace-ascii t.log", "-K rc.conf",
             "--proxy-user p.example:q", "-U p.example:q", "--interface lo.example", "-z a.zip",
             "--capath certs.dir", "--proxy-cacert p.pem", "--out n.zip", "--conn a.example:1:b:2",
             "--netrc --netrc-file rc.txt", "--head", "--retry-max-time 5.xx", "-Y1 -y a.zip",
             "--variable name@a.txt", "--expand-output a.txt" }) {
        QTest::newRow(options) << QString::fromLatin1(options);
    }
}

void TestCommandLinks::valuesOfOptionsAreNoLinks()
{
    QFETCH(QString, options);
    const QString rest = u" -H 'Authorization: Bearer t' https://a.example/x"_s;
    const FoundLinks found = fromPasted(u"curl "_s + options + rest);
    QCOMPARE(plain(found), QStringList { u"https://a.example/x"_s });
    QCOMPARE(fields(found.links[0]), QStringList { u"Authorization: Bearer t"_s });
    QCOMPARE(plain(fromPasted(u"curl"_s + rest + u' ' + options)),
        QStringList { u"https://a.example/x"_s });
}

void TestCommandLinks::nextRequestGetsNothingOfTheOneBefore()
{
    for (const char *next : { "--next", "-:" }) {
        const FoundLinks found = fromPasted(
            u"curl -H 'X: 1' -u a:b -o n https://a.example/ %1 https://b.example/ -d x"_s.arg(
                QString::fromLatin1(next)));
        QCOMPARE(found.links.size(), 2);
        QCOMPARE(found.links[0].url, QUrl(u"https://a.example/"_s));
        QCOMPARE(fields(found.links[0]), QStringList { u"X: 1"_s });
        QCOMPARE(found.links[1].problem, LinkProblem::SendsData);
    }
    const FoundLinks found
        = fromPasted(u"curl -H 'X: 1' -u a:b https://a.example/ --next https://b.example/"_s);
    QCOMPARE(fields(found.links[1]), QStringList());
    QCOMPARE(found.links[1].credentials, engine::Credentials());
}

void TestCommandLinks::commandThatSendsDataIsSaid_data()
{
    QTest::addColumn<QString>("options");
    for (const char *options : { "-d a=1", "--data-raw '{}'", "-F f=@x", "-X POST", "--json {}",
             "--request DELETE", "-T file", "-da=1", "-sSd a=1", "--url-query a=1" }) {
        QTest::newRow(options) << QString::fromLatin1(options);
    }
}

void TestCommandLinks::commandThatSendsDataIsSaid()
{
    QFETCH(QString, options);
    const FoundLinks found = fromPasted(u"curl https://a.example/ "_s + options);
    QCOMPARE(found.links.size(), 1);
    QCOMPARE(found.links[0].problem, LinkProblem::SendsData);
    QVERIFY(found.links[0].url.isEmpty());
    QCOMPARE(found.links[0].text, u"https://a.example/"_s);
}

void TestCommandLinks::severalCommandsAreSeveralLinks()
{
    const FoundLinks found = fromPasted(
        u"curl 'https://a.example/1' -H 'X: 1' ;\ncurl 'https://a.example/2' ;\nls -l\n"_s);
    QCOMPARE(plain(found), QStringList({ u"https://a.example/1"_s, u"https://a.example/2"_s }));
    QCOMPARE(fields(found.links[0]), QStringList { u"X: 1"_s });
    QCOMPARE(fields(found.links[1]), QStringList());
    QCOMPARE(found.links[1].line, 2);
}

void TestCommandLinks::readsAria2Lists()
{
    const FoundLinks found = fromPasted(
        u"# a list\nhttps://a.example/1\thttps://b.example/1\thttps://a.example/1\n"
        "  out=sub/one.zip\n  dir=/data\n  "
        "checksum=sha-1=da39a3ee5e6b4b0d3255bfef95601890afd80709\n"
        "  header=X-A: 1\n  header=Authorization: Bearer t\n  referer=https://r.example/\n"
        "  user-agent=me\n  http-user=anna\n  http-passwd=b\n  split=5\n"
        "https://a.example/2\n\nmagnet:?xt=1\n out=x\n"_s);
    QCOMPARE(
        plain(found), QStringList({ u"https://a.example/1"_s, u"https://a.example/2"_s, kScheme }));
    const FoundLink &link = found.links[0];
    QCOMPARE(link.name, u"one.zip"_s);
    QCOMPARE(link.mirrors, QList<QUrl> { QUrl(u"https://b.example/1"_s) });
    QCOMPARE(link.checksum.algorithm, engine::ChecksumAlgorithm::Sha1);
    QCOMPARE(fields(link), QStringList({ u"X-A: 1"_s, u"Authorization: Bearer t"_s }));
    QCOMPARE(link.referrer, QByteArray("https://r.example/"));
    QCOMPARE(link.credentials, (engine::Credentials { u"anna"_s, u"b"_s }));
    QCOMPARE(link.folder, u"/data/sub"_s);
    QCOMPARE(found.links[1], ([] {
        FoundLink plainOne;
        plainOne.url = QUrl(u"https://a.example/2"_s);
        plainOne.text = u"https://a.example/2"_s;
        plainOne.line = 13;
        plainOne.place = LinkPlace::List;
        return plainOne;
    })());
}

void TestCommandLinks::proseIsNoListForAria2_data()
{
    QTest::addColumn<QString>("text");
    const QString end = u"\nAnd more is at https://b.example/2, too.\n"_s;
    QTest::newRow("option of something else") << u"https://a.example/1\n    size=10"_s + end;
    QTest::newRow("link in a sentence") << u"See https://a.example/1 for\n    out=10"_s + end;
    QTest::newRow("a sentence between") << u"https://a.example/1\nSet then:\n    dir=/x"_s + end;
}

void TestCommandLinks::proseIsNoListForAria2()
{
    QFETCH(QString, text);
    QCOMPARE(plain(fromPasted(text)),
        QStringList({ u"https://a.example/1"_s, u"https://b.example/2"_s }));
}

void TestCommandLinks::requestHasAllThatWasTold()
{
    FoundLink link
        = fromPasted(u"curl https://a.example/1 -H 'X: 1' -u a:b -A me -o n -e r"_s).links.value(0);
    link.mirrors = { QUrl(u"https://b.example/1"_s) };
    link.checksum = { engine::ChecksumAlgorithm::Md5, QByteArray(32, 'a') };
    link.folder = u"../../etc"_s;
    const engine::DownloadRequest request = requestFor(link);
    engine::DownloadRequest expected;
    expected.url = link.url;
    expected.fileName = u"n"_s;
    expected.headers = { { "X", "1" } };
    expected.credentials = { u"a"_s, u"b"_s };
    expected.userAgent = "me";
    expected.referrer = "r";
    expected.mirrors = link.mirrors;
    expected.checksum = link.checksum;
    QCOMPARE(request, expected);
}

void TestCommandLinks::everyFormatHasADeadline_data()
{
    using Read = std::function<FoundLinks(std::chrono::milliseconds)>;
    QTest::addColumn<Read>("read");
    const auto row = [](const char *name, const Read &read) { QTest::newRow(name) << read; };
    const QString lines = u"https://a.example/1\nhttps://a.example/2\n"_s;
    const QByteArray json = R"({"a":["https://a.example/1","https://a.example/2"]})";
    row("text", [lines](auto time) { return fromText(lines, time); });
    row("csv", [lines](auto time) { return fromCsv(lines, QUrl(), time); });
    row("m3u", [lines](auto time) { return fromM3u(lines, QUrl(), time); });
    row("pls", [](auto time) {
        return fromPls(u"File1=https://a.example/1\nFile2=https://a.example/2"_s, QUrl(), time);
    });
    row("aria2", [lines](auto time) { return fromAria2List(lines, time); });
    row("curl", [](auto time) {
        return fromCurlCommand(u"curl https://a.example/1; curl https://a.example/2", time);
    });
    row("json", [json](auto time) { return fromJson(json, time); });
    row("json with paths", [json](auto time) {
        JsonPaths paths;
        paths.links = *JsonPath::fromText(u"a[*]"_s);
        return fromJson(json, kPage, paths, time);
    });
}

void TestCommandLinks::everyFormatHasADeadline()
{
    using Read = std::function<FoundLinks(std::chrono::milliseconds)>;
    QFETCH(Read, read);
    QVERIFY(kMaxReadingTime == std::chrono::seconds(5));
    const FoundLinks whole = read(kMaxReadingTime);
    QCOMPARE(whole.links.size(), 2);
    QVERIFY(!whole.isCut);
    const FoundLinks cut = read(std::chrono::milliseconds(0));
    QVERIFY(cut.links.size() < 2);
    QVERIFY(cut.isCut);
}

void TestCommandLinks::oneFileHasAThousandMirrors()
{
    QString line;
    for (int i = 0; i < 200'000; ++i) {
        line += u"https://m%1.example/f\t"_s.arg(i);
    }
    const FoundLinks found = fromPasted(line + u"\n out=f\nhttps://a.example/\n"_s);
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links[0].url, QUrl(u"https://m0.example/f"_s));
    QCOMPARE(found.links[0].mirrors.size(), 1000);
    QVERIFY(found.isCut);
}

QTEST_GUILESS_MAIN(TestCommandLinks)
#include "tst_commandlinks.moc"
