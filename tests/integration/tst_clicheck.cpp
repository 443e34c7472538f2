// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cliprogram.h"
#include "tests/support/faultserver.h"

#include <QDir>
#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

Content content(qint64 size)
{
    return { .size = size, .seed = 3 };
}

QString text(const QUrl &url)
{
    return url.toString();
}

} // namespace

Q_DECLARE_METATYPE(support::Resource)

/// bobbin-cli --check against servers that answer HEAD well, badly or not at all.
class TestCliCheck : public QObject {
    Q_OBJECT

private slots:
    void checksLinks();
    void checksWithAGetWhereHeadIsRefused_data();
    void checksWithAGetWhereHeadIsRefused();
    void reportsCheckedLinksAsTheyAnswer();
    void followsRedirectsWithoutSecretsWhenChecking();
    void namesExactlyTheDeadOfAThousand();
    void eachBadServerFailsAlone();
    void callsBadWhatADownloadWouldFailWith_data();
    void callsBadWhatADownloadWouldFailWith();
    void callsGoodWhatOnlyARangeIsRefusedOf_data();
    void callsGoodWhatOnlyARangeIsRefusedOf();
    void leavesABusyServerAloneForAsLongAsItSays_data();
    void leavesABusyServerAloneForAsLongAsItSays();
    void givesUpAServerThatStaysBusy();
};

void TestCliCheck::checksLinks()
{
    FaultServer server;
    server.serve("/f.bin", { .content = content(5000), .contentType = "application/zip" });
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.bin?token=hidden"));
    const CliOutcome good = runCli(sandbox, { u"--check"_s, link });
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.out,
        "200\t5000\tapplication/zip\t" + server.url("/f.bin?token=***").toEncoded() + '\n');
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().method, "HEAD");
    const CliOutcome bad
        = runCli(sandbox, { u"--check"_s, u"--json"_s, link, text(server.url("/missing")) });
    QCOMPARE(bad.exitCode, 1);
    QVERIFY(!bad.out.contains("hidden"));
    for (const QJsonObject &event : jsonLines(bad.out)) {
        QCOMPARE(event.value("event"_L1).toString(), u"checked"_s);
        const bool isBad = event.value("id"_L1).toInteger() == 2;
        QCOMPARE(event.value("status"_L1).toInt(), isBad ? 404 : 200);
        QCOMPARE(event.value("error"_L1).toObject().value("kind"_L1).toString(),
            isBad ? u"not-found"_s : QString());
        QCOMPARE(event.value("type"_L1).toString(), isBad ? QString() : u"application/zip"_s);
        QVERIFY(event.contains("final_url"_L1));
    }
    QVERIFY(QDir(sandbox.downloads()).isEmpty());
    QVERIFY(!QDir(sandbox.profile()).exists());
}

void TestCliCheck::checksWithAGetWhereHeadIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isSilent");
    QTest::addColumn<QByteArray>("length");
    for (const int status : { 400, 403, 404, 405, 501, 503 }) {
        QTest::addRow("status %d", status) << status << false << QByteArray();
    }
    QTest::newRow("no reply") << 200 << true << QByteArray();
    QTest::newRow("length of nothing") << 200 << false << QByteArray("Content-Length: 0");
    QTest::newRow("length of rubbish") << 200 << false << QByteArray("Content-Length: x");
}

void TestCliCheck::checksWithAGetWhereHeadIsRefused()
{
    QFETCH(int, status);
    QFETCH(bool, isSilent);
    QFETCH(QByteArray, length);
    FaultServer server;
    Reply refusal { .fault = "F35", .when = When::Head, .status = status };
    refusal.closeSilently = isSilent;
    refusal.headers = { length.isEmpty() ? QByteArray("Retry-After: 50") : length };
    refusal.automaticHeaders = length.isEmpty();
    server.serve("/f.bin", { .content = content(5'000'000), .replies = { refusal } });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, { u"--check"_s, text(server.url("/f.bin")) });
    QVERIFY2(outcome.exitCode == 0, outcome.out + outcome.err + server.log());
    QVERIFY2(outcome.out.startsWith("206\t5000000\t"), outcome.out);
    QVERIFY(server.played("F35") > 0);
    const SeenRequest last = server.requests().last();
    QCOMPARE(last.method, "GET");
    QCOMPARE(last.from, 0);
    QCOMPARE(last.to, 0);
    QCOMPARE(last.bodyBytes, 1);
}

void TestCliCheck::reportsCheckedLinksAsTheyAnswer()
{
    FaultServer server;
    server.serve("/slow",
        { .content = content(10), .replies = { { .delay = std::chrono::milliseconds(1500) } } });
    server.serve("/quick", { .content = content(10) });
    const CliSandbox sandbox;
    const QStringList links { text(server.url("/slow")), text(server.url("/quick")) };
    const CliOutcome two = runCli(sandbox, QStringList { u"--check"_s, u"-j"_s, u"2"_s } + links);
    QVERIFY2(two.out.indexOf("/quick") < two.out.indexOf("/slow"), two.out);
    const CliOutcome one = runCli(sandbox, QStringList { u"--check"_s, u"-j"_s, u"1"_s } + links);
    QVERIFY2(one.out.indexOf("/slow") < one.out.indexOf("/quick"), one.out);
}

