// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/persistence.h"
#include "app/engine/recordbook.h"

#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = 65536;

/// Counts what it is told and commits only when the test says so.
class CountingPersistence : public Persistence {
public:
    void load() override { }
    void reserveIds(int) override { }
    void save(quint64 serial, const QList<Download> &records, bool isUrgent) override
    {
        serials.append(serial);
        rows += records.size();
        last = records;
        urgent += isUrgent ? 1 : 0;
    }
    void saveHosts(const QList<HostMemory> &) override { }
    void erase(const QList<DownloadId> &ids) override
    {
        ++erasures;
        erased += ids.size();
    }
    void flush() override { }

    QList<quint64> serials;
    QList<Download> last;
    qsizetype rows = 0;
    int urgent = 0;
    int erasures = 0;
    qsizetype erased = 0;
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
        record.total = 100;
        record.received = 10;
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

} // namespace

class TestRecordBook : public QObject {
    Q_OBJECT

private slots:
    void recordsStayWhereTheyAre()
    {
        RecordBook book(nullptr);
        const QList<Download> all = rows(20000);
        book.insert(all.first(10), true);
        const Download *first = book.find(all.first().id);
        book.insert(all.sliced(10), true);
        QCOMPARE(book.find(all.first().id), first);
        QCOMPARE(book.size(), all.size());
    }

