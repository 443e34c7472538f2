// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 51 };
const Content kLarge { .size = 8 * kMiB + 5, .seed = 52 };

enum class Target { SameOrigin, OtherPort, OtherHost, OtherScheme };

/// One thing that a download may bring along; every secret in it has "s3cret" in it.
struct Luggage {
    const char *name;
    QByteArray field; ///< which carries it
    engine::DownloadRequest request;
    engine::HostRule rule;
    QByteArray netrc;
    bool isLogin = false; ///< told to who asks for it
};

Luggage header(const char *name, const QByteArray &field, const QByteArray &value)
{
    Luggage luggage { name, field, {}, {}, {} };
    luggage.request.headers = { { field, value } };
    return luggage;
}

Luggage referrer(const char *name, const QByteArray &value)
{
    Luggage luggage { name, "Referer", {}, {}, {} };
    luggage.request.referrer = value;
    return luggage;
}

QList<Luggage> allLuggage()
{
    Luggage credentials { "user name and password", "Authorization", {}, {}, {} };
    credentials.request.credentials = { u"anna"_s, u"s3cret"_s };
    credentials.isLogin = true;
    Luggage rule { "rule for the host", "X-Rule-Token", {}, {}, {} };
    rule.rule = { u"127.0.0.1"_s, {}, {}, { { "X-Rule-Token", "s3cret" } } };
    Luggage netrc { "netrc", "Authorization", {}, {},
        "machine 127.0.0.1 login anna password s3cret\n", true };
    return { header("Authorization", "Authorization", "Bearer s3cret"),
        header("Cookie", "Cookie", "sid=s3cret"), header("own header", "X-Api-Key", "s3cret"),
        header("odd spelling", "x_AUTH_token", "s3cret"),
        header("Proxy-Authorization", "Proxy-Authorization", "Basic s3cret"), credentials, rule,
        netrc, referrer("referrer with userinfo", "http://anna:s3cret@page.invalid/a"),
        referrer("referrer with query", "http://page.invalid/a?token=s3cret"),
        referrer("referrer with path", "http://page.invalid/s3cret/a"),
        referrer("referrer with fragment", "http://page.invalid/a#s3cret") };
}

bool tellsSecret(const SeenRequest &seen)
{
    const QByteArray all = seen.headers.join('\n');
    return all.contains("s3cret") || all.contains(QByteArray("anna:s3cret").toBase64());
}

} // namespace

Q_DECLARE_METATYPE(Target)
Q_DECLARE_METATYPE(Luggage)

/// What goes along to where a server sends a download: a table of all against all.
class RedirectSecretsTest : public QObject {
    Q_OBJECT

private slots:
    void f49_noSecretLeavesItsOrigin_data();
    void f49_noSecretLeavesItsOrigin();
    void f49_furtherConnectionsAndTheResumeTakeNoneEither();

private:
    Certificates m_certificates;
};

void RedirectSecretsTest::f49_noSecretLeavesItsOrigin_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<Luggage>("luggage");
    const QList<std::pair<const char *, Target>> targets { { "same origin", Target::SameOrigin },
        { "other port", Target::OtherPort }, { "other host", Target::OtherHost },
        { "other scheme", Target::OtherScheme } };
    const QList<int> statuses { 301, 302, 303, 307, 308 };
    int row = 0;
    for (const auto &[name, target] : targets) {
        for (const Luggage &luggage : allLuggage()) {
            const int status = statuses.at(row++ % statuses.size());
            QTest::addRow("%s, %s, %d", name, luggage.name, status) << target << status << luggage;
        }
    }
}

void RedirectSecretsTest::f49_noSecretLeavesItsOrigin()
{
    QFETCH(Target, target);
    QFETCH(int, status);
    QFETCH(Luggage, luggage);
    FaultServer first;
    FaultServer plain;
    FaultServer secure(m_certificates.good());
    QUrl url = target == Target::SameOrigin ? first.url("/b.bin") : plain.url("/b.bin");
    if (target == Target::OtherScheme) {
        url = secure.url("/b.bin");
    } else if (target == Target::OtherHost) {
        url.setHost(url.host() == u"localhost"_s ? u"127.0.0.1"_s : u"localhost"_s);
    }
    for (FaultServer *server : { &first, &plain, &secure }) {
        server->serve("/b.bin", { .content = kSmall });
    }
    Resource leading { .replies
        = { { .fault = "F49", .status = status, .headers = { "Location: " + url.toEncoded() } } } };
    if (luggage.isLogin) {
        leading.replies.prepend(askingWho());
    }
    first.serve("/a.bin", leading);
    const QTemporaryDir folder;
    QFile netrc(folder.filePath(u"netrc"_s));
    QVERIFY(netrc.open(QIODevice::WriteOnly));
    netrc.write(luggage.netrc);
    netrc.close();
    engine::EngineConfig config = oneConnection();
    config.caFile = m_certificates.caFile();
    config.netrcFile = netrc.fileName();
    config.hostRules = { luggage.rule };
    EngineFixture fixture(config);
    luggage.request.url = first.url("/a.bin");
    const DownloadId id = fixture.add(luggage.request);
    EXPECT_COMPLETE(fixture, id, first, kSmall);
    QCOMPARE(first.played("F49"), 1);
    QVERIFY2(tellsSecret(first.requestsFor("/a.bin").last()), first.log());
    const bool isSame = target == Target::SameOrigin;
    const QList<SeenRequest> arrived
        = (isSame ? first.requestsFor("/b.bin") : plain.requests() + secure.requests());
    QVERIFY(!arrived.isEmpty());
    for (const SeenRequest &seen : arrived) {
        QVERIFY2(tellsSecret(seen) == isSame, seen.headers.join('\n'));
        QVERIFY(!isSame || seen.header(luggage.field));
    }
}

void RedirectSecretsTest::f49_furtherConnectionsAndTheResumeTakeNoneEither()
{
    FaultServer first;
    FaultServer second;
    second.serve("/b.bin", { .content = kLarge, .bytesPerSecond = kMiB / 2 });
    first.serve("/a.bin",
        { .replies = { askingWho(),
              { .fault = "F49",
                  .status = 302,
                  .headers = { "Location: " + second.url("/b.bin").toEncoded() } } } });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = first.url("/a.bin");
    request.credentials = { u"anna"_s, u"s3cret"_s };
    request.headers = { { "Cookie", "sid=s3cret" }, { "X-Api-Key", "s3cret" } };
    request.referrer = "http://page.invalid/a?token=s3cret";
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitFor([&] { return fixture.mostConnections(id) > 1; }));
    QVERIFY(fixture.pause(id));
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, second, kLarge);
    QVERIFY(first.played("F49") >= 1);
    QVERIFY(second.requests().size() >= 3);
    for (const SeenRequest &seen : second.requests()) {
        QVERIFY2(!tellsSecret(seen), seen.headers.join('\n'));
    }
}

QTEST_GUILESS_MAIN(RedirectSecretsTest)

#include "tst_redirectsecrets.moc"
