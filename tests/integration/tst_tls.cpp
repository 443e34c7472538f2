// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/certifiedfile.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 10 };
const Content kLarge { .size = 8 * kMiB + 13, .seed = 11 };

} // namespace

/// Certificates, and what downloads on one pool thread must not share.
class TlsTest : public QObject {
    Q_OBJECT

private slots:
    void f51_certificateThatDoesNotHoldFails_data();
    void f51_certificateThatDoesNotHoldFails();
    void f51_certificateThatChangesToABadOneStopsTheResume();
    void f52_closedWithoutAWordIsFineOnceTheLengthIsThere();
    void f52_closedWithoutAWordBeforeTheLengthGoesOn();
    void certificateOfAnAddedAuthorityHolds();
    void cheapestCipherIsAskedForFirst();
    void credentialsOfOneDownloadDoNotReachTheNext();
    void cookiesOfOneDownloadDoNotReachTheNext();

private:
    Certificates m_certificates;
};

void TlsTest::f51_certificateThatDoesNotHoldFails_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::newRow("expired") << m_certificates.expired();
    QTest::newRow("wrong host") << m_certificates.wrongHost();
    QTest::newRow("self-signed") << m_certificates.selfSigned();
}

void TlsTest::f51_certificateThatDoesNotHoldFails()
{
    QFETCH(Certificate, certificate);
    CertifiedFile file(certificate, m_certificates);
    EXPECT_CERTIFICATE_REFUSED(file);
    QVERIFY(!file.fixture.at(file.id).error.detail.isEmpty());
    QCOMPARE(file.fixture.files(), QStringList());
}

void TlsTest::f51_certificateThatChangesToABadOneStopsTheResume()
{
    constexpr qint64 kStop = 300000;
    EngineFixture fixture(knowing(m_certificates, oneConnection()));
    DownloadId id;
    quint16 port = 0;
    {
        FaultServer good(m_certificates.good());
        port = good.port();
        good.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
        id = addAndPauseAt(fixture, good, "/a.bin", kStop);
    }
    FaultServer bad(m_certificates.selfSigned(), port);
    bad.serve("/a.bin", { .content = kSmall });
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, bad, ErrorKind::Tls);
    QVERIFY(bad.connections() >= 1);
    QCOMPARE(bad.requests().size(), 0);
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(fixture.files(), QStringList { fixture.at(id).partName });
}

void TlsTest::f52_closedWithoutAWordIsFineOnceTheLengthIsThere()
{
    FaultServer server(m_certificates.good());
    // A reset sends no close_notify.
    server.serve("/a.bin",
        { .content = kSmall, .replies = { { .fault = "F52", .ending = Ending::Reset } } });
    EngineFixture fixture(knowing(m_certificates, oneConnection()));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QTRY_COMPARE(server.played("F52"), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
}

void TlsTest::f52_closedWithoutAWordBeforeTheLengthGoesOn()
{
    FaultServer server(m_certificates.good());
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .fault = "F52", .times = 1, .ending = Ending::Reset, .cutAfter = 300000 } } });
    EngineFixture fixture(knowing(m_certificates, oneConnection()));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F52");
    QVERIFY2(server.rangedRequestsFor("/a.bin").size() == 1, server.log());
}

void TlsTest::cheapestCipherIsAskedForFirst()
{
    FaultServer server(m_certificates.good()); // takes what the client likes best
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(knowing(m_certificates, oneConnection()));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.requestsFor("/a.bin").constFirst().cipher, u"TLS_AES_128_GCM_SHA256"_s);
}

void TlsTest::certificateOfAnAddedAuthorityHolds()
{
    FaultServer server(m_certificates.good());
    server.serve("/a.bin", { .content = kLarge, .bytesPerSecond = kMiB });
    EngineFixture fixture(knowing(m_certificates));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kLarge);
    QVERIFY(fixture.mostConnections(id) > 1);
}

void TlsTest::credentialsOfOneDownloadDoNotReachTheNext()
{
    FaultServer server(m_certificates.good());
    server.serve("/open.bin", { .content = kSmall });
    server.serve("/closed.bin",
        { .content = kSmall,
            .replies = { { .fault = "challenge",
                .when = When::Anonymous,
                .status = 401,
                .headers = { "WWW-Authenticate: Basic realm=\"r\"" } } } });
    engine::EngineConfig config;
    config.downloadsAtOnce = 1; // both on the one pool thread, with what it keeps
    config.caFile = m_certificates.caFile();
    EngineFixture fixture(config);
    engine::DownloadRequest closed;
    closed.url = server.url("/closed.bin");
    closed.credentials = { u"anna"_s, u"s3cret"_s };
    const DownloadId first = fixture.add(closed);
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    const QByteArray basic = "Basic " + QByteArray("anna:s3cret").toBase64();
    QCOMPARE(server.requestsFor("/closed.bin").last().header("Authorization").value_or(""), basic);
    const DownloadId second = fixture.add(server.url("/open.bin"));
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    for (const SeenRequest &request : server.requestsFor("/open.bin")) {
        QVERIFY2(!request.header("Authorization"), server.log());
    }
    QCOMPARE(fixture.sha256(first), kSmall.sha256());
    QCOMPARE(fixture.sha256(second), kSmall.sha256());
}

void TlsTest::cookiesOfOneDownloadDoNotReachTheNext()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { { .fault = "cookie", .headers = { "Set-Cookie: sid=1; Path=/" } } } });
    server.serve("/b.bin", { .content = kSmall });
    engine::EngineConfig config;
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    const DownloadId second = fixture.add(server.url("/b.bin"));
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
    EXPECT_PLAYED(server, "cookie");
    for (const SeenRequest &request : server.requests()) {
        QVERIFY2(!request.header("Cookie"), server.log());
    }
}

QTEST_GUILESS_MAIN(TlsTest)

#include "tst_tls.moc"
