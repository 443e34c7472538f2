// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "ui/closepolicy.h"
#include "ui/inpieces.h"
#include "ui/linkrows.h"
#include "ui/notificationgatherer.h"
#include "ui/startlinks.h"
#include "ui/startoptions.h"
#include "ui/tray.h"
#include "ui/windowkeeper.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using settings::OnClose;
using ui::CloseAction;

/// The rules of starting, closing and telling.
class TestWindowRules : public QObject {
    Q_OBJECT

private slots:
    void closingFollowsTrayAnswerAndDownloads_data();
    void closingFollowsTrayAnswerAndDownloads();
    void closingWhileDownloadsRunAsksFirst();
    void closingAnIdleWindowWithoutATrayQuits();
    void startArgumentsAreRead_data();
    void startArgumentsAreRead();
    void wrongStartArgumentsAreSaid_data();
    void wrongStartArgumentsAreSaid();
    void filesAmongTheArgumentsAreReadForLinks();
    void h58_linksFromOutsideAreNoOptions();
    void h58_argumentOfManyLinesIsAList();
    void badArgumentsAreSaid();
    void longWorkLetsEventsThrough();
    void endsWithinThreeSecondsAreOneMessage();
    void onlyDownloadsThatWereAtWorkAreTold();
    void messagesThatAreNotWantedAreNotSent();
    void messageNamesFilesAndOpensThem_data();
    void messageNamesFilesAndOpensThem();
};

void TestWindowRules::closingFollowsTrayAnswerAndDownloads_data()
{
    QTest::addColumn<OnClose>("onClose");
    QTest::addColumn<bool>("isTrayThere");
    QTest::addColumn<int>("running");
    QTest::addColumn<CloseAction>("action");
    QTest::newRow("ask") << OnClose::Ask << true << 0 << CloseAction::AskTray;
    QTest::newRow("ask, running") << OnClose::Ask << true << 2 << CloseAction::AskTray;
    QTest::newRow("hide") << OnClose::KeepRunning << true << 0 << CloseAction::Hide;
    QTest::newRow("quit") << OnClose::Quit << true << 0 << CloseAction::Quit;
    QTest::newRow("quit, running") << OnClose::Quit << true << 1 << CloseAction::AskQuit;
    QTest::newRow("no tray") << OnClose::KeepRunning << false << 0 << CloseAction::Quit;
    QTest::newRow("no tray, running") << OnClose::KeepRunning << false << 1 << CloseAction::AskQuit;
    QTest::newRow("no tray, ask") << OnClose::Ask << false << 0 << CloseAction::Quit;
}

void TestWindowRules::closingFollowsTrayAnswerAndDownloads()
{
    QFETCH(OnClose, onClose);
    QFETCH(bool, isTrayThere);
    QFETCH(int, running);
    QFETCH(CloseAction, action);
    QCOMPARE(ui::closeAction(onClose, isTrayThere, running), action);
}

void TestWindowRules::closingWhileDownloadsRunAsksFirst()
{
    QWidget window;
    ui::Tray tray { QIcon() };
    ui::WindowKeeper keeper(window, tray);
    QSignalSpy quits(&keeper, &ui::WindowKeeper::quitRequested);
    keeper.start(false);
    engine::EngineTotals totals;
    totals.running = 1;
    totals.waiting = 2;
    keeper.setTotals(totals);
    keeper.close();
    QVERIFY(window.isVisible());
    auto *question = named<QDialog>(window, "closeDialog");
    QCOMPARE(named<QLabel>(*question, "questionLabel")->text(),
        u"3 downloads are not finished; they go on when Bobbin is started again."_s);
    QCOMPARE(quits.count(), 0);
    click(*question, "cancelButton");
    QTRY_VERIFY(window.findChildren<QDialog *>().isEmpty());
    keeper.close();
    click(*named<QDialog>(window, "closeDialog"), "quitButton");
    QCOMPARE(quits.count(), 1);
}

void TestWindowRules::closingAnIdleWindowWithoutATrayQuits()
{
    QWidget window;
    ui::Tray tray { QIcon() };
    ui::WindowKeeper keeper(window, tray);
    QSignalSpy quits(&keeper, &ui::WindowKeeper::quitRequested);
    keeper.start(false);
    keeper.close();
    QCOMPARE(quits.count(), 1);
}

void TestWindowRules::startArgumentsAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ui::StartOptions>("options");
    using ui::StartLinks;
    using ui::StartOptions;
    const QString link = u"http://a.test/1"_s;
    QTest::newRow("none") << QStringList {} << StartOptions {};
    QTest::newRow("link") << QStringList { link }
                          << StartOptions { {}, false, StartLinks::Offer, { link } };
    QTest::newRow("start") << QStringList { u"--start"_s, link }
                           << StartOptions { {}, false, StartLinks::Start, { link } };
    QTest::newRow("paused") << QStringList { u"--paused"_s, link }
                            << StartOptions { {}, false, StartLinks::Pause, { link } };
    QTest::newRow("minimized") << QStringList { u"--minimized"_s }
                               << StartOptions { {}, true, StartLinks::Offer, {} };
    QTest::newRow("profile") << QStringList { u"--profile"_s, u"mine"_s }
                             << StartOptions { u"/home/anna/mine"_s, false, StartLinks::Offer, {} };
    QTest::newRow("profile=") << QStringList { u"--profile=/tmp/../srv"_s }
                              << StartOptions { u"/srv"_s, false, StartLinks::Offer, {} };
}

