// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"

#include "app/engine/pieceblame.h"

#include <QTest>

using namespace engine;

namespace {

constexpr qint64 kPiece = 65536;
constexpr qsizetype kCount = 21;
constexpr qint64 kSize = (kCount - 1) * kPiece + 13;

} // namespace

class TestPieceHashes : public QObject {
    Q_OBJECT

private slots:
    void packsWhatItUnpacks_data();
    void packsWhatItUnpacks();
    void nonsenseIsNoPieces_data();
    void nonsenseIsNoPieces();
    void manyPlacesBecomeOne();
    void whoBroughtAllOfAPieceIsToBlame();
    void whatIsForgottenIsNobodysFault();
};

void TestPieceHashes::packsWhatItUnpacks_data()
{
    QTest::addColumn<ChecksumAlgorithm>("algorithm");
    QTest::newRow("md5") << ChecksumAlgorithm::Md5;
    QTest::newRow("sha1") << ChecksumAlgorithm::Sha1;
    QTest::newRow("sha256") << ChecksumAlgorithm::Sha256;
    QTest::newRow("sha512") << ChecksumAlgorithm::Sha512;
}

void TestPieceHashes::packsWhatItUnpacks()
{
    QFETCH(ChecksumAlgorithm, algorithm);
    const PieceHashes pieces { algorithm, kPiece, QByteArray(kCount * digestSize(algorithm), 'd') };
    QCOMPARE(pieces.count(), kCount);
    QCOMPARE(pieces.digest(kCount - 1).size(), digestSize(algorithm));
    QCOMPARE(unpacked(packed(pieces)), pieces);
    QVERIFY(pieces.fits(kSize));
    QVERIFY(pieces.fits(kCount * kPiece));
    QVERIFY(!pieces.fits(kCount * kPiece + 1));
    QVERIFY(!pieces.fits((kCount - 1) * kPiece));
    QVERIFY(!pieces.fits(-1));
    QCOMPARE(pieces.place(kCount - 1, kSize), (Segment { (kCount - 1) * kPiece, kSize }));
}

void TestPieceHashes::nonsenseIsNoPieces_data()
{
    const QByteArray digest(32, 'd');
    QTest::addColumn<QByteArray>("packed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no head") << digest;
    QTest::newRow("unknown algorithm") << "sha256x 5\n" + digest;
    QTest::newRow("no length") << "sha256\n" + digest;
    QTest::newRow("no number") << "sha256 many\n" + digest;
    QTest::newRow("negative") << "sha256 -5\n" + digest;
    QTest::newRow("overflow") << "sha256 9223372036854775807\n" + digest;
    QTest::newRow("half a hash") << "sha256 5\n" + digest.first(31);
    QTest::newRow("none") << QByteArray("sha256 5\n");
    QTest::newRow("too many") << "md5 5\n" + QByteArray(16 * (kMostPieces + 1), 'd');
}

void TestPieceHashes::nonsenseIsNoPieces()
{
    QFETCH(QByteArray, packed);
    QVERIFY(unpacked(packed).isEmpty());
    const PieceHashes unsound { ChecksumAlgorithm::Sha256, 0, QByteArray(32, 'd') };
    QVERIFY(engine::packed(unsound).isEmpty());
}

void TestPieceHashes::manyPlacesBecomeOne()
{
    const PieceHashes pieces { ChecksumAlgorithm::Md5, 10, QByteArray(16 * 3000, 'd') };
    QList<qsizetype> damaged;
    for (qsizetype piece = 1; piece <= 1999; piece += 2) {
        damaged.append(piece);
    }
    QCOMPARE(placesOf(pieces, damaged, 30000).size(), 1000);
    damaged.append(2001);
    QCOMPARE(placesOf(pieces, damaged, 30000), (QList<Segment> { { 10, 20020 } }));
}

void TestPieceHashes::whoBroughtAllOfAPieceIsToBlame()
{
    const QUrl first(QStringLiteral("http://first/f"));
    const QUrl second(QStringLiteral("http://second/f"));
    const DownloadId id { 7 };
    PieceBlame blame;
    blame.note(id, { { {}, { { 0, 100 } } }, { first, { { 100, 350 } } } });
    QCOMPARE(blame.culprits(id, { { 0, 100 } }), QList<QUrl> { QUrl() });
    QCOMPARE(blame.culprits(id, { { 100, 200 }, { 200, 300 } }), QList<QUrl> { first });
    QCOMPARE(blame.culprits(id, { { 50, 150 } }), QList<QUrl>()); // two shared it
    QCOMPARE(blame.culprits(id, { { 300, 400 } }), QList<QUrl>()); // an earlier start fetched some
    QCOMPARE(blame.culprits({ 8 }, { { 0, 100 } }), QList<QUrl>());
    // The next run fetches it again, from another one.
    blame.note(id, { { second, { { 200, 300 } } } });
    QCOMPARE(blame.culprits(id, { { 200, 300 } }), QList<QUrl> { second });
    QCOMPARE(blame.culprits(id, { { 100, 200 } }), QList<QUrl> { first });
}

void TestPieceHashes::whatIsForgottenIsNobodysFault()
{
    PieceBlame blame;
    blame.note({ 7 }, { { QUrl(), { { 0, 100 } } } });
    blame.note({ 8 }, {}); // a run without mirrors: nothing is kept for it
    QCOMPARE(blame.size(), 1);
    blame.forget({ DownloadId { 7 }, DownloadId { 9 } });
    QCOMPARE(blame.size(), 0);
    QCOMPARE(blame.culprits({ 7 }, { { 0, 100 } }), QList<QUrl>());
}

QTEST_GUILESS_MAIN(TestPieceHashes)
#include "tst_piecehashes.moc"
