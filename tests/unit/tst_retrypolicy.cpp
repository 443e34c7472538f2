// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/retrypolicy.h"

#include <QTest>

using namespace engine;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(engine::ErrorKind)

class TestRetryPolicy : public QObject {
    Q_OBJECT

private slots:
    void waitsDoubleUpToFiveMinutes_data();
    void waitsDoubleUpToFiveMinutes();
    void jitterIsAFifthEitherWay();
    void serversWaitWinsUpToAnHour();
    void errorsDecideWhetherToRetry_data();
    void errorsDecideWhetherToRetry();
    void attemptsAreCounted();
};

void TestRetryPolicy::waitsDoubleUpToFiveMinutes_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("seconds");

    QTest::newRow("first") << 1 << 1;
    QTest::newRow("second") << 2 << 2;
    QTest::newRow("third") << 3 << 4;
    QTest::newRow("ninth") << 9 << 256;
    QTest::newRow("tenth") << 10 << 300;
    QTest::newRow("very late") << 2000000000 << 300;
    QTest::newRow("none yet") << 0 << 1;
}

void TestRetryPolicy::waitsDoubleUpToFiveMinutes()
{
    QFETCH(int, attempts);
    QFETCH(int, seconds);
    const std::chrono::milliseconds expected = std::chrono::seconds(seconds);
    QCOMPARE(retryDelay(attempts, std::nullopt, 0.5).count(), expected.count());
}

void TestRetryPolicy::jitterIsAFifthEitherWay()
{
    QCOMPARE(retryDelay(4, std::nullopt, 0.0).count(), 6400);
    QVERIFY(retryDelay(4, std::nullopt, 0.999999) > 9590ms);
    QVERIFY(retryDelay(4, std::nullopt, 0.999999) <= 9600ms);
}

void TestRetryPolicy::serversWaitWinsUpToAnHour()
{
    QVERIFY(retryDelay(1, 90s, 0.0) == 90s);
    QVERIFY(retryDelay(12, 2s, 0.9) == 2s);
    QVERIFY(retryDelay(1, 48h, 0.5) == 1h);
    QVERIFY(retryDelay(3, 0s, 0.5) == 4s); // "at once" is no reason to hammer
}

void TestRetryPolicy::errorsDecideWhetherToRetry_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<qint64>("received");
    QTest::addColumn<bool>("expected");

    using K = ErrorKind;
    for (const qint64 received : { qint64(0), qint64(5) }) {
        const auto row = [&](const char *name, K kind, bool expected) {
            QTest::addRow("%s, %lld received", name, received) << kind << received << expected;
        };
        row("none", K::None, false);
        row("F39 host not found", K::HostNotFound, true);
        row("F39 refused", K::ConnectionRefused, true);
        row("F40 lost", K::ConnectionLost, true);
        row("F41 timed out", K::TimedOut, true);
        row("F43 too many", K::TooManyRequests, true);
        row("F44 busy", K::ServerBusy, true);
        row("F44 not implemented", K::HttpStatus, false);
        row("F51 TLS", K::Tls, false);
        row("F31 credentials", K::Credentials, false);
        row("F31 proxy credentials", K::ProxyCredentials, false);
        row("F32 forbidden", K::Forbidden, false);
        row("F32 gone", K::Gone, false);
        row("F32 expired", K::LinkExpired, received > 0);
        row("F30 web page", K::WebPage, false);
        row("F33 not found", K::NotFound, received > 0);
        row("F46 loop", K::RedirectLoop, false);
        row("F20 invalid", K::InvalidReply, false);
        row("F36 no content", K::NoContent, false);
    }
}

void TestRetryPolicy::errorsDecideWhetherToRetry()
{
    QFETCH(ErrorKind, kind);
    QFETCH(qint64, received);
    QFETCH(bool, expected);
    QCOMPARE(shouldRetry({ kind, 0, {} }, received, 1, 5), expected);
}

void TestRetryPolicy::attemptsAreCounted()
{
    const DownloadError lost { ErrorKind::ConnectionLost, 0, {} };
    QVERIFY(shouldRetry(lost, 0, 5, 5));
    QVERIFY(!shouldRetry(lost, 0, 6, 5));
    QVERIFY(!shouldRetry(lost, 0, 1, 0));
    QVERIFY(!shouldRetry(lost, 9, 0, 0));
    QVERIFY(shouldRetry(lost, 9, 0, 1)); // the run gained bytes: nothing is used up (F45)
    QVERIFY(shouldRetry(lost, 0, 1000, -1));

    const DownloadError notFound { ErrorKind::NotFound, 404, {} };
    QVERIFY(shouldRetry(notFound, 9, 3, 100));
    QVERIFY(!shouldRetry(notFound, 9, 4, 100));
    QVERIFY(!shouldRetry(notFound, 9, 4, -1));

    const DownloadError expired { ErrorKind::LinkExpired, 403, {} };
    QVERIFY(shouldRetry(expired, 9, 1, 5));
    QVERIFY(!shouldRetry(expired, 9, 2, 100));
    QVERIFY(!shouldRetry(expired, 9, 1, 0));
}

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
