// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"
#include "tests/integration/outcome.h"
#include "tests/integration/reopenedstore.h"
#include "tests/support/memorypersistence.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace support;
using engine::ChecksumAlgorithm;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::PieceHashes;

namespace {

constexpr qint64 kPiece = 64 * kKiB;
const Content kFile { .size = 20 * kPiece + 13, .seed = 61 };
const Content kOther { .size = kFile.size, .seed = 63 };
constexpr int kCount = 21;

PieceHashes hashesOf(const Content &content)
{
    PieceHashes pieces { ChecksumAlgorithm::Sha256, kPiece, {} };
    for (qint64 from = 0; from < content.length(); from += kPiece) {
        const qint64 size = std::min(kPiece, content.length() - from);
        pieces.digests
            += QCryptographicHash::hash(content.bytes(from, size), QCryptographicHash::Sha256);
    }
    return pieces;
}

/// kFile with one byte of each of \a pieces changed, in its middle.
Content damagedIn(const QList<qint64> &pieces)
{
    Content damaged { .literal = kFile.bytes(0, kFile.size) };
    for (const qint64 piece : pieces) {
        const qint64 end = std::min((piece + 1) * kPiece, kFile.size);
        char &byte = damaged.literal[(piece * kPiece + end) / 2];
        byte = static_cast<char>(~byte);
    }
    return damaged;
}

/// What is sent to whom asks for \a from to \a to alone, with what is compared on both sides.
qint64 bytesFor(qint64 from, qint64 to)
{
    return std::min(to + kOverlap, kFile.size) - std::max<qint64>(from - kOverlap, 0);
}

/// With a checksum of the whole file, or with nothing but its pieces.
engine::DownloadRequest requestFor(const QUrl &url, bool hasChecksum = true)
{
    engine::DownloadRequest request;
    request.url = url;
    request.pieces = engine::packed(hashesOf(kFile));
    if (hasChecksum) {
        request.checksum = { ChecksumAlgorithm::Sha256, kFile.sha256() };
    }
    return request;
}

} // namespace

/// Hashes of the pieces of a file, and what is fetched again for them.
class PiecesTest : public QObject {
    Q_OBJECT

private slots:
    void fetchesOnlyTheDamagedPieceAgain_data();
    void fetchesOnlyTheDamagedPieceAgain();
    void neighboursAreFetchedInOneRequest();
    void fileOfSeveralConnectionsIsMended();
    void serverWithoutRangesSendsTheWholeAgain();
    void serverThatKeepsDamagingEndsAsBad();
    void asksTheNextMirrorForWhatIsDamaged();
    void takesTheWholeOfAMirrorWhereNothingIsRight();
    void mirrorThatBroughtDamagedPiecesIsDroppedAndNamed_data();
    void mirrorThatBroughtDamagedPiecesIsDroppedAndNamed();
    void fileInWhichNothingIsRightIsNotFetchedAgain();
    void goesBackToTheLinkWhereTheMirrorFails();
    void rightPiecesOfTheWrongFileEndAsBad();
    void piecesOfAnotherLengthEndAsBad();
    void goesOnWithTheRepairAfterAKill();
};

void PiecesTest::fetchesOnlyTheDamagedPieceAgain_data()
{
    QTest::addColumn<qint64>("piece");
    QTest::addColumn<bool>("hasChecksum");
    for (const bool hasChecksum : { true, false }) {
        const char *const by = hasChecksum ? "checksum" : "pieces alone";
        QTest::addRow("first, %s", by) << qint64(0) << hasChecksum;
        QTest::addRow("one inside, %s", by) << qint64(7) << hasChecksum;
        QTest::addRow("last, %s", by) << qint64(kCount - 1) << hasChecksum;
    }
}

