// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreCondition;
using store::StoreLink;

namespace {

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/// Every stored field has a value that is not its default.
Download full()
{
    Download d = download(7);
    d.request.url = QUrl(u"https://bücher.example/a b/%2Fx?q=ä&token=a%26b#top"_s);
    d.request.fileName = u"wanted ü.bin"_s;
    d.request.referrer = "https://example.org/page";
    d.request.userAgent = "Agent/1.0";
    d.request.headers = { { "Accept-Language", "de" }, { "X-Empty", "" }, { "Accept", "*/*" } };
    d.request.checksum = { engine::ChecksumAlgorithm::Sha256, QByteArray(64, 'a') };
    d.request.connections = 5;
    d.request.speedLimit = 123456789012;
    d.request.whenFileExists = engine::WhenFileExists::Overwrite;
    d.request.whenDuplicate = engine::WhenDuplicate::Restart;
    d.request.startPaused = true;
    d.request.category = u"Music"_s;
    d.request.batchId = 99;
    d.request.batchName = u"Holiday <b>ü</b>"_s;
    d.state = engine::DownloadState::Failed;
    d.error = { engine::ErrorKind::NotFound, 404, u"Not <b>here</b>"_s };
    d.holdReason = engine::HoldReason::DiskSpace;
    d.notBefore = utc(1700000001234);
    d.attempts = 3;
    d.queueRank = -5000;
    d.received = 60;
    d.total = 5'000'000'000;
    d.fileName = u"name 'quoted' \U0001F600.bin"_s;
    d.partName = u"name.part"_s;
    d.oldPart = engine::OldPart { u"name (1).part"_s, { 44, 0xffff0000ffff0001 } };
    d.partMove = engine::PartMove { u"/media/stick ü"_s, u"name (2).part"_s,
        { 45, 0x8000000000000002ULL } };
    d.partIdentity = { 0xffffffffffffffffULL, 0x8000000000000001ULL };
    d.segments = { { 0, 20 }, { 30, 50 }, { 4'999'999'980, 5'000'000'000 } };
    d.validators = { "W/\"a\xff\"", "Mon, 01 Jan 2024 00:00:00 GMT", "Tue", 5'000'000'000 };
    d.finalUrl = QUrl(u"http://mirror.example:8080/f"_s);
    d.mimeType = u"application/x-iso"_s;
    d.serverModified = utc(1600000000000);
    d.isFinishing = true;
    d.notice = engine::notice::kFileChanged;
    d.noticeDetail = u"https://mirror.example/<b>"_s;
    d.isUnproven = true;
    d.foundChecksum = engine::Checksum { engine::ChecksumAlgorithm::Sha512, QByteArray(128, 'b') };
    d.mirrors = { { QUrl(u"https://one.example/f?x=%2F"_s), QUrl(u"http://two.example/f"_s),
                      { "W/\"m\"", "Mon", "Tue", 5'000'000'000 }, engine::ErrorKind::NotFound },
        { QUrl(u"https://three.example/f"_s), {}, {}, {} } };
    d.request.mirrors = { d.mirrors.at(0).url, d.mirrors.at(1).url };
    d.startedAt = utc(1700000002000);
    d.finishedAt = utc(1700000003000);
    return d;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryField();
    void keepsEveryState();
    void keepsEveryErrorKind();
    void changesTheRowsThatAreThere();
    void startsEmpty();
    void loadsOnlyTheLinksAskedFor();
    void mergesSavesAndWritesTheLastValue();
    void commitsManyUrgentSavesTogether();
    void commitsWithinASecondWithoutUrgency();
    void commitsWhatWaitsWhenItEnds();
    void erasedRowsStayAway();
    void reservesDistinctIdsAcrossLinks();
    void neverReservesAnErasedId();
};

void TestStore::keepsEveryField()
{
    const Profile profile;
    {
        StoreLink link(profile.options);
        QCOMPARE(open(link).condition, StoreCondition::Ok);
        link.save(1, { full() }, true);
        flush(link);
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 1);
    const Download expected = full();
    const Download &d = found.first();
    QCOMPARE(d.request.url, expected.request.url);
    QCOMPARE(d.request.headers.size(), expected.request.headers.size());
    QCOMPARE(d.segments.size(), expected.segments.size());
    QCOMPARE(d.validators.etag, expected.validators.etag);
    QCOMPARE(d.partIdentity.device, expected.partIdentity.device);
    QVERIFY(d.request == expected.request);
    QVERIFY(d == expected);
}

void TestStore::keepsEveryState()
{
    const Profile profile;
    QList<Download> all;
    for (const engine::DownloadState state : engine::kAllStates) {
        Download d = download(all.size() + 1);
        d.state = state;
        all.append(d);
    }
    StoreLink link(profile.options);
    open(link);
    link.save(1, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStore::keepsEveryErrorKind()
{
    const Profile profile;
    QList<Download> all;
    for (int kind = 1; kind < engine::kErrorKindCount; ++kind) {
        Download d = download(kind);
        d.error.kind = static_cast<engine::ErrorKind>(kind);
        d.state = engine::DownloadState::Failed;
        all.append(d);
    }
    StoreLink link(profile.options);
    open(link);
    link.save(1, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStore::changesTheRowsThatAreThere()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    Download d = full();
    d.state = engine::DownloadState::Downloading;
    link.save(1, { d }, true);
    flush(link);
    d.segments = { { 0, 40 } };
    d.request.headers = { { "Accept", "text/plain" } };
    d.validators.etag = "\"b\"";
    d.mirrors[1].validators.size = 7;
    link.save(2, { d }, true);
    flush(link);
    QVERIFY(load(link) == QList { d });
    Download reset = download(d.id.value);
    link.save(3, { reset }, true);
    flush(link);
    QVERIFY(load(link) == QList { reset });
}

void TestStore::startsEmpty()
{
    const Profile profile;
    StoreLink link(profile.options);
    QCOMPARE(open(link), store::StoreStatus());
    QList<qsizetype> blocks;
    QVERIFY(load(link, &blocks).isEmpty());
    QCOMPARE(blocks, QList<qsizetype> { 0 });
}

void TestStore::loadsOnlyTheLinksAskedFor()
{
    const Profile profile;
    {
        StoreLink link(profile.options);
        open(link);
        link.save(1, downloads(300) << full(), true);
    }
    store::StoreOptions options = profile.shared();
    options.loadsAll = false;
    QUrl withUser = download(20).request.url;
    withUser.setUserInfo(u"name:password"_s);
    options.onlyUrls = { withUser, download(9).request.url, QUrl(u"http://other.example/"_s),
        download(20).request.url };
    StoreLink link(options);
    open(link);
    QVERIFY(load(link) == (QList { download(9), download(20) }));
}

void TestStore::mergesSavesAndWritesTheLastValue()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QSignalSpy saved(&link, &StoreLink::saved);
    Download d = download(1);
    for (quint64 serial = 1; serial <= 500; ++serial) {
        d.received = static_cast<qint64>(serial);
        link.save(serial, { d }, false);
    }
    flush(link);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().toULongLong(), 500ULL);
    const store::StoreStatistics done = statistics(link);
    QCOMPARE(done.commits, 1);
    QCOMPARE(done.rowsWritten, 1);
    QCOMPARE(load(link).first().received, 500);
}

void TestStore::commitsManyUrgentSavesTogether()
{
    const Profile profile;
    StoreLink link(profile.options);
    QSignalSpy saved(&link, &StoreLink::saved);
    // All of them are in the thread's queue before it has opened the database.
    link.open();
    for (quint64 serial = 1; serial <= 1000; ++serial) {
        link.save(serial, { download(static_cast<qint64>(serial)) }, true);
    }
    QTRY_VERIFY(!saved.isEmpty() && saved.last().first().toULongLong() == 1000);
    const store::StoreStatistics done = statistics(link);
    QCOMPARE(done.rowsWritten, 1000);
    QVERIFY2(done.commits <= 2, qPrintable(QString::number(done.commits)));
}

void TestStore::commitsWithinASecondWithoutUrgency()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QSignalSpy saved(&link, &StoreLink::saved);
    link.save(1, { download(1) }, false);
    QCOMPARE(statistics(link).commits, 0);
    QVERIFY(saved.isEmpty());
    QVERIFY(saved.wait(5000));
    QCOMPARE(statistics(link).commits, 1);
}

void TestStore::commitsWhatWaitsWhenItEnds()
{
    const Profile profile;
    {
        StoreLink link(profile.options);
        link.open();
        link.save(1, { download(1) }, false);
    }
    StoreLink link(profile.options);
    open(link);
    QCOMPARE(load(link).size(), 1);
}

void TestStore::erasedRowsStayAway()
{
    const Profile profile;
    {
        StoreLink link(profile.options);
        open(link);
        link.save(1, downloads(10) << full(), true);
        flush(link);
        link.save(2, { download(3) }, true);
        link.erase({ { 3 }, { 7 }, { 12345 } });
        link.save(3, { full() }, true); // late, from a task that was stopping
        flush(link);
    }
    StoreLink link(profile.options);
    open(link);
    QList<qint64> ids;
    for (const Download &d : load(link)) {
        ids.append(d.id.value);
    }
    QCOMPARE(ids, (QList<qint64> { 1, 2, 4, 5, 6, 8, 9, 10 }));
}

void TestStore::reservesDistinctIdsAcrossLinks()
{
    const Profile profile;
    std::vector<std::unique_ptr<StoreLink>> links;
    QList<std::pair<qint64, int>> ranges;
    QStringList refusals; // they make the profile all at once
    for (int i = 0; i < 4; ++i) {
        links.push_back(std::make_unique<StoreLink>(profile.shared()));
        connect(links.back().get(), &StoreLink::opened, this,
            [&refusals](const store::StoreStatus &status) {
                if (!status.isUsable()) {
                    refusals.append(status.detail);
                }
            });
        connect(
            links.back().get(), &StoreLink::idsReserved, this, [&ranges](qint64 first, int count) {
                ranges.append({ first, count });
            });
        links.back()->open();
    }
    for (int i = 0; i < 50; ++i) {
        for (const auto &link : links) {
            link->reserveIds(i % 7 + 1);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(ranges.size() == 200 || !refusals.isEmpty(), 60000);
    QCOMPARE(refusals, QStringList());
    QSet<qint64> ids;
    qint64 expected = 0;
    for (const auto &[first, count] : ranges) {
        QVERIFY(first > 0);
        expected += count;
        for (int i = 0; i < count; ++i) {
            ids.insert(first + i);
        }
    }
    QCOMPARE(ids.size(), expected);
}

void TestStore::neverReservesAnErasedId()
{
    const Profile profile;
    qint64 first = 0;
    {
        StoreLink link(profile.options);
        open(link);
        first = reserve(link, 10);
        link.save(1, { download(first + 9) }, true);
        link.erase({ { first + 9 } });
        flush(link);
    }
    StoreLink link(profile.options);
    open(link);
    QCOMPARE(reserve(link, 1), first + 10);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
