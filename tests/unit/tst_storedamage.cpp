// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreCondition;
using store::StoreLink;

namespace {

constexpr int kRows = 3000;
constexpr qint64 kPage = 4096;

/// Whether \a d is what fill() saved, or that without what tells of its part file.
bool isSalvaged(const Download &d)
{
    const Download sound = download(d.id.value);
    const bool isWhole = d.fileName == sound.fileName && d.validators.etag == "\"tag\""
        && d.segments == QList<engine::Segment> { { 0, d.id.value } };
    return d.request == sound.request && d.queueRank == sound.queueRank
        && (isWhole || d.segments.isEmpty());
}

/// Every \a step-th page but the first ones.
void damage(const Profile &profile, qint64 step)
{
    const qint64 pages = QFileInfo(profile.database()).size() / kPage;
    for (qint64 page = 20; page < pages; page += step) {
        QVERIFY(overwrite(profile.database(), page * kPage, QByteArray(kPage, 'x')));
    }
}

} // namespace

class TestStoreDamage : public QObject {
    Q_OBJECT

private slots:
    void salvagesWhatOverwrittenPagesLeave(); // F74
    void salvagesATruncatedDatabase(); // F74
    void findsDamageAfterACrash();
    void repairsWhatBreaksWhileItIsOpen();
    void whatWasTakenOffTheListDoesNotComeBackFromTheCopy();
    void whoHasTheWholeListTakesNoOtherRowFromTheCopy();
    void takesTheDailyCopyWhenNothingIsReadable(); // F74
    void takesTheDailyCopyWhenTheFileWasEmptied();
    void startsEmptyWithoutACopy();
    void setsADatabaseOfAnotherProgramAside(); // H37
    void setsADatabaseThatRunsThingsAside(); // H37
    void makesOneCopyADay();
    void aListThatWasEmptiedIsNoReasonToCopyIt();
};

void TestStoreDamage::salvagesWhatOverwrittenPagesLeave()
{
    const Profile profile;
    fill(profile.options, kRows);
    const qint64 pages = QFileInfo(profile.database()).size() / kPage;
    QVERIFY(pages > 60);
    for (qint64 page = 20; page < pages; page += 20) {
        QVERIFY(overwrite(profile.database(), page * kPage, QByteArray(kPage, 'x')));
    }
    const QByteArray damaged = contentOf(profile.database());
    StoreLink link(profile.options);
    open(link);
    QSignalSpy repaired(&link, &StoreLink::repaired);
    const QList<Download> found = load(link); // ended well: the damage shows only here
    QCOMPARE(repaired.size(), 1);
    const auto status = repaired.first().first().value<store::StoreStatus>();
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsFromCopy, 0);
    QCOMPARE(contentOf(status.damagedPath).size(), damaged.size());
    QVERIFY2(status.rowsSalvaged > kRows / 2, qPrintable(QString::number(status.rowsSalvaged)));
    QVERIFY(found.size() >= status.rowsSalvaged);
    for (const Download &d : found) {
        QVERIFY(isSalvaged(d));
    }
    QVERIFY(reserve(link, 1) > kRows);
}

void TestStoreDamage::salvagesATruncatedDatabase()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::resize(profile.database(), QFileInfo(profile.database()).size() / 2));
    const QByteArray damaged = contentOf(profile.database());
    QVERIFY(overwrite(profile.database() + u"-wal"_s, 0, "left by a crash"));
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(status.rowsSalvaged > 0);
    QVERIFY(contentOf(status.damagedPath) == damaged);
    QCOMPARE(load(link).size(), status.rowsSalvaged);
    QVERIFY(reserve(link, 1) > kRows);
}

void TestStoreDamage::findsDamageAfterACrash()
{
    const Profile profile;
    fill(profile.options, kRows);
    const qint64 end = QFileInfo(profile.database()).size() / kPage * kPage;
    QVERIFY(overwrite(profile.database(), end - 3 * kPage, QByteArray(kPage, '\xff')));
    QVERIFY(overwrite(profile.database() + u"-wal"_s, 0, "left by a crash"));
    StoreLink link(profile.shared());
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(QFile::exists(status.damagedPath));
    QVERIFY(status.rowsSalvaged > kRows / 2);
    // The lock is a shared one again.
    StoreLink other(profile.shared());
    QCOMPARE(open(other).condition, StoreCondition::Ok);
}

void TestStoreDamage::repairsWhatBreaksWhileItIsOpen()
{
    const Profile profile;
    fill(profile.options, kRows);
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    QSignalSpy repaired(&link, &StoreLink::repaired);
    const qint64 pages = QFileInfo(profile.database()).size() / kPage;
    for (qint64 page = 10; page < pages; page += 2) {
        QVERIFY(overwrite(profile.database(), page * kPage, QByteArray(kPage, 'x')));
    }
    QList<Download> changed = downloads(kRows);
    for (Download &d : changed) {
        d.request.category = u"kept"_s;
    }
    link.save(1, changed, true);
    flush(link);
    QCOMPARE(repaired.size(), 1);
    QVERIFY(load(link) == changed);
}

void TestStoreDamage::whatWasTakenOffTheListDoesNotComeBackFromTheCopy()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    {
        StoreLink link(profile.options);
        open(link);
        link.erase({ { 1 } }); // marked in a row that stays readable
        flush(link);
    }
    damage(profile, 20);
    StoreLink link(profile.options);
    open(link);
    link.erase({ { kRows } }); // in this run, by which all is lost
    const QList<Download> found = load(link);
    QSet<qint64> ids;
    for (const Download &d : found) {
        ids.insert(d.id.value);
    }
    QCOMPARE(ids.size(), kRows - 2);
    QVERIFY(!ids.contains(1) && !ids.contains(kRows));
}

