// SPDX-License-Identifier: GPL-3.0-or-later
// Names that lead nowhere, to an address that does not answer, to several servers, or to a proxy.
#include "tests/integration/fakeproxy.h"
#include "tests/integration/outcome.h"

#include <QHostInfo>

#include <array>
#include <cstring>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

constexpr const char kBothFamilies[] = "both.test";
constexpr const char kLost[] = "lost.test";
constexpr const char kFarm[] = "farm.test";

// Asked by a thread of Qt, read by the test's.
std::array<QAtomicInt, 2> asked;

/// An address of \a family of this machine in a node of its own, as the system would make it.
addrinfo *loopback(int family)
{
    auto *info = static_cast<addrinfo *>(std::calloc(1, sizeof(addrinfo)));
    info->ai_family = family;
    info->ai_socktype = SOCK_STREAM;
    info->ai_protocol = IPPROTO_TCP;
    info->ai_addrlen = family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    info->ai_addr = static_cast<sockaddr *>(std::calloc(1, sizeof(sockaddr_in6)));
    info->ai_addr->sa_family = static_cast<sa_family_t>(family);
    if (family == AF_INET6) {
        reinterpret_cast<sockaddr_in6 *>(info->ai_addr)->sin6_addr = in6addr_loopback;
    } else {
        reinterpret_cast<sockaddr_in *>(info->ai_addr)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    return info;
}

/// The two nodes of a farm, 127.0.0.2 first.
addrinfo *nodes()
{
    addrinfo *first = loopback(AF_INET);
    reinterpret_cast<sockaddr_in *>(first->ai_addr)->sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
    first->ai_next = loopback(AF_INET);
    return first;
}

} // namespace

// In place of the system's, for two names.
extern "C" int getaddrinfo(
    const char *name, const char *service, const addrinfo *hints, addrinfo **result)
{
    if (name && std::strcmp(name, kBothFamilies) == 0) {
        asked[0].fetchAndAddRelaxed(1);
        *result = loopback(AF_INET6);
        (*result)->ai_next = loopback(AF_INET);
        return 0;
    }
    if (name && std::strcmp(name, kFarm) == 0) {
        *result = nodes();
        return 0;
    }
    if (name && std::strcmp(name, kLost) == 0) {
        asked[1].fetchAndAddRelaxed(1);
        return EAI_AGAIN;
    }
    static const auto real = reinterpret_cast<decltype(&getaddrinfo)>(
        dlsym(RTLD_NEXT, "getaddrinfo")); // NOLINT: there is no other way
    return real(name, service, hints, result);
}

extern "C" void freeaddrinfo(addrinfo *info) noexcept
{
    static const auto real
        = reinterpret_cast<decltype(&freeaddrinfo)>(dlsym(RTLD_NEXT, "freeaddrinfo"));
    // The system's come in one piece, with the address right behind.
    const bool isOurs = info && info->ai_next && !info->ai_next->ai_next
        && info->ai_addr != reinterpret_cast<sockaddr *>(info + 1);
    if (!isOurs) {
        real(info);
        return;
    }
    for (addrinfo *next = info; next;) {
        addrinfo *gone = std::exchange(next, next->ai_next);
        std::free(gone->ai_addr);
        std::free(gone);
    }
}

class NamesTest : public QObject {
    Q_OBJECT

private slots:
    void f57_brokenIpv6LeavesIpv4();
    void f09_nodeThatAnsweredFirstIsAskedForTheRun();
    void f39_unknownNameIsTriedAgain();
    void f53_proxyOfTheSystemIsAskedForAnew();
};

void NamesTest::f57_brokenIpv6LeavesIpv4()
{
    const Content content { .size = kMiB + 3, .seed = 31 };
    FaultServer server; // listens on 127.0.0.1 only: nothing answers at ::1
    server.serve("/a.bin", { .content = content });
    const QHostInfo info = QHostInfo::fromName(QString::fromLatin1(kBothFamilies));
    QCOMPARE(info.addresses().size(), 2);
    EngineFixture fixture(oneConnection());
    QUrl url = server.url("/a.bin");
    url.setHost(QString::fromLatin1(kBothFamilies));
    const DownloadId id = fixture.add(url);
    EXPECT_COMPLETE(fixture, id, server, content);
    QVERIFY(asked[0].loadRelaxed() > 0);
    QCOMPARE(fixture.runs(id), 1);
}

void NamesTest::f09_nodeThatAnsweredFirstIsAskedForTheRun()
{
    const Content content { .size = 16 * kMiB + 3, .seed = 32 };
    FaultServer server; // the node at 127.0.0.1
    server.serve("/a.bin", { .content = content, .bytesPerSecond = 4 * kMiB });
    EngineFixture fixture(oneConnection());
    QUrl url = server.url("/a.bin");
    url.setHost(QString::fromLatin1(kFarm));
    const DownloadId id = fixture.add(url);
    QVERIFY(fixture.waitForReceived(id, kMiB));
    // The other one is back, and has its own idea of the file.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), server.port()));
    int strays = 0;
    connect(&other, &QTcpServer::newConnection, this, [&strays] { ++strays; });
    engine::DownloadEdit edit;
    edit.connections = 4;
    fixture.engine().edit(id, edit);
    EXPECT_COMPLETE(fixture, id, server, content);
    QVERIFY2(server.connections() > 1, server.log());
    QCOMPARE(strays, 0);
}

void NamesTest::f53_proxyOfTheSystemIsAskedForAnew()
{
    const auto half = [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nETag: \"v1\"\r\n\r\nhalf");
    };
    FakeProxy before(half);
    FakeProxy after(half);
    const auto setSystem = [](const FakeProxy &proxy) {
        const int port = proxy.config(engine::ProxyKind::Http).port;
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(port));
    };
    setSystem(before);
    EngineFixture fixture;
    engine::EngineConfig config = oneConnection();
    config.folder = fixture.folder();
    config.proxy.kind = engine::ProxyKind::System;
    fixture.engine().setConfig(config);
    const DownloadId id = fixture.add(QUrl(u"http://files.test/a.bin"_s));
    QVERIFY(fixture.waitForReceived(id, 4));
    QVERIFY2(before.received().startsWith("GET http://files.test/a.bin "), before.received());
    setSystem(after);
    fixture.engine().reconnect();
    QVERIFY(fixture.waitFor([&] { return !after.received().isEmpty(); }));
    QVERIFY2(after.received().startsWith("GET http://files.test/a.bin "), after.received());
    qunsetenv("http_proxy");
}

void NamesTest::f39_unknownNameIsTriedAgain()
{
    engine::EngineConfig config = oneConnection();
    config.retries = 1;
    EngineFixture fixture(config);
    const DownloadId id = fixture.add(QUrl(u"http://%1/a.bin"_s.arg(QString::fromLatin1(kLost))));
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Retry; }));
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::HostNotFound);
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, ErrorKind::HostNotFound);
    QVERIFY(asked[1].loadRelaxed() > 0);
}

QTEST_GUILESS_MAIN(NamesTest)

#include "tst_names.moc"
