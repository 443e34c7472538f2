// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/addfixture.h"
#include "tests/window/fakeengine.h"
#include "ui/dialogs.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::FakeChecker;
using dialogtesting::named;

namespace {

/// Milliseconds that this thread has worked: what a busy machine does beside it does not count.
qint64 threadTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

/// The add dialog as a user meets it: typed into, pasted into, read and pressed.
class TestAddDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keyOfTheFolderLeadsToIt();
    void clipboardLinksStandInTheFieldAlready();
    void proseInTheClipboardLeavesTheFieldEmpty();
    void everyLinkOfATextIsAdded();
    void wrongLinesAreMarkedWithASentence_data();
    void wrongLinesAreMarkedWithASentence();
    void textWithoutALinkIsSaid();
    void addressWithoutSchemeBecomesALink();
    void namesAndSizesOfTheServersAreShown();
    void refusedLinkIsMarked();
    void typedNameIsUsed();
    void addPressedBeforeTheTextWasReadStillAdds();
    void hundredThousandLinesLeaveTheWindowQuickAndAskTwoHundred();

private:
    std::unique_ptr<AddFixture> m_add;
};

void TestAddDialog::init()
{
    m_add = std::make_unique<AddFixture>();
}

void TestAddDialog::cleanup()
{
    m_add.reset();
}

void TestAddDialog::keyOfTheFolderLeadsToIt()
{
    QDialog &dialog = *m_add->m_dialog;
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto *folder = named<QComboBox>(dialog, "folderCombo");
    QVERIFY(!folder->hasFocus());
    QTest::keyClick(&dialog, Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(folder->hasFocus());
}

void TestAddDialog::clipboardLinksStandInTheFieldAlready()
{
    QGuiApplication::clipboard()->setText(
        u"Have a look at http://a.test/1.iso and\nhttp://a.test/2.iso!"_s);
    FakeEngine engine;
    QWidget window;
    ui::Dialogs dialogs(engine, m_add->m_pool, window,
        [this](const settings::Settings &) {
            return std::make_unique<FakeChecker>(m_add->m_asked, m_add->m_headers);
        },
        {});
    dialogs.setSettings(m_add->m_settings);
    dialogs.openAdd();
    auto *edit = named<QPlainTextEdit>(window, "linksEdit");
    QTRY_COMPARE(edit->toPlainText().trimmed(), u"http://a.test/1.iso\nhttp://a.test/2.iso"_s);
    auto *addButton = named<QPushButton>(window, "addButton");
    QTRY_COMPARE(named<QTableView>(window, "linksTable")->model()->rowCount(), 2);
    QTest::mouseClick(addButton, Qt::LeftButton);
    QTRY_COMPARE(engine.requests.size(), 2);
}

void TestAddDialog::proseInTheClipboardLeavesTheFieldEmpty()
{
    m_add->m_dialog->offerClipboard(u"no link at all\nin here"_s);
    QVERIFY(m_add->m_pool.waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(named<QPlainTextEdit>(*m_add->m_dialog, "linksEdit")->toPlainText(), QString());
    QVERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
}

void TestAddDialog::everyLinkOfATextIsAdded()
{
    m_add->m_dialog->offerText(u"http://a.test/1.iso\nhttps://b.test/2.iso\n"_s);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(), u"2 links"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->requestedLinks(),
        QStringList({ u"http://a.test/1.iso"_s, u"https://b.test/2.iso"_s }));
    QCOMPARE(m_add->m_requests.constFirst().folder, m_add->m_folder.path());
    QVERIFY(!m_add->m_requests.constFirst().startPaused);
    QVERIFY(!m_add->m_dialog->isVisible());
}

void TestAddDialog::wrongLinesAreMarkedWithASentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("text") << u"what is this"_s << u"Line 2: This is not a link."_s;
    QTest::newRow("scheme") << u"ftp://a.test/x"_s
                            << u"Line 2: Only http and https links can be downloaded."_s;
}

void TestAddDialog::wrongLinesAreMarkedWithASentence()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    m_add->m_dialog->offerText(u"http://a.test/1.iso\n"_s + line + u"\nhttp://a.test/3.iso\n"_s);
    QTRY_COMPARE(named<QTableView>(*m_add->m_dialog, "linksTable")->model()->rowCount(), 3);
    QCOMPARE(m_add->cell(1, 3), sentence);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(),
        u"2 links · 1 line cannot be downloaded"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->requestedLinks(),
        QStringList({ u"http://a.test/1.iso"_s, u"http://a.test/3.iso"_s }));
}

