// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of queues: when they change, what waiting rows say of them, what they do to the
// forecast.
#include "app/engine/queuegates.h"
#include "app/engine/queuetimes.h"
#include "app/words/words.h"
#include "tests/window/detailstesting.h"
#include "ui/queueforecast.h"
#include "ui/queuehours.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimeZone>

#include <limits>

using engine::Download;
using engine::QueueConfig;
using engine::QueueGates;
using engine::QueueTimes;
using namespace detailstesting;
using namespace Qt::StringLiterals;

namespace {

QueueTimes from(int startHour, int stopHour)
{
    return { true, startHour * 60, stopHour * 60, QueueTimes::kEveryDay };
}

QueueConfig queueOf(qint64 id, const QueueTimes &times)
{
    QueueConfig queue;
    queue.id = id;
    queue.name = u"q%1"_s.arg(id);
    queue.times = times;
    return queue;
}

QDateTime at(const QString &text, const char *zone = "UTC")
{
    const QDateTime read = QDateTime::fromString(text, Qt::ISODate);
    return { read.date(), read.time(), QTimeZone(zone) };
}

QDateTime utc(const QString &text, const char *zone)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate).toTimeZone(QTimeZone(zone));
}

/// Open for one hour that is far from now, whatever the clock shows.
QueueTimes closedNow()
{
    const int minute = QTime::currentTime().msecsSinceStartOfDay() / 60'000;
    return { true, (minute + 600) % QueueTimes::kMinutes, (minute + 660) % QueueTimes::kMinutes,
        QueueTimes::kEveryDay };
}

settings::Settings withClosedQueue()
{
    settings::Settings settings;
    settings.engine.queues = { queueOf(7, closedNow()) };
    return settings;
}

Download waitingIn(qint64 id, qint64 queue)
{
    Download download = fakeDownload(id);
    download.request.queueId = queue;
    return download;
}

} // namespace

class TestQueueHours : public QObject {
    Q_OBJECT

private slots:
    void f82_windowsAcrossMidnightAndSummerTime_data();
    void f82_windowsAcrossMidnightAndSummerTime();
    void f82_theNextChangeOfAllQueuesIsKnown();
    void theWaitNamesTheDay_data();
    void theWaitNamesTheDay();
    void rowsOfAClosedQueueSayUntilWhen();
    void rowsOfAFullQueueSayHowManyItRuns();
    void rowsFollowTheClock();
    void theForecastKnowsTheHours_data();
    void theForecastKnowsTheHours();
    void theStatusBarSaysUntilWhenAllWaits();
    void theForecastIsForTheEyesAlone();
    void theForecastFollowsTheSpeedInTime();
};

void TestQueueHours::f82_windowsAcrossMidnightAndSummerTime_data()
{
    QTest::addColumn<QueueTimes>("times");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("changes");
    const QueueTimes night = from(22, 6);
    const QueueTimes early { true, 22 * 60, 150, QueueTimes::kEveryDay }; // until 2:30
    const QueueTimes late { true, 150, 5 * 60, QueueTimes::kEveryDay }; // from 2:30 on
    // All in UTC; Berlin is one hour ahead in winter and two in summer.
    QTest::newRow("a night") << night << u"2024-05-06T12:00:00"_s
                             << QStringList { u"2024-05-06T20:00:00"_s, u"2024-05-07T04:00:00"_s };
    QTest::newRow("a night of 7 hours")
        << night << u"2024-03-30T12:00:00"_s
        << QStringList { u"2024-03-30T21:00:00"_s, u"2024-03-31T04:00:00"_s };
    QTest::newRow("a night of 9 hours")
        << night << u"2024-10-26T12:00:00"_s
        << QStringList { u"2024-10-26T20:00:00"_s, u"2024-10-27T05:00:00"_s };
    QTest::newRow("ends in the hour left out")
        << early << u"2024-03-30T12:00:00"_s
        << QStringList { u"2024-03-30T21:00:00"_s, u"2024-03-31T01:00:00"_s };
    QTest::newRow("begins in the hour left out")
        << late << u"2024-03-30T12:00:00"_s
        << QStringList { u"2024-03-31T01:00:00"_s, u"2024-03-31T03:00:00"_s };
    QTest::newRow("ends in the hour that comes twice")
        << early << u"2024-10-26T12:00:00"_s
        << QStringList { u"2024-10-26T20:00:00"_s, u"2024-10-27T00:30:00"_s,
               u"2024-10-27T01:00:00"_s, u"2024-10-27T01:30:00"_s };
    QTest::newRow("begins in the hour that comes twice")
        << late << u"2024-10-26T12:00:00"_s
        << QStringList { u"2024-10-27T00:30:00"_s, u"2024-10-27T01:00:00"_s,
               u"2024-10-27T01:30:00"_s, u"2024-10-27T04:00:00"_s };
}

