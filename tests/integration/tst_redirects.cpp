// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 9 };

Resource redirectTo(const QByteArray &fault, const QByteArrayList &locations)
{
    QByteArrayList fields;
    for (const QByteArray &location : locations) {
        fields.append("Location: " + location);
    }
    return { .replies = { { .fault = fault, .status = 302, .headers = fields } } };
}

/// A chain of \a hops redirections from /0 that ends at the file.
void serveChain(FaultServer *server, int hops)
{
    for (int i = 0; i < hops; ++i) {
        server->serve(
            '/' + QByteArray::number(i), redirectTo("F46", { '/' + QByteArray::number(i + 1) }));
    }
    server->serve('/' + QByteArray::number(hops), { .content = kSmall });
}

engine::DownloadRequest secretRequest(const QUrl &url)
{
    engine::DownloadRequest request;
    request.url = url;
    request.referrer = "http://page.invalid/private/place?id=7";
    request.headers = { { "Authorization", "Bearer s3cret" }, { "Cookie", "sid=s3cret" },
        { "X-Api-Key", "s3cret" }, { "Proxy-Authorization", "Basic s3cret" },
        { "X-Plain", "kept" } };
    return request;
}

} // namespace

/// Where servers send a download, and what may go along.
class RedirectsTest : public QObject {
    Q_OBJECT

private slots:
    void f46_twentyHopsAreFollowed();
    void f46_moreHopsFail();
    void f46_loopFails();
    void f47_secureToInsecureFails();
    void f48_otherSchemesFail_data();
    void f48_otherSchemesFail(); // H32
    void f49_anotherOriginGetsNoSecret();
    void f49_theSameOriginGetsThemAll();
    void f49_credentialsStayAtTheirOrigin();
    void f50_missingOrBlankLocationsFail_data();
    void f50_missingOrBlankLocationsFail();
    void f50_equalLocationsAreFollowed();
    void f50_differentLocationsFail();
    void f50_oddCharactersAreEncoded_data();
    void f50_oddCharactersAreEncoded();
};

void RedirectsTest::f46_twentyHopsAreFollowed()
{
    FaultServer server;
    serveChain(&server, 20);
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/0"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F46"), 20);
    QCOMPARE(fixture.at(id).finalUrl, server.url("/20"));
}

