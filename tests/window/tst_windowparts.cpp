// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/window/sidebartesting.h"
#include "ui/downloadcolumns.h"
#include "ui/rowsinview.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

class TestWindowParts : public QObject {
    Q_OBJECT

private slots:
    void invitesWhileThereIsNothing();
    void saysThatTheSearchFindsNothing();
    void filtersByWordsOverNameLinkAndFolder();
    void statusBarSaysSpeedCountsAndSpace();
    void limitIsChosenInTheStatusBar();
    void remembersColumnsOrderAndGeometry();
    void everyColumnCanBeShownAndSorted();
    void checksumsAreTold();
    void columnsOfOlderVersionsComeBack();
    void resetsColumns();
    void closingAsksTheApplication();
    void noticesStayUntilClosed(); // H21
    void rowsInViewAreRowsThatAreThere();
};

void TestWindowParts::invitesWhileThereIsNothing()
{
    Fixture f;
    const auto *empty = named<QWidget>(f.window, "emptyState");
    QVERIFY(empty->isVisible());
    QVERIFY(named<QLabel>(f.window, "emptyTitle")->text().contains(u"Ctrl+V"_s));
    QSignalSpy asked(&f.window, &ui::MainWindow::addRequested);
    dialogtesting::click(f.window, "emptyButton");
    QCOMPARE(asked.count(), 1);
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(!empty->isVisible());
    QVERIFY(f.list->header()->isVisible());
    emit f.engine.removed(ids({ 1 }));
    QTRY_VERIFY(empty->isVisible());
}

void TestWindowParts::saysThatTheSearchFindsNothing()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTest::keyClicks(named<QLineEdit>(f.window, "searchField"), u"nowhere"_s);
    const auto *empty = named<QWidget>(f.window, "emptyState");
    QTRY_VERIFY(empty->isVisible());
    QTRY_VERIFY(named<QLabel>(f.window, "emptyText")->text().contains(u"nowhere"_s));
    dialogtesting::click(f.window, "emptyButton");
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(f.names(), QStringList { u"file-1.zip"_s });
}

void TestWindowParts::filtersByWordsOverNameLinkAndFolder()
{
    Fixture f;
    Download other = fakeDownload(2, DownloadState::Queued, u"song.flac"_s);
    other.request.folder = u"/media/Music"_s;
    emit f.engine.added({ fakeDownload(1), other });
    auto *search = named<QLineEdit>(f.window, "searchField");
    f.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"music example.org SONG"_s);
    QCOMPARE(f.names(), QStringList { u"song.flac"_s });
    QTest::keyClicks(search, u" zip"_s);
    QCOMPARE(f.names(), QStringList());
    f.press(Qt::Key_Escape);
    QCOMPARE(f.names().size(), 2);
    QVERIFY(f.list->hasFocus());
}

void TestWindowParts::statusBarSaysSpeedCountsAndSpace()
{
    const QTemporaryDir folder;
    settings::Settings settings;
    settings.engine.folder = folder.path();
    Fixture f(settings);
    emit f.engine.totalsChanged({ 3 * 1024 * 1024, 2, 5, 0, 0, 0 });
    QCOMPARE(named<QLabel>(f.window, "countsLabel")->text(), u"2 running, 5 waiting"_s);
    QCOMPARE(named<QLabel>(f.window, "speedLabel")->text(), words::speedText(3 * 1024 * 1024));
    QTRY_VERIFY(named<QLabel>(f.window, "spaceLabel")->isVisible());
    QVERIFY(named<QLabel>(f.window, "spaceLabel")->text().endsWith(u"free"_s));
    emit f.engine.totalsChanged({});
    QVERIFY(!named<QLabel>(f.window, "speedLabel")->isVisible());
}

