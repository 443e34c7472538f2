// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkchecker.h"
#include "app/engine/pagefetcher.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/proxies.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadRequest;
using engine::ErrorKind;
using engine::FetchedPage;

namespace {

constexpr qint64 kCap = 64 * 1024 * 1024;

DownloadRequest requestFor(const QUrl &url, qint64 token = 1)
{
    DownloadRequest request;
    request.url = url;
    request.token = token;
    return request;
}

/// The pages in the order of their tokens.
QList<FetchedPage> fetchAll(const QList<DownloadRequest> &requests, int atOnce = 2)
{
    const auto fetcher = engine::createPageFetcher({}, atOnce);
    QSignalSpy fetched(fetcher.get(), &engine::PageFetcher::fetched);
    fetcher->fetch(requests);
    while (fetched.size() < requests.size() && fetched.wait(30'000)) { }
    std::map<qint64, FetchedPage> pages;
    for (const QList<QVariant> &one : fetched) {
        const auto page = one.first().value<FetchedPage>();
        pages[page.token] = page;
    }
    QList<FetchedPage> ordered;
    for (const auto &[token, page] : pages) {
        ordered.append(page);
    }
    return ordered;
}

FetchedPage fetch(const DownloadRequest &request)
{
    return fetchAll({ request }).value(0);
}

} // namespace

/// Pages, feeds and answers of APIs, fetched into memory.
class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void bringsTheBodyAndWhatItIs();
    void followsRedirectsWithoutSecrets();
    void failsInItsOwnWords_data();
    void failsInItsOwnWords();
    void h33_largePagesAreCut();
    void uselessCutIsNotRead();
    void bodyOfAPageThatBreaksOffIsKept();
    void compressedPagesAreRefused();
    void manyAreFetchedFewAtATime();
    void cancelledPagesAreNotTold();
    void newProxyIsTakenAtOnce();
    void questionsTakeANewProxyAtOnce();
    void questionsAtOnceFollowTheSetting();
};

void PagesTest::bringsTheBodyAndWhatItIs()
{
    FaultServer server;
    Resource page { .content = { .literal = "<a href='x'>" },
        .contentType = "Text/HTML; charset=\"x-y\"" };
    server.serve("/dir/page", page);
    page.replies = { Reply { .chunked = true } };
    server.serve("/chunked", page);
    const QList<FetchedPage> pages = fetchAll(
        { requestFor(server.url("/dir/page"), 1), requestFor(server.url("/chunked"), 2) });
    for (const FetchedPage &fetched : pages) {
        QCOMPARE(fetched.body, QByteArray("<a href='x'>"));
        QCOMPARE(fetched.mimeType, u"text/html"_s);
        QCOMPARE(fetched.charset, u"x-y"_s);
        QCOMPARE(fetched.status, 200);
        QVERIFY(!fetched.error && !fetched.isCut);
    }
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].finalUrl, server.url("/dir/page"));
}

void PagesTest::followsRedirectsWithoutSecrets()
{
    FaultServer origin;
    FaultServer other;
    other.serve("/there", { .content = { .literal = "here" } });
    origin.serve("/inside",
        { .replies = { Reply {
              .status = 302, .headers = { "Location: " + other.url("/there").toEncoded() } } } });
    origin.serve(
        "/start", { .replies = { Reply { .status = 301, .headers = { "Location: /inside" } } } });
    DownloadRequest request = requestFor(origin.url("/start"));
    request.headers = { { "Authorization", "Client-ID s3cret" }, { "Cookie", "a=s3cret" },
        { "Accept", "text/html" } };
    request.credentials = { u"anna"_s, u"s3cret"_s };
    const FetchedPage page = fetch(request);
    QCOMPARE(page.body, QByteArray("here"));
    QCOMPARE(page.finalUrl, other.url("/there"));
    QCOMPARE(origin.requestsFor("/inside").size(), 1);
    QVERIFY(origin.requestsFor("/inside").at(0).headers.join('\n').contains("s3cret"));
    QCOMPARE(other.requests().size(), 1);
    const QByteArray sent = other.requests().at(0).headers.join('\n');
    QVERIFY2(!sent.contains("s3cret") && !sent.contains("Authorization"), sent.constData());
    QCOMPARE(other.requests().at(0).header("accept"), QByteArray("text/html"));
}

void PagesTest::failsInItsOwnWords_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("not there") << QByteArray("/404") << ErrorKind::NotFound << 404;
    QTest::newRow("refused") << QByteArray("/403") << ErrorKind::Forbidden << 403;
    QTest::newRow("loop") << QByteArray("/loop") << ErrorKind::RedirectLoop << 302;
    QTest::newRow("silent") << QByteArray("/silent") << ErrorKind::ConnectionLost << 0;
}

