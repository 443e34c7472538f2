// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksumtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

class TestChecksumText : public QObject {
    Q_OBJECT

private slots:
    void knownFormsAreRead_data();
    void knownFormsAreRead();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
};

void TestChecksumText::knownFormsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ChecksumAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("hex");

    const QString md5 = u"0123456789abcdef"_s.repeated(2);
    const QString sha1 = u"0123456789"_s.repeated(4);
    const QString sha256 = u"0123456789abcdef"_s.repeated(4);
    const QString sha512 = sha256 + sha256;
    using A = ChecksumAlgorithm;
    QTest::newRow("md5") << u"md5:"_s + md5 << A::Md5 << md5.toLatin1();
    QTest::newRow("equals sign") << u"md5="_s + md5 << A::Md5 << md5.toLatin1();
    QTest::newRow("sha1") << u"SHA-1:"_s + sha1 << A::Sha1 << sha1.toLatin1();
    QTest::newRow("sha256") << u"sha256:"_s + sha256 << A::Sha256 << sha256.toLatin1();
    QTest::newRow("with a dash") << u"SHA-256="_s + sha256 << A::Sha256 << sha256.toLatin1();
    QTest::newRow("sha512") << u"Sha512:"_s + sha512 << A::Sha512 << sha512.toLatin1();
    QTest::newRow("capitals") << u"sha256:"_s + sha256.toUpper() << A::Sha256 << sha256.toLatin1();
    QTest::newRow("spaces") << u"  sha256 : "_s + sha256 + u"\n"_s << A::Sha256
                            << sha256.toLatin1();
    QTest::newRow("bare md5") << md5 << A::Md5 << md5.toLatin1();
    QTest::newRow("bare sha1") << sha1 << A::Sha1 << sha1.toLatin1();
    QTest::newRow("bare sha256") << sha256 << A::Sha256 << sha256.toLatin1();
    QTest::newRow("bare sha512") << sha512 << A::Sha512 << sha512.toLatin1();
    QTest::newRow("sha256sum") << sha256 + u"  a file.iso"_s << A::Sha256 << sha256.toLatin1();
    QTest::newRow("md5sum of binary") << md5 + u" *a:file=1.iso"_s << A::Md5 << md5.toLatin1();
    QTest::newRow("escaped name") << u"\\"_s + sha1 + u"  a\\nb"_s << A::Sha1 << sha1.toLatin1();
    QTest::newRow("bsd") << u"SHA256 (a (1).iso) = "_s + sha256 << A::Sha256 << sha256.toLatin1();
    QTest::newRow("bsd, tight") << u"SHA512(a)="_s + sha512.toUpper() << A::Sha512
                                << sha512.toLatin1();
    const QString base64 = QString::fromLatin1(QByteArray::fromHex(sha256.toLatin1()).toBase64());
    QTest::newRow("structured") << u"sha-256=:"_s + base64 + u':' << A::Sha256 << sha256.toLatin1();
    QTest::newRow("base64") << u"SHA-256="_s + base64 << A::Sha256 << sha256.toLatin1();
    QTest::newRow("of a web page") << u"sha256-"_s + base64 << A::Sha256 << sha256.toLatin1();
    QString pairs = sha1;
    for (qsizetype at = 38; at > 0; at -= 2) {
        pairs.insert(at, u':');
    }
    QTest::newRow("pairs") << pairs.toUpper() << A::Sha1 << sha1.toLatin1();
    QTest::newRow("spaced pairs") << QString(pairs).replace(u':', u' ') << A::Sha1
                                  << sha1.toLatin1();
}

void TestChecksumText::knownFormsAreRead()
{
    QFETCH(QString, text);
    QFETCH(ChecksumAlgorithm, algorithm);
    QFETCH(QByteArray, hex);
    const Result<Checksum> result = parseChecksum(text);
    QVERIFY(result.ok());
    QCOMPARE(result.value().algorithm, algorithm);
    QCOMPARE(result.value().hex, hex);
}

void TestChecksumText::everythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("name alone") << u"sha256:"_s;
    QTest::newRow("too short") << u"sha256:0123"_s;
    QTest::newRow("length of another") << u"sha256:"_s + u"0123456789"_s.repeated(4);
    QTest::newRow("too long") << u"md5:"_s + u"0"_s.repeated(33);
    QTest::newRow("unknown algorithm") << u"sha384:"_s + u"0"_s.repeated(96);
    QTest::newRow("unknown name, known length") << u"crc:"_s + u"0"_s.repeated(32);
    QTest::newRow("no name before the colon") << u":"_s + u"0"_s.repeated(32);
    QTest::newRow("no hex") << u"g"_s.repeated(32);
    QTest::newRow("foreign digits") << u"\u0661"_s.repeated(32);
    QTest::newRow("base64 of another length") << u"sha-512=:AAAA:"_s;
    QTest::newRow("base64 without a name") << u"A"_s.repeated(43) + u'=';
    QTest::newRow("broken base64") << u"sha-256=:"_s + u"A"_s.repeated(42) + u"*=:"_s;
    QTest::newRow("line of another length") << u"0"_s.repeated(50) + u"  name"_s;
    QTest::newRow("bsd of another length") << u"SHA256 (a) = "_s + u"0"_s.repeated(32);
    QTest::newRow("spaces inside") << u"0"_s.repeated(16) + u' ' + u"0"_s.repeated(15);
}

void TestChecksumText::everythingElseIsRefused()
{
    QFETCH(QString, text);
    const Result<Checksum> result = parseChecksum(text);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::ChecksumUnsupported);
}

QTEST_APPLESS_MAIN(TestChecksumText)
#include "tst_checksumtext.moc"
