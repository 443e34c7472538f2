// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/nginx.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 11 };
const Content kLarge { .size = 8 * kMiB + 5, .seed = 12 };
const engine::Credentials kAnna { u"anna"_s, u"s3cret"_s };

QByteArray challenge(const QByteArray &more = {})
{
    return "WWW-Authenticate: Digest realm=\"r\", nonce=\"abc\", qop=\"auth\"" + more;
}

Resource digestOnly(const Content &content, const QByteArray &field)
{
    return { .content = content,
        .replies
        = { { .fault = "digest", .when = When::NotDigest, .status = 401, .headers = { field } } } };
}

engine::DownloadRequest requestOf(const QUrl &url, const engine::Credentials &credentials = {})
{
    engine::DownloadRequest request;
    request.url = url;
    request.credentials = credentials;
    return request;
}

QByteArray parameter(const QByteArray &field, const QString &name)
{
    const QRegularExpression syntax(u"\\b%1=\"?([^\",]*)"_s.arg(name));
    return syntax.match(QString::fromLatin1(field)).captured(1).toLatin1();
}

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

/// What the server would compute for \a seen, as RFC 7616 has it.
QByteArray rightResponse(const SeenRequest &seen)
{
    const QByteArray field = seen.header("Authorization").value_or(QByteArray());
    return md5(md5("anna:r:s3cret") + ':' + parameter(field, u"nonce"_s) + ':'
        + parameter(field, u"nc"_s) + ':' + parameter(field, u"cnonce"_s)
        + ":auth:" + md5(seen.method + ':' + seen.target));
}

} // namespace

Q_DECLARE_METATYPE(engine::Credentials)

/// Who is let in, by which scheme, and where the password comes from.
class AuthTest : public QObject {
    Q_OBJECT

private slots:
    void digestIsAnsweredByOneMoreRequest();
    void digestOfManyConnectionsCountsItsNonce();
    void digestServesTheNextDownloadAtOnce();
    void wrongPasswordIsNotTriedTwice();
    void staleNonceIsReplaced();
    void digestIsNotAnsweredAtAnotherOrigin();
    void basicOfARealServerIsAnswered_data();
    void basicOfARealServerIsAnswered();
    void netrcServesWhoBringsNothing_data();
    void netrcServesWhoBringsNothing();
    void hostRuleAddsItsFields();
};

void AuthTest::digestIsAnsweredByOneMoreRequest()
{
    FaultServer server;
    server.serve("/a.bin", digestOnly(kSmall, challenge()));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin?q=1"), kAnna));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.played("digest"), 1);
    QCOMPARE(server.requests().size(), 2);
    const SeenRequest last = server.requests().last();
    QCOMPARE(parameter(*last.header("Authorization"), u"response"_s), rightResponse(last));
    QCOMPARE(parameter(*last.header("Authorization"), u"uri"_s), "/a.bin?q=1");
}

void AuthTest::digestOfManyConnectionsCountsItsNonce()
{
    FaultServer server;
    Resource resource = digestOnly(kLarge, challenge());
    resource.bytesPerSecond = 2 * kMiB;
    server.serve("/a.bin", resource);
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    QCOMPARE(server.played("digest"), 1); // the others knew it already
    QVERIFY(fixture.mostConnections(id) > 1);
    QSet<QByteArray> counts;
    for (const SeenRequest &seen : server.requests()) {
        if (seen.status != 401) {
            QCOMPARE(parameter(*seen.header("Authorization"), u"response"_s), rightResponse(seen));
            counts.insert(parameter(*seen.header("Authorization"), u"nc"_s));
        }
    }
    QCOMPARE(counts.size(), server.requests().size() - 1);
}

void AuthTest::digestServesTheNextDownloadAtOnce()
{
    FaultServer server;
    server.serve("/a.bin", digestOnly(kSmall, challenge()));
    server.serve("/b.bin", digestOnly(kSmall, challenge()));
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    const DownloadId first = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    const DownloadId second = fixture.add(requestOf(server.url("/b.bin"), kAnna));
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    QCOMPARE(server.requestsFor("/b.bin").size(), 1);
    // And nothing of it goes along with a download that brings none.
    const DownloadId third = fixture.add(server.url("/b.bin"));
    EXPECT_FAILED(fixture, third, server, ErrorKind::Credentials);
    QVERIFY2(!server.requests().last().header("Authorization"), server.log());
}

void AuthTest::wrongPasswordIsNotTriedTwice()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "wrong", .status = 401, .headers = { challenge() } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Credentials);
    QCOMPARE(server.played("wrong"), 2);
}

