// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/digestfield.h"

#include <QCryptographicHash>
#include <QTest>

using namespace engine;

namespace {

using Values = QList<QByteArray>;
using Hash = QCryptographicHash;

const QByteArray kBody = "the file";

QByteArray raw(Hash::Algorithm algorithm)
{
    return Hash::hash(kBody, algorithm);
}

QByteArray base64(Hash::Algorithm algorithm)
{
    return raw(algorithm).toBase64();
}

/// As a member of a dictionary.
QByteArray member(const QByteArray &name, Hash::Algorithm algorithm)
{
    return name + "=:" + base64(algorithm) + ':';
}

} // namespace

class TestDigestField : public QObject {
    Q_OBJECT

private slots:
    void theStrongestDigestIsFound_data();
    void theStrongestDigestIsFound();
    void h31_digestsThatCannotBeTrustedAreNone_data();
    void h31_digestsThatCannotBeTrustedAreNone();
    void contentDigestCountsOnlyForAWholeBody();
};

void TestDigestField::theStrongestDigestIsFound_data()
{
    QTest::addColumn<Values>("repr");
    QTest::addColumn<Values>("instance");
    QTest::addColumn<ChecksumAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("hex");

    using A = ChecksumAlgorithm;
    const QByteArray sha256 = raw(Hash::Sha256).toHex();
    const QByteArray sha512 = raw(Hash::Sha512).toHex();
    const auto in256 = member("sha-256", Hash::Sha256);
    const auto in512 = member("sha-512", Hash::Sha512);
    const auto row = [](const char *name, const Values &repr, const Values &instance, A algorithm,
                         const QByteArray &hex) {
        QTest::newRow(name) << repr << instance << algorithm << hex;
    };
    row("one", { in256 }, {}, A::Sha256, sha256);
    row("two", { in256 + ", " + in512 }, {}, A::Sha512, sha512);
    row("two lines", { in512, in256 }, {}, A::Sha512, sha512);
    row("the same twice", { in256, in256 }, {}, A::Sha256, sha256);
    row("spaces", { "  " + in256 + " \t,  a=1" }, {}, A::Sha256, sha256);
    row("parameters", { in256 + ";q=1;w=2" }, {}, A::Sha256, sha256);
    row("unknown beside it", { "adler=:A7sDSw==:, x=\"a,b\", crc32c=:AAAAAA==:, " + in256 }, {},
        A::Sha256, sha256);
    row("weak ones beside it", { member("md5", Hash::Md5) + ", " + in256 }, {}, A::Sha256, sha256);
    row("old field", {}, { "SHA-256=" + base64(Hash::Sha256) }, A::Sha256, sha256);
    row("old field, small", {}, { "sha-512=" + base64(Hash::Sha512) }, A::Sha512, sha512);
    row("old field, weaker first", {},
        { "MD5=" + base64(Hash::Md5) + ",SHA-256=" + base64(Hash::Sha256) }, A::Sha256, sha256);
    row("old field, weak alone", {}, { "SHA=" + base64(Hash::Sha1) }, A::Sha1,
        raw(Hash::Sha1).toHex());
    row("old field, weakest alone", {}, { "UNIXsum=123, md5=" + base64(Hash::Md5) }, A::Md5,
        raw(Hash::Md5).toHex());
    row("both fields", { in256 }, { "MD5=" + base64(Hash::Md5) }, A::Sha256, sha256);
    row("the stronger one in the old field", { in256 }, { "sha-512=" + base64(Hash::Sha512) },
        A::Sha512, sha512);
}

void TestDigestField::theStrongestDigestIsFound()
{
    QFETCH(Values, repr);
    QFETCH(Values, instance);
    QFETCH(ChecksumAlgorithm, algorithm);
    QFETCH(QByteArray, hex);
    const Checksum found = foundChecksum({ repr, {}, instance }, false);
    QCOMPARE(found.algorithm, algorithm);
    QCOMPARE(found.hex, hex);
}

void TestDigestField::h31_digestsThatCannotBeTrustedAreNone_data()
{
    QTest::addColumn<Values>("repr");
    QTest::addColumn<Values>("instance");

    const QByteArray good = member("sha-256", Hash::Sha256);
    const auto row = [](const char *name, const Values &repr, const Values &instance) {
        QTest::newRow(name) << repr << instance;
    };
    row("nothing", {}, {});
    row("empty", { "" }, { "" });
    row("wrong length", { "sha-256=:AAAA:" }, { "SHA-256=AAAA" });
    row("length of another", { member("sha-256", Hash::Sha512) }, {});
    row("two values", { good, "sha-256=:" + QByteArray(32, 'x').toBase64() + ':' }, {});
    row("two values, one short", { good, "sha-256=:AAAA:" }, {});
    row("two old values", {},
        { "sha-256=" + base64(Hash::Sha256) + ",SHA-256=" + QByteArray(32, 'x').toBase64() });
    row("weak", { member("md5", Hash::Md5) + ", " + member("sha", Hash::Sha1) }, {});
    row("capitals", { member("SHA-256", Hash::Sha256) }, {});
    row("no byte sequence", { "sha-256=\"" + base64(Hash::Sha256) + '"' }, {});
    row("hex", { "sha-256=:" + raw(Hash::Sha256).toHex() + ':' },
        { "SHA-256=" + raw(Hash::Sha256).toHex() });
    row("broken syntax after it", { good + " junk" }, {});
    row("comma at the end", { good + "," }, {});
    row("broken base64", { "sha-256=:" + base64(Hash::Sha256).replace(3, 1, "!") + ':' },
        { "SHA-256=" + base64(Hash::Sha256).replace(3, 1, "!") });
    row("checks of transfer", { "crc32c=:AAAAAA==:" }, { "ADLER32=03da0195,unixsum=30637" });
    row("flood", { good + ", a=" + QByteArray(100'000, 'b') },
        { "SHA-256=" + base64(Hash::Sha256) + QByteArray(100'000, ',') });
}

void TestDigestField::h31_digestsThatCannotBeTrustedAreNone()
{
    QFETCH(Values, repr);
    QFETCH(Values, instance);
    QVERIFY(foundChecksum({ repr, {}, {} }, true).isEmpty());
    QVERIFY(foundChecksum({ {}, repr, {} }, true).isEmpty());
    QVERIFY(foundChecksum({ {}, {}, instance }, true).isEmpty());
}

void TestDigestField::contentDigestCountsOnlyForAWholeBody()
{
    const DigestFields fields { {}, { member("sha-256", Hash::Sha256) }, {} };
    QCOMPARE(foundChecksum(fields, true).hex, raw(Hash::Sha256).toHex());
    QVERIFY(foundChecksum(fields, false).isEmpty());
}

QTEST_APPLESS_MAIN(TestDigestField)
#include "tst_digestfield.moc"
