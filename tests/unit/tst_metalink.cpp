// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/metalink.h"

#include "app/engine/piecehashes.h"
#include "app/links/linkrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;

/// Metalink 4 (RFC 5854) and 3, and hostile ones.
class TestMetalink : public QObject {
    Q_OBJECT

private slots:
    void readsMetalink4();
    void readsMetalink3();
    void h30_metalinkNamesLeadNowhere_data();
    void h30_metalinkNamesLeadNowhere();
    void h30_metalinkCaps_data();
    void h30_metalinkCaps();
    void h31_strongestChecksumCounts();
    void readsThePieces_data();
    void readsThePieces();
    void strongestPiecesCount();
    void nonsenseOfPiecesKeepsTheFile_data();
    void nonsenseOfPiecesKeepsTheFile();
    void piecesPastTheCapAreLeftOut();
};

void TestMetalink::readsMetalink4()
{
    const FoundLinks found = fromMetalink(R"(<?xml version="1.0" encoding="UTF-8"?>
<metalink xmlns="urn:ietf:params:xml:ns:metalink"><generator>hand</generator>
 <file name="example.ext"><size>14471447</size><identity>Example</identity>
  <hash type="md5">05c7d97c0e3a16ffb4d0b4e8c0d2a6de</hash>
  <hash type="sha-256">f0ad929cd259957e160ea442eb80986b5f01000000000000000000000000abcd</hash>
  <pieces length="65536" type="sha-256"><hash>00</hash></pieces>
  <url location="de" priority="2">https://b.example/example.ext</url>
  <url priority="1">https://a.example/example.ext</url>
  <url>ftp://c.example/example.ext</url>
  <url priority="3">http://d.example/example.ext</url>
 </file></metalink>)");
    QCOMPARE(found.links.size(), 1);
    QCOMPARE(found.links[0].url, QUrl(u"https://a.example/example.ext"_s));
    QCOMPARE(found.links[0].name, u"example.ext"_s);
    QCOMPARE(found.links[0].size, 14471447);
    QCOMPARE(found.links[0].checksum.algorithm, engine::ChecksumAlgorithm::Sha256);
    QCOMPARE(found.links[0].mirrors,
        QList<QUrl>(
            { QUrl(u"https://b.example/example.ext"_s), QUrl(u"http://d.example/example.ext"_s) }));
}

void TestMetalink::readsMetalink3()
{
    const FoundLinks found
        = fromMetalink(R"(<metalink version="3.0" xmlns="http://www.metalinker.org/">
<files><file name="dir/a.iso"><size>5</size><verification>
<hash type="sha1">da39a3ee5e6b4b0d3255bfef95601890afd80709</hash>
<pieces length="1" type="sha1"><hash piece="0">da39a3ee5e6b4b0d3255bfef95601890afd80700</hash></pieces>
</verification><resources maxconnections="4">
<url type="http" preference="10">http://low.example/a.iso</url>
<url type="http" preference="100">http://high.example/a.iso</url>
<url type="bittorrent" preference="100">https://t.example/a.torrent</url>
</resources></file></files></metalink>)");
    QCOMPARE(found.links.size(), 1);
    QCOMPARE(found.links[0].url, QUrl(u"http://high.example/a.iso"_s));
    QCOMPARE(found.links[0].name, u"a.iso"_s);
    QCOMPARE(found.links[0].size, 5);
    QCOMPARE(found.links[0].checksum.hex, QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
    QCOMPARE(found.links[0].mirrors, QList<QUrl>({ QUrl(u"http://low.example/a.iso"_s) }));
}

void TestMetalink::h30_metalinkNamesLeadNowhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kept");
    QTest::newRow("up") << u"../../x"_s << u"x"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"passwd"_s;
    QTest::newRow("windows") << u"C:\\a\\b.exe"_s << u"b.exe"_s;
    QTest::newRow("only up") << u"a/.."_s << QString();
    QTest::newRow("dot") << u"."_s << QString();
    QTest::newRow("references") << u"A &amp; B &lt;&amp;#38;&#x26;.zip"_s << u"A & B <&#38;&.zip"_s;
    QTest::newRow("slash at the end") << u"a/"_s << QString();
}

void TestMetalink::h30_metalinkNamesLeadNowhere()
{
    QFETCH(QString, name);
    const QByteArray xml = "<metalink><file name='" + name.toUtf8()
        + "'><url>https://a.example/</url></file></metalink>";
    const FoundLinks found = fromMetalink(xml);
    QCOMPARE(found.links.size(), 1);
    QTEST(found.links[0].name, "kept");
    QVERIFY(found.links[0].folder.isEmpty());
}

