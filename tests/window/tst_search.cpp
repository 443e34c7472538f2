// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/windowtesting.h"
#include "ui/downloadorder.h"
#include "ui/downloadrows.h"
#include "ui/namedelegate.h"
#include "ui/searchoffers.h"
#include "ui/searchvalues.h"

#include <QApplication>
#include <QLineEdit>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using ui::SearchTerm;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;

settings::Settings settingsWithNames()
{
    settings::Settings settings;
    settings.categories = { { u"music"_s, u"Lieder"_s, {}, {}, {}, {} },
        { u"own"_s, u"My own"_s, {}, {}, {}, {} } };
    engine::QueueConfig night;
    night.id = 5;
    night.name = u"By night"_s;
    settings.engine.queues = { night };
    return settings;
}

ui::SearchContext context()
{
    return { ui::ListNames(settingsWithNames()), QDateTime(QDate(2026, 3, 29), QTime(12, 0)) };
}

/// Six downloads that differ in everything one can search for.
QList<Download> sixDownloads()
{
    QList<Download> all;
    for (qint64 number = 1; number <= 6; ++number) {
        all.append(fakeDownload(number));
        all.last().addedAt = QDateTime(QDate(2026, 3, 20), QTime(12, 0));
    }
    all[0].state = DownloadState::Failed;
    all[0].addedAt = QDateTime(QDate(2026, 3, 29), QTime(1, 0));
    all[1].state = DownloadState::Downloading;
    all[1].request.url = QUrl(u"https://cdn.example.net/Live%20album.flac"_s);
    all[1].fileName = u"Live album.flac"_s;
    all[1].total = 3 * 1024 * kMebibyte;
    all[1].addedAt = QDateTime(QDate(2026, 3, 28), QTime(23, 59));
    all[2].request.category = u"music"_s;
    all[2].request.note = u"for Anna"_s;
    all[3].request.queueId = 5;
    all[3].total = -1;
    all[4].state = DownloadState::Completed;
    all[4].finishedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0));
    all[5].request.category = u"gone"_s;
    return all;
}

QList<qint64> found(const QString &typed)
{
    ui::OrderCriteria criteria;
    criteria.terms = ui::searchTerms(typed, context());
    ui::OrderKeys keys;
    const QList<Download> all = sixDownloads();
    for (int i = 0; i < all.size(); ++i) {
        ui::Row row;
        row.download = all.at(i);
        keys.keys.append(ui::orderKey(i, row, criteria));
        keys.words.append(ui::rowWords(row, criteria, context().names));
    }
    QList<qint64> numbers;
    for (const int record : ui::orderedRecords(criteria, keys)) {
        numbers.append(record + 1);
    }
    return numbers;
}

QStringList texts(const QList<ui::SearchOffer> &offers)
{
    QStringList all;
    for (const ui::SearchOffer &offer : offers) {
        all.append(offer.text);
    }
    return all;
}

/// A window of its own, as every popup.
QTreeView *searchOffers()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == u"searchOffers"_s) {
            return qobject_cast<QTreeView *>(widget);
        }
    }
    return nullptr;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void findsByWordsAndConditions_data();
    void findsByWordsAndConditions();
    void readsSizes_data();
    void readsSizes();
    void daysAreThoseOfLocalTime();
    void hostileInputIsHarmless_data();
    void hostileInputIsHarmless();
    void offersWaysToGoOn_data();
    void offersWaysToGoOn();
    void takesAnOfferInPlaceOfThePart();
    void completesInTheField();
    void marksWhatIsFound();
};

