// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadRequest;
using engine::DownloadState;
using engine::Segment;
using engine::WhenFileExists;

namespace {

const Content kSmall { .size = kMiB + 13, .seed = 31 };
const Content kOther { .size = kMiB + 13, .seed = 32 };
constexpr qint64 kStop = 300000;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The same bytes whatever is asked, and not a word about their version.
Resource silent(const Content &content, const QList<Reply> &replies)
{
    return { .content = content, .etag = {}, .lastModified = {}, .replies = replies };
}

} // namespace

/// I1, I2 and I4 where the replies leave room for doubt.
class DataTruthTest : public QObject {
    Q_OBJECT

private slots:
    void changedFileIsNotMixedWhenTheConnectionIsMadeAnew();
    void bytesThatAreAllThereCompleteOnceTheSizeIsKnown();
    void partOfUnknownTotalThatIsCutIsNotTheEnd();
    void bytesBeyondTheNamedRangeAreNotTaken();
    void versionIsNotPinnedBeforeItsBytesAreCompared();
    void shortenedPartFileIsNotClaimedWhole();
    void fileGoneOnWithIsGivenBackWhenItIsNoBeginning_data();
    void fileGoneOnWithIsGivenBackWhenItIsNoBeginning();
    void onlyAFileIsGoneOnWith_data();
    void onlyAFileIsGoneOnWith();
    void killDuringAnEditLosesNeitherItNorTheRun_data();
    void killDuringAnEditLosesNeitherItNorTheRun();
};

void DataTruthTest::changedFileIsNotMixedWhenTheConnectionIsMadeAnew()
{
    FaultServer server;
    server.serve("/a.bin",
        silent(kOther,
            { { .fault = "F40",
                .times = 1,
                .body = kSmall,
                .ending = Ending::Reset,
                .cutAfter = kStop } }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kOther.sha256());
    QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
    EXPECT_PLAYED(server, "F40");
}

void DataTruthTest::bytesThatAreAllThereCompleteOnceTheSizeIsKnown()
{
    FaultServer server;
    server.serve("/a.bin",
        silent(kSmall,
            { { .times = 1, .chunked = true, .lastChunk = false, .ending = Ending::Stall } }));
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kSmall.size);
    QCOMPARE(fixture.at(id).total, -1);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
}

void DataTruthTest::partOfUnknownTotalThatIsCutIsNotTheEnd()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies
            = { { .times = 1, .chunked = true, .ending = Ending::Stall, .cutAfter = kStop },
                { .fault = "F18",
                    .when = When::Ranged,
                    .times = 1,
                    .automaticLength = false,
                    .range = RangePlay::StarTotal,
                    .ending = Ending::Close,
                    .cutAfter = 100000 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    EXPECT_PLAYED(server, "F18");
}

void DataTruthTest::bytesBeyondTheNamedRangeAreNotTaken()
{
    FaultServer server;
    const QByteArray range
        = "Content-Range: bytes 295904-300099/" + QByteArray::number(kSmall.size);
    const QByteArray body = kSmall.bytes(kStop - kOverlap, kOverlap + 100) + kOther.bytes(0, 50000);
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .fault = "F02",
                    .when = When::Ranged,
                    .times = 1,
                    .status = 206,
                    .headers = { range, "ETag: \"v1\"" },
                    .automaticHeaders = false,
                    .range = RangePlay::Ignore,
                    .body = Content { .literal = body },
                    .chunked = true } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.rangedRequestsFor("/a.bin").at(1).from, kStop + 100 - kOverlap);
}

void DataTruthTest::versionIsNotPinnedBeforeItsBytesAreCompared()
{
    FaultServer server;
    const Reply silence { .when = When::Ranged, .ending = Ending::Stall, .cutAfter = 0 };
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    // Another file under another tag, of the same size and date: its bytes must be looked at.
    server.serve("/a.bin", { .content = kOther, .etag = "\"v2\"", .replies = { silence } });
    server.clearRecord();
    fixture.engine().resume({ id });
    const auto isComparing = [&] {
        const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
        return !ranged.isEmpty() && ranged.last().from < kStop && ranged.last().status == 206;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComparing(), 10000);
    QVERIFY(fixture.pause(id));
    server.serve("/a.bin", { .content = kOther, .etag = "\"v2\"" });
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kOther.sha256());
    QCOMPARE(fixture.at(id).notice, engine::notice::kFileChanged);
}

