// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using engine::DownloadState;
using store::StoreLink;

namespace {

constexpr qint64 kTransaction = 3; // begin, has anybody else written, commit

/// The statements of saving \a download at once.
qint64 costOf(StoreLink &link, const Download &download)
{
    const qint64 before = statistics(link).statements;
    link.save(1, { download }, true);
    flush(link);
    return statistics(link).statements - before;
}

/// What is not urgent waits for longer than any test.
store::StoreOptions unhurried(const Profile &profile)
{
    store::StoreOptions options = profile.options;
    options.commitInterval = std::chrono::hours(1);
    return options;
}

/// As the engine adds it: nothing is known but the request.
Download added(qint64 id)
{
    Download d = download(id);
    d.fileName.clear();
    return d;
}

/// As it is once the server has answered.
Download answered(const Download &before)
{
    Download d = before;
    d.state = DownloadState::Downloading;
    d.fileName = u"small.bin"_s;
    d.partName = u"small.bin.part"_s;
    d.partIdentity = { 1, 2 };
    d.total = 100;
    d.validators = { "\"tag\"", "Mon", "Tue", 100 };
    d.mimeType = u"text/plain"_s;
    return d;
}

/// Gives one field, or one group of them, another value.
void changeSomething(Download &d, QRandomGenerator &random)
{
    const int value = random.bounded(3); // 0 is the default of the field
    const QString text = value == 0 ? QString() : u"text %1"_s.arg(value);
    const QDateTime time
        = value == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(1700000000000 + value, Qt::UTC);
    const std::array<std::function<void()>, 20> changes {
        [&] { d.state = value == 0 ? DownloadState::Queued : DownloadState::Downloading; },
        [&] { d.received = value; },
        [&] { d.total = value == 0 ? -1 : 1000 + value; },
        [&] { d.fileName = text; },
        [&] { d.partName = text; },
        [&] {
            d.oldPart = engine::OldPart { text, {} };
        },
        [&] { d.partIdentity.inode = static_cast<quint64>(value); },
        [&] { d.isFinishing = value == 1; },
        [&] {
            d.partMove
                = engine::PartMove { value == 0 ? QString() : u"/media/%1"_s.arg(value), {}, {} };
        },
        [&] { d.notice = text; },
        [&] { d.notBefore = time; },
        [&] { d.startedAt = time; },
        [&] { d.request.category = text; },
        [&] { d.request.speedLimit = value; },
        [&] { d.validators.etag = text.toLatin1(); },
        [&] { d.isUnproven = value == 1; },
        [&] {
            d.mirrors = QList<engine::Mirror>(value, { QUrl(u"http://m/"_s), {}, {}, {} });
            d.request.mirrors = QList<QUrl>(value, QUrl(u"http://m/"_s));
        },
        [&] {
            for (engine::Mirror &mirror : d.mirrors) {
                mirror.validators.etag = text.toLatin1();
            }
        },
        [&] {
            d.segments = QList<engine::Segment>(value == 0 ? 0 : 1, { value, value + 9 });
        },
        [&] {
            d.request.headers = QList<engine::HeaderField>(value, { "Accept", "*/*" });
        },
    };
    changes.at(random.bounded(static_cast<int>(changes.size())))();
}

} // namespace

class TestStoreWriter : public QObject {
    Q_OBJECT

private slots:
    void aSmallDownloadCostsFewStatements();
    void aRowWithoutChangesCostsNothing();
    void anyChangeArrives();
    void changesArriveInALongList();
    void valuesOfAnotherProcessAreOverwrittenAsAWhole();
    void urgentSavesLeaveTheOthersWaiting();
    void anUrgentSaveReplacesTheOneThatWaits();
    void aSaveBehindAnUrgentOneGoesWithIt();
    void reportsALaterSaveOnlyOnceItIsCommitted();
};

void TestStoreWriter::aSmallDownloadCostsFewStatements()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    Download d = added(reserve(link, 1));
    QCOMPARE(costOf(link, d), kTransaction + 2); // row; synchronous
    d = answered(d);
    QCOMPARE(costOf(link, d), kTransaction + 4); // row, file, validators; not synchronous any more
    d.isFinishing = true;
    d.received = 100;
    d.segments = { { 0, 100 } };
    QCOMPARE(costOf(link, d), kTransaction + 4); // row, file, segment; synchronous
    d.isFinishing = false;
    d.state = DownloadState::Completed;
    d.partName.clear();
    d.segments.clear();
    QCOMPARE(costOf(link, d), kTransaction + 4); // row, file, segment; not synchronous any more
    QVERIFY(load(link) == QList { d });
}

void TestStoreWriter::aRowWithoutChangesCostsNothing()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    const Download d = answered(added(reserve(link, 1)));
    costOf(link, d);
    QCOMPARE(costOf(link, d), kTransaction + 1); // not synchronous any more
    QCOMPARE(costOf(link, d), kTransaction);
    QVERIFY(load(link) == QList { d });
}

