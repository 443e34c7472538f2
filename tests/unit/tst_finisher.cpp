// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finisher.h"
#include "app/engine/partfile.h"

#include <QDir>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QSemaphore hanging; ///< calls that have not come back, one by one
QSemaphore cameBack;
std::atomic<bool> isGone { false };

/// Does not come back from a disk that is gone.
void reach(const char *path)
{
    if (isGone && QByteArray(path).contains("/gone")) {
        hanging.release();
        cameBack.acquire();
    }
}

/// Disks are gone from here on; they come back before the pools wait for them.
auto disksComeBack()
{
    isGone = true;
    return qScopeGuard([] {
        isGone = false;
        cameBack.release(1000);
    });
}

/// Of a part file that is made for it.
FinishOrder orderIn(const QString &folder, const QString &name)
{
    FinishOrder order;
    order.folder = folder;
    order.fileName = name;
    order.partName = name + u".part"_s;
    auto part = PartFile::createMarked(folder + u'/' + order.partName, "17-1000");
    order.partIdentity = part ? part.value().identity() : FileIdentity {};
    return order;
}

/// More than there are threads of a disk.
QList<FinishOrder> ordersIn(const QString &folder)
{
    QList<FinishOrder> orders;
    for (const char *const name : { "1", "2", "3", "4" }) {
        orders.append(orderIn(folder, QString::fromLatin1(name)));
    }
    return orders;
}

Download downloadOf(const FinishOrder &order, qint64 id)
{
    Download download;
    download.id = { id };
    download.request.folder = order.folder;
    download.fileName = order.fileName;
    download.partName = order.partName;
    download.partIdentity = order.partIdentity;
    return download;
}

} // namespace

// These take the place of the system's.
extern "C" {

int statvfs(const char *path, struct statvfs *info) noexcept
{
    reach(path);
    *info = {};
    info->f_frsize = 1;
    info->f_bavail = 1000;
    return 0;
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    reach(from);
    reach(to);
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
}

/// A disk that hangs holds up what is asked of it, and nothing else.
class FinisherTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void folderThatHangsIsAskedForRoomOnce();
    void fewThreadsOfEachDiskAskForRoom();
    void renamesOfOtherDisksGoOn();
    void removalsOfOtherDisksGoOn();
    void movesToADiskThatHangsHoldNoRename();

private:
    std::unique_ptr<QTemporaryDir> m_here;
    QString m_gone; ///< of the same disk as m_here, but what is asked of it hangs
};

void FinisherTest::init()
{
    m_here = std::make_unique<QTemporaryDir>();
    m_gone = m_here->filePath(u"gone"_s);
    QVERIFY(QDir().mkpath(m_gone));
    hanging.acquire(hanging.available());
    cameBack.acquire(cameBack.available());
}

void FinisherTest::folderThatHangsIsAskedForRoomOnce()
{
    Finisher finisher;
    const auto end = disksComeBack();
    QSignalSpy known(&finisher, &Finisher::roomKnown);
    for (int round = 1; round <= 5; ++round) {
        for (const QString &folder :
            { m_gone, m_gone + u"/a"_s, m_gone + u"/b"_s, m_here->path() }) {
            finisher.askRoom(folder, 1);
        }
        QTRY_COMPARE(known.size(), round);
        QCOMPARE(known.last().at(0).toString(), m_here->path());
        QCOMPARE(known.last().at(1).toLongLong(), 1000);
    }
    QTRY_COMPARE(hanging.available(), 3);
    QVERIFY(finisher.isIdle()); // the end of the program does not wait for an answer
    cameBack.release(3);
    QTRY_COMPARE(known.size(), 8);
    finisher.askRoom(m_gone, 1);
    QTRY_COMPARE(hanging.available(), 4);
}

void FinisherTest::fewThreadsOfEachDiskAskForRoom()
{
    Finisher finisher;
    const auto end = disksComeBack();
    QSignalSpy known(&finisher, &Finisher::roomKnown);
    for (int i = 0; i < 100; ++i) {
        finisher.askRoom(m_gone + u"/%1"_s.arg(i), 1);
    }
    cameBack.release(20);
    QTRY_COMPARE(known.size(), 20);
    QTRY_COMPARE(hanging.available(), 28); // and eight of all the others
    finisher.askRoom(m_here->path(), 2);
    QTRY_COMPARE(known.size(), 21); // of a disk that answers
    QCOMPARE(known.last().at(0).toString(), m_here->path());
}

void FinisherTest::renamesOfOtherDisksGoOn()
{
    const QTemporaryDir other(u"/dev/shm/bobbin-XXXXXX"_s);
    const FinishOrder there = orderIn(other.path(), u"a.bin"_s);
    const QList<FinishOrder> orders = ordersIn(m_gone);
    QVERIFY2(orders.first().partIdentity.device != there.partIdentity.device,
        "/dev/shm is no device of its own here");
    Finisher finisher;
    const auto end = disksComeBack();
    QSignalSpy renamed(&finisher, &Finisher::renamed);
    for (int i = 1; i <= orders.size(); ++i) {
        finisher.rename({ i }, orders.at(i - 1));
    }
    QTRY_VERIFY(hanging.available() > 0);
    finisher.rename({ 5 }, there);
    QTRY_COMPARE(renamed.size(), 1);
    QCOMPARE(renamed.first().at(0).value<DownloadId>(), DownloadId { 5 });
    QVERIFY(QFile::exists(other.filePath(u"a.bin"_s)));
}

void FinisherTest::removalsOfOtherDisksGoOn()
{
    const QTemporaryDir other(u"/dev/shm/bobbin-XXXXXX"_s);
    const QString gone = other.filePath(u"gone"_s);
    QVERIFY(QDir().mkpath(gone));
    QList<Download> removed { downloadOf(orderIn(m_here->path(), u"a.bin"_s), 5) };
    const QList<FinishOrder> orders = ordersIn(gone);
    Finisher finisher;
    const auto end = disksComeBack();
    QSignalSpy discarded(&finisher, &Finisher::discarded);
    for (int i = 1; i <= orders.size(); ++i) {
        finisher.rename({ i }, orders.at(i - 1));
        removed.prepend(downloadOf(orders.at(i - 1), i));
    }
    QTRY_VERIFY(hanging.available() > 0);
    finisher.discard(removed, false);
    QTRY_COMPARE(discarded.size(), 1);
    const auto result = discarded.first().first().value<DiscardResult>();
    QCOMPARE(result.discarded.size(), 1);
    QCOMPARE(result.discarded.first().first, DownloadId { 5 });
    QVERIFY(!QFile::exists(m_here->filePath(u"a.bin.part"_s)));
}

void FinisherTest::movesToADiskThatHangsHoldNoRename()
{
    const FinishOrder here = orderIn(m_here->path(), u"a.bin"_s);
    const QList<FinishOrder> orders = ordersIn(m_here->path());
    Finisher finisher;
    const auto end = disksComeBack();
    QSignalSpy renamed(&finisher, &Finisher::renamed);
    for (int i = 1; i <= orders.size(); ++i) {
        finisher.movePart({ i }, downloadOf(orders.at(i - 1), i), m_gone, {});
    }
    QTRY_VERIFY(hanging.available() > 0);
    finisher.rename({ 5 }, here);
    QTRY_COMPARE(renamed.size(), 1);
    QVERIFY(QFile::exists(m_here->filePath(u"a.bin"_s)));
}

QTEST_GUILESS_MAIN(FinisherTest)

#include "tst_finisher.moc"
