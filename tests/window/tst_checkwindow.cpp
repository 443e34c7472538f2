// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/checktesting.h"
#include "tests/window/dialogtesting.h"
#include "ui/checkwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace checktesting;
using dialogtesting::click;
using dialogtesting::named;
using namespace Qt::StringLiterals;
using namespace ui;
using engine::DownloadRequest;
using engine::LinkFacts;

/// The window that asks links, on a checker without a network.
class TestCheckWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksEachLinkOnceAndCounts();
    void takesLinksOfTheClipboard();
    void saysThatPartFilesHoldNoLinks();
    void sortsByEveryColumn();
    void showsOnlyTheDeadWhileTheyCome();
    void searchesLinks();
    void keepsOnlyTheGood();
    void asksAgainWhatFailedOrIsSelected();
    void stopLeavesTheRestUnasked();
    void offersTheGoodOnes();
    void savesTheReportOrSaysWhyNot();
    void staysWholeWithAHundredThousand();
    void h32_privateLinksOfAListAreNotAskedUnasked();
    void escapeAsksBeforeAnswersAreThrownAway();

private:
    QAbstractItemModel *model() const
    {
        return named<QTableView>(*m_window, "checkTable")->model();
    }
    QString cell(int row, CheckColumn column) const
    {
        return model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString counts() const { return named<QLabel>(*m_window, "checkCounts")->text(); }
    void answerAll()
    {
        for (const DownloadRequest &request : std::exchange(m_asked, {})) {
            m_checker->answer(answerTo(request));
        }
    }
    void save(const QString &path)
    {
        click(*m_window, "reportButton");
        auto *dialog = named<QFileDialog>(*m_window, "saveDialog");
        emit dialog->fileSelected(path);
        dialog->close();
    }

    QThreadPool m_pool;
    QList<DownloadRequest> m_asked;
    NotingChecker *m_checker = nullptr;
    std::unique_ptr<CheckWindow> m_window;
};

void TestCheckWindow::init()
{
    m_asked.clear();
    auto checker = std::make_unique<NotingChecker>(m_asked);
    m_checker = checker.get();
    m_window = std::make_unique<CheckWindow>(std::move(checker), m_pool);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    new QAbstractItemModelTester(model(), m_window.get());
    m_window->show();
}

void TestCheckWindow::cleanup()
{
    m_window.reset();
}

void TestCheckWindow::asksEachLinkOnceAndCounts()
{
    m_window->check(requests(10));
    m_window->check(requests(12));
    QCOMPARE(m_asked.size(), 12);
    QCOMPARE(model()->rowCount(), 12);
    QCOMPARE(counts(), u"0 of 12 asked, 0 dead"_s);
    m_checker->answer(answerTo(m_asked.at(3)));
    m_checker->answer(answerTo(m_asked.at(3)));
    QTRY_COMPARE(counts(), u"1 of 12 asked, 1 dead"_s);
    QCOMPARE(cell(3, CheckColumn::Status), u"404"_s);
    QVERIFY(!cell(3, CheckColumn::Problem).isEmpty());
    QCOMPARE(cell(4, CheckColumn::Status), u"asking…"_s);
}

void TestCheckWindow::takesLinksOfTheClipboard()
{
    QApplication::clipboard()->setText(u"http://host.test/1\nhttp://host.test/2"_s);
    click(*m_window, "pasteButton");
    QTRY_COMPARE(m_asked.size(), 2);
    QApplication::clipboard()->setText(u"nothing"_s);
    click(*m_window, "pasteButton");
    QTRY_VERIFY(named<QLabel>(*m_window, "checkMessage")->isVisible());
}

