// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/speedtimetable.h"

#include <QTest>
#include <QTimeZone>

using namespace engine;

namespace {

constexpr qint64 kOffice = 100'000;
constexpr qint64 kEvening = 2'000'000;

/// Office hours and evenings from Monday to Friday; Sunday's last hour and Monday's first.
SpeedTimetable week()
{
    SpeedTimetable table;
    table.isOn = true;
    table.limits = { kOffice, kEvening };
    for (int day = 1; day <= 5; ++day) {
        for (int hour = 8; hour < 18; ++hour) {
            table.setCell(day, hour, 1);
        }
        table.setCell(day, 20, 2);
    }
    table.setCell(7, 23, 2);
    table.setCell(1, 0, 1);
    return table;
}

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class TestSpeedTimetable : public QObject {
    Q_OBJECT

private slots:
    void eachHourHasItsLimit_data();
    void eachHourHasItsLimit();
    void limitsNothingWhenOff();
    void cellsThatNameNoLimitAreUnlimited();
    void theGridIsWrittenAndReadAgain();
    void rubbishIsNoGrid_data();
    void rubbishIsNoGrid();
    void f55_summerTimeAndJumpsAreAnsweredByTheClockAlone_data();
    void f55_summerTimeAndJumpsAreAnsweredByTheClockAlone();
    void theSmallerLimitCounts();
};

void TestSpeedTimetable::eachHourHasItsLimit_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char *name, const char *local, qint64 limit) {
        QTest::newRow(name) << QString::fromLatin1(local) << limit;
    };
    row("Monday before the office", "2026-11-16T07:59:59", 0);
    row("Monday, the office opens", "2026-11-16T08:00:00", kOffice);
    row("Friday, its last second", "2026-11-20T17:59:59", kOffice);
    row("Friday, it is closed", "2026-11-20T18:00:00", 0);
    row("Friday evening", "2026-11-20T20:30:00", kEvening);
    row("Saturday at noon", "2026-11-21T12:00:00", 0);
    row("Sunday, before the last hour", "2026-11-22T22:59:59", 0);
    row("Sunday, the last hour", "2026-11-22T23:00:00", kEvening);
    row("over midnight into the next week", "2026-11-23T00:00:00", kOffice);
    row("Monday, one o'clock", "2026-11-23T01:00:00", 0);
    row("no time at all", "", 0);
}

void TestSpeedTimetable::eachHourHasItsLimit()
{
    QFETCH(QString, local);
    QFETCH(qint64, limit);
    QCOMPARE(week().limitAt(at(local.toLatin1().constData())), limit);
}

void TestSpeedTimetable::limitsNothingWhenOff()
{
    SpeedTimetable table = week();
    table.isOn = false;
    QCOMPARE(table.limitAt(at("2026-11-16T08:00:00")), 0);
    QCOMPARE(SpeedTimetable().limitAt(at("2026-11-16T08:00:00")), 0);
}

void TestSpeedTimetable::cellsThatNameNoLimitAreUnlimited()
{
    SpeedTimetable table = week();
    table.limits = { -5 };
    QCOMPARE(table.limitAt(at("2026-11-20T20:30:00")), 0);
    QCOMPARE(table.limitAt(at("2026-11-20T10:30:00")), 0);
    table.setCell(8, 0, 1);
    table.setCell(0, 0, 1);
    table.setCell(1, 24, 1);
    table.setCell(1, 5, SpeedTimetable::kMostLimits + 1);
    QCOMPARE(table.grid, week().grid);
}

void TestSpeedTimetable::theGridIsWrittenAndReadAgain()
{
    SpeedTimetable table;
    QVERIFY(table.setText(week().text()));
    QCOMPARE(table.grid, week().grid);
    QCOMPARE(table.text().size(), 168);
    QCOMPARE(table.text().left(9), QByteArray("100000001"));
}

void TestSpeedTimetable::rubbishIsNoGrid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(167, '1');
    QTest::newRow("long") << QByteArray(169, '1');
    QTest::newRow("letters") << QByteArray(168, 'x');
}

void TestSpeedTimetable::rubbishIsNoGrid()
{
    QFETCH(QByteArray, text);
    SpeedTimetable table = week();
    QVERIFY(!table.setText(text));
    QCOMPARE(table.grid, week().grid);
}

void TestSpeedTimetable::f55_summerTimeAndJumpsAreAnsweredByTheClockAlone_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<qint64>("limit");
    // Sunday, 2026-10-25: at 3:00 the clocks of Berlin go back to 2:00.
    QTest::newRow("before the first 2:00") << "2026-10-24T23:59:59Z" << qint64(0);
    QTest::newRow("the first 2:30") << "2026-10-25T00:30:00Z" << kOffice;
    QTest::newRow("the second 2:30") << "2026-10-25T01:30:00Z" << kOffice;
    QTest::newRow("3:00") << "2026-10-25T02:00:00Z" << qint64(0);
    // Sunday, 2026-03-29: 2:00 to 3:00 does not exist.
    QTest::newRow("1:59 in spring") << "2026-03-29T00:59:59Z" << qint64(0);
    QTest::newRow("3:00 in spring") << "2026-03-29T01:00:00Z" << qint64(0);
}

void TestSpeedTimetable::f55_summerTimeAndJumpsAreAnsweredByTheClockAlone()
{
    QFETCH(QString, utc);
    QFETCH(qint64, limit);
    SpeedTimetable table;
    table.isOn = true;
    table.limits = { kOffice };
    table.setCell(7, 2, 1);
    const QTimeZone berlin("Europe/Berlin");
    QVERIFY(berlin.isValid());
    QCOMPARE(table.limitAt(QDateTime::fromString(utc, Qt::ISODate).toTimeZone(berlin)), limit);
}

void TestSpeedTimetable::theSmallerLimitCounts()
{
    QCOMPARE(smallerLimit(0, 0), 0);
    QCOMPARE(smallerLimit(0, 7), 7);
    QCOMPARE(smallerLimit(7, 0), 7);
    QCOMPARE(smallerLimit(7, 5), 5);
    QCOMPARE(smallerLimit(-1, 5), 5);
}

QTEST_APPLESS_MAIN(TestSpeedTimetable)
#include "tst_speedtimetable.moc"
