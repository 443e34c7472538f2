// SPDX-License-Identifier: GPL-3.0-or-later
// Names that lead nowhere, or to an address that does not answer.
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
    const bool isOurs = info && !info->ai_canonname && info->ai_family == AF_INET6 && info->ai_next
        && info->ai_next->ai_family == AF_INET && !info->ai_next->ai_next;
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
    void f39_unknownNameIsTriedAgain();
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
    QCOMPARE(fixture.history(id).count(DownloadState::Connecting), 1);
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
