// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilefiles.h"
#include "tests/unit/storetesting.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreCondition;
using store::StoreLink;

namespace {

constexpr int kRows = 3000;
constexpr qint64 kPage = 4096;

/// Every second page but the first ones.
void damage(const Profile &profile)
{
    const qint64 pages = QFileInfo(profile.database()).size() / kPage;
    for (qint64 page = 20; page < pages; page += 2) {
        QVERIFY(overwrite(profile.database(), page * kPage, QByteArray(kPage, 'x')));
    }
}

/// Without it a damaged database is opened unchecked.
void leaveLog(const Profile &profile)
{
    QVERIFY(overwrite(profile.database() + u"-wal"_s, 0, "left by a crash"));
}

QStringList damagedOnes(const Profile &profile)
{
    return profile.files().filter(u".damaged-"_s);
}

} // namespace

/// What a repair takes from where, and what becomes of one that fails.
class TestStoreRepair : public QObject {
    Q_OBJECT

private slots:
    void theDailyCopyFillsWhatDamageHides(); // F74
    void theCopyWithoutRoomLeavesWhatTheDamagedOneGave(); // F74
    void aFullDiskLeavesTheDamagedOneWhereItIs(); // F74
    void aRepairWithoutRoomIsTriedAgain(); // F74, F75
    void idsFollowTheListThatCameLate_data(); // F74
    void idsFollowTheListThatCameLate(); // F74
    void aRepairWithoutRoomIsNotTriedWithEveryOrder(); // F75
    void anEmptyListIsNotFilledFromTheCopy(); // F74
    void whatHasAJournalIsNotCalledRepaired(); // F74
    void whatARunHasWrittenIsNotCountedAsOfTheCopy();
    void aMarkThatIsLeftMakesTheNextStartLook();
    void newerRepairedOneIsLeftUntouched(); // F77
};

void TestStoreRepair::theDailyCopyFillsWhatDamageHides()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    damage(profile);
    leaveLog(profile);
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, kRows);
    QVERIFY(status.rowsFromCopy > 0 && status.rowsFromCopy < kRows);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), kRows);
    const auto paused = std::count_if(found.begin(), found.end(),
        [](const Download &d) { return d.state == engine::DownloadState::Paused; });
    QCOMPARE(static_cast<int>(paused), status.rowsFromCopy);
}

void TestStoreRepair::theCopyWithoutRoomLeavesWhatTheDamagedOneGave()
{
    const Profile profile;
    fill(profile.options, kRows);
    const qint64 size = QFileInfo(profile.database()).size();
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    QVERIFY(QFile::resize(profile.database(), size / 2));
    leaveLog(profile);
    const NoRoom noRoom(size * 3 / 4);
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(status.rowsSalvaged > 0 && status.rowsSalvaged < kRows);
    QCOMPARE(status.rowsFromCopy, 0);
    QCOMPARE(load(link).size(), status.rowsSalvaged);
}

void TestStoreRepair::aFullDiskLeavesTheDamagedOneWhereItIs()
{
    const Profile profile;
    fill(profile.options, kRows);
    damage(profile);
    const QByteArray damaged = contentOf(profile.database());
    leaveLog(profile);
    {
        const NoRoom noRoom(16 * kPage); // for what SQLite has beside a database
        StoreLink link(profile.options);
        const store::StoreStatus status = open(link);
        QCOMPARE(status.condition, StoreCondition::Failed);
        QVERIFY(!status.detail.isEmpty());
    }
    QVERIFY(contentOf(profile.database()) == damaged);
    QVERIFY(damagedOnes(profile).isEmpty());
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link); // though there is no log any more
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(status.rowsSalvaged > kRows / 3);
    QVERIFY(contentOf(status.damagedPath) == damaged);
}

void TestStoreRepair::aRepairWithoutRoomIsTriedAgain()
{
    const Profile profile;
    fill(profile.options, kRows);
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    damage(profile);
    QSignalSpy repaired(&link, &StoreLink::repaired);
    QSignalSpy rebuilt(&link, &StoreLink::rebuilt);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    QSignalSpy recovered(&link, &StoreLink::writeRecovered);
    std::set<qint64> found;
    bool isWhole = false;
    connect(&link, &StoreLink::loaded, &link, [&](const QList<Download> &records, bool isLast) {
        for (const Download &record : records) {
            found.insert(record.id.value);
        }
        isWhole = isLast;
    });
    {
        const NoRoom noRoom;
        link.load();
        link.save(1, { download(kRows + 1) }, true);
        flush(link);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
        QVERIFY(repaired.isEmpty() && rebuilt.isEmpty() && recovered.isEmpty());
        QVERIFY(!isWhole); // it is loaded once there is one
        QVERIFY(damagedOnes(profile).isEmpty());
    }
    QVERIFY(recovered.wait(60000));
    QCOMPARE(repaired.size(), 1);
    QCOMPARE(rebuilt.size(), 1);
    QCOMPARE(failed.size(), 1);
    const auto status = repaired.first().first().value<store::StoreStatus>();
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(status.rowsSalvaged > kRows / 3);
    QTRY_VERIFY(isWhole);
    QCOMPARE(static_cast<int>(found.size()), status.rowsSalvaged + 1);
}

