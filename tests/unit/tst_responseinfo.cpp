// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpdate.h"
#include "app/engine/responseinfo.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;
using namespace std::chrono_literals;

using Headers = QList<QPair<QByteArray, QByteArray>>;

namespace {

const QDateTime &now()
{
    static const QDateTime kNow(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
    return kNow;
}

ResponseInfo parsed(int status, const Headers &headers)
{
    const Result<ResponseInfo> result = parseResponse(status, headers, now());
    return result ? result.value() : ResponseInfo {};
}

} // namespace

class TestResponseInfo : public QObject {
    Q_OBJECT

private slots:
    void lengthsAreReadOrRefused_data();
    void lengthsAreReadOrRefused();
    void rangesAreReadWhenWellFormed_data();
    void rangesAreReadWhenWellFormed();
    void fieldsAreRead();
    void retryAfterIsAWaitOfAtMostAnHour_data();
    void retryAfterIsAWaitOfAtMostAnHour();
    void locationsComeApart_data();
    void locationsComeApart();
    void datesHaveThreeForms_data();
    void datesHaveThreeForms();
};

void TestResponseInfo::lengthsAreReadOrRefused_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<qint64>("length");

    const auto row = [](const char *name, const Headers &headers, bool isOk, qint64 length) {
        QTest::newRow(name) << headers << isOk << length;
    };
    row("none", { { "X", "y" } }, true, -1);
    row("zero", { { "Content-Length", "0" } }, true, 0);
    row("plain", { { "content-length", " 12 " } }, true, 12);
    row("F20 same twice", { { "Content-Length", "5" }, { "Content-Length", "5" } }, true, 5);
    row("F20 same, joined", { { "Content-Length", "5, 5" } }, true, 5);
    row("F20 same, leading zero", { { "Content-Length", "5, 05" } }, true, 5);
    row("F20 different", { { "Content-Length", "5" }, { "Content-Length", "6" } }, false, 0);
    row("F20 different, joined", { { "Content-Length", "5, 6" } }, false, 0);
    row("F20 negative", { { "Content-Length", "-1" } }, false, 0);
    row("F20 plus", { { "Content-Length", "+1" } }, false, 0);
    row("F20 rubbish", { { "Content-Length", "12x" } }, false, 0);
    row("F20 hexadecimal", { { "Content-Length", "0x10" } }, false, 0);
    row("F20 empty", { { "Content-Length", "" } }, false, 0);
    row("F20 half empty list", { { "Content-Length", "5," } }, false, 0);
    row("F20 inner space", { { "Content-Length", "1 2" } }, false, 0);
    row("F21 2^53 + 1", { { "Content-Length", "9007199254740993" } }, true, 9007199254740993);
    row("F21 2^63 - 1", { { "Content-Length", "9223372036854775807" } }, true, 9223372036854775807);
    row("F21 2^63", { { "Content-Length", "9223372036854775808" } }, true, -1);
    row("F21 above 2^64", { { "Content-Length", "99999999999999999999999" } }, true, -1);
    row("F22 chunked", { { "Content-Length", "5" }, { "Transfer-Encoding", "Chunked" } }, true, -1);
    row("F22 chunked, rubbish", { { "Content-Length", "x" }, { "Transfer-Encoding", "chunked" } },
        true, -1);
    row("identity", { { "Content-Length", "5" }, { "Transfer-Encoding", "identity" } }, true, 5);
    row("F25 gzip", { { "Transfer-Encoding", "gzip, chunked" } }, false, 0);
    row("F25 wrong order", { { "Transfer-Encoding", "chunked, gzip" } }, false, 0);
    row("F25 chunked twice", { { "Transfer-Encoding", "chunked, chunked" } }, false, 0);
}

void TestResponseInfo::lengthsAreReadOrRefused()
{
    QFETCH(Headers, headers);
    QFETCH(bool, isOk);
    QFETCH(qint64, length);
    const Result<ResponseInfo> result = parseResponse(200, headers, now());
    QCOMPARE(result.ok(), isOk);
    if (isOk) {
        QCOMPARE(result.value().contentLength, length);
        QCOMPARE(result.value().validators.size, length);
    } else {
        QCOMPARE(result.error().kind, ErrorKind::InvalidReply);
    }
}

void TestResponseInfo::rangesAreReadWhenWellFormed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOk");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("total");

    const auto row = [](const char *text, bool isOk, qint64 from, qint64 to, qint64 total) {
        QTest::newRow(text) << QByteArray(text) << isOk << from << to << total;
    };
    const auto bad = [&](const char *text) { row(text, false, -1, -1, -1); };
    row("bytes 0-4/10", true, 0, 5, 10);
    row("Bytes  9-9/10", true, 9, 10, 10);
    row("bytes 3-4/*", true, 3, 5, -1);
    row("bytes */10", true, -1, -1, 10);
    row("bytes */0", true, -1, -1, 0);
    row("bytes 0-9223372036854775805/9223372036854775807", true, 0, 9223372036854775806,
        9223372036854775807);
    bad("bytes */*");
    bad("bytes 0-9223372036854775807/*");
    bad("bytes 0-9223372036854775808/9223372036854775809");
    bad("bytes 5-4/10");
    bad("bytes 0-10/10");
    bad("bytes 0-4/4");
    bad("bytes -1-4/10");
    bad("bytes 0-4");
    bad("bytes=0-4/10");
    bad("0-4/10");
    bad("items 0-4/10");
    bad("bytes 0-4/10, bytes 0-4/10");
    bad("bytes 0-4/x");
    bad("bytes");
}

