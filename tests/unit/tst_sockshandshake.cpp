// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sockshandshake.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

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

} // namespace

class TestSocksHandshake : public QObject {
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
};

void TestSocksHandshake::namesTheServerToTheProxy_data()
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

void TestSocksHandshake::namesTheServerToTheProxy()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, destination);
    SocksHandshake handshake(routeTo(host, 8443));
    const QByteArray request
        = QByteArray::fromHex("050100") + destination + QByteArray::fromHex("20fb");
    QCOMPARE(told(handshake, QByteArray::fromHex("0500") + kOpen), kPlainGreeting + request);
    QVERIFY(handshake.isOpen());
}

void TestSocksHandshake::signsInWhereItIsAsked()
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

void TestSocksHandshake::sendsNoPasswordThatNobodyAskedFor()
{
    SocksHandshake handshake(routeTo(u"192.0.2.7"_s, 80, u"anna"_s, u"pass"_s));
    QVERIFY(!told(handshake, QByteArray::fromHex("0500") + kOpen).contains("pass"));
    QVERIFY(handshake.isOpen());
}

void TestSocksHandshake::readsTheAddressToItsEnd_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("IPv4") << kOpen;
    QTest::newRow("IPv6") << QByteArray::fromHex("05000004") + QByteArray(18, '\0');
    QTest::newRow("name") << QByteArray::fromHex("0500000304") + "abcd" + QByteArray(2, '\0');
    QTest::newRow("empty name") << QByteArray::fromHex("0500000300") + QByteArray(2, '\0');
}

void TestSocksHandshake::readsTheAddressToItsEnd()
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

void TestSocksHandshake::saysWhyTheWayIsShut_data()
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

void TestSocksHandshake::saysWhyTheWayIsShut()
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

QTEST_APPLESS_MAIN(TestSocksHandshake)

#include "tst_sockshandshake.moc"
