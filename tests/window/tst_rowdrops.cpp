// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/categoryrules.h"
#include "tests/window/sidebartesting.h"
#include "ui/downloadview.h"
#include "ui/rowdrag.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QStatusBar>
#include <QUrl>

using dialogtesting::named;
using engine::Download;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

/// Drags \a data to \a position and drops it there; true where that was taken.
bool dropped(QWidget *target, const QPoint &position, const QMimeData *data)
{
    QDragEnterEvent enter(position, Qt::CopyAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDragMoveEvent move(position, Qt::CopyAction, data, Qt::LeftButton, {});
    move.ignore();
    QApplication::sendEvent(target, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(target, &leave);
        return false;
    }
    QDropEvent drop(position, Qt::CopyAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

std::unique_ptr<QMimeData> dragOf(std::initializer_list<qint64> numbers)
{
    return std::unique_ptr<QMimeData>(ui::rowDragData(ids(numbers)));
}

} // namespace

/// Rows that are dragged: onto the sidebar, and within the list.
class TestRowDrops : public QObject {
    Q_OBJECT

private slots:
    void rowsAreDroppedOntoCategoriesAndQueues();
    void dropsOntoTheSidebarAreTakenBack();
    void rowsAreDraggedWithinTheQueueOnly();
    void whatIsHiddenStaysBehindTheLastRow();
    void rowsOfAQueueMovePastWhatIsShown();
    void rowsApartMoveByOneEach();
    void dragsOfOtherProgramsAreRefused();
    void finishedRowsAreDraggedOutAsFiles();
};

void TestRowDrops::rowsAreDroppedOntoCategoriesAndQueues()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added({ listed(1, u"video"_s), listed(2, {}) });
    QTRY_COMPARE(side.count(u"All"_s), u"2"_s);
    const auto drag = dragOf({ 1, 2 });
    QWidget *target = side.bar->viewport();
    QVERIFY(dropped(target, side.at(u"My own"_s), drag.get()));
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.first().id, engine::DownloadId { 1 });
    QCOMPARE(f.engine.edits.last().edit.category, u"own"_s);
    QVERIFY(!f.engine.edits.last().edit.queueId);
    QVERIFY(dropped(target, side.at(u"Night"_s), drag.get()));
    QCOMPARE(f.engine.edits.size(), 4);
    QCOMPARE(f.engine.edits.last().edit.queueId, 5);
    QVERIFY(!f.engine.edits.last().edit.category);
    QVERIFY(dropped(target, side.at(u"No category"_s), drag.get()));
    QCOMPARE(f.engine.edits.last().edit.category, QString(settings::kNoCategory));
    for (const auto *name : { "All", "Failed", "example.org" }) {
        QVERIFY2(!dropped(target, side.at(QLatin1StringView(name)), drag.get()), name);
    }
    QVERIFY(!dropped(
        target, side.bar->visualItemRect(side.item(u"All"_s)->parent()).center(), drag.get()));
    QCOMPARE(f.engine.edits.size(), 6); // that of the second one was open
}

void TestRowDrops::dropsOntoTheSidebarAreTakenBack()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added({ listed(1, u"video"_s), listed(2, {}) });
    QTRY_COMPARE(side.count(u"All"_s), u"2"_s);
    const auto drag = dragOf({ 1, 2 });
    QVERIFY(dropped(side.bar->viewport(), side.at(u"My own"_s), drag.get()));
    QVERIFY(dropped(side.bar->viewport(), side.at(u"Night"_s), drag.get()));
    f.engine.edits.clear();
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.first().edit.queueId, 0);
    QVERIFY(!f.engine.edits.first().edit.category);
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.size(), 4);
    QCOMPARE(f.engine.edits.at(2).edit.category, QString()); // back to front
    QCOMPARE(f.engine.edits.at(3).edit.category, u"video"_s);
    QVERIFY(!f.action("undo")->isEnabled());
}

