// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fetchorder.h"

#include "app/engine/socketerrors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::ErrorKind)
Q_DECLARE_METATYPE(engine::Route)

namespace {

const ProxyConfig kDirect { ProxyKind::None, {}, 0, {} };
const ProxyConfig kHttp { ProxyKind::Http, u"proxy"_s, 8080, { u"anna"_s, u"s3cret"_s } };
const ProxyConfig kSocks { ProxyKind::Socks5, u"proxy"_s, 1080, {} };

QByteArrayList linesOf(const QString &url, const ProxyConfig &proxy, FetchOrder order = {})
{
    order.url = QUrl(url);
    const QByteArray text = requestText(order, routeTo(order.url, proxy));
    return text.endsWith("\r\n\r\n") ? text.chopped(4).replace("\r\n", "\n").split('\n')
                                     : QByteArrayList {};
}

} // namespace

class TestFetchOrder : public QObject {
    Q_OBJECT

private slots:
    void targetsAndHosts_data();
    void targetsAndHosts();
    void rangesAreAskedFor();
    void theLastFieldOfANameCounts();
    void h38_aFieldThatWouldBecomeTwoIsLeftOut();
    void onlyTheRelayGetsTheProxysPassword();
    void errorsNameWhoFailed_data();
    void errorsNameWhoFailed();
};

void TestFetchOrder::targetsAndHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ProxyConfig>("proxy");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char *name, const QString &url, const ProxyConfig &proxy,
                         const QByteArray &target, const QByteArray &host) {
        QTest::newRow(name) << url << proxy << target << host;
    };
    row("usual", u"http://a.example/b?c=d#e"_s, kDirect, "/b?c=d", "a.example");
    row("root", u"http://a.example"_s, kDirect, "/", "a.example");
    row("query alone", u"http://a.example?c=d"_s, kDirect, "/?c=d", "a.example");
    row("own port", u"http://a.example:80/"_s, kDirect, "/", "a.example");
    row("other port", u"https://a.example:80/"_s, kDirect, "/", "a.example:80");
    row("https", u"https://a.example:443/"_s, kDirect, "/", "a.example");
    row("IPv6", u"http://[::1]:81/x"_s, kDirect, "/x", "[::1]:81");
    row("IDN", u"http://bücher.example/ä b"_s, kDirect, "/%C3%A4%20b", "xn--bcher-kva.example");
    row("two slashes", u"http://a.example/b//c"_s, kDirect, "/b//c", "a.example");
    row("encoded slash", u"http://a.example/b%2Fc"_s, kDirect, "/b%2Fc", "a.example");
    row("relay", u"http://u:p@a.example/b?c=d#e"_s, kHttp, "http://a.example/b?c=d", "a.example");
    row("tunnel", u"https://a.example/b"_s, kHttp, "/b", "a.example");
    row("socks", u"http://a.example/b"_s, kSocks, "/b", "a.example");
}

void TestFetchOrder::targetsAndHosts()
{
    QFETCH(QString, url);
    QFETCH(ProxyConfig, proxy);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    const QByteArrayList lines = linesOf(url, proxy);
    QCOMPARE(lines.value(0), "GET " + target + " HTTP/1.1");
    QCOMPARE(lines.value(1), "Host: " + host);
    QVERIFY(lines.contains("Accept-Encoding: identity"));
    FetchOrder order;
    order.isHead = true;
    QCOMPARE(linesOf(url, proxy, order).value(0), "HEAD " + target + " HTTP/1.1");
}

void TestFetchOrder::rangesAreAskedFor()
{
    FetchOrder order;
    order.ifRange = "\"v1\"";
    QVERIFY(!linesOf(u"http://a.example/"_s, kDirect, order).join().contains("If-Range"));
    order.isRanged = true;
    order.range = { 5, 8 };
    QVERIFY(linesOf(u"http://a.example/"_s, kDirect, order).contains("Range: bytes=5-7"));
    QVERIFY(linesOf(u"http://a.example/"_s, kDirect, order).contains("If-Range: \"v1\""));
    order.range = { 5, -1 };
    QVERIFY(linesOf(u"http://a.example/"_s, kDirect, order).contains("Range: bytes=5-"));
}