    void tellsManyChangesOnce()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        QSignalSpy added(&book, &RecordBook::added);
        QSignalSpy changed(&book, &RecordBook::changed);
        book.insert(rows(10000), true);
        QCOMPARE(added.size(), 1);
        QCOMPARE(persistence.serials.size(), 1);
        for (int i = 1; i <= 10000; ++i) {
            QVERIFY(book.apply({ i }, DownloadEvent::PauseRequested));
            book.edit({ i }, Keep::Soon).attempts = 0;
        }
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<QList<Download>>().size(), 10000);
        QTRY_COMPARE(persistence.serials, (QList<quint64> { 1, 2 }));
        QCOMPARE(persistence.rows, 20000);
        QCOMPARE(persistence.urgent, 2);
    }

    void savesTheWholeBookWhenTheDatabaseWasRebuilt()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(1000), false);
        Q_EMIT persistence.rebuilt();
        QCOMPARE(persistence.last.size(), 1000); // the next order may be the last
    }

    void removesManyAtOnceAndTellsWhatChangedBefore()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(10000), false);
        QStringList order;
        connect(&book, &RecordBook::changed, this, [&] { order.append(u"changed"_s); });
        QSignalSpy removed(&book, &RecordBook::removed);
        connect(&book, &RecordBook::removed, this, [&] { order.append(u"removed"_s); });
        book.edit({ 5 }, Keep::Now).attempts = 3;
        book.remove(book.inOrder());
        QCOMPARE(order, (QStringList { u"changed"_s, u"removed"_s }));
        QCOMPARE(removed.first().first().value<QList<DownloadId>>().size(), 10000);
        QCOMPARE(persistence.erasures, 1);
        QCOMPARE(persistence.erased, 10000);
        QCOMPARE(book.size(), 0);
    }

    void anIdRemovedTwiceTakesNoOtherRowAlong()
    {
        RecordBook book(nullptr);
        book.insert(rows(3), false);
        book.move(ids({ 3 }), QueueMove::Top); // its rank is 0 now
        QSignalSpy removed(&book, &RecordBook::removed);
        book.remove(ids({ 1, 1, 99 }));
        QCOMPARE(removed.first().first().value<QList<DownloadId>>(), ids({ 1 }));
        QCOMPARE(book.inOrder(), ids({ 3, 2 }));
    }

    void savesOnlyWhatTheDiskMustKnow()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(3), false);
        book.edit({ 1 }, Keep::Shown).attempts = 1;
        book.flush();
        QCOMPARE(persistence.serials.size(), 0);
        book.edit({ 2 }, Keep::Soon).attempts = 1;
        book.flush();
        QCOMPARE(persistence.urgent, 0);
        QCOMPARE(persistence.last.size(), 1);
        QVERIFY(book.apply({ 3 }, DownloadEvent::Started)); // the same after a restart
        book.flush();
        QCOMPARE(persistence.serials.size(), 1);
        QVERIFY(book.apply({ 3 }, DownloadEvent::PauseRequested));
        book.flush();
        QCOMPARE(persistence.urgent, 1);
    }

    void refusesWhatTheTableDoesNotAllow()
    {
        RecordBook book(nullptr);
        book.insert(rows(1), false);
        QSignalSpy changed(&book, &RecordBook::changed);
        QVERIFY(!book.apply({ 1 }, DownloadEvent::BytesArrived));
        QVERIFY(!book.apply({ 2 }, DownloadEvent::Started));
        book.flush();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(book.find({ 1 })->state, DownloadState::Queued);
    }

    void movesRows_data()
    {
        QTest::addColumn<QList<DownloadId>>("moved");
        QTest::addColumn<QueueMove>("how");
        QTest::addColumn<QList<DownloadId>>("order");
        const auto row = [](const char *name, std::initializer_list<int> moved, QueueMove how,
                             std::initializer_list<int> order) {
            QTest::newRow(name) << ids(moved) << how << ids(order);
        };
        row("one up", { 3 }, QueueMove::Up, { 1, 3, 2, 4, 5 });
        row("one down", { 3 }, QueueMove::Down, { 1, 2, 4, 3, 5 });
        row("the first up", { 1 }, QueueMove::Up, { 1, 2, 3, 4, 5 });
        row("the last down", { 5 }, QueueMove::Down, { 1, 2, 3, 4, 5 });
        row("a block up", { 3, 4 }, QueueMove::Up, { 1, 3, 4, 2, 5 });
        row("a block down", { 3, 2 }, QueueMove::Down, { 1, 4, 2, 3, 5 });
        row("a block at the top stays", { 1, 2 }, QueueMove::Up, { 1, 2, 3, 4, 5 });
        row("a block at the end stays", { 4, 5 }, QueueMove::Down, { 1, 2, 3, 4, 5 });
        row("what is behind the block moves", { 1, 2, 4 }, QueueMove::Up, { 1, 2, 4, 3, 5 });
        row("what is before the block moves", { 2, 4, 5 }, QueueMove::Down, { 1, 3, 2, 4, 5 });
        row("to the top", { 5, 3 }, QueueMove::Top, { 3, 5, 1, 2, 4 });
        row("to the end", { 4, 1 }, QueueMove::Bottom, { 2, 3, 5, 1, 4 });
        row("the top to the top", { 1, 2 }, QueueMove::Top, { 1, 2, 3, 4, 5 });
        row("all of them", { 5, 4, 3, 2, 1 }, QueueMove::Bottom, { 1, 2, 3, 4, 5 });
        row("named twice", { 3, 3 }, QueueMove::Up, { 1, 3, 2, 4, 5 });
        row("unknown", { 77 }, QueueMove::Top, { 1, 2, 3, 4, 5 });
    }

    void movesRows()
    {
        QFETCH(QList<DownloadId>, moved);
        QFETCH(QueueMove, how);
        RecordBook book(nullptr);
        book.insert(rows(5), false);
        QHash<DownloadId, qint64> before;
        for (const DownloadId id : book.inOrder()) {
            before.insert(id, book.find(id)->queueRank);
        }
        QSet<DownloadId> told;
        for (const DownloadId id : book.move(moved, how)) {
            told.insert(id);
        }
        QTEST(book.inOrder(), "order");
        qint64 last = std::numeric_limits<qint64>::min();
        for (const DownloadId id : book.inOrder()) {
            const qint64 rank = book.find(id)->queueRank;
            QVERIFY(rank > last);
            last = rank;
            QVERIFY(rank == before.value(id) || told.contains(id));
        }
    }

    void aRankThatIsTakenPushesNobodyOut()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        QList<Download> records = rows(3);
        records[2].queueRank = records[0].queueRank;
        book.insert(records, false);
        QCOMPARE(book.inOrder(), ids({ 1, 3, 2 }));
        book.flush();
        QCOMPARE(persistence.last.size(), 1);
        QCOMPARE(persistence.last.first().id, DownloadId { 3 });
    }

    void isKeptOnlyWhenItsSerialIsCommitted()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(3), true);
        QSignalSpy kept(&book, &RecordBook::kept);
        book.edit({ 1 }, Keep::Now).isFinishing = true;
        book.whenKept({ 1 });
        book.flush();
        book.edit({ 2 }, Keep::Now).isFinishing = true;
        book.whenKept({ 2 });
        book.flush();
        QCOMPARE(persistence.serials, (QList<quint64> { 1, 2, 3 }));
        Q_EMIT persistence.saved(1);
        QCOMPARE(kept.size(), 0);
        Q_EMIT persistence.saved(2);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().first().value<QList<DownloadId>>(), ids({ 1 }));
        Q_EMIT persistence.saved(3);
        QCOMPARE(kept.size(), 2);
        Q_EMIT persistence.saved(4);
        QCOMPARE(kept.size(), 2);
    }

    void doesNotWaitForEverForADiskThatTakesNothing()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.setPatience(std::chrono::milliseconds(1));
        book.insert(rows(2), true);
        QSignalSpy kept(&book, &RecordBook::kept);
        book.whenKept({ 1 });
        book.flush();
        QCOMPARE(kept.size(), 0);
        Q_EMIT persistence.writeFailed({}, false);
        QTRY_COMPARE(kept.size(), 1);
        book.whenKept({ 2 });
        book.flush();
        QCOMPARE(kept.size(), 2);
        Q_EMIT persistence.saved(persistence.serials.last()); // it works again
        book.whenKept({ 1 });
        book.flush();
        QCOMPARE(kept.size(), 2);
    }

    void oneCommitKeepsAllBeforeIt()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.insert(rows(2), false);
        QSignalSpy kept(&book, &RecordBook::kept);
        book.whenKept({ 1 });
        book.flush();
        book.whenKept({ 2 });
        book.flush();
        Q_EMIT persistence.saved(persistence.serials.last());
        QCOMPARE(kept.size(), 2);
    }

    void isStoredOnlyWhenItIsCommitted()
    {
        CountingPersistence persistence;
        RecordBook book(&persistence);
        book.setPatience(std::chrono::milliseconds(1));
        QSignalSpy stored(&book, &RecordBook::stored);
        QSignalSpy kept(&book, &RecordBook::kept);
        book.insert(rows(3), true);
        book.whenStored(7);
        book.whenStored(0); // nobody's
        book.edit({ 1 }, Keep::Now).attempts = 1;
        book.whenKept({ 1 });
        book.flush();
        Q_EMIT persistence.writeFailed({}, true);
        QTRY_COMPARE(kept.size(), 1); // which loses patience
        QCOMPARE(stored.size(), 0);
        Q_EMIT persistence.saved(1);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().first().value<QList<qint64>>(), QList<qint64> { 7 });
        book.whenStored(8); // of rows that are there
        QCOMPARE(stored.size(), 2);
        Q_EMIT persistence.saved(2);
        QCOMPARE(stored.size(), 2);
    }

    void findsTheSameDownloadAgain()
    {
        RecordBook book(nullptr);
        QList<Download> records = rows(3);
        records[1].request.url = records[0].request.url;
        records[1].request.fileName = u"b.bin"_s;
        book.insert(records, false);
        DownloadRequest asked = records[1].request;
        QCOMPARE(book.sameAs(asked), DownloadId { 2 });
        asked.fileName = u"c.bin"_s;
        QCOMPARE(book.sameAs(asked), DownloadId {});
        asked = records[0].request;
        QCOMPARE(book.sameAs(asked), DownloadId { 1 });
        asked.folder = u"/e"_s;
        QCOMPARE(book.sameAs(asked), DownloadId {});
        asked = records[2].request;
        book.setUrl({ 3 }, QUrl(u"http://example.org/other"_s));
        QCOMPARE(book.sameAs(asked), DownloadId {});
        asked.url = QUrl(u"http://example.org/other"_s);
        QCOMPARE(book.sameAs(asked), DownloadId { 3 });
        book.remove(ids({ 3 }));
        QCOMPARE(book.sameAs(asked), DownloadId {});
    }
};

QTEST_GUILESS_MAIN(TestRecordBook)
#include "tst_recordbook.moc"
