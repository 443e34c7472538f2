// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/desktopopener.h"
#include "tests/window/windowtesting.h"
#include "ui/filetools.h"
#include "ui/programwords.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using engine::ErrorKind;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

Download failed(qint64 number, ErrorKind kind)
{
    Download download = fakeDownload(number, DownloadState::Failed);
    download.error = { kind, 0, {} };
    return download;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void keysCommandTheSelectedRows();
    void keysBelongToTheTextFieldThatHasTheFocus();
    void spaceTogglesPause();
    void selectsTheNextRowAfterRemoving();
    void movesOnlyInQueueOrder();
    void thirdClickOnAHeadingGivesQueueOrderBack();
    void queueMenuWorksOnTheWholeList();
    void doubleClickOpensTheFile();
    void foldersOpenWithTheirFinishedFilesSelected();
    void resumesAWholeGroupAndOpensItsFolder();
    void f74_listOfWhichNothingIsLeftLeadsToTheFiles();
    void f74_rowsOfTheCopyAreSaid();
    void copiesLinks();
    void selectsRowsForANotification();
    void everyActionCanBeReached();
};

void TestMainWindow::keysCommandTheSelectedRows()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1, DownloadState::Downloading), fakeDownload(2),
        fakeDownload(3, DownloadState::Paused) });
    f.click(0);
    f.click(1, Qt::ShiftModifier);
    QTRY_VERIFY(f.action("remove")->isEnabled());
    f.press(Qt::Key_Delete);
    QCOMPARE(f.engine.removals.size(), 1);
    QCOMPARE(f.engine.removals.last().ids, ids({ 1, 2 }));
    QCOMPARE(f.engine.removals.last().files, engine::RemoveFiles::TrashPart);
    f.press(Qt::Key_A, Qt::ControlModifier);
    f.press(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(f.engine.removals.last().ids, ids({ 1, 2, 3 }));
    QCOMPARE(f.engine.removals.last().files, engine::RemoveFiles::TrashAll);
    QSignalSpy asked(&f.window, &ui::MainWindow::addRequested);
    f.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
}

void TestMainWindow::keysBelongToTheTextFieldThatHasTheFocus()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1, DownloadState::Downloading) });
    f.click(0);
    QTRY_VERIFY(f.action("remove")->isEnabled());
    QSignalSpy offered(&f.window, &ui::MainWindow::linksOffered);
    QApplication::clipboard()->setText(u"https://example.org/clip.zip"_s);
    auto *search = named<QLineEdit>(f.window, "searchField");
    search->setFocus();
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(search->text(), u"https://example.org/clip.zip"_s);
    f.press(Qt::Key_Space);
    QVERIFY(search->text().endsWith(u' '));
    f.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(search->selectedText(), search->text());
    f.press(Qt::Key_Delete);
    QCOMPARE(search->text(), QString());
    f.press(Qt::Key_X);
    f.press(Qt::Key_A, Qt::ControlModifier);
    f.press(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(search->text(), QString());
    QCOMPARE(f.engine.removals.size(), 0);
    QCOMPARE(f.engine.paused, ids({}));
    // A paste that had gone to the window would be offered after a turn on the pool.
    f.list->setFocus();
    QApplication::clipboard()->setText(u"https://example.org/list.zip"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(offered.count(), 1);
    QCOMPARE(offered.first().first().value<links::FoundLinks>().links.first().url,
        QUrl(u"https://example.org/list.zip"_s));
}

void TestMainWindow::spaceTogglesPause()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1, DownloadState::Downloading),
        fakeDownload(2, DownloadState::Paused), fakeDownload(3, DownloadState::Completed) });
    f.click(0);
    f.click(1, Qt::ControlModifier);
    QTRY_VERIFY(f.action("togglePause")->isEnabled());
    f.press(Qt::Key_Space);
    QCOMPARE(f.engine.paused, ids({ 1 }));
    QCOMPARE(f.engine.resumed, ids({}));
    f.click(1);
    f.press(Qt::Key_Space);
    QCOMPARE(f.engine.resumed, ids({ 2 }));
    f.click(2);
    QTRY_VERIFY(!f.action("togglePause")->isEnabled());
}