void TestSearch::findsByWordsAndConditions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<qint64>>("numbers");
    using L = QList<qint64>;
    const L all { 1, 2, 3, 4, 5, 6 };
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("note") << u"anna"_s << L { 3 };
    QTest::newRow("host and name") << u"CDN flac"_s << L { 2 };
    QTest::newRow("quoted") << u"\"live album\""_s << L { 2 };
    QTest::newRow("quoted, otherwise") << u"\"album live\""_s << L {};
    QTest::newRow("not a word") << u"-flac"_s << L { 1, 3, 4, 5, 6 };
    QTest::newRow("not quoted words") << u"-\"live album\""_s << L { 1, 3, 4, 5, 6 };
    QTest::newRow("state") << u"state:failed"_s << L { 1 };
    QTest::newRow("group of states") << u"state:running"_s << L { 2 };
    QTest::newRow("state by its own name") << u"state:downloading"_s << L { 2 };
    QTest::newRow("two states") << u"state:failed,completed"_s << L { 1, 5 };
    QTest::newRow("half a state") << u"state:fai"_s << L { 1 };
    QTest::newRow("not a state") << u"-state:waiting"_s << L { 1, 2, 5 };
    QTest::newRow("no state yet") << u"state:"_s << all;
    QTest::newRow("case of keys") << u"STATE:Failed"_s << L { 1 };
    QTest::newRow("host") << u"host:example.net"_s << L { 2 };
    QTest::newRow("category by name") << u"category:lied"_s << L { 3 };
    QTest::newRow("category by key") << u"category:music"_s << L { 3 };
    QTest::newRow("no category") << u"category:none"_s << L { 1, 2, 4, 5, 6 };
    QTest::newRow("queue") << u"queue:\"by night\""_s << L { 4 };
    QTest::newRow("main queue") << u"queue:main"_s << L { 1, 2, 3, 5, 6 };
    QTest::newRow("larger") << u"size:>1G"_s << L { 2 };
    QTest::newRow("smaller") << u"size:<3M"_s << L { 1 };
    QTest::newRow("or as large") << u"size:<=3M"_s << L { 1, 3 };
    QTest::newRow("about") << u"size:3M"_s << L { 3 };
    QTest::newRow("no size yet") << u"size:>"_s << all;
    QTest::newRow("today") << u"added:today"_s << L { 1 };
    QTest::newRow("yesterday") << u"added:yesterday"_s << L { 2 };
    QTest::newRow("half a day word") << u"added:yest"_s << L { 2 };
    QTest::newRow("after a day") << u"added:>2026-03-20"_s << L { 1, 2 };
    QTest::newRow("before a day") << u"added:<2026-03-28"_s << L { 3, 4, 5, 6 };
    QTest::newRow("in a month") << u"finished:2026-01"_s << L { 5 };
    QTest::newRow("half a day") << u"added:>2026-0"_s << all;
    QTest::newRow("no such day") << u"added:2026-13-99x"_s << L {};
    QTest::newRow("all of them") << u"state:running host:cdn size:>1G album"_s << L { 2 };
    QTest::newRow("unknown key is a word") << u"colour:red"_s << L {};
    QTest::newRow("a link is a word") << u"https://cdn.example.net/"_s << L { 2 };
    QTest::newRow("quoted condition is a word") << u"\"state:failed\""_s << L {};
    QTest::newRow("nonsense value is a word") << u"state:nonsense"_s << L {};
}

void TestSearch::findsByWordsAndConditions()
{
    QFETCH(const QString, typed);
    QTEST(found(typed), "numbers");
}

void TestSearch::readsSizes_data()
{
    using Kind = ui::ValueReading::Kind;
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const qint64 end = std::numeric_limits<qint64>::max();
    QTest::newRow("above") << u">1M"_s << Kind::Range << kMebibyte + 1 << end;
    QTest::newRow("from") << u">=1M"_s << Kind::Range << kMebibyte << end;
    QTest::newRow("below") << u"<1M"_s << Kind::Range << qint64(0) << kMebibyte - 1;
    QTest::newRow("up to") << u"<=1M"_s << Kind::Range << qint64(0) << kMebibyte;
    QTest::newRow("about") << u"1000"_s << Kind::Range << qint64(950) << qint64(1050);
    QTest::newRow("sign only") << u">="_s << Kind::Unfinished << qint64(0) << qint64(0);
    QTest::newRow("no number") << u">x"_s << Kind::Wrong << qint64(0) << qint64(0);
    QTest::newRow("too much") << u">99999999999999G"_s << Kind::Wrong << qint64(0) << qint64(0);
}

void TestSearch::readsSizes()
{
    QFETCH(const QString, value);
    const ui::ValueReading reading = ui::readSize(value);
    QTEST(reading.kind, "kind");
    QTEST(reading.range.least, "least");
    QTEST(reading.range.most, "most");
}

void TestSearch::daysAreThoseOfLocalTime()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(0, 30));
    const auto range = ui::readDay(u"yesterday"_s, now).range;
    QCOMPARE(range.least, QDate(2026, 2, 28).startOfDay().toMSecsSinceEpoch());
    QCOMPARE(range.most, QDate(2026, 3, 1).startOfDay().toMSecsSinceEpoch() - 1);
    QCOMPARE(ui::readDay(u">2026"_s, now).range.least,
        QDate(2027, 1, 1).startOfDay().toMSecsSinceEpoch());
}