void TestFetchOrder::theLastFieldOfANameCounts()
{
    FetchOrder order;
    order.fields = { { "User-Agent", "one" }, { "user-agent", "two" }, { "HOST", "other.example" },
        { "Accept-Encoding", "gzip" }, { "Range", "bytes=9-" } };
    order.isRanged = true;
    order.range = { 5, 8 };
    const QByteArrayList lines = linesOf(u"http://a.example/"_s, kDirect, order);
    QVERIFY(lines.contains("user-agent: two") && !lines.contains("User-Agent: one"));
    QVERIFY(lines.contains("HOST: other.example") && !lines.contains("Host: a.example"));
    QVERIFY(lines.contains("Accept-Encoding: identity"));
    QVERIFY(lines.contains("Range: bytes=5-7") && !lines.contains("Range: bytes=9-"));
}

void TestFetchOrder::h38_aFieldThatWouldBecomeTwoIsLeftOut()
{
    FetchOrder order;
    order.fields = { { "A", "b\r\nX-Evil: 1" }, { "B\n", "c" }, { "C", QByteArray("d\0e", 3) },
        { "", "f" }, { " Folded", "i" }, { "Range ", "j" }, { "K: l", "m" },
        { "Content-Length", "5" }, { "transfer-encoding", "chunked" }, { "G", "h" } };
    const QByteArrayList lines = linesOf(u"http://a.example/"_s, kDirect, order);
    QCOMPARE(lines.size(), linesOf(u"http://a.example/"_s, kDirect).size() + 1);
    QVERIFY(lines.contains("G: h"));
}

void TestFetchOrder::onlyTheRelayGetsTheProxysPassword()
{
    const auto tells = [](const QString &url, const ProxyConfig &proxy) {
        return linesOf(url, proxy).join('\n').contains("Proxy-Authorization: Basic ");
    };
    QVERIFY(tells(u"http://a.example/"_s, kHttp));
    QVERIFY(!tells(u"https://a.example/"_s, kHttp));
    QVERIFY(!tells(u"http://a.example/"_s, kSocks));
    ProxyConfig around = kHttp;
    around.exceptions = { u"a.example"_s };
    QVERIFY(!tells(u"http://a.example/"_s, around));
}

void TestFetchOrder::errorsNameWhoFailed_data()
{
    using E = QAbstractSocket::SocketError;
    QTest::addColumn<QString>("url");
    QTest::addColumn<ProxyConfig>("proxy");
    QTest::addColumn<int>("error");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QString &url, const ProxyConfig &proxy, E error,
                         ErrorKind kind) {
        QTest::newRow(name) << url << proxy << static_cast<int>(error) << kind;
    };
    const QString http = u"http://a.example/"_s;
    const QString https = u"https://a.example/"_s;
    row("refused", http, kDirect, E::ConnectionRefusedError, ErrorKind::ConnectionRefused);
    row("no such name", http, kDirect, E::HostNotFoundError, ErrorKind::HostNotFound);
    row("no answer", http, kDirect, E::SocketTimeoutError, ErrorKind::TimedOut);
    row("no network", http, kDirect, E::NetworkError, ErrorKind::ConnectionLost);
    row("handshake", https, kDirect, E::SslHandshakeFailedError, ErrorKind::Tls);
    row("relay refused", http, kHttp, E::ConnectionRefusedError, ErrorKind::Proxy);
    row("no such relay", http, kHttp, E::HostNotFoundError, ErrorKind::Proxy);
    row("tunnel refused", https, kHttp, E::ConnectionRefusedError, ErrorKind::Proxy);
    row("behind the tunnel", https, kHttp, E::HostNotFoundError, ErrorKind::HostNotFound);
    row("behind socks", http, kSocks, E::ConnectionRefusedError, ErrorKind::ConnectionRefused);
    row("socks refused", http, kSocks, E::ProxyConnectionRefusedError, ErrorKind::Proxy);
    row("who are you", https, kHttp, E::ProxyAuthenticationRequiredError,
        ErrorKind::ProxyCredentials);
}

void TestFetchOrder::errorsNameWhoFailed()
{
    QFETCH(QString, url);
    QFETCH(ProxyConfig, proxy);
    QFETCH(int, error);
    QFETCH(ErrorKind, kind);
    const DownloadError result = errorForSocket(
        static_cast<QAbstractSocket::SocketError>(error), u"words"_s, routeTo(QUrl(url), proxy));
    QCOMPARE(result.kind, kind);
    QCOMPARE(result.detail, u"words"_s);
}

QTEST_GUILESS_MAIN(TestFetchOrder)

#include "tst_fetchorder.moc"