void TestMainWindow::selectsTheNextRowAfterRemoving()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2), fakeDownload(3) });
    f.click(1);
    QTRY_VERIFY(f.action("remove")->isEnabled());
    f.press(Qt::Key_Delete);
    emit f.engine.removed(ids({ 2 }));
    f.press(Qt::Key_Delete);
    QCOMPARE(f.engine.removals.last().ids, ids({ 3 }));
    emit f.engine.removed(ids({ 3 }));
    f.press(Qt::Key_Delete);
    QCOMPARE(f.engine.removals.last().ids, ids({ 1 }));
}

void TestMainWindow::movesOnlyInQueueOrder()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2), fakeDownload(3) });
    f.click(1);
    QAction *up = f.action("moveUp");
    QTRY_VERIFY(up->isEnabled());
    QVERIFY(up->statusTip().isEmpty());
    f.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.engine.moves.size(), 1);
    QCOMPARE(f.engine.moves.first().ids, ids({ 2 }));
    QCOMPARE(f.engine.moves.first().how, engine::QueueMove::Up);
    f.clickHeading(kSizeColumn);
    QTRY_VERIFY(!up->isEnabled());
    QVERIFY(!up->statusTip().isEmpty());
    QVERIFY(up->toolTip().contains(up->statusTip()));
    f.press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(up->isEnabled());
    QTest::keyClicks(named<QLineEdit>(f.window, "searchField"), u"file"_s);
    QTRY_VERIFY(!up->isEnabled());
    QVERIFY(!up->statusTip().isEmpty());
}

void TestMainWindow::thirdClickOnAHeadingGivesQueueOrderBack()
{
    Fixture f;
    Download small = fakeDownload(9);
    small.queueRank = 1;
    emit f.engine.added({ small, fakeDownload(2), fakeDownload(5) });
    QTRY_VERIFY(f.list->header()->isVisible());
    const QStringList queue = f.names();
    f.clickHeading(kSizeColumn);
    QCOMPARE(f.names(), (QStringList { u"file-2.zip"_s, u"file-5.zip"_s, u"file-9.zip"_s }));
    f.clickHeading(kSizeColumn);
    QCOMPARE(f.names(), (QStringList { u"file-9.zip"_s, u"file-5.zip"_s, u"file-2.zip"_s }));
    f.clickHeading(kSizeColumn);
    QCOMPARE(f.names(), queue);
}

void TestMainWindow::queueMenuWorksOnTheWholeList()
{
    Fixture f;
    emit f.engine.added({ failed(1, ErrorKind::NotFound), failed(2, ErrorKind::TimedOut),
        fakeDownload(3, DownloadState::Completed), fakeDownload(4, DownloadState::Downloading) });
    QTRY_VERIFY(f.action("retryFailed")->isEnabled());
    f.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.engine.resumed, ids({ 1, 2 }));
    f.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.engine.removals.last().ids, ids({ 3 }));
    QCOMPARE(f.engine.removals.last().files, engine::RemoveFiles::KeepAll);
    f.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(f.engine.pausedAll, 1);
    f.press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(f.engine.resumedAll, 1);
}

void TestMainWindow::doubleClickOpensTheFile()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"there.txt"_s), "x");
    Download there = fakeDownload(1, DownloadState::Completed, u"there.txt"_s);
    Download gone = fakeDownload(2, DownloadState::Completed, u"gone.txt"_s);
    Download half = fakeDownload(3, DownloadState::Downloading, u"there.txt"_s);
    for (Download *download : { &there, &gone, &half }) {
        download->request.folder = folder.path();
    }
    Fixture f;
    DesktopOpener opener;
    emit f.engine.added({ there, gone, half });
    const auto doubleClick = [&](int row) {
        f.click(row);
        QTest::mouseDClick(f.list->viewport(), Qt::LeftButton, {}, f.at(row));
    };
    const auto *status = named<QStatusBar>(f.window, "statusBar");
    doubleClick(0);
    QTRY_COMPARE(opener.opened, QList { QUrl::fromLocalFile(there.filePath()) });
    doubleClick(1);
    QTRY_VERIFY(status->currentMessage().contains(u"gone.txt"_s));
    doubleClick(2);
    QVERIFY(status->currentMessage().contains(u"not complete"_s));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(opener.opened.size(), 2);
    QCOMPARE(opener.opened.last(), QUrl::fromLocalFile(folder.path()));
}