void TestAddDialog::textWithoutALinkIsSaid()
{
    m_add->m_dialog->offerText(u"nothing to see\nhere at all"_s);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(),
        u"There is no link in this text."_s);
    QTRY_VERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
}

void TestAddDialog::addressWithoutSchemeBecomesALink()
{
    QTest::keyClicks(named<QPlainTextEdit>(*m_add->m_dialog, "linksEdit"), u"example.org/a.zip"_s);
    QTRY_COMPARE(m_add->cell(0, 2), u"https://example.org/a.zip"_s);
}

void TestAddDialog::namesAndSizesOfTheServersAreShown()
{
    m_add->m_dialog->offerText(u"http://a.test/get?id=1\nhttp://a.test/2.iso"_s);
    QTRY_COMPARE(m_add->m_asked.size(), 2);
    QCOMPARE(m_add->cell(0, 1), u"asking…"_s);
    engine::LinkFacts facts;
    facts.url = m_add->m_asked.at(0);
    facts.fileName = u"report.pdf"_s;
    facts.size = 2048;
    m_add->m_checker->answer(facts);
    QCOMPARE(m_add->cell(0, 0), u"report.pdf"_s);
    QCOMPARE(m_add->cell(0, 1), u"2.0 KiB"_s);
    QCOMPARE(
        named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(), u"2 links · 2.0 KiB or more"_s);
    facts.url = m_add->m_asked.at(1);
    m_add->m_checker->answer(facts);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(), u"2 links · 4.0 KiB"_s);
    // A name that a server proposes is not a wish of the user's.
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 2);
    QCOMPARE(m_add->m_requests.at(0).fileName, QString());
}

void TestAddDialog::refusedLinkIsMarked()
{
    m_add->m_dialog->offerText(u"http://a.test/gone.iso"_s);
    QTRY_COMPARE(m_add->m_asked.size(), 1);
    engine::LinkFacts facts;
    facts.url = m_add->m_asked.constFirst();
    facts.status = 404;
    facts.error = { engine::ErrorKind::NotFound, 404, {} };
    m_add->m_checker->answer(facts);
    QVERIFY2(m_add->cell(0, 3).contains(u"404"_s), qPrintable(m_add->cell(0, 3)));
}

void TestAddDialog::typedNameIsUsed()
{
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    auto *table = named<QTableView>(*m_add->m_dialog, "linksTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const QModelIndex index = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"mine.iso"_s);
    QTest::keyClick(editor, Qt::Key_Tab);
    QTRY_COMPARE(m_add->cell(0, 0), u"mine.iso"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_requests.constFirst().fileName, u"mine.iso"_s);
}

void TestAddDialog::addPressedBeforeTheTextWasReadStillAdds()
{
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    click(*m_add->m_dialog, "addButton");
    QCOMPARE(m_add->m_requests.size(), 0);
    QTRY_COMPARE(m_add->requestedLinks(), QStringList({ u"http://a.test/1.iso"_s }));
}

void TestAddDialog::hundredThousandLinesLeaveTheWindowQuickAndAskTwoHundred()
{
    constexpr int kLines = 100'000;
    QString text;
    for (int i = 0; i < kLines; ++i) {
        text += u"http://a.test/files/%1.iso\n"_s.arg(i);
    }
    qint64 last = threadTime();
    qint64 longest = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] {
        const qint64 now = threadTime();
        longest = std::max(longest, now - std::exchange(last, now));
    });
    ticks.start(5);
    m_add->m_dialog->offerText(text);
    QTRY_COMPARE_WITH_TIMEOUT(
        named<QTableView>(*m_add->m_dialog, "linksTable")->model()->rowCount(), kLines, 30'000);
    QTRY_COMPARE(m_add->m_asked.size(), 200);
    QTRY_VERIFY(longest > 0);
    QVERIFY2(longest < 1'500, qPrintable(u"%1 ms"_s.arg(longest)));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), kLines);
}

QTEST_MAIN(TestAddDialog)
#include "tst_adddialog.moc"
