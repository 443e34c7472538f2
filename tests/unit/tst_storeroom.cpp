// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <sys/statvfs.h>

using namespace Qt::StringLiterals;
using namespace storetesting;
using store::StoreCondition;
using store::StoreLink;

namespace {

struct statvfs disk { }; ///< what the system says of every one

} // namespace

extern "C" int statvfs(const char *, struct statvfs *info) noexcept
{
    *info = disk;
    return 0;
}

/// How much has to be free where a database is made anew.
class TestStoreRoom : public QObject {
    Q_OBJECT

private slots:
    void damagedOneIsRepairedWhereThereIsRoom_data(); // F75
    void damagedOneIsRepairedWhereThereIsRoom(); // F75
};

void TestStoreRoom::damagedOneIsRepairedWhereThereIsRoom_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<quint64>("freeBytes");
    QTest::addColumn<bool>("isRepaired");
    QTest::newRow("full") << quint64(1'000'000'000) << quint64(0) << false;
    QTest::newRow("too little is free") << quint64(1'000'000'000) << quint64(4096) << false;
    QTest::newRow("less than the database had") // most of it is of rows that were removed
        << quint64(1'000'000'000) << quint64(8'000'000) << true;
    QTest::newRow("no sizes are told") << quint64(0) << quint64(0) << true;
}

void TestStoreRoom::damagedOneIsRepairedWhereThereIsRoom()
{
    QFETCH(quint64, bytes);
    QFETCH(quint64, freeBytes);
    QFETCH(bool, isRepaired);
    const Profile profile;
    fill(profile.options, 300);
    QVERIFY(overwrite(profile.database(), 20 * 4096, QByteArray(4096, 'x')));
    QVERIFY(QFile::resize(profile.database(), 100'000'000));
    QVERIFY(overwrite(profile.database() + u"-wal"_s, 0, "left by a crash"));
    disk.f_frsize = 1;
    disk.f_blocks = bytes;
    disk.f_bavail = freeBytes;
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, isRepaired ? StoreCondition::Repaired : StoreCondition::Failed);
}

QTEST_GUILESS_MAIN(TestStoreRoom)
#include "tst_storeroom.moc"