void TestQueueHours::f82_windowsAcrossMidnightAndSummerTime()
{
    QFETCH(QueueTimes, times);
    QFETCH(QString, from);
    QFETCH(QStringList, changes);
    QDateTime local = utc(from, "Europe/Berlin");
    bool isOpenNow = false;
    for (const QString &change : std::as_const(changes)) {
        QCOMPARE(isOpen(times, local), isOpenNow);
        local = nextChange(times, local);
        QCOMPARE(local.toUTC().toString(u"yyyy-MM-ddThh:mm:ss"_s), change);
        isOpenNow = !isOpenNow;
    }
}

void TestQueueHours::f82_theNextChangeOfAllQueuesIsKnown()
{
    QueueGates gates;
    QueueConfig early = queueOf(1, {});
    early.times = from(6, 8);
    QueueConfig late = queueOf(2, {});
    late.times = from(22, 6);
    gates.setQueues({ early, late });
    QVERIFY(gates.look(at(u"2024-05-06T12:00:00"_s)));
    QCOMPARE(gates.nextChange(), at(u"2024-05-06T22:00:00"_s));
    QVERIFY(!gates.look(at(u"2024-05-06T21:59:59"_s)));
    QVERIFY(!gates.isOpen(2));
    QVERIFY(gates.look(at(u"2024-05-06T22:00:00"_s)));
    QVERIFY(gates.isOpen(2));
    QCOMPARE(gates.nextChange(), at(u"2024-05-07T06:00:00"_s));
    // A clock that is set back, or another zone, is another question.
    QVERIFY(gates.look(at(u"2024-05-06T07:00:00"_s)));
    QVERIFY(gates.isOpen(1) && !gates.isOpen(2));
    QVERIFY(gates.look(at(u"2024-05-06T09:00:00"_s, "Europe/Berlin")));
    QVERIFY(!gates.isOpen(1));
    gates.setQueues({});
    QVERIFY(gates.look(at(u"2024-05-06T09:00:00"_s, "Europe/Berlin")));
    QVERIFY(!gates.nextChange().isValid());
}

void TestQueueHours::theWaitNamesTheDay_data()
{
    QTest::addColumn<QDateTime>("opening");
    QTest::addColumn<QString>("expected");
    QTest::newRow("today") << at(u"2024-05-06T22:00:00"_s)
                           << u"Waits for its queue, which opens at 22:00"_s;
    QTest::newRow("tomorrow") << at(u"2024-05-07T06:00:00"_s)
                              << u"Waits for its queue, which opens tomorrow at 06:00"_s;
    QTest::newRow("next week") << at(u"2024-05-12T06:00:00"_s)
                               << u"Waits for its queue, which opens on Sunday at 06:00"_s;
    QTest::newRow("never") << QDateTime() << u"Waits for its queue, which no day opens"_s;
}

void TestQueueHours::theWaitNamesTheDay()
{
    QFETCH(QDateTime, opening);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTEST(words::queueWaitText(opening, at(u"2024-05-06T12:00:00"_s)), "expected");
}

