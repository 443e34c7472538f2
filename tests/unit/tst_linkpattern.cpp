// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkpattern.h"
#include "app/links/openend.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Links that stand for many, and the search for where an open one ends.
class TestLinkPattern : public QObject {
    Q_OBJECT

private slots:
    void standsForManyLinks_data();
    void standsForManyLinks();
    void isPlainText_data();
    void isPlainText();
    void tooManyAreRefused();
    void openEndStandsAlone();
    void linkMeansItselfAfterEscaping_data();
    void linkMeansItselfAfterEscaping();
    void everyEndIsFoundWithinFortyRequests();
    void gapsAreReported_data();
    void gapsAreReported();
    void unclearAnswerEndsTheSearch();
    void endThatCannotBeWrittenIsSaid();
    void answersThatGrowDearEndTheSearch();
    void requestsAreCountedAsTheyWereMade();
};

void TestLinkPattern::standsForManyLinks_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QStringList>("ends"); // first, second, last
    QTest::newRow("zeros kept") << u"http://a.test/img[001-100].jpg"_s << qint64(100)
                                << QStringList { u"http://a.test/img001.jpg"_s,
                                       u"http://a.test/img002.jpg"_s,
                                       u"http://a.test/img100.jpg"_s };
    QTest::newRow("no zeros") << u"h/[9-11]"_s << qint64(3)
                              << QStringList { u"h/9"_s, u"h/10"_s, u"h/11"_s };
    QTest::newRow("downwards") << u"h/[10-08]"_s << qint64(3)
                               << QStringList { u"h/10"_s, u"h/09"_s, u"h/08"_s };
    QTest::newRow("step") << u"h/[0-100:5]"_s << qint64(21)
                          << QStringList { u"h/0"_s, u"h/5"_s, u"h/100"_s };
    QTest::newRow("step that misses the end")
        << u"h/[0-9:4]"_s << qint64(3) << QStringList { u"h/0"_s, u"h/4"_s, u"h/8"_s };
    QTest::newRow("letters") << u"h/[a-z]"_s << qint64(26)
                             << QStringList { u"h/a"_s, u"h/b"_s, u"h/z"_s };
    QTest::newRow("letters down") << u"h/[Z-A:2]"_s << qint64(13)
                                  << QStringList { u"h/Z"_s, u"h/X"_s, u"h/B"_s };
    QTest::newRow("words") << u"h/{red,green}.png"_s << qint64(2)
                           << QStringList { u"h/red.png"_s, u"h/green.png"_s, u"h/green.png"_s };
    QTest::newRow("empty word") << u"h/a{,_big}"_s << qint64(2)
                                << QStringList { u"h/a"_s, u"h/a_big"_s, u"h/a_big"_s };
    QTest::newRow("last varies fastest")
        << u"h/{a,b}/[1-3]"_s << qint64(6) << QStringList { u"h/a/1"_s, u"h/a/2"_s, u"h/b/3"_s };
    QTest::newRow("escaped beside") << u"h/\\[x\\][1-2]"_s << qint64(2)
                                    << QStringList { u"h/[x]1"_s, u"h/[x]2"_s, u"h/[x]2"_s };
    QTest::newRow("only escaped") << u"h/\\[1-2]"_s << qint64(1)
                                  << QStringList { u"h/[1-2]"_s, u"h/[1-2]"_s, u"h/[1-2]"_s };
    QTest::newRow("IPv6 host") << u"http://[::1]:80/[1-2]"_s << qint64(2)
                               << QStringList { u"http://[::1]:80/1"_s, u"http://[::1]:80/2"_s,
                                      u"http://[::1]:80/2"_s };
    QTest::newRow("a million") << u"h/[000000-999999]"_s << qint64(1'000'000)
                               << QStringList { u"h/000000"_s, u"h/000001"_s, u"h/999999"_s };
    QTest::newRow("open") << u"h/[001-???]"_s << qint64(999)
                          << QStringList { u"h/001"_s, u"h/002"_s, u"h/999"_s };
}

void TestLinkPattern::standsForManyLinks()
{
    QFETCH(QString, pattern);
    QFETCH(qint64, count);
    QFETCH(QStringList, ends);
    const links::PatternReading read = links::patternIn(pattern);
    QCOMPARE(read.problem, links::PatternProblem::None);
    QCOMPARE(read.pattern.count(), count);
    QCOMPARE(read.pattern.at(0), ends.at(0));
    QCOMPARE(read.pattern.at(std::min<qint64>(1, count - 1)), ends.at(1));
    QCOMPARE(read.pattern.at(count - 1), ends.at(2));
}

