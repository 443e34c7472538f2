// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that wait for others, find less than there was, or change nothing.
#include "tests/window/undotesting.h"
#include "ui/undosteps.h"

#include <QLabel>
#include <QStatusBar>

using namespace Qt::StringLiterals;
using namespace undotesting;

class TestUndoSteps : public QObject {
    Q_OBJECT

private slots:
    void nextStepsWaitForWhatComesBack();
    void aRemovalDoneAgainWaitsForWhatComesBack();
    void whatCannotComeBackNowCanBeUndoneAgain();
    void whatTheEngineKnowsNoMoreIsSaid();
    void aMoveDoneAgainIsNoLongerIdle();
    void aMoveIsTakenBackWhereItsNeighbourIsGone();
    void aMoveDoneAgainFindsWhatComesAfterItsNeighbour();
    void theNoteOfOneDownloadIsOneStep();
    void aNoteIsOneStepAsLongAsItIsWritten_data();
    void aNoteIsOneStepAsLongAsItIsWritten();
    void aNoteThatIsTakenBackByHandLeavesNoStep();
    void whatChangesNothingIsNoStep();
};

void TestUndoSteps::nextStepsWaitForWhatComesBack()
{
    Listed list;
    list.commands->edit(ids({ 2 }), toCategory(u"music"_s), u"Change Category"_s);
    list.commands->remove(ids({ 2, 3 }), RemoveFiles::TrashPart);
    emit list.engine.removed(ids({ 2, 3 }));
    list.engine.edits.clear();
    list.press(Qt::Key_Z, Qt::ControlModifier);
    list.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list.engine.unremoved, ids({ 2, 3 }));
    QCOMPARE(list.engine.edits.size(), 0);
    QVERIFY(list.window.statusBar()->currentMessage().contains(u"on their way back"_s));
    emit list.engine.added({ fakeDownload(3) });
    emit list.engine.broughtBack(ids({ 3 }), {}); // the other one's file takes longer
    QCOMPARE(list.engine.edits.size(), 0);
    emit list.engine.added({ fakeDownload(2) });
    emit list.engine.broughtBack(ids({ 2 }), {});
    QCOMPARE(list.engine.edits.size(), 1);
    QCOMPARE(list.engine.edits.first().id, DownloadId { 2 });
    QCOMPARE(list.engine.edits.first().edit, toCategory({}));
    QVERIFY(!list.action("undo")->isEnabled());
}

void TestUndoSteps::aRemovalDoneAgainWaitsForWhatComesBack()
{
    Listed list;
    list.commands->remove(ids({ 2 }), RemoveFiles::TrashPart);
    emit list.engine.removed(ids({ 2 }));
    list.commands->undo();
    list.commands->redo();
    QCOMPARE(list.engine.removals.size(), 1);
    emit list.engine.added({ fakeDownload(2) });
    emit list.engine.broughtBack(ids({ 2 }), {});
    QCOMPARE(list.engine.removals.size(), 2);
    // What waits is not done to a step that came in between.
    list.commands->undo();
    list.commands->undo();
    list.commands->edit(ids({ 4 }), toCategory(u"music"_s), u"Change Category"_s);
    list.engine.edits.clear();
    emit list.engine.broughtBack(ids({ 2 }), {});
    QCOMPARE(list.engine.edits.size(), 0);
}

void TestUndoSteps::whatCannotComeBackNowCanBeUndoneAgain()
{
    Listed list;
    list.commands->remove(ids({ 2, 3, 4 }), RemoveFiles::TrashAll);
    emit list.engine.removed(ids({ 2, 3, 4 }));
    list.commands->undo();
    emit list.engine.added({ fakeDownload(4) });
    emit list.engine.broughtBack(ids({ 4 }), {});
    emit list.engine.unremoveRefused(
        ids({ 2, 3 }), { engine::ErrorKind::DiskFull, 0, u"/home/user/Downloads"_s });
    const QString told = named<QLabel>(list.window, "noticeText")->text();
    QVERIFY2(told.contains(u"2 downloads stay removed"_s), qPrintable(told));
    QVERIFY2(told.contains(u"Make room"_s), qPrintable(told));
    QCOMPARE(list.undoText(), u"&Undo Remove 2 Downloads"_s);
    list.engine.unremoved.clear();
    list.commands->undo();
    QCOMPARE(list.engine.unremoved, ids({ 2, 3 }));
}

