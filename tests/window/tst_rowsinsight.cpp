// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/contrast.h"
#include "tests/window/sidebartesting.h"
#include "ui/addedrows.h"
#include "ui/downloadmodel.h"
#include "ui/listfinder.h"
#include "ui/searchfield.h"
#include "ui/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

QList<Download> numbered(qint64 from, qint64 to)
{
    QList<Download> many;
    for (qint64 number = from; number <= to; ++number) {
        many.append(fakeDownload(number));
    }
    return many;
}

bool isInSight(const Fixture &f, const QString &name)
{
    const QRect place = f.list->visualRect(f.list->currentIndex());
    return f.list->currentIndex().siblingAtColumn(0).data().toString() == name && place.isValid()
        && place.top() >= 0 && place.bottom() < f.list->viewport()->height();
}

/// The ground of the current row, beside its text; the frame of \a view.
struct Look {
    explicit Look(QAbstractItemView &view)
    {
        const QImage image = view.grab().toImage();
        const QRect row = view.visualRect(view.currentIndex());
        ground = view.viewport()->grab().toImage().pixelColor(row.right() - 2, row.top() + 3);
        frame = image.pixelColor(image.width() / 2, 0);
    }

    QColor ground;
    QColor frame;
};

} // namespace

/// Selected rows: which they are, that they can be seen, and whether the keys go to them.
class TestRowsInSight : public QObject {
    Q_OBJECT

private slots:
    void selectionTellsWhereTheKeysGo_data();
    void selectionTellsWhereTheKeysGo();
    void theChosenPartStaysMarked();
    void partsHaveAContextMenu();
    void addedRowsAreSelected();
    void addedRowsThatAreFilteredOutChangeNothing();
    void aClearedSearchShowsTheSelectedRow();
    void whatHasNoSizeYetIsNotPromised();
};

void TestRowsInSight::selectionTellsWhereTheKeysGo_data()
{
    QTest::addColumn<ui::ColorScheme>("scheme");
    QTest::newRow("light") << ui::ColorScheme::Light;
    QTest::newRow("dark") << ui::ColorScheme::Dark;
}

void TestRowsInSight::selectionTellsWhereTheKeysGo()
{
    QFETCH(const ui::ColorScheme, scheme);
    ui::Theme().apply(scheme);
    Fixture f;
    const Side side(f);
    emit f.engine.added(numbered(1, 3));
    QTRY_COMPARE(f.list->model()->rowCount(), 3);
    side.click(u"Waiting"_s);
    QTRY_VERIFY(f.list->header()->isVisible()); // and not what stands for an empty list
    f.list->setCurrentIndex(f.list->model()->index(1, 0));
    const QPalette colors = QApplication::palette();
    for (QAbstractItemView *const view : QList<QAbstractItemView *> { f.list, side.bar }) {
        QWidget *other = view == f.list ? static_cast<QWidget *>(side.bar) : f.list;
        view->setFocus();
        const Look focused(*view);
        other->setFocus();
        const Look resting(*view);
        QCOMPARE(focused.ground, colors.color(QPalette::Highlight));
        QVERIFY(resting.ground != focused.ground);
        // The frame is there or not: no matter of colour alone.
        QVERIFY(contrast::between(focused.frame, resting.frame) >= contrast::kThing);
        QVERIFY(contrast::between(focused.frame, colors.color(QPalette::Base)) >= contrast::kThing);
        const QColor text = colors.color(QPalette::HighlightedText);
        QVERIFY(contrast::between(text, resting.ground) >= contrast::kText);
        QVERIFY(
            contrast::between(resting.ground, colors.color(QPalette::Base)) >= contrast::kThing);
    }
}