void TestLinkPattern::isPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("IPv6") << u"http://[2001:db8::1-2]/a"_s;
    QTest::newRow("percent escapes") << u"http://a.test/%5B001-100%5D%7Ba,b%7D"_s;
    QTest::newRow("list in a query") << u"http://a.test/?id[]=1&x[a]=2"_s;
    QTest::newRow("one word") << u"http://a.test/{guid}"_s;
    QTest::newRow("JSON") << u"http://a.test/?q={\"a\":1,\"b\":2}"_s;
    QTest::newRow("unclosed") << u"http://a.test/[1-2{a,b"_s;
    QTest::newRow("mixed case") << u"h/[a-Z]"_s;
    QTest::newRow("half a range") << u"h/[-5][5-][-]"_s;
    QTest::newRow("step nought") << u"h/[1-5:0]"_s;
    QTest::newRow("many digits") << u"h/[1-9999999999999999999]"_s;
    QTest::newRow("other digits") << u"h/[١-٩]"_s;
    QTest::newRow("end below the start") << u"h/[100-??]"_s;
    QTest::newRow("braces without end") << QString(30'000, u'{');
    QTest::newRow("brackets without end") << QString(30'000, u'[');
    QTest::newRow("longer than a link") << QString(40'000, u'a') + u"[1-2]"_s;
    QTest::newRow("backslash of a path") << u"C:\\new\\file"_s;
}

void TestLinkPattern::isPlainText()
{
    QFETCH(QString, text);
    QVERIFY(links::patternIn(text) == links::PatternReading {});
}

void TestLinkPattern::tooManyAreRefused()
{
    for (const auto *text : { u"h/[0-1000000]", u"h/[1-1000][1-1000]{a,b}",
             u"h/[0-999999999999999999][0-999999999999999999]" }) {
        const links::PatternReading read = links::patternIn(text);
        QCOMPARE(read.problem, links::PatternProblem::TooMany);
        QVERIFY(read.pattern.isEmpty());
    }
}

void TestLinkPattern::openEndStandsAlone()
{
    QCOMPARE(links::patternIn(u"h/[1-2]/[1-??]").problem, links::PatternProblem::OpenAmongOthers);
    const links::LinkPattern open = links::patternIn(u"http://[::1]/i[001-???:2].jpg").pattern;
    QVERIFY(open.isOpen());
    QCOMPARE(open.closedAt(28), u"http://[::1]/i[001-057:2].jpg"_s);
    QVERIFY(!links::patternIn(open.closedAt(28)).pattern.isOpen());
    QCOMPARE(links::patternIn(open.closedAt(28)).pattern.count(), 29);
}

void TestLinkPattern::linkMeansItselfAfterEscaping_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("range") << u"http://a.test/f[2019-2020].zip"_s;
    QTest::newRow("too many") << u"http://a.test/f[0-99999999].zip"_s;
    QTest::newRow("host too") << u"http://[::1]/{a,b}"_s;
    QTest::newRow("plain") << u"http://[::1]/f.zip"_s;
}

void TestLinkPattern::linkMeansItselfAfterEscaping()
{
    QFETCH(QString, link);
    const QString escaped = links::withoutPattern(link);
    const links::PatternReading read = links::patternIn(escaped);
    QCOMPARE(read.problem, links::PatternProblem::None);
    QCOMPARE(read.pattern.isEmpty() ? escaped : read.pattern.at(0), link);
    QVERIFY(read.pattern.count() <= 1);
}

namespace {

/// How many requests an answer takes.
struct Cost {
    int yes = 1;
    int no = 2;
};

/// Plays a server that has 0 to \a last without \a gaps.
links::OpenEnd searched(
    qint64 count, qint64 last, const QSet<qint64> &gaps = {}, const Cost &cost = {})
{
    links::EndSearch search(count);
    int answers = 0;
    while (!search.questions().isEmpty() && answers < 1000) {
        const qint64 index = search.questions().constFirst();
        const bool isThere = index <= last && !gaps.contains(index);
        search.answer(index, isThere ? links::EndAnswer::There : links::EndAnswer::Missing,
            isThere ? cost.yes : cost.no);
        ++answers;
    }
    return answers < 1000 ? search.result() : links::OpenEnd {};
}

} // namespace

void TestLinkPattern::everyEndIsFoundWithinFortyRequests()
{
    for (qint64 last = 0; last < 9'998; ++last) {
        const links::OpenEnd end = searched(9'999, last);
        QCOMPARE(end.outcome, links::EndOutcome::Found);
        QCOMPARE(end.last, last);
        QVERIFY(end.gaps.isEmpty());
        QVERIFY(end.requests <= 40);
        QVERIFY(end.isEveryOneAsked || last > 9);
    }
    // So many that the requests may not do: then it is said how far it goes at least.
    for (qint64 last = 0; last < 999'999; last += 997) {
        const links::OpenEnd end = searched(1'000'000, last);
        const bool isFound = end.outcome == links::EndOutcome::Found && end.last == last;
        const bool isLeast = end.outcome == links::EndOutcome::OutOfRequests && end.last <= last;
        QVERIFY(isFound || isLeast);
        QVERIFY(end.requests <= 40);
    }
}

void TestLinkPattern::gapsAreReported_data()
{
    QTest::addColumn<qint64>("last");
    QTest::addColumn<QList<qint64>>("gaps");
    QTest::newRow("first is missing") << qint64(9) << QList<qint64> { 0 };
    QTest::newRow("one in the middle") << qint64(12) << QList<qint64> { 9 };
    QTest::newRow("at a climbing step") << qint64(9) << QList<qint64> { 3 };
    QTest::newRow("three before the last") << qint64(9) << QList<qint64> { 6, 7, 8 };
    QTest::newRow("scattered") << qint64(10) << QList<qint64> { 3, 6, 8 };
}

void TestLinkPattern::gapsAreReported()
{
    QFETCH(qint64, last);
    QFETCH(QList<qint64>, gaps);
    const links::OpenEnd end = searched(999, last, QSet<qint64>(gaps.begin(), gaps.end()));
    QCOMPARE(end.outcome, links::EndOutcome::Found);
    QCOMPARE(end.last, last);
    QCOMPARE(end.gaps, gaps);
    QVERIFY(end.isEveryOneAsked);
    QVERIFY(end.requests <= 40);
}

void TestLinkPattern::unclearAnswerEndsTheSearch()
{
    links::EndSearch search(999);
    search.answer(0, links::EndAnswer::There, 1);
    search.answer(1, links::EndAnswer::There, 1);
    search.answer(search.questions().constFirst(), links::EndAnswer::Unclear, 2);
    QCOMPARE(search.result().outcome, links::EndOutcome::Unclear);
    QCOMPARE(search.result().last, 1);
    QVERIFY(search.questions().isEmpty());
}

void TestLinkPattern::endThatCannotBeWrittenIsSaid()
{
    QCOMPARE(searched(99, 98).outcome, links::EndOutcome::NoEnd);
    QCOMPARE(searched(1, 0).outcome, links::EndOutcome::NoEnd);
    QCOMPARE(searched(99, -1).outcome, links::EndOutcome::NothingThere);
    QCOMPARE(searched(99, -1).requests, 8);
}

/// Four questions are under way when the first of them turns out dearer than any before.
void TestLinkPattern::answersThatGrowDearEndTheSearch()
{
    for (qint64 last = 5; last < 400; ++last) {
        for (qint64 dear = 1; dear < last; dear += 3) {
            links::EndSearch search(1000);
            while (!search.questions().isEmpty()) {
                const qint64 index = search.questions().constFirst();
                const int cost = index > last ? 2 : index >= dear && index % 7 < 4 ? 4 : 1;
                search.answer(index,
                    index <= last ? links::EndAnswer::There : links::EndAnswer::Missing, cost);
            }
            QVERIFY(search.result().outcome != links::EndOutcome::Searching);
            QVERIFY(search.result().requests <= links::EndSearch::kMaxRequests + 4 * 3);
        }
    }
}

/// A server that refuses HEAD takes two requests for a yes, one that redirects takes more.
void TestLinkPattern::requestsAreCountedAsTheyWereMade()
{
    QCOMPARE(searched(3, 2, {}, { 2, 2 }).requests, 6);
    QCOMPARE(searched(3, 2, {}, { 4, 4 }).requests, 12);
    for (qint64 last = 0; last < 9'998; last += 7) {
        const links::OpenEnd end = searched(9'999, last, {}, { 4, 4 });
        QVERIFY(end.requests <= 40);
        QVERIFY(
            end.outcome == links::EndOutcome::OutOfRequests ? end.last <= last : end.last == last);
    }
}

QTEST_GUILESS_MAIN(TestLinkPattern)
#include "tst_linkpattern.moc"
