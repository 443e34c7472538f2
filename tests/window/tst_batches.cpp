// SPDX-License-Identifier: GPL-3.0-or-later
// Groups in the list: their sums, their rows, what is done to them, and their message.
#include "tests/window/windowtesting.h"
#include "ui/downloadmodel.h"
#include "ui/notificationgatherer.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSignalSpy>

using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using namespace ui;
using namespace Qt::StringLiterals;
using windowtesting::Fixture;

namespace {

constexpr qint64 kBatch = 77;

QList<Download> members(
    qint64 first, qint64 last, DownloadState state = DownloadState::Queued, qint64 batch = kBatch)
{
    QList<Download> list;
    for (qint64 number = first; number <= last; ++number) {
        Download one = fakeDownload(number, state);
        one.total = 1000;
        one.received = engine::traits(state).isComplete ? 1000 : 0;
        one.request.batchId = batch;
        one.request.batchName = u"Holiday"_s;
        list.append(one);
    }
    return list;
}

/// A model that obeys an engine, watched by Qt's own tester.
struct Listed {
    QThreadPool pool;
    FakeEngine engine;
    DownloadModel model { &pool };
    QAbstractItemModelTester tester { &model,
        QAbstractItemModelTester::FailureReportingMode::QtTest };
    QSignalSpy changes { &model, &QAbstractItemModel::dataChanged };
    Listed() { model.follow(&engine); }
    QString cell(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role).toString();
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all.append(cell(row, Column::Name).remove(u"file-"_s).remove(u".zip"_s));
        }
        return all;
    }
    void open(int row, bool isOpen = true) { model.setOpen(model.index(row, 0), isOpen); }
};

} // namespace

class TestBatches : public QObject {
    Q_OBJECT

private slots:
    void aNamedBatchIsOneRow();
    void sumsFollowItsDownloads();
    void opensAndCloses();
    void linksFoundLaterJoinIt();
    void sortsItsOwnWithinIt();
    void isFoundByWhatIsInIt();
    void goesWithItsLast();
    void progressTouchesTwoRowsHoweverLongItIs();
    void keysOpenAndCloseIt();
    void commandsActOnAllOfIt();
    void endsWithOneMessage();
    void staysOpenOrClosedUnderAFilter();
    void isOpenAgainAfterAStart();
    void itsNameCountsForItsDownloads();
    void itStaysWhereItIsHoweverLongItGrows();
    void oneDownloadOfAnOpenGroupIsShown();
};

void TestBatches::oneDownloadOfAnOpenGroupIsShown()
{
    Listed list;
    list.model.setOpenBatches({ kBatch });
    emit list.engine.added({ fakeDownload(1) });
    emit list.engine.added(members(2, 2));
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s, u"2"_s }));
}

void TestBatches::aNamedBatchIsOneRow()
{
    Listed list;
    emit list.engine.added({ fakeDownload(1) });
    emit list.engine.added(members(2, 92));
    emit list.engine.added({ fakeDownload(93) });
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s, u"93"_s }));
    QCOMPARE(list.model.downloadCount(), 93);
    QCOMPARE(list.model.counts()[static_cast<size_t>(DownloadState::Queued)], 93);
    QVERIFY(!list.model.download(list.model.index(1, 0)));
    QCOMPARE(list.model.downloads(list.model.index(1, 0)).size(), 91);
}

void TestBatches::sumsFollowItsDownloads()
{
    Listed list;
    emit list.engine.added(members(1, 91));
    emit list.engine.changed(members(1, 12, DownloadState::Completed));
    QCOMPARE(list.cell(0, Column::State), u"12 of 91"_s);
    QList<Download> failed = members(13, 14, DownloadState::Failed);
    failed[0].total = -1; // 404: it never has a size
    emit list.engine.changed(failed);
    emit list.engine.changed(members(15, 15, DownloadState::Downloading));
    emit list.engine.progressed({ { { 15 }, 500, 1000, 250, 2 } });
    QCOMPARE(list.cell(0, Column::State), u"12 of 91, 2 failed"_s);
    QCOMPARE(list.cell(0, Column::Progress), u"13 %"_s); // 12,500 of 90,000
    QCOMPARE(list.cell(0, Column::Connections), u"2"_s);
    QCOMPARE(list.cell(0, Column::Progress, Qt::AccessibleTextRole), u"13 %; 12 of 91, 2 failed"_s);
    QCOMPARE(list.cell(0, Column::Name, Qt::AccessibleTextRole), u"Holiday, group, collapsed"_s);
    emit list.engine.changed(members(15, 91, DownloadState::Paused));
    QCOMPARE(list.cell(0, Column::State), u"12 of 91, 2 failed, paused"_s);
    QCOMPARE(list.cell(0, Column::Connections), QString());
    emit list.engine.changed(members(13, 91, DownloadState::Completed));
    QCOMPARE(list.cell(0, Column::State), u"91 of 91"_s);
    QCOMPARE(list.cell(0, Column::Progress), u"100 %"_s);
}