void TestCliCheck::followsRedirectsWithoutSecretsWhenChecking()
{
    FaultServer target;
    target.serve("/real.bin", { .content = content(7000) });
    FaultServer server;
    server.serve("/start",
        { .replies = { askingWho(),
              { .status = 302,
                  .headers = { "Location: " + target.url("/real.bin").toEncoded() } } } });
    server.serve("/loop", { .replies = { { .status = 302, .headers = { "Location: /loop" } } } });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { u"--check"_s, u"--user"_s, u"anna:hidden"_s, u"-H"_s, u"X-Api-Key: hidden"_s,
            text(server.url("/start")), text(server.url("/loop")) });
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.out.contains(
                 "\t7000\tapplication/octet-stream\t" + target.url("/real.bin").toEncoded() + '\n'),
        outcome.out);
    QVERIFY(server.requestsFor("/start").last().header("Authorization"));
    QVERIFY(!target.requests().first().header("Authorization"));
    QVERIFY(!target.requests().first().header("X-Api-Key"));
    QVERIFY(server.requestsFor("/loop").size() <= 2);
}

/// The links of a file, many at a time: one whole line each, and the dead ones are those that are.
void TestCliCheck::namesExactlyTheDeadOfAThousand()
{
    FaultServer server;
    server.serve("/good.bin", { .content = content(64) });
    QByteArray list;
    QByteArrayList dead;
    for (int i = 0; i < 1000; ++i) {
        const bool isDead = i % 71 == 5;
        const QByteArray name = QByteArray::number(i);
        const QByteArray link
            = server.url(isDead ? "/dead" + name : "/good.bin?n=" + name).toEncoded();
        list += link + '\n';
        if (isDead) {
            dead.append(link);
        }
    }
    const CliSandbox sandbox;
    const CliOutcome outcome
        = runCli(sandbox, { u"--check"_s, u"-j"_s, u"16"_s, u"-i"_s, u"-"_s }, list);
    QCOMPARE(outcome.exitCode, 1);
    QByteArrayList lines = outcome.out.split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), 1000);
    QByteArrayList named;
    QSet<QByteArray> links;
    for (const QByteArray &line : std::as_const(lines)) {
        const QByteArrayList fields = line.split('\t');
        QVERIFY2(fields.size() == 4 || fields.size() == 5, line);
        links.insert(fields.at(3));
        if (fields.at(0) != "200") {
            QCOMPARE(fields.at(0), "404");
            named.append(fields.at(3));
        }
    }
    QCOMPARE(links.size(), 1000);
    std::sort(named.begin(), named.end());
    std::sort(dead.begin(), dead.end());
    QCOMPARE(named, dead);
}

void TestCliCheck::eachBadServerFailsAlone()
{
    FaultServer server;
    server.serve("/good.bin", { .content = content(64) });
    server.serve("/loop", { .replies = { { .status = 302, .headers = { "Location: /loop" } } } });
    server.serve("/reset", { .replies = { { .closeSilently = true } } });
    const Certificates certificates;
    FaultServer tls(certificates.selfSigned());
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { u"--check"_s, u"--json"_s, text(server.url("/loop")), text(server.url("/reset")),
            text(tls.url("/tls")), u"http://127.0.0.1:1/none"_s, text(server.url("/good.bin")) });
    QCOMPARE(outcome.exitCode, 1);
    QMap<qint64, QString> kinds;
    for (const QJsonObject &event : jsonLines(outcome.out)) {
        kinds.insert(event.value("id"_L1).toInteger(),
            event.value("error"_L1).toObject().value("kind"_L1).toString());
    }
    QCOMPARE(kinds.values(),
        (QStringList { u"redirect-loop"_s, u"connection-lost"_s, u"tls"_s, u"connection-refused"_s,
            QString() }));
}

void TestCliCheck::callsBadWhatADownloadWouldFailWith_data()
{
    QTest::addColumn<Resource>("resource");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    const Reply always416 { .status = 416,
        .headers = { "Content-Range: bytes */0" },
        .automaticHeaders = false,
        .body = Content {} };
    QTest::newRow("always 416") << Resource { .content = content(5000), .replies = { always416 } }
                                << 416 << u"http-status"_s;
    const Reply always206 { .status = 206, .automaticHeaders = false, .range = RangePlay::Ignore };
    QTest::newRow("206 of nowhere")
        << Resource { .content = content(5000), .replies = { always206 } } << 206
        << u"invalid-reply"_s;
    QTest::newRow("page for an archive")
        << Resource { .content = content(5000), .contentType = "text/html" } << 206
        << u"web-page"_s;
}

