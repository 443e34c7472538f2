// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/fakeengine.h"
#include "ui/downloadorder.h"
#include "ui/downloadrows.h"
#include "ui/ordertransition.h"
#include "ui/selectionfacts.h"

#include <QTest>

using engine::DownloadState;
using engine::ErrorKind;
using engine::Remedy;
using namespace ui;
using namespace Qt::StringLiterals;

namespace {

OrderCriteria by(Column column, bool isDescending = false)
{
    return { static_cast<int>(column), isDescending, {} };
}

OrderCriteria having(const QString &typed)
{
    return { -1, false, searchTerms(typed) };
}

// Three rows whose order differs by every column; records 0, 1, 2 stand in the queue as 1, 0, 2.
QList<Row> threeRows()
{
    QList<Row> rows(3);
    rows[0].download = fakeDownload(2, DownloadState::Downloading, u"Part 10.zip"_s);
    rows[0].download.total = 1000;
    rows[0].progress = engine::Progress { rows[0].download.id, 900, 1000, 10, 1 };
    rows[1].download = fakeDownload(1, DownloadState::Downloading, u"part 9.zip"_s);
    rows[1].download.total = 2000;
    rows[1].progress = engine::Progress { rows[1].download.id, 1000, 2000, 1000, 4 };
    rows[1].download.addedAt = rows[0].download.addedAt.addDays(2);
    rows[2].download = fakeDownload(3, DownloadState::Paused, u"alpha.iso"_s);
    rows[2].download.total = -1;
    rows[2].download.request.url = QUrl(u"https://mirror.example.net/pub/alpha.iso"_s);
    rows[2].download.request.folder = u"/media/Disk"_s;
    return rows;
}

OrderKeys keysOf(const QList<Row> &rows, const OrderCriteria &criteria)
{
    OrderKeys all;
    for (int i = 0; i < rows.size(); ++i) {
        all.keys.append(orderKey(i, rows.at(i), criteria));
        if (asksForWords(criteria)) {
            all.words.append(rowWords(rows.at(i), criteria));
        }
    }
    return all;
}

} // namespace

class TestDownloadOrder : public QObject {
    Q_OBJECT

private slots:
    void sortsAndFilters_data();
    void sortsAndFilters();
    void tellsWhetherARowMayMove_data();
    void tellsWhetherARowMayMove();
    void findsTheWayBetweenOrders_data();
    void findsTheWayBetweenOrders();
    void tellsWhatCanBeDone_data();
    void tellsWhatCanBeDone();
    void offersRemediesThatHelpAllOfTheSelected();
    void copiesKeepWhatASeldomValueWas();
    void sumsOfWhatIsLeftFollowTheRows();
};

void TestDownloadOrder::sortsAndFilters_data()
{
    QTest::addColumn<OrderCriteria>("criteria");
    QTest::addColumn<QList<int>>("records");
    QTest::newRow("queue order") << OrderCriteria() << QList<int> { 1, 0, 2 };
    QTest::newRow("names: case aside, numbers as numbers")
        << by(Column::Name) << QList<int> { 2, 1, 0 };
    QTest::newRow("size, unknown first") << by(Column::Size) << QList<int> { 2, 0, 1 };
    QTest::newRow("size, down") << by(Column::Size, true) << QList<int> { 1, 0, 2 };
    QTest::newRow("progress") << by(Column::Progress) << QList<int> { 2, 1, 0 };
    QTest::newRow("state, equals in queue order") << by(Column::State) << QList<int> { 1, 0, 2 };
    QTest::newRow("state down, equals in queue order still")
        << by(Column::State, true) << QList<int> { 2, 1, 0 };
    QTest::newRow("speed, down") << by(Column::Speed, true) << QList<int> { 1, 0, 2 };
    QTest::newRow("time left, unknown last") << by(Column::TimeLeft) << QList<int> { 1, 0, 2 };
    QTest::newRow("connections") << by(Column::Connections) << QList<int> { 2, 0, 1 };
    QTest::newRow("added") << by(Column::Added) << QList<int> { 0, 2, 1 };
    QTest::newRow("a word in the name") << having(u"PART"_s) << QList<int> { 1, 0 };
    QTest::newRow("a word in the link") << having(u"mirror"_s) << QList<int> { 2 };
    QTest::newRow("a word in the folder") << having(u"disk"_s) << QList<int> { 2 };
    QTest::newRow("all words, from anywhere")
        << having(u"  disk   alpha mirror "_s) << QList<int> { 2 };
    QTest::newRow("one word too many") << having(u"disk alpha part"_s) << QList<int>();
    QTest::newRow("only spaces are no filter") << having(u"  "_s) << QList<int> { 1, 0, 2 };
}

