// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mirrorset.h"

#include <QTest>

#include <array>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOwn = 0;
constexpr int kFirst = 1;
constexpr int kSecond = 2;
constexpr qint64 kTotal = 1'000'000;

TaskJob newJob()
{
    TaskJob job;
    job.userAgent = "test";
    job.download.request.url = QUrl(u"http://own/f"_s);
    job.download.request.credentials = { u"me"_s, u"secret"_s };
    for (const QString &link : { u"http://first/f"_s, u"http://second/f"_s }) {
        job.download.mirrors.append({ QUrl(link), {}, {}, ErrorKind::None });
    }
    return job;
}

} // namespace

class TestMirrorSet : public QObject {
    Q_OBJECT

private slots:
    void theOwnLinkIsFirst();
    void whatWasDroppedIsNoLink();
    void aMirrorHasToProveItself();
    void aFailureThatPassesDropsNobody();
    void aFailureThatStaysIsNamed();
    void theNextMirrorTakesOver();
    void damagedPiecesComeFromTheNextLinkAlone();
    void credentialsAreForTheOwnOrigin();
    void eachLinkHasTheRuleOfItsOwnHost();
    void eachMirrorHasItsOwnWords();
    void bytesHaveTheLinkThatBroughtThemLast();
    void aTrialIsHeldAgainstTheMainLinksBytes();
    void whatMirrorsBroughtIsCheckedInSomePlaces();
    void whatAnEarlierRunHasOfMirrorsIsCheckedToo();
    void theMainLinksBytesSettleWhoWasWrong_data();
    void theMainLinksBytesSettleWhoWasWrong();
};

void TestMirrorSet::theOwnLinkIsFirst()
{
    const MirrorSet set(newJob());
    QVERIFY(!set.isAtMirror());
    QCOMPARE(set.link(), QUrl(u"http://own/f"_s));
    QCOMPARE(set.usable(8, true), (QList<int> { kOwn, kFirst, kSecond }));
    QCOMPARE(set.usable(2, true), (QList<int> { kOwn, kFirst }));
}

void TestMirrorSet::whatWasDroppedIsNoLink()
{
    TaskJob job = newJob();
    job.download.mirrors[0].droppedFor = ErrorKind::DifferentFile;
    const MirrorSet set(job);
    QCOMPARE(set.usable(8, true), (QList<int> { kOwn, 1 }));
    QCOMPARE(set.at(1).url, QUrl(u"http://second/f"_s));
}

void TestMirrorSet::aMirrorHasToProveItself()
{
    Download download = newJob().download;
    MirrorSet set(newJob());
    QCOMPARE(set.usable(8, false), QList<int> { kOwn });
    set.prove(kSecond, download, { "\"2\"", {}, {}, kTotal }, QUrl(u"http://cdn/f"_s));
    QCOMPARE(set.usable(8, false), (QList<int> { kOwn, kSecond }));
    QCOMPARE(download.mirrors.at(1).validators.etag, QByteArray("\"2\""));
    QCOMPARE(download.mirrors.at(1).finalUrl, QUrl(u"http://cdn/f"_s));
    set.suspect(kSecond);
    QCOMPARE(set.usable(8, true), (QList<int> { kOwn, kFirst }));
}

void TestMirrorSet::aFailureThatPassesDropsNobody()
{
    Download download = newJob().download;
    MirrorSet set(newJob());
    set.fail(kFirst, download, { ErrorKind::ConnectionLost, 0, {} });
    QCOMPARE(download.mirrors.at(0).droppedFor, ErrorKind::None);
    QCOMPARE(download.notice, QString());
    QCOMPARE(set.usable(8, true), (QList<int> { kOwn, kSecond }));
}

void TestMirrorSet::aFailureThatStaysIsNamed()
{
    Download download = newJob().download;
    MirrorSet set(newJob());
    set.fail(kFirst, download, { ErrorKind::NotFound, 404, {} });
    set.fail(kFirst, download, { ErrorKind::Gone, 410, {} });
    QCOMPARE(download.mirrors.at(0).droppedFor, ErrorKind::NotFound);
    QCOMPARE(download.notice, notice::kMirrorDropped);
    QCOMPARE(download.noticeDetail, u"first"_s);
    QVERIFY(!set.ownFailure());
    set.fail(kSecond, download, { ErrorKind::Proxy, 0, {} }); // that is nobody's fault
    QCOMPARE(download.mirrors.at(1).droppedFor, ErrorKind::None);
}

