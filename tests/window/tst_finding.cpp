// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/sidebartesting.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/listfinder.h"
#include "ui/searchfield.h"
#include "ui/sidebarpane.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

Download from(qint64 number, const QString &host)
{
    Download download = fakeDownload(number);
    download.request.url.setHost(host);
    return download;
}

} // namespace

class TestFinding : public QObject {
    Q_OBJECT

private slots:
    void sidebarCountsAndFilters();
    void todayIsAnotherDayAfterMidnight();
    void countsLookAtNothingElse();
    void hostsAreTheTopOnes();
    void emptyPartShowsAll();
    void chosenPartIsToldByMoreThanColour();
    void keysReachEveryPart();
    void sidebarHidesAndIsRemembered();
    void sectionsFoldUp();
    void namesFollowTheSettings();
    void aNotificationShowsWhatWasFilteredOut();
    void selectionAndPlaceStayWhileRowsMove();
};

void TestFinding::sidebarCountsAndFilters()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added({ listed(1, u"video"_s, 5, DownloadState::Downloading),
        listed(2, u"video"_s), listed(3, u"gone"_s, 99, DownloadState::Failed),
        listed(4, {}, 0, DownloadState::Completed) });
    QTRY_COMPARE(side.count(u"All"_s), u"4"_s);
    const QList<std::pair<QString, QString>> counts { { u"Running"_s, u"1"_s },
        { u"Waiting"_s, u"1"_s }, { u"Paused"_s, u"0"_s }, { u"Failed"_s, u"1"_s },
        { u"Completed"_s, u"1"_s }, { u"Video"_s, u"2"_s }, { u"My own"_s, u"0"_s },
        { u"No category"_s, u"2"_s }, { u"Main queue"_s, u"3"_s }, { u"Night"_s, u"1"_s },
        { u"example.org"_s, u"4"_s } };
    for (const auto &[name, count] : counts) {
        QCOMPARE(std::pair(name, side.count(name)), std::pair(name, count));
        side.click(name);
        QTRY_COMPARE(f.list->model()->rowCount(), count.toInt());
    }
    side.click(u"Video"_s);
    QCOMPARE(f.names(), (QStringList { u"file-1.zip"_s, u"file-2.zip"_s }));
    emit f.engine.changed({ listed(2, u"own"_s) });
    QTRY_COMPARE(f.names(), QStringList { u"file-1.zip"_s });
    QTRY_COMPARE(side.count(u"My own"_s), u"1"_s);
    QCOMPARE(side.count(u"Video"_s), u"1"_s);
    side.click(u"All"_s);
    emit f.engine.removed(ids({ 1, 3 }));
    QTRY_COMPARE(side.count(u"All"_s), u"2"_s);
    QCOMPARE(side.count(u"Failed"_s), u"0"_s);
    QCOMPARE(f.list->model()->rowCount(), 2);
}

void TestFinding::todayIsAnotherDayAfterMidnight()
{
    QThreadPool pool;
    FakeEngine engine;
    ui::DownloadModel model(&pool);
    model.follow(&engine);
    ui::DownloadView view(&model);
    ui::SearchField field;
    ui::SidebarPane pane(new QWidget);
    QDateTime now(QDate(2026, 3, 3), QTime(23, 59, 59, 990));
    const ui::ListFinder finder({ model, view, field, pane, [&now] { return now; } });
    Download before = fakeDownload(1);
    before.addedAt = now.addSecs(-3600).toUTC();
    Download behind = fakeDownload(2);
    behind.addedAt = now.addSecs(60).toUTC();
    emit engine.added({ before, behind });
    field.setText(u"added:today"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"file-1.zip"_s);
    now = now.addSecs(120);
    QTRY_COMPARE(model.index(0, 0).data().toString(), u"file-2.zip"_s);
    QCOMPARE(model.rowCount(), 1);
}

