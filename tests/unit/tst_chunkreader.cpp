// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/chunkreader.h"

#include <QTest>

#include <algorithm>

using namespace engine;

namespace {

/// What comes out of \a wire when it arrives in pieces of \a piece bytes; nothing where it is no
/// chunked body. \a isWhole: its end was there.
std::optional<QByteArray> bodyOf(const QByteArray &wire, qsizetype piece, bool *isWhole)
{
    ChunkReader reader;
    QByteArray body;
    qsizetype at = 0;
    for (qsizetype end = 0; at < wire.size() && !reader.isAtEnd();) {
        end = std::min(end + piece, wire.size());
        while (at < end && !reader.isAtEnd()) {
            if (const qint64 left = reader.bodyLeft(); left > 0) {
                const qsizetype count = std::min<qsizetype>(left, end - at);
                body += wire.sliced(at, count);
                reader.take(count);
                at += count;
                continue;
            }
            const auto used = reader.readFraming(QByteArrayView(wire).sliced(at, end - at));
            if (!used) {
                return std::nullopt;
            }
            at += used.value();
        }
    }
    *isWhole = reader.isAtEnd();
    return body;
}

} // namespace

class TestChunkReader : public QObject {
    Q_OBJECT

private slots:
    void bodiesAreRead_data();
    void bodiesAreRead();
    void f23_whatIsNoChunkIsAnError_data();
    void f23_whatIsNoChunkIsAnError();
    void bytesAfterTheEndAreLeft();
};

void TestChunkReader::bodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("empty") << QByteArray("0\r\n\r\n") << QByteArray() << true;
    QTest::newRow("one") << QByteArray("5\r\nhello\r\n0\r\n\r\n") << QByteArray("hello") << true;
    QTest::newRow("two") << QByteArray("5\r\nhello\r\nA\r\n, you ther\r\n0\r\n\r\n")
                         << QByteArray("hello, you ther") << true;
    QTest::newRow("lower case") << QByteArray("a\r\n0123456789\r\n0\r\n\r\n")
                                << QByteArray("0123456789") << true;
    QTest::newRow("zeros") << QByteArray("0005\r\nhello\r\n000\r\n\r\n") << QByteArray("hello")
                           << true;
    QTest::newRow("extension") << QByteArray("5;a=\"b\"\r\nhello\r\n0;c\r\n\r\n")
                               << QByteArray("hello") << true;
    QTest::newRow("blanks") << QByteArray("5  \r\nhello\r\n0\r\n\r\n") << QByteArray("hello")
                            << true;
    QTest::newRow("line feeds") << QByteArray("5\nhello\n0\n\n") << QByteArray("hello") << true;
    QTest::newRow("trailer") << QByteArray("5\r\nhello\r\n0\r\nA: b\r\nC: d\r\n\r\n")
                             << QByteArray("hello") << true;
    QTest::newRow("cut in the body") << QByteArray("5\r\nhel") << QByteArray("hel") << false;
    QTest::newRow("no last chunk") << QByteArray("5\r\nhello\r\n") << QByteArray("hello") << false;
    QTest::newRow("cut before the last line")
        << QByteArray("5\r\nhello\r\n0\r\n") << QByteArray("hello") << false;
    QTest::newRow("cut in a size") << QByteArray("5\r\nhello\r\n1") << QByteArray("hello") << false;
}

void TestChunkReader::bodiesAreRead()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    QFETCH(bool, isWhole);
    for (const qsizetype piece : { 1, 2, 3, 7, 1000 }) {
        bool is = false;
        QCOMPARE(bodyOf(wire, piece, &is), body);
        QCOMPARE(is, isWhole);
    }
}

void TestChunkReader::f23_whatIsNoChunkIsAnError_data()
{
    QTest::addColumn<QByteArray>("wire");
    const QByteArray good = "5\r\nhello\r\n";
    QTest::newRow("no number") << good + "zz\r\n\r\n";
    QTest::newRow("nothing") << good + "\r\n\r\n";
    QTest::newRow("negative") << good + "-5\r\nhello\r\n";
    QTest::newRow("prefix") << good + "0x5\r\nhello\r\n";
    QTest::newRow("above 2^63") << good + "8000000000000000\r\nhello\r\n";
    QTest::newRow("above 2^64") << good + "10000000000000005\r\nhello\r\n";
    QTest::newRow("endless zeros") << good + QByteArray(100, '0') + "\r\n\r\n";
    QTest::newRow("longer than it says") << QByteArray("5\r\nhello, you\r\n0\r\n\r\n");
    QTest::newRow("CR without LF") << QByteArray("5\rhello\r\n0\r\n\r\n");
    QTest::newRow("NUL in a size") << good + QByteArray("5\0\r\nhello\r\n", 11);
    QTest::newRow("NUL in an extension") << good + QByteArray("5;\0\r\nhello\r\n", 12);
    QTest::newRow("NUL in the trailer") << good + QByteArray("0\r\nA: \0\r\n\r\n", 11);
    QTest::newRow("endless extension") << good + "5;" + QByteArray(70000, 'x') + "\r\nhello\r\n";
    QTest::newRow("endless trailer") << good + "0\r\n" + QByteArray("A: b\r\n").repeated(12000);
}

void TestChunkReader::f23_whatIsNoChunkIsAnError()
{
    QFETCH(QByteArray, wire);
    for (const qsizetype piece : { 1, 5, 100000 }) {
        bool isWhole = false;
        QVERIFY(!bodyOf(wire, piece, &isWhole));
        QVERIFY(!isWhole);
    }
}

void TestChunkReader::bytesAfterTheEndAreLeft()
{
    ChunkReader reader;
    QCOMPARE(reader.readFraming("0\r\n\r\nHTTP/1.1 200 OK\r\n").value(), 5);
    QVERIFY(reader.isAtEnd());
}

QTEST_APPLESS_MAIN(TestChunkReader)

#include "tst_chunkreader.moc"
