// SPDX-License-Identifier: GPL-3.0-or-later
// What users do to downloads can be undone and done again.
#include "tests/window/undotesting.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace undotesting;

class TestUndo : public QObject {
    Q_OBJECT

private slots:
    void nothingToUndoAtFirst();
    void removedRowsComeBack_data();
    void removedRowsComeBack();
    void statusBarOffersToUndoARemoval();
    void theOfferAndAMessageDoNotCoverEachOther();
    void clearedRowsComeBack();
    void valuesAreTakenBack();
    void aMovedFinishedFileGetsItsNameBackToo();
    void manyEditsAreOneStep();
    void placesInTheQueueAreTakenBack();
    void aStepThatFindsNothingSaysSo();
    void oldStepsAreForgotten();
    void stepsWithTooManyDownloadsAreForgotten();
    void refusalsAreSaid();
    void whatIsThereAlreadyIsOffered_data();
    void whatIsThereAlreadyIsOffered();
};

void TestUndo::nothingToUndoAtFirst()
{
    Listed list;
    QVERIFY(!list.action("undo")->isEnabled());
    QVERIFY(!list.action("redo")->isEnabled());
    QCOMPARE(list.undoText(), u"&Undo"_s);
    QCOMPARE(list.action("undo")->shortcut(), QKeySequence(u"Ctrl+Z"_s));
    QCOMPARE(list.action("redo")->shortcut(), QKeySequence(u"Ctrl+Shift+Z"_s));
    list.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(list.engine.unremoved.isEmpty());
}

void TestUndo::removedRowsComeBack_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("files");
    QTest::newRow("list only") << static_cast<int>(Qt::NoModifier)
                               << static_cast<int>(RemoveFiles::TrashPart);
    QTest::newRow("with files") << static_cast<int>(Qt::ShiftModifier)
                                << static_cast<int>(RemoveFiles::TrashAll);
}

void TestUndo::removedRowsComeBack()
{
    QFETCH(const int, keys);
    QFETCH(const int, files);
    Listed list;
    list.click(1);
    list.click(2, Qt::ControlModifier);
    list.pressDelete(Qt::KeyboardModifiers(keys));
    QCOMPARE(list.engine.removals.size(), 1);
    QCOMPARE(static_cast<int>(list.engine.removals.first().files), files);
    emit list.engine.removed(ids({ 2, 3 }));
    QCOMPARE(list.undoText(), u"&Undo Remove 2 Downloads"_s);
    list.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list.engine.unremoved, ids({ 2, 3 }));
    emit list.engine.added({ fakeDownload(2), fakeDownload(3) });
    emit list.engine.broughtBack(ids({ 2, 3 }), {});
    QTRY_COMPARE(list.names().size(), 5);
    QCOMPARE(list.action("redo")->text(), u"&Redo Remove 2 Downloads"_s);
    list.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(list.engine.removals.size(), 2);
    QCOMPARE(list.engine.removals.last().ids, ids({ 2, 3 }));
}

void TestUndo::statusBarOffersToUndoARemoval()
{
    Listed list;
    auto *offer = named<QWidget>(list.window, "undoOffer");
    QVERIFY(!offer->isVisible());
    list.click(0);
    list.pressDelete();
    QVERIFY(offer->isVisible());
    QCOMPARE(named<QLabel>(list.window, "undoOfferText")->text(), u"1 downloads removed."_s);
    QTest::mouseClick(named<QToolButton>(list.window, "undoOfferButton"), Qt::LeftButton);
    QCOMPARE(list.engine.unremoved, ids({ 1 }));
    QVERIFY(!offer->isVisible());
    list.click(1);
    list.pressDelete();
    QVERIFY(offer->isVisible());
    // What comes after it is what would be undone.
    list.commands->edit(ids({ 3 }), toCategory(u"music"_s), u"Change Category"_s);
    QVERIFY(!offer->isVisible());
}

void TestUndo::theOfferAndAMessageDoNotCoverEachOther()
{
    Listed list;
    auto *offer = named<QWidget>(list.window, "undoOffer");
    QStatusBar *bar = list.window.statusBar();
    list.window.showMessage(u"first"_s);
    list.click(0);
    list.pressDelete();
    QVERIFY(offer->isVisible());
    QCOMPARE(bar->currentMessage(), QString());
    list.window.showMessage(u"then"_s);
    QCOMPARE(bar->currentMessage(), u"then"_s);
    QVERIFY(!offer->isVisible());
    bar->clearMessage();
    QVERIFY(offer->isVisible());
}