void TestRowsInSight::theChosenPartStaysMarked()
{
    const Fixture f(withLists());
    const Side side(f);
    side.click(u"Waiting"_s);
    const auto selected = [&side] {
        return side.bar->selectedItems().size() == 1 ? side.bar->selectedItems().first()->text(0)
                                                     : QString();
    };
    QCOMPARE(selected(), u"Waiting"_s);
    QTreeWidgetItem *heading = side.bar->topLevelItem(3);
    for (int i = 3; heading->isHidden(); --i) {
        heading = side.bar->topLevelItem(i);
    }
    side.bar->scrollToItem(heading);
    QTest::mouseClick(
        side.bar->viewport(), Qt::LeftButton, {}, side.bar->visualItemRect(heading).center());
    QVERIFY(!heading->isExpanded());
    QCOMPARE(selected(), u"Waiting"_s);
    const QPoint below(10, side.bar->viewport()->height() - 3);
    QVERIFY(side.bar->itemAt(below) == nullptr);
    QTest::mouseClick(side.bar->viewport(), Qt::LeftButton, {}, below);
    QCOMPARE(selected(), u"Waiting"_s);
    side.click(u"Failed"_s);
    QCOMPARE(selected(), u"Failed"_s);
}

void TestRowsInSight::partsHaveAContextMenu()
{
    Fixture f(withLists());
    const Side side(f);
    engine::Download ignored = listed(5, {}, 5, DownloadState::Paused);
    ignored.notice = engine::notice::kIgnored;
    emit f.engine.added({ listed(1, u"own"_s, 5, DownloadState::Downloading), listed(2, {}, 5),
        listed(3, {}, 5, DownloadState::Paused), listed(4, u"own"_s, 0, DownloadState::Paused),
        ignored, listed(6, {}, 5, DownloadState::Failed) });
    QTRY_COMPARE(side.count(u"Night"_s), u"5"_s);
    const auto menuOf = [&](const QString &name, QContextMenuEvent::Reason reason) {
        side.click(name);
        QContextMenuEvent event(
            reason, side.at(name), side.bar->viewport()->mapToGlobal(side.at(name)));
        QCoreApplication::sendEvent(reason == QContextMenuEvent::Keyboard
                ? static_cast<QWidget *>(side.bar)
                : side.bar->viewport(),
            &event);
        return side.bar->findChild<QMenu *>(u"sidebarMenu"_s);
    };
    for (const auto reason : { QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard }) {
        QPointer<QMenu> menu = menuOf(u"Night"_s, reason);
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(f.action("queues")));
        menu->findChild<QAction *>(u"pausePart"_s)->trigger();
        QCOMPARE(std::exchange(f.engine.paused, {}).size(), 2);
        menu->findChild<QAction *>(u"resumePart"_s)->trigger();
        QCOMPARE(std::exchange(f.engine.resumed, {}), ids({ 3 }));
        menu->close();
        QTRY_VERIFY(menu.isNull());
    }
    QPointer<QMenu> menu = menuOf(u"My own"_s, QContextMenuEvent::Mouse);
    QVERIFY(menu && menu->actions().contains(f.action("categories")));
    menu->close();
    QTRY_VERIFY(menu.isNull());
    menu = menuOf(u"Failed"_s, QContextMenuEvent::Mouse);
    QVERIFY(menu && !menu->findChild<QAction *>(u"pausePart"_s)->isEnabled());
    menu->findChild<QAction *>(u"resumePart"_s)->trigger();
    QCOMPARE(std::exchange(f.engine.resumed, {}), ids({ 6 }));
    menu->close();
}

