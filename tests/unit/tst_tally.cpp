// SPDX-License-Identifier: GPL-3.0-or-later
// The sums that a RecordBook keeps, against counting every row.
#include "app/engine/recordbook.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = 65536;

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

/// As RecordBook says it without its sums.
EngineTotals recount(const RecordBook &book)
{
    EngineTotals totals;
    for (const DownloadId id : book.inOrder()) {
        const Download &record = *book.find(id);
        const bool isActive = traits(record.state).isActive;
        const bool isWaiting = record.state == DownloadState::Queued;
        totals.running += isActive ? 1 : 0;
        totals.waiting += isWaiting ? 1 : 0;
        totals.failed += record.state == DownloadState::Failed ? 1 : 0;
        if ((isActive || isWaiting) && record.total >= 0) {
            totals.received += record.received;
            totals.total += record.total;
        }
    }
    return totals;
}

/// The quickest of many, so that a busy machine does not count.
qint64 nanosecondsOfTotals(const RecordBook &book)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer clock;
        clock.start();
        const EngineTotals totals = book.totals();
        best = std::min(best, clock.nsecsElapsed());
        if (totals.waiting == 0) {
            return -1;
        }
    }
    return best;
}

} // namespace

class TestTally : public QObject {
    Q_OBJECT

private slots:
    void totalsFollowEveryChange()
    {
        RecordBook book(nullptr);
        book.insert(rows(50), false);
        QCOMPARE(book.totals(), recount(book));
        quint32 random = 7;
        for (int i = 0; i < 2000; ++i) {
            random = random * 1664525 + 1013904223;
            const DownloadId id { 1 + (random >> 8) % 50 };
            if (!book.find(id)) {
                continue;
            }
            book.apply(id, kAllEvents[(random >> 16) % kAllEvents.size()]);
            Download &record = book.edit(id, Keep::Shown);
            record.received = (random >> 4) % 100;
            record.total = (random >> 12) % 5 == 0 ? -1 : 100;
            if (i % 7 == 0) {
                book.flush();
            }
            if (i % 401 == 0) {
                book.remove({ id });
            }
            QCOMPARE(book.totals(), recount(book));
        }
        book.remove(book.inOrder());
        QCOMPARE(book.totals(), EngineTotals {});
    }

    void aClientThatChangesARowWhileItGoesLeavesNothingBehind()
    {
        RecordBook book(nullptr);
        book.insert(rows(2), false);
        const auto once = connect(&book, &RecordBook::changed, this,
            [&] { book.edit({ 1 }, Keep::Shown).received = 50; });
        book.edit({ 1 }, Keep::Shown).received = 20;
        book.remove({ DownloadId { 1 } });
        disconnect(once);
        QSignalSpy changed(&book, &RecordBook::changed);
        book.flush();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(book.totals(), recount(book));
    }

    void sumsThatDoNotFitComeOffAgain()
    {
        RecordBook book(nullptr);
        QList<Download> records = rows(2);
        for (Download &record : records) {
            record.total = std::numeric_limits<qint64>::max();
        }
        book.insert(records, false);
        QCOMPARE(book.totals().total, std::numeric_limits<qint64>::max());
        book.edit({ 1 }, Keep::Shown).total = 5;
        book.edit({ 2 }, Keep::Shown).total = 6;
        QCOMPARE(book.totals().total, 11);
    }

    void totalsOfManyRowsCostNoMoreThanThoseOfFew()
    {
        RecordBook few(nullptr);
        few.insert(rows(100), false);
        RecordBook many(nullptr);
        many.insert(rows(100000), false);
        few.edit({ 5 }, Keep::Shown).received = 11;
        many.edit({ 5 }, Keep::Shown).received = 11;
        QCOMPARE(many.totals(), recount(many));
        const qint64 fewCost = nanosecondsOfTotals(few);
        const qint64 manyCost = nanosecondsOfTotals(many);
        QVERIFY(fewCost > 0);
        // Going through all rows would cost a thousand times as much.
        QVERIFY2(manyCost < 20 * fewCost + 2000, QByteArray::number(manyCost).constData());
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
