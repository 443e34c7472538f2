// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include "app/engine/newpart.h"

#include <QFileInfo>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace support;
using engine::DownloadId;
using engine::DownloadState;

namespace {

constexpr qint64 kHeldAt = 1 * kMiB; ///< bytes that come at first
const Content kFile { .size = 8 * kMiB + 13, .seed = 77 };

std::atomic<int> reserveCalls { 0 };
std::atomic<int> reserveError { 0 }; ///< errno that every call ends with; 0 = it is the system's
std::atomic<qint64> freeBytes { 1LL << 40 }; ///< of every disk

} // namespace

/// Before that of the C library, as the program itself defines it.
extern "C" int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    ++reserveCalls;
    if (reserveError != 0) {
        errno = reserveError;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fallocate, descriptor, mode, offset, size));
}

extern "C" int statvfs(const char *, struct statvfs *info) noexcept
{
    *info = {};
    info->f_frsize = 1;
    info->f_bavail = static_cast<fsblkcnt_t>(freeBytes.load());
    return 0;
}

namespace {

engine::EngineConfig reserving(bool isOn)
{
    engine::EngineConfig config;
    config.connectionsPerDownload = 1;
    config.reservesSpace = isOn;
    return config;
}

/// A file whose rest waits until the beginning was looked at.
Resource held()
{
    return { .content = kFile, .replies = { { .holdAfter = kHeldAt } } };
}

qint64 onDisk(const EngineFixture &fixture, engine::DownloadId id)
{
    return engine::diskSize(fixture.at(id).partPath());
}

} // namespace

/// The room of whole files, set aside when they start.
class ReservationTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void spaceOfTheWholeFileIsTakenAtTheStart();
    void offNothingIsReserved();
    void changedSettingCountsFromTheNextRun();
    void smallFileIsNotReserved();
    void fileSystemThatCannotDoItIsDownloadedToAllTheSame();
    void f59_diskWithoutRoomForTheWholeWaitsForSpaceAndGoesOn();
    void quotaThatLeavesNoRoomOnADiskThatHasSomeIsTriedLessAndLess();
    void diskThatIsFullIsNoticedWhileATryIsPutOff();
};

void ReservationTest::init()
{
    reserveCalls = 0;
    reserveError = 0;
    freeBytes = 1LL << 40;
}

void ReservationTest::spaceOfTheWholeFileIsTakenAtTheStart()
{
    FaultServer server;
    server.serve("/a.bin", held());
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kHeldAt));
    // The length says what has come (I1, I2); the room is not told of by it.
    QTRY_VERIFY(onDisk(fixture, id) >= kFile.length());
    QVERIFY(QFileInfo(fixture.at(id).partPath()).size() <= kHeldAt);
    server.letGo();
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

void ReservationTest::offNothingIsReserved()
{
    FaultServer server;
    server.serve("/a.bin", held());
    EngineFixture fixture(reserving(false));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kHeldAt));
    QVERIFY(onDisk(fixture, id) < kFile.length());
    server.letGo();
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(reserveCalls.load(), 0);
}

void ReservationTest::changedSettingCountsFromTheNextRun()
{
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kFile, .replies = { stallingAt(kHeldAt), held().replies[0] } });
    EngineFixture fixture(reserving(false));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kHeldAt));
    engine::EngineConfig config = reserving(true);
    config.folder = fixture.folder();
    config.proxy.kind = engine::ProxyKind::None;
    fixture.engine().setConfig(config);
    QVERIFY(fixture.pause(id));
    QCOMPARE(reserveCalls.load(), 0);
    fixture.engine().resume({ id });
    QTRY_VERIFY(onDisk(fixture, id) >= kFile.length());
    server.letGo();
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

void ReservationTest::smallFileIsNotReserved()
{
    const Content small { .size = 1 * kMiB, .seed = 78 };
    FaultServer server;
    server.serve("/a.bin", { .content = small });
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, small);
    QCOMPARE(reserveCalls.load(), 0);
}

void ReservationTest::fileSystemThatCannotDoItIsDownloadedToAllTheSame()
{
    reserveError = EOPNOTSUPP;
    FaultServer server;
    server.serve("/a.bin", held());
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kHeldAt));
    QTRY_COMPARE(reserveCalls.load(), 1);
    server.letGo();
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY(!fixture.history(id).contains(DownloadState::Failed));
    QCOMPARE(reserveCalls.load(), 1);
}

void ReservationTest::f59_diskWithoutRoomForTheWholeWaitsForSpaceAndGoesOn()
{
    reserveError = ENOSPC;
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kHeldAt) } });
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::DiskSpace; }),
        server.log());
    QCOMPARE(fixture.state(id), DownloadState::Queued);
    QCOMPARE(fixture.at(id).error.kind, engine::ErrorKind::DiskFull);
    reserveError = 0; // there is room again
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

void ReservationTest::quotaThatLeavesNoRoomOnADiskThatHasSomeIsTriedLessAndLess()
{
    reserveError = EDQUOT;
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kFile, .replies = { { .ending = Ending::Stall, .cutAfter = 0 } } });
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitFor([&] { return fixture.at(id).attempts == 2; }), server.log());
    QVERIFY2(fixture.waitFor([&] { return fixture.at(id).notBefore.isValid(); }), server.log());
    QCOMPARE(fixture.at(id).holdReason, engine::HoldReason::DiskSpace);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(fixture.at(id).notBefore) > 8);
    reserveError = 0;
    server.serve("/a.bin", { .content = kFile });
    fixture.engine().resume({ id }); // whoever knows better need not wait
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

/// What is put off waits for room then, not for the time: that makes none.
void ReservationTest::diskThatIsFullIsNoticedWhileATryIsPutOff()
{
    reserveError = EDQUOT;
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kFile, .replies = { { .ending = Ending::Stall, .cutAfter = 0 } } });
    EngineFixture fixture(reserving(true));
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitFor([&] {
        return fixture.at(id).attempts == 2 && fixture.at(id).notBefore.isValid();
    }),
        server.log());
    freeBytes = 0;
    QVERIFY2(fixture.waitFor([&] { return !fixture.at(id).notBefore.isValid(); }), server.log());
    QCOMPARE(fixture.state(id), DownloadState::Queued);
    QCOMPARE(fixture.at(id).holdReason, engine::HoldReason::DiskSpace);
    QCOMPARE(fixture.at(id).attempts, 2);
    freeBytes = 1LL << 40;
    reserveError = 0;
    server.serve("/a.bin", { .content = kFile });
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

QTEST_GUILESS_MAIN(ReservationTest)

#include "tst_reservation.moc"