void PiecesTest::fetchesOnlyTheDamagedPieceAgain()
{
    QFETCH(qint64, piece);
    QFETCH(bool, hasChecksum);
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile, .replies = { { .times = 1, .body = damagedIn({ piece }) } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin"), hasChecksum));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
    const qint64 end = std::min((piece + 1) * kPiece, kFile.size);
    QCOMPARE(server.bodyBytes("/a.bin"), kFile.size + bytesFor(piece * kPiece, end));
    QCOMPARE(fixture.at(id).notice, engine::notice::kMended);
    QCOMPARE(fixture.at(id).noticeDetail, u"1/21"_s);
    QVERIFY(fixture.history(id).contains(DownloadState::Verifying));
}

void PiecesTest::neighboursAreFetchedInOneRequest()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile, .replies = { { .times = 1, .body = damagedIn({ 3, 4, 5, 11 }) } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin")));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.requestsFor("/a.bin").size(), 3);
    QCOMPARE(server.bodyBytes("/a.bin"),
        kFile.size + bytesFor(3 * kPiece, 6 * kPiece) + bytesFor(11 * kPiece, 12 * kPiece));
    QCOMPARE(fixture.at(id).noticeDetail, u"4/21"_s);
}

void PiecesTest::fileOfSeveralConnectionsIsMended()
{
    const Content large { .size = 6 * kMiB + 13, .seed = 62 };
    Content damaged { .literal = large.bytes(0, large.size) };
    damaged.literal[kPiece + 5] = static_cast<char>(~damaged.literal.at(kPiece + 5));
    FaultServer server;
    server.serve("/a.bin",
        { .content = large,
            .bytesPerSecond = 4 * kMiB,
            .replies = { { .when = When::Plain, .body = damaged } } });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.pieces = engine::packed(hashesOf(large));
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, large);
    QVERIFY2(server.connections() > 1, server.log());
    QCOMPARE(fixture.at(id).noticeDetail, u"1/97"_s);
    // Several connections share the piece; each repeats what is compared.
    const QList<SeenRequest> ranged = server.rangedRequestsFor("/a.bin");
    QCOMPARE(ranged.last().to, 2 * kPiece + kOverlap - 1);
    qint64 sentAgain = 0;
    for (const SeenRequest &one : ranged) {
        sentAgain += one.to == ranged.last().to ? one.bodyBytes : 0;
    }
    QVERIFY2(sentAgain <= 3 * kPiece, server.log());
}

void PiecesTest::serverWithoutRangesSendsTheWholeAgain()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .replies = { { .when = When::Plain, .times = 1, .body = damagedIn({ 7 }) },
                { .when = When::Ranged, .range = RangePlay::Ignore } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin")));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    const qsizetype ranged = server.rangedRequestsFor("/a.bin").size();
    QCOMPARE(server.requestsFor("/a.bin").size() - ranged, 2);
}

void PiecesTest::serverThatKeepsDamagingEndsAsBad()
{
    FaultServer server;
    server.serve("/a.bin", { .content = damagedIn({ 7 }) });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin")));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    QCOMPARE(fixture.at(id).error.detail, u"a.bin.bad"_s);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
    QCOMPARE(server.requestsFor("/a.bin").size(), 3); // the file, and twice its piece
    QCOMPARE(server.bodyBytes("/a.bin"), kFile.size + 2 * bytesFor(7 * kPiece, 8 * kPiece));
    QVERIFY(fixture.at(id).notice.isEmpty());
    // The server mends it: a new start has all its rounds again.
    server.serve(
        "/a.bin", { .content = kFile, .replies = { { .times = 1, .body = damagedIn({ 8 }) } } });
    fixture.engine().restart({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QCOMPARE(fixture.sha256(id), kFile.sha256());
}

void PiecesTest::asksTheNextMirrorForWhatIsDamaged()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = damagedIn({ 7 }) });
    mirror.serve("/b.bin", { .content = kFile, .etag = "\"other\"" });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request = requestFor(server.url("/a.bin"));
    request.mirrors = { mirror.url("/b.bin") };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(mirror.requestsFor("/b.bin").size(), 1);
    QVERIFY2(mirror.bodyBytes("/b.bin") <= kPiece + 5 * kOverlap, mirror.log());
}

void PiecesTest::takesTheWholeOfAMirrorWhereNothingIsRight()
{
    FaultServer server;
    FaultServer mirror;
    server.serve("/a.bin", { .content = kOther });
    mirror.serve("/b.bin", { .content = kFile });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request = requestFor(server.url("/a.bin"));
    request.mirrors = { mirror.url("/b.bin") };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, mirror, kFile);
    QCOMPARE(server.bodyBytes("/a.bin"), kOther.size);
    QCOMPARE(mirror.bodyBytes("/b.bin"), kFile.size);
}

void PiecesTest::mirrorThatBroughtDamagedPiecesIsDroppedAndNamed_data()
{
    QTest::addColumn<qint64>("before");
    QTest::newRow("after the link's own bytes") << 10 * kPiece;
    QTest::newRow("with the whole file") << qint64(0);
}