void TestUndoSteps::whatTheEngineKnowsNoMoreIsSaid()
{
    Listed list;
    list.commands->remove(ids({ 1, 2, 3 }), RemoveFiles::TrashPart);
    emit list.engine.removed(ids({ 1, 2, 3 }));
    list.commands->undo();
    emit list.engine.broughtBack({}, ids({ 1, 2 }));
    emit list.engine.added({ fakeDownload(3) });
    emit list.engine.broughtBack(ids({ 3 }), {});
    const QString told = list.window.statusBar()->currentMessage();
    QVERIFY2(told.contains(u"2 of 3 downloads cannot be brought back"_s), qPrintable(told));
}

void TestUndoSteps::aMoveDoneAgainIsNoLongerIdle()
{
    Listed list(3);
    list.commands->move(ids({ 3 }), engine::QueueMove::Top);
    emit list.engine.removed(ids({ 3 }));
    list.commands->undo();
    QVERIFY(list.window.statusBar()->currentMessage().contains(u"not in the list any more"_s));
    list.window.statusBar()->clearMessage();
    emit list.engine.added({ fakeDownload(3) });
    list.commands->redo();
    QCOMPARE(list.engine.moves.size(), 2);
    QCOMPARE(list.window.statusBar()->currentMessage(), QString());
}

void TestUndoSteps::aMoveIsTakenBackWhereItsNeighbourIsGone()
{
    Listed list(6);
    list.commands->move(ids({ 1, 3, 5 }), engine::QueueMove::Bottom);
    QList<engine::Download> moved { fakeDownload(1), fakeDownload(3), fakeDownload(5) };
    for (engine::Download &download : moved) {
        download.queueRank += 100'000;
    }
    emit list.engine.changed(moved);
    emit list.engine.removed(ids({ 4, 6 }));
    list.commands->undo();
    // Nothing that was there is left between the third and the fifth, and behind that.
    QCOMPARE(list.engine.placings.size(), 3);
    QCOMPARE(list.engine.placings.at(0).ids, ids({ 5 }));
    QCOMPARE(list.engine.placings.at(0).before, DownloadId());
    QCOMPARE(list.engine.placings.at(1).ids, ids({ 3 }));
    QCOMPARE(list.engine.placings.at(1).before, DownloadId { 5 });
    QCOMPARE(list.engine.placings.at(2).ids, ids({ 1 }));
    QCOMPARE(list.engine.placings.at(2).before, DownloadId { 2 });
}

void TestUndoSteps::aMoveDoneAgainFindsWhatComesAfterItsNeighbour()
{
    Listed list(6);
    list.commands->place(ids({ 6 }), { 2 });
    list.commands->undo();
    emit list.engine.removed(ids({ 2 }));
    list.engine.placings.clear();
    list.commands->redo();
    QCOMPARE(list.engine.placings.size(), 1);
    QCOMPARE(list.engine.placings.first().ids, ids({ 6 }));
    QCOMPARE(list.engine.placings.first().before, DownloadId { 3 });
}

void TestUndoSteps::theNoteOfOneDownloadIsOneStep()
{
    Listed list;
    const auto write = [&list](DownloadId id, const QString &note) {
        DownloadEdit edit;
        edit.note = note;
        list.commands->edit({ id }, edit, u"Change Note"_s);
        list.obey(id, edit);
    };
    write({ 2 }, u"for"_s);
    write({ 2 }, u"for the"_s);
    write({ 2 }, u"for the evening"_s);
    write({ 3 }, u"another"_s);
    list.engine.edits.clear();
    list.commands->undo();
    QCOMPARE(list.engine.edits.last().id, DownloadId { 3 });
    list.commands->undo();
    QCOMPARE(list.engine.edits.last().id, DownloadId { 2 });
    QCOMPARE(list.engine.edits.last().edit.note, QString());
    QVERIFY(!list.action("undo")->isEnabled());
    list.commands->redo();
    QCOMPARE(list.engine.edits.last().edit.note, u"for the evening"_s);
}

