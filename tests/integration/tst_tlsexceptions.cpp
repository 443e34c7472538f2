// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/certifiedfile.h"

using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 21 };

/// The exception that the user makes on looking at what \a error shows.
engine::TlsException exceptionFor(const engine::DownloadError &error)
{
    const engine::ShownCertificate shown = error.shown.value(0);
    return { shown.host, shown.sha256 };
}

/// The user trusts what \a id was shown.
void trust(EngineFixture &fixture, engine::EngineConfig &config, DownloadId id)
{
    config.folder = fixture.folder();
    config.proxy.kind = engine::ProxyKind::None;
    config.tlsExceptions = { exceptionFor(fixture.at(id).error) };
    fixture.engine().setConfig(config);
}

} // namespace

/// A certificate that does not hold, and one that the user trusts all the same.
class TlsExceptionsTest : public QObject {
    Q_OBJECT

private slots:
    void f51_certificateThatDoesNotHoldIsShown();
    void f51_exceptionOfTheUserLetsTheDownloadGoOn_data();
    void f51_exceptionOfTheUserLetsTheDownloadGoOn();
    void f51_exceptionHoldsForNoOtherCertificate();
    void f51_exceptionHoldsAtNoOtherPort();
    void f51_exceptionGivenForOneLinkServesItsServersOthers();
    void f55_certificateOfTheFutureSaysSo();

private:
    Certificates m_certificates;
    Certificates m_others;
};

void TlsExceptionsTest::f51_certificateThatDoesNotHoldIsShown()
{
    CertifiedFile file(m_certificates.wrongHost(), m_certificates);
    EXPECT_CERTIFICATE_REFUSED(file);
    QCOMPARE(file.fixture.at(file.id).error.shown.size(), 1);
    const engine::ShownCertificate shown = file.fixture.at(file.id).error.shown.first();
    QCOMPARE(shown.host, file.server.url({}).host() + u':' + QString::number(file.server.port()));
    QCOMPARE(shown.sha256.size(), 32);
    QCOMPARE(shown.subject, QStringLiteral("wronghost"));
    QCOMPARE(shown.issuer, QStringLiteral("Test authority"));
    QCOMPARE(shown.hostNames, QStringList { QStringLiteral("elsewhere.invalid") });
    QVERIFY(shown.validFrom <= QDateTime::currentDateTimeUtc());
    QVERIFY(shown.validTo > QDateTime::currentDateTimeUtc());
}

void TlsExceptionsTest::f51_exceptionOfTheUserLetsTheDownloadGoOn_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::newRow("expired") << m_certificates.expired();
    QTest::newRow("wrong host") << m_certificates.wrongHost();
    QTest::newRow("self-signed") << m_certificates.selfSigned();
    QTest::newRow("not yet valid") << m_certificates.notYetValid();
    QTest::newRow("of an authority nobody knows") << m_others.good();
}

void TlsExceptionsTest::f51_exceptionOfTheUserLetsTheDownloadGoOn()
{
    QFETCH(Certificate, certificate);
    CertifiedFile file(certificate, m_certificates);
    EXPECT_FAILED(file.fixture, file.id, file.server, ErrorKind::Tls);
    QCOMPARE(file.server.requests().size(), 0);
    trust(file.fixture, file.config, file.id);
    file.fixture.engine().resume({ file.id });
    EXPECT_COMPLETE(file.fixture, file.id, file.server, file.content);
}

void TlsExceptionsTest::f51_exceptionHoldsForNoOtherCertificate()
{
    constexpr qint64 kStop = 300000;
    quint16 port = 0;
    engine::EngineConfig config = oneConnection();
    EngineFixture fixture(config);
    DownloadId id;
    {
        FaultServer trusted(m_certificates.selfSigned());
        port = trusted.port();
        trusted.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
        id = fixture.add(trusted.url("/a.bin"));
        EXPECT_FAILED(fixture, id, trusted, ErrorKind::Tls);
        trust(fixture, config, id);
        fixture.engine().resume({ id });
        QVERIFY2(fixture.waitForReceived(id, kStop), trusted.log());
        QVERIFY(fixture.pause(id));
    }
    FaultServer other(m_others.selfSigned(), port);
    other.serve("/a.bin", { .content = kSmall });
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, other, ErrorKind::Tls);
    QVERIFY(other.connections() >= 1);
    QCOMPARE(other.requests().size(), 0);
    QCOMPARE(fixture.at(id).received, kStop);
    QVERIFY(exceptionFor(fixture.at(id).error) != config.tlsExceptions.first());
}

void TlsExceptionsTest::f51_exceptionHoldsAtNoOtherPort()
{
    FaultServer first(m_certificates.selfSigned());
    FaultServer second(m_certificates.selfSigned());
    first.serve("/a.bin", { .content = kSmall });
    second.serve("/a.bin", { .content = kSmall });
    engine::EngineConfig config = oneConnection();
    config.downloadsAtOnce = 1;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(first.url("/a.bin"));
    EXPECT_FAILED(fixture, id, first, ErrorKind::Tls);
    trust(fixture, config, id);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, first, kSmall);
    const DownloadId elsewhere = fixture.add(second.url("/a.bin"));
    EXPECT_FAILED(fixture, elsewhere, second, ErrorKind::Tls);
    QCOMPARE(second.requests().size(), 0);
}

void TlsExceptionsTest::f51_exceptionGivenForOneLinkServesItsServersOthers()
{
    FaultServer server(m_certificates.selfSigned());
    server.serve("/a.bin", { .content = kSmall });
    server.serve("/b.bin", { .content = kSmall });
    engine::EngineConfig config = oneConnection();
    EngineFixture fixture(config);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, first, server, ErrorKind::Tls);
    trust(fixture, config, first);
    const DownloadId second = fixture.add(server.url("/b.bin"));
    EXPECT_COMPLETE(fixture, second, server, kSmall);
}

void TlsExceptionsTest::f55_certificateOfTheFutureSaysSo()
{
    CertifiedFile file(m_certificates.notYetValid(), m_certificates);
    EXPECT_CERTIFICATE_REFUSED(file);
    // What app/words tells a clock that is wrong by.
    QVERIFY(
        file.fixture.at(file.id).error.shown.value(0).validFrom > QDateTime::currentDateTimeUtc());
}

QTEST_GUILESS_MAIN(TlsExceptionsTest)

#include "tst_tlsexceptions.moc"
