// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/checktesting.h"
#include "tests/window/desktopopener.h"
#include "tests/window/grabfixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using dialogtesting::named;
using ui::CheckColumn;
using ui::CheckWindow;

namespace {

constexpr auto kPage = "<a href=a.zip>A</a><a href=b.zip>B</a><a href=c.png>C</a>";

void select(QTableView &table, const QList<int> &rows)
{
    table.clearSelection();
    for (const int row : rows) {
        table.selectionModel()->select(
            table.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QPoint centreOf(const QTableView &table, int row)
{
    return table.visualRect(table.model()->index(row, 1)).center();
}

/// What the right button does over \a position, or the Menu key.
void askForMenu(QTableView &table, const QPoint &position, QContextMenuEvent::Reason reason)
{
    QContextMenuEvent event(reason, position, table.viewport()->mapToGlobal(position));
    const bool isByKey = reason == QContextMenuEvent::Keyboard;
    QCoreApplication::sendEvent(
        isByKey ? static_cast<QWidget *>(&table) : table.viewport(), &event);
}

QString copied()
{
    return QGuiApplication::clipboard()->text();
}

QList<int> selectedRows(const QTableView &table)
{
    QList<int> rows;
    for (const QModelIndex &index : table.selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    return rows;
}

} // namespace

/// The menus of the rows of the link grabber and of the check window.
class TestRowMenus : public QObject {
    Q_OBJECT

private slots:
    void opensForTheRowUnderTheMouse();
    void opensByKeysOverTheCurrentRow();
    void grabberCopiesAndOpensLinks();
    void grabberTicksWhatIsSelected();
    void checkedLinksAreCopiedAndOpened();
    void checkedLinksAreAskedAgainAddedAndRemoved();
    void removedRowsAreGoneFromCountsAndSelection();
};

void TestRowMenus::opensForTheRowUnderTheMouse()
{
    GrabFixture grab({});
    grab.read(kPage);
    QTableView &table = *grab.table();
    auto *const menu = grab.part<QMenu>("grabMenu");
    select(table, { 0 });
    askForMenu(table, { 5, -5 }, QContextMenuEvent::Mouse); // over the headings
    QVERIFY(!menu->isVisible());
    QCOMPARE(selectedRows(table), QList<int> { 0 });
    askForMenu(table, centreOf(table, 1), QContextMenuEvent::Mouse);
    QVERIFY(menu->isVisible());
    QCOMPARE(selectedRows(table), QList<int> { 1 });
    menu->close();
    select(table, { 0, 1 }); // one of several: all of them are meant
    askForMenu(table, centreOf(table, 1), QContextMenuEvent::Mouse);
    QCOMPARE(selectedRows(table), (QList<int> { 0, 1 }));
    menu->close();
    askForMenu(table, { 5, table.viewport()->height() - 3 }, QContextMenuEvent::Mouse);
    QVERIFY(selectedRows(table).isEmpty());
    QVERIFY(!grab.part<QAction>("grabCopyLink")->isEnabled());
    menu->close();
    QVERIFY(!table.model()->data({}, Qt::DisplayRole).isValid());
    grab.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&grab.window()));
    table.setFocus();
    select(table, { 2 });
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), grab.server().url("/c.png").toString());
}

void TestRowMenus::opensByKeysOverTheCurrentRow()
{
    GrabFixture grab({});
    grab.read(kPage);
    QTableView &table = *grab.table();
    auto *const menu = grab.part<QMenu>("grabMenu");
    table.setFocus();
    for (const bool isMenuKey : { true, false }) {
        table.selectionModel()->setCurrentIndex(
            table.model()->index(1, 1), QItemSelectionModel::Clear);
        if (isMenuKey) {
            askForMenu(table, { 0, 0 }, QContextMenuEvent::Keyboard);
        } else {
            QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
        }
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->y(), table.viewport()->mapToGlobal(centreOf(table, 1)).y());
        QCOMPARE(selectedRows(table), QList<int> { 1 });
        menu->close();
    }
}

void TestRowMenus::grabberCopiesAndOpensLinks()
{
    GrabFixture grab({});
    grab.read(kPage);
    DesktopOpener desktop;
    const QList<QUrl> links { grab.server().url("/a.zip"), grab.server().url("/c.png") };
    select(*grab.table(), { 2, 0 });
    grab.part<QAction>("grabCopyLink")->trigger();
    QCOMPARE(copied(), links.at(0).toString() + u'\n' + links.at(1).toString());
    grab.part<QAction>("grabCopyName")->trigger();
    QCOMPARE(copied(), u"a.zip\nc.png"_s);
    grab.part<QAction>("grabOpenLink")->trigger();
    QCOMPARE(desktop.opened, links);
}