void PagesTest::failsInItsOwnWords()
{
    QFETCH(QByteArray, path);
    FaultServer server;
    server.serve("/404", { .replies = { Reply { .status = 404 } } });
    server.serve("/403", { .replies = { Reply { .status = 403 } } });
    server.serve(
        "/loop", { .replies = { Reply { .status = 302, .headers = { "Location: /loop" } } } });
    server.serve("/silent", { .replies = { Reply { .closeSilently = true } } });
    const FetchedPage page = fetch(requestFor(server.url(path)));
    QTEST(page.error.kind, "kind");
    QTEST(page.status, "status");
    QVERIFY(
        fetch(requestFor(QUrl(u"ftp://a.example/"_s))).error.kind == ErrorKind::UnsupportedScheme);
}

void PagesTest::h33_largePagesAreCut()
{
    FaultServer server;
    server.serve("/large", { .content = { .size = kCap + 5'000'000 } });
    server.serve("/fits", { .content = { .size = kCap } });
    const FetchedPage large = fetch(requestFor(server.url("/large")));
    QCOMPARE(large.body.size(), kCap);
    QVERIFY(large.isCut && !large.error);
    const FetchedPage fits = fetch(requestFor(server.url("/fits")));
    QCOMPARE(fits.body.size(), kCap);
    QVERIFY(!fits.isCut && !fits.error);
}

void PagesTest::uselessCutIsNotRead()
{
    FaultServer server;
    server.serve("/large", { .content = { .size = 50'000'000 } });
    server.serve(
        "/unsaid", { .content = { .size = 50'000'000 }, .replies = { Reply { .chunked = true } } });
    server.serve("/fits", { .content = { .size = 1000 } });
    const auto fetcher = engine::createPageFetcher(
        {}, 1, { .mostBytes = 1000, .isUselessCut = true, .limit = std::chrono::seconds(30) });
    QSignalSpy fetched(fetcher.get(), &engine::PageFetcher::fetched);
    fetcher->fetch({ requestFor(server.url("/large")), requestFor(server.url("/unsaid")),
        requestFor(server.url("/fits")) });
    QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 3, 30'000);
    const QList<std::pair<qsizetype, bool>> expected { { 0, true }, { 1000, true },
        { 1000, false } };
    for (int i = 0; i < 3; ++i) {
        const auto page = fetched.at(i).at(0).value<FetchedPage>();
        QVERIFY(!page.error);
        QCOMPARE(std::pair(page.body.size(), page.isCut), expected.at(i));
    }
}