void TestCheckWindow::saysThatPartFilesHoldNoLinks()
{
    auto *const data = new QMimeData;
    data->setUrls({ QUrl(u"file:///nowhere/a.zip.part"_s) });
    QApplication::clipboard()->setMimeData(data);
    click(*m_window, "pasteButton");
    const auto *const message = named<QLabel>(*m_window, "checkMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().startsWith(u"Part files"_s), qPrintable(message->text()));
    QVERIFY(m_asked.isEmpty());
    auto *const unreadable = new QMimeData;
    unreadable->setUrls({ QUrl(u"file:///proc/self/mem"_s) });
    QApplication::clipboard()->setMimeData(unreadable);
    click(*m_window, "pasteButton");
    QTRY_COMPARE(message->text(), u"/proc/self/mem cannot be read: Input/output error."_s);
}

void TestCheckWindow::sortsByEveryColumn()
{
    m_window->check(requests(30));
    answerAll();
    auto *header = named<QTableView>(*m_window, "checkTable")->horizontalHeader();
    emit header->sectionClicked(static_cast<int>(CheckColumn::Size));
    QTRY_COMPARE(cell(0, CheckColumn::Link), u"http://host.test/29"_s);
    emit header->sectionClicked(static_cast<int>(CheckColumn::Size));
    QTRY_COMPARE(cell(0, CheckColumn::Link), u"http://host.test/0"_s);
    // What has no size stays at the end either way.
    QCOMPARE(cell(29, CheckColumn::Status), u"404"_s);
    emit header->sectionClicked(static_cast<int>(CheckColumn::Status));
    emit header->sectionClicked(static_cast<int>(CheckColumn::Status));
    QTRY_COMPARE(cell(0, CheckColumn::Status), u"404"_s);
    emit header->sectionClicked(static_cast<int>(CheckColumn::Status));
    QTRY_COMPARE(cell(0, CheckColumn::Link), u"http://host.test/0"_s);
    QTRY_COMPARE(cell(29, CheckColumn::Link), u"http://host.test/29"_s);
    for (int column = 0; column < kCheckColumns; ++column) {
        emit header->sectionClicked(column);
        QCOMPARE(header->sortIndicatorSection(), column);
    }
}

void TestCheckWindow::showsOnlyTheDeadWhileTheyCome()
{
    named<QComboBox>(*m_window, "checkFilter")->setCurrentIndex(2);
    m_window->check(requests(70));
    answerAll();
    QTRY_COMPARE(model()->rowCount(), 10);
    QCOMPARE(cell(1, CheckColumn::Link), u"http://host.test/10"_s);
    named<QComboBox>(*m_window, "checkFilter")->setCurrentIndex(1);
    QTRY_COMPARE(model()->rowCount(), 60);
    named<QComboBox>(*m_window, "checkFilter")->setCurrentIndex(0);
    QTRY_COMPARE(model()->rowCount(), 70);
}

void TestCheckWindow::searchesLinks()
{
    m_window->check(requests(30));
    named<QLineEdit>(*m_window, "checkSearch")->setText(u"TEST/2"_s);
    QTRY_COMPARE(model()->rowCount(), 11);
    named<QLineEdit>(*m_window, "checkSearch")->clear();
    QTRY_COMPARE(model()->rowCount(), 30);
}

void TestCheckWindow::keepsOnlyTheGood()
{
    m_window->check(requests(14));
    answerAll();
    QTRY_COMPARE(counts(), u"14 of 14 asked, 2 dead"_s);
    click(*m_window, "keepButton");
    QCOMPARE(model()->rowCount(), 12);
    QCOMPARE(counts(), u"12 of 12 asked, 0 dead"_s);
    QCOMPARE(cell(3, CheckColumn::Link), u"http://host.test/4"_s);
}

void TestCheckWindow::asksAgainWhatFailedOrIsSelected()
{
    m_window->check(requests(14));
    answerAll();
    QTRY_COMPARE(counts(), u"14 of 14 asked, 2 dead"_s);
    click(*m_window, "failedButton");
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(counts(), u"12 of 14 asked, 0 dead"_s);
    answerAll();
    named<QTableView>(*m_window, "checkTable")->selectRow(5);
    click(*m_window, "selectedButton");
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().url, QUrl(u"http://host.test/5"_s));
    click(*m_window, "againButton");
    QCOMPARE(m_asked.size(), 14);
}

