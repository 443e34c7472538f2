// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/windowtesting.h"
#include "ui/inpieces.h"
#include "ui/queueforecast.h"
#include "ui/remedies.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace windowtesting;
using dialogtesting::click;
using dialogtesting::named;

/// Limits of some downloads: how they are asked for, and what limits do to the forecast.
class TestDownloadLimits : public QObject {
    Q_OBJECT

private slots:
    void limitOfDownloadsIsAskedFor();
    void limitIsTakenAwayAgain();
    void whatNobodyTouchesStays();
    void whatDiffersIsShownAsDifferent();
    void manyRowsAreCopiedInPieces();
    void theForecastKnowsTheLimits();
};

void TestDownloadLimits::limitOfDownloadsIsAskedFor()
{
    Fixture f;
    ui::Remedies remedies(f.engine, f.pool, f.window);
    connect(&f.window, &ui::MainWindow::limitRequested, &remedies, &ui::Remedies::limit);
    emit f.engine.added({ fakeDownload(1, engine::DownloadState::Downloading), fakeDownload(2),
        fakeDownload(3, engine::DownloadState::Completed) });
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(f.action("limitDownloads")->isEnabled());
    f.press(Qt::Key_L, Qt::ControlModifier);
    auto *dialog = named<QWidget>(f.window, "downloadLimitDialog");
    auto *figure = named<QSpinBox>(*dialog, "limitSpin");
    QVERIFY(!figure->isEnabled());
    named<QCheckBox>(*dialog, "limitCheck")->click();
    QVERIFY(figure->isEnabled());
    figure->setValue(300);
    named<QSpinBox>(*dialog, "connectionsSpin")->setValue(2);
    click(*dialog, "okButton");
    engine::DownloadEdit expected;
    expected.speedLimit = 300 * 1024;
    expected.connections = 2;
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.at(1).id, engine::DownloadId { 2 });
    QCOMPARE(f.engine.edits.at(1).edit, expected);
    QCOMPARE(f.engine.resumed.size(), 0);
}

void TestDownloadLimits::limitIsTakenAwayAgain()
{
    Fixture f;
    ui::Remedies remedies(f.engine, f.pool, f.window);
    engine::Download limited = fakeDownload(1);
    limited.request.speedLimit = 100 * 1024;
    remedies.limit({ limited });
    auto *dialog = named<QWidget>(f.window, "downloadLimitDialog");
    QCOMPARE(named<QSpinBox>(*dialog, "limitSpin")->value(), 100);
    QTest::keyClick(named<QCheckBox>(*dialog, "limitCheck"), Qt::Key_Space);
    click(*dialog, "okButton");
    QCOMPARE(f.engine.edits.constFirst().edit.speedLimit, std::optional<qint64>(0));
}

void TestDownloadLimits::whatNobodyTouchesStays()
{
    Fixture f;
    ui::Remedies remedies(f.engine, f.pool, f.window);
    engine::Download odd = fakeDownload(1);
    odd.request.speedLimit = 1500; // no whole KiB
    odd.request.connections = 3;
    remedies.limit({ odd });
    click(*named<QWidget>(f.window, "downloadLimitDialog"), "okButton");
    QVERIFY(f.engine.edits.isEmpty());
    QTRY_VERIFY(!f.window.findChild<QWidget *>(u"downloadLimitDialog"_s));
    remedies.limit({ odd });
    auto *dialog = named<QWidget>(f.window, "downloadLimitDialog");
    named<QSpinBox>(*dialog, "connectionsSpin")->setValue(5);
    click(*dialog, "okButton");
    engine::DownloadEdit expected;
    expected.connections = 5;
    QCOMPARE(f.engine.edits.constFirst().edit, expected);
}

