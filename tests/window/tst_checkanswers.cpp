// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"
#include "tests/window/checktesting.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace checktesting;
using dialogtesting::click;
using dialogtesting::named;
using namespace ui;

/// What the check window makes of answers, and of none.
class TestCheckAnswers : public QObject, private CheckDesk {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { m_window.reset(); }
    void linksWithoutAnAnswerAreNotDead_data();
    void linksWithoutAnAnswerAreNotDead();
    void manyLinksWithoutAnAnswerAreTakenSwiftly();
    void hostsThatAreNotThereTwiceAreDeadOnceAnotherAnswers_data();
    void hostsThatAreNotThereTwiceAreDeadOnceAnotherAnswers();
    void linksAskedWithoutANetworkAreGoodOnceItIsBack();
    void serverWithinTheHouseProvesNoNetwork();
    void lastHostThatIsNotThereIsDeadOnceTheNetworkIsProven();
    void missingHostProvesNothingWithoutANetwork();
    void deadLinkStaysSoWhenItIsAskedAgainOrStopped();
    void sortsByMenuAsByHeading();
    void saysHowLongABusyServerIsWaitedForUntilStopped();
    void busyServerIsWaitedForAgainWhenAskedAgain();
    void aLongerPauseIsTold();
    void removedLinksAreNotAskedAndTheOthersGoOn();

private:
    void ask(std::unique_ptr<engine::LinkChecker> checker, const QList<DownloadRequest> &links)
    {
        m_window = std::make_unique<CheckWindow>(std::move(checker), m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        m_window->check(links);
    }
    void answer(const DownloadRequest &request, engine::ErrorKind kind)
    {
        LinkFacts facts = answerTo(request);
        if (kind != engine::ErrorKind::None) {
            facts.status = 0;
            facts.error = { kind, 0, {} };
        }
        m_checker->answer(facts);
    }
    QList<DownloadRequest> taken() { return std::exchange(m_asked, {}); }
};

void TestCheckAnswers::linksWithoutAnAnswerAreNotDead_data()
{
    QTest::addColumn<engine::ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("429") << engine::ErrorKind::TooManyRequests << 429;
    QTest::newRow("503") << engine::ErrorKind::ServerBusy << 503;
    QTest::newRow("time-out") << engine::ErrorKind::TimedOut << 0;
    QTest::newRow("lost") << engine::ErrorKind::ConnectionLost << 0;
    QTest::newRow("proxy") << engine::ErrorKind::ProxyCredentials << 407;
}

void TestCheckAnswers::linksWithoutAnAnswerAreNotDead()
{
    QFETCH(engine::ErrorKind, kind);
    QFETCH(int, status);
    m_window->check(requests(4)); // of which the last is dead
    for (const DownloadRequest &request : std::exchange(m_asked, {})) {
        LinkFacts facts = answerTo(request);
        if (request.url.fileName() == u"1"_s) {
            facts.status = status;
            facts.error = { kind, status, {} };
        }
        m_checker->answer(facts);
    }
    QTRY_COMPARE(counts(), u"4 of 4 asked, 1 dead, 1 without an answer"_s);
    named<QComboBox>(*m_window, "checkFilter")->setCurrentIndex(3);
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, CheckColumn::Link), u"http://host.test/1"_s);
    QVERIFY(!cell(0, CheckColumn::Problem).isEmpty());
    named<QComboBox>(*m_window, "checkFilter")->setCurrentIndex(0);
    QTRY_COMPARE(model()->rowCount(), 4);
    click(*m_window, "keepButton");
    QCOMPARE(model()->rowCount(), 3);
    QCOMPARE(counts(), u"3 of 3 asked, 0 dead, 1 without an answer"_s);
    QVERIFY(!named<QPushButton>(*m_window, "keepButton")->isEnabled());
    click(*m_window, "failedButton");
    QCOMPARE(m_asked.size(), 1);
}