void TestCliCheck::callsBadWhatADownloadWouldFailWith()
{
    QFETCH(Resource, resource);
    QFETCH(int, status);
    QFETCH(QString, kind);
    FaultServer server;
    server.serve("/f.zip", resource);
    const CliSandbox sandbox;
    const QString link = text(server.url("/f.zip"));
    const CliOutcome check = runCli(sandbox, { u"--check"_s, u"--json"_s, link });
    QVERIFY2(check.exitCode == 1, check.out + server.log());
    const QJsonObject answer = jsonLines(check.out).last();
    QCOMPARE(answer.value("status"_L1).toInt(), status);
    QCOMPARE(answer.value("error"_L1).toObject().value("kind"_L1).toString(), kind);
    const CliOutcome download = runCli(sandbox, { u"--json"_s, u"--retries"_s, u"0"_s, link });
    QCOMPARE(download.exitCode, 1);
    const QJsonObject failed = jsonLines(download.out).last();
    QCOMPARE(failed.value("error"_L1).toObject().value("kind"_L1).toString(), kind);
}

void TestCliCheck::callsGoodWhatOnlyARangeIsRefusedOf_data()
{
    QTest::addColumn<Resource>("resource");
    QTest::addColumn<QByteArray>("line");
    const Resource empty { .content = content(0),
        .replies = { { .when = When::Ranged, .range = RangePlay::NotSatisfiable } } };
    QTest::newRow("empty file") << empty << QByteArray("200\t0\tapplication/octet-stream\t");
    const Reply noHead { .when = When::Head, .status = 405 };
    const Reply bare { .when = When::Ranged, .range = RangePlay::NotSatisfiableBare };
    QTest::newRow("no ranges") << Resource { .content = content(5000), .replies = { noHead, bare } }
                               << QByteArray("200\t5000\tapplication/octet-stream\t");
    const Reply headPage {
        .when = When::Head, .headers = { "Content-Type: text/html" }, .automaticHeaders = false
    };
    QTest::newRow("page for HEAD only") << Resource { .content = content(5000),
        .replies = { headPage } } << QByteArray("206\t5000\tapplication/octet-stream\t");
}

void TestCliCheck::callsGoodWhatOnlyARangeIsRefusedOf()
{
    QFETCH(Resource, resource);
    QFETCH(QByteArray, line);
    FaultServer server;
    server.serve("/f.zip", resource);
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, { u"--check"_s, text(server.url("/f.zip")) });
    QVERIFY2(outcome.exitCode == 0, outcome.out + server.log());
    QVERIFY2(outcome.out.startsWith(line), outcome.out);
    QVERIFY2(server.requests().size() <= 3, server.log());
}

void TestCliCheck::leavesABusyServerAloneForAsLongAsItSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("asking");
    QTest::newRow("too many requests") << 429 << QByteArrayList { "HEAD /a" };
    QTest::newRow("unavailable") << 503 << QByteArrayList { "HEAD /a", "GET /a" };
}

/// With all its links, and not a moment less; every link is asked once, and the refused one again.
void TestCliCheck::leavesABusyServerAloneForAsLongAsItSays()
{
    QFETCH(int, status);
    QFETCH(QByteArrayList, asking);
    FaultServer server;
    const int times = static_cast<int>(asking.size());
    server.serve("/a",
        { .content = content(10),
            .replies = { { .times = times, .status = status, .headers = { "Retry-After: 1" } } } });
    server.serve("/b", { .content = content(10) });
    server.serve("/c", { .content = content(10) });
    FaultServer other;
    other.serve("/d", { .content = content(10) });
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox,
        { u"--check"_s, u"-j"_s, u"1"_s, text(server.url("/a")), text(server.url("/b")),
            text(server.url("/c")), text(other.url("/d")) });
    QVERIFY2(outcome.exitCode == 0, outcome.out + server.log());
    QVERIFY2(outcome.err.contains("fewer requests"), outcome.err);
    QByteArrayList asked;
    for (const SeenRequest &request : server.requests()) {
        asked.append(request.method + ' ' + request.target);
    }
    QCOMPARE(asked, asking + QByteArrayList({ "HEAD /b", "HEAD /c", "HEAD /a" }));
    const qint64 refused = server.requests().at(times - 1).at;
    QVERIFY2(server.requests().at(times).at - refused >= 990, server.log());
    QVERIFY2(outcome.out.indexOf("/d\n") < outcome.out.indexOf("/b\n"), outcome.out);
}

void TestCliCheck::givesUpAServerThatStaysBusy()
{
    FaultServer server;
    QStringList arguments { u"--check"_s, u"-j"_s, u"1"_s };
    for (int i = 0; i < 6; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        server.serve(path, { .replies = { { .status = 429, .headers = { "Retry-After: 1" } } } });
        arguments.append(text(server.url(path)));
    }
    const CliSandbox sandbox;
    const CliOutcome outcome = runCli(sandbox, arguments);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(server.requests().size() == 3, server.log());
    const QByteArrayList lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 6); // each with its own link
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), 6);
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith("429\t"), line);
    }
}

QTEST_GUILESS_MAIN(TestCliCheck)
#include "tst_clicheck.moc"