void TestWindowParts::limitIsChosenInTheStatusBar()
{
    Fixture f;
    QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
    auto *button = named<QToolButton>(f.window, "limitButton");
    QCOMPARE(button->text(), u"Unlimited"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = named<QMenu>(f.window, "limitMenu");
    QVERIFY(menu->isVisible());
    QTest::mouseClick(
        menu, Qt::LeftButton, {}, menu->actionGeometry(f.action("limit1024")).center());
    QCOMPARE(button->text(), words::speedText(1024 * 1024));
    auto settings = changed.last().first().value<settings::Settings>();
    QCOMPARE(settings.engine.speedLimit, 1024 * 1024);
    QVERIFY(settings.isLimitOn);
    f.action("limitOther")->trigger();
    auto *dialog = named<QInputDialog>(f.window, "limitDialog");
    dialog->setIntValue(77);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(button->text(), words::speedText(77 * 1024));
    f.action("limitNone")->trigger();
    settings = changed.last().first().value<settings::Settings>();
    QCOMPARE(settings.engine.speedLimit, 0);
    QCOMPARE(settings.speedLimit, 77 * 1024);
    QVERIFY(!settings.isLimitOn);
}

void TestWindowParts::remembersColumnsOrderAndGeometry()
{
    settings::Settings saved;
    QByteArray header;
    {
        Fixture f;
        emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
        QTRY_VERIFY(f.list->header()->isVisible());
        QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
        f.list->header()->moveSection(4, 1);
        f.list->header()->resizeSection(0, 333);
        f.action("columnAdded")->trigger();
        f.clickHeading(kSizeColumn);
        f.clickHeading(kSizeColumn);
        f.window.resize(701, 502);
        QTRY_VERIFY(!changed.isEmpty());
        f.window.close();
        saved = changed.last().first().value<settings::Settings>();
        QCOMPARE(saved.sortColumn, kSizeColumn);
        QVERIFY(saved.sortDescending);
    }
    Fixture again(saved);
    emit again.engine.added({ fakeDownload(1), fakeDownload(2) });
    QCOMPARE(again.list->header()->visualIndex(4), 1);
    QCOMPARE(again.list->header()->sectionSize(0), 333);
    QVERIFY(again.list->isColumnHidden(7));
    QVERIFY(!again.action("columnAdded")->isChecked());
    QCOMPARE(again.names(), (QStringList { u"file-2.zip"_s, u"file-1.zip"_s }));
    QCOMPARE(again.window.size(), QSize(701, 502));
}

void TestWindowParts::everyColumnCanBeShownAndSorted()
{
    Fixture f(withLists());
    Download one = listed(1, u"own"_s, 5, DownloadState::Completed);
    one.fileName = u"part 10"_s;
    one.finishedAt = one.addedAt.addDays(3);
    one.request.checksum = { engine::ChecksumAlgorithm::Md5, "00" };
    one.verifiedAt = one.finishedAt;
    one.request.url = QUrl(u"https://b.example.org/files/part 10"_s);
    one.request.folder = u"/home/b"_s;
    Download two = listed(2, u"video"_s, 0, DownloadState::Downloading);
    two.fileName = u"part 9"_s;
    two.request.url.setHost(u"c.example.org"_s);
    two.request.folder = u"/home/c"_s;
    emit f.engine.added({ one, two });
    emit f.engine.progressed({ { two.id, two.total / 2, two.total, 1024, 3 } });
    QTRY_VERIFY(f.list->header()->isVisible());
    const auto shown = [&](ui::Column column) { return f.cell(0, static_cast<int>(column)); };
    QCOMPARE(shown(ui::Column::Queue), u"Night"_s);
    QCOMPARE(shown(ui::Column::Category), u"My own"_s);
    QCOMPARE(shown(ui::Column::Host), u"b.example.org"_s);
    QCOMPARE(shown(ui::Column::Folder), u"/home/b"_s);
    QCOMPARE(shown(ui::Column::Link), u"https://b.example.org/files/part%2010"_s);
    QCOMPARE(shown(ui::Column::Checksum), u"Right"_s);
    QVERIFY(!shown(ui::Column::Finished).isEmpty());
    QVERIFY(f.cell(1, static_cast<int>(ui::Column::Finished)).isEmpty());
    const QSet<ui::Column> secondFirst { ui::Column::Name, ui::Column::Progress, ui::Column::State,
        ui::Column::TimeLeft, ui::Column::Queue, ui::Column::Finished, ui::Column::Checksum };
    const QStringList inQueue { one.fileName, two.fileName };
    const QStringList turned { two.fileName, one.fileName };
    for (int column = 0; column < ui::kColumnCount; ++column) {
        const bool isTurned = secondFirst.contains(static_cast<ui::Column>(column));
        f.list->header()->setSortIndicator(column, Qt::AscendingOrder);
        QCOMPARE(f.names(), isTurned ? turned : inQueue);
        f.list->header()->setSortIndicator(column, Qt::DescendingOrder);
        QCOMPARE(f.names(), isTurned ? inQueue : turned);
    }
    for (const auto *name : { "columnQueue", "columnCategory", "columnHost", "columnFinished",
             "columnFolder", "columnLink", "columnChecksum" }) {
        QVERIFY2(!f.action(name)->isChecked(), name);
        f.action(name)->trigger();
    }
    QCOMPARE(f.list->header()->hiddenSectionCount(), 0);
}

void TestWindowParts::checksumsAreTold()
{
    Fixture f;
    Download given = fakeDownload(1, DownloadState::Paused);
    given.request.checksum = { engine::ChecksumAlgorithm::Md5, "00" };
    Download wrong = given;
    wrong.id = { 2 };
    wrong.queueRank = 2000;
    wrong.state = DownloadState::Failed;
    wrong.error.kind = engine::ErrorKind::ChecksumMismatch;
    emit f.engine.added({ given, wrong, fakeDownload(3, DownloadState::Completed) });
    QTRY_COMPARE(f.names().size(), 3);
    constexpr int kChecksum = static_cast<int>(ui::Column::Checksum);
    QCOMPARE(f.cell(0, kChecksum), u"Given"_s);
    QCOMPARE(f.cell(1, kChecksum), u"Wrong"_s);
    QCOMPARE(f.cell(2, kChecksum), QString());
}

/// The bytes are a header's own, of a list with eight columns.
void TestWindowParts::columnsOfOlderVersionsComeBack()
{
    settings::Settings saved;
    {
        QStandardItemModel model(1, 8);
        QTreeView old;
        old.setModel(&model);
        old.header()->setSectionsMovable(true);
        old.header()->setFirstSectionMovable(true);
        old.header()->resizeSection(0, 321);
        old.header()->moveSection(3, 1);
        old.header()->hideSection(4);
        saved.headerState = old.header()->saveState();
    }
    saved.sortColumn = kSizeColumn;
    saved.sortDescending = true;
    Fixture f(saved);
    emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
    const QHeaderView *header = f.list->header();
    QCOMPARE(header->count(), ui::kColumnCount);
    QCOMPARE(header->sectionSize(0), 321);
    QCOMPARE(header->visualIndex(3), 1);
    QVERIFY(header->isSectionHidden(4));
    QVERIFY(!header->isSectionHidden(7));
    for (int column = 8; column < ui::kColumnCount; ++column) {
        QVERIFY(header->isSectionHidden(column));
    }
    QCOMPARE(f.names().first(), u"file-2.zip"_s);
    f.action("columnLink")->trigger();
    QVERIFY(!header->isSectionHidden(static_cast<int>(ui::Column::Link)));
    QVERIFY(header->sectionSize(static_cast<int>(ui::Column::Link)) > 50);
    // What was written by nobody is passed over.
    saved.headerState = QByteArray(300, '\xfe');
    Fixture again(saved);
    QVERIFY(!again.list->header()->isSectionHidden(0));
    QVERIFY(again.list->header()->isSectionHidden(8));
}

void TestWindowParts::resetsColumns()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    QHeaderView *header = f.list->header();
    const int width = header->sectionSize(0);
    header->moveSection(4, 0);
    header->resizeSection(0, width + 70);
    f.action("columnState")->trigger();
    f.action("columnHost")->trigger();
    QVERIFY(header->actions().contains(f.action("resetColumns")));
    f.action("resetColumns")->trigger();
    QCOMPARE(header->visualIndex(0), 0);
    QCOMPARE(header->sectionSize(0), width);
    QVERIFY(!header->isSectionHidden(kStateColumn));
    QVERIFY(f.action("columnState")->isChecked());
    QVERIFY(!f.action("columnHost")->isChecked());
    QVERIFY(header->isSectionHidden(static_cast<int>(ui::Column::Host)));
}

