// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/fakeengine.h"
#include "ui/downloadmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using namespace ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLong = DownloadOrder::kAtOnce + 500;

QList<Download> downloads(
    qint64 first, qint64 last, DownloadState state = DownloadState::Downloading)
{
    QList<Download> list;
    for (qint64 number = first; number <= last; ++number) {
        list.append(fakeDownload(number, state));
    }
    return list;
}

/// A model that obeys an engine, watched by Qt's own tester.
struct Fixture {
    QThreadPool pool;
    FakeEngine engine;
    DownloadModel model { &pool };
    QAbstractItemModelTester tester { &model,
        QAbstractItemModelTester::FailureReportingMode::QtTest };
    QSignalSpy changes { &model, &QAbstractItemModel::dataChanged };
    QSignalSpy layouts { &model, &QAbstractItemModel::layoutChanged };
    QSignalSpy inserts { &model, &QAbstractItemModel::rowsInserted };
    QSignalSpy removals { &model, &QAbstractItemModel::rowsRemoved };
    QSignalSpy resets { &model, &QAbstractItemModel::modelReset };

    Fixture() { model.follow(&engine); }
    QString cell(int row, Column column) const
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    QList<qint64> shown() const
    {
        QList<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids.append(model.index(row, 0).data(IdRole).value<DownloadId>().value);
        }
        return ids;
    }
    void sortBy(Column column, bool isDescending = false)
    {
        model.setCriteria({ static_cast<int>(column), isDescending, model.criteria().terms });
    }
    void search(const QString &typed)
    {
        model.setCriteria(
            { model.criteria().sortColumn, model.criteria().isDescending, searchTerms(typed) });
    }
};

QList<qint64> numbers(qint64 first, qint64 last)
{
    QList<qint64> list;
    for (qint64 number = first; number <= last; ++number) {
        list.append(number);
    }
    return list;
}

} // namespace

class TestDownloadModel : public QObject {
    Q_OBJECT

private slots:
    void appendsInQueueOrderInOneSpan();
    void leavesNeverHaveChildren();
    void saysWhatTheCellsHold();
    void mergesProgressIntoSpansAndFlushesOnce();
    void tellsManyScatteredRowsAsOneSpan();
    void tellsStateChangesAtOnce();
    void passesOverProgressOfWhatStopped();
    void movesAtOnceInQueueOrder();
    void keepsSelectedRowsThroughSorting();
    void filtersInAndOutInFewSteps();
    void removesScatteredRowsInOneSpan();
    void resortsLiveColumnsLater();
    void ordersLongListsInOneChange();
    void dropsOrdersThatWereOvertaken();
    void survivesChangesWhileAnOrderIsComputed();
    void countsStates();
    void reusesRecordsOfRemovedRows();
};

void TestDownloadModel::appendsInQueueOrderInOneSpan()
{
    Fixture f;
    emit f.engine.added(downloads(1, 3));
    emit f.engine.added(downloads(4, 6));
    QCOMPARE(f.shown(), numbers(1, 6));
    QCOMPARE(f.inserts.count(), 2);
    QCOMPARE(f.layouts.count(), 0);
    emit f.engine.added(downloads(2, 2));
    QCOMPARE(f.shown(), numbers(1, 6));
}

void TestDownloadModel::leavesNeverHaveChildren()
{
    Fixture f;
    emit f.engine.added(downloads(1, 2));
    QVERIFY(f.model.index(1, 0).flags() & Qt::ItemNeverHasChildren);
    QVERIFY(!f.model.hasChildren(f.model.index(1, 0)));
    // Spread over the whole range, for the sake of hashes.
    QVERIFY(f.model.index(1, 0).internalId() - f.model.index(0, 0).internalId() > 1'000'000);
}

void TestDownloadModel::saysWhatTheCellsHold()
{
    Fixture f;
    Download failed = fakeDownload(2, DownloadState::Failed, u"<b>x</b>"_s);
    failed.error = { engine::ErrorKind::NotFound, 404, u"Not Found"_s };
    Download unnamed = fakeDownload(3, DownloadState::Queued);
    unnamed.fileName.clear();
    unnamed.total = -1;
    emit f.engine.added({ fakeDownload(1, DownloadState::Downloading), failed, unnamed });
    emit f.engine.progressed({ { DownloadId { 1 }, 512 * 1024, 1024 * 1024, 1024, 3 } });
    QCOMPARE(f.cell(0, Column::Name), u"file-1.zip"_s);
    QCOMPARE(f.cell(0, Column::Progress), u"50 %"_s);
    QCOMPARE(f.model.index(0, 0).data(PercentRole).toInt(), 50);
    QCOMPARE(f.cell(0, Column::Speed), u"1.0 KiB/s"_s);
    QCOMPARE(f.cell(0, Column::TimeLeft), u"8 min 32 s"_s);
    QCOMPARE(f.cell(0, Column::Connections), u"3"_s);
    QVERIFY(f.cell(1, Column::State).endsWith(u'.'));
    const QString tip
        = f.model.index(1, static_cast<int>(Column::State)).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.startsWith(f.cell(1, Column::State) + u'\n'), qPrintable(tip));
    QVERIFY(!f.model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    QCOMPARE(f.cell(2, Column::Name), u"file-3.zip"_s);
    QCOMPARE(f.cell(2, Column::Size), QString());
    QCOMPARE(f.cell(2, Column::Progress), QString());
    QCOMPARE(f.model.index(2, 0).data(PercentRole).toInt(), -1);
}