void PagesTest::bodyOfAPageThatBreaksOffIsKept()
{
    FaultServer server;
    server.serve("/broken",
        { .content = { .size = 100'000 },
            .replies = { Reply { .fault = "F16", .ending = Ending::Close, .cutAfter = 60'000 } } });
    const FetchedPage page = fetch(requestFor(server.url("/broken")));
    QCOMPARE(server.played("F16"), 1);
    QCOMPARE(page.body.size(), 60'000);
    QVERIFY(
        page.error.kind == ErrorKind::ConnectionLost || page.error.kind == ErrorKind::InvalidReply);
}

void PagesTest::compressedPagesAreRefused()
{
    FaultServer server;
    server.serve("/gzip",
        { .content = { .size = 100 },
            .replies = { Reply { .fault = "F26", .headers = { "Content-Encoding: gzip" } } } });
    const FetchedPage page = fetch(requestFor(server.url("/gzip")));
    QCOMPARE(server.played("F26"), 1);
    QCOMPARE(server.requests().at(0).header("accept-encoding"), QByteArray("identity"));
    QVERIFY(page.error);
    QVERIFY(page.body.isEmpty());
}

void PagesTest::manyAreFetchedFewAtATime()
{
    FaultServer server;
    server.limitRequests(3, 503);
    QList<DownloadRequest> requests;
    for (int i = 0; i < 50; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        server.serve(path, { .content = { .literal = path } });
        requests.append(requestFor(server.url(path), i));
    }
    const QList<FetchedPage> pages = fetchAll(requests, 3);
    QCOMPARE(pages.size(), 50);
    for (const FetchedPage &page : pages) {
        QVERIFY(!page.error);
        QCOMPARE(page.body, page.url.path().toLatin1());
    }
    QCOMPARE(server.requests().size(), 50);
}

void PagesTest::cancelledPagesAreNotTold()
{
    FaultServer server;
    server.serve("/page", { .content = { .literal = "x" } });
    const auto fetcher = engine::createPageFetcher({}, 1);
    QSignalSpy fetched(fetcher.get(), &engine::PageFetcher::fetched);
    fetcher->fetch({ requestFor(server.url("/page"), 1), requestFor(server.url("/page"), 2) });
    fetcher->cancel();
    fetcher->fetch({ requestFor(server.url("/page"), 3) });
    QVERIFY(fetched.wait(30'000));
    QCOMPARE(fetched.size(), 1);
    QCOMPARE(fetched.at(0).at(0).value<FetchedPage>().token, 3);
}

namespace {

/// Whoever asks first gets no answer.
Resource deafAtFirst()
{
    return { .content = { .literal = "here" },
        .replies = { Reply { .times = 1, .delay = std::chrono::minutes(10) } } };
}

engine::EngineConfig direct()
{
    engine::EngineConfig config;
    config.proxy.kind = engine::ProxyKind::None;
    return config;
}

} // namespace

void PagesTest::newProxyIsTakenAtOnce()
{
    FaultServer server;
    server.serve("/deaf", deafAtFirst());
    server.serve("/next", { .content = { .literal = "next" } });
    const auto proxy = Proxy::socks();
    QVERIFY(proxy);
    const auto fetcher = engine::createPageFetcher(direct(), 1);
    QSignalSpy fetched(fetcher.get(), &engine::PageFetcher::fetched);
    fetcher->fetch({ requestFor(server.url("/deaf"), 1), requestFor(server.url("/next"), 2) });
    QTRY_COMPARE(server.requests().size(), 1);
    fetcher->setConfig(direct()); // nothing is other
    engine::EngineConfig config = direct();
    config.proxy = proxy->config();
    config.userAgent = "Other/2";
    fetcher->setConfig(config);
    QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 2, 30'000);
    QCOMPARE(fetched.at(0).at(0).value<FetchedPage>().body, QByteArray("here"));
    QCOMPARE(fetched.at(1).at(0).value<FetchedPage>().body, QByteArray("next"));
    QCOMPARE(server.requestsFor("/deaf").size(), 2);
    QVERIFY(server.requests().at(0).header("user-agent").value_or("").startsWith("Bobbin/"));
    for (const SeenRequest &seen : server.requests().mid(1)) {
        QCOMPARE(seen.header("user-agent"), QByteArray("Other/2"));
    }
    QTRY_VERIFY2(proxy->log().contains("onnect"), proxy->log());
}

void PagesTest::questionsTakeANewProxyAtOnce()
{
    FaultServer server;
    server.serve("/deaf", deafAtFirst());
    server.serve("/next", { .content = { .size = 7 } });
    const auto proxy = Proxy::socks();
    QVERIFY(proxy);
    const auto checker = engine::createLinkChecker(direct(), 1);
    QSignalSpy checked(checker.get(), &engine::LinkChecker::checked);
    QSignalSpy finished(checker.get(), &engine::LinkChecker::finished);
    checker->check({ requestFor(server.url("/deaf"), 1), requestFor(server.url("/next"), 2) });
    QTRY_COMPARE(server.requests().size(), 1);
    engine::EngineConfig config = direct();
    config.proxy = proxy->config();
    checker->setConfig(config, 1);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(checked.size(), 2);
    for (const QList<QVariant> &one : checked) {
        const auto facts = one.at(0).value<engine::LinkFacts>();
        QVERIFY(!facts.error);
        QCOMPARE(facts.size, facts.token == 1 ? 4 : 7);
    }
    QCOMPARE(server.requestsFor("/deaf").size(), 2);
    QTRY_VERIFY2(proxy->log().contains("onnect"), proxy->log());
}

void PagesTest::questionsAtOnceFollowTheSetting()
{
    FaultServer server;
    QList<engine::DownloadRequest> requests;
    for (int i = 1; i <= 4; ++i) {
        const QByteArray path = "/deaf" + QByteArray::number(i);
        server.serve(path, deafAtFirst());
        requests.append(requestFor(server.url(path), i));
    }
    const auto checker = engine::createLinkChecker(direct(), 1);
    QSignalSpy checked(checker.get(), &engine::LinkChecker::checked);
    checker->check(requests);
    QTRY_COMPARE(server.requests().size(), 1);
    checker->setConfig(direct(), 3);
    QTRY_COMPARE(server.requests().size(), 3);
    checker->setConfig(direct(), 4);
    QTRY_COMPARE(server.requests().size(), 4);
    QCOMPARE(checked.size(), 0);
}

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_pages.moc"
