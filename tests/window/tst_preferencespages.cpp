// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/dialogtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// The pages of the preferences about servers; what they tell is what counts.
class TestPreferencesPages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ruleIsToldOnceItNamesAServer();
    void rulesAreShownAndRemoved();
    void secretsDoNotGetIntoRules();
    void headersThatAreNoneAreSaid();
    void certificateIsTrustedNoLonger();
    void hostsAreReachedWithoutTheProxy();
    void loginOfAServerIsForgotten();
    void rememberedLoginsAreListedAndForgotten();
    void whatTheKeyringDoesNotForgetStaysAndIsSaid_data();
    void whatTheKeyringDoesNotForgetStaysAndIsSaid();
    void allLoginsAreForgottenOnceThatIsSaid();
    void dateOfFinishedFilesIsChosenAndTakenBack();
    void spaceForWholeFilesIsReservedWhereItIsWished();
    void categoriesAndQueuesAreAskedFor();
    void theTrayIconCanBeSwitchedOff();
    void theTrayIsOfferedWhereThereIsOne();

private:
    void open();
    void showPageOf(const char *objectName);
    const engine::EngineConfig &last() const { return m_told.constLast().engine; }

    QThreadPool m_pool;
    settings::Settings m_settings;
    QList<settings::Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestPreferencesPages::init()
{
    m_settings = settings::settled({});
    m_settings.engine.folder = u"/tmp"_s;
    m_told.clear();
    open();
}

void TestPreferencesPages::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestPreferencesPages::open()
{
    m_dialog = std::make_unique<ui::PreferencesDialog>(m_settings, QStringList(), m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) { m_told += settings; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestPreferencesPages::showPageOf(const char *objectName)
{
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(QString::fromLatin1(objectName));
    QVERIFY(named<QWidget>(*m_dialog, objectName)->isVisible());
}

void TestPreferencesPages::ruleIsToldOnceItNamesAServer()
{
    showPageOf("ruleList");
    QVERIFY(!named<QLineEdit>(*m_dialog, "rulePattern")->isEnabled());
    click(*m_dialog, "addRule");
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "ruleUserAgent"), u"Agent/1"_s);
    QCOMPARE(m_told.size(), 0);
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "rulePattern"), u".a.test"_s);
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "ruleReferrer"), u"https://a.test/"_s);
    QTest::keyClicks(named<QPlainTextEdit>(*m_dialog, "ruleHeaders"), u"X-One: 1"_s);
    const engine::HostRule expected { u".a.test"_s, "Agent/1", "https://a.test/",
        { { "X-One", "1" } } };
    QCOMPARE(last().hostRules, QList { expected });
    QCOMPARE(named<QListWidget>(*m_dialog, "ruleList")->item(0)->text(), u".a.test"_s);
}

void TestPreferencesPages::rulesAreShownAndRemoved()
{
    m_settings.engine.hostRules = { { u"a.test"_s, "A", {}, { { "X-A", "1" }, { "X-B", "2" } } },
        { u"b.test"_s, "B", {}, {} } };
    open();
    showPageOf("ruleList");
    QCOMPARE(named<QPlainTextEdit>(*m_dialog, "ruleHeaders")->toPlainText(), u"X-A: 1\nX-B: 2"_s);
    auto *list = named<QListWidget>(*m_dialog, "ruleList");
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(named<QLineEdit>(*m_dialog, "ruleUserAgent")->text(), u"B"_s);
    QCOMPARE(m_told.size(), 0);
    click(*m_dialog, "removeRule");
    QCOMPARE(last().hostRules.size(), 1);
    QCOMPARE(named<QLineEdit>(*m_dialog, "rulePattern")->text(), u"a.test"_s);
    // What was told comes back from the program and disturbs nobody.
    m_dialog->setSettings(m_told.constLast());
    click(*m_dialog, "removeRule");
    QVERIFY(last().hostRules.isEmpty());
    QVERIFY(!named<QPushButton>(*m_dialog, "removeRule")->isEnabled());
}

void TestPreferencesPages::secretsDoNotGetIntoRules()
{
    showPageOf("ruleList");
    click(*m_dialog, "addRule");
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "rulePattern"), u"a.test"_s);
    named<QPlainTextEdit>(*m_dialog, "ruleHeaders")
        ->setPlainText(u"Cookie: id=secret\nAccept-Language: de"_s);
    QCOMPARE(last().hostRules.constFirst().headers.size(), 1);
    QCOMPARE(
        last().hostRules.constFirst().headers.constFirst().name, QByteArray("Accept-Language"));
    QVERIFY(named<QLabel>(*m_dialog, "ruleNote")->text().startsWith(u"Cookie may hold a secret"_s));
}

void TestPreferencesPages::headersThatAreNoneAreSaid()
{
    showPageOf("ruleList");
    click(*m_dialog, "addRule");
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "rulePattern"), u"a.test"_s);
    named<QPlainTextEdit>(*m_dialog, "ruleHeaders")->setPlainText(u"no header"_s);
    QVERIFY(last().hostRules.constFirst().headers.isEmpty());
    QCOMPARE(named<QLabel>(*m_dialog, "ruleNote")->text(),
        u"Write headers as Name: value, one a line."_s);
}

