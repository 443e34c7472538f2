// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <limits>

using namespace Qt::StringLiterals;
using namespace engine;

class TestUnits : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void sizes_data();
    void sizes();
    void sizesSpeakTheUsersLocale();
    void typedSizesAreUnderstood_data();
    void typedSizesAreUnderstood();
    void typedSizesSpeakTheUsersLocale();
    void speeds();
    void durations_data();
    void durations();
    void percents_data();
    void percents();
    void countsAreRightForOneAndMany();
    void longListsOfNamesAreCut();
};

void TestUnits::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0 B"_s;
    QTest::newRow("bytes") << qint64(1023) << u"1023 B"_s;
    QTest::newRow("1 KiB") << qint64(1024) << u"1.0 KiB"_s;
    QTest::newRow("1.5 KiB") << qint64(1536) << u"1.5 KiB"_s;
    QTest::newRow("99.9") << qint64(99.9 * 1024) << u"99.9 KiB"_s;
    QTest::newRow("100") << qint64(100 * 1024) << u"100 KiB"_s;
    QTest::newRow("rounds up to 100") << qint64(99.96 * 1024) << u"100 KiB"_s;
    QTest::newRow("rounds up a unit") << qint64(1024 * 1024 - 1) << u"1.0 MiB"_s;
    QTest::newRow("MiB") << qint64(700) * 1024 * 1024 << u"700 MiB"_s;
    QTest::newRow("GiB") << qint64(4'700'000'000) << u"4.38 GiB"_s;
    QTest::newRow("TiB") << qint64(20'000'000'000'000) << u"18.2 TiB"_s;
    QTest::newRow("most") << std::numeric_limits<qint64>::max() << u"8.00 EiB"_s;
    QTest::newRow("unknown") << qint64(-1) << u"unknown size"_s;
}

void TestUnits::sizes()
{
    QFETCH(qint64, bytes);
    QTEST(words::sizeText(bytes), "text");
}

void TestUnits::sizesSpeakTheUsersLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(words::sizeText(1536), u"1,5 KiB"_s);
    QCOMPARE(words::sizeText(1023), u"1023 B"_s);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QCOMPARE(words::sizeText(2 * 1024), u"٢٫٠ KiB"_s);
}