void TestWindowParts::closingAsksTheApplication()
{
    Fixture f;
    QSignalSpy closing(&f.window, &ui::MainWindow::closeRequested);
    QSignalSpy quitting(&f.window, &ui::MainWindow::quitRequested);
    QVERIFY(!f.window.close());
    QCOMPARE(closing.count(), 1);
    QVERIFY(f.window.isVisible());
    f.press(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quitting.count(), 1);
}

void TestWindowParts::noticesStayUntilClosed()
{
    Fixture f;
    const auto *bar = named<QWidget>(f.window, "noticeBar");
    QVERIFY(!bar->isVisible());
    f.window.showNotice(u"One <b>thing</b>."_s);
    f.window.showNotice(u"Another."_s);
    QVERIFY(bar->isVisible());
    const auto *text = named<QLabel>(f.window, "noticeText");
    QCOMPARE(text->text(), u"One <b>thing</b>.\nAnother."_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    dialogtesting::click(f.window, "noticeClose");
    QVERIFY(!bar->isVisible());
}

void TestWindowParts::rowsInViewAreRowsThatAreThere()
{
    QStringListModel model(QStringList(1000, u"row"_s));
    QTableView table;
    table.setModel(&model);
    table.resize(300, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const ui::RowsInView view(table);
    QCOMPARE(view.rows().first, 0);
    QVERIFY(view.rows().last > 0 && view.rows().last < 100);
    table.scrollToBottom();
    QVERIFY(view.rows().first > 900);
    QCOMPARE(view.rows().last, 999);
    for (const int left : { 500, 3 }) { // the view is laid out anew later
        QVERIFY(model.removeRows(left, model.rowCount() - left));
        const ui::RowSpan rows = view.rows();
        QVERIFY2(rows.first >= 0, QByteArray::number(rows.first));
        QCOMPARE(rows.last, left - 1);
        QVERIFY(rows.last - rows.first < 100);
    }
    model.setStringList({});
    QVERIFY(view.rows().last < view.rows().first);
}

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