void TestDownloadOrder::sortsAndFilters()
{
    QFETCH(const OrderCriteria, criteria);
    QFETCH(const QList<int>, records);
    QCOMPARE(orderedRecords(criteria, keysOf(threeRows(), criteria)), records);
}

void TestDownloadOrder::tellsWhetherARowMayMove_data()
{
    QTest::addColumn<OrderCriteria>("criteria");
    QTest::addColumn<bool>("byRank");
    QTest::addColumn<bool>("byName");
    QTest::addColumn<bool>("bySpeed");
    QTest::newRow("queue order") << OrderCriteria() << true << false << false;
    QTest::newRow("name") << by(Column::Name) << false << true << false;
    QTest::newRow("speed") << by(Column::Speed) << false << false << true;
    QTest::newRow("filter") << having(u"x"_s) << true << true << false;
}

void TestDownloadOrder::tellsWhetherARowMayMove()
{
    QFETCH(const OrderCriteria, criteria);
    QFETCH(const bool, byRank);
    QFETCH(const bool, byName);
    QFETCH(const bool, bySpeed);
    const Row before = threeRows().first();
    Row after = before;
    QVERIFY(!placesDiffer(before, after, criteria));
    after.download.queueRank += 1;
    QCOMPARE(placesDiffer(before, after, criteria), byRank);
    after = before;
    after.download.fileName = u"other"_s;
    QCOMPARE(placesDiffer(before, after, criteria), byName);
    after = before;
    after.progress.change([](engine::Progress &progress) { ++progress.speed; });
    QCOMPARE(placesDiffer(before, after, criteria), bySpeed);
}

void TestDownloadOrder::findsTheWayBetweenOrders_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("removedSpans");
    QTest::addColumn<int>("insertedSpans");
    QTest::addColumn<bool>("isKeptInOrder");
    using L = QList<int>;
    QTest::newRow("nothing") << L() << L() << 0 << 0 << true;
    QTest::newRow("all come") << L() << L { 2, 0, 1 } << 0 << 1 << true;
    QTest::newRow("all go") << L { 0, 1, 2 } << L() << 1 << 0 << true;
    QTest::newRow("two apart go") << L { 0, 1, 2, 3 } << L { 1, 3 } << 2 << 0 << true;
    QTest::newRow("one comes between") << L { 0, 2 } << L { 0, 1, 2 } << 0 << 1 << true;
    QTest::newRow("a swap") << L { 0, 1, 2 } << L { 1, 0, 2 } << 0 << 0 << false;
    QTest::newRow("all at once") << L { 0, 1, 2, 3 } << L { 5, 3, 1, 4 } << 2 << 2 << false;
}

void TestDownloadOrder::findsTheWayBetweenOrders()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    const OrderTransition way = orderTransition(before, after, 6);
    QTEST(static_cast<int>(way.removed.size()), "removedSpans");
    QTEST(static_cast<int>(way.inserted.size()), "insertedSpans");
    QTEST(way.isKeptInOrder, "isKeptInOrder");
    QList<int> rest = before;
    rest.removeIf([&](int record) { return way.removedRecords.contains(record); });
    QCOMPARE(QSet<int>(rest.begin(), rest.end()), QSet<int>(way.kept.begin(), way.kept.end()));
    QList<int> arrived = way.kept;
    for (const RowSpan &span : way.inserted) {
        for (int row = span.first; row <= span.last; ++row) {
            arrived.insert(row, after.at(row));
        }
    }
    QCOMPARE(arrived, after);
}

void TestDownloadOrder::tellsWhatCanBeDone_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::addColumn<bool>("canPause");
    QTest::addColumn<bool>("canResume");
    for (const DownloadState state : engine::kAllStates) {
        const engine::StateTraits &traits = engine::traits(state);
        QTest::newRow(traits.diskName.data()) << state << traits.canPause << traits.canResume;
    }
}

