// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/dialogtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// The preferences, changed with keys and mouse; what they tell is what counts.
class TestPreferences : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatIsSet();
    void numbersAreAppliedAtOnce_data();
    void numbersAreAppliedAtOnce();
    void limitReachesTheEngineOnlyWhileItIsOn();
    void theLimitStandsBesideItsBox();
    void proxyIsToldOnceItIsWhole();
    void proxyAddressWithSchemeIsRefusedWithASentence();
    void badFolderIsSaidAndNotApplied();
    void goodFolderIsApplied();
    void choicesAreApplied_data();
    void choicesAreApplied();
    void answersAreForgotten();
    void changesFromElsewhereAreShownAndNotToldAgain();
    void remedyOpensThePageWithTheProxy();
    void enterEndsWhatIsTypedAndThenTheDialog();
    void enterPressesTheButtonItIsOn();
    void enterGoesFromListsToWhatTheyShow();

private:
    void open();
    void showPageOf(const char *objectName);
    void typeNumber(const char *objectName, const QString &number);
    void typeLine(const char *objectName, const QString &text);
    const settings::Settings &last() const { return m_told.constLast(); }

    QThreadPool m_pool;
    QTemporaryDir m_folder;
    settings::Settings m_settings;
    QList<settings::Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestPreferences::init()
{
    m_settings = settings::settled({});
    m_settings.engine.folder = m_folder.path();
    m_told.clear();
    open();
}

