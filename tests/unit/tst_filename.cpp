// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filename.h"

#include "tests/support/hostilenames.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

constexpr int kRandomNames = 20000;

} // namespace

class TestFileName : public QObject {
    Q_OBJECT

private slots:
    void namesAreMadeHarmless_data();
    void namesAreMadeHarmless();
    void randomNamesAreHarmlessAndSanitizedOnce(); // H01 to H25
    void firstSourceThatNamesWins_data();
    void firstSourceThatNamesWins();
    void numbersStandBeforeTheExtension_data();
    void numbersStandBeforeTheExtension();
    void longNamesStayDifferentAndFit(); // H10
};

void TestFileName::namesAreMadeHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("H01 parents") << u"../../x"_s << u"_.._x"_s;
    QTest::newRow("H01 backslashes") << u"..\\..\\x"_s << u"_.._x"_s;
    QTest::newRow("H01 folders") << u"dir/x"_s << u"dir_x"_s;
    QTest::newRow("H02 absolute") << u"/etc/x"_s << u"_etc_x"_s;
    QTest::newRow("H02 drive") << u"C:\\x"_s << u"C__x"_s;
    QTest::newRow("H02 share") << u"\\\\host\\x"_s << u"__host_x"_s;
    QTest::newRow("H02 home") << u"~/.x"_s << u"~_.x"_s;
    QTest::newRow("H02 environment") << u"%PATH%$HOME.txt"_s << u"%PATH%$HOME.txt"_s;
    QTest::newRow("H03 NUL") << (u"a"_s + QChar(0) + u"b"_s) << u"a_b"_s;
    QTest::newRow("H04 newline") << u"a.lnk\n"_s << u"a.lnk_"_s;
    QTest::newRow("H04 DEL and C1") << (u"a"_s + QChar(0x7f) + QChar(0x9b)) << u"a__"_s;
    QTest::newRow("H05 right to left") << u"ann\u202efdp.exe"_s << u"ann_fdp.exe"_s;
    QTest::newRow("H05 zero width") << u"a\u200b\u200d\u2060b"_s << u"a___b"_s;
    QTest::newRow("H05 byte order mark") << u"a\ufeffb.txt"_s << u"a_b.txt"_s;
    QTest::newRow("H06 fullwidth slash") << u"a\uff0fb\u2215c"_s << u"a\uff0fb\u2215c"_s;
    QTest::newRow("H07 device") << u"CON.txt"_s << u"CON.txt"_s;
    QTest::newRow("H08 ends") << u" x.txt. .\u00a0"_s << u"x.txt"_s;
    QTest::newRow("H09 dot") << u"."_s << u"download"_s;
    QTest::newRow("H09 dots") << u"..."_s << u"download"_s;
    QTest::newRow("H09 spaces") << u" \u3000 "_s << u"download"_s;
    QTest::newRow("H09 nothing") << QString() << u"download"_s;
    QTest::newRow("H11 lone surrogate") << (u"a"_s + QChar(0xd800) + u"b"_s) << u"a_b"_s;
    QTest::newRow("H13 decomposed") << u"a\u0308.txt"_s << u"\u00e4.txt"_s;
    QTest::newRow("H16 leading dot") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("H17 leading minus") << u"-rf.txt"_s << u"-rf.txt"_s;
    QTest::newRow("H18 desktop") << u"a.Desktop"_s << u"a.Desktop.download"_s;
    QTest::newRow("H18 behind dots") << u"a.lnk. . "_s << u"a.lnk.download"_s;
    QTest::newRow("H19 two extensions") << u"bill.pdf   .exe"_s << u"bill.pdf   .exe"_s;
    QTest::newRow("H21 markup") << u"<b>x</b>"_s << u"_b_x__b_"_s;
    QTest::newRow("H23 format") << u"%s%n.txt"_s << u"%s%n.txt"_s;
    QTest::newRow("H25 part file") << u"x.iso.PART"_s << u"x.iso.PART.download"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a_b"_s;
    QTest::newRow("slash by composition") << u"a/\u0338b"_s << u"a_\u0338b"_s;
}

void TestFileName::namesAreMadeHarmless()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(sanitizeFileName(name), expected);
}

void TestFileName::randomNamesAreHarmlessAndSanitizedOnce()
{
    QRandomGenerator random(20);
    for (int i = 0; i < kRandomNames; ++i) {
        const QString name = hostile::randomName(&random);
        const QString wrong
            = hostile::complaintOfSanitized(name, i % 3 == 0 ? u"image/png"_s : QString());
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong + u": "_s + name));
    }
}