void DataTruthTest::shortenedPartFileIsNotClaimedWhole()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kSmall,
            .replies = { stallingAt(kStop),
                { .when = When::Ranged, .ending = Ending::Stall, .cutAfter = 0 } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    QVERIFY(QFile::resize(fixture.at(id).partPath(), 1000));
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Downloading), server.log());
    QCOMPARE(fixture.at(id).segments, (QList<Segment> { { 0, 1000 } }));
}

void DataTruthTest::fileGoneOnWithIsGivenBackWhenItIsNoBeginning_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<Reply>("reply");
    QTest::newRow("other bytes") << kOther.bytes(0, kStop) << Reply {};
    QTest::newRow("of the same size") << kOther.bytes(0, kOther.size) << Reply {};
    QTest::newRow("longer") << kSmall.bytes(0, kSmall.size) + "more" << Reply {};
    QTest::newRow("nothing to compare") << QByteArray("x") << Reply {};
    QTest::newRow("size not said") << kSmall.bytes(0, kStop) << Reply { .chunked = true };
}

void DataTruthTest::fileGoneOnWithIsGivenBackWhenItIsNoBeginning()
{
    QFETCH(QByteArray, own);
    QFETCH(Reply, reply);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { reply } });
    EngineFixture fixture(oneConnection());
    const QString path = fixture.folder() + u"/a.bin"_s;
    write(path, own);
    DownloadRequest request;
    request.url = server.url("/a.bin");
    request.whenFileExists = WhenFileExists::Continue;
    const DownloadId id = fixture.add(request);
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
    QCOMPARE(fixture.files(), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
    QCOMPARE(read(path), own);
}

void DataTruthTest::onlyAFileIsGoneOnWith_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("a link") << false;
    QTest::newRow("a folder") << true;
}

void DataTruthTest::onlyAFileIsGoneOnWith()
{
    QFETCH(bool, isFolder);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    EngineFixture fixture(oneConnection());
    const QString path = fixture.folder() + u"/a.bin"_s;
    QVERIFY(isFolder ? QDir().mkdir(path) : QFile::link(u"/etc/hostname"_s, path));
    DownloadRequest request;
    request.url = server.url("/a.bin");
    request.whenFileExists = WhenFileExists::Continue;
    const DownloadId id = fixture.add(request);
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    QCOMPARE(QFileInfo(path).isSymLink(), !isFolder);
    QCOMPARE(QFileInfo(path).isDir(), isFolder);
}

void DataTruthTest::killDuringAnEditLosesNeitherItNorTheRun_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folder");
    QTest::newRow("of the link") << u"/b.bin"_s << QString();
    QTest::newRow("of the folder") << u"/a.bin"_s << u"/other"_s;
}

void DataTruthTest::killDuringAnEditLosesNeitherItNorTheRun()
{
    QFETCH(QString, path);
    QFETCH(QString, folder);
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall, .replies = { stallingAt(kStop) } });
    server.serve("/b.bin", { .content = kSmall });
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kStop));
    const DownloadId other = fixture.add(server.url("/none"));
    engine::DownloadEdit edit;
    edit.url = server.url(path.toUtf8());
    edit.folder = fixture.folder() + folder;
    fixture.engine().edit(id, edit);
    fixture.engine().remove({ other }, engine::RemoveFiles::KeepAll); // saves what there is to save
    QCOMPARE(fixture.at(id).request.url, server.url("/a.bin"));
    QVERIFY(fixture.crash());
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.at(id).request.url, *edit.url);
    QCOMPARE(fixture.at(id).request.folder, *edit.folder);
    QCOMPARE(fixture.sha256(id), kSmall.sha256());
}

QTEST_GUILESS_MAIN(DataTruthTest)

#include "tst_datatruth.moc"
