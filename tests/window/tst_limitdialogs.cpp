// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/windowtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/timetablegrid.h"
#include "ui/timetablewatch.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace windowtesting;
using dialogtesting::named;
using engine::SpeedTimetable;

/// Speed limits by the hours of the week.
class TestLimitDialogs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void hoursAreMarkedWithSpace();
    void hoursAreDrawnWithTheMouse();
    void headingsStandForDaysAndHours();
    void everyHourHasAName();
    void tableReachesTheEngine();
    void richerTableStaysUntouched();
    void sentenceSaysUntilWhen_data();
    void sentenceSaysUntilWhen();
    void statusBarSaysThatTheTimetableLimits();

private:
    static SpeedTimetable evenings();
    std::unique_ptr<ui::TimetableGrid> grid() const;
};

void TestLimitDialogs::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

/// Every day from 18:00 to midnight.
SpeedTimetable TestLimitDialogs::evenings()
{
    SpeedTimetable timetable;
    timetable.isOn = true;
    timetable.limits = { 256 * 1024 };
    for (int day = 1; day <= SpeedTimetable::kDays; ++day) {
        for (int hour = 18; hour < SpeedTimetable::kHours; ++hour) {
            timetable.setCell(day, hour, 1);
        }
    }
    return timetable;
}

std::unique_ptr<ui::TimetableGrid> TestLimitDialogs::grid() const
{
    auto grid = std::make_unique<ui::TimetableGrid>();
    grid->setTimetable(evenings());
    grid->show();
    if (!QTest::qWaitForWindowExposed(grid.get())) {
        qFatal("the grid does not show");
    }
    return grid;
}

void TestLimitDialogs::hoursAreMarkedWithSpace()
{
    const auto table = grid();
    QSignalSpy edited(table.get(), &ui::TimetableGrid::edited);
    QTest::keyClick(table.get(), Qt::Key_Space);
    QTest::keyClick(table.get(), Qt::Key_Down);
    QTest::keyClick(table.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(table.get(), Qt::Key_Space);
    QCOMPARE(edited.count(), 2);
    SpeedTimetable expected = evenings();
    expected.setCell(Qt::Monday, 0, 1);
    expected.setCell(Qt::Tuesday, 0, 1);
    expected.setCell(Qt::Tuesday, 1, 1);
    QCOMPARE(table->marked(evenings()), expected);
}

void TestLimitDialogs::hoursAreDrawnWithTheMouse()
{
    const auto table = grid();
    const auto at
        = [&](int row, int hour) { return table->visualItemRect(table->item(row, hour)).center(); };
    const auto moveTo = [&](QPoint place) {
        QMouseEvent move(QEvent::MouseMove, place, table->viewport()->mapToGlobal(place),
            Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(table->viewport(), &move);
    };
    QTest::mousePress(table->viewport(), Qt::LeftButton, {}, at(5, 17));
    moveTo(at(6, 19));
    QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, at(6, 19));
    SpeedTimetable expected = evenings();
    for (const int day : { Qt::Saturday, Qt::Sunday }) {
        expected.setCell(day, 17, 1);
    }
    QCOMPARE(table->marked(evenings()), expected);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at(0, 20));
    expected.setCell(Qt::Monday, 20, 0);
    QCOMPARE(table->marked(evenings()), expected);
}

void TestLimitDialogs::headingsStandForDaysAndHours()
{
    const auto table = grid();
    const auto clickHeading = [&](QHeaderView *header, int section) {
        const bool isHour = header->orientation() == Qt::Horizontal;
        table->scrollTo(table->model()->index(isHour ? 0 : section, isHour ? section : 0));
        const int along = header->sectionViewportPosition(section) + 4;
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {}, isHour ? QPoint(along, 4) : QPoint(4, along));
    };
    clickHeading(table->verticalHeader(), 6);
    clickHeading(table->horizontalHeader(), 23);
    SpeedTimetable expected = evenings();
    for (int hour = 0; hour < SpeedTimetable::kHours; ++hour) {
        expected.setCell(Qt::Sunday, hour, 1);
    }
    for (int day = 1; day <= SpeedTimetable::kDays; ++day) {
        expected.setCell(day, 23, 0);
    }
    QCOMPARE(table->marked(evenings()), expected);
}

