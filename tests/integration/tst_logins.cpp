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

/// A file in \a folder that has a login for every host.
QString netrcIn(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u".netrc"_s));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("default login otto password 0therw1se\n");
    }
    return file.fileName();
}

} // namespace

/// When a login is told, to whom, and how often it is asked for.
class LoginsTest : public QObject {
    Q_OBJECT

private slots:
    void loginWaitsUntilItIsAskedFor_data();
    void loginWaitsUntilItIsAskedFor();
    void whatIsHiddenIsNoQuestion_data();
    void whatIsHiddenIsNoQuestion();
    void unsaidQuestionIsForNoOtherLogin();
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

void LoginsTest::whatIsHiddenIsNoQuestion_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isTls");
    QTest::newRow("403, http") << 403 << false;
    QTest::newRow("404, http") << 404 << false;
    QTest::newRow("403, https") << 403 << true;
    QTest::newRow("404, https") << 404 << true;
}

/// Over http the next file may ask for Digest, which hides nothing once the password has been told.
void LoginsTest::whatIsHiddenIsNoQuestion()
{
    QFETCH(int, status);
    QFETCH(bool, isTls);
    const Certificates certificates;
    const auto made = isTls ? std::make_unique<FaultServer>(certificates.good())
                            : std::make_unique<FaultServer>();
    FaultServer &server = *made;
    server.serve("/hidden.bin",
        { .content = kSmall,
            .replies = { { .fault = "hidden", .when = When::Anonymous, .status = status } } });
    server.serve("/open.bin", { .content = kSmall });
    const QTemporaryDir folder;
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    config.retries = 0;
    config.caFile = certificates.caFile();
    config.netrcFile = netrcIn(folder);
    EngineFixture fixture(config);
    const DownloadId hidden = fixture.add(requestOf(server.url("/hidden.bin"), kAnna));
    const DownloadState wanted = isTls ? DownloadState::Completed : DownloadState::Failed;
    QVERIFY2(fixture.waitForState(hidden, wanted), server.log());
    QCOMPARE(authorizations(server, "/hidden.bin"),
        QByteArrayList { isTls ? basicOf("anna:s3cret") : "" });
    const DownloadId open = fixture.add(server.url("/open.bin"));
    QVERIFY2(fixture.waitForState(open, DownloadState::Completed), server.log());
    QCOMPARE(authorizations(server, "/open.bin"), QByteArrayList { "" });
}

void LoginsTest::unsaidQuestionIsForNoOtherLogin()
{
    FaultServer server;
    server.serve("/closed.bin", closedTo(When::Anonymous, {}));
    server.serve("/open.bin", { .content = kSmall });
    const QTemporaryDir folder;
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    config.netrcFile = netrcIn(folder);
    EngineFixture fixture(config);
    const DownloadId closed = fixture.add(requestOf(server.url("/closed.bin"), kAnna));
    EXPECT_COMPLETE(fixture, closed, server, kSmall);
    QCOMPARE(authorizations(server, "/closed.bin"), QByteArrayList({ "", basicOf("anna:s3cret") }));
    const DownloadId open = fixture.add(server.url("/open.bin"));
    QVERIFY2(fixture.waitForState(open, DownloadState::Completed), server.log());
    QCOMPARE(authorizations(server, "/open.bin"), QByteArrayList { "" });
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
