// SPDX-License-Identifier: GPL-3.0-or-later
// What follows when a queue is done.
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "tests/window/queuetesting.h"
#include "ui/countdowndialog.h"
#include "ui/queueends.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using dialogtesting::click;
using dialogtesting::named;
using engine::DownloadState;
using engine::QueueConfig;
using engine::WhenQueueDone;
using queuetesting::countdownOf;
using queuetesting::ending;
using queuetesting::with;
using namespace Qt::StringLiterals;

class TestQueueEnds : public QObject {
    Q_OBJECT

private slots:
    void aCountdownEndsOrIsStopped();
    void whatFollowsAQueue_data();
    void whatFollowsAQueue();
    void messagesCanBeSwitchedOff();
    void whatWaitsOrRunsStopsTheCountdown_data();
    void whatWaitsOrRunsStopsTheCountdown();
    void nothingIsCutOffAtTheLastMoment();
    void otherQueuesAreSaid();
    void pausedOnesAreSaid_data();
    void pausedOnesAreSaid();
    void aRefusalIsSaid();
};

void TestQueueEnds::aCountdownEndsOrIsStopped()
{
    QWidget window;
    ui::CountdownDialog dialog(WhenQueueDone::ShutDown, u"Night"_s, 0, &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy elapsed(&dialog, &ui::CountdownDialog::elapsed);
    dialog.show();
    QVERIFY(!dialog.isModal());
    QVERIFY(named<QLabel>(dialog, "countdownReason")->text().contains(u"Night"_s));
    const auto *rest = named<QLabel>(dialog, "countdownRest");
    QVERIFY(rest->text().contains(u"switched off"_s));
    QVERIFY(rest->text().contains(u"30"_s));
    dialog.tick();
    QVERIFY(rest->text().contains(u"29"_s));
    for (int i = 0; i < 28; ++i) {
        dialog.tick();
    }
    QVERIFY(dialog.isVisible());
    QCOMPARE(elapsed.count(), 0);
    dialog.tick();
    QCOMPARE(elapsed.count(), 1);
    QVERIFY(!dialog.isVisible());
    ui::CountdownDialog stopped(WhenQueueDone::Quit, u"Night"_s, 0, &window);
    stopped.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy never(&stopped, &ui::CountdownDialog::elapsed);
    stopped.show();
    click(stopped, "countdownStop");
    QVERIFY(!stopped.isVisible());
    QCOMPARE(never.count(), 0);
}

void TestQueueEnds::whatFollowsAQueue_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, WhenQueueDone what, const QStringList &expected) {
        QTest::newRow(name) << static_cast<int>(what) << expected;
    };
    row("nothing", WhenQueueDone::Nothing, {});
    row("a message", WhenQueueDone::Notify, { u"notified"_s });
    row("quit", WhenQueueDone::Quit, { u"quit"_s });
    row("sleep", WhenQueueDone::Sleep, { u"sleep"_s });
    row("the end", WhenQueueDone::ShutDown, { u"end"_s });
}

void TestQueueEnds::whatFollowsAQueue()
{
    QFETCH(int, what);
    QWidget window;
    ui::QueueEnds ends(window);
    ends.setSettings(with({ ending(static_cast<WhenQueueDone>(what)) }));
    QStringList said;
    connect(&ends, &ui::QueueEnds::quitRequested, &window, [&] { said.append(u"quit"_s); });
    connect(&ends, &ui::QueueEnds::sleepRequested, &window, [&] { said.append(u"sleep"_s); });
    connect(&ends, &ui::QueueEnds::shutDownRequested, &window, [&] { said.append(u"end"_s); });
    connect(&ends, &ui::QueueEnds::notified, &window, [&] { said.append(u"notified"_s); });
    ends.takeDone(9); // another queue
    QVERIFY(!countdownOf(window));
    ends.takeDone(5);
    if (auto *countdown = countdownOf(window)) {
        QCOMPARE(said, QStringList());
        ends.takeDone(5); // one at a time
        QCOMPARE(window.findChildren<ui::CountdownDialog *>().size(), 1);
        for (int i = 0; i < ui::CountdownDialog::kSeconds; ++i) {
            countdown->tick();
        }
    }
    QTEST(said, "expected");
}

void TestQueueEnds::whatWaitsOrRunsStopsTheCountdown_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("added, retried or moved there") << static_cast<int>(DownloadState::Queued);
    QTest::newRow("started now") << static_cast<int>(DownloadState::Connecting);
    QTest::newRow("runs") << static_cast<int>(DownloadState::Downloading);
}

