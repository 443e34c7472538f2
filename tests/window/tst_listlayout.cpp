// SPDX-License-Identifier: GPL-3.0-or-later
// How the list is sorted and shown, and who changes that.
#include "app/settings/arrangement.h"
#include "tests/window/windowtesting.h"
#include "ui/arrangemenus.h"
#include "ui/downloadcolumns.h"
#include "ui/mainactions.h"
#include "ui/tintedicon.h"

#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStateOfList = static_cast<int>(ui::Column::State);

settings::Settings another()
{
    settings::Settings settings;
    settings.sortColumn = kSizeColumn;
    settings.sortDescending = true;
    settings.panes.showsSidebar = false;
    settings.panes.showsDetails = true;
    settings.panes.detailsPlace = settings::DetailsPlace::Right;
    settings.panes.detailsTab = 2;
    return settings;
}

/// How many pixels of \a area are clearly blue.
int bluePixels(const QImage &image, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            count += qBlue(pixel) - qRed(pixel) > 40 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestListLayout : public QObject {
    Q_OBJECT

private slots:
    void whatSettingsChangeIsShownAtOnce();
    void whatTheUserJustDidStays();
    void theMenuSortsByAnyColumn();
    void theMenuFollowsTheHeadings();
    void theCategoryCanBeTakenAway();
    void columnsFitTheFirstWindow();
    void columnsFitTheNextWindowToo();
    void columnsOfTheUserStay();
    void selectedBarsHaveTheGroundOfTheirRow();
    void iconsWithoutANameAreNone();
};

void TestListLayout::whatSettingsChangeIsShownAtOnce()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
    QTRY_COMPARE(f.names().size(), 2);
    QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
    const settings::Settings wanted = another();
    f.window.setSettings(wanted);
    QTRY_COMPARE(f.names(), (QStringList { u"file-2.zip"_s, u"file-1.zip"_s }));
    QVERIFY(named<QWidget>(f.window, "sidebar")->isHidden());
    QVERIFY(!f.action("showSidebar")->isChecked());
    QVERIFY(f.action("showDetails")->isChecked());
    QCOMPARE(named<QSplitter>(f.window, "detailsSplitter")->orientation(), Qt::Horizontal);
    const auto *tabs = named<QSplitter>(f.window, "detailsSplitter")->findChild<QTabWidget *>();
    QCOMPARE(tabs->currentIndex(), 2);
    QTRY_VERIFY(!changed.isEmpty()); // what is stored is that
    const auto stored = changed.last().first().value<settings::Settings>();
    QCOMPARE(stored.sortColumn, wanted.sortColumn);
    QCOMPARE(stored.sortDescending, wanted.sortDescending);
    QCOMPARE(stored.panes.showsSidebar, wanted.panes.showsSidebar);
    QCOMPARE(stored.panes.showsDetails, wanted.panes.showsDetails);
    QCOMPARE(stored.panes.detailsPlace, wanted.panes.detailsPlace);
    QCOMPARE(stored.panes.detailsTab, wanted.panes.detailsTab);
    settings::Settings back = stored;
    back.sortColumn = -1;
    back.sortDescending = false;
    back.panes.detailsTab = 0;
    f.window.setSettings(back);
    QTRY_COMPARE(f.names(), (QStringList { u"file-1.zip"_s, u"file-2.zip"_s }));
    QCOMPARE(tabs->currentIndex(), 0);
}

void TestListLayout::whatTheUserJustDidStays()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(2), fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.clickHeading(kSizeColumn);
    f.clickHeading(kSizeColumn);
    f.action("showDetails")->trigger();
    settings::Settings other; // as at the start, but for what is not the window's
    other.linksAskedAtOnce = 3;
    f.window.setSettings(other);
    QTRY_COMPARE(f.names(), (QStringList { u"file-2.zip"_s, u"file-1.zip"_s }));
    QVERIFY(f.action("showDetails")->isChecked());
}

void TestListLayout::theMenuSortsByAnyColumn()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
    QVERIFY(!f.action("sortDescending")->isEnabled());
    const auto *menu = named<QMenu>(f.window, "sortMenu");
    for (int column = 0; column < ui::kColumnCount; ++column) {
        auto *action = f.action(qPrintable(u"sortBy%1"_s.arg(column)));
        QVERIFY(menu->actions().contains(action));
        QVERIFY(!action->text().isEmpty());
        action->trigger();
        QVERIFY(action->isChecked());
        QCOMPARE(f.list->header()->sortIndicatorSection(), column);
    }
    f.action("sortBy0")->trigger();
    f.action("sortDescending")->trigger();
    QTRY_COMPARE(f.names(), (QStringList { u"file-2.zip"_s, u"file-1.zip"_s }));
    f.action("sortBy1")->trigger();
    f.action("sortBy1")->trigger(); // once more changes nothing
    QVERIFY(f.action("sortBy1")->isChecked());
    QVERIFY(f.action("sortDescending")->isChecked());
    f.action("sortAscending")->trigger();
    QTRY_COMPARE(f.names(), (QStringList { u"file-1.zip"_s, u"file-2.zip"_s }));
}

