// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/sidebartesting.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/havefiles.h"
#include "ui/namedelegate.h"
#include "ui/searchfield.h"
#include "ui/selectionwatch.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>

using dialogtesting::named;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

QList<Download> many(qint64 count, DownloadState state = DownloadState::Queued)
{
    QList<Download> downloads;
    for (qint64 number = 1; number <= count; ++number) {
        downloads.append(fakeDownload(number, state));
    }
    return downloads;
}

QStringList selectedNames(const QTreeView &list)
{
    QStringList names;
    for (const QModelIndex &index : list.selectionModel()->selectedRows()) {
        names.append(index.data().toString());
    }
    return names;
}

} // namespace

/// How often the selection is read, and how the window selects what is asked for.
class TestSelection : public QObject {
    Q_OBJECT

private slots:
    void whatRunsDoesNotReadALongSelectionAgain();
    void aLongSelectionIsReadNowAndThen();
    void aShortSelectionFollowsEveryChange();
    void aRowToComeIsSelectedWhenItsOrderCame();
    void anotherInsertionSelectsNothing();
    void aRowOfAClosedGroupLeavesTheSearchAlone();
    void whatIsSearchedForIsMarkedInLinkFolderAndHost();
    void marksWhatHasNoRoom();
    void marksServersThatAreAskedFor();
    void theListStaysWhereItWasScrolledToTheSide();
    void aDamagedFileIsNotOfferedAsTheSame();
    void whatTheUserFetchesAgainIsNotOffered();
};