void TestRowDrops::rowsAreDraggedWithinTheQueueOnly()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2), fakeDownload(3), fakeDownload(4) });
    QTRY_VERIFY(f.list->header()->isVisible());
    auto *view = named<ui::DownloadView>(f.window, "downloadList");
    QSignalSpy placed(view, &ui::DownloadView::placeRequested);
    const auto place = [&] {
        return std::pair(placed.last().at(0).value<QList<engine::DownloadId>>(),
            placed.last().at(1).value<engine::DownloadId>().value);
    };
    f.click(2);
    f.click(3, Qt::ControlModifier);
    const std::unique_ptr<QMimeData> drag(
        view->model()->mimeData(view->selectionModel()->selectedRows()));
    const QRect first = view->visualRect(view->model()->index(0, 0));
    const QRect third = view->visualRect(view->model()->index(2, 0));
    QVERIFY(dropped(view->viewport(), first.topLeft() + QPoint(5, 2), drag.get()));
    QCOMPARE(place(), std::pair(ids({ 3, 4 }), qint64(1)));
    QVERIFY(dropped(view->viewport(), first.bottomLeft() + QPoint(5, -1), drag.get()));
    QCOMPARE(place(), std::pair(ids({ 3, 4 }), qint64(2)));
    // Before itself is before what comes behind all of them.
    QVERIFY(dropped(view->viewport(), third.topLeft() + QPoint(5, 2), drag.get()));
    QCOMPARE(place(), std::pair(ids({ 3, 4 }), qint64(0)));
    QCOMPARE(f.engine.placings.size(), 3);
    QCOMPARE(f.engine.placings.first().ids, ids({ 3, 4 }));
    QCOMPARE(f.engine.placings.first().before, engine::DownloadId { 1 });
    QVERIFY(view->model()->supportedDragActions() == Qt::CopyAction);
    f.clickHeading(kSizeColumn);
    QVERIFY(!dropped(view->viewport(), first.topLeft() + QPoint(5, 2), drag.get()));
    QCOMPARE(placed.count(), 3);
    const auto *bar = named<QStatusBar>(f.window, "statusBar");
    QTRY_VERIFY(bar->currentMessage().contains(u"queue order (Ctrl+0)"_s));
    // The keys that it has now.
    f.action("queueOrder")->setShortcut(QKeySequence(u"Ctrl+Shift+7"_s));
    QVERIFY(!dropped(view->viewport(), first.topLeft() + QPoint(5, 2), drag.get()));
    QTRY_VERIFY(bar->currentMessage().contains(u"queue order (Ctrl+Shift+7)"_s));
    f.click(0);
    QTRY_VERIFY(f.action("moveUp")->toolTip().contains(u"queue order (Ctrl+Shift+7)"_s));
    f.action("queueOrder")->setShortcuts(QList<QKeySequence>());
    QVERIFY(!dropped(view->viewport(), first.topLeft() + QPoint(5, 2), drag.get()));
    QTRY_VERIFY(bar->currentMessage().endsWith(u"queue order."_s));
}

/// 1, 3 and 5 are of one queue, 2, 4 and 6 of another.
QList<engine::Download> ofTwoQueues(qint64 count = 6)
{
    QList<engine::Download> downloads;
    for (qint64 number = 1; number <= count; ++number) {
        downloads.append(listed(number, {}, number % 2 == 1 ? 5 : 0));
    }
    return downloads;
}

void TestRowDrops::whatIsHiddenStaysBehindTheLastRow()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added(ofTwoQueues());
    QTRY_COMPARE(side.count(u"All"_s), u"6"_s);
    side.click(u"Night"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 3);
    const auto drag = dragOf({ 1 });
    const QRect last = f.list->visualRect(f.list->model()->index(2, 0));
    QVERIFY(dropped(f.list->viewport(), last.bottomLeft() + QPoint(5, 40), drag.get()));
    QCOMPARE(f.engine.placings.last().ids, ids({ 1 }));
    QCOMPARE(f.engine.placings.last().before, engine::DownloadId { 6 });
}

