// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/fakeengine.h"
#include "ui/diskneeds.h"
#include "ui/forecastlabel.h"
#include "ui/leftsums.h"

#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using engine::Download;
using engine::DownloadState;
using namespace Qt::StringLiterals;

/// What the disks need and have.
class TestDiskNeeds : public QObject {
    Q_OBJECT

private slots:
    void disksAreSummedUp();
    void whatDoesNotFitIsCounted();
    void roomThatIsSetAsideIsNotNeededAgain_data();
    void roomThatIsSetAsideIsNotNeededAgain();
    void whatRunsIsAskedThoughManyWait();
    void everyDiskThatIsTooSmallIsTold();
};

void TestDiskNeeds::disksAreSummedUp()
{
    const QTemporaryDir folder;
    const auto disks = ui::diskNeeds({ { folder.path(), 2, 1, 100 },
        { folder.path() + u"/not/there"_s, 1, 0, 50 }, { u"/dev/shm"_s, 1, 0, 7 } });
    const QString own = QStorageInfo(folder.path()).rootPath();
    QCOMPARE(disks.size(), own == QStorageInfo(u"/dev/shm"_s).rootPath() ? 1 : 2);
    for (const ui::DiskNeed &disk : disks) {
        QVERIFY(disk.free > 0);
        if (disk.root == own) {
            QCOMPARE(disk.count, 3);
            QCOMPARE(disk.unknown, 1);
            QCOMPARE(disk.bytes, 150);
        }
    }
}

void TestDiskNeeds::whatDoesNotFitIsCounted()
{
    const QTemporaryDir folder;
    const QString root = QStorageInfo(folder.path()).rootPath();
    const QString path = folder.path();
    const auto disks = ui::withUnfit({ { root, 4, 0, 180, 100, 0 } },
        { { 3, path, 30 }, { 1, path, 60 }, { 2, path, 50 }, { 4, path, 40 } });
    // 60 fits, 50 does not, 30 does, 40 does not.
    QCOMPARE(disks.first().unfit, 2);
}

void TestDiskNeeds::roomThatIsSetAsideIsNotNeededAgain_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::newRow("runs") << DownloadState::Downloading;
    QTest::newRow("waits to go on") << DownloadState::Queued;
}

void TestDiskNeeds::roomThatIsSetAsideIsNotNeededAgain()
{
    QFETCH(const DownloadState, state);
    constexpr qint64 kTotal = 8LL * 1024 * 1024;
    constexpr qint64 kReceived = 1024 * 1024;
    const QTemporaryDir folder(u"/dev/shm/bobbin-XXXXXX"_s); // tmpfs sets room aside
    Download begun = fakeDownload(1, state);
    begun.request.folder = folder.path();
    begun.partName = u"file-1.zip.part"_s;
    begun.total = kTotal;
    begun.received = kReceived;
    QFile part(begun.partPath());
    QVERIFY(part.open(QIODevice::WriteOnly));
    QCOMPARE(::posix_fallocate(part.handle(), 0, kTotal), 0);
    Download fresh = fakeDownload(2);
    fresh.request.folder = folder.path();
    ui::LeftSums left;
    left.add(begun);
    left.add(fresh);
    const auto disks = ui::diskNeeds(left.folders().values(), left.parts());
    QCOMPARE(disks.size(), 1);
    QCOMPARE(disks.first().bytes, fresh.total);
    const auto counted = ui::withUnfit({ { disks.first().root, 2, 0, 0, fresh.total, 0 } },
        { { 1, folder.path(), kTotal - kReceived, ui::partRoom(begun) },
            { 2, folder.path(), fresh.total } });
    QCOMPARE(counted.first().unfit, 0);
    left.remove(begun);
    QVERIFY(left.parts().isEmpty());
}

void TestDiskNeeds::whatRunsIsAskedThoughManyWait()
{
    ui::LeftSums left;
    for (int i = 1; i <= 5000; ++i) {
        Download begun = fakeDownload(i);
        begun.partName = u"begun.part"_s;
        left.add(begun);
    }
    const qsizetype asked = left.parts().size();
    QVERIFY(asked < 5000);
    Download last = fakeDownload(5000);
    last.partName = u"begun.part"_s;
    left.remove(last);
    last.state = DownloadState::Downloading;
    left.add(last);
    QCOMPARE(left.parts().size(), asked + 1);
    QVERIFY(left.parts().contains(ui::partRoom(last)));
}

void TestDiskNeeds::everyDiskThatIsTooSmallIsTold()
{
    const ui::DiskNeed small { u"/a"_s, 4, 0, 180, 100, 2 };
    const ui::DiskNeed fits { u"/b"_s, 9, 0, 10, 100, 0 };
    const ui::DiskNeed other { u"/c"_s, 5, 0, 180, 100, 3 };
    QCOMPARE(ui::unfitText({ fits }), QString());
    QCOMPARE(ui::unfitText({ small, fits }), u"2 of 4 do not fit on /a"_s);
    QCOMPARE(ui::unfitText({ small, fits, other }),
        u"2 of 4 do not fit on /a, 3 of 5 do not fit on /c"_s);
    ui::DiskNeed far = other;
    far.root = u"/media/somebody/an external disk with a long name"_s;
    QCOMPARE(ui::unfitText({ small, far }), u"5 do not fit, on 2 disks"_s);
}

QTEST_GUILESS_MAIN(TestDiskNeeds)
#include "tst_diskneeds.moc"