void TestQueueEnds::whatWaitsOrRunsStopsTheCountdown()
{
    QFETCH(const int, state);
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(with({ ending(WhenQueueDone::Sleep), ending(WhenQueueDone::ShutDown, 6) }));
    engine::Download download = fakeDownload(1, DownloadState::Failed);
    download.request.queueId = 6;
    ends.note({ download });
    ends.takeDone(5);
    QCOMPARE(countdownOf(window)->what(), WhenQueueDone::Sleep);
    ends.takeDone(6); // switching off goes before sleep
    QCOMPARE(countdownOf(window)->what(), WhenQueueDone::ShutDown);
    engine::Download other = fakeDownload(2, static_cast<DownloadState>(state));
    other.request.queueId = 5;
    ends.note({ other, fakeDownload(3, DownloadState::Paused) });
    QVERIFY(countdownOf(window));
    QCOMPARE(said.count(), 0);
    download.state = static_cast<DownloadState>(state);
    ends.note({ download });
    QVERIFY(!countdownOf(window));
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().first().toString().contains(u"Night"_s));
}

void TestQueueEnds::nothingIsCutOffAtTheLastMoment()
{
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy ended(&ends, &ui::QueueEnds::shutDownRequested);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(with({ ending(WhenQueueDone::ShutDown) }));
    engine::Download download = fakeDownload(1, DownloadState::Downloading);
    download.request.queueId = 5;
    ends.note({ download });
    ends.takeDone(5); // it began while the queue's end was on its way
    click(*countdownOf(window), "countdownNow");
    QCOMPARE(ended.count(), 0);
    QCOMPARE(said.count(), 1);
    ends.noteRemoved({ { 1 } });
    QTRY_VERIFY(!window.findChild<ui::CountdownDialog *>());
    ends.takeDone(5);
    click(*countdownOf(window), "countdownNow");
    QCOMPARE(ended.count(), 1);
}

void TestQueueEnds::otherQueuesAreSaid()
{
    QWidget window;
    ui::QueueEnds ends(window);
    ends.setSettings(with({ ending(WhenQueueDone::ShutDown) }));
    engine::Download done = fakeDownload(3, DownloadState::Completed);
    done.request.queueId = 5;
    ends.note({ fakeDownload(1), fakeDownload(2, DownloadState::Downloading), done });
    ends.takeDone(5);
    const QString why = named<QLabel>(*countdownOf(window), "countdownReason")->text();
    QVERIFY2(why.contains(u"2 download(s) of other queues"_s), qPrintable(why));
    click(*countdownOf(window), "countdownStop");
    ends.noteRemoved({ { 1 }, { 2 } });
    QTRY_VERIFY(!window.findChild<ui::CountdownDialog *>());
    ends.takeDone(5);
    QVERIFY(!named<QLabel>(*countdownOf(window), "countdownReason")
                 ->text()
                 .contains(u"other queues"_s));
}

void TestQueueEnds::pausedOnesAreSaid_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a message") << static_cast<int>(WhenQueueDone::Notify);
    QTest::newRow("a program") << static_cast<int>(WhenQueueDone::RunProgram);
    QTest::newRow("the end") << static_cast<int>(WhenQueueDone::ShutDown);
}

void TestQueueEnds::pausedOnesAreSaid()
{
    QFETCH(const int, what);
    QWidget window;
    ui::QueueEnds ends(window);
    QueueConfig queue = ending(static_cast<WhenQueueDone>(what));
    queue.program = u"/bin/true"_s;
    ends.setSettings(with({ queue }));
    QSignalSpy notified(&ends, &ui::QueueEnds::notified);
    const auto said = [&] {
        const auto *countdown = countdownOf(window);
        return countdown ? named<QLabel>(*countdown, "countdownReason")->text()
                         : notified.last().at(1).toString();
    };
    engine::Download rests = fakeDownload(1, DownloadState::Paused);
    rests.request.queueId = 5;
    ends.note({ rests, fakeDownload(2, DownloadState::Paused) }); // that one is of another queue
    ends.takeDone(5);
    QVERIFY2(said().contains(u"1 download(s) of it are paused"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"have ended"_s), qPrintable(said()));
    if (auto *countdown = countdownOf(window)) {
        click(*countdown, "countdownStop");
        QTRY_VERIFY(!window.findChild<ui::CountdownDialog *>());
    }
    rests.notice = engine::notice::kIgnored; // it failed, and the user said what becomes of it
    ends.note({ rests });
    ends.takeDone(5);
    QVERIFY2(said().contains(u"have ended"_s), qPrintable(said()));
}

void TestQueueEnds::aRefusalIsSaid()
{
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.tellRefused(true, u"Operation inhibited"_s);
    const QString sentence = said.last().first().toString();
    QVERIFY(sentence.contains(u"sleep"_s) && sentence.contains(u"Operation inhibited"_s));
    ends.tellRefused(false, {});
    QVERIFY(said.last().first().toString().contains(u"switch"_s));
}

void TestQueueEnds::messagesCanBeSwitchedOff()
{
    QWidget window;
    ui::QueueEnds ends(window);
    settings::Settings settings = with({ ending(WhenQueueDone::Notify) });
    settings.notifications.queueDone = false;
    ends.setSettings(settings);
    QSignalSpy notified(&ends, &ui::QueueEnds::notified);
    ends.takeDone(5);
    QCOMPARE(notified.count(), 0);
}

QTEST_MAIN(TestQueueEnds)
#include "tst_queueends.moc"
