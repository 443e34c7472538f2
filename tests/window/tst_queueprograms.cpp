// SPDX-License-Identifier: GPL-3.0-or-later
// The program that is run when a queue is done.
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "tests/window/queuetesting.h"
#include "ui/queueends.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using dialogtesting::click;
using dialogtesting::named;
using engine::QueueConfig;
using engine::WhenQueueDone;
using queuetesting::countdownOf;
using queuetesting::ending;
using queuetesting::touchingIn;
using queuetesting::with;
using namespace Qt::StringLiterals;

class TestQueuePrograms : public QObject {
    Q_OBJECT

private slots:
    void aProgramGetsItsArgumentsAsTheyAre();
    void aProgramCanBeStopped();
    void aProgramIsRunOnceWhenAllEnds();
    void programsThatWaitStartBeforeTheEnd();
    void aProgramThatIsNotThereIsSaid();
};

void TestQueuePrograms::aProgramGetsItsArgumentsAsTheyAre()
{
    QTemporaryDir folder;
    QueueConfig queue = ending(WhenQueueDone::RunProgram);
    const QString odd = folder.filePath(u"a b; $(touch c) \"d\" *"_s);
    queue.program = u"/usr/bin/touch"_s;
    queue.arguments = { u"--"_s, odd };
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(with({ queue }));
    ends.takeDone(5);
    ui::CountdownDialog *countdown = countdownOf(window);
    QVERIFY(countdown);
    QCOMPARE(
        named<QLabel>(*countdown, "countdownRest")->text(), u"touch is started in 30 second(s)."_s);
    for (int i = 1; i < ui::CountdownDialog::kSeconds; ++i) {
        countdown->tick();
    }
    QVERIFY(!QFile::exists(odd));
    countdown->tick();
    QTRY_VERIFY(QFile::exists(odd));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(said.count(), 0);
}

void TestQueuePrograms::aProgramCanBeStopped()
{
    QTemporaryDir folder;
    const auto touching = [&folder](qint64 id) { return touchingIn(folder, id); };
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(
        with({ touching(5), touching(6), touching(7), ending(WhenQueueDone::ShutDown, 8) }));
    ends.takeDone(5);
    ends.takeDone(5); // it is counted down to already
    QCOMPARE(window.findChildren<ui::CountdownDialog *>().size(), 1);
    click(*countdownOf(window), "countdownStop");
    QTRY_VERIFY(!window.findChild<ui::CountdownDialog *>());
    // Nothing else that is counted down to stands in its way, or it in theirs.
    for (const qint64 id : { 8, 6, 7 }) {
        ends.takeDone(id);
    }
    QCOMPARE(window.findChildren<ui::CountdownDialog *>().size(), 3);
    engine::Download again = fakeDownload(1);
    again.request.queueId = 6;
    ends.note({ again });
    QCOMPARE(said.count(), 1);
    QTRY_COMPARE(window.findChildren<ui::CountdownDialog *>().size(), 2);
    for (ui::CountdownDialog *dialog : window.findChildren<ui::CountdownDialog *>()) {
        if (dialog->what() == WhenQueueDone::RunProgram) {
            click(*dialog, "countdownNow");
        }
    }
    QTRY_VERIFY(QFile::exists(folder.filePath(u"7"_s)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { u"7"_s });
}

void TestQueuePrograms::aProgramIsRunOnceWhenAllEnds()
{
    QueueConfig queue = ending(WhenQueueDone::RunProgram, 6);
    queue.program = u"/nonexistent/program"_s; // each try is said
    for (const int first : { 0, 1 }) { // their timers come in one turn, in any order
        QWidget window;
        ui::QueueEnds ends(window);
        QSignalSpy said(&ends, &ui::QueueEnds::said);
        QSignalSpy quit(&ends, &ui::QueueEnds::quitRequested);
        ends.setSettings(with({ ending(WhenQueueDone::Quit), queue }));
        ends.takeDone(5);
        ends.takeDone(6);
        const auto dialogs = window.findChildren<ui::CountdownDialog *>();
        QCOMPARE(dialogs.size(), 2);
        for (const int which : { first, 1 - first }) {
            for (int i = 0; i < ui::CountdownDialog::kSeconds; ++i) {
                dialogs.at(which)->tick();
            }
        }
        QCOMPARE(quit.count(), 1);
        QCOMPARE(said.count(), 1);
    }
}

void TestQueuePrograms::programsThatWaitStartBeforeTheEnd()
{
    const QTemporaryDir folder;
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy quit(&ends, &ui::QueueEnds::quitRequested);
    const QueueConfig end = ending(WhenQueueDone::Quit, 8);
    ends.setSettings(with({ touchingIn(folder, 5), touchingIn(folder, 6), end }));
    for (const qint64 id : { 5, 6, 8 }) {
        ends.takeDone(id);
    }
    ends.setSettings(with({ touchingIn(folder, 5), ending(WhenQueueDone::Nothing, 6), end }));
    for (ui::CountdownDialog *dialog : window.findChildren<ui::CountdownDialog *>()) {
        if (dialog->what() == WhenQueueDone::Quit) {
            click(*dialog, "countdownNow");
        }
    }
    QCOMPARE(quit.count(), 1);
    QVERIFY(!countdownOf(window));
    QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { u"5"_s });
}

void TestQueuePrograms::aProgramThatIsNotThereIsSaid()
{
    QueueConfig queue = ending(WhenQueueDone::RunProgram);
    QWidget window;
    ui::QueueEnds ends(window);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(with({ queue }));
    ends.takeDone(5);
    QCOMPARE(said.count(), 1);
    queue.program = u"/nonexistent/program"_s;
    ends.setSettings(with({ queue }));
    ends.takeDone(5);
    click(*countdownOf(window), "countdownNow");
    QCOMPARE(said.count(), 2);
    QVERIFY(said.last().first().toString().contains(queue.program));
}

QTEST_MAIN(TestQueuePrograms)

#include "tst_queueprograms.moc"