void TestRowDrops::rowsOfAQueueMovePastWhatIsShown()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added(ofTwoQueues());
    QTRY_COMPARE(side.count(u"All"_s), u"6"_s);
    side.click(u"Night"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 3);
    f.click(1);
    QTRY_VERIFY(f.action("moveUp")->isEnabled());
    f.action("moveUp")->trigger();
    QCOMPARE(f.engine.placings.last().ids, ids({ 3 }));
    QCOMPARE(f.engine.placings.last().before, engine::DownloadId { 1 });
    f.action("moveDown")->trigger();
    QCOMPARE(f.engine.placings.last().before, engine::DownloadId { 6 });
    f.click(0);
    f.action("moveUp")->trigger(); // nothing is above it
    QCOMPARE(f.engine.placings.size(), 2);
    QCOMPARE(f.engine.moves.size(), 0);
    side.click(u"Waiting"_s); // a part of every queue
    QTRY_VERIFY(!f.action("moveUp")->isEnabled());
    QVERIFY(f.action("moveUp")->toolTip().contains(u"one queue alone"_s));
}

void TestRowDrops::rowsApartMoveByOneEach()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added(ofTwoQueues(12));
    QTRY_COMPARE(side.count(u"All"_s), u"12"_s);
    side.click(u"Night"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 6);
    f.click(2);
    f.click(5, Qt::ControlModifier);
    QTRY_VERIFY(f.action("moveUp")->isEnabled());
    f.action("moveUp")->trigger();
    QCOMPARE(f.engine.placings.size(), 2);
    QCOMPARE(f.engine.placings.at(0).ids, ids({ 5 }));
    QCOMPARE(f.engine.placings.at(0).before, engine::DownloadId { 3 });
    QCOMPARE(f.engine.placings.at(1).ids, ids({ 11 }));
    QCOMPARE(f.engine.placings.at(1).before, engine::DownloadId { 9 });
    f.action("undo")->trigger(); // one step
    QCOMPARE(f.engine.placings.size(), 4);
    QVERIFY(!f.action("undo")->isEnabled());
    f.click(0);
    f.click(3, Qt::ControlModifier);
    f.action("moveUp")->trigger(); // the first one stays
    QCOMPARE(f.engine.placings.size(), 5);
    QCOMPARE(f.engine.placings.last().ids, ids({ 7 }));
    QCOMPARE(f.engine.placings.last().before, engine::DownloadId { 5 });
    f.click(4);
    f.click(5, Qt::ControlModifier);
    f.click(1, Qt::ControlModifier);
    f.action("moveDown")->trigger(); // the last two stay
    QCOMPARE(f.engine.placings.size(), 6);
    QCOMPARE(f.engine.placings.last().ids, ids({ 3 }));
    QCOMPARE(f.engine.placings.last().before, engine::DownloadId { 6 });
}

void TestRowDrops::dragsOfOtherProgramsAreRefused()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added({ fakeDownload(1) });
    QMimeData foreign;
    foreign.setData(ui::rowDragType(), "1\n1\n2");
    QVERIFY(!ui::isRowDrag(&foreign));
    QVERIFY(!dropped(side.bar->viewport(), side.at(u"Night"_s), &foreign));
    QVERIFY(!dropped(f.list->viewport(), f.at(0), &foreign));
    QCOMPARE(f.engine.edits.size(), 0);
    QMimeData broken;
    broken.setData(
        ui::rowDragType(), QByteArray::number(QCoreApplication::applicationPid()) + "\nx\n-4\n\n7");
    QCOMPARE(ui::draggedRows(&broken), ids({ 7 }));
}

void TestRowDrops::finishedRowsAreDraggedOutAsFiles()
{
    Fixture f;
    const Download done = fakeDownload(1, engine::DownloadState::Completed);
    emit f.engine.added({ done, fakeDownload(2, engine::DownloadState::Downloading) });
    QTRY_VERIFY(f.list->header()->isVisible());
    const auto drag = [&f] {
        return std::unique_ptr<QMimeData>(
            f.list->model()->mimeData(f.list->selectionModel()->selectedRows()));
    };
    f.click(0);
    QCOMPARE(drag()->urls(), QList { QUrl::fromLocalFile(done.filePath()) });
    f.click(1, Qt::ControlModifier);
    const auto both = drag();
    QCOMPARE(both->urls(), QList { QUrl::fromLocalFile(done.filePath()) });
    QCOMPARE(both->text(), u"https://example.org/files/file-2.zip"_s);
    QCOMPARE(ui::draggedRows(both.get()), ids({ 1, 2 }));
}

QTEST_MAIN(TestRowDrops)
#include "tst_rowdrops.moc"