void TestMetalink::h30_metalinkCaps_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<int>("links");
    QTest::addColumn<bool>("isCut");
    const QByteArray file = "<file name='a'><url>https://a.example/</url></file>";
    QTest::newRow("entities") << "<!DOCTYPE m [<!ENTITY a 'x'>]><metalink>" + file << 0 << true;
    QTest::newRow("external subset")
        << "<!DOCTYPE m SYSTEM 'http://127.0.0.1:9/x'><metalink>" + file << 0 << true;
    QTest::newRow("levels") << "<metalink>" + file + QByteArray("<a>").repeated(100) << 1 << true;
    QByteArray attributes;
    for (int i = 0; i < 300; ++i) {
        attributes += " a" + QByteArray::number(i) + "='1'";
    }
    QTest::newRow("attributes") << "<metalink>" + file + "<x" + attributes + "/>" << 1 << true;
    QByteArray files;
    for (int i = 0; i < 10'005; ++i) {
        files += "<file><url>https://a.example/" + QByteArray::number(i) + "</url></file>";
    }
    QTest::newRow("files") << "<metalink>" + files + "</metalink>" << 10'000 << true;
    QByteArray urls;
    for (int i = 0; i < 1001; ++i) {
        urls += "<url>https://a.example/" + QByteArray::number(i) + "</url>";
    }
    QTest::newRow("links of a file")
        << "<metalink><file>" + urls + "</file></metalink>" << 1 << true;
    QTest::newRow("tag without end")
        << "<metalink>" + file + "<x " + QByteArray(70'000, 'y') << 1 << true;
    QTest::newRow("size") << "<metalink>" + file + "<!--" + QByteArray(17 * 1024 * 1024, 'x')
            + "--></metalink>"
                          << 1 << true;
}

void TestMetalink::h30_metalinkCaps()
{
    QFETCH(QByteArray, xml);
    const FoundLinks found = fromMetalink(xml);
    QTEST(static_cast<int>(found.links.size()), "links");
    QTEST(found.isCut, "isCut");
}

void TestMetalink::h31_strongestChecksumCounts()
{
    const QByteArray md5 = "<hash type='md5'>" + QByteArray(32, 'a') + "</hash>";
    const QByteArray sha1 = "<hash type='sha-1'>" + QByteArray(40, 'b') + "</hash>";
    const QByteArray wrong = "<hash type='sha-256'>abc</hash><hash type='sha-999'>00</hash>";
    for (const QByteArray &hashes : { md5 + sha1 + wrong, wrong + sha1 + md5 }) {
        const FoundLinks found = fromMetalink("<metalink><file name='a'>" + hashes
            + "<url>https://a.example/</url></file></metalink>");
        QCOMPARE(found.links.value(0).checksum,
            (engine::Checksum { engine::ChecksumAlgorithm::Sha1, QByteArray(40, 'b') }));
    }
}

namespace {

/// A file of \a size bytes with what stands in \a inside; -1: its size is not told.
FoundLink fileWith(const QByteArray &inside, qint64 size)
{
    const QByteArray stated
        = size < 0 ? QByteArray() : "<size>" + QByteArray::number(size) + "</size>";
    const FoundLinks found = fromMetalink("<metalink><file name='a'>" + inside + stated
        + "<url>https://a.example/</url></file></metalink>");
    return found.links.value(0);
}

QByteArray list(const QByteArray &type, const QByteArray &length, const QByteArrayList &hashes)
{
    QByteArray xml = "<pieces type='" + type + "' length='" + length + "'>";
    for (const QByteArray &hash : hashes) {
        xml += "<hash>" + hash + "</hash>";
    }
    return xml + "</pieces>";
}

} // namespace

void TestMetalink::readsThePieces_data()
{
    using engine::ChecksumAlgorithm;
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ChecksumAlgorithm>("algorithm");
    QTest::newRow("md5") << QByteArray("md5") << ChecksumAlgorithm::Md5;
    QTest::newRow("sha-1") << QByteArray("sha-1") << ChecksumAlgorithm::Sha1;
    QTest::newRow("sha1") << QByteArray("sha1") << ChecksumAlgorithm::Sha1;
    QTest::newRow("sha-256") << QByteArray("sha-256") << ChecksumAlgorithm::Sha256;
    QTest::newRow("sha-512") << QByteArray("sha-512") << ChecksumAlgorithm::Sha512;
}

