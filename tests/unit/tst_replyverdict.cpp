// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/responseinfo.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::ErrorKind)
Q_DECLARE_METATYPE(engine::ReplyUse)
Q_DECLARE_METATYPE(engine::SameFile)
Q_DECLARE_METATYPE(engine::Segment)
Q_DECLARE_METATYPE(engine::Validators)

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

class TestReplyVerdict : public QObject {
    Q_OBJECT

private slots:
    void repliesAreJudged_data();
    void repliesAreJudged();
    void statusesAreErrors_data();
    void statusesAreErrors();
    void versionsAreCompared_data();
    void versionsAreCompared();
    void onlyStrongValidatorsGoIntoIfRange_data();
    void onlyStrongValidatorsGoIntoIfRange();
};
void TestReplyVerdict::repliesAreJudged_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<Segment>("asked"); // from < 0: no range was asked
    QTest::addColumn<ReplyUse>("use");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<qint64>("total");

    const auto row = [](const char *name, int status, const Headers &headers, Segment asked,
                         ReplyUse use, qint64 total, ErrorKind kind = ErrorKind::None) {
        QTest::newRow(name) << status << headers << asked << use << kind << total;
    };
    const Segment none { -1, -1 };
    const Segment middle { 5, 8 };
    const auto range = [](const char *text) { return Headers { { "Content-Range", text } }; };
    const Headers length { { "Content-Length", "10" } };
    using U = ReplyUse;
    using K = ErrorKind;

    row("200", 200, length, none, U::Body, 10);
    row("203", 203, length, none, U::Body, 10);
    row("F16 no length", 200, { { "X", "y" } }, none, U::Body, -1);
    row("F37 empty file", 200, { { "Content-Length", "0" } }, none, U::Body, 0);
    row("F01 range ignored", 200, length, middle, U::WholeFile, 10);
    row("F16 no header", 200, {}, none, U::Body, -1);
    row("F16 no header, range", 200, {}, middle, U::WholeFile, -1);
    row("F04 no header", 206, {}, middle, U::WrongRange, -1);
    row("F05 no header", 206, {}, none, U::Refused, -1, K::InvalidReply);
    row("F05 range in a 200", 200, range("bytes 5-7/10"), none, U::Refused, -1, K::InvalidReply);
    row("F05 range in a 200, asked", 200, range("bytes 5-7/10"), middle, U::WrongRange, -1);
    row("whole range in a 200", 200,
        { { "Content-Range", "bytes 0-9/10" }, { "Content-Length", "10" } }, none, U::Body, 10);
    row("F05 unasked 206", 206, range("bytes 0-9/10"), none, U::Refused, -1, K::InvalidReply);
    row("206", 206, range("bytes 5-7/10"), middle, U::Body, 10);
    row("206 to the end", 206, range("bytes 5-9/10"), { 5, -1 }, U::Body, 10);
    row("F02 shorter", 206, range("bytes 5-6/10"), middle, U::Body, 10);
    row("F02 longer", 206, range("bytes 5-9/10"), middle, U::Body, 10);
    row("F02 other start", 206, range("bytes 4-7/10"), middle, U::WrongRange, -1);
    row("F03 total unknown", 206, range("bytes 5-7/*"), middle, U::Body, -1);
    row("F04 no range", 206, length, middle, U::WrongRange, -1);
    row("F04 malformed", 206, range("bytes 5-7"), middle, U::WrongRange, -1);
    row("F04 unsatisfied", 206, range("bytes */10"), middle, U::WrongRange, -1);
    row("F04 multipart", 206,
        { { "Content-Type", "multipart/byteranges" }, { "Content-Range", "bytes 5-7/10" } }, middle,
        U::WrongRange, -1);
    row("length of another range", 206,
        { { "Content-Length", "4" }, { "Content-Range", "bytes 5-7/10" } }, middle, U::WrongRange,
        -1);
    for (const int status : { 301, 302, 303, 307, 308 }) {
        row(QByteArray::number(status), status, { { "Location", "/x" } }, none, U::Redirect, -1);
    }
    row("F36 300", 300, { { "Location", "/x" } }, none, U::Refused, -1, K::NoContent);
    row("F12 all there", 416, range("bytes */5"), { 5, -1 }, U::Satisfied416, 5);
    row("F12 shrunk", 416, range("bytes */4"), { 5, -1 }, U::Refused, 4, K::HttpStatus);
    row("F12 no total", 416, length, { 5, -1 }, U::Refused, -1, K::HttpStatus);
    row("F12 not asked", 416, range("bytes */0"), none, U::Refused, 0, K::HttpStatus);
    row("F28 interim", 103, { { "Link", "x" } }, none, U::Refused, -1, K::InterimReply);
    row("404", 404, length, none, U::Refused, -1, K::NotFound);
}

void TestReplyVerdict::repliesAreJudged()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(Segment, asked);
    QFETCH(ReplyUse, use);
    QFETCH(ErrorKind, kind);
    QFETCH(qint64, total);
    const ReplyVerdict verdict = judgeReply(parsed(status, headers), asked.from >= 0, asked);
    QCOMPARE(verdict.use, use);
    QCOMPARE(verdict.error.kind, kind);
    QCOMPARE(verdict.knownTotal, total);
}