void TestBatches::opensAndCloses()
{
    Listed list;
    emit list.engine.added({ fakeDownload(1) });
    emit list.engine.added(members(2, 4));
    emit list.engine.added({ fakeDownload(5) });
    list.open(1);
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s }));
    QCOMPARE(list.model.groupOf(list.model.index(3, 0)), list.model.index(1, 0));
    list.open(1, false);
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s, u"5"_s }));
}

void TestBatches::linksFoundLaterJoinIt()
{
    Listed list;
    emit list.engine.added(members(1, 2));
    emit list.engine.added({ fakeDownload(3) });
    emit list.engine.added(members(4, 4));
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"3"_s }));
    list.open(0);
    emit list.engine.added(members(5, 5));
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"1"_s, u"2"_s, u"4"_s, u"5"_s, u"3"_s }));
    QCOMPARE(list.cell(0, Column::State), u"0 of 4"_s);
    emit list.engine.added(members(6, 6, DownloadState::Queued, kBatch + 1));
    QCOMPARE(list.names().last(), u"Holiday"_s); // another one of the same name
}

void TestBatches::sortsItsOwnWithinIt()
{
    Listed list;
    emit list.engine.added({ fakeDownload(1) });
    emit list.engine.added(members(2, 4));
    list.open(1);
    list.model.setCriteria({ static_cast<int>(Column::Name), true, {} });
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s }));
    list.model.setCriteria({ static_cast<int>(Column::Size), true, {} });
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s, u"2"_s, u"3"_s, u"4"_s }));
}

void TestBatches::isFoundByWhatIsInIt()
{
    Listed list;
    emit list.engine.added({ fakeDownload(1) });
    emit list.engine.added(members(2, 4));
    list.model.setCriteria({ -1, false, searchTerms(u"file-3"_s) });
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"3"_s }));
    list.model.setCriteria({ -1, false, searchTerms(u"holiday"_s) });
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"2"_s, u"3"_s, u"4"_s }));
    list.model.setCriteria({ -1, false, searchTerms(u"file-1"_s) });
    QCOMPARE(list.names(), (QStringList { u"1"_s }));
    list.model.setCriteria({});
    QCOMPARE(list.names(), (QStringList { u"1"_s, u"Holiday"_s }));
}

void TestBatches::goesWithItsLast()
{
    Listed list;
    emit list.engine.added(members(1, 3));
    list.open(0);
    emit list.engine.removed({ { 1 }, { 3 } });
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"2"_s }));
    QCOMPARE(list.cell(0, Column::State), u"0 of 1"_s);
    emit list.engine.removed({ { 2 } });
    QCOMPARE(list.model.rowCount(), 0);
    emit list.engine.added(members(4, 5));
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s }));
    QCOMPARE(list.cell(0, Column::State), u"0 of 2"_s);
}

void TestBatches::progressTouchesTwoRowsHoweverLongItIs()
{
    for (const qint64 count : { 9, 9000 }) {
        Listed list;
        emit list.engine.added(members(1, count, DownloadState::Downloading));
        QTRY_COMPARE(list.model.rowCount(), 1);
        list.open(0);
        QTRY_COMPARE(list.model.rowCount(), static_cast<int>(count) + 1);
        QTRY_VERIFY(list.changes.count() >= 1);
        list.changes.clear();
        emit list.engine.progressed({ { { count }, 10, 1000, 5, 1 } });
        emit list.engine.progressed({ { { count }, 20, 1000, 5, 1 } });
        QTRY_VERIFY(list.changes.count() > 0);
        QCOMPARE(list.changes.count(), 2);
        for (const QList<QVariant> &change : std::as_const(list.changes)) {
            QCOMPARE(change.at(0).toModelIndex().row(), change.at(1).toModelIndex().row());
        }
    }
}

void TestBatches::keysOpenAndCloseIt()
{
    Fixture f;
    emit f.engine.added(members(1, 2));
    f.click(0, {});
    f.press(Qt::Key_Right);
    QCOMPARE(f.names().size(), 3);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Left); // to the group, then closed
    QCOMPARE(f.list->currentIndex().row(), 0);
    f.press(Qt::Key_Left);
    QCOMPARE(f.names(), (QStringList { u"Holiday"_s }));
    QTest::mouseClick(f.list->viewport(), Qt::LeftButton, {},
        f.list->visualRect(f.list->model()->index(0, 0)).topLeft() + QPoint(8, 8));
    QCOMPARE(f.names().size(), 3);
}