void TestMainWindow::foldersOpenWithTheirFinishedFilesSelected()
{
    Fixture f;
    const DesktopOpener opener;
    Download elsewhere = fakeDownload(3, DownloadState::Paused);
    elsewhere.request.folder = u"/srv/elsewhere"_s;
    const Download one = fakeDownload(1, DownloadState::Completed);
    const Download two = fakeDownload(2, DownloadState::Completed);
    emit f.engine.added({ one, two, elsewhere });
    QSignalSpy shown(&f.window.files(), &ui::FileTools::shown);
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(f.action("openFolder")->isEnabled());
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(
        shown.first().first().toStringList(), (QStringList { one.filePath(), two.filePath() }));
    QCOMPARE(opener.opened, QList { QUrl::fromLocalFile(u"/srv/elsewhere"_s) });
}

void TestMainWindow::resumesAWholeGroupAndOpensItsFolder()
{
    const QTemporaryDir folder;
    QList<Download> group;
    for (int number = 1; number <= 3; ++number) {
        Download one = fakeDownload(number, DownloadState::Paused);
        one.request.folder = folder.path();
        one.request.batchId = 77;
        one.request.batchName = u"Holiday"_s;
        group.append(one);
    }
    Fixture f;
    DesktopOpener opener;
    emit f.engine.added(group + QList { fakeDownload(4, DownloadState::Paused) });
    f.click(0);
    QTRY_VERIFY(f.action("start")->isEnabled());
    f.action("start")->trigger();
    QCOMPARE(f.engine.resumed, windowtesting::ids({ 1, 2, 3 }));
    f.action("openFolder")->trigger();
    QTRY_COMPARE(opener.opened, QList { QUrl::fromLocalFile(folder.path()) }); // once for all
}

void TestMainWindow::f74_listOfWhichNothingIsLeftLeadsToTheFiles()
{
    Fixture f;
    const QString name = u"bobbin.db.damaged"_s;
    const QString way = f.action("adoptPart")->text().remove(u'&').remove(u'…');
    const QString said = ui::repairedSentence(u"/p/"_s + name, 0, 0);
    QVERIFY2(said.contains(name) && said.contains(way), qPrintable(said));
    for (const int fromCopy : { 0, 1, 3 }) {
        QVERIFY(!ui::repairedSentence(u"/p/"_s + name, 3, fromCopy).contains(way));
    }
}

void TestMainWindow::f74_rowsOfTheCopyAreSaid()
{
    const QString none = ui::repairedSentence(u"/p/bobbin.db.damaged"_s, 34, 0);
    QVERIFY2(none.contains(u"34"_s) && !none.contains(u"copy"_s), qPrintable(none));
    const QString some = ui::repairedSentence(u"/p/bobbin.db.damaged"_s, 34, 12);
    QVERIFY2(some.contains(u"34"_s) && some.contains(u"12"_s), qPrintable(some));
    const QString all = ui::repairedSentence(u"/p/bobbin.db.damaged"_s, 34, 34);
    QCOMPARE(all.count(u"34"_s), 1);
    for (const QString &said : { some, all }) {
        QVERIFY2(said.contains(u"copy"_s) && said.contains(u"paused"_s), qPrintable(said));
    }
}

void TestMainWindow::copiesLinks()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(f.action("copyLink")->isEnabled());
    f.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
        u"https://example.org/files/file-1.zip\nhttps://example.org/files/file-2.zip"_s);
}

void TestMainWindow::selectsRowsForANotification()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1, DownloadState::Completed),
        fakeDownload(2, DownloadState::Completed), fakeDownload(3) });
    f.window.select(ids({ 3, 77 }));
    QTRY_VERIFY(f.action("pause")->isEnabled());
    f.press(Qt::Key_Space);
    QCOMPARE(f.engine.paused, ids({ 3 }));
}

void TestMainWindow::everyActionCanBeReached()
{
    Fixture f;
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : f.window.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            inMenus.insert(action);
        }
    }
    int count = 0;
    for (const QAction *action : f.window.findChildren<QAction *>()) {
        const bool isOurs = !action->objectName().isEmpty() && !action->menu()
            && !action->objectName().startsWith(u"_q_"_s);
        if (!isOurs) {
            continue;
        }
        ++count;
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(inMenus.contains(action) || !action->shortcut().isEmpty(),
            qPrintable(action->objectName()));
    }
    QVERIFY(count > 40);
    for (const auto *name : { "downloadList", "searchField", "limitButton", "noticeClose" }) {
        QVERIFY2(!named<QWidget>(f.window, name)->accessibleName().isEmpty(), name);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