void TestPreferences::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestPreferences::open()
{
    m_dialog = std::make_unique<ui::PreferencesDialog>(
        m_settings, QStringList { u"ar"_s, u"de"_s, u"en"_s }, m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) { m_told += settings; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QTRY_VERIFY(named<QLabel>(*m_dialog, "folderNote")->text().endsWith(u" free"_s));
    QCOMPARE(m_told.size(), 0);
}

void TestPreferences::showPageOf(const char *objectName)
{
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(QString::fromLatin1(objectName));
    QVERIFY(named<QWidget>(*m_dialog, objectName)->isVisible());
}

void TestPreferences::typeNumber(const char *objectName, const QString &number)
{
    auto *box = named<QSpinBox>(*m_dialog, objectName);
    box->selectAll();
    QTest::keyClicks(box, number);
    QTest::keyClick(box, Qt::Key_Return);
}

void TestPreferences::typeLine(const char *objectName, const QString &text)
{
    auto *edit = named<QLineEdit>(*m_dialog, objectName);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestPreferences::showsWhatIsSet()
{
    m_settings.engine.downloadsAtOnce = 7;
    m_settings.language = u"de"_s;
    m_settings.onClose = settings::OnClose::Quit;
    m_settings.isLimitOn = true;
    m_settings.speedLimit = 500 * 1024;
    m_settings = settings::settled(m_settings);
    open();
    QCOMPARE(named<QSpinBox>(*m_dialog, "downloadsAtOnce")->value(), 7);
    QCOMPARE(named<QComboBox>(*m_dialog, "language")->currentText(), u"Deutsch"_s);
    QCOMPARE(named<QComboBox>(*m_dialog, "onClose")->currentText(), u"Quit"_s);
    QVERIFY(named<QCheckBox>(*m_dialog, "limitCheck")->isChecked());
    QCOMPARE(named<QSpinBox>(*m_dialog, "limitSpin")->text(), u"500 KiB/s"_s);
}

void TestPreferences::numbersAreAppliedAtOnce_data()
{
    QTest::addColumn<QByteArray>("widget");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("value");
    QTest::newRow("at once") << QByteArray("downloadsAtOnce") << u"9"_s << 9;
    QTest::newRow("connections") << QByteArray("connectionsPerDownload") << u"16"_s << 16;
    QTest::newRow("downloads per server") << QByteArray("downloadsPerHost") << u"3"_s << 3;
    QTest::newRow("links checked") << QByteArray("linksAskedAtOnce") << u"5"_s << 5;
    QTest::newRow("per server") << QByteArray("connectionsPerHost") << u"2"_s << 2;
}

void TestPreferences::numbersAreAppliedAtOnce()
{
    QFETCH(QByteArray, widget);
    QFETCH(QString, typed);
    QFETCH(int, value);
    typeNumber(widget.constData(), typed);
    QCOMPARE(m_told.size(), 1);
    const QHash<QByteArray, int> told { { "downloadsAtOnce", last().engine.downloadsAtOnce },
        { "connectionsPerDownload", last().engine.connectionsPerDownload },
        { "connectionsPerHost", last().engine.connectionsPerHost },
        { "downloadsPerHost", last().engine.downloadsPerHost },
        { "linksAskedAtOnce", last().linksAskedAtOnce } };
    QCOMPARE(told.value(widget), value);
}

void TestPreferences::limitReachesTheEngineOnlyWhileItIsOn()
{
    showPageOf("limitSpin");
    QVERIFY(!named<QSpinBox>(*m_dialog, "limitSpin")->isEnabled());
    QTest::keyClick(named<QCheckBox>(*m_dialog, "limitCheck"), Qt::Key_Space);
    typeNumber("limitSpin", u"300"_s);
    QCOMPARE(last().engine.speedLimit, 300 * 1024);
    QTest::keyClick(named<QCheckBox>(*m_dialog, "limitCheck"), Qt::Key_Space);
    QCOMPARE(last().engine.speedLimit, 0);
    QCOMPARE(last().speedLimit, 300 * 1024);
}

void TestPreferences::theLimitStandsBesideItsBox()
{
    showPageOf("limitSpin");
    const auto middle = [this](const char *name) {
        const auto *part = named<QWidget>(*m_dialog, name);
        return part->mapTo(m_dialog.get(), part->rect().center()).y();
    };
    QVERIFY(qAbs(middle("limitCheck") - middle("limitSpin")) <= 3);
    QTest::keyClick(named<QCheckBox>(*m_dialog, "limitCheck"), Qt::Key_Space);
    click(*m_dialog, "reset_limitSpin"); // both
    QVERIFY(!last().isLimitOn);
}

void TestPreferences::proxyIsToldOnceItIsWhole()
{
    showPageOf("proxyKind");
    auto *kind = named<QComboBox>(*m_dialog, "proxyKind");
    QVERIFY(!named<QLineEdit>(*m_dialog, "proxyHost")->isEnabled());
    QTest::keyClick(kind, Qt::Key_End);
    QCOMPARE(kind->currentText(), u"SOCKS5"_s);
    QCOMPARE(named<QLabel>(*m_dialog, "proxyNote")->text(), u"Name the proxy's host."_s);
    typeLine("proxyHost", u"proxy.test"_s);
    QCOMPARE(named<QLabel>(*m_dialog, "proxyNote")->text(), u"Name the proxy's port."_s);
    QCOMPARE(m_told.size(), 0);
    typeNumber("proxyPort", u"1080"_s);
    typeLine("proxyUser", u"anna"_s);
    typeLine("proxyPassword", u"secret"_s);
    const engine::ProxyConfig expected { engine::ProxyKind::Socks5, u"proxy.test"_s, 1080,
        { u"anna"_s, u"secret"_s } };
    QCOMPARE(last().engine.proxy, expected);
}

void TestPreferences::proxyAddressWithSchemeIsRefusedWithASentence()
{
    showPageOf("proxyKind");
    QTest::keyClick(named<QComboBox>(*m_dialog, "proxyKind"), Qt::Key_End);
    typeLine("proxyHost", u"http://proxy.test"_s);
    QCOMPARE(named<QLabel>(*m_dialog, "proxyNote")->text(),
        u"The host is a name or an address only, without http:// or spaces."_s);
    QCOMPARE(m_told.size(), 0);
}

void TestPreferences::badFolderIsSaidAndNotApplied()
{
    auto *edit = named<QComboBox>(*m_dialog, "folderCombo")->lineEdit();
    edit->selectAll();
    QTest::keyClicks(edit, u"/dev/null/x"_s);
    QTRY_COMPARE(named<QLabel>(*m_dialog, "folderNote")->text(),
        u"There is a file in the way: this is not a folder."_s);
    QCOMPARE(m_told.size(), 0);
}

void TestPreferences::goodFolderIsApplied()
{
    QTemporaryDir other;
    auto *edit = named<QComboBox>(*m_dialog, "folderCombo")->lineEdit();
    edit->selectAll();
    QTest::keyClicks(edit, other.path());
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(last().engine.folder, other.path());
}

void TestPreferences::choicesAreApplied_data()
{
    QTest::addColumn<QByteArray>("widget");
    QTest::newRow("on close") << QByteArray("onClose");
    QTest::newRow("file exists") << QByteArray("onFileExists");
    QTest::newRow("duplicate") << QByteArray("onDuplicate");
    QTest::newRow("language") << QByteArray("language");
    QTest::newRow("private addresses") << QByteArray("onPrivateAddress");
}

void TestPreferences::choicesAreApplied()
{
    QFETCH(QByteArray, widget);
    showPageOf(widget.constData());
    auto *box = named<QComboBox>(*m_dialog, widget.constData());
    QTest::keyClick(box, Qt::Key_End);
    QCOMPARE(m_told.size(), 1);
    QHash<QByteArray, bool> isTold;
    isTold["onClose"] = last().onClose == settings::OnClose::Quit;
    isTold["onFileExists"] = last().onFileExists == settings::OnFileExists::Continue
        && last().engine.whenFileExists == engine::WhenFileExists::Continue;
    isTold["onDuplicate"] = last().onDuplicate == settings::OnDuplicate::Restart;
    isTold["onPrivateAddress"] = last().onPrivateAddress == settings::OnPrivateAddress::Refuse;
    isTold["language"] = last().language == u"en"_s;
    QVERIFY(isTold.value(widget));
}

void TestPreferences::answersAreForgotten()
{
    m_settings.onClose = settings::OnClose::KeepRunning;
    m_settings.onDuplicate = settings::OnDuplicate::Skip;
    m_settings.onFileExists = settings::OnFileExists::Overwrite;
    m_settings = settings::settled(m_settings);
    open();
    click(*m_dialog, "resetAnswers");
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(last().onClose, settings::OnClose::Ask);
    QCOMPARE(last().onDuplicate, settings::OnDuplicate::Ask);
    QCOMPARE(last().onFileExists, settings::OnFileExists::Number);
    QCOMPARE(last().engine.whenFileExists, engine::WhenFileExists::Number);
}

void TestPreferences::changesFromElsewhereAreShownAndNotToldAgain()
{
    settings::Settings changed = m_settings;
    changed.isLimitOn = true;
    changed.speedLimit = 1024 * 1024;
    m_dialog->setSettings(changed);
    QVERIFY(named<QCheckBox>(*m_dialog, "limitCheck")->isChecked());
    QCOMPARE(m_told.size(), 0);
    typeNumber("downloadsAtOnce", u"3"_s);
    QVERIFY(last().isLimitOn);
}

void TestPreferences::remedyOpensThePageWithTheProxy()
{
    auto *kind = named<QComboBox>(*m_dialog, "proxyKind");
    QVERIFY(!kind->isVisible());
    m_dialog->showProxy();
    QVERIFY(kind->isVisible());
}

void TestPreferences::enterEndsWhatIsTypedAndThenTheDialog()
{
    showPageOf("downloadsAtOnce");
    typeNumber("downloadsAtOnce", u"3"_s);
    QCOMPARE(last().engine.downloadsAtOnce, 3);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(
        named<QWidget>(*m_dialog, "downloadsAtOnce"), Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(last().engine.downloadsAtOnce, 3);
    m_told.clear();
    open();
    showPageOf("onClose");
    QTest::keyClick(named<QWidget>(*m_dialog, "onClose"), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void TestPreferences::enterPressesTheButtonItIsOn()
{
    showPageOf("downloadsAtOnce");
    typeNumber("downloadsAtOnce", u"3"_s);
    QTest::keyClick(named<QWidget>(*m_dialog, "reset_downloadsAtOnce"), Qt::Key_Return);
    QCOMPARE(last().engine.downloadsAtOnce, engine::EngineConfig().downloadsAtOnce);
    typeNumber("downloadsAtOnce", u"5"_s);
    QTest::keyClick(named<QWidget>(*m_dialog, "resetPage"), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(last().engine.downloadsAtOnce, engine::EngineConfig().downloadsAtOnce);
    QVERIFY(m_dialog->isVisible());
}

void TestPreferences::enterGoesFromListsToWhatTheyShow()
{
    QTest::failOnWarning(QRegularExpression(u"edit: editing failed"_s));
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    const auto enter = [this](const char *objectName) {
        auto *field = named<QWidget>(*m_dialog, objectName);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        return m_dialog->isVisible() ? m_dialog->focusWidget()->objectName() : QString();
    };
    showPageOf("onClose");
    QCOMPARE(enter("pageList"), u"showsTray"_s);
    showPageOf("advancedTable");
    QTest::keyClicks(named<QLineEdit>(*m_dialog, "advancedFilter"), u"downloads/atOnce"_s);
    QCOMPARE(enter("advancedFilter"), u"advancedTable"_s);
    enter("advancedTable");
    QTest::keyClicks(m_dialog->focusWidget(), u"6"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(last().engine.downloadsAtOnce, 6);
    QVERIFY(m_dialog->isVisible());
    // Coming back to what is searched for ends nothing either.
    named<QLineEdit>(*m_dialog, "settingsSearch")->setText(u"further tries"_s);
    QCOMPARE(enter("settingsSearch"), u"retries"_s);
    QCOMPARE(enter("settingsSearch"), u"retries"_s);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