void TestDownloadModel::mergesProgressIntoSpansAndFlushesOnce()
{
    Fixture f;
    emit f.engine.added(downloads(1, 20));
    for (const qint64 number : { 7, 2, 3, 2, 6, 15, 3 }) {
        emit f.engine.progressed({ { DownloadId { number }, 10, 1000, 5, 1 } });
    }
    QCOMPARE(f.changes.count(), 0);
    QTRY_COMPARE(f.changes.count(), 3);
    const auto span = [&](int i) {
        return std::pair(
            f.changes.at(i).at(0).toModelIndex().row(), f.changes.at(i).at(1).toModelIndex().row());
    };
    QCOMPARE(span(0), std::pair(1, 2));
    QCOMPARE(span(1), std::pair(5, 6));
    QCOMPARE(span(2), std::pair(14, 14));
    QCOMPARE(f.changes.at(0).at(0).toModelIndex().column(), static_cast<int>(Column::Size));
}

void TestDownloadModel::tellsManyScatteredRowsAsOneSpan()
{
    Fixture f;
    emit f.engine.added(downloads(1, 200));
    for (qint64 number = 1; number <= 199; number += 2) {
        emit f.engine.progressed({ { DownloadId { number }, 10, 1000, 5, 1 } });
    }
    QTRY_COMPARE(f.changes.count(), 1);
    QCOMPARE(f.changes.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(f.changes.first().at(1).toModelIndex().row(), 198);
}

void TestDownloadModel::tellsStateChangesAtOnce()
{
    Fixture f;
    emit f.engine.added(downloads(1, 1000));
    emit f.engine.changed(downloads(1, 1000, DownloadState::Paused));
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.counts()[static_cast<size_t>(DownloadState::Paused)], 1000);
}

void TestDownloadModel::passesOverProgressOfWhatStopped()
{
    Fixture f;
    emit f.engine.added(downloads(1, 1));
    emit f.engine.progressed({ { DownloadId { 1 }, 10, 1000, 5000, 1 } });
    emit f.engine.changed(downloads(1, 1, DownloadState::Paused));
    emit f.engine.progressed({ { DownloadId { 1 }, 20, 1000, 5000, 1 } });
    QCOMPARE(f.cell(0, Column::Speed), QString());
    QCOMPARE(f.cell(0, Column::Connections), QString());
}

void TestDownloadModel::movesAtOnceInQueueOrder()
{
    Fixture f;
    emit f.engine.added(downloads(1, 4));
    Download moved = fakeDownload(4, DownloadState::Downloading);
    moved.queueRank = 1500;
    emit f.engine.changed({ moved });
    QCOMPARE(f.shown(), (QList<qint64> { 1, 4, 2, 3 }));
    QCOMPARE(f.layouts.count(), 1);
}

void TestDownloadModel::keepsSelectedRowsThroughSorting()
{
    Fixture f;
    emit f.engine.added(downloads(1, 50));
    const QPersistentModelIndex kept(f.model.index(9, 3));
    f.sortBy(Column::Size, true);
    QCOMPARE(f.shown().first(), 50);
    QCOMPARE(kept.row(), 40);
    QCOMPARE(kept.column(), 3);
    QCOMPARE(kept.data(IdRole).value<DownloadId>(), DownloadId { 10 });
    QCOMPARE(f.resets.count(), 0);
    f.model.setCriteria({});
    QCOMPARE(f.shown(), numbers(1, 50));
    QCOMPARE(kept.row(), 9);
}

void TestDownloadModel::filtersInAndOutInFewSteps()
{
    Fixture f;
    emit f.engine.added(downloads(1, 200));
    const QPersistentModelIndex kept(f.model.index(11, 0));
    const QPersistentModelIndex hidden(f.model.index(12, 0));
    f.inserts.clear();
    f.search(u"2.zip"_s);
    QCOMPARE(f.model.rowCount(), 20);
    QCOMPARE(kept.data().toString(), u"file-12.zip"_s);
    QVERIFY(!hidden.isValid());
    QCOMPARE(f.removals.count(), 1);
    QCOMPARE(f.layouts.count(), 1);
    f.search({});
    QCOMPARE(f.shown(), numbers(1, 200));
    QCOMPARE(f.inserts.count(), 1);
    QCOMPARE(f.layouts.count(), 2);
    QCOMPARE(kept.row(), 11);
    QCOMPARE(f.resets.count(), 0);
}