void TestLimitDialogs::everyHourHasAName()
{
    const auto table = grid();
    QSet<QString> names;
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int hour = 0; hour < table->columnCount(); ++hour) {
            names.insert(table->item(row, hour)->data(Qt::AccessibleTextRole).toString());
        }
    }
    QCOMPARE(names.size(), SpeedTimetable::kDays * SpeedTimetable::kHours);
    QVERIFY(names.contains(u"Monday, 18:00: limited"_s));
    QVERIFY(names.contains(u"Sunday, 00:00: unlimited"_s));
}

void TestLimitDialogs::tableReachesTheEngine()
{
    QThreadPool pool;
    settings::Settings settings;
    settings.engine.folder = u"/tmp"_s;
    ui::PreferencesDialog dialog(settings, {}, pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<settings::Settings> told;
    connect(&dialog, &ui::PreferencesDialog::settingsChanged, this,
        [&](const settings::Settings &changed) { told += changed; });
    dialog.show();
    auto *table = named<ui::TimetableGrid>(dialog, "timetableGrid");
    named<ui::PageBook>(dialog, "pageBook")->showPageOf(u"timetableGrid"_s);
    QVERIFY(table->isVisible() && !table->isEnabled());
    QTest::keyClick(named<QCheckBox>(dialog, "timetableCheck"), Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    auto *figure = named<QSpinBox>(dialog, "timetableSpin");
    figure->selectAll();
    QTest::keyClicks(figure, u"300"_s);
    QTest::keyClick(figure, Qt::Key_Return);
    SpeedTimetable expected;
    expected.isOn = true;
    expected.limits = { 300 * 1024 };
    expected.setCell(Qt::Monday, 0, 1);
    QCOMPARE(told.constLast().engine.timetable, expected);
    QVERIFY(pool.waitForDone(10'000));
}

void TestLimitDialogs::richerTableStaysUntouched()
{
    QThreadPool pool;
    settings::Settings settings = settings::settled({});
    settings.engine.folder = u"/tmp"_s;
    settings.engine.timetable = evenings();
    settings.engine.timetable.limits = { 256 * 1024, 1024 * 1024 };
    settings.engine.timetable.setCell(Qt::Sunday, 20, 2);
    ui::PreferencesDialog dialog(settings, {}, pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<settings::Settings> told;
    connect(&dialog, &ui::PreferencesDialog::settingsChanged, this,
        [&](const settings::Settings &changed) { told += changed; });
    named<QSpinBox>(dialog, "downloadsAtOnce")->setValue(9);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constLast().engine.timetable, settings.engine.timetable);
    QVERIFY(pool.waitForDone(10'000));
}

void TestLimitDialogs::sentenceSaysUntilWhen_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("isAlways");
    QTest::addColumn<QString>("sentence");
    const QDate monday(2024, 5, 13);
    const QString limits = u"The timetable limits the speed to 256 KiB/s"_s;
    QTest::newRow("before") << QDateTime(monday, QTime(17, 59)) << false << QString();
    QTest::newRow("within") << QDateTime(monday, QTime(18, 0)) << false
                            << limits + u" until Tuesday, 00:00."_s;
    QTest::newRow("always") << QDateTime(monday, QTime(3, 0)) << true << limits + u'.';
}

void TestLimitDialogs::sentenceSaysUntilWhen()
{
    QFETCH(const QDateTime, now);
    QFETCH(const bool, isAlways);
    QFETCH(const QString, sentence);
    ui::TimetableWatch watch([&] { return now; });
    SpeedTimetable timetable = evenings();
    if (isAlways) {
        timetable.grid.fill(1);
    }
    watch.setTimetable(timetable);
    QCOMPARE(watch.sentence(), sentence);
    QCOMPARE(watch.limit(), sentence.isEmpty() ? 0 : 256 * 1024);
}

void TestLimitDialogs::statusBarSaysThatTheTimetableLimits()
{
    Fixture f;
    settings::Settings settings;
    settings.engine.timetable = evenings();
    settings.engine.timetable.grid.fill(1);
    f.window.setSettings(settings);
    auto *button = named<QToolButton>(f.window, "limitButton");
    QCOMPARE(button->text(), u"256 KiB/s by timetable"_s);
    QVERIFY(button->toolTip().contains(u"The timetable limits the speed"_s));
    QVERIFY(!f.action("limitNote")->isEnabled());
    settings.engine.speedLimit = 100 * 1024;
    f.window.setSettings(settings);
    QCOMPARE(button->text(), u"100 KiB/s"_s);
    settings.engine.timetable.isOn = false;
    f.window.setSettings(settings);
    QVERIFY(!f.window.findChild<QAction *>(u"limitNote"_s));
}

QTEST_MAIN(TestLimitDialogs)
#include "tst_limitdialogs.moc"