void TestPreferencesPages::certificateIsTrustedNoLonger()
{
    m_settings.engine.tlsExceptions
        = { { u"a.test:443"_s, QByteArray(32, 'a') }, { u"b.test:443"_s, QByteArray(32, 'b') } };
    open();
    showPageOf("certificateList");
    auto *list = named<QListWidget>(*m_dialog, "certificateList");
    QCOMPARE(list->item(0)->text(), u"a.test:443"_s);
    QVERIFY(list->item(0)->toolTip().startsWith(u"61:61"_s));
    QVERIFY(!named<QPushButton>(*m_dialog, "removeCertificate")->isEnabled());
    list->setCurrentRow(0);
    click(*m_dialog, "removeCertificate");
    QCOMPARE(last().tlsExceptions.size(), 1);
    QCOMPARE(last().tlsExceptions.constFirst().host, u"b.test:443"_s);
}

void TestPreferencesPages::hostsAreReachedWithoutTheProxy()
{
    m_settings.engine.proxy
        = { engine::ProxyKind::Http, u"proxy.test"_s, 8080, {}, { u"localhost"_s } };
    open();
    showPageOf("proxyExceptions");
    auto *edit = named<QLineEdit>(*m_dialog, "proxyExceptions");
    QCOMPARE(edit->text(), u"localhost"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u".a.test; 10.0.0.0/8,  b.test"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    const QStringList expected { u".a.test"_s, u"10.0.0.0/8"_s, u"b.test"_s };
    QCOMPARE(last().proxy.exceptions, expected);
}

void TestPreferencesPages::loginOfAServerIsForgotten()
{
    showPageOf("secretServer");
    QSignalSpy forgotten(m_dialog.get(), &ui::PreferencesDialog::forgetSecretRequested);
    auto *server = named<QLineEdit>(*m_dialog, "secretServer");
    auto *forget = named<QPushButton>(*m_dialog, "forgetSecret");
    QVERIFY(!forget->isEnabled());
    QTest::keyClicks(server, u"ftp://a.test"_s);
    QVERIFY(!forget->isEnabled());
    server->clear();
    QTest::keyClicks(server, u"a.test"_s);
    click(*m_dialog, "forgetSecret");
    QCOMPARE(forgotten.count(), 2);
    QCOMPARE(forgotten.at(0).at(0).toString(), u"https://a.test:443"_s);
    QCOMPARE(forgotten.at(1).at(0).toString(), u"https://a.test:443#key"_s);
    // Nobody knows yet whether the keyring does it.
    const QString said = named<QLabel>(*m_dialog, "forgottenNote")->text();
    QVERIFY(said.contains(u"https://a.test:443"_s) && !said.startsWith(u"Nothing is kept"_s));
    QCOMPARE(m_told.size(), 0);
}

void TestPreferencesPages::rememberedLoginsAreListedAndForgotten()
{
    QSignalSpy wanted(m_dialog.get(), &ui::PreferencesDialog::secretsRequested);
    QSignalSpy forgotten(m_dialog.get(), &ui::PreferencesDialog::forgetSecretRequested);
    showPageOf("secretList");
    QCOMPARE(wanted.count(), 1);
    auto *list = named<QListWidget>(*m_dialog, "secretList");
    auto *forget = named<QPushButton>(*m_dialog, "forgetListed");
    QVERIFY(!named<QPushButton>(*m_dialog, "forgetAll")->isEnabled());
    const QStringList origins { u"https://a.test:443"_s, u"https://b.test:443"_s };
    m_dialog->showSecrets(origins);
    QCOMPARE(list->count(), 2);
    QVERIFY(!forget->isEnabled());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(forget->isEnabled());
    QTest::keyClick(forget, Qt::Key_Space);
    QCOMPARE(forgotten.count(), 2); // the login and the key
    const QString gone = forgotten.at(0).at(0).toString();
    QVERIFY(origins.contains(gone));
    QCOMPARE(list->count(), 2); // the keyring has not said so yet
    m_dialog->noteForgotten(gone);
    QCOMPARE(wanted.count(), 1);
    m_dialog->noteForgotten(gone + u"#key"_s);
    QCOMPARE(wanted.count(), 2); // what is there now is asked for once
    m_dialog->showSecrets({ gone == origins.first() ? origins.last() : origins.first() });
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text() != gone);
    QCOMPARE(m_told.size(), 0);
}

void TestPreferencesPages::whatTheKeyringDoesNotForgetStaysAndIsSaid_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("words");
    QTest::newRow("locked") << QString() << u"is locked"_s;
    QTest::newRow("in its own words") << u"no way"_s << u"no way"_s;
}