void TestUndo::clearedRowsComeBack()
{
    Listed list(3, DownloadState::Completed);
    QTRY_VERIFY(list.action("clearCompleted")->isEnabled());
    list.action("clearCompleted")->trigger();
    QCOMPARE(list.engine.removals.size(), 1);
    QCOMPARE(list.engine.removals.first().files, RemoveFiles::KeepAll);
    QCOMPARE(list.undoText(), u"&Undo Clear Completed"_s);
    list.action("undo")->trigger();
    QCOMPARE(
        QSet<DownloadId>(list.engine.unremoved.begin(), list.engine.unremoved.end()).size(), 3);
}

void TestUndo::valuesAreTakenBack()
{
    Listed list;
    DownloadEdit edit;
    edit.url = QUrl(u"https://example.net/other"_s);
    edit.folder = u"/srv"_s;
    edit.speedLimit = 4096;
    edit.connections = 3;
    edit.category = u"music"_s;
    edit.queueId = 7;
    edit.priority = engine::Priority::High;
    edit.note = u"mine"_s;
    edit.fileName = u"other.zip"_s;
    list.commands->edit(ids({ 4, 99 }), edit, u"Edit"_s);
    QCOMPARE(list.engine.edits.size(), 1);
    QCOMPARE(list.engine.edits.first().edit, edit);
    list.commands->undo();
    QCOMPARE(list.engine.edits.size(), 2);
    const engine::Download before = fakeDownload(4, DownloadState::Paused);
    DownloadEdit back;
    back.url = before.request.url;
    back.folder = before.request.folder;
    back.speedLimit = 0;
    back.connections = 0;
    back.category = QString();
    back.queueId = 0;
    back.priority = engine::Priority::Normal;
    back.note = QString();
    back.fileName = before.fileName;
    back.headers = before.request.headers; // a link to elsewhere leaves the secret ones behind
    back.referrer = before.request.referrer;
    QCOMPARE(list.engine.edits.last().edit, back);
    list.commands->redo();
    QCOMPARE(list.engine.edits.last().edit, edit);
}

void TestUndo::aMovedFinishedFileGetsItsNameBackToo()
{
    Listed list(1, DownloadState::Completed);
    DownloadEdit edit;
    edit.folder = u"/srv"_s;
    list.commands->edit(ids({ 1 }), edit, u"Move"_s);
    list.commands->undo();
    QCOMPARE(list.engine.edits.last().edit.folder.value_or(QString()), u"/home/user/Downloads"_s);
    QCOMPARE(list.engine.edits.last().edit.fileName.value_or(QString()), u"file-1.zip"_s);
}

void TestUndo::manyEditsAreOneStep()
{
    Listed list(3);
    list.obey({ 2 }, toCategory(u"video"_s));
    list.commands->edit(ids({ 1, 2, 3 }), toCategory(u"music"_s), u"Change Category"_s);
    QCOMPARE(list.engine.edits.size(), 3);
    QCOMPARE(list.engine.editCalls, 2); // one for all that had the same values
    QCOMPARE(list.commands->stack().count(), 1);
    list.engine.edits.clear();
    list.commands->undo();
    QCOMPARE(list.engine.editCalls, 4);
    QHash<qint64, QString> categories;
    for (const FakeEngine::Edit &edit : std::as_const(list.engine.edits)) {
        categories.insert(edit.id.value, edit.edit.category.value_or(u"none"_s));
    }
    QCOMPARE(categories, (QHash<qint64, QString> { { 1, {} }, { 2, u"video"_s }, { 3, {} } }));
}

void TestUndo::placesInTheQueueAreTakenBack()
{
    Listed list(6);
    list.commands->move(ids({ 5, 2, 3, 6 }), engine::QueueMove::Top);
    QCOMPARE(list.engine.moves.size(), 1);
    list.commands->undo();
    QCOMPARE(list.engine.placings.size(), 2);
    QCOMPARE(list.engine.placings.at(0).ids, ids({ 5, 6 }));
    QCOMPARE(list.engine.placings.at(0).before, DownloadId());
    QCOMPARE(list.engine.placings.at(1).ids, ids({ 2, 3 }));
    QCOMPARE(list.engine.placings.at(1).before, DownloadId { 4 });
    list.commands->redo();
    QCOMPARE(list.engine.moves.size(), 2);
    list.commands->place(ids({ 1 }), { 4 });
    QCOMPARE(list.engine.placings.last().before, DownloadId { 4 });
    list.commands->undo();
    QCOMPARE(list.engine.placings.last().ids, ids({ 1 }));
    QCOMPARE(list.engine.placings.last().before, DownloadId { 2 });
}

