// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curl.h"
#include "tests/support/faultserver.h"
#include "tests/support/nginx.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

/// The server that the engine's tests trust is itself held against curl.
class FaultServerTest : public QObject {
    Q_OBJECT

private slots:
    void anyPartOfABodyIsTheSameBytes();
    void servesAWholeFile();
    void servesARange();
    void bendsRanges_data();
    void bendsRanges();
    void aRangeFaultIsNotCountedWithoutARange();
    void sendsFieldsAsTheyAre();
    void sendsInterimRepliesFirst();
    void closesInTheMiddle();
    void resetsInTheMiddle();
    void stallsInTheMiddle();
    void closesWithoutReply();
    void repliesLate();
    void keepsToTheRate();
    void chunkedBodiesEndWithAndWithoutTheLastChunk();
    void countsTheTimesOfAReply();
    void refusesMoreConnectionsThanAllowed();
    void recordsRequestsAndBytes();
    void showsTheCertificateGiven_data();
    void showsTheCertificateGiven();
    void nginxServesHttpAndHttps();
};

void FaultServerTest::anyPartOfABodyIsTheSameBytes()
{
    const Content content { .size = 100003, .seed = 7 };
    const QByteArray whole = content.bytes(0, content.size);
    QCOMPARE(whole.size(), content.size);
    for (const qint64 from : { 0, 1, 7, 8, 9, 50001, 99999, 100002 }) {
        for (const qint64 count : { 1, 8, 13, 4096 }) {
            QCOMPARE(content.bytes(from, count), whole.mid(from, count));
        }
    }
    QCOMPARE(content.sha256(), sha256(whole));
    QVERIFY(whole != (Content { .size = 100003, .seed = 8 }.bytes(0, 100003)));
}

void FaultServerTest::servesAWholeFile()
{
    FaultServer server;
    const Content content { .size = 3 * kMiB + 5 };
    server.serve("/a.bin", { .content = content });
    const CurlResult got = curl(server.url("/a.bin?x=1"));
    QCOMPARE(got.exitCode, 0);
    QCOMPARE(sha256(got.body), content.sha256());
    QVERIFY(got.head.contains("Content-Length: 3145733\r\n"));
    QCOMPARE(server.bodyBytes("/a.bin"), content.size);
}

void FaultServerTest::servesARange()
{
    FaultServer server;
    const Content content { .size = 10000 };
    server.serve("/a.bin", { .content = content });
    const CurlResult got = curl(server.url("/a.bin"), { u"-r"_s, u"100-199"_s });
    QCOMPARE(got.body, content.bytes(100, 100));
    QVERIFY(got.head.contains("Content-Range: bytes 100-199/10000\r\n"));
    QVERIFY(curl(server.url("/a.bin"), { u"-r"_s, u"10000-"_s }).head.startsWith("HTTP/1.1 416"));
}

void FaultServerTest::bendsRanges_data()
{
    QTest::addColumn<RangePlay>("play");
    QTest::addColumn<QByteArray>("inHead");
    QTest::addColumn<int>("bytes");
    QTest::newRow("ignore") << RangePlay::Ignore << QByteArray("HTTP/1.1 200") << 10000;
    QTest::newRow("start") << RangePlay::ShiftedStart << QByteArray("bytes 200-299/10000") << 100;
    QTest::newRow("short") << RangePlay::ShorterEnd << QByteArray("bytes 100-199/10000") << 100;
    QTest::newRow("to end") << RangePlay::ToTheEnd << QByteArray("bytes 100-9999/10000") << 9900;
    QTest::newRow("total") << RangePlay::OtherTotal << QByteArray("bytes 100-299/11000") << 200;
    QTest::newRow("star") << RangePlay::StarTotal << QByteArray("bytes 100-299/*") << 200;
    QTest::newRow("none") << RangePlay::NoContentRange << QByteArray("HTTP/1.1 206") << 200;
    QTest::newRow("bad") << RangePlay::BadContentRange << QByteArray("bytes=100-whatever") << 200;
    QTest::newRow("416") << RangePlay::NotSatisfiable << QByteArray("bytes */10000") << 0;
    QTest::newRow("bare 416") << RangePlay::NotSatisfiableBare << QByteArray("HTTP/1.1 416") << 0;
    QTest::newRow("in 200") << RangePlay::RangeInside200 << QByteArray("bytes 0-9999/10000")
                            << 10000;
}

