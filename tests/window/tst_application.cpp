// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endwiring.h"
#include "app/store/storelink.h"
#include "tests/window/applicationfixture.h"
#include "tests/window/desktopopener.h"
#include "tests/window/dialogtesting.h"
#include "ui/programwords.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>

#include <csignal>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

namespace {

/// No server listens there: what is added paused never asks.
const QString &link()
{
    static const QString kLink = u"http://127.0.0.1:9/one.iso"_s;
    return kLink;
}

} // namespace

/// The whole program on a profile of its own: started, used, ended and started again.
class TestApplication : public ApplicationFixture {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void linksOfTheStartAreThereAfterTheNextOne();
    void secondStartHandsItsLinksOverAndEnds();
    void filesThatAreNotThereAreSaid();
    void newerListIsLeftAloneAndSaid();
    void profileInUseOffersToTryAgain();
    void terminationEndsWithinTwoSecondsAndCountsAsClean();
    void folderOfAFinishedFileOpensWithoutAFileManager();
    void startAtLoginThatFailsIsNotTicked();
    void queueThatIsDoneIsSaidWithoutADesktopToSayIt();
    void wrongUsageEndsWithTwo();
    void helpAndVersionNeedNoDisplay();
    void noDisplayNamesTheOtherProgram();

private:
    int run(const QStringList &arguments, const QProcessEnvironment &environment);

    QByteArray m_output;
    QByteArray m_errors;
};

int TestApplication::run(
    const QStringList &arguments, const QProcessEnvironment &processEnvironment)
{
    QProcess process;
    process.setProcessEnvironment(processEnvironment);
    process.start(program(), arguments);
    // The first program may live in this process: it has to answer meanwhile.
    const bool hasEnded
        = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000);
    m_output = process.readAllStandardOutput();
    m_errors = process.readAllStandardError();
    return hasEnded ? process.exitCode() : -1;
}

void TestApplication::linksOfTheStartAreThereAfterTheNextOne()
{
    start({ link(), u"ftp://a.test/x"_s }, ui::StartLinks::Pause);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(allText(*window()).contains(
        u"ftp://a.test/x: Only http and https links can be downloaded."_s));
    m_application.reset();
    start();
    QTRY_COMPARE(rows(), 1);
}

void TestApplication::secondStartHandsItsLinksOverAndEnds()
{
    start();
    QTRY_COMPARE(rows(), 0);
    window()->showMinimized();
    QCOMPARE(run({ u"--profile"_s, m_profile, u"--paused"_s, link() }, environment()), 0);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!window()->isMinimized());
    QCOMPARE(run({ u"--profile"_s, m_profile, u"http://127.0.0.1:9/two.iso"_s }, environment()), 0);
    QTRY_VERIFY(window()->findChild<QDialog *>(u"addDialog"_s));
}

void TestApplication::filesThatAreNotThereAreSaid()
{
    const ui::StartParse parsed
        = ui::parseStart({ u"bobbin"_s, u"--paused"_s, u"./list.txt"_s, link() }, m_folder->path());
    start(parsed.options.arguments, parsed.options.links);
    QTRY_COMPARE(rows(), 1);
    const QString first = m_folder->filePath(u"list.txt"_s) + u": There is no such file."_s;
    QTRY_VERIFY2(allText(*window()).contains(first), qPrintable(allText(*window())));
    // No dialog could do anything with it.
    QCOMPARE(run({ u"--profile"_s, m_profile, u"/nonexist/file"_s }, environment()), 0);
    QTRY_VERIFY2(allText(*window()).contains(u"/nonexist/file: There is no such file."_s),
        qPrintable(allText(*window())));
    QVERIFY(!window()->findChild<QDialog *>(u"addDialog"_s));
}