void TestPreferencesPages::whatTheKeyringDoesNotForgetStaysAndIsSaid()
{
    QFETCH(const QString, detail);
    QFETCH(const QString, words);
    showPageOf("secretList");
    QSignalSpy wanted(m_dialog.get(), &ui::PreferencesDialog::secretsRequested);
    // What recipes need at a server is no server of its own.
    const QString origin = u"https://a.test:443"_s;
    m_dialog->showSecrets({ origin, origin + u"#key"_s });
    auto *list = named<QListWidget>(*m_dialog, "secretList");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), origin);
    list->selectAll();
    click(*m_dialog, "forgetListed");
    m_dialog->sayNotForgotten(origin, detail);
    m_dialog->noteForgotten(origin + u"#key"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(list->count(), 1);
    const QString said = named<QLabel>(*m_dialog, "forgottenNote")->text();
    QVERIFY2(said.contains(words) && said.contains(origin), qPrintable(said));
}

void TestPreferencesPages::allLoginsAreForgottenOnceThatIsSaid()
{
    QSignalSpy forgotten(m_dialog.get(), &ui::PreferencesDialog::forgetSecretRequested);
    showPageOf("secretList");
    m_dialog->showSecrets({ u"http://a.test:80"_s, u"https://b.test:443"_s });
    click(*m_dialog, "forgetAll");
    auto *question = named<QMessageBox>(*m_dialog, "forgetAllQuestion");
    QVERIFY(question->text().contains(u"2 servers"_s));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(forgotten.count(), 0);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>(u"forgetAllQuestion"_s));
    click(*m_dialog, "forgetAll");
    named<QPushButton>(*m_dialog, "forgetAllYes")->click();
    QCOMPARE(forgotten.count(), 4);
    m_dialog->showSecrets({});
    QCOMPARE(named<QListWidget>(*m_dialog, "secretList")->count(), 0);
    QVERIFY(!named<QPushButton>(*m_dialog, "forgetAll")->isEnabled());
    QVERIFY(named<QLabel>(*m_dialog, "forgottenNote")->text().contains(u"for 2 servers"_s));
}

void TestPreferencesPages::dateOfFinishedFilesIsChosenAndTakenBack()
{
    showPageOf("serverDateCheck");
    auto *check = named<QCheckBox>(*m_dialog, "serverDateCheck");
    QVERIFY(check->isChecked());
    QTest::keyClick(check, Qt::Key_Space);
    QCOMPARE(m_told.size(), 1);
    QVERIFY(!last().keepsServerDate);
    m_dialog->reject(); // Cancel
    QVERIFY(last().keepsServerDate);
}

void TestPreferencesPages::spaceForWholeFilesIsReservedWhereItIsWished()
{
    showPageOf("reserveSpaceCheck");
    auto *check = named<QCheckBox>(*m_dialog, "reserveSpaceCheck");
    QVERIFY(!check->isChecked());
    QVERIFY(!check->accessibleName().isEmpty() && !check->toolTip().isEmpty());
    QTest::keyClick(check, Qt::Key_Space);
    QCOMPARE(m_told.size(), 1);
    QVERIFY(last().reservesSpace);
    m_dialog->reject(); // Cancel
    QVERIFY(!last().reservesSpace);
}

void TestPreferencesPages::categoriesAndQueuesAreAskedFor()
{
    showPageOf("categoriesButton");
    QSignalSpy categories(m_dialog.get(), &ui::PreferencesDialog::categoriesRequested);
    QSignalSpy queues(m_dialog.get(), &ui::PreferencesDialog::queuesRequested);
    click(*m_dialog, "categoriesButton");
    click(*m_dialog, "queuesButton");
    QCOMPARE(categories.count(), 1);
    QCOMPARE(queues.count(), 1);
}

void TestPreferencesPages::theTrayIconCanBeSwitchedOff()
{
    showPageOf("showsTray");
    auto *check = named<QCheckBox>(*m_dialog, "showsTray");
    QVERIFY(check->isChecked());
    QVERIFY(named<QWidget>(*m_dialog, "onClose")->isEnabled());
    QVERIFY(!named<QWidget>(*m_dialog, "trayNote")->isVisible());
    QTest::keyClick(check, Qt::Key_Space);
    QCOMPARE(m_told.size(), 1);
    QVERIFY(!m_told.constLast().showsTray);
    QVERIFY(!named<QWidget>(*m_dialog, "onClose")->isEnabled()); // there is nothing to choose
    QVERIFY(named<QWidget>(*m_dialog, "trayNote")->isVisible());
    m_dialog->reject();
    QVERIFY(m_told.constLast().showsTray);
}

void TestPreferencesPages::theTrayIsOfferedWhereThereIsOne()
{
    showPageOf("showsTray");
    m_dialog->setTrayThere(false);
    QVERIFY(!named<QWidget>(*m_dialog, "showsTray")->isEnabled());
    QVERIFY(!named<QWidget>(*m_dialog, "onClose")->isEnabled());
    QVERIFY(
        named<QLabel>(*m_dialog, "trayNote")->text().startsWith(u"This desktop has no tray."_s));
    QVERIFY(!named<QCheckBox>(*m_dialog, "startAtLogin")->text().contains(u"tray"_s));
    m_dialog->setTrayThere(true); // the panel came
    QVERIFY(named<QWidget>(*m_dialog, "onClose")->isEnabled());
    QCOMPARE(m_told.size(), 0);
}

QTEST_MAIN(TestPreferencesPages)
#include "tst_preferencespages.moc"
