// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/certificates.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 11 };
const engine::Credentials kAnna { u"anna"_s, u"s3cret"_s };
const QByteArray kAsksForDigest
    = "WWW-Authenticate: Digest realm=\"r\", nonce=\"abc\", qop=\"auth\"";
const QByteArray kAsksForBasic = "WWW-Authenticate: Basic realm=\"r\"";

Resource closedTo(When when, const QByteArrayList &fields)
{
    return { .content = kSmall,
        .replies = { { .fault = "closed", .when = when, .status = 401, .headers = fields } } };
}

QByteArray basicOf(const QByteArray &login)
{
    return "Basic " + login.toBase64();
}

/// What the requests for \a path said who they are, in their order; empty where one did not.
QByteArrayList authorizations(const FaultServer &server, const QByteArray &path)
{
    QByteArrayList values;
    for (const SeenRequest &seen : server.requestsFor(path)) {
        values.append(seen.header("Authorization").value_or(QByteArray()));
    }
    return values;
}

engine::DownloadRequest requestOf(const QUrl &url, const engine::Credentials &credentials = {})
{
    engine::DownloadRequest request;
    request.url = url;
    request.credentials = credentials;
    return request;
}

} // namespace

/// When a login is told, to whom, and how often it is asked for.
class LoginsTest : public QObject {
    Q_OBJECT

private slots:
    void loginWaitsUntilItIsAskedFor_data();
    void loginWaitsUntilItIsAskedFor();
    void loginIsToldWhereThingsAreHidden_data();
    void loginIsToldWhereThingsAreHidden();
    void digestIsTakenWhereBothAreOffered();
    void basicServesTheNextDownloadAtOnce();
    void wrongBasicIsTriedOnce();
    void otherSchemesAreNotAnswered();
    void otherOriginsAreNotAnswered();
};

void LoginsTest::loginWaitsUntilItIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("netrc");
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<bool>("isTyped");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("goesFirst");
    const QByteArray machine = "machine 127.0.0.1 login anna password s3cret\n"
                               "machine localhost login anna password s3cret\n";
    const QByteArray other = "default login anna password s3cret\n";
    QTest::newRow("netrc, http") << machine << QString() << false << false << false;
    QTest::newRow("netrc, https") << machine << QString() << false << true << false;
    QTest::newRow("default, http") << other << QString() << false << false << false;
    QTest::newRow("default, https") << other << QString() << false << true << false;
    QTest::newRow("typed, http") << QByteArray() << QString() << true << false << false;
    QTest::newRow("typed, https") << QByteArray() << QString() << true << true << true;
    QTest::newRow("link, http") << QByteArray() << u"anna:s3cret"_s << false << false << false;
    QTest::newRow("link, https") << QByteArray() << u"anna:s3cret"_s << false << true << true;
}

/// Of a server that asks, and of one that does not.
void LoginsTest::loginWaitsUntilItIsAskedFor()
{
    QFETCH(QByteArray, netrc);
    QFETCH(QString, userInfo);
    QFETCH(bool, isTyped);
    QFETCH(bool, isTls);
    QFETCH(bool, goesFirst);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".netrc"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(netrc);
    file.close();
    const Certificates certificates;
    const auto made = isTls ? std::make_unique<FaultServer>(certificates.good())
                            : std::make_unique<FaultServer>();
    FaultServer &server = *made;
    server.serve("/open.bin", { .content = kSmall });
    server.serve("/closed.bin", closedTo(When::Anonymous, { kAsksForBasic }));
    engine::EngineConfig config = oneConnection();
    config.netrcFile = file.fileName();
    config.caFile = certificates.caFile();
    EngineFixture fixture(config);
    const auto fetched = [&](const QByteArray &path) {
        QUrl url = server.url(path);
        url.setUserInfo(userInfo);
        return fixture.waitForState(
            fixture.add(requestOf(url, isTyped ? kAnna : engine::Credentials())),
            DownloadState::Completed);
    };
    QVERIFY2(fetched("/open.bin"), server.log());
    QVERIFY2(fetched("/closed.bin"), server.log());
    const QByteArray login = basicOf("anna:s3cret");
    QCOMPARE(authorizations(server, "/open.bin"), QByteArrayList { goesFirst ? login : "" });
    QCOMPARE(authorizations(server, "/closed.bin"),
        goesFirst ? QByteArrayList { login } : QByteArrayList({ "", login }));
}