void TestStoreDamage::whoHasTheWholeListTakesNoOtherRowFromTheCopy()
{
    const Profile profile;
    fill(profile.options, kRows);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    {
        StoreLink link(profile.options);
        open(link);
        link.erase({ { 1 } });
        closeCleanly(link); // for good
    }
    StoreLink link(profile.options);
    open(link);
    QList<Download> all = load(link);
    QCOMPARE(all.size(), kRows - 1);
    QSignalSpy repaired(&link, &StoreLink::repaired);
    QSignalSpy rebuilt(&link, &StoreLink::rebuilt);
    damage(profile, 2);
    for (Download &d : all) {
        d.request.url = QUrl(u"https://example.net/%1"_s.arg(d.id.value)); // an index not read yet
    }
    link.save(1, all.first(kRows / 2), true);
    flush(link);
    QCOMPARE(repaired.size(), 1);
    QCOMPARE(repaired.first().first().value<store::StoreStatus>().rowsSalvaged, kRows - 1);
    QCOMPARE(rebuilt.size(), 1);
    QCOMPARE(load(link).size(), kRows - 1); // a kill now costs no row
    link.save(2, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStoreDamage::takesTheDailyCopyWhenNothingIsReadable()
{
    const Profile profile;
    store::StoreOptions options = profile.options;
    options.backupDelay = std::chrono::milliseconds(0);
    fill(options, 50);
    {
        StoreLink link(options);
        open(link);
        load(link);
        QTRY_VERIFY(QFile::exists(profile.database() + u".backup"_s));
    }
    const QByteArray copy = contentOf(profile.database() + u".backup"_s);
    QVERIFY(QFile::remove(profile.database()));
    QVERIFY(overwrite(profile.database(), 0, QByteArray(20000, '?')));
    StoreLink link(options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, 50);
    QCOMPARE(status.rowsFromCopy, 50);
    QCOMPARE(contentOf(status.damagedPath), QByteArray(20000, '?'));
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), 50);
    for (const Download &d : found) { // it may have been finished since
        QCOMPARE(d.state, engine::DownloadState::Paused);
    }
    QVERIFY(reserve(link, 1) > 50);
    QVERIFY(contentOf(profile.database() + u".backup"_s) == copy);
}

void TestStoreDamage::takesTheDailyCopyWhenTheFileWasEmptied()
{
    const Profile profile;
    fill(profile.options, 50);
    QVERIFY(QFile::copy(profile.database(), profile.database() + u".backup"_s));
    QVERIFY(QFile::resize(profile.database(), 0));
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsFromCopy, 50);
    QCOMPARE(load(link).size(), 50);
}

void TestStoreDamage::startsEmptyWithoutACopy()
{
    const Profile profile;
    fill(profile.options, 50);
    QVERIFY(overwrite(profile.database(), 0, QByteArray(kPage, '?')));
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, 0);
    QCOMPARE(status.rowsFromCopy, 0);
    QVERIFY(load(link).isEmpty());
    link.save(1, { download(1) }, true);
    flush(link);
    QCOMPARE(load(link).size(), 1);
}

void TestStoreDamage::setsADatabaseOfAnotherProgramAside()
{
    const Profile profile;
    QVERIFY(QDir().mkpath(profile.folder()));
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"CREATE TABLE downloads (something TEXT)"_s));
    }
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QVERIFY(contentOf(status.damagedPath).contains("something TEXT"));
}

void TestStoreDamage::setsADatabaseThatRunsThingsAside()
{
    const Profile profile;
    fill(profile.options, 5);
    {
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"CREATE TRIGGER evil AFTER UPDATE ON downloads BEGIN"
                             " DELETE FROM downloads; END"_s));
    }
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, 5);
    link.save(1, { download(1) }, true);
    flush(link);
    QCOMPARE(load(link).size(), 5);
}

void TestStoreDamage::makesOneCopyADay()
{
    const Profile profile;
    store::StoreOptions options = profile.options;
    options.backupDelay = std::chrono::milliseconds(0);
    fill(options, 5);
    const QString backup = profile.database() + u".backup"_s;
    const auto backupsOfOneRun = [&options] {
        StoreLink link(options);
        open(link);
        load(link);
        statistics(link); // the timer of 0 ms fires after this order at the latest
        return statistics(link).backups;
    };
    QCOMPARE(backupsOfOneRun(), 1);
    QCOMPARE(backupsOfOneRun(), 0);
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTime().addSecs(-25 * 3600), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(backupsOfOneRun(), 1);
    QVERIFY(!QFile::exists(backup + u".new"_s));
}

void TestStoreDamage::aListThatWasEmptiedIsNoReasonToCopyIt()
{
    const Profile profile;
    store::StoreOptions options = profile.options;
    options.backupDelay = std::chrono::milliseconds(0);
    fill(options, 5);
    const QString backup = profile.database() + u".backup"_s;
    QVERIFY(QFile::copy(profile.database(), backup));
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTime().addSecs(-25 * 3600), QFileDevice::FileModificationTime));
    file.close();
    const QByteArray copy = contentOf(backup);
    StoreLink link(options);
    QSignalSpy flushed(&link, &StoreLink::flushed);
    link.open();
    link.erase({ { 1 }, { 2 }, { 3 }, { 4 }, { 5 } }); // they can come back in this run
    link.flush();
    QVERIFY(flushed.wait());
    statistics(link);
    QCOMPARE(statistics(link).backups, 0);
    QVERIFY(contentOf(backup) == copy);
}

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_storedamage.moc"
