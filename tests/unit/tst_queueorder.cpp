// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/recordbook.h"
#include "tests/unit/storetesting.h"

#include <QTest>

#include <algorithm>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = 65536;

/// Counts what is saved.
class CountingPersistence : public Persistence {
public:
    void load() override { }
    void reserveIds(int) override { }
    void save(quint64, const QList<Download> &records, bool) override
    {
        ++saves;
        rows += records.size();
    }
    void saveHosts(const QList<HostMemory> &) override { }
    void erase(const QList<DownloadId> &) override { }
    void flush() override { }

    int saves = 0;
    qsizetype rows = 0;
};

QList<Download> rows(int count)
{
    QList<Download> records;
    for (int i = 1; i <= count; ++i) {
        Download record;
        record.id = { i };
        record.queueRank = i * kStep;
        record.request.url = QUrl(u"http://example.org/%1"_s.arg(i));
        record.request.folder = u"/d"_s;
        records.append(record);
    }
    return records;
}

QList<DownloadId> ids(std::initializer_list<int> numbers)
{
    QList<DownloadId> list;
    for (const int number : numbers) {
        list.append(DownloadId { number });
    }
    return list;
}

bool isInRankOrder(const RecordBook &book)
{
    const QList<DownloadId> order = book.inOrder();
    return order.size() == book.size()
        && std::is_sorted(order.begin(), order.end(), [&](DownloadId a, DownloadId b) {
               return book.find(a)->queueRank < book.find(b)->queueRank;
           });
}

} // namespace

class TestQueueOrder : public QObject {
    Q_OBJECT

private slots:
    void putsRowsBeforeAnother_data()
    {
        QTest::addColumn<QList<DownloadId>>("put");
        QTest::addColumn<int>("before");
        QTest::addColumn<QList<DownloadId>>("order");
        QTest::addColumn<int>("changed");
        const auto row = [](const char *name, std::initializer_list<int> put, int before,
                             std::initializer_list<int> order, int changed) {
            QTest::newRow(name) << ids(put) << before << ids(order) << changed;
        };
        row("forwards", { 4 }, 2, { 1, 4, 2, 3, 5 }, 1);
        row("backwards", { 1 }, 4, { 2, 3, 1, 4, 5 }, 1);
        row("scattered rows keep their order", { 5, 1, 3 }, 2, { 1, 3, 5, 2, 4 }, 3);
        row("to the front", { 5, 4 }, 1, { 4, 5, 1, 2, 3 }, 2);
        row("to the end", { 2, 1 }, 0, { 3, 4, 5, 1, 2 }, 2);
        row("before themselves", { 3 }, 3, { 1, 2, 3, 4, 5 }, 0);
        row("where they are", { 3, 4 }, 5, { 1, 2, 3, 4, 5 }, 0);
        row("at the end already", { 4, 5 }, 0, { 1, 2, 3, 4, 5 }, 0);
        row("before one of them", { 1, 3 }, 3, { 2, 1, 3, 4, 5 }, 2);
        row("all of them", { 5, 4, 3, 2, 1 }, 0, { 1, 2, 3, 4, 5 }, 0);
        row("unknown ones", { 77, 2, 2 }, 1, { 2, 1, 3, 4, 5 }, 1);
        row("before an unknown one", { 2 }, 77, { 1, 2, 3, 4, 5 }, 0);
        row("none", {}, 1, { 1, 2, 3, 4, 5 }, 0);
    }

    void putsRowsBeforeAnother()
    {
        QFETCH(QList<DownloadId>, put);
        QFETCH(int, before);
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(5), false);
        const QList<DownloadId> changed = book.place(put, { before });
        book.flush();
        QTEST(book.inOrder(), "order");
        QTEST(static_cast<int>(changed.size()), "changed");
        QCOMPARE(persistence.rows, changed.size());
        QVERIFY(isInRankOrder(book));
    }

    void aUsedUpGapCostsOnlyTheRowsAround()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(10'000), false);
        qsizetype most = 0;
        qsizetype all = 0;
        for (int i = 0; i < 2'000; ++i) { // each right before the same row
            const DownloadId id { 9'000 - i };
            const qsizetype changed = book.place({ id }, { 9'500 }).size();
            most = std::max(most, changed);
            all += changed;
        }
        book.flush();
        QVERIFY(isInRankOrder(book));
        QVERIFY(most > 1); // a gap was used up
        QVERIFY2(most <= 500, qPrintable(QString::number(most)));
        QVERIFY2(all <= 8 * 2'000, qPrintable(QString::number(all)));
        QCOMPARE(book.inOrder().indexOf({ 9'500 }), 9'499);
        QCOMPARE(book.inOrder().indexOf({ 7'001 }), 9'498);
    }

    void manyRowsFindRoomBetweenTwo()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(100'100), false);
        const QList<DownloadId> many = book.inOrder().mid(100);
        const qsizetype changed = book.place(many, { 50 }).size();
        book.flush();
        QVERIFY(isInRankOrder(book));
        QCOMPARE(book.inOrder().indexOf({ 50 }), 100'049);
        QVERIFY(changed <= 100'100);
        QCOMPARE(persistence.saves, 1); // all in one transaction
        QCOMPARE(persistence.rows, changed);
    }

    void aPlaceCostsTheSameInALongList()
    {
        // The row, its transaction and what the log may need after a long one.
        QVERIFY(statementsOfPlacing(10) <= 6);
        QVERIFY(statementsOfPlacing(20'000) <= 6);
    }

    void theOrderOutlivesARestart()
    {
        const storetesting::Profile profile;
        QList<DownloadId> order;
        {
            store::StoreLink link(profile.options);
            storetesting::open(link);
            storetesting::reserve(link, 6);
            RecordBook book(&link);
            book.insert(rows(6), true);
            book.place(ids({ 6, 2 }), { 4 });
            book.place(ids({ 1 }), {});
            book.flush();
            storetesting::flush(link);
            order = book.inOrder();
        }
        QCOMPARE(order, ids({ 3, 2, 6, 4, 5, 1 }));
        store::StoreLink link(profile.options);
        storetesting::open(link);
        QList<DownloadId> found;
        for (const Download &record : storetesting::load(link)) {
            found.append(record.id);
        }
        QCOMPARE(found, order);
    }

private:
    static qint64 statementsOfPlacing(int count)
    {
        const storetesting::Profile profile;
        store::StoreLink link(profile.options);
        storetesting::open(link);
        storetesting::reserve(link, count);
        RecordBook book(&link);
        book.insert(rows(count), true);
        book.place(ids({ count - 2 }), { 2 }); // what is saved with less haste than the rows were
        book.flush();
        storetesting::flush(link);
        const store::StoreStatistics before = storetesting::statistics(link);
        book.place(ids({ count - 1 }), { 3 });
        book.flush();
        storetesting::flush(link);
        const store::StoreStatistics after = storetesting::statistics(link);
        return after.rowsWritten - before.rowsWritten == 1 ? after.statements - before.statements
                                                           : count;
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
