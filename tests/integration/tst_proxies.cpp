// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/fakeproxy.h"
#include "tests/integration/outcome.h"
#include "tests/support/proxies.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::ProxyKind;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 31 };
const engine::Credentials kAnna { u"anna"_s, u"proxys3cret"_s };

/// Says yes to CONNECT, and \a planted right after, and leads to \a port, whatever was asked for.
FakeProxy::Play leadingTo(quint16 port, const QByteArray &planted = {})
{
    return [port, planted](QTcpSocket *socket, const QByteArray &piece) {
        auto *onward = socket->findChild<QTcpSocket *>();
        if (onward != nullptr) {
            onward->write(piece);
            return;
        }
        onward = new QTcpSocket(socket);
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QObject::connect(onward, &QTcpSocket::readyRead, socket,
            [socket, onward] { socket->write(onward->readAll()); });
        socket->write("HTTP/1.1 200 Connection established\r\n\r\n" + planted);
    };
}

} // namespace

/// Downloads by way of real proxies, and of proxies that mean no good.
class ProxiesTest : public QObject {
    Q_OBJECT

private slots:
    void realProxyCarriesTheFile_data();
    void realProxyCarriesTheFile();
    void exceptionsGoAroundTheProxy();
    void f56_proxyAsksForCredentials_data();
    void f56_proxyAsksForCredentials();
    void f56_proxyThatIsNotThereIsNamed_data();
    void f56_proxyThatIsNotThereIsNamed();
    void f56_pageInsteadOfATunnelIsNotTheFile();
    void h64_anotherCertificateBehindTheTunnelFails();
    void h64_whatComesRightBehindTheTunnelIsNotTheServers();
    void f56_proxyRefusesThePassword_data();
    void f56_proxyRefusesThePassword();
    void f56_socksProxyRefusesThePassword();
    void h64_pageOfA407IsNotTheFile();
    void h64_credentialsStayAtTheProxy_data();
    void h64_credentialsStayAtTheProxy();
    void h64_namesAreLookedUpByTheSocksProxy();

private:
    engine::EngineConfig through(const engine::ProxyConfig &proxy) const
    {
        engine::EngineConfig config = oneConnection();
        config.proxy = proxy;
        config.caFile = m_certificates.caFile();
        config.retries = 0;
        return config;
    }
    Certificates m_certificates;
};

void ProxiesTest::realProxyCarriesTheFile_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("asksWho");
    QTest::newRow("tinyproxy, http") << false << false << false;
    QTest::newRow("tinyproxy, https") << false << true << false;
    QTest::newRow("tinyproxy with a password, http") << false << false << true;
    QTest::newRow("tinyproxy with a password, https") << false << true << true;
    QTest::newRow("dante, http") << true << false << false;
    QTest::newRow("dante, https") << true << true << false;
    QTest::newRow("microsocks with a password, http") << true << false << true;
    QTest::newRow("microsocks with a password, https") << true << true << true;
}

void ProxiesTest::realProxyCarriesTheFile()
{
    QFETCH(bool, isSocks);
    QFETCH(bool, isTls);
    QFETCH(bool, asksWho);
    const engine::Credentials credentials = asksWho ? kAnna : engine::Credentials {};
    const auto proxy = isSocks ? Proxy::socks(credentials) : Proxy::http(credentials);
    const auto server = isTls ? std::make_unique<FaultServer>(m_certificates.good())
                              : std::make_unique<FaultServer>();
    server->serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(through(proxy->config(credentials)));
    const DownloadId id = fixture.add(server->url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, *server, kSmall);
    QTRY_VERIFY2(proxy->log().contains("onnect"), proxy->log());
    QVERIFY(!server->log().contains("proxys3cret"));
}

void ProxiesTest::exceptionsGoAroundTheProxy()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    engine::EngineConfig config
        = through({ ProxyKind::Http, u"127.0.0.1"_s, freePort(), {}, { u"127.0.0.0/8"_s } });
    {
        EngineFixture fixture(config);
        const DownloadId id = fixture.add(server.url("/a.bin"));
        EXPECT_COMPLETE(fixture, id, server, kSmall);
    }
    config.proxy.exceptions = { u"127.0.0.2"_s };
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Proxy);
}

void ProxiesTest::f56_proxyAsksForCredentials_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<QString>("password");
    QTest::newRow("http, none") << false << QString();
    QTest::newRow("https, none") << true << QString();
}