void TestSelection::whatRunsDoesNotReadALongSelectionAgain()
{
    Fixture f;
    QList<Download> all = many(3'000, DownloadState::Paused);
    for (int i = 0; i < 32; ++i) {
        all[i].state = DownloadState::Downloading;
        all[i].total = 1'000'000;
    }
    emit f.engine.added(all);
    QTRY_COMPARE(f.list->model()->rowCount(), 3'000);
    auto *selection = f.window.findChild<ui::SelectionWatch *>();
    QVERIFY(selection);
    QSignalSpy read(selection, &ui::SelectionWatch::changed);
    f.list->selectAll();
    QTRY_COMPARE(selection->facts().count, 3'000);
    QCOMPARE(read.count(), 1);
    for (qint64 round = 1; round <= 20; ++round) {
        for (int i = 0; i < 32; ++i) {
            all[i].received = round * 1000;
            emit f.engine.changed({ all.at(i) });
        }
        QCoreApplication::processEvents();
    }
    QCOMPARE(read.count(), 1);
    QVERIFY(f.action("pause")->isEnabled());
    for (int i = 0; i < 32; ++i) {
        all[i].state = DownloadState::Completed;
        emit f.engine.changed({ all.at(i) });
    }
    QTRY_COMPARE(selection->facts().complete, 32);
    QCOMPARE(read.count(), 2); // of 32 changes
    QTRY_VERIFY(!f.action("pause")->isEnabled());
}

void TestSelection::aLongSelectionIsReadNowAndThen()
{
    constexpr int kRounds = 300;
    Fixture f;
    QList<Download> all = many(2'000);
    emit f.engine.added(all);
    QTRY_COMPARE(f.list->model()->rowCount(), 2'000);
    auto *selection = f.window.findChild<ui::SelectionWatch *>();
    f.list->selectAll();
    QTRY_COMPARE(selection->facts().count, 2'000);
    QSignalSpy read(selection, &ui::SelectionWatch::changed);
    for (int i = 0; i < kRounds; ++i) { // one file after the other ends
        all[i].state = DownloadState::Completed;
        emit f.engine.changed({ all.at(i) });
        QCoreApplication::processEvents();
    }
    QVERIFY2(read.count() < kRounds / 3, qPrintable(QString::number(read.count())));
    QTRY_COMPARE(selection->facts().complete, kRounds); // and none is missed
}

void TestSelection::aShortSelectionFollowsEveryChange()
{
    Fixture f;
    emit f.engine.added(many(2));
    f.click(0);
    auto *selection = f.window.findChild<ui::SelectionWatch *>();
    QTRY_COMPARE(selection->facts().count, 1);
    QSignalSpy read(selection, &ui::SelectionWatch::changed);
    Download one = fakeDownload(1);
    one.notice = engine::notice::kNoRanges;
    emit f.engine.changed({ one });
    QTRY_COMPARE(read.count(), 1);
    emit f.engine.changed({ fakeDownload(2, DownloadState::Paused) });
    QCoreApplication::processEvents();
    QCOMPARE(read.count(), 1); // is not selected
}

void TestSelection::aRowToComeIsSelectedWhenItsOrderCame()
{
    Fixture f;
    const Side side(f);
    QList<Download> all = many(2'500);
    for (int i = 2'000; i < 2'500; ++i) {
        all[i].state = DownloadState::Completed;
    }
    emit f.engine.added(all);
    side.click(u"Completed"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 500);
    f.window.select(ids({ 7 }));
    emit f.engine.added({ fakeDownload(9'000, DownloadState::Completed) }); // comes first, perhaps
    QTRY_COMPARE(f.list->model()->rowCount(), 2'501);
    QTRY_COMPARE(selectedNames(*f.list), QStringList { u"file-7.zip"_s });
}

void TestSelection::anotherInsertionSelectsNothing()
{
    Fixture f;
    const Side side(f);
    QList<Download> all = many(2'500);
    all[0].state = DownloadState::Completed;
    all[1].state = DownloadState::Completed;
    emit f.engine.added(all);
    side.click(u"Completed"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 2);
    f.window.select(ids({ 7 }));
    f.click(1); // the user goes elsewhere before the order comes
    QCOMPARE(selectedNames(*f.list), QStringList { u"file-2.zip"_s });
    QTRY_COMPARE(f.list->model()->rowCount(), 2'500);
    emit f.engine.added({ fakeDownload(9'000) });
    QTRY_COMPARE(f.list->model()->rowCount(), 2'501);
    QCOMPARE(selectedNames(*f.list), QStringList { u"file-2.zip"_s });
}

void TestSelection::aRowOfAClosedGroupLeavesTheSearchAlone()
{
    Fixture f(withLists());
    const Side side(f);
    QList<Download> members;
    for (qint64 number = 1; number <= 3; ++number) {
        Download one = listed(number, u"video"_s);
        one.request.batchId = 77;
        one.request.batchName = u"Holiday"_s;
        members.append(one);
    }
    emit f.engine.added(members);
    emit f.engine.added({ listed(4, u"own"_s) });
    QTRY_COMPARE(side.count(u"Video"_s), u"3"_s);
    side.click(u"Video"_s);
    QTRY_COMPARE(f.list->model()->rowCount(), 1);
    f.window.select(ids({ 2 }));
    QTRY_COMPARE(selectedNames(*f.list), QStringList { u"file-2.zip"_s });
    QCOMPARE(f.list->model()->rowCount(), 4);
    QCOMPARE(side.bar->filterName(), u"Video"_s);
}

void TestSelection::whatIsSearchedForIsMarkedInLinkFolderAndHost()
{
    Fixture f;
    Download one = fakeDownload(1);
    one.fileName = u"a.zip"_s;
    one.request.url = QUrl(u"https://needle.test/needle/a.zip"_s);
    one.request.folder = u"/home/needle"_s;
    emit f.engine.added({ one });
    const auto picture = [&f](ui::Column column) {
        const QModelIndex index = f.list->model()->index(0, static_cast<int>(column));
        QImage image(400, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.initFrom(f.list);
        option.rect = image.rect();
        f.list->itemDelegateForIndex(index)->paint(&painter, option, index);
        painter.end();
        return image;
    };
    const QList columns { ui::Column::Link, ui::Column::Folder, ui::Column::Host,
        ui::Column::Added };
    QList<QImage> before;
    for (const ui::Column column : columns) {
        before.append(picture(column));
    }
    named<ui::SearchField>(f.window, "searchField")->setText(u"needle"_s);
    QTRY_VERIFY(!f.list->model()->index(0, 0).data(ui::WantedRole).toStringList().isEmpty());
    for (int i = 0; i < columns.size(); ++i) {
        const bool isMarked = columns.at(i) != ui::Column::Added;
        QCOMPARE(picture(columns.at(i)) != before.at(i), isMarked);
    }
}

void TestSelection::marksWhatHasNoRoom()
{
    using Spans = QList<std::pair<qsizetype, qsizetype>>;
    const QString text = u"a long name"_s;
    QCOMPARE(ui::shownSpans({ { 2, 4 } }, text, text), (Spans { { 2, 4 } }));
    const QString shown = u"a lo…"_s;
    QCOMPARE(ui::shownSpans({ { 0, 1 } }, text, shown), (Spans { { 0, 1 } }));
    QCOMPARE(ui::shownSpans({ { 2, 4 } }, text, shown), (Spans { { 2, 2 }, { 4, 1 } }));
    QCOMPARE(ui::shownSpans({ { 0, 1 }, { 7, 1 }, { 9, 2 } }, text, shown),
        (Spans { { 0, 1 }, { 4, 1 } }));
    Fixture f;
    const QString hidden = QString(300, u'x') + u"needle.zip"_s;
    emit f.engine.added({ fakeDownload(1, DownloadState::Queued, hidden) });
    QTRY_COMPARE(f.names(), QStringList { hidden });
    const QRect cell = f.list->visualRect(f.list->model()->index(0, 0));
    const QImage plain = f.list->viewport()->grab(cell).toImage();
    named<ui::SearchField>(f.window, "searchField")->setText(u"needle"_s);
    QTRY_VERIFY(f.list->viewport()->grab(cell).toImage() != plain);
}

void TestSelection::marksServersThatAreAskedFor()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_COMPARE(f.list->model()->rowCount(), 1);
    named<ui::SearchField>(f.window, "searchField")->setText(u"host:exam -host:other"_s);
    const auto wanted = [&](ui::Column column) {
        const QModelIndex index = f.list->model()->index(0, static_cast<int>(column));
        return index.data(ui::WantedRole).toStringList();
    };
    QTRY_COMPARE(wanted(ui::Column::Host), QStringList { u"exam"_s });
    QCOMPARE(wanted(ui::Column::Name), QStringList());
}

void TestSelection::theListStaysWhereItWasScrolledToTheSide()
{
    Fixture f;
    emit f.engine.added(many(50));
    QTRY_COMPARE(f.list->model()->rowCount(), 50);
    f.list->setCurrentIndex(f.list->model()->index(3, 0));
    f.list->header()->resizeSection(0, 3000);
    QScrollBar *side = f.list->horizontalScrollBar();
    QTRY_VERIFY(side->maximum() > 0);
    side->setValue(side->maximum());
    const int there = side->value();
    const int height = f.list->height();
    f.window.resize(f.window.width(), f.window.height() - 60);
    QTRY_VERIFY(f.list->height() < height);
    QCOMPARE(side->value(), there);
}

void TestSelection::aDamagedFileIsNotOfferedAsTheSame()
{
    QThreadPool pool;
    FakeEngine engine;
    ui::DownloadModel model(&pool);
    model.follow(&engine);
    ui::HaveFiles have(engine, model, pool);
    QSignalSpy found(&have, &ui::HaveFiles::found);
    const QTemporaryDir folder;
    Download complete = fakeDownload(1, DownloadState::Completed);
    complete.request.folder = folder.path();
    complete.request.checksum = { engine::ChecksumAlgorithm::Md5, "00" };
    complete.received = 4;
    writeFile(complete.filePath(), "1234");
    emit engine.added({ complete });
    Download fresh = fakeDownload(2, DownloadState::Downloading);
    fresh.request.checksum = complete.request.checksum;
    emit engine.added({ fresh });
    QTRY_COMPARE(found.count(), 1);
    complete.error = { engine::ErrorKind::ChecksumMismatch, 0, complete.fileName };
    emit engine.changed({ complete });
    fresh.id = DownloadId { 3 };
    emit engine.added({ fresh });
    QVERIFY(pool.waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(found.count(), 1);
}

void TestSelection::whatTheUserFetchesAgainIsNotOffered()
{
    QThreadPool pool;
    FakeEngine engine;
    ui::DownloadModel model(&pool);
    model.follow(&engine);
    ui::HaveFiles have(engine, model, pool);
    QSignalSpy found(&have, &ui::HaveFiles::found);
    const QTemporaryDir folder;
    Download complete = fakeDownload(1, DownloadState::Completed);
    complete.request.folder = folder.path();
    complete.request.checksum = { engine::ChecksumAlgorithm::Md5, "00" };
    complete.received = 4;
    writeFile(complete.filePath(), "1234");
    emit engine.added({ complete });
    Download fresh = fakeDownload(2);
    fresh.request.checksum = complete.request.checksum;
    have.passOver({ fresh.request.url });
    emit engine.added({ fresh });
    fresh.state = DownloadState::Downloading;
    emit engine.changed({ fresh });
    QVERIFY(pool.waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(found.count(), 0);
    fresh.id = DownloadId { 3 }; // the answer was about one
    emit engine.added({ fresh });
    QTRY_COMPARE(found.count(), 1);
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