void TestCheckAnswers::manyLinksWithoutAnAnswerAreTakenSwiftly()
{
    constexpr int kCount = 50'000;
    m_window->check(requests(kCount));
    QElapsedTimer clock;
    clock.start();
    for (const DownloadRequest &request : taken()) {
        answer(request, engine::ErrorKind::TimedOut);
    }
    QVERIFY2(clock.elapsed() < 10'000, QByteArray::number(clock.elapsed()));
    QTRY_COMPARE(counts(), u"50,000 of 50,000 asked, 0 dead, 50,000 without an answer"_s);
}

void TestCheckAnswers::hostsThatAreNotThereTwiceAreDeadOnceAnotherAnswers_data()
{
    QTest::addColumn<engine::ErrorKind>("kind");
    QTest::newRow("not found") << engine::ErrorKind::HostNotFound;
    QTest::newRow("refused") << engine::ErrorKind::ConnectionRefused;
}

void TestCheckAnswers::hostsThatAreNotThereTwiceAreDeadOnceAnotherAnswers()
{
    QFETCH(engine::ErrorKind, kind);
    m_window->check(requests(3));
    const QList<DownloadRequest> asked = taken();
    answer(asked.at(0), kind);
    answer(asked.at(1), kind);
    QTRY_COMPARE(counts(), u"2 of 3 asked, 0 dead, 2 without an answer"_s);
    m_checker->answer(answerTo(asked.at(2)));
    QTRY_COMPARE(counts(), u"1 of 3 asked, 0 dead"_s);
    const QList<DownloadRequest> again = taken();
    QCOMPARE(again, asked.first(2));
    answer(again.at(0), kind);
    answer(again.at(1), kind);
    QTRY_COMPARE(counts(), u"3 of 3 asked, 2 dead"_s);
    QVERIFY(m_asked.isEmpty());
}

void TestCheckAnswers::linksAskedWithoutANetworkAreGoodOnceItIsBack()
{
    m_window->check(requests(3));
    const QList<DownloadRequest> asked = taken();
    answer(asked.at(0), engine::ErrorKind::HostNotFound);
    answer(asked.at(1), engine::ErrorKind::HostNotFound);
    answer(asked.at(2), engine::ErrorKind::None);
    QCOMPARE(m_asked.size(), 2);
    answerAll();
    QTRY_COMPARE(counts(), u"3 of 3 asked, 0 dead"_s);
}

void TestCheckAnswers::serverWithinTheHouseProvesNoNetwork()
{
    support::FaultServer server;
    server.serve("/good", { .content = { .size = 10 } });
    QList<DownloadRequest> asked(2);
    asked[0].url = server.url("/good");
    asked[1].url = QUrl(u"http://127.0.0.1:1/none"_s);
    ask(engine::createLinkChecker({}, 1), asked);
    QTRY_COMPARE(counts(), u"2 of 2 asked, 0 dead, 1 without an answer"_s);
    QCOMPARE(server.requests().size(), 1);
}

/// By a question more to a server that has answered, and one more to it; at once where what was
/// still waited for is removed.
void TestCheckAnswers::lastHostThatIsNotThereIsDeadOnceTheNetworkIsProven()
{
    m_window->check(requests(3));
    const QList<DownloadRequest> asked = taken();
    answer(asked.at(0), engine::ErrorKind::None);
    answer(asked.at(1), engine::ErrorKind::HostNotFound);
    table()->selectRow(2);
    named<QAction>(*m_window, "checkDrop")->trigger();
    const QList<DownloadRequest> proof = taken();
    QCOMPARE(proof.size(), 1);
    QCOMPARE(proof.at(0).url, asked.at(0).url);
    answer(proof.at(0), engine::ErrorKind::None);
    QCOMPARE(m_asked, QList<DownloadRequest> { asked.at(1) });
    answer(taken().at(0), engine::ErrorKind::HostNotFound);
    QTRY_COMPARE(counts(), u"2 of 2 asked, 1 dead"_s);
    QVERIFY(m_asked.isEmpty());
}

void TestCheckAnswers::missingHostProvesNothingWithoutANetwork()
{
    m_window->check(requests(1));
    answer(taken().at(0), engine::ErrorKind::HostNotFound);
    QTRY_COMPARE(counts(), u"1 of 1 asked, 0 dead, 1 without an answer"_s);
    QVERIFY(m_asked.isEmpty()); // nobody has ever answered
    m_window->check(requests(3));
    const QList<DownloadRequest> two = taken();
    answer(two.at(0), engine::ErrorKind::None);
    answer(taken().at(0), engine::ErrorKind::HostNotFound); // for the second time
    answer(two.at(1), engine::ErrorKind::HostNotFound);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.at(0).url, two.at(0).url);
    answer(taken().at(0), engine::ErrorKind::HostNotFound);
    QTRY_COMPARE(counts(), u"3 of 3 asked, 1 dead, 1 without an answer"_s);
    QVERIFY(m_asked.isEmpty()); // asked once
}