void TestDownloadLimits::whatDiffersIsShownAsDifferent()
{
    Fixture f;
    ui::Remedies remedies(f.engine, f.pool, f.window);
    engine::Download one = fakeDownload(1);
    one.request.speedLimit = 100 * 1024;
    one.request.connections = 2;
    const auto open = [&] {
        remedies.limit({ one, fakeDownload(2) });
        return f.window.findChildren<QWidget *>(u"downloadLimitDialog"_s).constLast();
    };
    QWidget *dialog = open();
    auto *box = named<QCheckBox>(*dialog, "limitCheck");
    auto *connections = named<QSpinBox>(*dialog, "connectionsSpin");
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QCOMPARE(named<QSpinBox>(*dialog, "limitSpin")->text(), u"different"_s);
    QCOMPARE(connections->text(), u"different"_s);
    connections->stepUp();
    QCOMPARE(connections->text(), u"as in the settings"_s);
    QTest::keyClick(connections, Qt::Key_Tab); // what is shown is taken as it is
    click(*dialog, "okButton");
    engine::DownloadEdit expected;
    expected.connections = 0;
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.constLast().edit, expected);
    f.engine.edits.clear();
    dialog = open();
    box = named<QCheckBox>(*dialog, "limitCheck");
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(box->checkState(), Qt::Checked);
    auto *figure = named<QSpinBox>(*dialog, "limitSpin");
    QVERIFY(figure->isEnabled());
    QCOMPARE(figure->value(), 512);
    click(*dialog, "okButton");
    expected = {};
    expected.speedLimit = 512 * 1024;
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.constFirst().edit, expected);
}

void TestDownloadLimits::manyRowsAreCopiedInPieces()
{
    Fixture f;
    QSignalSpy limits(&f.window, &ui::MainWindow::limitRequested);
    QSignalSpy remedies(&f.window, &ui::MainWindow::remedyRequested);
    QList<engine::Download> downloads;
    for (int i = 1; i <= 2 * ui::kCopiedAtOnce + 1; ++i) {
        downloads.append(fakeDownload(i, engine::DownloadState::Failed));
        downloads.last().error = { engine::ErrorKind::DiskFull, 0, {} };
    }
    emit f.engine.added(downloads);
    QTRY_COMPARE(f.list->model()->rowCount(), downloads.size());
    f.list->selectAll();
    QTRY_VERIFY(f.action("limitDownloads")->isEnabled());
    f.action("limitDownloads")->trigger();
    f.action("limitDownloads")->trigger(); // its dialog is about to open
    QVERIFY(limits.isEmpty()); // the window does not stand still for them
    QTRY_COMPARE(limits.size(), 1);
    QCOMPARE(limits.first().first().value<QList<engine::Download>>().size(), downloads.size());
    QTRY_VERIFY(f.action("remedyChangeFolder")->isEnabled());
    f.action("remedyChangeFolder")->trigger();
    QVERIFY(remedies.isEmpty());
    QTRY_COMPARE(remedies.size(), 1);
    QCOMPARE(limits.size(), 1);
}

void TestDownloadLimits::theForecastKnowsTheLimits()
{
    constexpr qint64 kHour = 3600;
    const QDateTime noon(QDate(2024, 5, 6), QTime(12, 0)); // a Monday
    engine::SpeedTimetable evenings;
    evenings.isOn = true;
    evenings.limits = { 1 };
    for (int hour = 13; hour < 20; ++hour) {
        evenings.setCell(Qt::Monday, hour, 1);
    }
    // An hour at 2 bytes a second, and seven at 1.
    const ui::QueueLoad load { {}, 10 * kHour, 1 };
    QCOMPARE(ui::queueForecast({ load }, 2, noon, evenings).end, noon.addSecs(kHour * 17 / 2));
    QCOMPARE(ui::queueForecast({ load }, 2, noon).end, noon.addSecs(5 * kHour));
    // Nobody foresees more than a month of a timetable.
    const ui::QueueLoad month { {}, 24 * kHour * 40 * 2, 1 };
    QVERIFY(!ui::queueForecast({ month }, 2, noon, evenings).end.isValid());
    QVERIFY(ui::queueForecast({ month }, 4, noon, evenings).end.isValid());
    // The timetable's limit is the speed of now: nobody knows what comes after it.
    const QDateTime later = noon.addSecs(2 * kHour);
    QCOMPARE(ui::queueForecast({ load }, 1, later, evenings).end, later.addSecs(10 * kHour));
    // One queue is slower than all together.
    const ui::QueueLoad slow { {}, 4 * kHour, 1, 1 };
    QCOMPARE(ui::queueForecast({ slow, { {}, kHour, 1 } }, 10, noon).end, noon.addSecs(4 * kHour));
    QCOMPARE(
        ui::queueForecast({ slow, { {}, 6 * kHour, 1 } }, 2, noon).end, noon.addSecs(5 * kHour));
}

QTEST_MAIN(TestDownloadLimits)
#include "tst_downloadlimits.moc"
