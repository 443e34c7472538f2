// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/patternprobe.h"
#include "tests/support/faultserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;

/// Open patterns against a server: what is found, and how often it was asked.
class TestOpenEnd : public QObject {
    Q_OBJECT

private slots:
    void findsTheLastPicture();
    void reportsGaps();
    void pageOfRegretIsNoPicture();
    void refusalIsNoEnd();
    void countsWhatHeadRefusedAndRedirectsTake();
    void stoppedSearchSaysNothing();

private:
    static void servePictures(FaultServer &server, int last, const QList<int> &missing = {});
    static links::OpenEnd found(const FaultServer &server, const QString &path);
};

void TestOpenEnd::servePictures(FaultServer &server, int last, const QList<int> &missing)
{
    for (int i = 1; i <= last; ++i) {
        if (!missing.contains(i)) {
            server.serve("/img" + QByteArray::number(i).rightJustified(3, '0') + ".jpg",
                { .content = { .size = 50 + i }, .contentType = "image/jpeg" });
        }
    }
}

links::OpenEnd TestOpenEnd::found(const FaultServer &server, const QString &path)
{
    const auto checker = engine::createLinkChecker({}, 4);
    links::PatternProbe probe(*checker);
    const QSignalSpy ended(&probe, &links::PatternProbe::ended);
    const QString link = u"http://"_s + QString::fromLatin1(server.authority()) + path;
    probe.start(links::patternIn(link).pattern, {});
    return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 30'000)
        ? ended.constFirst().at(1).value<links::OpenEnd>()
        : links::OpenEnd {};
}

void TestOpenEnd::findsTheLastPicture()
{
    FaultServer server;
    servePictures(server, 91);
    const links::OpenEnd end = found(server, u"/img[001-???].jpg"_s);
    QCOMPARE(end.outcome, links::EndOutcome::Found);
    QCOMPARE(end.last, 90);
    QVERIFY(end.gaps.isEmpty());
    QVERIFY(server.requests().size() <= links::EndSearch::kMaxRequests);
    QCOMPARE(end.requests, server.requests().size());
}

void TestOpenEnd::reportsGaps()
{
    FaultServer server;
    servePictures(server, 10, { 4, 8, 9 });
    const links::OpenEnd end = found(server, u"/img[001-???].jpg"_s);
    QCOMPARE(end.outcome, links::EndOutcome::Found);
    QCOMPARE(end.last, 9);
    QCOMPARE(end.gaps, QList<qint64>({ 3, 7, 8 }));
    QVERIFY(end.isEveryOneAsked);
    QVERIFY(server.requests().size() <= links::EndSearch::kMaxRequests);
}

/// A server that answers 200 to everything, with a page where there is no picture.
void TestOpenEnd::pageOfRegretIsNoPicture()
{
    FaultServer server;
    servePictures(server, 3);
    for (int i = 4; i <= 99; ++i) {
        server.serve("/img" + QByteArray::number(i).rightJustified(3, '0') + ".jpg",
            { .content = { .size = 90 }, .contentType = "text/html" });
    }
    const links::OpenEnd end = found(server, u"/img[001-??].jpg"_s);
    QCOMPARE(end.outcome, links::EndOutcome::Found);
    QCOMPARE(end.last, 2);
}

void TestOpenEnd::refusalIsNoEnd()
{
    FaultServer server;
    servePictures(server, 3);
    server.serve("/img004.jpg", { .replies = { { .status = 403 } } });
    const links::OpenEnd end = found(server, u"/img[001-???].jpg"_s);
    QCOMPARE(end.outcome, links::EndOutcome::Unclear);
    QCOMPARE(end.last, 1);
}

/// Each picture is a redirect, and HEAD is refused: four requests for each.
void TestOpenEnd::countsWhatHeadRefusedAndRedirectsTake()
{
    FaultServer server;
    for (int i = 1; i <= 400; ++i) {
        const QByteArray name = QByteArray::number(i).rightJustified(3, '0');
        server.serve("/real" + name + ".jpg",
            { .content = { .size = 50 + i },
                .contentType = "image/jpeg",
                .replies = { { .when = When::Head, .status = 405 } } });
        server.serve("/img" + name + ".jpg",
            { .replies = { { .status = 302, .headers = { "Location: /real" + name + ".jpg" } } } });
    }
    const links::OpenEnd end = found(server, u"/img[001-???].jpg"_s);
    QCOMPARE(end.outcome, links::EndOutcome::OutOfRequests);
    QCOMPARE(end.requests, server.requests().size());
    QVERIFY(server.requests().size() <= links::EndSearch::kMaxRequests);
}

void TestOpenEnd::stoppedSearchSaysNothing()
{
    FaultServer server;
    servePictures(server, 3);
    const auto checker = engine::createLinkChecker({}, 4);
    links::PatternProbe probe(*checker);
    const QSignalSpy ended(&probe, &links::PatternProbe::ended);
    const QSignalSpy answered(checker.get(), &engine::LinkChecker::checked);
    probe.start(links::patternIn(server.url("/img[001-???].jpg").toString()).pattern, {});
    probe.stop();
    QVERIFY(!probe.isRunning());
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(ended.isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenEnd)
#include "tst_openend.moc"