void TestCheckAnswers::deadLinkStaysSoWhenItIsAskedAgainOrStopped()
{
    m_window->check(requests(2));
    const QList<DownloadRequest> asked = taken();
    answer(asked.at(0), engine::ErrorKind::HostNotFound);
    answer(asked.at(1), engine::ErrorKind::None);
    answer(taken().at(0), engine::ErrorKind::HostNotFound);
    QTRY_COMPARE(counts(), u"2 of 2 asked, 1 dead"_s);
    const QString problem = cell(0, CheckColumn::Problem);
    QVERIFY(!problem.isEmpty());
    click(*m_window, "failedButton");
    QCOMPARE(cell(0, CheckColumn::Status), u"asking…"_s);
    answer(taken().at(0), engine::ErrorKind::HostNotFound);
    QTRY_COMPARE(counts(), u"2 of 2 asked, 1 dead"_s);
    click(*m_window, "failedButton");
    QCOMPARE(counts(), u"1 of 2 asked, 0 dead"_s);
    click(*m_window, "stopButton");
    QCOMPARE(counts(), u"2 of 2 asked, 1 dead"_s);
    QCOMPARE(cell(0, CheckColumn::Problem), problem);
}

void TestCheckAnswers::sortsByMenuAsByHeading()
{
    m_window->check(requests(30));
    for (const DownloadRequest &request : std::exchange(m_asked, {})) {
        m_checker->answer(answerTo(request));
    }
    auto *const menu = named<QMenu>(*m_window, "checkSort");
    emit menu->aboutToShow();
    QAction *const bySize = menu->actions().at(static_cast<int>(CheckColumn::Size));
    QCOMPARE(bySize->text(), u"Size"_s);
    bySize->trigger();
    QTRY_COMPARE(cell(0, CheckColumn::Link), u"http://host.test/29"_s);
    emit menu->aboutToShow();
    QVERIFY(bySize->isChecked());
    bySize->trigger();
    QTRY_COMPARE(cell(0, CheckColumn::Link), u"http://host.test/0"_s);
}

void TestCheckAnswers::saysHowLongABusyServerIsWaitedForUntilStopped()
{
    support::FaultServer server;
    QList<DownloadRequest> asked(3);
    for (int i = 0; i < 3; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        server.serve(path, { .replies = { { .status = 429, .headers = { "Retry-After: 50" } } } });
        asked[i].url = server.url(path);
    }
    engine::EngineConfig config;
    config.connectionsPerHost = 1;
    ask(engine::createLinkChecker(config, 4), asked);
    for (int row = 0; row < 3; ++row) {
        QTRY_VERIFY2(cell(row, CheckColumn::Status).startsWith(u"waits "_s),
            qPrintable(cell(row, CheckColumn::Status)));
        QVERIFY(cell(row, CheckColumn::Status).endsWith(u" s"_s));
    }
    click(*m_window, "stopButton");
    QCOMPARE(cell(0, CheckColumn::Status), u"not asked"_s);
    QCOMPARE(counts(), u"0 of 3 asked, 0 dead"_s);
    QCOMPARE(server.requests().size(), 1);
    server.serve("/1", { .content = { .size = 10 } });
    table()->selectRow(1);
    click(*m_window, "selectedButton"); // what was waited for is over
    QTRY_COMPARE(cell(1, CheckColumn::Status), u"200"_s);
}