void TestMirrorSet::theNextMirrorTakesOver()
{
    Download download = newJob().download;
    MirrorSet set(newJob());
    const DownloadError gone { ErrorKind::Gone, 410, {} };
    set.note(kFirst, { 0, 100 });
    QVERIFY(set.goOn(download, gone));
    QVERIFY(set.isAtMirror());
    QCOMPARE(set.ownFailure(), gone);
    // What is there is the measure for it, whoever brought it.
    QCOMPARE(set.ofMain(RangeSet({ { 0, 100 } })).size(), 100);
    QVERIFY(set.goOn(download, { ErrorKind::TimedOut, 0, {} }));
    QCOMPARE(set.link(), QUrl(u"http://second/f"_s));
    QVERIFY(!set.goOn(download, { ErrorKind::TimedOut, 0, {} }));
    QVERIFY(set.usable(8, true).isEmpty());
}

void TestMirrorSet::damagedPiecesComeFromTheNextLinkAlone()
{
    TaskJob job = newJob();
    job.download.segments = { { 0, 100 } };
    job.download.validators = { "\"own\"", {}, {}, kTotal };
    const std::array mains { kOwn, kFirst, kSecond, kOwn };
    for (std::size_t round = 0; round < mains.size(); ++round) {
        job.download.repairs = static_cast<int>(round);
        const MirrorSet set(job);
        QCOMPARE(set.main(), mains.at(round));
        QCOMPARE(set.usable(8, true).first(), mains.at(round));
        QCOMPARE(set.usable(8, true).size(), round == 0 ? 3 : 1);
        QCOMPARE(set.pinned(kOwn, job.download).etag, QByteArray("\"own\""));
    }
    // Where it fails the others come, the download's own link among them.
    job.download.repairs = 2;
    MirrorSet set(job);
    QVERIFY(set.goOn(job.download, { ErrorKind::NotFound, 404, {} }));
    QCOMPARE(set.main(), kOwn);
    QVERIFY(set.goOn(job.download, { ErrorKind::NotFound, 404, {} }));
    QCOMPARE(set.main(), kFirst);
    QVERIFY(!set.goOn(job.download, { ErrorKind::NotFound, 404, {} }));
}

void TestMirrorSet::credentialsAreForTheOwnOrigin()
{
    const TaskJob job = newJob();
    const MirrorSet set(job);
    QCOMPARE(set.orderFor(kOwn, job.download.request).credentials.password, u"secret"_s);
    QVERIFY(set.orderFor(kFirst, job.download.request).credentials.isEmpty());
}

void TestMirrorSet::eachLinkHasTheRuleOfItsOwnHost()
{
    TaskJob job = newJob();
    job.download.request.headers = { { "Accept", "*" }, { "X-Token", "mine" } };
    job.hostRules = { { u"own"_s, "Own/1", "http://own/page", { { "X-Api-Key", "own" } } },
        { u"first"_s, "First/1", {}, { { "X-Api-Key", "first" }, { "Accept", "no" } } } };
    const QList<HeaderField> own { { "User-Agent", "Own/1" }, { "Referer", "http://own/page" },
        { "Accept", "*" }, { "X-Token", "mine" }, { "X-Api-Key", "own" } };
    const QList<HeaderField> first { { "User-Agent", "First/1" }, { "Accept", "*" },
        { "X-Api-Key", "first" } };
    const QList<HeaderField> second { { "User-Agent", "test" }, { "Accept", "*" } };
    MirrorSet set(job);
    QCOMPARE(set.orderFor(kOwn, job.download.request).fields, own);
    QCOMPARE(set.orderFor(kFirst, job.download.request).fields, first);
    QCOMPARE(set.orderFor(kSecond, job.download.request).fields, second);
    job.hostRules.clear();
    set.setFields(job);
    QCOMPARE(set.orderFor(kFirst, job.download.request).fields, second);
}

void TestMirrorSet::eachMirrorHasItsOwnWords()
{
    TaskJob job = newJob();
    job.download.validators = { "\"own\"", {}, {}, kTotal };
    job.download.total = kTotal;
    job.download.mirrors[0].validators = { "\"first\"", {}, {}, kTotal };
    // Of what nothing is there any more it says nothing.
    QCOMPARE(MirrorSet(job).pinned(kFirst, job.download), (Validators { {}, {}, {}, kTotal }));
    job.download.segments = { { 0, 100 } };
    const MirrorSet set(job);
    QCOMPARE(set.pinned(kOwn, job.download).etag, QByteArray("\"own\""));
    QCOMPARE(set.pinned(kFirst, job.download).etag, QByteArray("\"first\""));
    QCOMPARE(set.pinned(kSecond, job.download), (Validators { {}, {}, {}, kTotal }));
}