void AuthTest::staleNonceIsReplaced()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "digest", .times = 1, .status = 401, .headers = { challenge() } },
                { .fault = "stale",
                    .times = 1,
                    .status = 401,
                    .headers = { "WWW-Authenticate: Digest realm=\"r\", nonce=\"new\", "
                                 "qop=\"auth\", stale=true" } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "stale");
    const SeenRequest last = server.requests().last();
    QCOMPARE(parameter(*last.header("Authorization"), u"nonce"_s), "new");
    QCOMPARE(parameter(*last.header("Authorization"), u"nc"_s), "00000001");
    QCOMPARE(parameter(*last.header("Authorization"), u"response"_s), rightResponse(last));
}

void AuthTest::digestIsNotAnsweredAtAnotherOrigin()
{
    FaultServer first;
    FaultServer second;
    second.serve("/a.bin", digestOnly(kSmall, challenge()));
    first.serve("/a.bin",
        { .replies = { { .fault = "F49",
              .status = 302,
              .headers = { "Location: " + second.url("/a.bin").toEncoded() } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestOf(first.url("/a.bin"), kAnna));
    EXPECT_FAILED(fixture, id, second, ErrorKind::Credentials);
    QCOMPARE(first.played("F49"), 1);
    QCOMPARE(second.played("digest"), 1);
    QVERIFY2(!second.requests().last().header("Authorization"), second.log());
}

void AuthTest::basicOfARealServerIsAnswered_data()
{
    QTest::addColumn<engine::Credentials>("credentials");
    QTest::addColumn<bool>("isLetIn");
    QTest::newRow("right") << kAnna << true;
    QTest::newRow("wrong") << engine::Credentials { u"anna"_s, u"guess"_s } << false;
    QTest::newRow("none") << engine::Credentials {} << false;
}

void AuthTest::basicOfARealServerIsAnswered()
{
    QFETCH(engine::Credentials, credentials);
    QFETCH(bool, isLetIn);
    const QTemporaryDir folder;
    QFile users(folder.filePath(u"users"_s));
    QVERIFY(users.open(QIODevice::WriteOnly));
    users.write("anna:{PLAIN}s3cret\n");
    users.close();
    Nginx nginx(kMiB, "auth_basic closed; auth_basic_user_file " + users.fileName().toUtf8() + ';');
    nginx.put(u"a.bin"_s, kSmall);
    EngineFixture fixture;
    const DownloadId id = fixture.add(requestOf(nginx.http(u"/a.bin"_s), credentials));
    QVERIFY(fixture.waitForState(id, isLetIn ? DownloadState::Completed : DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, isLetIn ? ErrorKind::None : ErrorKind::Credentials);
    QCOMPARE(fixture.sha256(id), isLetIn ? kSmall.sha256() : QByteArray());
}

void AuthTest::netrcServesWhoBringsNothing_data()
{
    QTest::addColumn<QByteArray>("netrc");
    QTest::addColumn<bool>("isLetIn");
    QTest::newRow("this host") << QByteArray("machine 127.0.0.1 login anna password s3cret\n")
                               << true;
    QTest::newRow("default") << QByteArray("default login anna password s3cret\n") << true;
    QTest::newRow("another host") << QByteArray("machine 127.0.0.2 login anna password s3cret\n")
                                  << false;
}

void AuthTest::netrcServesWhoBringsNothing()
{
    QFETCH(QByteArray, netrc);
    QFETCH(bool, isLetIn);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".netrc"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(netrc);
    file.close();
    FaultServer server;
    server.serve("/a.bin", digestOnly(kSmall, challenge()));
    engine::EngineConfig config = oneConnection();
    config.netrcFile = file.fileName();
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForState(id, isLetIn ? DownloadState::Completed : DownloadState::Failed));
    EXPECT_PLAYED(server, "digest");
    QCOMPARE(fixture.at(id).request.credentials, engine::Credentials {});
}

void AuthTest::hostRuleAddsItsFields()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    engine::EngineConfig config = oneConnection();
    config.hostRules = { { u"*.invalid"_s, "no", "no", {} },
        { u"127.0.0.0/8"_s, "Agent/7", "http://page.invalid/",
            { { "X-Rule", "rule" }, { "X-Both", "rule" } } } };
    EngineFixture fixture(config);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"));
    request.headers = { { "x-both", "own" } };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.header("User-Agent").value_or(QByteArray()), "Agent/7");
    QCOMPARE(seen.header("Referer").value_or(QByteArray()), "http://page.invalid/");
    QCOMPARE(seen.header("X-Rule").value_or(QByteArray()), "rule");
    QCOMPARE(seen.header("X-Both").value_or(QByteArray()), "own");
    QCOMPARE(fixture.at(id).request.headers.size(), 1);
}

QTEST_GUILESS_MAIN(AuthTest)

#include "tst_auth.moc"