void TestUnits::typedSizesAreUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("bytes"); // -1 = none
    const QList<std::pair<QString, qint64>> rows {
        { u"0"_s, 0 },
        { u"2048"_s, 2048 },
        { u" 100 K "_s, 102'400 },
        { u"100k"_s, 102'400 },
        { u"100KB"_s, 102'400 },
        { u"100 KiB"_s, 102'400 },
        { u"1.5 M"_s, 1'572'864 },
        { u"1,5 mb"_s, 1'572'864 },
        { u".5k"_s, 512 },
        { u"12 b"_s, 12 },
        { u"2 G"_s, qint64(2) << 30 },
        { u"1 TiB"_s, qint64(1) << 40 },
        { u"4 E"_s, qint64(4) << 60 },
        { u"5 E"_s, -1 },
        { u"99999999999999999999"_s, -1 },
        { QString(), -1 },
        { u"K"_s, -1 },
        { u"-1 K"_s, -1 },
        { u"1.2.3 M"_s, -1 },
        { u"1e5"_s, -1 },
        { u"inf"_s, -1 },
        { u"nan M"_s, -1 },
        { u"5 apples"_s, -1 },
        { u"5 MiX"_s, -1 },
        { u"*.jpg"_s, -1 },
        { QString(100'000, u'9'), -1 },
    };
    for (const auto &[typed, bytes] : rows) {
        QTest::newRow(qPrintable(typed.isEmpty() ? u"nothing"_s : typed.left(30)))
            << typed << bytes;
    }
}

void TestUnits::typedSizesAreUnderstood()
{
    QFETCH(QString, typed);
    QTEST(words::bytesFromText(typed).value_or(-1), "bytes");
}

void TestUnits::typedSizesSpeakTheUsersLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(words::bytesFromText(u"1,5 K"_s), std::optional<qint64>(1536));
    QCOMPARE(words::bytesFromText(u"1.500 B"_s), std::optional<qint64>(1500));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    for (const qint64 bytes : { qint64(1536), qint64(700) << 20 }) {
        QCOMPARE(words::bytesFromText(words::sizeText(bytes)), std::optional<qint64>(bytes));
    }
}

void TestUnits::speeds()
{
    QCOMPARE(words::speedText(1536), u"1.5 KiB/s"_s);
    QCOMPARE(words::speedText(0), QString());
    QCOMPARE(words::speedText(-1), QString());
}

void TestUnits::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64(0) << u"0 s"_s;
    QTest::newRow("59") << qint64(59) << u"59 s"_s;
    QTest::newRow("60") << qint64(60) << u"1 min"_s;
    QTest::newRow("125") << qint64(125) << u"2 min 5 s"_s;
    QTest::newRow("3725") << qint64(3725) << u"1 h 2 min"_s;
    QTest::newRow("3600") << qint64(3605) << u"1 h"_s;
    QTest::newRow("days") << qint64(2 * 86'400 + 3 * 3'600 + 59) << u"2 d 3 h"_s;
    QTest::newRow("for ever") << std::numeric_limits<qint64>::max() << u"over 99 d"_s;
    QTest::newRow("unknown") << qint64(-1) << QString();
}

void TestUnits::durations()
{
    QFETCH(qint64, seconds);
    QTEST(words::durationText(seconds), "text");
}

void TestUnits::percents_data()
{
    QTest::addColumn<qint64>("received");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("percent");
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    QTest::newRow("unknown") << qint64(5) << qint64(-1) << -1;
    QTest::newRow("empty file") << qint64(0) << qint64(0) << 100;
    QTest::newRow("none") << qint64(0) << qint64(10) << 0;
    QTest::newRow("half") << qint64(5) << qint64(10) << 50;
    QTest::newRow("almost") << qint64(999'999) << qint64(1'000'000) << 99;
    QTest::newRow("all") << qint64(10) << qint64(10) << 100;
    QTest::newRow("too many") << qint64(11) << qint64(10) << 100;
    QTest::newRow("negative") << qint64(-3) << qint64(10) << 0;
    QTest::newRow("huge") << kMost - 1 << kMost << 99;
    QTest::newRow("huge half") << kMost / 2 + 1 << kMost << 50;
}

void TestUnits::percents()
{
    QFETCH(qint64, received);
    QFETCH(qint64, total);
    QTEST(words::percent(received, total), "percent");
    QCOMPARE(words::percentText(42), u"42 %"_s);
    QCOMPARE(words::percentText(-1), QString());
}

void TestUnits::countsAreRightForOneAndMany()
{
    using words::Count;
    QCOMPARE(words::countText(Count::Finished, 1), u"1 download finished"_s);
    QCOMPARE(words::countText(Count::Finished, 3), u"3 downloads finished"_s);
    QCOMPARE(words::countText(Count::Failed, 0), u"0 downloads failed"_s);
    QCOMPARE(words::endedTitle(2, 0), u"2 downloads finished"_s);
    QCOMPARE(words::endedTitle(0, 1), u"1 download failed"_s);
    QCOMPARE(words::endedTitle(2, 1), u"2 downloads finished, 1 download failed"_s);
    for (const Count count : { Count::Finished, Count::Failed, Count::Running, Count::Waiting,
             Count::Downloads, Count::Links, Count::Files }) {
        QVERIFY(words::countText(count, 1).startsWith(u"1 "_s));
        QVERIFY(words::countText(count, 20).startsWith(u"20 "_s));
    }
}

void TestUnits::longListsOfNamesAreCut()
{
    QCOMPARE(words::namesText({ u"a"_s, u"b"_s }), u"a\nb"_s);
    QCOMPARE(words::namesText({ u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s }),
        u"1\n2\n3\n4\n5\nand 1 more"_s);
    QVERIFY(words::namesText(QStringList(1000, u"%1"_s)).endsWith(u"%1\nand 995 more"_s));
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