void TestWindowRules::startArgumentsAreRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(ui::StartOptions, options);
    const ui::StartParse parsed
        = ui::parseStart(QStringList(u"bobbin"_s) + arguments, u"/home/anna"_s);
    QCOMPARE(parsed.problem, QString());
    QCOMPARE(parsed.options, options);
}

void TestWindowRules::wrongStartArgumentsAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList { u"--nonsense"_s };
    QTest::newRow("no folder") << QStringList { u"--profile"_s };
    QTest::newRow("empty folder") << QStringList { u"--profile="_s };
    QTest::newRow("both") << QStringList { u"--start"_s, u"--paused"_s, u"http://a.test/1"_s };
    QTest::newRow("start of nothing") << QStringList { u"--start"_s };
}

void TestWindowRules::wrongStartArgumentsAreSaid()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!ui::parseStart(QStringList(u"bobbin"_s) + arguments, u"/"_s).problem.isEmpty());
}

void TestWindowRules::filesAmongTheArgumentsAreReadForLinks()
{
    QTemporaryDir folder;
    QFile list(folder.filePath(u"list.txt"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("http://a.test/1\nhttp://a.test/2\n");
    list.close();
    const ui::StartParse parsed
        = ui::parseStart({ u"bobbin"_s, u"list.txt"_s, u"http://a.test/3"_s }, folder.path());
    const links::FoundLinks found = ui::linksOfArguments(parsed.options.arguments);
    QStringList all;
    for (const links::FoundLink &link : found.links) {
        all += link.url.toString();
    }
    QCOMPARE(
        all, QStringList({ u"http://a.test/1"_s, u"http://a.test/2"_s, u"http://a.test/3"_s }));
    const links::FoundLinks unread = ui::linksOfArguments({ u"/proc/self/mem"_s });
    QVERIFY(unread.links.isEmpty());
    QCOMPARE(ui::unreadSentence(unread), u"/proc/self/mem cannot be read: Input/output error."_s);
}

/// As the desktop entry starts the program: with what a page of the web calls a link.
void TestWindowRules::h58_linksFromOutsideAreNoOptions()
{
    const ui::StartParse parsed = ui::parseStart(
        { u"bobbin"_s, u"--"_s, u"--profile=/tmp/theirs"_s, u"--start"_s, u"http://a.test/1"_s },
        u"/home/anna"_s);
    QCOMPARE(parsed.problem, QString());
    QCOMPARE(parsed.options.profile, QString());
    QCOMPARE(parsed.options.links, ui::StartLinks::Offer);
    QCOMPARE(parsed.options.arguments.size(), 3);
    const links::FoundLinks found = ui::linksOfArguments(parsed.options.arguments);
    QCOMPARE(found.links.last().url, QUrl(u"http://a.test/1"_s));
    QCOMPARE(std::count_if(found.links.begin(), found.links.end(),
                 [](const auto &link) { return link.problem == links::LinkProblem::None; }),
        1);
    QFile entry(
        qEnvironmentVariable("BOBBIN_SOURCE") + u"/packaging/io.github.bobbin_dm.Bobbin.desktop"_s);
    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().contains("\nExec=bobbin -- %U\n"));
}

void TestWindowRules::h58_argumentOfManyLinesIsAList()
{
    const links::FoundLinks found
        = ui::linksOfArguments({ u"http://a.test/1\nhttp://a.test/2\r\n\nhttp://a.test/3\n"_s });
    QCOMPARE(found.links.size(), 3);
    QCOMPARE(found.links.last().url, QUrl(u"http://a.test/3"_s));
}

void TestWindowRules::badArgumentsAreSaid()
{
    const links::FoundLinks found
        = ui::linksOfArguments({ u"ftp://a.test/1"_s, u"http://a.test/2"_s });
    QCOMPARE(ui::badLinksSentence(found),
        u"ftp://a.test/1: Only http and https links can be downloaded."_s);
    QCOMPARE(ui::requestsOf(found, true).size(), 1);
    QVERIFY(ui::requestsOf(found, true).constFirst().startPaused);
}

void TestWindowRules::endsWithinThreeSecondsAreOneMessage()
{
    using engine::DownloadState;
    ui::NotificationGatherer gatherer;
    QSignalSpy told(&gatherer, &ui::NotificationGatherer::gathered);
    gatherer.noteChanged({ fakeDownload(1), fakeDownload(2), fakeDownload(3) });
    gatherer.noteChanged({ fakeDownload(1, DownloadState::Completed) });
    gatherer.noteChanged({ fakeDownload(2, DownloadState::Failed) });
    gatherer.noteChanged({ fakeDownload(3, DownloadState::Completed) });
    gatherer.noteRemoved({ engine::DownloadId { 3 } });
    QTRY_COMPARE(told.count(), 1);
    const auto notice = told.at(0).at(0).value<ui::Notice>();
    QCOMPARE(notice.title, u"1 download finished, 1 download failed"_s);
    QCOMPARE(notice.body, u"file-1.zip\nfile-2.zip"_s);
}

void TestWindowRules::onlyDownloadsThatWereAtWorkAreTold()
{
    using engine::DownloadState;
    ui::NotificationGatherer gatherer;
    QSignalSpy told(&gatherer, &ui::NotificationGatherer::gathered);
    gatherer.noteChanged({ fakeDownload(1, DownloadState::Completed) });
    gatherer.noteChanged({ fakeDownload(2, DownloadState::Downloading) });
    gatherer.noteChanged({ fakeDownload(2, DownloadState::Completed) });
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).value<ui::Notice>().ids, QList { engine::DownloadId { 2 } });
}