void TestFileName::firstSourceThatNamesWins_data()
{
    QTest::addColumn<QString>("wished");
    QTest::addColumn<QString>("disposition");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<QString>("expected");

    QTest::newRow("wish") << u"w"_s << u"d.zip"_s << u"http://h/u.zip"_s << u"image/png"_s
                          << u"w"_s;
    QTest::newRow("wish of dots") << u".."_s << u"d.zip"_s << u"http://h/u"_s << QString()
                                  << u"d.zip"_s;
    QTest::newRow("open ending, type")
        << u"1 Boat."_s << QString() << u"http://h/photo/7"_s << u"image/jpeg"_s << u"1 Boat.jpg"_s;
    QTest::newRow("open ending, link")
        << u"1 Boat."_s << QString() << u"http://h/a.tar.gz"_s << QString() << u"1 Boat.tar.gz"_s;
    QTest::newRow("open ending, header")
        << u"v1.2 Boat."_s << u"d.png"_s << u"http://h/get.php?i=1"_s
        << u"application/octet-stream"_s << u"v1.2 Boat.png"_s;
    QTest::newRow("open ending, nothing known")
        << u"1 Boat."_s << QString() << u"http://h/7"_s << QString() << u"1 Boat"_s;
    QTest::newRow("open ending, there already")
        << u"Boat.JPEG."_s << QString() << u"http://h/7"_s << u"image/jpeg"_s << u"Boat.JPEG"_s;
    QTest::newRow("open ending, another one there")
        << u"Boat.jpg."_s << QString() << u"http://h/7"_s << u"image/png"_s << u"Boat.jpg.png"_s;
    QTest::newRow("H18 open ending")
        << u"Boat."_s << QString() << u"http://h/x.desktop"_s << QString() << u"Boat.download"_s;
    QTest::newRow("header") << QString() << u"d"_s << u"http://h/u"_s << u"image/png"_s << u"d"_s;
    QTest::newRow("url") << QString() << QString() << u"http://h/a/u.iso?x=1#f"_s << QString()
                         << u"u.iso"_s;
    QTest::newRow("url with type")
        << QString() << QString() << u"http://h/u"_s << u"text/html"_s << u"u.html"_s;
    QTest::newRow("unknown type") << QString() << QString() << u"http://h/u"_s << u"dance/party"_s
                                  << u"u"_s;
    QTest::newRow("type of anything")
        << QString() << QString() << u"http://h/u"_s << u"application/octet-stream"_s << u"u"_s;
    QTest::newRow("H20 other type")
        << QString() << QString() << u"http://h/u.iso?t=1"_s << u"text/plain"_s << u"u.iso"_s;
    QTest::newRow("program that makes files")
        << QString() << QString() << u"http://h/get.php?id=7"_s << u"application/pdf"_s
        << u"get.pdf"_s;
    QTest::newRow("folder") << QString() << QString() << u"http://h/a/"_s << QString()
                            << u"download"_s;
    QTest::newRow("folder with type")
        << QString() << QString() << u"http://h"_s << u"text/html"_s << u"download.html"_s;
    QTest::newRow("H15 once") << QString() << QString() << u"http://h/a%252Fb%2Fc%5Cd"_s
                              << QString() << u"a%2Fb_c_d"_s;
    QTest::newRow("H12 Latin-1") << QString() << QString() << u"http://h/caf%E9.txt"_s << QString()
                                 << u"caf\u00e9.txt"_s;
    QTest::newRow("H03 escaped NUL")
        << QString() << QString() << u"http://h/a%00.exe"_s << QString() << u"a_.exe"_s;
    QTest::newRow("H01 parents in the url")
        << QString() << QString() << u"http://h/%2E%2E"_s << QString() << u"download"_s;
    QTest::newRow("stray percent")
        << QString() << QString() << u"http://h/50%.html"_s << QString() << u"50%.html"_s;
}

void TestFileName::firstSourceThatNamesWins()
{
    QFETCH(QString, wished);
    QFETCH(QString, disposition);
    QFETCH(QString, url);
    QFETCH(QString, mimeType);
    QFETCH(QString, expected);
    QCOMPARE(chooseFileName({ wished, disposition, QUrl(url), mimeType }), expected);
}

void TestFileName::numbersStandBeforeTheExtension_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one") << u"a.zip"_s << u"a (1).zip"_s;
    QTest::newRow("none") << u"README"_s << u"README (1)"_s;
    QTest::newRow("archive") << u"a.tar.gz"_s << u"a (1).tar.gz"_s;
    QTest::newRow("archive in capitals") << u"A.TAR.XZ"_s << u"A (1).TAR.XZ"_s;
    QTest::newRow("only compressed") << u"a.b.gz"_s << u"a.b (1).gz"_s;
    QTest::newRow("only tar.gz") << u"tar.gz"_s << u"tar (1).gz"_s;
    QTest::newRow("sentence") << u"1. First"_s << u"1. First (1)"_s;
    QTest::newRow("numbered already") << u"a (1).zip"_s << u"a (1) (1).zip"_s;
}

void TestFileName::numbersStandBeforeTheExtension()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(numberedName(name, 1), expected);
}

void TestFileName::longNamesStayDifferentAndFit()
{
    const QString name = sanitizeFileName(u"\U0001f600"_s.repeated(200) + u".tar.gz"_s);
    QVERIFY(name.endsWith(u"\U0001f600.tar.gz"_s));
    QSet<QString> seen { name };
    for (const int number : { 1, 2, 99, 100, 12345, 2147483647 }) {
        const QString other = numberedName(name, number);
        QVERIFY(other.endsWith(u" (%1).tar.gz"_s.arg(number)));
        QVERIFY(partNameFor(other).toUtf8().size() <= 255);
        QVERIFY(!seen.contains(other));
        seen.insert(other);
    }
    QCOMPARE(partNameFor(u"a.zip"_s), u"a.zip.part"_s);
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