void TestApplication::newerListIsLeftAloneAndSaid()
{
    start();
    QTRY_COMPARE(rows(), 0);
    m_application.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(m_profile + u"/bobbin.db"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    start();
    QTRY_VERIFY(topLevel(u"storeProblemDialog"_s));
    QVERIFY(!window());
    QWidget *dialog = topLevel(u"storeProblemDialog"_s);
    QVERIFY2(allText(*dialog).contains(u"newer Bobbin"_s), qPrintable(allText(*dialog)));
    click(*dialog, "goOnButton");
    QTRY_COMPARE(rows(), 0);
}

void TestApplication::profileInUseOffersToTryAgain()
{
    store::StoreOptions options;
    options.profileFolder = m_profile;
    auto other = std::make_unique<store::StoreLink>(options);
    bool isOpen = false;
    connect(other.get(), &store::StoreLink::opened, this, [&isOpen] { isOpen = true; });
    other->open();
    QTRY_VERIFY(isOpen);
    start();
    QTRY_VERIFY(topLevel(u"storeProblemDialog"_s));
    QWidget *dialog = topLevel(u"storeProblemDialog"_s);
    QVERIFY(allText(*dialog).contains(u"--profile FOLDER"_s));
    other.reset();
    click(*dialog, "retryButton");
    QTRY_COMPARE(rows(), 0);
}

void TestApplication::terminationEndsWithinTwoSecondsAndCountsAsClean()
{
    for (int i = 1; i <= 4; ++i) {
        QProcess process;
        startProgram(process, i);
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(10'000));
        QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
    start();
    QTRY_COMPARE(rows(), 4);
    QVERIFY(!allText(*window()).contains(u"everything is paused"_s));
}

/// There is no bus here that a file manager could be asked on.
void TestApplication::folderOfAFinishedFileOpensWithoutAFileManager()
{
    start({ link() }, ui::StartLinks::Pause);
    QTRY_COMPARE(rows(), 1);
    m_application.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"finish"_s);
        database.setDatabaseName(m_profile + u"/bobbin.db"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(
            u"UPDATE downloads SET state = 'completed', folder = '/srv/there'"_s));
    }
    QSqlDatabase::removeDatabase(u"finish"_s);
    const DesktopOpener opener;
    start();
    QTRY_COMPARE(rows(), 1);
    named<QAction>(*window(), "selectAll")->trigger();
    QTRY_VERIFY(named<QAction>(*window(), "openFolder")->isEnabled());
    named<QAction>(*window(), "openFolder")->trigger();
    QTRY_COMPARE(opener.opened, QList { QUrl::fromLocalFile(u"/srv/there"_s) });
}

void TestApplication::startAtLoginThatFailsIsNotTicked()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QVERIFY(QDir().mkpath(config));
    QFile inTheWay(config + u"/autostart"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    start();
    QTRY_VERIFY(window());
    named<QAction>(*window(), "preferences")->trigger();
    QVERIFY(!named<QCheckBox>(*window(), "showsTray")->isEnabled()); // there is no tray here
    auto *box = named<QCheckBox>(*window(), "startAtLogin");
    box->click();
    QTRY_VERIFY(allText(*window()).contains(ui::autostartFailedSentence()));
    QVERIFY(!box->isChecked());
    QVERIFY(inTheWay.remove());
}

/// There is no bus here on which a message could be shown.
void TestApplication::queueThatIsDoneIsSaidWithoutADesktopToSayIt()
{
    settings::Settings settings;
    engine::QueueConfig queue;
    queue.whenDone = engine::WhenQueueDone::Notify;
    settings.engine.queues = { queue };
    QWidget parent;
    ui::QueueEnds ends(parent);
    desktop::PowerControl power(QDBusConnection::systemBus());
    desktop::SleepInhibitor inhibitor(QDBusConnection::systemBus());
    desktop::Notifier notifier(QDBusConnection::sessionBus());
    wireEnds(ends, power, inhibitor, notifier);
    QSignalSpy said(&ends, &ui::QueueEnds::said);
    ends.setSettings(settings);
    ends.takeDone(0);
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toString(), u"All downloads of “Main queue” have ended."_s);
}

void TestApplication::wrongUsageEndsWithTwo()
{
    QCOMPARE(run({ u"--nonsense"_s }, environment()), 2);
    QVERIFY2(
        m_errors.contains("nonsense") && m_errors.contains("Usage: bobbin"), m_errors.constData());
}

void TestApplication::helpAndVersionNeedNoDisplay()
{
    QProcessEnvironment bare = environment();
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s }) {
        bare.remove(name);
    }
    QCOMPARE(run({ u"--help"_s }, bare), 0);
    QVERIFY(m_output.contains("--minimized"));
    QCOMPARE(run({ u"--version"_s }, bare), 0);
    QCOMPARE(m_output, "bobbin " BOBBIN_VERSION "\n");
}

void TestApplication::noDisplayNamesTheOtherProgram()
{
    QProcessEnvironment bare = environment();
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s }) {
        bare.remove(name);
    }
    QCOMPARE(run({ u"--profile"_s, m_profile }, bare), 1);
    QVERIFY2(m_errors.contains("bobbin-cli"), m_errors.constData());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