void TestCheckWindow::stopLeavesTheRestUnasked()
{
    m_window->check(requests(5));
    const DownloadRequest late = m_asked.first();
    click(*m_window, "stopButton");
    QCOMPARE(m_asked.size(), 0);
    QCOMPARE(cell(0, CheckColumn::Status), u"not asked"_s);
    // An answer that was on its way already changes nothing.
    m_checker->answer(answerTo(late));
    QCOMPARE(cell(0, CheckColumn::Status), u"not asked"_s);
    click(*m_window, "againButton");
    QCOMPARE(m_asked.size(), 5);
}

void TestCheckWindow::offersTheGoodOnes()
{
    QSignalSpy offered(m_window.get(), &CheckWindow::linksOffered);
    m_window->check(requests(14));
    answerAll();
    QTRY_COMPARE(counts(), u"14 of 14 asked, 2 dead"_s);
    click(*m_window, "addButton");
    QCOMPARE(offered.count(), 1);
    QCOMPARE(offered.first().first().value<links::FoundLinks>().links.size(), 12);
}

void TestCheckWindow::savesTheReportOrSaysWhyNot()
{
    m_window->check(requests(14));
    answerAll();
    QTRY_COMPARE(counts(), u"14 of 14 asked, 2 dead"_s);
    const QTemporaryDir folder;
    const auto *message = named<QLabel>(*m_window, "checkMessage");
    save(folder.filePath(u"report.csv"_s));
    QTRY_VERIFY(message->text().contains(u"report.csv"_s));
    QFile report(folder.filePath(u"report.csv"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray content = report.readAll();
    QCOMPARE(content.count("\r\n"), 15);
    QCOMPARE(content.count("\r\n404,"), 2);
    save(u"/dev/full/report.csv"_s);
    QTRY_VERIFY(message->text().contains(u"/dev/full"_s));
    QVERIFY(message->isVisible());
}

void TestCheckWindow::staysWholeWithAHundredThousand()
{
    constexpr int kCount = 100'000;
    m_window->check(requests(kCount));
    auto *header = named<QTableView>(*m_window, "checkTable")->horizontalHeader();
    emit header->sectionClicked(static_cast<int>(CheckColumn::Size));
    QSignalSpy changed(model(), &QAbstractItemModel::dataChanged);
    answerAll();
    // Gathered: not a signal for each answer.
    QTRY_COMPARE(counts(), u"100,000 of 100,000 asked, 14,286 dead"_s);
    QVERIFY2(changed.count() < 10, QByteArray::number(changed.count()));
    QTRY_COMPARE_WITH_TIMEOUT(
        cell(0, CheckColumn::Link), u"http://host.test/%1"_s.arg(kCount - 1), 20000);
    QCOMPARE(model()->rowCount(), kCount);
}

void TestCheckWindow::h32_privateLinksOfAListAreNotAskedUnasked()
{
    links::FoundLinks list;
    list.links.resize(2);
    list.links[0].url = QUrl(u"http://192.168.1.1/reboot"_s);
    list.links[1].url = QUrl(u"https://host.test/1"_s);
    list.links[0].place = list.links[1].place = links::LinkPlace::List;
    m_window->check(list);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().url.host(), u"host.test"_s);
    click(*named<QWidget>(*m_window, "privateQuestion"), "privateTake");
    QCOMPARE(m_asked.size(), 2);
}

void TestCheckWindow::escapeAsksBeforeAnswersAreThrownAway()
{
    m_window->check(requests(3));
    QTest::keyClick(m_window.get(), Qt::Key_Escape); // ends the asking first
    QVERIFY(m_window->isVisible());
    click(*m_window, "againButton");
    answerAll();
    for (const char *answer : { "stayButton", "leaveButton" }) {
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        const QPointer<QWidget> question = named<QWidget>(*m_window, "leaveQuestion");
        QVERIFY(m_window->isVisible());
        click(*question, answer);
        QTRY_VERIFY(!question);
    }
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestCheckWindow)
#include "tst_checkwindow.moc"