void FaultServerTest::bendsRanges()
{
    QFETCH(RangePlay, play);
    QFETCH(QByteArray, inHead);
    QFETCH(int, bytes);
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10000 }, .replies = { { .fault = "F99", .range = play } } });
    const CurlResult got = curl(server.url("/a.bin"), { u"-H"_s, u"Range: bytes=100-299"_s });
    QVERIFY2(got.head.contains(inHead), got.head);
    QCOMPARE(got.body.size(), bytes);
    QCOMPARE(server.played("F99"), 1);
}

void FaultServerTest::aRangeFaultIsNotCountedWithoutARange()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 100 },
            .replies = { { .fault = "F02", .range = RangePlay::ShiftedStart } } });
    QCOMPARE(curl(server.url("/a.bin")).body.size(), 100);
    QCOMPARE(server.played("F02"), 0);
}

void FaultServerTest::sendsFieldsAsTheyAre()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10 },
            .replies = { { .fault = "F20",
                .headers = { "Content-Length: rubbish", "X-A:b" },
                .automaticLength = false } } });
    const CurlResult got = curl(server.url("/a.bin"), { u"--ignore-content-length"_s });
    QVERIFY(got.head.contains("\r\nContent-Length: rubbish\r\nX-A:b\r\n"));
    QCOMPARE(server.played("F20"), 1);
}

void FaultServerTest::sendsInterimRepliesFirst()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10 },
            .replies = { { .fault = "F28", .before = "HTTP/1.1 103 Early Hints\r\n\r\n" } } });
    const CurlResult got = curl(server.url("/a.bin"));
    QVERIFY(got.head.startsWith("HTTP/1.1 103"));
    QVERIFY(got.head.contains("HTTP/1.1 200"));
    QCOMPARE(server.played("F28"), 1);
}

void FaultServerTest::closesInTheMiddle()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10000 },
            .replies = { { .fault = "F18", .ending = Ending::Close, .cutAfter = 1234 } } });
    const CurlResult got = curl(server.url("/a.bin"));
    QCOMPARE(got.exitCode, 18); // partial file
    QCOMPARE(got.body.size(), 1234);
    QCOMPARE(server.played("F18"), 1);
}

void FaultServerTest::resetsInTheMiddle()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 100000 },
            .replies = { { .fault = "F40", .ending = Ending::Reset, .cutAfter = 5000 } } });
    QCOMPARE(curl(server.url("/a.bin")).exitCode, 56); // failure when receiving
    QCOMPARE(server.played("F40"), 1);
}

void FaultServerTest::stallsInTheMiddle()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 100000 },
            .replies = { { .fault = "F41", .ending = Ending::Stall, .cutAfter = 5000 } } });
    const CurlResult got = curl(server.url("/a.bin"), { u"--max-time"_s, u"0.5"_s });
    QCOMPARE(got.exitCode, 28); // timed out
    QCOMPARE(got.body.size(), 5000);
    QCOMPARE(server.played("F41"), 1);
}

void FaultServerTest::closesWithoutReply()
{
    FaultServer server;
    server.serve("/a.bin", { .replies = { { .fault = "F39", .closeSilently = true } } });
    QCOMPARE(curl(server.url("/a.bin")).exitCode, 52); // empty reply
    QCOMPARE(server.played("F39"), 1);
}

void FaultServerTest::repliesLate()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10 },
            .replies = { { .fault = "F39", .delay = std::chrono::milliseconds(300) } } });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(curl(server.url("/a.bin")).body.size(), 10);
    QVERIFY(clock.elapsed() >= 295); // a timer may be rounded down by a tick
}

void FaultServerTest::keepsToTheRate()
{
    FaultServer server;
    server.serve("/a.bin", { .content = { .size = 300000 }, .bytesPerSecond = 500000 });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(curl(server.url("/a.bin")).body.size(), 300000);
    QVERIFY(clock.elapsed() >= 550);
}

void FaultServerTest::chunkedBodiesEndWithAndWithoutTheLastChunk()
{
    FaultServer server;
    const Content content { .size = 200000 };
    server.serve("/good.bin", { .content = content, .replies = { { .chunked = true } } });
    server.serve("/cut.bin",
        { .content = content,
            .replies = { { .fault = "F24",
                .chunked = true,
                .lastChunk = false,
                .ending = Ending::Close } } });
    QCOMPARE(sha256(curl(server.url("/good.bin")).body), content.sha256());
    QCOMPARE(curl(server.url("/cut.bin")).exitCode, 18);
    QCOMPARE(server.played("F24"), 1);
}

