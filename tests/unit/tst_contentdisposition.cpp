// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contentdisposition.h"
#include "app/engine/filename.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

// clang-format off
/// Why Bobbin's name is another one than the browser's. Each row of the table below has one.
constexpr QLatin1StringView kNul("H03: a NUL inside drops the whole header, as Firefox does");
constexpr QLatin1StringView kInvisible("H05: U+180E is not seen, so it becomes '_'");
constexpr QLatin1StringView kTrimmed("H08, H16: dots and spaces are cut off at both ends");
constexpr QLatin1StringView kFallback("H09: a name of dots falls back to the URL's name");
constexpr QLatin1StringView kShorter("H10: room is left for ' (99)' and '.part'");
constexpr QLatin1StringView kDevice("H07: device names mean nothing on this system");
constexpr QLatin1StringView kHarmful("H18: such extensions get '.download', as in Firefox");
constexpr QLatin1StringView kServerName("H20: an extension that is there stays, whatever the type");
constexpr QLatin1StringView kSpaces("spaces inside belong to the name, as in Chromium");
constexpr QLatin1StringView kNoHost("H09: a host is no file name, and there is one default name");
constexpr QLatin1StringView kWished("what the user asked for comes before what the server says");
constexpr QLatin1StringView kChromium("H14: where the browsers part, Chromium's reading");
// clang-format on

struct Difference {
    int id = 0;
    QString ours;
    QLatin1StringView reason;
};

/// Every row of content_disposition.json where Bobbin differs from the browsers on purpose.
QList<Difference> differences()
{
    const QString digits = u"12345678"_s;
    const QString ideographs = u"\u7c21\u5358"_s;
    const QString cafe = u"caf\u00e9"_s;
    const QString plane16 = u"\U00100001\U00100002"_s;
    // clang-format off
    return {
        { 124, u""_s, kNul },
        { 167, u""_s, kChromium }, // row 69
        { 172, u""_s, kChromium }, // row 63
        { 173, u""_s, kChromium }, // row 44
        { 174, u""_s, kChromium }, // row 40
        { 175, u""_s, kChromium }, // row 39
        { 176, u"bar.html"_s, kChromium }, // row 40
        { 184, u""_s, kChromium }, // row 69
        { 197, u""_s, kChromium }, // row 111
        { 198, u"foo bar.html"_s, kChromium }, // row 15
        { 199, u"foo bar.html"_s, kChromium }, // row 15
        { 200, u"foo  bar.html"_s, kChromium }, // row 15
        { 201, u"foo bar.html"_s, kChromium }, // row 15
        { 236, u"download"_s, kNoHost },
        { 239, u"download"_s, kNoHost },
        { 241, u"download"_s, kNoHost },
        { 250, u"download"_s, kNoHost },
        { 259, u"download"_s, kNoHost },
        { 260, u"download"_s, kNoHost },
        { 263, u"suggested"_s, kWished },
        { 291, u"evil.exe"_s, kTrimmed },
        { 293, u"download"_s, kFallback },
        { 294, u"meh.exe"_s, kTrimmed },
        { 304, u"Setup.exe.local.download"_s, kHarmful },
        { 305, u"Setup.exe.local.local.download"_s, kHarmful },
        { 306, u"Setup.exe.lnk.download"_s, kHarmful },
        { 319, u"foo"_s, kTrimmed },
        { 340, u"harmless.local.download"_s, kHarmful },
        { 341, u"harmless.lnk.download"_s, kHarmful },
        { 346, u"filename  with  whitespace.png"_s, kSpaces },
        { 349, u"whit_e.png"_s, kInvisible },
        { 352, digits.repeated(30) + u"1.png"_s, kShorter },
        { 353, ideographs.repeated(40) + u".png"_s, kShorter },
        { 354, u'a' + ideographs.repeated(40) + u".png"_s, kShorter },
        { 357, cafe.repeated(48) + u"c.png"_s, kShorter },
        { 358, cafe.repeated(48) + u"c.png"_s, kShorter },
        { 360, plane16.repeated(30) + u".png"_s, kShorter },
        { 361, plane16.repeated(30) + u".png"_s, kShorter },
        { 363, u"noextensionfile"_s.repeated(16) + u"n.png"_s, kShorter },
        { 364, u"noextensionfile"_s.repeated(16) + u"n.png"_s, kShorter },
        { 365, u"first  .png"_s, kSpaces },
        { 367, u"thi__rd.jpeg"_s, kServerName },
        { 368, u"f__ourth  file.jpg"_s, kSpaces },
        { 370, u"sixth.j  pe__g.png"_s, kServerName },
        { 371, digits.repeated(30) + u"1.png"_s, kShorter },
        { 372, digits.repeated(30) + u"1.png"_s, kShorter },
        { 375, u"butterpecan.icecream"_s, kServerName },
        { 377, digits.repeated(28) + u"1.fairlyLongExtension"_s, kShorter },
        { 378, digits.repeated(30) + u"12345"_s, kShorter },
        { 379, digits.repeated(30) + u"12345"_s, kShorter },
        { 381, u"test_\uff83\uff7d\uff84_T_E_S_T.p\uff83_ng"_s, kServerName },
        { 384, u"1. First"_s, kSpaces },
        { 394, u"filename.__  lnk"_s, kSpaces },
        { 401, u"CON.fun"_s, kDevice },
        { 402, u"PRN.fun"_s, kDevice },
        { 403, u"AUX.fun"_s, kDevice },
        { 404, u"NUL.fun"_s, kDevice },
        { 405, u"COM1.fun"_s, kDevice },
        { 406, u"COM2.fun"_s, kDevice },
        { 407, u"COM3.fun"_s, kDevice },
        { 408, u"COM4.fun"_s, kDevice },
        { 409, u"COM5.fun"_s, kDevice },
        { 410, u"COM6.fun"_s, kDevice },
        { 411, u"COM7.fun"_s, kDevice },
        { 412, u"COM8.fun"_s, kDevice },
        { 413, u"COM9.fun"_s, kDevice },
        { 414, u"LPT1.fun"_s, kDevice },
        { 415, u"LPT2.fun"_s, kDevice },
        { 416, u"LPT3.fun"_s, kDevice },
        { 417, u"LPT4.fun"_s, kDevice },
        { 418, u"LPT5.fun"_s, kDevice },
        { 419, u"LPT6.fun"_s, kDevice },
        { 420, u"LPT7.fun"_s, kDevice },
        { 421, u"LPT8.fun"_s, kDevice },
        { 422, u"LPT9.fun"_s, kDevice },
        { 423, u"CLOCK$.fun"_s, kDevice },
    };
    // clang-format on
}