void TestStoreWriter::anyChangeArrives()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QRandomGenerator random(20240101);
    reserve(link, 5);
    QList<Download> all = downloads(10); // half of the ids are reserved
    for (quint64 serial = 1; serial <= 1000; ++serial) {
        Download &d = all[random.bounded(static_cast<int>(all.size()))];
        for (int i = random.bounded(5); i >= 0; --i) {
            changeSomething(d, random);
        }
        link.save(serial, { d }, true);
        if (serial % 3 == 0) {
            flush(link);
        }
    }
    link.save(1001, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStoreWriter::changesArriveInALongList()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    constexpr int kRows = 12'000; // more than the store remembers
    reserve(link, kRows);
    QList<Download> all = downloads(kRows);
    link.save(1, all, true);
    flush(link);
    for (Download &d : all) {
        d.segments = { { 0, d.id.value } };
        d.request.headers = { { "Accept", "*/*" } };
        d.validators.etag = "\"tag\"";
        d.notice = engine::notice::kNoRanges;
    }
    link.save(2, all, true);
    flush(link);
    for (Download &d : all) {
        d.segments = { { 0, d.id.value + 1 } };
        d.request.headers.clear();
        d.validators = {};
        d.notice.clear();
    }
    link.save(3, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStoreWriter::valuesOfAnotherProcessAreOverwrittenAsAWhole()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    Download d = added(reserve(link, 1));
    costOf(link, d);
    Intruder intruder(profile.database());
    QVERIFY(intruder.run(u"UPDATE downloads SET notice = 'theirs', received = 5"_s));
    QVERIFY(intruder.run(
        u"INSERT INTO files VALUES (1, 0, 'theirs', 7, 'p', 1, 2, NULL, NULL, NULL, 1, '/m',"
        " 'q', 3, 4, 'n')"_s));
    QVERIFY(intruder.run(u"INSERT INTO segments VALUES (1, 0, 0, 5)"_s));
    QVERIFY(intruder.run(u"INSERT INTO validators (download_id, mirror) VALUES (1, 0)"_s));
    d = answered(d);
    d.segments = { { 0, 10 } };
    costOf(link, d);
    QCOMPARE(failed.size(), 0);
    QVERIFY(load(link) == QList { d });
}

void TestStoreWriter::urgentSavesLeaveTheOthersWaiting()
{
    const Profile profile;
    StoreLink link(unhurried(profile));
    open(link);
    QSignalSpy saved(&link, &StoreLink::saved);
    link.save(1, { download(1) }, false);
    link.save(2, { download(2) }, true);
    QVERIFY(saved.wait());
    QCOMPARE(saved.first().first().toULongLong(), 2ULL);
    QCOMPARE(statistics(link).rowsWritten, 1);
    QVERIFY(load(link) == QList { download(2) });
    flush(link);
    QCOMPARE(statistics(link).rowsWritten, 2);
    QVERIFY(load(link) == downloads(2));
}

void TestStoreWriter::anUrgentSaveReplacesTheOneThatWaits()
{
    const Profile profile;
    StoreLink link(unhurried(profile));
    open(link);
    QSignalSpy saved(&link, &StoreLink::saved);
    Download d = download(1);
    d.received = 1;
    link.save(1, { d }, false);
    d.received = 2;
    link.save(2, { d }, true);
    QVERIFY(saved.wait());
    flush(link);
    QCOMPARE(statistics(link).rowsWritten, 1);
    QVERIFY(load(link) == QList { d });
}

void TestStoreWriter::aSaveBehindAnUrgentOneGoesWithIt()
{
    const Profile profile;
    fill(profile.options, 1);
    StoreLink link(unhurried(profile));
    QSignalSpy saved(&link, &StoreLink::saved);
    Download d = download(1);
    {
        // Opening waits for the lock, so both saves are in the thread's queue when it is done.
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"BEGIN IMMEDIATE"_s));
        link.open();
        link.save(1, { d }, true);
        d.received = 5;
        link.save(2, { d }, false);
        QVERIFY(intruder.run(u"COMMIT"_s));
    }
    QVERIFY(saved.wait());
    QVERIFY(load(link) == QList { d });
    QCOMPARE(statistics(link).rowsWritten, 1);
}

void TestStoreWriter::reportsALaterSaveOnlyOnceItIsCommitted()
{
    const Profile profile;
    StoreLink link(profile.options);
    QSignalSpy saved(&link, &StoreLink::saved);
    open(link);
    link.save(1, { download(1) }, true);
    link.save(2, { download(2) }, false);
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(saved.first().first().toULongLong(), 1ULL);
    QCOMPARE(saved.last().first().toULongLong(), 2ULL);
    QVERIFY(load(link) == downloads(2));
}

QTEST_GUILESS_MAIN(TestStoreWriter)
#include "tst_storewriter.moc"