void FaultServerTest::countsTheTimesOfAReply()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 10 },
            .replies = { { .fault = "F35", .when = When::Head, .status = 405 },
                { .fault = "F32", .times = 2, .status = 410 } } });
    QVERIFY(curl(server.url("/a.bin"), { u"-I"_s }).head.startsWith("HTTP/1.1 405"));
    QVERIFY(curl(server.url("/a.bin")).head.startsWith("HTTP/1.1 410"));
    QVERIFY(curl(server.url("/a.bin")).head.startsWith("HTTP/1.1 410"));
    QVERIFY(curl(server.url("/a.bin")).head.startsWith("HTTP/1.1 200"));
    QCOMPARE(server.played("F32"), 2);
}

void FaultServerTest::refusesMoreConnectionsThanAllowed()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 100000 },
            .maxSimultaneous = 1,
            .replies = { { .ending = Ending::Stall, .cutAfter = 10 } } });
    QProcess first;
    first.start(u"curl"_s, { u"-s"_s, u"--noproxy"_s, u"*"_s, server.url("/a.bin").toString() });
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(curl(server.url("/a.bin")).head.startsWith("HTTP/1.1 503"));
    QCOMPARE(server.played("F13"), 1);
    first.kill();
    QVERIFY(first.waitForFinished());
}

void FaultServerTest::recordsRequestsAndBytes()
{
    FaultServer server;
    server.serve("/a.bin", { .content = { .size = 1000 } });
    curl(server.url("/a.bin"), { u"-r"_s, u"10-19"_s, u"-H"_s, u"X-Key: one"_s });
    QCOMPARE(server.requests().size(), 1);
    const SeenRequest request = server.requests().first();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.from, 10);
    QCOMPARE(request.to, 19);
    QCOMPARE(request.header("x-key").value_or("none"), "one");
    QVERIFY(!request.header("X-Other"));
    QCOMPARE(request.status, 206);
    QCOMPARE(request.bodyBytes, 10);
    server.clearRecord();
    QVERIFY(server.requests().isEmpty());
}

void FaultServerTest::showsTheCertificateGiven_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("good") << u"good"_s << true;
    QTest::newRow("expired") << u"expired"_s << false;
    QTest::newRow("wrong host") << u"wronghost"_s << false;
    QTest::newRow("self-signed") << u"selfsigned"_s << false;
}

void FaultServerTest::showsTheCertificateGiven()
{
    QFETCH(QString, which);
    QFETCH(bool, isTrusted);
    static const Certificates certificates;
    const QHash<QString, Certificate> all { { u"good"_s, certificates.good() },
        { u"expired"_s, certificates.expired() }, { u"wronghost"_s, certificates.wrongHost() },
        { u"selfsigned"_s, certificates.selfSigned() } };
    FaultServer server(all.value(which));
    const Content content { .size = 3 * kMiB };
    server.serve("/a.bin", { .content = content });
    const QStringList ca { u"--cacert"_s, certificates.caFile() };
    QCOMPARE(curl(server.url("/a.bin"), ca).exitCode, isTrusted ? 0 : 60);
    QCOMPARE(sha256(curl(server.url("/a.bin"), { u"-k"_s }).body), content.sha256());
}

void FaultServerTest::nginxServesHttpAndHttps()
{
    Nginx nginx;
    const Content content { .size = 500000 };
    nginx.put(u"a.bin"_s, content);
    QCOMPARE(sha256(curl(nginx.http(u"/a.bin"_s)).body), content.sha256());
    QCOMPARE(sha256(curl(nginx.http(u"/limited/a.bin"_s)).body), content.sha256());
    const CurlResult secure = curl(nginx.https(u"/a.bin"_s), { u"--cacert"_s, nginx.caFile() });
    QCOMPARE(secure.exitCode, 0);
    QCOMPARE(sha256(secure.body), content.sha256());
    QTRY_COMPARE(nginx.accessLog().size(), 3);
    QCOMPARE(nginx.accessLog().first(), "GET /a.bin 200 500000 \"-\"");
}

QTEST_GUILESS_MAIN(FaultServerTest)

#include "tst_faultserver.moc"