void RedirectsTest::f46_moreHopsFail()
{
    FaultServer server;
    serveChain(&server, 21);
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/0"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::RedirectLoop);
    QCOMPARE(server.played("F46"), 21);
    QCOMPARE(server.requests().size(), 21);
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f46_loopFails()
{
    FaultServer server;
    server.serve("/a", redirectTo("F46", { "/b" }));
    server.serve("/b", redirectTo("F46", { "/a" }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::RedirectLoop);
    EXPECT_PLAYED(server, "F46");
    QVERIFY2(server.requests().size() <= 21, server.log());
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f47_secureToInsecureFails()
{
    const Certificates certificates;
    FaultServer secure(certificates.good());
    FaultServer insecure;
    insecure.serve("/a.bin", { .content = kSmall });
    secure.serve("/a.bin", redirectTo("F47", { insecure.url("/a.bin").toEncoded() }));
    engine::EngineConfig config;
    config.caFile = certificates.caFile();
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(secure.url("/a.bin"));
    EXPECT_FAILED(fixture, id, secure, ErrorKind::InsecureRedirect);
    EXPECT_PLAYED(secure, "F47");
    QCOMPARE(insecure.connections(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f48_otherSchemesFail_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/a.bin");
    QTest::newRow("data") << QByteArray("data:text/plain,hello");
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
}

void RedirectsTest::f48_otherSchemesFail()
{
    QFETCH(QByteArray, location);
    FaultServer server;
    server.serve("/a.bin", redirectTo("F48", { location }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::BadRedirect);
    QCOMPARE(server.played("F48"), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f49_anotherOriginGetsNoSecret()
{
    FaultServer first;
    FaultServer second;
    second.serve("/a.bin", { .content = kSmall });
    first.serve("/a.bin", redirectTo("F49", { second.url("/a.bin").toEncoded() }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(secretRequest(first.url("/a.bin")));
    EXPECT_COMPLETE(fixture, id, second, kSmall);
    QCOMPARE(first.played("F49"), 1);
    QVERIFY(first.requests().first().header("X-Api-Key"));
    for (const SeenRequest &request : second.requests()) {
        for (const char *name : { "Authorization", "Cookie", "X-Api-Key", "Proxy-Authorization" }) {
            QVERIFY2(!request.header(name), name);
        }
        QCOMPARE(
            request.header("Referer").value_or("http://page.invalid/"), "http://page.invalid/");
        QVERIFY(!request.headers.join('\n').contains("s3cret"));
        QVERIFY(!request.headers.join('\n').contains("private"));
    }
    QCOMPARE(second.requests().first().header("X-Plain").value_or(QByteArray()), "kept");
}

void RedirectsTest::f49_theSameOriginGetsThemAll()
{
    FaultServer server;
    server.serve("/b.bin", { .content = kSmall });
    server.serve("/a.bin", redirectTo("F49", { "/b.bin" }));
    EngineFixture fixture;
    const engine::DownloadRequest request = secretRequest(server.url("/a.bin"));
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F49"), 1);
    const SeenRequest last = server.requests().last();
    QCOMPARE(last.header("Authorization").value_or(QByteArray()), "Bearer s3cret");
    QCOMPARE(last.header("Cookie").value_or(QByteArray()), "sid=s3cret");
    QCOMPARE(last.header("X-Api-Key").value_or(QByteArray()), "s3cret");
    QCOMPARE(last.header("Referer").value_or(QByteArray()), request.referrer);
}

void RedirectsTest::f49_credentialsStayAtTheirOrigin()
{
    FaultServer first;
    FaultServer second;
    const Reply challenge {
        .fault = "F49", .status = 401, .headers = { "WWW-Authenticate: Basic realm=\"b\"" }
    };
    second.serve("/a.bin", { .content = kSmall, .replies = { challenge } });
    first.serve("/a.bin", redirectTo("hop", { second.url("/a.bin").toEncoded() }));
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = first.url("/a.bin");
    request.credentials = { u"anna"_s, u"s3cret"_s };
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, second, ErrorKind::Credentials);
    EXPECT_PLAYED(second, "F49");
    for (const SeenRequest &seen : second.requests()) {
        QVERIFY2(!seen.header("Authorization"), second.log());
    }
}

void RedirectsTest::f50_missingOrBlankLocationsFail_data()
{
    QTest::addColumn<QByteArrayList>("locations");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("blank") << QByteArrayList { "" };
}

void RedirectsTest::f50_missingOrBlankLocationsFail()
{
    QFETCH(QByteArrayList, locations);
    FaultServer server;
    server.serve("/a.bin", redirectTo("F50", locations));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::BadRedirect);
    QCOMPARE(server.played("F50"), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f50_equalLocationsAreFollowed()
{
    FaultServer server;
    server.serve("/b.bin", { .content = kSmall });
    server.serve("/a.bin", redirectTo("F50", { "/b.bin", "/b.bin" }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F50"), 1);
}

void RedirectsTest::f50_differentLocationsFail()
{
    FaultServer server;
    server.serve("/a.bin", redirectTo("F50", { "/b.bin", "/c.bin" }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::BadRedirect);
    QCOMPARE(server.played("F50"), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void RedirectsTest::f50_oddCharactersAreEncoded_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("spaces") << QByteArray("/sp ace/b.bin") << QByteArray("/sp%20ace/b.bin");
    QTest::newRow("UTF-8") << QByteArray("/\xc3\xa4/b.bin") << QByteArray("/%C3%A4/b.bin");
    QTest::newRow("encoded") << QByteArray("/%2Fx/b.bin") << QByteArray("/%2Fx/b.bin");
    QTest::newRow("relative") << QByteArray("b.bin") << QByteArray("/b.bin");
}

void RedirectsTest::f50_oddCharactersAreEncoded()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, target);
    FaultServer server;
    server.serve(target, { .content = kSmall });
    server.serve("/a.bin", redirectTo("F50", { location }));
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("F50"), 1);
    QCOMPARE(server.requests().last().target, target);
}

QTEST_GUILESS_MAIN(RedirectsTest)

#include "tst_redirects.moc"