void TestBatches::commandsActOnAllOfIt()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    emit f.engine.added(members(2, 4) + members(5, 6, DownloadState::Failed));
    f.click(1);
    QTRY_VERIFY(f.action("retryFailedInGroup")->isEnabled());
    f.action("retryFailedInGroup")->trigger();
    QCOMPARE(f.engine.resumed, windowtesting::ids({ 5, 6 }));
    f.action("pause")->trigger();
    QCOMPARE(f.engine.paused, windowtesting::ids({ 2, 3, 4, 5, 6 }));
    f.press(Qt::Key_Right);
    f.list->selectAll(); // the group and its own: each once
    f.action("moveUp")->trigger();
    QCOMPARE(f.engine.moves.last().ids, windowtesting::ids({ 1, 2, 3, 4, 5, 6 }));
    f.click(1);
    f.action("remove")->trigger();
    QCOMPARE(f.engine.removals.last().ids, windowtesting::ids({ 2, 3, 4, 5, 6 }));
    f.click(0);
    QTRY_VERIFY(!f.action("retryFailedInGroup")->isEnabled());
}

void TestBatches::endsWithOneMessage()
{
    NotificationGatherer gatherer;
    QSignalSpy gathered(&gatherer, &NotificationGatherer::gathered);
    gatherer.noteChanged(members(1, 91));
    gatherer.noteChanged(members(1, 60, DownloadState::Completed));
    gatherer.noteChanged({ fakeDownload(200) });
    gatherer.noteChanged({ fakeDownload(200, DownloadState::Completed) });
    QTRY_COMPARE(gathered.count(), 1); // of the single one; the group goes on
    QCOMPARE(gathered.takeFirst().at(0).value<Notice>().ids, windowtesting::ids({ 200 }));
    gatherer.noteChanged(members(61, 89, DownloadState::Completed));
    gatherer.noteChanged(members(90, 91, DownloadState::Failed));
    QTRY_COMPARE(gathered.count(), 1);
    const Notice notice = gathered.takeFirst().at(0).value<Notice>();
    QCOMPARE(notice.title, u"Holiday"_s);
    QCOMPARE(notice.body, u"89 of 91 complete, 2 failed"_s);
    QCOMPARE(notice.ids, windowtesting::ids({ 90, 91 }));
}

void TestBatches::staysOpenOrClosedUnderAFilter()
{
    Listed list;
    QList<Download> album = members(1, 4);
    album[2].state = DownloadState::Failed;
    emit list.engine.added(album + members(8, 9, DownloadState::Completed, 5));
    OrderCriteria criteria;
    criteria.filter = { ListFilter::Kind::States, StateGroup::Failed, {}, 0 };
    list.model.setCriteria(criteria);
    QCOMPARE(list.names(), QStringList { u"Holiday"_s });
    list.open(0);
    QCOMPARE(list.names(), (QStringList { u"Holiday"_s, u"3"_s }));
    // What is hidden is not meant.
    QCOMPARE(list.model.downloads(list.model.index(0, 0)).size(), 1);
    QCOMPARE(list.model.failedIn(list.model.index(0, 0)), 1);
    list.open(0, false);
    QCOMPARE(list.names(), QStringList { u"Holiday"_s });
    list.model.setCriteria({});
    QCOMPARE(list.model.downloads(list.model.index(0, 0)).size(), 4);
}

void TestBatches::isOpenAgainAfterAStart()
{
    settings::Settings saved;
    const QList<Download> both = members(1, 2) + members(3, 4, DownloadState::Queued, 5);
    {
        Fixture f;
        QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
        emit f.engine.added(both);
        f.click(1);
        f.press(Qt::Key_Right);
        QCOMPARE(f.list->model()->rowCount(), 4);
        QTRY_VERIFY(!changed.isEmpty());
        saved = changed.last().first().value<settings::Settings>();
    }
    Fixture again(saved);
    emit again.engine.added(both);
    QCOMPARE(again.list->model()->rowCount(), 4);
    QVERIFY(!again.list->model()->index(0, 0).data(GroupRole).toBool());
    QVERIFY(again.list->model()->index(1, 0).data(GroupRole).toBool());
}

void TestBatches::itsNameCountsForItsDownloads()
{
    Listed list;
    QList<Download> album = members(1, 3);
    album[1].state = DownloadState::Failed;
    emit list.engine.added(album + QList { fakeDownload(9) });
    const auto search = [&](const QString &typed) {
        list.model.setCriteria({ -1, false, searchTerms(typed), {} });
        return list.names();
    };
    QCOMPARE(search(u"holiday"_s).size(), 4);
    QCOMPARE(search(u"holiday file-3"_s), (QStringList { u"Holiday"_s, u"3"_s }));
    QCOMPARE(search(u"holiday state:failed"_s), (QStringList { u"Holiday"_s, u"2"_s }));
    QCOMPARE(list.model.downloads(list.model.index(0, 0)).size(), 1);
    QCOMPARE(search(u"-holiday"_s), QStringList { u"9"_s });
}

void TestBatches::itStaysWhereItIsHoweverLongItGrows()
{
    Listed f;
    emit f.engine.added(members(1, 10));
    const Download *first = f.model.find({ 1 });
    emit f.engine.added(members(11, 5000));
    QCOMPARE(f.model.find({ 1 }), first); // no row is moved in memory
    QCOMPARE(f.model.downloadCount(), 5000);
    QCOMPARE(f.model.rowCount(), 1);
}

QTEST_MAIN(TestBatches)
#include "tst_batches.moc"