void TestFinding::countsLookAtNothingElse()
{
    QThreadPool pool;
    FakeEngine engine;
    ui::DownloadModel model(&pool);
    model.follow(&engine);
    QList<Download> many;
    for (qint64 number = 1; number <= 20'000; ++number) {
        many.append(listed(number, u"video"_s));
    }
    emit engine.added(many);
    const qint64 before = model.lists().looks();
    QCOMPARE(before, 20'000);
    emit engine.changed({ listed(7, u"video"_s, 0, DownloadState::Paused) });
    QCOMPARE(model.lists().looks(), before);
    emit engine.changed({ listed(7, u"own"_s) });
    QCOMPARE(model.lists().looks(), before + 2);
    emit engine.removed(ids({ 9 }));
    QCOMPARE(model.lists().looks(), before + 3);
    QCOMPARE(model.lists().categories().value(u"video"_s), 19'998);
    QCOMPARE(model.lists().categories().value(u"own"_s), 1);
}

void TestFinding::hostsAreTheTopOnes()
{
    Fixture f;
    const Side side(f);
    QList<Download> all;
    qint64 number = 0;
    for (int host = 0; host < 25; ++host) {
        for (int i = 0; i <= host; ++i) {
            all.append(from(++number, u"h%1.example.org"_s.arg(host)));
        }
    }
    emit f.engine.added(all);
    QTRY_COMPARE(side.count(u"h24.example.org"_s), u"25"_s);
    const QTreeWidgetItem *hosts = side.item(u"h24.example.org"_s)->parent();
    QCOMPARE(hosts->childCount(), ui::Sidebar::kMostHosts);
    QCOMPARE(hosts->child(0)->text(0), u"h24.example.org"_s);
    QVERIFY(!side.item(u"h4.example.org"_s));
    // The chosen one stays, also when others have more.
    side.click(u"h5.example.org"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 6);
    for (int i = 0; i < 10; ++i) {
        emit f.engine.added({ from(++number, u"h4.example.org"_s) });
    }
    QTRY_VERIFY(side.item(u"h4.example.org"_s));
    QVERIFY(side.item(u"h5.example.org"_s));
    QCOMPARE(f.list->model()->rowCount(), 6);
}

void TestFinding::emptyPartShowsAll()
{
    Fixture f;
    const Side side(f);
    emit f.engine.added({ fakeDownload(1) });
    QTRY_COMPARE(side.count(u"All"_s), u"1"_s);
    side.click(u"Failed"_s);
    const auto *empty = named<QWidget>(f.window, "emptyState");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(named<QLabel>(f.window, "emptyText")->text().contains(u"Failed"_s));
    dialogtesting::click(f.window, "emptyButton");
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(f.names(), QStringList { u"file-1.zip"_s });
    QVERIFY(side.item(u"All"_s)->isSelected());
    // Search and part at once: one button for both.
    auto *search = named<QLineEdit>(f.window, "searchField");
    QTest::keyClicks(search, u"nowhere"_s);
    side.click(u"Waiting"_s);
    QTRY_VERIFY(named<QLabel>(f.window, "emptyText")->text().contains(u"Waiting"_s));
    QVERIFY(named<QLabel>(f.window, "emptyText")->text().contains(u"nowhere"_s));
    dialogtesting::click(f.window, "emptyButton");
    QTRY_COMPARE(f.names(), QStringList { u"file-1.zip"_s });
    QVERIFY(search->text().isEmpty());
}

void TestFinding::chosenPartIsToldByMoreThanColour()
{
    Fixture f;
    const Side side(f);
    emit f.engine.added({ fakeDownload(1) });
    QVERIFY(side.item(u"All"_s)->font(0).bold());
    side.click(u"Waiting"_s);
    QVERIFY(!side.item(u"All"_s)->font(0).bold());
    QVERIFY(side.item(u"Waiting"_s)->font(0).bold());
    const auto spoken = [&](const QString &name) {
        return side.item(name)->data(0, Qt::AccessibleTextRole).toString();
    };
    QTRY_COMPARE(spoken(u"Waiting"_s), u"Waiting: 1, shown now"_s);
    QCOMPARE(spoken(u"Failed"_s), u"Failed: 0"_s);
}

void TestFinding::keysReachEveryPart()
{
    Fixture f(withLists());
    const Side side(f);
    emit f.engine.added({ listed(1, u"video"_s), listed(2, {}, 5) });
    QTRY_COMPARE(side.count(u"All"_s), u"2"_s);
    side.bar->setFocus();
    side.bar->setCurrentItem(side.item(u"All"_s));
    QStringList passed { u"All"_s };
    while (passed.value(passed.size() - 1) != u"Night"_s && passed.size() < 30) {
        f.press(Qt::Key_Down);
        passed.append(side.bar->currentItem()->text(0));
    }
    for (const auto *name : { "All", "Running", "Completed", "Video", "My own", "Night" }) {
        QVERIFY2(passed.contains(QLatin1StringView(name)), name);
    }
    QCOMPARE(side.bar->filterName(), u"Night"_s);
    QTRY_COMPARE(f.names(), QStringList { u"file-2.zip"_s });
    f.press(Qt::Key_Home);
    QCOMPARE(side.bar->filterName(), u"Night"_s); // a heading is no part
}

void TestFinding::sidebarHidesAndIsRemembered()
{
    settings::Settings saved;
    int width = 0;
    {
        Fixture f;
        const Side side(f);
        QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
        QVERIFY(side.bar->isVisible());
        emit f.engine.added({ fakeDownload(1) });
        side.click(u"Failed"_s);
        QCOMPARE(f.list->model()->rowCount(), 0);
        f.list->setFocus();
        f.press(Qt::Key_F9);
        QVERIFY(!side.bar->isVisible());
        QVERIFY(!f.action("showSidebar")->isChecked());
        // What hides rows must be in sight.
        QCOMPARE(f.list->model()->rowCount(), 1);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!changed.last().first().value<settings::Settings>().panes.showsSidebar);
        f.press(Qt::Key_F9);
        QVERIFY(side.bar->isVisible());
        auto *splitter = named<QSplitter>(f.window, "sidebarPane");
        splitter->setSizes({ 333, splitter->width() - 333 });
        width = side.bar->width();
        side.bar->topLevelItem(1)->setExpanded(false);
        f.window.close();
        saved = changed.last().first().value<settings::Settings>();
    }
    QVERIFY(saved.panes.showsSidebar);
    Fixture again(saved);
    const Side side(again);
    QCOMPARE(side.bar->width(), width);
    QVERIFY(!side.bar->topLevelItem(1)->isExpanded());
    saved.panes.showsSidebar = false;
    Fixture hidden(saved);
    QVERIFY(!Side(hidden).bar->isVisible());
    QVERIFY(!hidden.action("showSidebar")->isChecked());
}

void TestFinding::sectionsFoldUp()
{
    Fixture f;
    const Side side(f);
    QTreeWidgetItem *section = side.item(u"All"_s)->parent();
    const QPoint heading = side.bar->visualItemRect(section).center();
    QTest::mouseClick(side.bar->viewport(), Qt::LeftButton, {}, heading);
    QVERIFY(!section->isExpanded());
    QTest::mouseClick(side.bar->viewport(), Qt::LeftButton, {}, heading);
    QVERIFY(section->isExpanded());
    side.bar->setFocus();
    side.bar->setCurrentItem(section);
    f.press(Qt::Key_Left);
    QVERIFY(!section->isExpanded());
}

void TestFinding::namesFollowTheSettings()
{
    settings::Settings settings = withLists();
    Fixture f(settings);
    const Side side(f);
    const int queueColumn = static_cast<int>(ui::Column::Queue);
    const int categoryColumn = static_cast<int>(ui::Column::Category);
    emit f.engine.added({ listed(1, u"own"_s, 5), listed(2, u"video"_s) });
    QCOMPARE(f.cell(0, queueColumn), u"Night"_s);
    QCOMPARE(f.cell(1, queueColumn), u"Main queue"_s);
    QCOMPARE(f.cell(0, categoryColumn), u"My own"_s);
    QCOMPARE(f.cell(1, categoryColumn), u"Video"_s);
    side.click(u"Night"_s);
    settings.engine.queues.first().name = u"Weekend"_s;
    settings.categories.last().name = u"Talks"_s;
    f.window.setSettings(settings);
    QCOMPARE(f.cell(0, queueColumn), u"Weekend"_s);
    QCOMPARE(f.cell(0, categoryColumn), u"Talks"_s);
    QCOMPARE(side.bar->filterName(), u"Weekend"_s);
    QTRY_COMPARE(side.count(u"Weekend"_s), u"1"_s);
    // The queue goes: its downloads are the main queue's, and all are shown.
    settings.engine.queues.clear();
    f.window.setSettings(settings);
    QCOMPARE(f.list->model()->rowCount(), 2);
    QCOMPARE(side.bar->filterName(), QString());
    QTRY_COMPARE(side.count(u"Main queue"_s), u"2"_s);
}

void TestFinding::aNotificationShowsWhatWasFilteredOut()
{
    Fixture f;
    const Side side(f);
    QList<Download> many;
    for (qint64 number = 1; number <= 2'500; ++number) {
        many.append(fakeDownload(number));
    }
    many[1'999].state = DownloadState::Completed;
    emit f.engine.added(many);
    side.click(u"Completed"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 1);
    f.window.select(ids({ 7 }));
    QTRY_COMPARE(f.list->model()->rowCount(), 2'500);
    QTRY_COMPARE(f.list->currentIndex().data().toString(), u"file-7.zip"_s);
}

void TestFinding::selectionAndPlaceStayWhileRowsMove()
{
    Fixture f;
    QList<Download> many;
    for (qint64 number = 1; number <= 300; ++number) {
        many.append(fakeDownload(number, DownloadState::Downloading));
    }
    emit f.engine.added(many);
    f.list->header()->setSortIndicator(static_cast<int>(ui::Column::Speed), Qt::DescendingOrder);
    f.list->scrollTo(f.list->model()->index(150, 0), QAbstractItemView::PositionAtTop);
    f.click(155);
    const QString selected = f.list->currentIndex().data().toString();
    const int place = f.list->verticalScrollBar()->value();
    QSignalSpy layouts(f.list->model(), &QAbstractItemModel::layoutChanged);
    for (qint64 round = 1; round <= 20; ++round) {
        for (const qint64 number : { 290, 291 }) {
            emit f.engine.progressed(
                { { engine::DownloadId { number }, round, 1000, round * number, 1 } });
        }
    }
    QTRY_COMPARE(f.cell(0), u"file-291.zip"_s);
    QCOMPARE(layouts.count(), 1); // of 40 reports
    QCOMPARE(f.list->verticalScrollBar()->value(), place);
    QCOMPARE(f.list->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(f.list->currentIndex().data().toString(), selected);
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