void TestWindowRules::messagesThatAreNotWantedAreNotSent()
{
    using engine::DownloadState;
    const auto end = [](ui::NotificationGatherer &gatherer) {
        gatherer.noteChanged({ fakeDownload(1), fakeDownload(2) });
        gatherer.noteChanged(
            { fakeDownload(1, DownloadState::Completed), fakeDownload(2, DownloadState::Failed) });
    };
    ui::NotificationGatherer none;
    ui::NotificationGatherer failures;
    ui::NotificationGatherer successes;
    QSignalSpy toldNone(&none, &ui::NotificationGatherer::gathered);
    QSignalSpy toldFailures(&failures, &ui::NotificationGatherer::gathered);
    QSignalSpy toldSuccesses(&successes, &ui::NotificationGatherer::gathered);
    none.setChoices({ false, false, true });
    failures.setChoices({ false, true, true });
    successes.setChoices({ true, false, true });
    end(none); // the first to be due
    end(failures);
    end(successes);
    QTRY_COMPARE(toldSuccesses.count(), 1);
    QTRY_COMPARE(toldFailures.count(), 1);
    QCOMPARE(toldNone.count(), 0);
    const QList<engine::DownloadId> failed = toldFailures.at(0).at(0).value<ui::Notice>().ids;
    const QList<engine::DownloadId> finished = toldSuccesses.at(0).at(0).value<ui::Notice>().ids;
    QCOMPARE(failed, QList { engine::DownloadId { 2 } });
    QCOMPARE(finished, QList { engine::DownloadId { 1 } });
}

void TestWindowRules::messageNamesFilesAndOpensThem_data()
{
    using engine::DownloadState;
    QTest::addColumn<QList<engine::Download>>("ended");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("target");
    QTest::newRow("one") << QList { fakeDownload(1, DownloadState::Completed) }
                         << u"1 download finished"_s << u"/home/user/Downloads/file-1.zip"_s;
    QTest::newRow("several of one folder") << QList {
        fakeDownload(1, DownloadState::Completed), fakeDownload(2, DownloadState::Completed)
    } << u"2 downloads finished"_s << u"/home/user/Downloads"_s;
    QTest::newRow("failed") << QList { fakeDownload(1, DownloadState::Failed) }
                            << u"1 download failed"_s << QString();
}

void TestWindowRules::messageNamesFilesAndOpensThem()
{
    QFETCH(QList<engine::Download>, ended);
    QFETCH(QString, title);
    QFETCH(QString, target);
    const ui::Notice notice = ui::noticeOf(ended);
    QCOMPARE(notice.title, title);
    QCOMPARE(notice.target(), target);
}

void TestWindowRules::longWorkLetsEventsThrough()
{
    QList<std::pair<qsizetype, qsizetype>> pieces;
    int turns = 0;
    int done = 0;
    QObject receiver;
    const auto step = [&](qsizetype from, qsizetype to) {
        QCOMPARE(turns, pieces.size()); // what was posted with the piece before has come
        pieces.append({ from, to });
        QMetaObject::invokeMethod(
            this, [&turns] { ++turns; }, Qt::QueuedConnection);
    };
    ui::inPieces(
        &receiver, 4500, step, [&done] { ++done; }, 2000);
    QCOMPARE(pieces.size(), 0);
    QTRY_COMPARE(done, 1);
    QCOMPARE(pieces,
        (QList<std::pair<qsizetype, qsizetype>> { { 0, 2000 }, { 2000, 4000 }, { 4000, 4500 } }));
    ui::inPieces(&receiver, 0, step, [&done] { ++done; });
    QTRY_COMPARE(done, 2);
    QCOMPARE(pieces.size(), 3);
}

QTEST_MAIN(TestWindowRules)
#include "tst_windowrules.moc"