void TestResponseInfo::rangesAreReadWhenWellFormed()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isOk);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, total);
    const ResponseInfo info = parsed(206, { { "Content-Range", text } });
    QVERIFY(info.hasContentRange);
    QCOMPARE(info.range.has_value(), isOk);
    if (isOk) {
        QVERIFY(*info.range == (ContentRange { from, to, total }));
        QCOMPARE(info.range->isUnsatisfied(), from < 0);
    }
    QCOMPARE(info.validators.size, total);
    QVERIFY(!parsed(206, { { "Content-Range", text }, { "Content-Range", text } }).range);
}

void TestResponseInfo::fieldsAreRead()
{
    const ResponseInfo info = parsed(200,
        { { "ETAG", "W/\"x\"" }, { "Last-Modified", "Wed, 01 May 2024 10:00:00 GMT" },
            { "Date", "Wed, 01 May 2024 12:00:00 GMT" },
            { "Content-Type", "Text/HTML; Charset=\"ISO-8859-15\"" },
            { "Content-Encoding", "gzip" }, { "Accept-Ranges", "none" },
            { "Content-Disposition", "attachment; filename=\"../a.zip\"" } });
    QCOMPARE(info.status, 200);
    QCOMPARE(info.validators.etag, "W/\"x\"");
    QCOMPARE(info.validators.lastModified, "Wed, 01 May 2024 10:00:00 GMT");
    QCOMPARE(info.validators.date, "Wed, 01 May 2024 12:00:00 GMT");
    QCOMPARE(info.mimeType, u"text/html"_s);
    QCOMPARE(info.charset, u"ISO-8859-15"_s);
    QCOMPARE(info.dispositionName, u"../a.zip"_s);
    QVERIFY(info.isEncoded);
    QVERIFY(info.acceptsRangesNone);

    QVERIFY(!parsed(200, { { "Content-Encoding", "identity" } }).isEncoded);
    QVERIFY(parsed(206, { { "Content-Type", "multipart/byteranges; boundary=x" } }).isMultipart);
    QVERIFY(parsed(200, { { "Content-Type", "<script>" } }).mimeType.isEmpty());
    QVERIFY(parsed(200, { { "Transfer-Encoding", "chunked" } }).isChunked);
}

void TestResponseInfo::retryAfterIsAWaitOfAtMostAnHour_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds");

    QTest::newRow("seconds") << QByteArray("90") << 90;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("long") << QByteArray("7200") << 3600;
    QTest::newRow("overflow") << QByteArray("99999999999999999999") << 3600;
    QTest::newRow("date") << QByteArray("Wed, 01 May 2024 12:01:00 GMT") << 60;
    QTest::newRow("past date") << QByteArray("Wed, 01 May 2024 11:01:00 GMT") << 0;
    QTest::newRow("far date") << QByteArray("Thu, 01 May 2025 12:00:00 GMT") << 3600;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("rubbish") << QByteArray("soon") << -1;
    QTest::newRow("none") << QByteArray() << -1;
}

void TestResponseInfo::retryAfterIsAWaitOfAtMostAnHour()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    const ResponseInfo info = parsed(503, { { "Retry-After", text } });
    QCOMPARE(info.retryAfter.value_or(-1s).count(), seconds);
}

void TestResponseInfo::locationsComeApart_data()
{
    QTest::addColumn<QList<QByteArray>>("values");
    QTest::addColumn<QList<QByteArray>>("expected");

    using L = QList<QByteArray>;
    QTest::newRow("none") << L {} << L {};
    QTest::newRow("one") << L { "/x" } << L { "/x" };
    QTest::newRow("blank") << L { "" } << L { "" };
    QTest::newRow("comma in a URL") << L { "/x, y" } << L { "/x, y" };
    QTest::newRow("two fields") << L { "/x", "/y" } << L { "/x", "/y" };
    QTest::newRow("joined") << L { "http://a/x, http://b/y" } << L { "http://a/x", "http://b/y" };
    QTest::newRow("joined, equal") << L { "/x, /x" } << L { "/x", "/x" };
    QTest::newRow("bytes") << L { "/\xe4\xc3\xa4" } << L { "/\xe4\xc3\xa4" };
}

void TestResponseInfo::locationsComeApart()
{
    QFETCH(QList<QByteArray>, values);
    QFETCH(QList<QByteArray>, expected);
    Headers headers;
    for (const QByteArray &value : values) {
        headers.append({ "Location", value });
    }
    QCOMPARE(parsed(302, headers).locations, expected);
}

void TestResponseInfo::datesHaveThreeForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    const QString date = u"1994-11-06T08:49:37Z"_s;
    QTest::newRow("usual") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << date;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << date;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << date;
    QTest::newRow("year of this century")
        << QByteArray("Sunday, 06-Nov-16 08:49:37 GMT") << u"2016-11-06T08:49:37Z"_s;
    QTest::newRow("no month") << QByteArray("Sun, 06 Nox 1994 08:49:37 GMT") << QString();
    QTest::newRow("half a month") << QByteArray("Sun, 06 anF 1994 08:49:37 GMT") << QString();
    QTest::newRow("no day") << QByteArray("Sun, 31 Nov 1994 08:49:37 GMT") << QString();
    QTest::newRow("no time") << QByteArray("Sun, 06 Nov 1994 28:49:37 GMT") << QString();
    QTest::newRow("other zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << QString();
    QTest::newRow("number") << QByteArray("0") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestResponseInfo::datesHaveThreeForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(fromHttpDate(text).toString(Qt::ISODate), expected);
}

QTEST_APPLESS_MAIN(TestResponseInfo)
#include "tst_responseinfo.moc"