void TestListLayout::theMenuFollowsTheHeadings()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.clickHeading(kSizeColumn);
    f.clickHeading(kSizeColumn);
    QVERIFY(f.action("sortBy1")->isChecked());
    QVERIFY(f.action("sortDescending")->isChecked());
    QTRY_VERIFY(f.action("queueOrder")->isEnabled());
    f.action("queueOrder")->trigger();
    QVERIFY(!f.action("sortBy1")->isChecked());
    QVERIFY(!f.action("sortAscending")->isEnabled());
}

void TestListLayout::theCategoryCanBeTakenAway()
{
    Fixture f;
    settings::Settings settings;
    settings.categories = settings::defaultCategories();
    f.window.actions().arranging().setNames(ui::ListNames(settings));
    Download video = fakeDownload(1);
    video.request.category = u"video"_s;
    emit f.engine.added({ video, fakeDownload(2) });
    f.click(0);
    auto *menu = named<QMenu>(f.window, "categoryChoices");
    QTRY_VERIFY(menu->menuAction()->isEnabled());
    emit menu->aboutToShow();
    QVERIFY(!f.action("categoryChoice-")->isChecked());
    f.action("categoryChoice-")->trigger();
    QCOMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.first().edit.category, u"none"_s);
    f.click(1);
    const auto isMarked = [&] {
        emit menu->aboutToShow();
        return f.action("categoryChoice-")->isChecked();
    };
    QTRY_VERIFY(isMarked());
}

void TestListLayout::columnsFitTheFirstWindow()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.window.resize(1240, 640);
    QTRY_COMPARE(f.list->horizontalScrollBar()->maximum(), 0);
    const int narrow = f.list->header()->sectionSize(kStateOfList);
    f.window.resize(2400, 640);
    QTRY_VERIFY(f.list->header()->sectionSize(kStateOfList) > narrow);
    f.window.resize(1240, 640);
    QTRY_COMPARE(f.list->header()->sectionSize(kStateOfList), narrow);
    for (int column = 0; column < ui::kColumnCount; ++column) {
        if (!f.list->isColumnHidden(column)) {
            QVERIFY(f.list->columnWidth(column) >= f.list->header()->sectionSizeHint(column));
        }
    }
}

void TestListLayout::columnsFitTheNextWindowToo()
{
    settings::Settings settings;
    const auto start = [&settings](const auto &use) {
        Fixture f(settings);
        QSignalSpy stored(&f.window, &ui::MainWindow::settingsChanged);
        emit f.engine.added({ fakeDownload(1) });
        QTRY_VERIFY(f.list->header()->isVisible());
        use(f);
        f.window.close();
        settings
            = stored.isEmpty() ? settings : stored.last().first().value<::settings::Settings>();
        QVERIFY(!settings.headerState.isEmpty());
    };
    start([](Fixture &f) { f.window.resize(1240, 640); });
    start([](Fixture &f) {
        f.window.resize(2400, 640);
        const int wide = f.list->header()->sectionSize(kStateOfList);
        f.window.resize(1240, 640);
        QTRY_VERIFY(f.list->header()->sectionSize(kStateOfList) < wide);
        QTRY_COMPARE(f.list->horizontalScrollBar()->maximum(), 0);
    });
    start([](Fixture &f) { f.list->header()->resizeSection(0, 333); });
    start([](Fixture &f) {
        f.window.resize(1100, 640);
        QCoreApplication::processEvents();
        QCOMPARE(f.list->columnWidth(0), 333);
    });
}

void TestListLayout::columnsOfTheUserStay()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.window.resize(1240, 640);
    f.list->header()->resizeSection(0, 333);
    f.window.resize(1100, 640);
    QCoreApplication::processEvents();
    QCOMPARE(f.list->columnWidth(0), 333);
    f.action("resetColumns")->trigger();
    QVERIFY(f.list->columnWidth(0) != 333);
}

void TestListLayout::selectedBarsHaveTheGroundOfTheirRow()
{
    Fixture f;
    Download rests = fakeDownload(1, DownloadState::Paused);
    rests.received = rests.total / 2;
    emit f.engine.added({ rests });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.click(0);
    const QModelIndex cell = f.list->model()->index(0, static_cast<int>(ui::Column::Progress));
    f.list->scrollTo(cell);
    const auto blue = [&] {
        return bluePixels(f.list->viewport()->grab().toImage(), f.list->visualRect(cell));
    };
    QVERIFY(blue() > 0);
    named<QLineEdit>(f.window, "searchField")->setFocus();
    QCOMPARE(blue(), 0);
}

void TestListLayout::iconsWithoutANameAreNone()
{
    QTest::failOnWarning(QRegularExpression(u"Cannot open file"_s));
    QVERIFY(ui::tintedIcon({}).isNull());
}

QTEST_MAIN(TestListLayout)
#include "tst_listlayout.moc"