QJsonArray browserCases()
{
    QFile file(qEnvironmentVariable("BOBBIN_SOURCE") + u"/tests/data/content_disposition.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// The browser's name: Chromium's where it is known, else Firefox's; null for "not known".
QString browserName(const QJsonObject &row)
{
    for (const QString &browser : { u"chromium"_s, u"firefox"_s }) {
        if (row.value(u"expected_"_s + browser + u"_known"_s).toBool()) {
            const QString name = row.value(u"expected_"_s + browser).toString();
            return name.isNull() ? QStringLiteral("") : name;
        }
    }
    return {};
}

QByteArray headerOf(const QJsonObject &row)
{
    return row.contains(u"header_hex"_s)
        ? QByteArray::fromHex(row.value(u"header_hex"_s).toString().toLatin1())
        : row.value(u"header"_s).toString().toLatin1();
}

QString ourName(const QJsonObject &row)
{
    const QString stage = row.value(u"stage"_s).toString();
    const QString suggested = row.value(u"suggested"_s).toString();
    const QString mimeType = row.value(u"mime"_s).toString();
    const QString disposition
        = fileNameFromDisposition(headerOf(row), row.value(u"referrer_charset"_s).toString());
    if (stage == u"header") {
        return disposition;
    }
    if (stage == u"final-name") {
        const QUrl url(row.value(u"default_url"_s).toString());
        return chooseFileName({ suggested, disposition, url, mimeType });
    }
    const bool keepsExtension = row.value(u"flags"_s).toString().contains(u"SANITIZE_ONLY");
    return sanitizeFileName(suggested, keepsExtension ? QString() : mimeType);
}

} // namespace

class TestContentDisposition : public QObject {
    Q_OBJECT

private slots:
    void namesAreTheBrowsers_data();
    void namesAreTheBrowsers();
    void deliberateDifferencesAreRealOnes();
    void namesAreDecodedOnce();
    void hugeHeadersAreReadToTheirEnd();
};

void TestContentDisposition::namesAreTheBrowsers_data()
{
    QTest::addColumn<QJsonObject>("row");
    QTest::addColumn<QString>("expected");
    QHash<int, QString> ours;
    for (const Difference &difference : differences()) {
        ours.insert(difference.id, difference.ours);
    }
    for (const QJsonValue &value : browserCases()) {
        const QJsonObject row = value.toObject();
        const int id = row.value(u"id"_s).toInt();
        if (!browserName(row).isNull()) {
            QTest::addRow("%d", id) << row << ours.value(id, browserName(row));
        }
    }
}

void TestContentDisposition::namesAreTheBrowsers()
{
    QFETCH(QJsonObject, row);
    QFETCH(QString, expected);
    QCOMPARE(ourName(row), expected);
}

void TestContentDisposition::deliberateDifferencesAreRealOnes()
{
    QHash<int, QString> theirs;
    for (const QJsonValue &value : browserCases()) {
        theirs.insert(value[u"id"_s].toInt(), browserName(value.toObject()));
    }
    QCOMPARE(theirs.size(), 423);
    for (const Difference &difference : differences()) {
        const QByteArray row = QByteArray::number(difference.id);
        QVERIFY2(!theirs.value(difference.id).isNull(), row);
        QVERIFY2(theirs.value(difference.id) != difference.ours, row);
        QVERIFY2(!difference.reason.isEmpty(), row);
    }
}

void TestContentDisposition::namesAreDecodedOnce()
{
    QCOMPARE(fileNameFromDisposition("attachment; filename*=UTF-8''A-%2541.html"), u"A-%41.html");
    QCOMPARE(fileNameFromDisposition("attachment; filename=\"A-%2541.html\""), u"A-%41.html");
    QCOMPARE(fileNameFromDisposition("attachment; filename=foo-\xe4.html"), u"foo-\u00e4.html");
}

void TestContentDisposition::hugeHeadersAreReadToTheirEnd()
{
    QByteArray header("attachment");
    for (int number = 0; header.size() < 1000 * 1000; ++number) {
        header += "; filename*" + QByteArray::number(number) + "=\\\"%'";
    }
    // What reads them again and again would run into the test's time limit.
    fileNameFromDisposition(header);
    fileNameFromDisposition("attachment; filename=" + QByteArray("=?utf-8?q?a?= ").repeated(50000));
    fileNameFromDisposition("attachment; filename=\"" + QByteArray(1000 * 1000, '\\'));
}

QTEST_APPLESS_MAIN(TestContentDisposition)
#include "tst_contentdisposition.moc"