void TestUndoSteps::aNoteIsOneStepAsLongAsItIsWritten_data()
{
    QTest::addColumn<QList<int>>("seconds"); // of the changes
    QTest::addColumn<QList<bool>>("areMerged"); // each but the first, with those before
    QTest::newRow("at once") << QList<int> { 0, 0 } << QList<bool> { true };
    QTest::newRow("in half a minute") << QList<int> { 0, 29 } << QList<bool> { true };
    QTest::newRow("later") << QList<int> { 0, 30 } << QList<bool> { false };
    QTest::newRow("on and on") << QList<int> { 0, 20, 40, 60 } << QList<bool> { true, true, true };
    QTest::newRow("after a pause") << QList<int> { 0, 20, 50 } << QList<bool> { true, false };
}

void TestUndoSteps::aNoteIsOneStepAsLongAsItIsWritten()
{
    QFETCH(QList<int>, seconds);
    QFETCH(QList<bool>, areMerged);
    const engine::Download listed = fakeDownload(2);
    FakeEngine engine;
    const auto begin = std::chrono::steady_clock::now();
    const auto stepAt = [&](int second) {
        ui::EditChange change;
        change.ids = ids({ 2 });
        change.before.note = QString();
        change.after.note = u"note %1"_s.arg(second);
        auto step = std::make_unique<ui::EditStep>(
            engine, [&](DownloadId) { return &listed; }, u"Change Note"_s, QList { change });
        step->setMade(begin + std::chrono::seconds(second));
        return step;
    };
    const auto first = stepAt(seconds.takeFirst());
    for (const int second : std::as_const(seconds)) {
        QCOMPARE(first->mergeWith(stepAt(second).get()), areMerged.takeFirst());
    }
}

void TestUndoSteps::aNoteThatIsTakenBackByHandLeavesNoStep()
{
    Listed list;
    for (const QString &note : { u"for"_s, u"for the evening"_s, u""_s }) {
        DownloadEdit edit;
        edit.note = note;
        list.commands->edit(ids({ 2 }), edit, u"Change Note"_s);
        list.obey({ 2 }, edit);
        QCOMPARE(list.action("undo")->isEnabled(), !note.isEmpty());
    }
    QCOMPARE(list.commands->stack().count(), 0);
}

void TestUndoSteps::whatChangesNothingIsNoStep()
{
    Listed list(3);
    list.obey({ 2 }, toCategory(u"music"_s));
    list.commands->edit(ids({ 2 }), toCategory(u"music"_s), u"Change Category"_s);
    QVERIFY(!list.action("undo")->isEnabled());
    QCOMPARE(list.engine.editCalls, 0);
    list.commands->edit(ids({ 1, 2 }), toCategory(u"music"_s), u"Change Category"_s);
    QCOMPARE(list.engine.edits.size(), 1);
    QCOMPARE(list.engine.edits.first().id, DownloadId { 1 });
    // A link that is asked for anew is looked for anew.
    DownloadEdit link;
    link.url = fakeDownload(3).request.url;
    list.commands->edit(ids({ 3 }), link, u"Change Link"_s);
    QCOMPARE(list.engine.edits.size(), 2);
    QCOMPARE(list.commands->stack().count(), 1);
    DownloadEdit signIn;
    signIn.credentials = engine::Credentials();
    list.commands->edit(ids({ 3 }), signIn, u"Sign In"_s);
    QCOMPARE(list.engine.edits.size(), 3);
}

QTEST_MAIN(TestUndoSteps)

#include "tst_undosteps.moc"