void TestDownloadOrder::tellsWhatCanBeDone()
{
    QFETCH(const DownloadState, state);
    const engine::Download one = fakeDownload(1, state);
    const SelectionFacts facts = selectionFacts({ &one });
    QCOMPARE(facts.count, 1);
    QTEST(facts.canPause, "canPause");
    QTEST(facts.canResume, "canResume");
    StateCounts counts {};
    counts[static_cast<size_t>(state)] = 3;
    const ListFacts list = listFacts(counts, true, false);
    QTEST(list.canPause, "canPause");
    QTEST(list.canResume, "canResume");
    QCOMPARE(list.failed, state == DownloadState::Failed ? 3 : 0);
    QCOMPARE(list.complete, state == DownloadState::Completed ? 3 : 0);
}

void TestDownloadOrder::offersRemediesThatHelpAllOfTheSelected()
{
    engine::Download missing = fakeDownload(1, DownloadState::Failed);
    missing.error.kind = ErrorKind::NotFound;
    engine::Download full = fakeDownload(2, DownloadState::Failed);
    full.error.kind = ErrorKind::DiskFull;
    const engine::Download paused = fakeDownload(3, DownloadState::Paused);
    QCOMPARE(selectionFacts({ &missing }).remedies, engine::traits(ErrorKind::NotFound).remedies);
    QVERIFY(selectionFacts({ &missing }).remedies.contains(Remedy::ChangeLink));
    QVERIFY(!selectionFacts({ &missing, &missing }).remedies.contains(Remedy::ChangeLink));
    for (const Remedy remedy : selectionFacts({ &missing, &full }).remedies) {
        QVERIFY(engine::traits(ErrorKind::NotFound).remedies.contains(remedy));
        QVERIFY(engine::traits(ErrorKind::DiskFull).remedies.contains(remedy));
    }
    QVERIFY(selectionFacts({ &missing, &paused }).remedies.isEmpty());
    QVERIFY(selectionFacts({ &paused, &missing }).remedies.isEmpty());
    QVERIFY(selectionFacts({}).remedies.isEmpty());
}

void TestDownloadOrder::copiesKeepWhatASeldomValueWas()
{
    engine::Download download = fakeDownload(1);
    const engine::Download before = download;
    download.partMove = engine::PartMove { u"/media/Disk"_s, {}, {} };
    const engine::Download moving = download;
    QVERIFY(before.partMove->folder.isEmpty() && before != moving);
    download.partMove.change([](engine::PartMove &move) { move.folder = u"/srv"_s; });
    QCOMPARE(moving.partMove->folder, u"/media/Disk"_s);
    QCOMPARE(download.partMove->folder, u"/srv"_s);
    download.partMove.change([](engine::PartMove &move) { move.folder.clear(); });
    QCOMPARE(download, before);
    QCOMPARE(sizeof(download.partMove), sizeof(void *));
}

void TestDownloadOrder::sumsOfWhatIsLeftFollowTheRows()
{
    DownloadRows rows;
    engine::Download queued = fakeDownload(1); // of 1 MiB
    queued.request.queueId = 7;
    const int record = rows.insert(queued, false);
    rows.insert(fakeDownload(2, DownloadState::Downloading), false);
    rows.insert(fakeDownload(3, DownloadState::Paused), false);
    const QString folder = queued.request.folder;
    const auto needs = [&] { return rows.left().folders(); };
    QCOMPARE(needs().value(folder), (FolderNeed { folder, 2, 0, 3 * 1024 * 1024 }));
    QCOMPARE(rows.left().queues().value(7), (QueueLoad { {}, 1024 * 1024, 1 }));
    queued.total = -1;
    queued.request.folder = u"/media/Disk"_s;
    rows.replace(record, queued);
    QCOMPARE(needs().value(folder), (FolderNeed { folder, 1, 0, 2 * 1024 * 1024 }));
    QCOMPARE(needs().value(u"/media/Disk"_s), (FolderNeed { u"/media/Disk"_s, 1, 1, 0 }));
    queued.state = DownloadState::Completed;
    rows.replace(record, queued);
    QCOMPARE(needs().keys(), QStringList { folder });
    QCOMPARE(rows.left().queues().keys(), QList<qint64> { 0 });
    rows.erase(rows.recordOf({ 2 }));
    QVERIFY(needs().isEmpty() && rows.left().queues().isEmpty());
}

QTEST_GUILESS_MAIN(TestDownloadOrder)
#include "tst_downloadorder.moc"