void PiecesTest::mirrorThatBroughtDamagedPiecesIsDroppedAndNamed()
{
    QFETCH(qint64, before);
    FaultServer server;
    FaultServer mirror;
    // The link fails for a while, and the mirror takes over.
    QList<Reply> replies { { .times = 1, .status = 404 } };
    if (before > 0) {
        replies.prepend({ .times = 1, .ending = Ending::Close, .cutAfter = before });
    }
    server.serve("/a.bin", { .content = kFile, .replies = replies });
    mirror.serve("/b.bin", { .content = damagedIn({ 15, 17 }) });
    MemoryPersistence persistence;
    persistence.setKeepsHistory(true);
    EngineFixture fixture(oneConnection(), &persistence);
    engine::DownloadRequest request = requestFor(server.url("/a.bin"));
    request.mirrors = { mirror.url("/b.bin") };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(mirror.requestsFor("/b.bin").size(), 1);
    QCOMPARE(fixture.at(id).mirrors.first().droppedFor, ErrorKind::ChecksumMismatch);
    QCOMPARE(fixture.at(id).notice, engine::notice::kMirrorDropped);
    QCOMPARE(fixture.at(id).noticeDetail, u"127.0.0.1"_s);
    QVERIFY(fixture.shutDown());
    const QList<engine::HistoryEntry> history = persistence.history(id);
    QVERIFY(std::any_of(history.begin(), history.end(), [](const engine::HistoryEntry &entry) {
        return entry.kind == engine::HistoryKind::Noticed
            && entry.detail == u"mirror-dropped 127.0.0.1"_s;
    }));
}

void PiecesTest::fileInWhichNothingIsRightIsNotFetchedAgain()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kOther });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin")));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(sha256OfFile(fixture.folder() + u"/a.bin.bad"_s), kOther.sha256());
}

void PiecesTest::goesBackToTheLinkWhereTheMirrorFails()
{
    FaultServer server;
    FaultServer mirror;
    server.serve(
        "/a.bin", { .content = kFile, .replies = { { .times = 1, .body = damagedIn({ 7 }) } } });
    mirror.serve("/b.bin", { .content = kFile, .replies = { { .status = 404 } } });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request = requestFor(server.url("/a.bin"));
    request.mirrors = { mirror.url("/b.bin") };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(mirror.requestsFor("/b.bin").size(), 1);
    QCOMPARE(server.requestsFor("/a.bin").size(), 2);
    QVERIFY2(server.bodyBytes("/a.bin") <= kFile.size + kPiece + 5 * kOverlap, server.log());
}

void PiecesTest::rightPiecesOfTheWrongFileEndAsBad()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request = requestFor(server.url("/a.bin"));
    request.checksum.hex = damagedIn({ 1 }).sha256();
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    QCOMPARE(server.requestsFor("/a.bin").size(), 1);
    QCOMPARE(sha256OfFile(fixture.folder() + u"/a.bin.bad"_s), kFile.sha256());
}

void PiecesTest::piecesOfAnotherLengthEndAsBad()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request = requestFor(server.url("/a.bin"), false);
    request.pieces = engine::packed(hashesOf({ .size = 30 * kPiece, .seed = 61 }));
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
}

void PiecesTest::goesOnWithTheRepairAfterAKill()
{
    const QTemporaryDir folder;
    RepairCount store(folder.filePath(u"profile"_s));
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile,
            .replies = { { .when = When::Plain, .body = damagedIn({ 7 }) },
                { .when = When::Ranged, .times = 1, .ending = Ending::Stall, .cutAfter = 0 } } });
    EngineFixture fixture(oneConnection(), &store);
    const DownloadId id = fixture.add(requestFor(server.url("/a.bin")));
    QTRY_VERIFY2(store.rounds() == 1 && server.rangedRequestsFor("/a.bin").size() == 1,
        server.log().constData());
    QVERIFY(fixture.crash());
    QCOMPARE(fixture.at(id).request.pieces, engine::packed(hashesOf(kFile)));
    QCOMPARE(fixture.at(id).repairs, 1);
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.requestsFor("/a.bin").size(), 3);
    QCOMPARE(server.bodyBytes("/a.bin"), kFile.size + bytesFor(7 * kPiece, 8 * kPiece));
    QCOMPARE(fixture.at(id).notice, engine::notice::kMended);
}

QTEST_GUILESS_MAIN(PiecesTest)

#include "tst_pieces.moc"