void TestRowsInSight::addedRowsAreSelected()
{
    Fixture f;
    emit f.engine.added(numbered(1, 300));
    QTRY_COMPARE(f.list->model()->rowCount(), 300);
    f.click(2);
    ui::AddedRows added;
    auto *finder = f.window.findChild<ui::ListFinder *>();
    connect(&added, &ui::AddedRows::came, finder, &ui::ListFinder::selectShown);
    connect(&f.engine, &engine::Engine::added, &added, &ui::AddedRows::note);
    const QList<Download> mine = numbered(301, 303);
    QList<engine::DownloadRequest> requests;
    for (const Download &download : mine) {
        requests.append(download.request);
    }
    added.expect(requests);
    emit f.engine.added(numbered(400, 410)); // by a watched folder, say
    QTRY_COMPARE(f.list->model()->rowCount(), 311);
    QCOMPARE(f.list->currentIndex().siblingAtColumn(0).data().toString(), u"file-3.zip"_s);
    emit f.engine.added(mine.first(1)); // they need not come at once
    emit f.engine.added(mine.sliced(1));
    QTRY_COMPARE(f.list->selectionModel()->selectedRows().size(), 3);
    QVERIFY(isInSight(f, u"file-301.zip"_s));
    // A later change of them is none of its business.
    f.list->scrollToTop();
    f.click(4);
    emit f.engine.changed(mine);
    added.note(mine);
    QCoreApplication::processEvents();
    QCOMPARE(f.list->currentIndex().siblingAtColumn(0).data().toString(), u"file-5.zip"_s);
}

void TestRowsInSight::addedRowsThatAreFilteredOutChangeNothing()
{
    Fixture f;
    const Side side(f);
    QList<Download> done = numbered(1, 2);
    done[0].state = DownloadState::Completed;
    emit f.engine.added(done);
    side.click(u"Completed"_s);
    QTRY_COMPARE(f.names(), QStringList { u"file-1.zip"_s });
    f.click(0);
    emit f.engine.added(numbered(3, 3));
    f.window.findChild<ui::ListFinder *>()->selectShown(ids({ 3 }));
    QTRY_COMPARE(side.count(u"All"_s), u"3"_s);
    QCOMPARE(f.names(), QStringList { u"file-1.zip"_s });
    QCOMPARE(side.bar->filterName(), u"Completed"_s);
    QCOMPARE(f.list->selectionModel()->selectedRows().size(), 1);
}

void TestRowsInSight::aClearedSearchShowsTheSelectedRow()
{
    Fixture f;
    emit f.engine.added(numbered(1, 400));
    QTRY_COMPARE(f.list->model()->rowCount(), 400);
    auto *search = f.window.findChild<ui::SearchField *>();
    search->setText(u"file-377"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 1);
    f.click(0);
    search->clear();
    QTRY_COMPARE(f.list->model()->rowCount(), 400);
    QTRY_VERIFY(isInSight(f, u"file-377.zip"_s));
    // It is scrolled to once, and then stays where the user has it.
    f.list->scrollToTop();
    f.clickHeading(0);
    emit f.engine.added(numbered(401, 401));
    QTRY_COMPARE(f.list->model()->rowCount(), 401);
    QCOMPARE(f.list->verticalScrollBar()->value(), 0);
}

void TestRowsInSight::whatHasNoSizeYetIsNotPromised()
{
    Fixture f;
    const auto *label = named<QLabel>(f.window, "forecastLabel");
    emit f.engine.added(numbered(1, 2));
    emit f.engine.totalsChanged({ 1024, 1, 1, 0, 0, 3 * 1024 * 1024 });
    QVERIFY2(label->text().startsWith(u"2 left, 3.0 MiB, done "_s), qPrintable(label->text()));
    QVERIFY2(!label->text().contains(u" or "_s), qPrintable(label->text()));
    Download unknown = fakeDownload(3);
    unknown.total = -1;
    emit f.engine.added({ unknown });
    emit f.engine.totalsChanged({ 1024, 1, 2, 0, 0, 3 * 1024 * 1024 });
    QVERIFY2(
        label->text().startsWith(u"3 left, 3.0 MiB or more, done "_s), qPrintable(label->text()));
    QVERIFY2(label->text().endsWith(u" or later"_s), qPrintable(label->text()));
    unknown.total = 1024;
    emit f.engine.changed({ unknown });
    emit f.engine.totalsChanged({ 1024, 1, 2, 0, 0, 3 * 1024 * 1024 + 1024 });
    QVERIFY2(!label->text().contains(u" or "_s), qPrintable(label->text()));
}

QTEST_MAIN(TestRowsInSight)
#include "tst_rowsinsight.moc"