void TestRowMenus::grabberTicksWhatIsSelected()
{
    GrabFixture grab({});
    grab.read(kPage);
    const auto ticked = [&grab] {
        QList<bool> all;
        for (const ui::GrabRow &row : grab.model()->rows()) {
            all.append(row.isChosen);
        }
        return all;
    };
    QTableView &table = *grab.table();
    select(table, { 0, 1 });
    grab.part<QAction>("grabUntick")->trigger();
    QCOMPARE(ticked(), (QList<bool> { false, false, true }));
    askForMenu(table, centreOf(table, 1), QContextMenuEvent::Mouse);
    QVERIFY(!grab.part<QAction>("grabUntick")->isEnabled());
    QVERIFY(grab.part<QAction>("grabTick")->isEnabled());
    grab.part<QMenu>("grabMenu")->close();
    select(table, { 1 });
    grab.part<QAction>("grabTick")->trigger();
    QCOMPARE(ticked(), (QList<bool> { false, true, true }));
    select(table, { 0 });
    grab.part<QAction>("grabTickOnly")->trigger();
    QCOMPARE(ticked(), (QList<bool> { true, false, false }));
}

void TestRowMenus::checkedLinksAreCopiedAndOpened()
{
    checktesting::CheckDesk desk;
    desk.open();
    desk.m_window->check(checktesting::requests(3));
    for (engine::DownloadRequest &request : desk.m_asked) {
        engine::LinkFacts facts = checktesting::answerTo(request);
        facts.finalUrl = QUrl(u"http://else.test/"_s + request.url.fileName());
        desk.m_checker->answer(facts);
    }
    DesktopOpener desktop;
    askForMenu(*desk.table(), centreOf(*desk.table(), 2), QContextMenuEvent::Mouse);
    QVERIFY(named<QMenu>(*desk.m_window, "checkMenu")->isVisible());
    QVERIFY(named<QAction>(*desk.m_window, "checkCopyFinal")->isEnabled());
    named<QMenu>(*desk.m_window, "checkMenu")->close();
    named<QAction>(*desk.m_window, "checkCopyLink")->trigger();
    QCOMPARE(copied(), u"http://host.test/2"_s);
    named<QAction>(*desk.m_window, "checkCopyFinal")->trigger();
    QCOMPARE(copied(), u"http://else.test/2"_s);
    named<QAction>(*desk.m_window, "checkOpenLink")->trigger();
    QCOMPARE(desktop.opened, QList<QUrl> { QUrl(u"http://host.test/2"_s) });
}

void TestRowMenus::checkedLinksAreAskedAgainAddedAndRemoved()
{
    checktesting::CheckDesk desk;
    desk.open();
    desk.m_window->check(checktesting::requests(10));
    desk.answerAll();
    QSignalSpy offered(desk.m_window.get(), &CheckWindow::linksOffered);
    select(*desk.table(), { 3, 5 }); // the first of them is dead
    named<QAction>(*desk.m_window, "checkAdd")->trigger();
    QCOMPARE(offered.size(), 1);
    const auto links = offered.at(0).at(0).value<links::FoundLinks>().links;
    QCOMPARE(links.size(), 2);
    QCOMPARE(links.at(0).url, QUrl(u"http://host.test/3"_s));
    named<QAction>(*desk.m_window, "checkAgain")->trigger();
    QCOMPARE(desk.m_asked.size(), 2);
}

void TestRowMenus::removedRowsAreGoneFromCountsAndSelection()
{
    checktesting::CheckDesk desk;
    desk.open();
    desk.m_window->check(checktesting::requests(10));
    const engine::DownloadRequest late = desk.m_asked.at(4);
    for (const qsizetype first : { 3, 5 }) {
        desk.m_checker->answer(checktesting::answerTo(desk.m_asked.at(first)));
    }
    QTRY_COMPARE(desk.counts(), u"2 of 10 asked, 1 dead"_s);
    select(*desk.table(), { 3, 4, 8 });
    desk.m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.m_window.get()));
    desk.table()->setFocus();
    QTest::keyClick(desk.table(), Qt::Key_Delete);
    QCOMPARE(desk.counts(), u"1 of 7 asked, 0 dead"_s);
    QCOMPARE(desk.m_asked.size(), 7); // once each; what was dropped is not asked any more
    QCOMPARE(desk.cell(3, CheckColumn::Link), u"http://host.test/5"_s);
    QCOMPARE(desk.cell(3, CheckColumn::Status), u"200"_s);
    QVERIFY(selectedRows(*desk.table()).isEmpty());
    desk.m_checker->answer(checktesting::answerTo(late)); // of a row that has gone
    desk.m_checker->answer(checktesting::answerTo(desk.m_asked.last()));
    QTRY_COMPARE(desk.counts(), u"2 of 7 asked, 0 dead"_s);
    QCOMPARE(desk.cell(6, CheckColumn::Status), u"200"_s);
    desk.m_window->check({ late }); // which can be asked anew
    QTRY_COMPARE(desk.counts(), u"2 of 8 asked, 0 dead"_s);
}

QTEST_MAIN(TestRowMenus)
#include "tst_rowmenus.moc"