void TestQueueHours::rowsOfAClosedQueueSayUntilWhen()
{
    Fixture f(withClosedQueue());
    Download later = waitingIn(3, 7);
    later.holdReason = engine::HoldReason::Retry;
    emit f.engine.added({ waitingIn(1, 7), waitingIn(2, 0), later });
    const auto state = [&f](int row) { return f.cell(row, kStateColumn); };
    QVERIFY2(state(0).startsWith(u"Waits for its queue, which opens "_s), qPrintable(state(0)));
    QCOMPARE(state(1), u"Waiting"_s);
    QCOMPARE(state(2), u"Waiting to try again"_s);
    const QModelIndex index = f.list->model()->index(0, kStateColumn);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), state(0));
    f.click(0);
    f.press(Qt::Key_F4);
    QTRY_COMPARE(named<QLabel>(f.window, "bottleneck")->text(), state(0));
    // What a screen reader hears of the selected cell's row.
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(f.list);
    QAccessibleInterface *cell = reader->tableInterface()->cellAt(0, kStateColumn);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), state(0));
    settings::Settings open = withClosedQueue();
    open.engine.queues[0].times.isOn = false;
    f.window.setSettings(open);
    QCOMPARE(state(0), u"Waiting"_s);
    QCOMPARE(named<QLabel>(f.window, "bottleneck")->text(), u"Waiting"_s);
}

void TestQueueHours::rowsOfAFullQueueSayHowManyItRuns()
{
    settings::Settings settings;
    settings.engine.queues = { queueOf(7, {}) };
    settings.engine.queues[0].downloadsAtOnce = 1;
    Fixture f(settings);
    Download runs = waitingIn(2, 7);
    runs.state = engine::DownloadState::Downloading;
    emit f.engine.added({ waitingIn(1, 7), runs, waitingIn(3, 0) });
    const auto state = [&f](int row) { return f.cell(row, kStateColumn); };
    QCOMPARE(state(0), u"Waits: its queue runs 1 at once"_s);
    QCOMPARE(state(2), u"Waiting"_s); // for the others: its own queue has room
    f.click(0);
    f.press(Qt::Key_F4);
    QTRY_COMPARE(named<QLabel>(f.window, "bottleneck")->text(), state(0));
    runs.state = engine::DownloadState::Paused;
    emit f.engine.changed({ runs });
    QCOMPARE(state(0), u"Waiting"_s);
    QCOMPARE(named<QLabel>(f.window, "bottleneck")->text(), u"Waiting"_s);
}

void TestQueueHours::rowsFollowTheClock()
{
    QDateTime set = at(u"2024-05-06T21:59:59"_s);
    QElapsedTimer timer;
    timer.start();
    ui::QueueHours hours([&] { return set.addMSecs(timer.elapsed()); });
    QSignalSpy changed(&hours, &ui::QueueHours::changed);
    hours.setQueues({ queueOf(7, from(22, 23)) });
    QCOMPARE(changed.size(), 1);
    QVERIFY(!hours.wait(waitingIn(1, 7)).isEmpty());
    QVERIFY(hours.wait(waitingIn(1, 8)).isEmpty()); // that is the main queue's
    QTRY_COMPARE(changed.size(), 2); // at ten by its timer
    QVERIFY(hours.wait(waitingIn(1, 7)).isEmpty());
    set = at(u"2024-05-06T23:30:00"_s);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, 20'000); // the clock was set
    QVERIFY(hours.wait(waitingIn(1, 7)).contains(u"tomorrow"_s));
}

void TestQueueHours::theForecastKnowsTheHours_data()
{
    using Loads = QList<ui::QueueLoad>;
    constexpr qint64 kHour = 3600; // bytes, at one a second
    QTest::addColumn<Loads>("loads");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("goesOn");
    // From noon on.
    QTest::newRow("no hours") << Loads { { {}, 2 * kHour, 1 } } << u"2024-05-06T14:00:00"_s
                              << QString();
    QTest::newRow("open long enough")
        << Loads { { from(9, 17), kHour, 1 } } << u"2024-05-06T13:00:00"_s << QString();
    QTest::newRow("closes before")
        << Loads { { from(9, 17), 6 * kHour, 1 } } << u"2024-05-07T10:00:00"_s << QString();
    QTest::newRow("one goes on at night") << Loads { { from(22, 6), kHour, 1 }, { {}, kHour, 1 } }
                                          << u"2024-05-06T23:00:00"_s << QString();
    QTest::newRow("all wait") << Loads { { from(22, 6), kHour, 1 }, { from(20, 21), 5, 2 } }
                              << QString() << u"2024-05-06T20:00:00"_s;
    QTest::newRow("unknown size in the open")
        << Loads { { from(9, 17), 0, 1 }, { from(22, 6), kHour, 1 } } << u"2024-05-06T23:00:00"_s
        << QString();
    QTest::newRow("never opens") << Loads { { { true, 0, 60, 0 }, kHour, 1 }, { {}, 1, 1 } }
                                 << QString() << QString();
    QTest::newRow("too long") << Loads { { from(9, 10), std::numeric_limits<qint64>::max(), 1 },
        { {}, std::numeric_limits<qint64>::max(), 1 } }
                              << QString() << QString();
}