void ProxiesTest::f56_proxyAsksForCredentials()
{
    QFETCH(bool, isTls);
    QFETCH(QString, password);
    const auto proxy = Proxy::http(kAnna);
    const auto server = isTls ? std::make_unique<FaultServer>(m_certificates.good())
                              : std::make_unique<FaultServer>();
    server->serve("/a.bin", { .content = kSmall });
    const engine::Credentials credentials
        = password.isEmpty() ? engine::Credentials {} : engine::Credentials { u"anna"_s, password };
    EngineFixture fixture(through(proxy->config(credentials)));
    const DownloadId id = fixture.add(server->url("/a.bin"));
    EXPECT_FAILED(fixture, id, *server, ErrorKind::ProxyCredentials);
    QCOMPARE(server->requests().size(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::f56_proxyThatIsNotThereIsNamed_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::newRow("http") << ProxyKind::Http;
    QTest::newRow("socks") << ProxyKind::Socks5;
}

void ProxiesTest::f56_proxyThatIsNotThereIsNamed()
{
    QFETCH(ProxyKind, kind);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(through({ kind, u"127.0.0.1"_s, freePort(), {} }));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Proxy);
    QCOMPARE(server.connections(), 0);
}

void ProxiesTest::f56_pageInsteadOfATunnelIsNotTheFile()
{
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 17\r\n\r\n"
                      "<html>Hi!</html>\n");
    });
    FaultServer server(m_certificates.good());
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(through(proxy.config(ProxyKind::Http)));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Proxy);
    QVERIFY2(proxy.received().startsWith("CONNECT "), proxy.received());
    QCOMPARE(server.connections(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::h64_anotherCertificateBehindTheTunnelFails()
{
    FaultServer evil(m_certificates.selfSigned());
    evil.serve("/a.bin", { .content = kSmall });
    FakeProxy proxy(leadingTo(evil.port()));
    FaultServer server(m_certificates.good());
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.credentials = kAnna;
    EngineFixture fixture(through(proxy.config(ProxyKind::Http)));
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, evil, ErrorKind::Tls);
    QVERIFY(evil.connections() >= 1);
    QCOMPARE(evil.requests().size(), 0);
    QCOMPARE(server.connections(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::h64_whatComesRightBehindTheTunnelIsNotTheServers()
{
    FaultServer server(m_certificates.good());
    server.serve("/a.bin", { .content = kSmall });
    FakeProxy proxy(leadingTo(server.port(), "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"));
    EngineFixture fixture(through(proxy.config(ProxyKind::Http)));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Proxy);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::f56_proxyRefusesThePassword_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void ProxiesTest::f56_proxyRefusesThePassword()
{
    QFETCH(bool, isTls);
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n"
                      "Content-Length: 0\r\n\r\n");
    });
    const auto server = isTls ? std::make_unique<FaultServer>(m_certificates.good())
                              : std::make_unique<FaultServer>();
    server->serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(through(proxy.config(ProxyKind::Http, kAnna)));
    const DownloadId id = fixture.add(server->url("/a.bin"));
    EXPECT_FAILED(fixture, id, *server, ErrorKind::ProxyCredentials);
    QVERIFY2(proxy.received().contains("Proxy-Authorization: Basic "), proxy.received());
    QCOMPARE(server->requests().size(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::f56_socksProxyRefusesThePassword()
{
    const auto proxy = Proxy::socks(kAnna);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(through(proxy->config({ u"anna"_s, u"wrong"_s })));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ProxyCredentials);
    QCOMPARE(server.connections(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::h64_pageOfA407IsNotTheFile()
{
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"your bank\"\r\n"
                      "Content-Type: text/html\r\nContent-Length: 17\r\n\r\n<html>Hi!</html>\n");
    });
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    EngineFixture fixture(through(proxy.config(ProxyKind::Http)));
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, server, ErrorKind::ProxyCredentials);
    QVERIFY(!proxy.received().isEmpty());
    QCOMPARE(fixture.files(), QStringList());
}

void ProxiesTest::h64_credentialsStayAtTheProxy_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void ProxiesTest::h64_credentialsStayAtTheProxy()
{
    QFETCH(bool, isTls);
    const auto proxy = Proxy::http(kAnna);
    const auto makeServer = [&] {
        return isTls ? std::make_unique<FaultServer>(m_certificates.good())
                     : std::make_unique<FaultServer>();
    };
    const auto first = makeServer();
    const auto second = makeServer();
    const QByteArray target = second->url("/a.bin").toEncoded();
    second->serve("/a.bin", { .content = kSmall });
    first->serve("/a.bin",
        { .replies = { { .fault = "H64", .status = 302, .headers = { "Location: " + target } } } });
    EngineFixture fixture(through(proxy->config(kAnna)));
    const DownloadId id = fixture.add(first->url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, *second, kSmall);
    QCOMPARE(first->played("H64"), 1);
    for (const SeenRequest &seen : first->requests() + second->requests()) {
        QVERIFY(!seen.header("Proxy-Authorization"));
        QVERIFY(!seen.headers.join('\n').contains(
            (kAnna.userName + u':' + kAnna.password).toUtf8().toBase64()));
    }
    // The next download goes around it, on the same thread, and takes nothing along.
    FaultServer other;
    other.serve("/b.bin", { .content = kSmall });
    engine::EngineConfig config = through({ ProxyKind::None, {}, 0, {} });
    config.folder = fixture.folder();
    fixture.engine().setConfig(config);
    const DownloadId direct = fixture.add(other.url("/b.bin"));
    QVERIFY2(fixture.waitForState(direct, DownloadState::Completed), other.log());
    QVERIFY(!other.requests().first().header("Proxy-Authorization"));
}

void ProxiesTest::h64_namesAreLookedUpByTheSocksProxy()
{
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &piece) {
        const bool isGreeting = piece.size() >= 3 && piece.size() == 2 + piece.at(1);
        socket->write(isGreeting ? QByteArray("\x05\x00", 2)
                                 : QByteArray("\x05\x04\x00\x01\0\0\0\0\0\0", 10));
    });
    EngineFixture fixture(through(proxy.config(ProxyKind::Socks5)));
    const DownloadId id = fixture.add(QUrl(u"http://secret-name.invalid/a.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QVERIFY2(proxy.received().contains("secret-name.invalid"), proxy.received().toHex());
}

QTEST_GUILESS_MAIN(ProxiesTest)

#include "tst_proxies.moc"