/// And each of its pauses is told once, however many of its links are under way.
void TestCheckAnswers::busyServerIsWaitedForAgainWhenAskedAgain()
{
    support::FaultServer server;
    QList<DownloadRequest> asked(2);
    for (int i = 0; i < 2; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        server.serve(path, { .replies = { { .status = 429, .headers = { "Retry-After: 1" } } } });
        asked[i].url = server.url(path);
    }
    engine::EngineConfig config;
    config.connectionsPerHost = 1; // so that no answer comes late to a pause
    auto checker = engine::createLinkChecker(config, 2);
    QSignalSpy paused(checker.get(), &engine::LinkChecker::paused);
    ask(std::move(checker), asked);
    const QString busy = u"2 of 2 asked, 0 dead, 2 without an answer"_s;
    QTRY_COMPARE_WITH_TIMEOUT(counts(), busy, 20'000);
    QCOMPARE(paused.size(), 2);
    QCOMPARE(server.requests().size(), 3);
    click(*m_window, "failedButton");
    QTRY_COMPARE_WITH_TIMEOUT(counts(), busy, 20'000);
    QCOMPARE(paused.size(), 4);
    QCOMPARE(server.requests().size(), 6);
}

void TestCheckAnswers::aLongerPauseIsTold()
{
    support::FaultServer server;
    QList<DownloadRequest> asked(2);
    const QByteArrayList waits { "1", "4" };
    for (int i = 0; i < 2; ++i) {
        const QByteArray path = '/' + waits.at(i);
        server.serve(path,
            { .replies = { { .status = 429, .headers = { "Retry-After: " + waits.at(i) } } } });
        asked[i].url = server.url(path);
    }
    auto checker = engine::createLinkChecker({}, 2);
    QSignalSpy paused(checker.get(), &engine::LinkChecker::paused);
    ask(std::move(checker), asked);
    const auto isTold = [&paused] {
        return std::any_of(paused.begin(), paused.end(), [](const QVariantList &told) {
            return told.at(1).value<std::chrono::milliseconds>() == std::chrono::seconds(4);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), 20'000);
}

void TestCheckAnswers::removedLinksAreNotAskedAndTheOthersGoOn()
{
    support::FaultServer server;
    server.serve("/0", { .replies = { { .delay = std::chrono::hours(1) } } });
    QList<DownloadRequest> asked(4);
    for (int i = 0; i < 4; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        if (i > 0) {
            server.serve(path, { .content = { .size = 10 } });
        }
        asked[i].url = server.url(path);
    }
    engine::EngineConfig config;
    config.connectionsPerHost = 1;
    ask(engine::createLinkChecker(config, 4), asked);
    QTRY_COMPARE(server.requests().size(), 1);
    auto *const remove = named<QAction>(*m_window, "checkDrop");
    table()->selectRow(2);
    remove->trigger();
    QTRY_COMPARE(counts(), u"0 of 3 asked, 0 dead"_s);
    table()->selectRow(0); // which hangs
    remove->trigger();
    QTRY_COMPARE(counts(), u"2 of 2 asked, 0 dead"_s);
    QCOMPARE(server.requests().size(), 3);
}

QTEST_MAIN(TestCheckAnswers)
#include "tst_checkanswers.moc"