void LoginsTest::loginIsToldWhereThingsAreHidden_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("403") << 403;
    QTest::newRow("404") << 404;
}

void LoginsTest::loginIsToldWhereThingsAreHidden()
{
    QFETCH(int, status);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "hidden", .when = When::Anonymous, .status = status } } });
    server.serve("/none.bin", { .content = kSmall, .replies = { { .status = status } } });
    EngineFixture fixture(oneConnection());
    const DownloadId none = fixture.add(requestOf(server.url("/none.bin"), kAnna));
    QVERIFY2(fixture.waitForState(none, DownloadState::Failed), server.log());
    const QByteArray login = basicOf("anna:s3cret");
    QCOMPARE(authorizations(server, "/none.bin"), QByteArrayList({ "", login }));
    EngineFixture other(oneConnection());
    const DownloadId id = other.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_COMPLETE(other, id, server, kSmall);
    QCOMPARE(authorizations(server, "/a.bin"), QByteArrayList({ "", login }));
}

void LoginsTest::digestIsTakenWhereBothAreOffered()
{
    FaultServer server;
    server.serve("/a.bin", closedTo(When::NotDigest, { kAsksForBasic, kAsksForDigest }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    const QByteArrayList said = authorizations(server, "/a.bin");
    QCOMPARE(said.size(), 2);
    QCOMPARE(said.first(), QByteArray()); // the password itself went nowhere
    QVERIFY2(said.last().startsWith("Digest "), said.last());
}

void LoginsTest::basicServesTheNextDownloadAtOnce()
{
    FaultServer server;
    FaultServer other;
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    const QByteArray login = basicOf("anna:s3cret");
    for (const QByteArray path : { "/a.bin", "/b.bin", "/c.bin" }) {
        server.serve(path, closedTo(When::Anonymous, { kAsksForBasic }));
        other.serve(path, closedTo(When::Anonymous, { kAsksForBasic }));
        // A login of another server in between changes nothing of what this one asks for.
        for (FaultServer *each : { &server, &other }) {
            const DownloadId id = fixture.add(requestOf(each->url(path),
                each == &server ? kAnna : engine::Credentials { u"otto"_s, u"x"_s }));
            QVERIFY2(fixture.waitForState(id, DownloadState::Completed), each->log());
        }
    }
    QCOMPARE(authorizations(server, "/a.bin"), QByteArrayList({ "", login }));
    QCOMPARE(authorizations(server, "/b.bin"), QByteArrayList { login });
    QCOMPARE(authorizations(other, "/c.bin"), QByteArrayList { basicOf("otto:x") });
    const DownloadId last = fixture.add(server.url("/c.bin"));
    EXPECT_FAILED(fixture, last, server, ErrorKind::Credentials); // nothing of it goes along
}

void LoginsTest::wrongBasicIsTriedOnce()
{
    FaultServer server;
    server.serve("/a.bin", closedTo(When::Any, { kAsksForBasic }));
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    for (const int requests : { 2, 3 }) { // the second run knows what is asked for
        const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
        EXPECT_FAILED(fixture, id, server, ErrorKind::Credentials);
        QCOMPARE(server.requests().size(), requests);
    }
}

void LoginsTest::otherSchemesAreNotAnswered()
{
    FaultServer server;
    server.serve(
        "/a.bin", closedTo(When::Any, { "WWW-Authenticate: Negotiate, Bearer x=\"Basic\"" }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Credentials);
    QCOMPARE(authorizations(server, "/a.bin"), QByteArrayList { "" });
}

void LoginsTest::otherOriginsAreNotAnswered()
{
    FaultServer first;
    FaultServer second;
    second.serve("/a.bin", closedTo(When::Any, { kAsksForBasic }));
    first.serve("/a.bin",
        { .replies = { askingWho(),
              { .fault = "F49",
                  .status = 302,
                  .headers = { "Location: " + second.url("/a.bin").toEncoded() } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(first.url("/a.bin"), kAnna));
    EXPECT_FAILED(fixture, id, second, ErrorKind::Credentials);
    QCOMPARE(authorizations(first, "/a.bin"), QByteArrayList({ "", basicOf("anna:s3cret") }));
    QCOMPARE(authorizations(second, "/a.bin"), QByteArrayList { "" });
}

QTEST_GUILESS_MAIN(LoginsTest)

#include "tst_logins.moc"
