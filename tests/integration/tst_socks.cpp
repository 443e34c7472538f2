// SPDX-License-Identifier: GPL-3.0-or-later
// How a SOCKS proxy is spoken to, and what comes by way of it.
#include "app/engine/sockshandshake.h"
#include "tests/integration/fakeproxy.h"
#include "tests/integration/outcome.h"
#include "tests/support/proxies.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::Route;
using engine::SocksHandshake;

namespace {

const QByteArray kPlainGreeting = QByteArray::fromHex("050100");
const QByteArray kOpen = QByteArray::fromHex("05000001000000000000");

Route routeTo(
    const QString &host, quint16 port = 443, const QString &user = {}, const QString &password = {})
{
    Route route;
    route.host = host;
    route.port = port;
    route.proxy = QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy"_s, 1080, user, password);
    return route;
}

/// What went out when \a answers had come, one after the other.
QByteArray told(SocksHandshake &handshake, QByteArray answers)
{
    QByteArray out = handshake.greeting();
    while (handshake.wanted() > 0 && answers.size() >= handshake.wanted()) {
        const QByteArray answer = answers.first(handshake.wanted());
        answers.remove(0, answer.size());
        out += handshake.take(answer);
    }
    return out;
}

/// Opens the way to \a port, whatever was asked for, and sends \a planted along with its answer.
FakeProxy::Play planting(quint16 port, const QByteArray &planted)
{
    return [port, planted](QTcpSocket *socket, const QByteArray &piece) {
        auto *onward = socket->findChild<QTcpSocket *>();
        if (onward != nullptr) {
            onward->write(piece);
        } else if (piece == kPlainGreeting) {
            socket->write(QByteArray::fromHex("0500"));
        } else {
            onward = new QTcpSocket(socket);
            onward->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            QObject::connect(onward, &QTcpSocket::readyRead, socket,
                [socket, onward] { socket->write(onward->readAll()); });
            socket->write(kOpen + planted);
        }
    };
}

} // namespace

/// SOCKS 5 (F56).
class SocksTest : public QObject {
    Q_OBJECT

private slots:
    void namesTheServerToTheProxy_data();
    void namesTheServerToTheProxy();
    void signsInWhereItIsAsked();
    void sendsNoPasswordThatNobodyAskedFor();
    void readsTheAddressToItsEnd_data();
    void readsTheAddressToItsEnd();
    void saysWhyTheWayIsShut_data();
    void saysWhyTheWayIsShut();
    void f56_socksProxyThatHangsUpIsNamed();
    void h64_whatComesBehindTheAnswerIsNotTheServers_data();
    void h64_whatComesBehindTheAnswerIsNotTheServers();
    void socksProxyMaySpeakByteByByte();
    void whoReadsSlowlyHoldsUpTheServerBehindASocksProxy_data();
    void whoReadsSlowlyHoldsUpTheServerBehindASocksProxy();

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

void SocksTest::namesTheServerToTheProxy_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("destination");
    QTest::newRow("name") << u"a.example"_s
                          << QByteArray("\x03\x09"
                                        "a.example");
    QTest::newRow("name beyond ASCII") << u"b\u00fccher.example"_s
                                       << QByteArray("\x03\x15"
                                                     "xn--bcher-kva.example");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << QByteArray::fromHex("01c0000207");
    QTest::newRow("IPv6") << u"2001:db8::7"_s
                          << QByteArray::fromHex("0420010db8000000000000000000000007");
}

void SocksTest::namesTheServerToTheProxy()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, destination);
    SocksHandshake handshake(routeTo(host, 8443));
    const QByteArray request
        = QByteArray::fromHex("050100") + destination + QByteArray::fromHex("20fb");
    QCOMPARE(told(handshake, QByteArray::fromHex("0500") + kOpen), kPlainGreeting + request);
    QVERIFY(handshake.isOpen());
}

void SocksTest::signsInWhereItIsAsked()
{
    SocksHandshake handshake(routeTo(u"192.0.2.7"_s, 80, u"anna"_s, u"pass"_s));
    const QByteArray out = told(handshake, QByteArray::fromHex("05020100") + kOpen);
    QCOMPARE(out,
        QByteArray::fromHex("05020002")
            + QByteArray("\x01\x04"
                         "anna"
                         "\x04"
                         "pass")
            + QByteArray::fromHex("05010001c00002070050"));
    QVERIFY(handshake.isOpen());
}

void SocksTest::sendsNoPasswordThatNobodyAskedFor()
{
    SocksHandshake handshake(routeTo(u"192.0.2.7"_s, 80, u"anna"_s, u"pass"_s));
    QVERIFY(!told(handshake, QByteArray::fromHex("0500") + kOpen).contains("pass"));
    QVERIFY(handshake.isOpen());
}

void SocksTest::readsTheAddressToItsEnd_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("IPv4") << kOpen;
    QTest::newRow("IPv6") << QByteArray::fromHex("05000004") + QByteArray(18, '\0');
    QTest::newRow("name") << QByteArray::fromHex("0500000304") + "abcd" + QByteArray(2, '\0');
    QTest::newRow("empty name") << QByteArray::fromHex("0500000300") + QByteArray(2, '\0');
}