void TestStoreRepair::idsFollowTheListThatCameLate_data()
{
    QTest::addColumn<bool>("loadsAll");
    QTest::newRow("all of the list") << true;
    QTest::newRow("the rows of some links") << false;
}

/// A link gets its id, and begins, when it is known whether it is on the list already.
void TestStoreRepair::idsFollowTheListThatCameLate()
{
    QFETCH(bool, loadsAll);
    Profile profile;
    fill(profile.options, kRows);
    profile.options.loadsAll = loadsAll;
    for (int id = 1; id < kRows; id += 30) { // some are on damaged pages, some are not
        profile.options.onlyUrls.append(download(id).request.url);
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    damage(profile);
    qsizetype found = 0;
    bool isWhole = false;
    bool isWholeAtIds = false;
    connect(&link, &StoreLink::loaded, &link, [&](const QList<Download> &records, bool isLast) {
        found += records.size();
        isWhole = isLast;
    });
    connect(&link, &StoreLink::idsReserved, &link, [&] { isWholeAtIds = isWhole; });
    QSignalSpy ids(&link, &StoreLink::idsReserved);
    {
        const NoRoom noRoom;
        link.load();
        link.reserveIds(1);
        flush(link);
        QVERIFY(ids.isEmpty() && !isWhole);
    }
    QVERIFY(ids.wait(60000));
    QVERIFY(isWholeAtIds);
    QVERIFY(found > (loadsAll ? kRows / 3 : 0));
}

void TestStoreRepair::aRepairWithoutRoomIsNotTriedWithEveryOrder()
{
    Profile profile;
    profile.options.retryInterval = std::chrono::hours(1);
    fill(profile.options, kRows);
    StoreLink link(profile.options);
    open(link);
    damage(profile);
    QSignalSpy repaired(&link, &StoreLink::repaired);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    {
        const NoRoom noRoom;
        link.load();
        QVERIFY(failed.wait(60000));
    }
    link.save(1, { download(kRows + 1) }, true);
    flush(link);
    flush(link);
    QCOMPARE(repaired.size(), 0);
    closeCleanly(link); // the end does not wait for it
    QCOMPARE(repaired.size(), 1);
}

/// All was taken off the list, and what is damaged is only how many pages are free.
void TestStoreRepair::anEmptyListIsNotFilledFromTheCopy()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"DELETE FROM downloads"_s));
    }
    QVERIFY(overwrite(profile.database(), 36, QByteArray(4, '\1')));
    leaveLog(profile);
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsFromCopy, 0);
    QCOMPARE(load(link).size(), 0);
}

void TestStoreRepair::whatHasAJournalIsNotCalledRepaired()
{
    const Profile profile;
    fill(profile.options, 5);
    const store::ProfileFiles files { profile.folder() };
    QVERIFY(overwrite(files.unfinished(), 0, "half of a database"));
    QVERIFY(overwrite(files.unfinished() + u"-journal"_s, 0, "the other half"));
    QVERIFY(!store::finishUnfinished(files));
    QVERIFY(!QFile::exists(files.repaired()));
    QVERIFY(QFile::remove(files.unfinished() + u"-journal"_s));
    QVERIFY(store::finishUnfinished(files));
}

void TestStoreRepair::whatARunHasWrittenIsNotCountedAsOfTheCopy()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    StoreLink link(profile.options);
    open(link);
    QList<Download> all = load(link);
    damage(profile);
    for (Download &d : all) {
        d.request.url = QUrl(u"https://example.net/%1"_s.arg(d.id.value)); // an index not read yet
    }
    QSignalSpy repaired(&link, &StoreLink::repaired);
    link.save(1, all, true);
    flush(link);
    QCOMPARE(repaired.size(), 1);
    QCOMPARE(repaired.first().first().value<store::StoreStatus>().rowsFromCopy, 0);
    QVERIFY(load(link) == all);
}

void TestStoreRepair::aMarkThatIsLeftMakesTheNextStartLook()
{
    const Profile profile;
    fill(profile.options, kRows);
    const QString mark = profile.database() + u".new"_s;
    QVERIFY(overwrite(mark, 0, "half of a database"));
    {
        StoreLink link(profile.shared());
        QCOMPARE(open(link).condition, StoreCondition::Ok);
        QVERIFY(!QFile::exists(mark));
    }
    QVERIFY(overwrite(mark, 0, "half of a database"));
    damage(profile);
    StoreLink link(profile.shared());
    QCOMPARE(open(link).condition, StoreCondition::Repaired);
    QVERIFY(!QFile::exists(mark));
}

void TestStoreRepair::newerRepairedOneIsLeftUntouched()
{
    const Profile profile;
    fill(profile.options, 5);
    const QString repaired = profile.database() + u".repaired"_s;
    QVERIFY(QFile::rename(profile.database(), repaired));
    {
        Intruder intruder(repaired);
        QVERIFY(intruder.run(u"PRAGMA user_version=1000"_s));
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::NewerSchema);
    QVERIFY(QFile::exists(repaired));
    QVERIFY(!QFile::exists(profile.database()));
}

QTEST_GUILESS_MAIN(TestStoreRepair)
#include "tst_storerepair.moc"