void TestDownloadModel::removesScatteredRowsInOneSpan()
{
    Fixture f;
    emit f.engine.added(downloads(1, 100));
    QList<DownloadId> odd;
    QList<qint64> even;
    for (qint64 number = 1; number <= 100; number += 2) {
        odd.append(DownloadId { number });
        even.append(number + 1);
    }
    emit f.engine.removed(odd);
    QCOMPARE(f.shown(), even);
    QCOMPARE(f.removals.count(), 1);
    QCOMPARE(f.model.downloadCount(), 50);
}

void TestDownloadModel::resortsLiveColumnsLater()
{
    Fixture f;
    emit f.engine.added(downloads(1, 3));
    f.sortBy(Column::Speed, true);
    f.layouts.clear();
    emit f.engine.progressed({ { DownloadId { 3 }, 10, 1000, 900, 1 } });
    emit f.engine.progressed({ { DownloadId { 2 }, 10, 1000, 500, 1 } });
    QCOMPARE(f.shown(), numbers(1, 3));
    QTRY_COMPARE(f.shown(), (QList<qint64> { 3, 2, 1 }));
    QCOMPARE(f.layouts.count(), 1);
}

void TestDownloadModel::ordersLongListsInOneChange()
{
    Fixture f;
    emit f.engine.added(downloads(1, kLong));
    QCOMPARE(f.model.rowCount(), kLong);
    f.sortBy(Column::Size, true);
    // One change of layout, whenever the pool has the order.
    QTRY_COMPARE(f.layouts.count(), 1);
    QCOMPARE(f.shown().first(), kLong);
    QCOMPARE(f.shown().last(), 1);
}

void TestDownloadModel::dropsOrdersThatWereOvertaken()
{
    Fixture f;
    emit f.engine.added(downloads(1, kLong));
    f.search(u"file-7"_s);
    f.search(u"file-77"_s);
    f.search(u"file-777"_s);
    QTRY_COMPARE(f.shown(), (QList<qint64> { 777 }));
    // The orders for the first two words never reached the view.
    QCOMPARE(f.removals.count() + f.layouts.count(), 2);
}

void TestDownloadModel::survivesChangesWhileAnOrderIsComputed()
{
    Fixture f;
    emit f.engine.added(downloads(1, kLong));
    f.sortBy(Column::Size, true);
    emit f.engine.removed({ DownloadId { kLong }, DownloadId { 1 } });
    emit f.engine.added(downloads(kLong + 1, kLong + 2));
    QCOMPARE(f.layouts.count(), 0);
    QTRY_COMPARE(f.model.rowCount(), kLong);
    QCOMPARE(f.shown().mid(0, 3), (QList<qint64> { kLong + 2, kLong + 1, kLong - 1 }));
    QCOMPARE(f.shown().last(), 2);
}

void TestDownloadModel::countsStates()
{
    Fixture f;
    emit f.engine.added(downloads(1, 3, DownloadState::Failed));
    emit f.engine.added(downloads(4, 5, DownloadState::Completed));
    emit f.engine.changed(downloads(3, 3, DownloadState::Queued));
    emit f.engine.removed({ DownloadId { 5 } });
    const auto count
        = [&](DownloadState state) { return f.model.counts()[static_cast<size_t>(state)]; };
    QCOMPARE(count(DownloadState::Failed), 2);
    QCOMPARE(count(DownloadState::Completed), 1);
    QCOMPARE(count(DownloadState::Queued), 1);
    QCOMPARE(f.model.idsIn(DownloadState::Failed), (QList { DownloadId { 1 }, DownloadId { 2 } }));
    QVERIFY(!f.model.hasTimedRows());
    Download timed = fakeDownload(3);
    timed.notBefore = QDateTime::currentDateTimeUtc().addSecs(60);
    emit f.engine.changed({ timed });
    QVERIFY(f.model.hasTimedRows());
}

void TestDownloadModel::reusesRecordsOfRemovedRows()
{
    Fixture f;
    emit f.engine.added(downloads(1, 3));
    emit f.engine.progressed({ { DownloadId { 2 }, 10, 1000, 900, 1 } });
    emit f.engine.removed({ DownloadId { 2 } });
    emit f.engine.added(downloads(9, 9));
    QCOMPARE(f.shown(), (QList<qint64> { 1, 3, 9 }));
    QCOMPARE(f.cell(2, Column::Speed), QString());
    QVERIFY(!f.model.indexOf(DownloadId { 2 }).isValid());
    QCOMPARE(f.model.indexOf(DownloadId { 9 }).row(), 2);
}

QTEST_MAIN(TestDownloadModel)
#include "tst_downloadmodel.moc"