void TestMetalink::readsThePieces()
{
    QFETCH(QByteArray, type);
    QFETCH(engine::ChecksumAlgorithm, algorithm);
    const qsizetype digits = 2 * engine::digestSize(algorithm);
    const QByteArray a(digits, 'a');
    const QByteArray b(digits, 'B');
    const engine::PieceHashes expected { algorithm, 10, QByteArray::fromHex(a + b) };
    const FoundLink link = fileWith(list(type, "10", { a, "\n " + b + " " }), 15);
    QCOMPARE(engine::unpacked(link.pieces), expected);
    QVERIFY(link.checksum.isEmpty()); // those of the pieces are not the file's
    QCOMPARE(engine::unpacked(requestFor(link).pieces), expected);
    // Version 3 numbers them.
    const QByteArray numbered = "<pieces type='" + type + "' length='10'><hash piece='0'>" + a
        + "</hash><hash piece='1'>" + b + "</hash></pieces>";
    QCOMPARE(engine::unpacked(fileWith(numbered, 20).pieces), expected);
    QCOMPARE(engine::unpacked(fileWith(numbered, -1).pieces), expected);
}

void TestMetalink::strongestPiecesCount()
{
    const QByteArray md5 = list("md5", "10", { QByteArray(32, 'a') });
    const QByteArray sha256 = list("sha-256", "5", { QByteArray(64, 'b'), QByteArray(64, 'b') });
    const QByteArray wrong = list("sha-512", "10", { "00" });
    for (const QByteArray &lists : { md5 + sha256 + wrong, wrong + sha256 + md5 }) {
        QCOMPARE(engine::unpacked(fileWith(lists, 10).pieces).algorithm,
            engine::ChecksumAlgorithm::Sha256);
    }
}

void TestMetalink::nonsenseOfPiecesKeepsTheFile_data()
{
    const QByteArray hash(32, 'a');
    QTest::addColumn<QByteArray>("pieces");
    QTest::addColumn<qint64>("size");
    QTest::newRow("fewer than the size has") << list("md5", "10", { hash }) << qint64(11);
    QTest::newRow("more than the size has") << list("md5", "10", { hash, hash }) << qint64(10);
    QTest::newRow("of an empty file") << list("md5", "10", { hash }) << qint64(0);
    QTest::newRow("none") << list("md5", "10", {}) << qint64(-1);
    QTest::newRow("no length") << list("md5", "", { hash }) << qint64(-1);
    QTest::newRow("length 0") << list("md5", "0", { hash }) << qint64(-1);
    QTest::newRow("negative length") << list("md5", "-10", { hash }) << qint64(-1);
    QTest::newRow("endless length") << list("md5", "9223372036854775807", { hash }) << qint64(5);
    QTest::newRow("unknown type") << list("crc32", "10", { hash }) << qint64(-1);
    QTest::newRow("no type") << list("", "10", { hash.first(30) }) << qint64(-1);
    QTest::newRow("of another type") << list("sha-1", "10", { hash }) << qint64(-1);
    QTest::newRow("no digits") << list("md5", "10", { hash, hash.first(31) + "x" }) << qint64(20);
    QTest::newRow("a short one") << list("md5", "10", { hash, "aa" }) << qint64(20);
    QTest::newRow("disorder") << QByteArray("<pieces type='md5' length='10'><hash piece='1'>" + hash
        + "</hash><hash piece='0'>" + hash + "</hash></pieces>")
                              << qint64(20);
}

void TestMetalink::nonsenseOfPiecesKeepsTheFile()
{
    QFETCH(QByteArray, pieces);
    QFETCH(qint64, size);
    const FoundLink link = fileWith(pieces, size);
    QCOMPARE(link.url, QUrl(u"https://a.example/"_s));
    QVERIFY(link.pieces.isEmpty());
}

void TestMetalink::piecesPastTheCapAreLeftOut()
{
    QByteArrayList many;
    many.fill(QByteArray(32, 'a'), engine::kMostPieces + 1);
    const FoundLinks found = fromMetalink("<metalink><file name='a'>" + list("md5", "10", many)
        + "<url>https://a.example/</url></file></metalink>");
    // On a slow machine their time may be over first.
    QVERIFY(found.links.size() == 1 || found.isCut);
    QVERIFY(found.links.value(0).pieces.isEmpty());
}

QTEST_GUILESS_MAIN(TestMetalink)
#include "tst_metalink.moc"