void TestUndo::aStepThatFindsNothingSaysSo()
{
    Listed list(2);
    list.commands->edit(ids({ 1, 2 }), toCategory(u"music"_s), u"Change Category"_s);
    emit list.engine.removed(ids({ 1 }));
    list.engine.edits.clear();
    list.commands->undo();
    QCOMPARE(list.engine.edits.size(), 1);
    emit list.engine.removed(ids({ 2 }));
    list.commands->redo();
    QCOMPARE(list.engine.edits.size(), 1);
    QVERIFY(list.window.statusBar()->currentMessage().contains(u"not in the list any more"_s));
}

void TestUndo::oldStepsAreForgotten()
{
    Listed list(1);
    for (int i = 0; i < UndoableCommands::kMostSteps + 20; ++i) {
        list.commands->edit(ids({ 1 }), toCategory(QString::number(i)), u"Change Category"_s);
    }
    QCOMPARE(list.commands->stack().count(), UndoableCommands::kMostSteps);
}

void TestUndo::stepsWithTooManyDownloadsAreForgotten()
{
    const int count = static_cast<int>(UndoableCommands::kMostDownloads / 2) - 1;
    Listed list(count);
    QList<DownloadId> all;
    for (int number = 1; number <= count; ++number) {
        all.append(DownloadId { number });
    }
    for (const auto *category : { "a", "b", "c" }) {
        list.commands->edit(all, toCategory(QString::fromLatin1(category)), u"Change"_s);
    }
    const QUndoStack &stack = list.commands->stack();
    const auto weight
        = [&](int at) { return static_cast<const ui::UndoStep *>(stack.command(at))->weight(); };
    QCOMPARE(weight(0), 0);
    QCOMPARE(weight(1), count);
    QCOMPARE(weight(2), count);
    list.commands->undo();
    list.commands->undo();
    list.engine.edits.clear();
    list.commands->undo();
    QVERIFY(list.engine.edits.isEmpty());
    QVERIFY(list.window.statusBar()->currentMessage().contains(u"cannot be undone any more"_s));
}

void TestUndo::refusalsAreSaid()
{
    Listed list;
    auto *text = named<QLabel>(list.window, "noticeText");
    emit list.engine.fileRefused({ 2 }, { engine::ErrorKind::FileExists, 0, {} });
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(u"file-2.zip keeps its name"_s));
    emit list.engine.fileRefused({ 3 }, { engine::ErrorKind::DiskFull, 0, {} });
    QVERIFY(text->text().contains(u"file-3.zip stays where it is"_s));
    emit list.engine.untrashFailed({ u"/home/user/lost.zip"_s });
    QVERIFY(text->text().contains(u"lost.zip"_s));
}

void TestUndo::whatIsThereAlreadyIsOffered_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << QByteArray("\"v1\"") << true;
    QTest::newRow("another version") << QByteArray("\"v2\"") << false;
    QTest::newRow("weak") << QByteArray("W/\"v1\"") << false;
}

void TestUndo::whatIsThereAlreadyIsOffered()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const bool, isSame);
    const QTemporaryDir folder;
    Listed list(0);
    engine::Download have = fakeDownload(1, DownloadState::Completed);
    have.request.folder = folder.path();
    have.finalUrl = have.request.url;
    have.received = have.total = have.validators.size = 5;
    have.validators.etag = etag.startsWith('W') ? etag : QByteArray("\"v1\"");
    writeFile(have.filePath(), "12345");
    engine::Download fresh = have;
    fresh.id = { 2 };
    fresh.queueRank = 2000;
    fresh.state = DownloadState::Queued;
    fresh.validators.etag = etag;
    emit list.engine.added({ have, fresh, fakeDownload(3) });
    auto *offer = named<QWidget>(list.window, "haveOffer");
    fresh.state = DownloadState::Downloading;
    emit list.engine.changed({ fresh });
    list.pool.waitForDone();
    QTRY_COMPARE(list.cell(1, kStateColumn), u"Downloading"_s);
    QCoreApplication::processEvents();
    QCOMPARE(offer->isVisible(), isSame);
    if (!isSame) {
        return;
    }
    QVERIFY(named<QLabel>(list.window, "haveOfferText")->text().contains(have.filePath()));
    QTest::mouseClick(named<QToolButton>(list.window, "haveOfferUse"), Qt::LeftButton);
    QCOMPARE(list.engine.removals.size(), 1);
    QCOMPARE(list.engine.removals.first().ids, ids({ 2 }));
    QVERIFY(!offer->isVisible());
    QCOMPARE(list.list->currentIndex().row(), 0);
    list.commands->undo();
    QCOMPARE(list.engine.unremoved, ids({ 2 }));
}

QTEST_MAIN(TestUndo)

#include "tst_undo.moc"