void TestReplyVerdict::statusesAreErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");

    using K = ErrorKind;
    const QList<QPair<int, K>> rows { { 100, K::InterimReply }, { 199, K::InterimReply },
        { 201, K::NoContent }, { 202, K::NoContent }, { 204, K::NoContent }, { 205, K::NoContent },
        { 300, K::NoContent }, { 304, K::NoContent }, { 400, K::HttpStatus },
        { 401, K::Credentials }, { 403, K::Forbidden }, { 404, K::NotFound },
        { 407, K::ProxyCredentials }, { 408, K::TimedOut }, { 410, K::Gone },
        { 416, K::HttpStatus }, { 429, K::TooManyRequests }, { 451, K::HttpStatus },
        { 500, K::ServerBusy }, { 501, K::HttpStatus }, { 503, K::ServerBusy },
        { 505, K::HttpStatus }, { 599, K::ServerBusy }, { 999, K::HttpStatus } };
    for (const auto &[status, kind] : rows) {
        QTest::addRow("%d", status) << status << kind;
    }
}

void TestReplyVerdict::statusesAreErrors()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    const DownloadError error = errorForStatus(status, u"Why"_s);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.status, status);
    QCOMPARE(error.detail, u"Why"_s);
}

void TestReplyVerdict::versionsAreCompared_data()
{
    QTest::addColumn<Validators>("pinned");
    QTest::addColumn<Validators>("now");
    QTest::addColumn<SameFile>("expected");

    const QByteArray old("Wed, 01 May 2024 10:00:00 GMT");
    const QByteArray recent("Wed, 01 May 2024 11:59:30 GMT");
    const QByteArray date("Wed, 01 May 2024 12:00:00 GMT");
    const QByteArray a("\"a\"");
    const QByteArray b("\"b\"");
    const QByteArray weak("W/\"a\"");
    const auto row = [](const char *name, Validators pinned, Validators later, SameFile expected) {
        QTest::newRow(name) << pinned << later << expected;
    };
    using S = SameFile;
    row("same strong tag", { a, {}, {}, 9 }, { a, {}, {}, 9 }, S::Yes);
    row("same tag, total unknown", { a, {}, {}, 9 }, { a, {}, {}, -1 }, S::Yes);
    row("F03 other size", { a, old, date, 9 }, { a, old, date, 8 }, S::No);
    row("F06 tag and date differ", { a, old, date, 9 }, { b, recent, date, 9 }, S::No);
    row("F06 only the tag differs", { a, old, date, 9 }, { b, old, date, 9 }, S::Doubt);
    row("tag differs, no date", { a, {}, {}, 9 }, { b, {}, {}, 9 }, S::No);
    row("F08 same weak tag", { weak, {}, {}, 9 }, { weak, {}, {}, 9 }, S::Doubt);
    row("F08 same weak tag, other date", { weak, old, date, 9 }, { weak, recent, date, 9 }, S::No);
    row("same weak tag, strong date", { weak, old, date, 9 }, { weak, old, date, 9 }, S::Yes);
    row("F08 weak tag differs", { weak, {}, {}, 9 }, { b, {}, {}, 9 }, S::Doubt);
    row("F08 nothing known", {}, {}, S::Doubt);
    row("only the size", { {}, {}, {}, 9 }, { {}, {}, {}, 9 }, S::Doubt);
    row("strong date", { {}, old, date, 9 }, { {}, old, {}, 9 }, S::Yes);
    row("F10 weak date", { {}, recent, date, 9 }, { {}, recent, date, 9 }, S::Doubt);
    row("date without Date", { {}, old, {}, 9 }, { {}, old, date, 9 }, S::Doubt);
    row("other date", { {}, old, date, 9 }, { {}, recent, date, 9 }, S::No);
    row("tag lost", { a, old, date, 9 }, { {}, old, date, 9 }, S::Doubt);
}

void TestReplyVerdict::versionsAreCompared()
{
    QFETCH(Validators, pinned);
    QFETCH(Validators, now);
    QFETCH(SameFile, expected);
    QCOMPARE(compareValidators(pinned, now), expected);
}

void TestReplyVerdict::onlyStrongValidatorsGoIntoIfRange_data()
{
    QTest::addColumn<Validators>("validators");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray date("Wed, 01 May 2024 12:00:00 GMT");
    const QByteArray strong("Wed, 01 May 2024 11:59:00 GMT");
    const QByteArray weak("Wed, 01 May 2024 11:59:01 GMT");
    const auto row = [](const char *name, const Validators &validators, const QByteArray &value) {
        QTest::newRow(name) << validators << value;
    };
    row("strong tag", { "\"a\"", strong, date, 9 }, "\"a\"");
    row("F08 weak tag", { "W/\"a\"", {}, {}, 9 }, {});
    row("F08 weak tag, strong date", { "W/\"a\"", strong, date, 9 }, strong);
    row("tag without quotes", { "a", {}, {}, 9 }, {});
    row("two tags joined", { "\"a\", \"b\"", {}, {}, 9 }, {});
    row("strong date", { {}, strong, date, 9 }, strong);
    row("F10 weak date", { {}, weak, date, 9 }, {});
    row("no Date", { {}, strong, {}, 9 }, {});
    row("no date at all", { {}, "yesterday", date, 9 }, {});
    row("nothing", {}, {});
}

void TestReplyVerdict::onlyStrongValidatorsGoIntoIfRange()
{
    QFETCH(Validators, validators);
    QFETCH(QByteArray, expected);
    QCOMPARE(ifRangeValue(validators), expected);
}

QTEST_APPLESS_MAIN(TestReplyVerdict)
#include "tst_replyverdict.moc"
