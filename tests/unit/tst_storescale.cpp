// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storetesting.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreLink;

namespace {

constexpr int kMany = 100'000;

struct Costs {
    qint64 newRow = 0;
    qint64 stateChange = 0;
    qint64 checkpoint = 0;
    qint64 sameSegments = 0;
    qint64 erasure = 0;
    bool operator==(const Costs &) const = default;
};

/// The statements that \a act costs, with its transaction.
template <typename Act>
qint64 costOf(StoreLink &link, Act act)
{
    const qint64 before = statistics(link).statements;
    act();
    flush(link);
    return statistics(link).statements - before;
}

/// What single changes cost in a profile with \a rows downloads.
Costs costsWith(int rows)
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    reserve(link, rows + 1);
    link.save(1, downloads(rows), true);
    flush(link);
    Costs costs;
    Download d = download(rows + 1);
    costs.newRow = costOf(link, [&] { link.save(2, { d }, true); });
    d.state = engine::DownloadState::Downloading;
    d.segments = { { 0, 10 }, { 20, 30 } };
    costs.stateChange = costOf(link, [&] { link.save(3, { d }, true); });
    d.segments = { { 0, 12 }, { 20, 35 } };
    costs.checkpoint = costOf(link, [&] { link.save(4, { d }, true); });
    d.received = 17;
    costs.sameSegments = costOf(link, [&] { link.save(5, { d }, true); });
    costs.erasure = costOf(link, [&] { link.erase({ { 5 } }); });
    return costs;
}

} // namespace

class TestStoreScale : public QObject {
    Q_OBJECT

private slots:
    void oneChangeCostsTheSameInALongList(); // F78
    void loadsTheFirstScreenFirstThenBlocks();
    void loadsInQueueOrderWithEqualRanks();
    void writesALongListInOneTransaction(); // F78
};

void TestStoreScale::oneChangeCostsTheSameInALongList()
{
    const Costs few = costsWith(10);
    const Costs many = costsWith(kMany);
    QVERIFY(few == many);
    // Three for the transaction; the row, its file, its segments where they changed; one more where
    // it must outlive a power cut and the one before need not, or the other way round.
    QCOMPARE(few.newRow, 5);
    QCOMPARE(few.stateChange, 6);
    QCOMPARE(few.checkpoint, 6);
    QCOMPARE(few.sameSegments, 4);
    QCOMPARE(few.erasure, 5);
}

void TestStoreScale::loadsTheFirstScreenFirstThenBlocks()
{
    const Profile profile;
    QList<Download> expected = downloads(kMany);
    {
        StoreLink link(profile.options);
        open(link);
        // The order is that of the queue, not of the ids.
        for (Download &d : expected) {
            d.queueRank = -d.queueRank;
            d.request.headers = { { "Accept", QByteArray::number(d.id.value) } };
            d.segments = { { 0, d.id.value }, { 1'000'000, 1'000'000 + d.id.value } };
        }
        link.save(1, expected, true);
        flush(link);
    }
    std::reverse(expected.begin(), expected.end());
    StoreLink link(profile.options);
    open(link);
    QElapsedTimer clock;
    clock.start();
    QList<qsizetype> blocks;
    const QList<Download> found = load(link, &blocks);
    qInfo("100,000 rows loaded in %lld ms", clock.elapsed());
    QCOMPARE(blocks.first(), 200);
    QCOMPARE(blocks.at(1), 2000);
    QCOMPARE(blocks.size(), 51);
    QVERIFY(found == expected);
}

void TestStoreScale::loadsInQueueOrderWithEqualRanks()
{
    const Profile profile;
    QList<Download> all = downloads(5000);
    for (Download &d : all) {
        d.queueRank = d.id.value / 1000;
    }
    StoreLink link(profile.options);
    open(link);
    link.save(1, all, true);
    flush(link);
    QVERIFY(load(link) == all);
}

void TestStoreScale::writesALongListInOneTransaction()
{
    const Profile profile;
    StoreLink link(profile.options);
    open(link);
    QElapsedTimer clock;
    clock.start();
    link.save(1, downloads(10'000), true);
    flush(link);
    qInfo("10,000 rows written in %lld ms", clock.elapsed());
    const store::StoreStatistics done = statistics(link);
    QCOMPARE(done.commits, 1);
    QCOMPARE(done.rowsWritten, 10'000);
}

QTEST_GUILESS_MAIN(TestStoreScale)
#include "tst_storescale.moc"