void SocksTest::readsTheAddressToItsEnd()
{
    QFETCH(QByteArray, reply);
    SocksHandshake early(routeTo(u"a.example"_s));
    told(early, QByteArray::fromHex("0500") + reply.chopped(1));
    QVERIFY(!early.isOpen() && early.wanted() > 0);
    // What comes behind it is the server's, and is not wanted.
    SocksHandshake handshake(routeTo(u"a.example"_s));
    told(handshake, QByteArray::fromHex("0500") + reply + "HTTP");
    QVERIFY(handshake.isOpen());
    QCOMPARE(handshake.wanted(), 0);
}

void SocksTest::saysWhyTheWayIsShut_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QAbstractSocket::SocketError>("error");
    const QString host = u"a.example"_s;
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("no SOCKS 5") << host << hex("0400") << QAbstractSocket::ProxyProtocolError;
    QTest::newRow("HTTP") << host << QByteArray("HTTP/1.1 400 ")
                          << QAbstractSocket::ProxyProtocolError;
    QTest::newRow("no method will do")
        << host << hex("05ff") << QAbstractSocket::ProxyAuthenticationRequiredError;
    QTest::newRow("a password that there is none of")
        << host << hex("0502") << QAbstractSocket::ProxyAuthenticationRequiredError;
    QTest::newRow("not allowed") << host << hex("050005020001")
                                 << QAbstractSocket::SocketAccessError;
    QTest::newRow("no such name") << host << hex("050005040001")
                                  << QAbstractSocket::HostNotFoundError;
    QTest::newRow("refused") << host << hex("050005050001")
                             << QAbstractSocket::ConnectionRefusedError;
    QTest::newRow("not known what")
        << host << hex("050005630001") << QAbstractSocket::ProxyProtocolError;
    QTest::newRow("an address of no kind")
        << host << hex("050005000009") << QAbstractSocket::ProxyProtocolError;
    QTest::newRow("a name that is too long")
        << QString(300, u'a') << hex("0500") << QAbstractSocket::HostNotFoundError;
}

void SocksTest::saysWhyTheWayIsShut()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, answers);
    QFETCH(QAbstractSocket::SocketError, error);
    SocksHandshake handshake(routeTo(host));
    told(handshake, answers);
    QVERIFY(!handshake.isOpen());
    QCOMPARE(handshake.wanted(), 0);
    QCOMPARE(handshake.error(), error);
}

void SocksTest::f56_socksProxyThatHangsUpIsNamed()
{
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &) { socket->disconnectFromHost(); });
    EngineFixture fixture(through(proxy.config(engine::ProxyKind::Socks5)));
    const DownloadId id = fixture.add(QUrl(u"http://a.invalid/a.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::Proxy);
    QVERIFY(!proxy.received().isEmpty());
}

void SocksTest::h64_whatComesBehindTheAnswerIsNotTheServers_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::newRow("a file") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
    QTest::newRow("one byte") << QByteArray("H");
}

void SocksTest::h64_whatComesBehindTheAnswerIsNotTheServers()
{
    QFETCH(QByteArray, planted);
    FaultServer server(m_certificates.good());
    server.serve("/a.bin", { .content = Content { .size = kMiB, .seed = 33 } });
    FakeProxy proxy(planting(server.port(), planted));
    EngineFixture fixture(through(proxy.config(engine::ProxyKind::Socks5)));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Proxy);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(fixture.files(), QStringList());
}

void SocksTest::socksProxyMaySpeakByteByByte()
{
    FakeProxy proxy([](QTcpSocket *socket, const QByteArray &piece) {
        const bool isGreeting = piece.size() == 3;
        const QByteArray answer
            = isGreeting ? QByteArray("\x05\x00", 2) : QByteArray("\x05\x05\x00\x01", 4);
        for (int i = 0; i < answer.size(); ++i) {
            QTimer::singleShot(20 * i, socket, [socket, byte = answer.at(i)] {
                socket->write(&byte, 1);
                socket->flush();
            });
        }
    });
    EngineFixture fixture(through(proxy.config(engine::ProxyKind::Socks5)));
    const DownloadId id = fixture.add(QUrl(u"http://a.invalid/a.bin"_s));
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::ConnectionRefused); // by the server, it says
    QVERIFY(proxy.received().contains("a.invalid"));
}

void SocksTest::whoReadsSlowlyHoldsUpTheServerBehindASocksProxy_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void SocksTest::whoReadsSlowlyHoldsUpTheServerBehindASocksProxy()
{
    QFETCH(bool, isTls);
    const Content large { .size = 256 * kMiB, .seed = 32 };
    const auto proxy = Proxy::socks();
    const auto server = isTls ? std::make_unique<FaultServer>(m_certificates.good())
                              : std::make_unique<FaultServer>();
    server->serve("/a.bin", { .content = large });
    EngineFixture fixture(through(proxy->config({})));
    fixture.limit(512 * kKiB);
    const DownloadId id = fixture.add(server->url("/a.bin"));
    QVERIFY2(fixture.waitForReceived(id, kMiB), server->log());
    // What the system's buffers hold on both sides of the proxy, and no more.
    QVERIFY2(server->bodyBytes("/a.bin") < large.size / 4, server->log());
}

QTEST_GUILESS_MAIN(SocksTest)

#include "tst_socks.moc"
