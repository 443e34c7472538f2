// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::Segment;

namespace {

const Content kContent { .size = 16 * kMiB + 13, .seed = 63 };
const QByteArray kForeign = "others were here";

/// Writes into the file, and leaves it the time it had.
bool writeUnnoticed(const QString &path, qint64 at)
{
    struct stat before { };
    const QByteArray name = QFile::encodeName(path);
    QFile file(path);
    const bool isWritten = ::stat(name.constData(), &before) == 0 && file.open(QIODevice::ReadWrite)
        && file.seek(at) && file.write(kForeign) == kForeign.size();
    file.close();
    const timespec times[2] { before.st_atim, before.st_mtim };
    return isWritten && ::utimensat(AT_FDCWD, name.constData(), times, 0) == 0;
}

} // namespace

/// Part files that other programs write into while nobody looks (F63).
class ForeignWritesTest : public QObject {
    Q_OBJECT

private slots:
    void f63_edgesOfAllSegmentsAreCompared_data();
    void f63_edgesOfAllSegmentsAreCompared();
    void f63_checksumTellsOfTheRest();
};

void ForeignWritesTest::f63_edgesOfAllSegmentsAreCompared_data()
{
    QTest::addColumn<int>("edge");
    QTest::newRow("none") << 0;
    QTest::newRow("end of the first segment") << 1;
    QTest::newRow("beginning of the second") << 2;
    QTest::newRow("end of the second") << 3;
    QTest::newRow("beginning of the third") << 4;
    QTest::newRow("end of the third") << 5;
}

void ForeignWritesTest::f63_edgesOfAllSegmentsAreCompared()
{
    QFETCH(int, edge);
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .bytesPerSecond = kMiB });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    const QList<Segment> segments = fixture.at(id).segments;
    QVERIFY(segments.size() > 3);
    if (edge > 0) {
        const Segment &segment = segments.at(edge / 2);
        const qint64 at = edge % 2 == 0 ? segment.from : segment.to - kForeign.size();
        QVERIFY(writeUnnoticed(fixture.at(id).partPath(), at));
    }
    server.serve("/a.bin", { .content = kContent });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kContent);
    QCOMPARE(fixture.at(id).notice, edge > 0 ? QString(engine::notice::kFileChanged) : QString());
    QCOMPARE(server.bodyBytes("/a.bin") < kContent.size, edge == 0);
}

void ForeignWritesTest::f63_checksumTellsOfTheRest()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kContent, .replies = { stallingAt(4 * kMiB) } });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { engine::ChecksumAlgorithm::Sha256, kContent.sha256() };
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitForReceived(id, 4 * kMiB));
    QVERIFY(fixture.pause(id));
    QVERIFY(writeUnnoticed(fixture.at(id).partPath(), 2 * kMiB));
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, engine::ErrorKind::ChecksumMismatch);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
}

QTEST_GUILESS_MAIN(ForeignWritesTest)

#include "tst_foreignwrites.moc"
