// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/replypolicy.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(engine::ReplyStep)
Q_DECLARE_METATYPE(engine::ErrorKind)
Q_DECLARE_METATYPE(engine::ReplySituation)
Q_DECLARE_METATYPE(engine::ResponseInfo)

namespace {

constexpr qint64 kSize = 1000;

Validators version(const QByteArray &etag, qint64 size = kSize)
{
    Validators validators;
    validators.etag = etag;
    validators.size = size;
    return validators;
}

ResponseInfo reply(int status, const Validators &validators)
{
    ResponseInfo info;
    info.status = status;
    info.validators = validators;
    return info;
}

ResponseInfo partial(qint64 from, qint64 to, const QByteArray &etag = "\"a\"", qint64 total = kSize)
{
    ResponseInfo info = reply(206, version(etag, total));
    info.hasContentRange = true;
    info.range = ContentRange { from, to, total };
    info.contentLength = to - from;
    return info;
}

ResponseInfo unsatisfied(qint64 total)
{
    ResponseInfo info = reply(416, {});
    if (total >= 0) {
        info.hasContentRange = true;
        info.range = ContentRange { -1, -1, total };
        info.validators.size = total; // as it is read from the header
    }
    return info;
}

/// A resume from byte 500 of a version with a strong tag.
ReplySituation resuming()
{
    ReplySituation situation;
    situation.isPlain = false;
    situation.usedIfRange = true;
    situation.hasBytes = true;
    situation.asked = { 500, kSize };
    situation.resumesAt = 500;
    situation.pinned = version("\"a\"");
    return situation;
}

template <typename Change>
ReplySituation resuming(Change change)
{
    ReplySituation situation = resuming();
    change(situation);
    return situation;
}

} // namespace

class TestReplyPolicy : public QObject {
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
};

void TestReplyPolicy::decides_data()
{
    QTest::addColumn<ReplySituation>("situation");
    QTest::addColumn<ResponseInfo>("info");
    QTest::addColumn<ReplyStep>("step");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const ReplySituation &situation, const ResponseInfo &info,
                         ReplyStep step, ErrorKind kind = ErrorKind::None) {
        QTest::newRow(name) << situation << info << step << kind;
    };
    using R = ReplySituation;
    const auto later = [](R &s) { s.isFirst = false; };
    const auto verified = [](R &s) {
        s.usedIfRange = false;
        s.asked.from = 400;
    };
    const auto weak = [](R &s) { s.pinned = version("W/\"a\""); };
    const auto silent = [](R &s) { s.pinned = version({}); };
    const auto silentLater = [](R &s) {
        s.pinned = version({});
        s.isFirst = false;
    };

    row("plain: the file", {}, reply(200, version("\"a\"")), ReplyStep::BeginFile);
    row("plain: 203", {}, reply(203, {}), ReplyStep::BeginFile);
    row("plain: a range nobody asked for", {}, partial(0, 500), ReplyStep::Fail,
        ErrorKind::InvalidReply);
    row("plain: 404", {}, reply(404, {}), ReplyStep::Fail, ErrorKind::NotFound);
    row("plain: 416", {}, unsatisfied(0), ReplyStep::Fail, ErrorKind::HttpStatus);
    row("plain: 103 and nothing more", {}, reply(103, {}), ReplyStep::Fail,
        ErrorKind::InterimReply);

    row("resume: same version", resuming(), partial(500, kSize), ReplyStep::Take);
    row("resume: less than asked", resuming(), partial(500, 600), ReplyStep::Take);
    row("resume: another version", resuming(), partial(500, kSize, "\"b\""), ReplyStep::StartOver);
    row("resume: another size", resuming(), partial(500, 900, "\"a\"", 900), ReplyStep::StartOver);
    row("resume: weak tag is no proof", resuming(weak), partial(500, kSize, "W/\"a\""),
        ReplyStep::TakeDoubted);
    row("resume: no tag at all", resuming(silent), partial(500, kSize, {}), ReplyStep::TakeDoubted);
    row("resume: bytes will be compared", resuming([&](R &s) {
        weak(s);
        verified(s);
    }),
        partial(400, kSize, "W/\"a\""), ReplyStep::TakeDoubted);
    row("resume: compared, yet another size", resuming([&](R &s) {
        weak(s);
        verified(s);
    }),
        partial(400, 900, "W/\"a\"", 900), ReplyStep::StartOver);
    row("later: a silent server is believed", resuming(silentLater), partial(500, kSize, {}),
        ReplyStep::TakeDoubted);
    row("later: suddenly a tag", resuming(silentLater), partial(500, kSize, "W/\"b\""),
        ReplyStep::TakeDoubted);
    row("later: another version", resuming(later), partial(500, kSize, "\"b\""),
        ReplyStep::StartOver);

    row("200, same version: If-Range may be to blame", resuming(), reply(200, version("\"a\"")),
        ReplyStep::AskWithoutIfRange);
    row("200 without If-Range: no ranges here", resuming([](R &s) { s.usedIfRange = false; }),
        reply(200, version("\"a\"")), ReplyStep::GoPlain);
    row("200, another version", resuming(), reply(200, version("\"b\"")), ReplyStep::StartOver);
    row("200 on a later connection", resuming([](R &s) {
        s.usedIfRange = false;
        s.isFirst = false;
    }),
        reply(200, version("\"a\"")), ReplyStep::CloseLane);

    row("wrong range: once more", resuming(), partial(600, kSize), ReplyStep::AskAgain);
    row("wrong range again: no ranges here", resuming([](R &s) { s.wrongRanges = 1; }),
        partial(600, kSize), ReplyStep::GoPlain);
    row("wrong range again, later", resuming([](R &s) {
        s.wrongRanges = 1;
        s.isFirst = false;
    }),
        partial(600, kSize), ReplyStep::CloseLane);

    row("416: all is there", resuming([](R &s) { s.pinned.size = -1; }), unsatisfied(500),
        ReplyStep::Complete);
    // A file of several gaps: it has become shorter, and ends where the first of them begins.
    row("416: ends where a gap begins", resuming(), unsatisfied(500), ReplyStep::StartOver);
    row("416: shorter than what is there", resuming(), unsatisfied(300), ReplyStep::StartOver);
    row("416: says nothing", resuming(), unsatisfied(-1), ReplyStep::StartOver);
    row("416: all is there, later", resuming(later), unsatisfied(500), ReplyStep::CloseLane);
    // The overlap starts before the end of what is here: the file has become shorter.
    row("416: ends where the overlap starts", resuming(verified), unsatisfied(400),
        ReplyStep::StartOver);

    row("resume: 503", resuming(), reply(503, {}), ReplyStep::Fail, ErrorKind::ServerBusy);
    row("later: 503", resuming(later), reply(503, {}), ReplyStep::CloseLane, ErrorKind::ServerBusy);
    row("later: 404", resuming(later), reply(404, {}), ReplyStep::CloseLane, ErrorKind::NotFound);
}

void TestReplyPolicy::decides()
{
    QFETCH(ReplySituation, situation);
    QFETCH(ResponseInfo, info);
    const ReplyDecision decision = decideReply(situation, info);
    QTEST(decision.step, "step");
    QTEST(decision.error.kind, "kind");
}

QTEST_GUILESS_MAIN(TestReplyPolicy)
#include "tst_replypolicy.moc"