void TestMirrorSet::bytesHaveTheLinkThatBroughtThemLast()
{
    using Pieces = QList<std::pair<int, Segment>>;
    MirrorSet set(newJob());
    set.note(kOwn, { 0, 100 });
    set.note(kFirst, { 100, 200 });
    set.note(kSecond, { 200, 300 });
    set.note(kOwn, { 150, 160 });
    QCOMPARE(set.origins({ 90, 210 }),
        (Pieces { { kFirst, { 100, 150 } }, { kFirst, { 160, 200 } }, { kSecond, { 200, 210 } },
            { -1, { 90, 100 } }, { -1, { 150, 160 } } }));
    QCOMPARE(set.ofMain(RangeSet({ { 0, 300 } })), RangeSet({ { 0, 100 }, { 150, 160 } }));
}

void TestMirrorSet::aTrialIsHeldAgainstTheMainLinksBytes()
{
    MirrorSet set(newJob());
    QVERIFY(!set.trial(RangeSet({ { 0, Seams::kLongOverlap - 1 } })));
    set.note(kFirst, { 100'000, 900'000 });
    const RangeSet done({ { 0, 50'000 }, { 100'000, 900'000 } });
    QCOMPARE(set.trial(done), (Segment { 50'000, 50'000 }));
}

void TestMirrorSet::whatMirrorsBroughtIsCheckedInSomePlaces()
{
    Download download = newJob().download;
    MirrorSet set(newJob());
    const RangeSet all({ { 0, 1600 } });
    set.note(kOwn, { 0, 800 });
    QVERIFY(set.placesToCheck(all).isEmpty()); // no mirror has helped
    set.prove(kFirst, download, {}, QUrl(u"http://first/f"_s));
    set.note(kFirst, { 800, 1600 });
    QCOMPARE(
        set.placesToCheck(all), (QList<qint64> { 899, 999, 1099, 1199, 1299, 1399, 1499, 1599 }));
    QCOMPARE(set.usable(8, true), QList<int> { kOwn });
    QVERIFY(set.placesToCheck(all).isEmpty()); // once they agree
    QCOMPARE(set.usable(8, false), (QList<int> { kOwn, kFirst }));
}

void TestMirrorSet::whatAnEarlierRunHasOfMirrorsIsCheckedToo()
{
    TaskJob job = newJob();
    job.download.isUnproven = true;
    MirrorSet set(job);
    set.note(kOwn, { 0, 800 });
    QCOMPARE(set.placesToCheck(RangeSet({ { 0, 808 } })).size(), 8);
    set.fail(kOwn, job.download, { ErrorKind::TimedOut, 0, {} });
    QVERIFY(set.placesToCheck(RangeSet({ { 0, 808 } })).isEmpty()); // there is nobody to ask
}

void TestMirrorSet::theMainLinksBytesSettleWhoWasWrong_data()
{
    QTest::addColumn<bool>("isSame");
    QTest::addColumn<int>("byWhom");
    QTest::addColumn<int>("wrong");
    QTest::newRow("the one whose bytes they are not") << false << kOwn << kFirst;
    QTest::newRow("the other one") << true << kOwn << kSecond;
    QTest::newRow("another mirror settles nothing") << true << 3 << -1;
}

void TestMirrorSet::theMainLinksBytesSettleWhoWasWrong()
{
    QFETCH(bool, isSame);
    QFETCH(int, byWhom);
    QFETCH(int, wrong);
    TaskJob job = newJob();
    job.download.mirrors.append({ QUrl(u"http://third/f"_s), {}, {}, ErrorKind::None });
    MirrorSet set(job);
    set.suspect(kFirst);
    set.suspect(kSecond);
    set.note(byWhom, { 100, 103 });
    QCOMPARE(set.judge({ 100, "abc", kFirst, kSecond }, isSame).value_or(-1), wrong);
    const auto standing = [&set](int link) { return set.at(link).standing; };
    if (wrong >= 0) { // the other one may try again
        QCOMPARE(standing(kFirst + kSecond - wrong), LinkStanding::Untried);
        QCOMPARE(standing(wrong), LinkStanding::Suspect);
    }
}

QTEST_GUILESS_MAIN(TestMirrorSet)

#include "tst_mirrorset.moc"