void TestQueueHours::theForecastKnowsTheHours()
{
    QFETCH(QList<ui::QueueLoad>, loads);
    QFETCH(QString, end);
    QFETCH(QString, goesOn);
    const auto said = [](const QDateTime &time) { return time.toString(u"yyyy-MM-ddThh:mm:ss"_s); };
    const ui::QueueForecast found = ui::queueForecast(loads, 1, at(u"2024-05-06T12:00:00"_s));
    QCOMPARE(said(found.end), end);
    QCOMPARE(said(found.goesOn), goesOn);
    QVERIFY(!ui::queueForecast(loads, 0, at(u"2024-05-06T12:00:00"_s)).end.isValid());
}

void TestQueueHours::theStatusBarSaysUntilWhenAllWaits()
{
    Fixture f(withClosedQueue());
    emit f.engine.added({ waitingIn(1, 7) });
    emit f.engine.totalsChanged({ 0, 0, 1, 0, 0, 3 * kMiB });
    auto *label = named<QLabel>(f.window, "forecastLabel");
    QVERIFY2(label->text().contains(u"waits until "_s), qPrintable(label->text()));
    emit f.engine.added({ waitingIn(2, 0) });
    emit f.engine.totalsChanged({ 1024, 1, 1, 0, 0, 3 * kMiB });
    QVERIFY2(!label->text().contains(u"waits"_s), qPrintable(label->text()));
}

void TestQueueHours::theForecastIsForTheEyesAlone()
{
    Fixture f(withClosedQueue());
    emit f.engine.added({ waitingIn(1, 7) });
    auto *label = named<QLabel>(f.window, "forecastLabel");
    emit f.engine.totalsChanged({ 0, 0, 1, 0, 0, 3 * kMiB });
    const QString before = label->text();
    QVERIFY2(before.startsWith(u"1 left"_s), qPrintable(before));
    f.window.hide();
    emit f.engine.totalsChanged({ 0, 0, 2, 0, 0, 3 * kMiB });
    QCOMPARE(label->text(), before);
    f.window.show();
    QTRY_VERIFY2(label->text().startsWith(u"2 left"_s), qPrintable(label->text()));
}

/// The hours of all queues are not gone through with each figure.
void TestQueueHours::theForecastFollowsTheSpeedInTime()
{
    settings::Settings settings = withClosedQueue();
    settings.engine.queues[0].times = from(0, 0); // open all day
    Fixture f(settings);
    Download one = waitingIn(1, 7);
    one.total = 100 * kMiB;
    emit f.engine.added({ one });
    auto *label = named<QLabel>(f.window, "forecastLabel");
    const auto end = [label] { return label->text().section(u"done "_s, 1); };
    emit f.engine.totalsChanged({ 10 * kMiB, 1, 0, 0, 0, 100 * kMiB });
    const QString before = end();
    QVERIFY2(!before.isEmpty(), qPrintable(label->text()));
    emit f.engine.totalsChanged({ 10 * 1024, 1, 0, 0, 0, 100 * kMiB });
    QCOMPARE(end(), before);
    QTRY_VERIFY2(end() != before, qPrintable(label->text()));
}

QTEST_MAIN(TestQueueHours)
#include "tst_queuehours.moc"