void TestSearch::hostileInputIsHarmless_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("most");
    QTest::newRow("only quotes") << QString(5000, u'"') << 0;
    QTest::newRow("an open quote") << u"\"live album"_s << 1;
    QTest::newRow("only signs") << u"- -- - :"_s << 2;
    QTest::newRow("very long") << QString(1'000'000, u'x') << 1;
    QTest::newRow("very many") << u"a b c d e f g h i j k "_s.repeated(50'000) << 11;
    QTest::newRow("many of one kind") << u"size:>1 "_s.repeated(5'000) << 1;
    QTest::newRow("other blanks") << u"\u00a0\t\n\u2003"_s << 0;
    QTest::newRow("markup") << u"<b>&amp;</b>"_s << 1;
    QTest::newRow("patterns") << u"[ ( * \\ $"_s << 5;
    QTest::newRow("commas") << u"state:,,,"_s << 0;
    QTest::newRow("zero") << QString(QChar(0)) << 1;
}

void TestSearch::hostileInputIsHarmless()
{
    QFETCH(const QString, typed);
    QFETCH(const int, most);
    const QList<SearchTerm> terms = ui::searchTerms(typed, context());
    QVERIFY2(terms.size() <= most, qPrintable(QString::number(terms.size())));
    QVERIFY(found(typed).size() <= 6);
    QVERIFY(ui::SearchOffers::at({ typed, typed.size() }, context().names, {}).size() <= 12);
}

void TestSearch::offersWaysToGoOn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offers");
    using L = QStringList;
    QTest::newRow("nothing") << QString() << L();
    QTest::newRow("a letter") << u"s"_s << L { u"state:"_s, u"size:"_s };
    QTest::newRow("not") << u"-st"_s << L { u"-state:"_s };
    QTest::newRow("a plain word") << u"movie"_s << L();
    QTest::newRow("values") << u"x state:p"_s << L { u"state:paused"_s };
    QTest::newRow("whole already") << u"state:paused"_s << L();
    QTest::newRow("names, quoted")
        << u"category:"_s
        << L { u"category:Lieder"_s, u"category:\"My own\""_s, u"category:none"_s };
    QTest::newRow("within quotes") << u"queue:\"by"_s << L { u"queue:\"By night\""_s };
    QTest::newRow("hosts") << u"host:b"_s << L { u"host:b.test"_s };
    QTest::newRow("days") << u"added:y"_s << L { u"added:yesterday"_s };
}

void TestSearch::offersWaysToGoOn()
{
    QFETCH(const QString, typed);
    const QList<ui::SearchOffer> offers = ui::SearchOffers::at(
        { typed, typed.size() }, context().names, { u"a.test"_s, u"b.test"_s });
    QTEST(texts(offers), "offers");
}

void TestSearch::takesAnOfferInPlaceOfThePart()
{
    using ui::SearchOffers;
    const ui::TypedSearch middle { u"foo st bar"_s, 6 };
    QCOMPARE(SearchOffers::taken(middle, { u"state:"_s, {} }),
        (ui::TypedSearch { u"foo state: bar"_s, 10 }));
    QCOMPARE(SearchOffers::taken({ u"foo state:f bar"_s, 11 }, { u"state:failed"_s, {} }),
        (ui::TypedSearch { u"foo state:failed bar"_s, 17 }));
    QCOMPARE(SearchOffers::taken({ u"foo "_s, 4 }, { u"host:"_s, {} }),
        (ui::TypedSearch { u"foo host:"_s, 9 }));
}

void TestSearch::completesInTheField()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2, DownloadState::Failed) });
    auto *field = named<QLineEdit>(f.window, "searchField");
    auto *popup = searchOffers();
    f.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), static_cast<int>(ui::kSearchKeys.size()));
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QTest::keyClicks(field, u"st"_s);
    QVERIFY(popup->isVisible());
    QVERIFY(!popup->model()->index(0, 1).data().toString().isEmpty());
    QVERIFY(!popup->currentIndex().isValid()); // Enter goes on to the list
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field->text(), u"state:"_s);
    QVERIFY(popup->isVisible()); // its values
    QTest::keyClicks(field, u"fa"_s);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field->text(), u"state:failed "_s);
    QVERIFY(!popup->isVisible());
    QTRY_COMPARE(f.names(), QStringList { u"file-2.zip"_s });
    QTest::keyClicks(field, u"f"_s);
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field->text(), u"state:failed f"_s);
    QVERIFY(!popup->isVisible());
    QVERIFY(f.list->hasFocus());
    QVERIFY(!popup->accessibleName().isEmpty());
}

void TestSearch::marksWhatIsFound()
{
    using Spans = QList<std::pair<qsizetype, qsizetype>>;
    QCOMPARE(ui::wantedSpans(u"Album album"_s, { u"ALBUM"_s }), (Spans { { 0, 5 }, { 6, 5 } }));
    QCOMPARE(ui::wantedSpans(u"abcd"_s, { u"bc"_s, u"cd"_s }), (Spans { { 1, 3 } }));
    QCOMPARE(ui::wantedSpans(u"abcd"_s, { QString(), u"x"_s }), Spans());
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    const QRect cell = f.list->visualRect(f.list->model()->index(0, 0));
    const auto look = [&] { return f.list->viewport()->grab(cell).toImage(); };
    const QImage plain = look();
    auto *field = named<QLineEdit>(f.window, "searchField");
    field->setText(u"file"_s);
    QVERIFY(look() != plain);
    field->setText(u"example"_s); // in the link only
    QCOMPARE(look(), plain);
    field->setText(u"-nothing"_s);
    QCOMPARE(look(), plain);
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
