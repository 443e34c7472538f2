// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"
#include "tests/unit/storetesting.h"

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using engine::DownloadState;
using store::StoreCondition;
using store::StoreLink;

class TestStoreFailure : public QObject {
    Q_OBJECT

private slots:
    void leavesANewerSchemaUntouched(); // F74, F77
    void keepsRowsWithUnknownWords(); // H38
    void believesNoContradictingSegments(); // H38
    void neverLeavesTheFolder(); // H38
    void triesAgainAfterALock(); // F74
    void triesAgainWhenThereIsRoom(); // F74
    void reservesIdsOnceItCanWrite();
};

void TestStoreFailure::leavesANewerSchemaUntouched()
{
    const Profile profile;
    fill(profile.options, 5);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"PRAGMA user_version=%1"_s.arg(store::kSchemaVersion + 1)));
    }
    const QByteArray before = contentOf(profile.database());
    const QDateTime modified = QFileInfo(profile.database()).lastModified();
    for (const store::StoreOptions &options : { profile.options, profile.shared() }) {
        StoreLink link(options);
        QCOMPARE(open(link).condition, StoreCondition::NewerSchema);
        link.save(1, { download(1) }, true);
        flush(link);
        QVERIFY(load(link).isEmpty());
    }
    QVERIFY(contentOf(profile.database()) == before);
    QCOMPARE(QFileInfo(profile.database()).lastModified(), modified);
    QCOMPARE(profile.files(), (QStringList { u"bobbin.db"_s, u"lock"_s }));
}

void TestStoreFailure::keepsRowsWithUnknownWords()
{
    const Profile profile;
    fill(profile.options, 3);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"UPDATE downloads SET state = 'dancing' WHERE id = 1"_s));
        QVERIFY(intruder.run(u"UPDATE downloads SET hold_reason = 'x', error_kind = 'y',"
                             " when_file_exists = 'z', connections = 99999999999, total = -77,"
                             " not_before = 9223372036854775807 WHERE id = 2"_s));
        QVERIFY(intruder.run(u"UPDATE downloads SET id = -3 WHERE id = 3"_s)
            || intruder.run(u"INSERT INTO downloads (id, queue_rank, state, url)"
                            " VALUES (-4, 1, 'queued', 'http://example.org/')"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QVERIFY(found.size() >= 2);
    const auto one = std::find_if(
        found.begin(), found.end(), [](const Download &d) { return d.id.value == 1; });
    QCOMPARE(one->state, DownloadState::Failed);
    QVERIFY(one->error);
    const auto two = std::find_if(
        found.begin(), found.end(), [](const Download &d) { return d.id.value == 2; });
    QCOMPARE(two->holdReason, engine::HoldReason::None);
    QCOMPARE(two->request.connections, 32);
    QCOMPARE(two->total, -1);
    QVERIFY(!two->notBefore.isValid());
    QCOMPARE(statistics(link).rowsSkipped, 1);
}

void TestStoreFailure::believesNoContradictingSegments()
{
    const Profile profile;
    fill(profile.options, 4);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"UPDATE segments SET range_from = 9 WHERE download_id = 1"_s));
        QVERIFY(intruder.run(u"INSERT INTO segments VALUES (2, 0, 1, 5)"_s));
        QVERIFY(intruder.run(u"UPDATE segments SET range_from = -1 WHERE download_id = 3"_s));
        QVERIFY(intruder.run(u"UPDATE downloads SET total = 2 WHERE id = 4"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 4);
    for (const Download &d : found) {
        QVERIFY(d.segments.isEmpty());
    }
}

void TestStoreFailure::neverLeavesTheFolder()
{
    const Profile profile;
    fill(profile.options, 4);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"UPDATE files SET old_part_name = '../x' WHERE download_id = 4"_s));
        QVERIFY(intruder.run(u"UPDATE files SET path = '../../.bashrc' WHERE download_id = 1"_s));
        QVERIFY(intruder.run(u"UPDATE files SET part_name = '/etc/x' WHERE download_id = 2"_s));
        QVERIFY(intruder.run(u"UPDATE files SET path = '..', move_folder = '/m',"
                             " move_part_name = '../y', move_inode = 5 WHERE download_id = 3"_s));
    }
    StoreLink link(profile.options);
    open(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 4);
    for (const Download &d : found) {
        QCOMPARE(d.state, DownloadState::Failed);
        QCOMPARE(d.fileName + d.partName + d.oldPart->name, QString());
        QCOMPARE(d.partMove, engine::PartMove {});
    }
}

void TestStoreFailure::triesAgainAfterALock()
{
    const Profile profile;
    store::StoreOptions options = profile.options;
    options.busyTimeout = std::chrono::milliseconds(10);
    StoreLink link(options);
    open(link);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    QSignalSpy recovered(&link, &StoreLink::writeRecovered);
    QSignalSpy saved(&link, &StoreLink::saved);
    Intruder intruder(profile.database());
    QVERIFY(intruder.run(u"BEGIN IMMEDIATE"_s));
    link.save(1, { download(1) }, true);
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().toString().isEmpty());
    link.save(2, { download(2) }, true);
    flush(link);
    QVERIFY(saved.isEmpty());
    QVERIFY(intruder.run(u"COMMIT"_s));
    QVERIFY(recovered.wait());
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().toULongLong(), 2ULL);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(load(link).size(), 2);
}

void TestStoreFailure::triesAgainWhenThereIsRoom()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    QSignalSpy recovered(&link, &StoreLink::writeRecovered);
    {
        const NoRoom noRoom;
        link.save(1, downloads(100), true);
        QVERIFY(failed.wait());
        link.erase({ { 7 } });
        flush(link);
    }
    QVERIFY(recovered.wait());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(load(link).size(), 99);
}

void TestStoreFailure::reservesIdsOnceItCanWrite()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QSignalSpy failed(&link, &StoreLink::writeFailed);
    QSignalSpy reserved(&link, &StoreLink::idsReserved);
    {
        const NoRoom noRoom;
        link.reserveIds(3);
        link.reserveIds(4);
        QVERIFY(failed.wait());
        QVERIFY(reserved.isEmpty());
    }
    QTRY_COMPARE(reserved.size(), 2);
    QCOMPARE(reserved.first(), (QVariantList { 1LL, 3 }));
    QCOMPARE(reserved.last(), (QVariantList { 4LL, 4 }));
}

QTEST_GUILESS_MAIN(TestStoreFailure)
#include "tst_storefailure.moc"
