// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"
#include "tests/window/dialogtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/settingssearch.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// The settings as a whole: searched, reset and taken back; and the table of every key.
class TestSettingsDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchLeavesThePagesThatHaveTheWords_data();
    void searchLeavesThePagesThatHaveTheWords();
    void searchFramesWhatItFinds();
    void searchWithoutHitSaysSo();
    void enterGoesFromTheSearchToTheField();
    void cancelBringsBackWhatWasChangedHere();
    void escapeCancelsAndClosingTheWindowKeeps();
    void changedSettingShowsItsReset();
    void pageIsReset();
    void tableEditsEveryKey();
    void tableRefusesWhatTheKeyRefuses_data();
    void tableRefusesWhatTheKeyRefuses();
    void tableMarksAndResetsWhatChanged();

private:
    void open();
    QStringList shownPages() const;
    void search(const QString &typed);
    int rowOfKey(const QString &key) const;
    void typeValue(const QString &key, const QString &value);
    const settings::Settings &last() const { return m_told.constLast(); }

    QThreadPool m_pool;
    QTemporaryDir m_folder;
    settings::Settings m_settings;
    QList<settings::Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_settings = settings::defaults();
    m_settings.engine.folder = m_folder.path();
    open();
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestSettingsDialog::open()
{
    m_told.clear();
    m_dialog = std::make_unique<ui::PreferencesDialog>(
        m_settings, QStringList { u"de"_s, u"en"_s }, m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    // As the program does: what was told comes back.
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) {
            m_told += settings;
            m_dialog->setSettings(settings);
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QTRY_VERIFY(named<QLabel>(*m_dialog, "folderNote")->text().endsWith(u" free"_s));
}

QStringList TestSettingsDialog::shownPages() const
{
    QStringList titles;
    const auto *list = named<QListWidget>(*m_dialog, "pageList");
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden()) {
            titles.append(list->item(row)->text());
        }
    }
    return titles;
}

void TestSettingsDialog::search(const QString &typed)
{
    auto *field = named<QLineEdit>(*m_dialog, "settingsSearch");
    field->selectAll();
    QTest::keyClicks(field, typed);
}

int TestSettingsDialog::rowOfKey(const QString &key) const
{
    const auto *table = named<QTableWidget>(*m_dialog, "advancedTable");
    return table->findItems(key, Qt::MatchExactly).constFirst()->row();
}

void TestSettingsDialog::typeValue(const QString &key, const QString &value)
{
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(u"advancedTable"_s);
    auto *table = named<QTableWidget>(*m_dialog, "advancedTable");
    table->setCurrentCell(rowOfKey(key), 1);
    table->item(rowOfKey(key), 1)->setText(value);
}

void TestSettingsDialog::searchLeavesThePagesThatHaveTheWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("label") << u"further tries"_s << QStringList { u"Downloads"_s };
    QTest::newRow("choice of a field") << u"dark"_s << QStringList { u"General"_s };
    QTest::newRow("tool tip") << u"gain nothing a download fails"_s
                              << QStringList { u"Downloads"_s };
    QTest::newRow("key") << u"messages/failed"_s
                         << QStringList { u"Notifications"_s, u"Advanced"_s };
    QTest::newRow("title") << u"short"_s << QStringList { u"Shortcuts"_s, u"Advanced"_s };
    QTest::newRow("words in any order") << u"PEM file trust"_s << QStringList { u"Security"_s };
}

void TestSettingsDialog::searchLeavesThePagesThatHaveTheWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, pages);
    QCOMPARE(shownPages().size(), 8);
    search(typed);
    QCOMPARE(shownPages(), pages);
    QCOMPARE(named<QListWidget>(*m_dialog, "pageList")->currentItem()->text(), pages.constFirst());
    named<QLineEdit>(*m_dialog, "settingsSearch")->clear();
    QCOMPARE(shownPages().size(), 8);
}

void TestSettingsDialog::searchFramesWhatItFinds()
{
    const auto framed = [this] {
        qsizetype count = 0;
        for (const ui::HitFrames *frames : m_dialog->findChildren<ui::HitFrames *>()) {
            count += frames->isVisible() ? frames->count() : 0;
        }
        return count;
    };
    QCOMPARE(framed(), 0);
    search(u"connections per"_s);
    QCOMPARE(framed(), 2); // per download, per server
    search(u"connections per server"_s);
    QCOMPARE(framed(), 1);
    named<QLineEdit>(*m_dialog, "settingsSearch")->clear();
    QCOMPARE(framed(), 0);
}

void TestSettingsDialog::searchWithoutHitSaysSo()
{
    QVERIFY(!named<QLabel>(*m_dialog, "nothingFound")->isVisible());
    search(u"quaggle"_s);
    QCOMPARE(shownPages(), QStringList());
    QVERIFY(named<QLabel>(*m_dialog, "nothingFound")->isVisible());
}

void TestSettingsDialog::enterGoesFromTheSearchToTheField()
{
    m_dialog->activateWindow();
    search(u"further tries"_s);
    QTest::keyClick(named<QLineEdit>(*m_dialog, "settingsSearch"), Qt::Key_Return);
    QTRY_COMPARE(m_dialog->focusWidget()->objectName(), u"retries"_s);
    QVERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::cancelBringsBackWhatWasChangedHere()
{
    m_settings.engine.proxy
        = { engine::ProxyKind::Http, u"proxy.test"_s, 8080, { u"anna"_s, u"secret"_s }, {} };
    m_settings.engine.tlsExceptions = { { u"a.test:443"_s, QByteArray(32, 'a') } };
    open();
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    auto *password = named<QLineEdit>(*m_dialog, "proxyPassword");
    password->setText(u"other"_s);
    QTest::keyClick(password, Qt::Key_Return);
    named<QListWidget>(*m_dialog, "certificateList")->setCurrentRow(0);
    named<QPushButton>(*m_dialog, "removeCertificate")->click();
    QCOMPARE(last().engine.proxy.credentials.password, u"other"_s);
    QVERIFY(last().engine.tlsExceptions.isEmpty());
    // The tray switched the limit on meanwhile.
    settings::Settings elsewhere = last();
    elsewhere.isLimitOn = true;
    elsewhere.speedLimit = 4096;
    elsewhere = settings::settled(elsewhere);
    m_dialog->setSettings(elsewhere);
    click(*m_dialog, "cancelButton");
    QVERIFY(!m_dialog->isVisible());
    settings::Settings expected = m_settings;
    expected.isLimitOn = true;
    expected.speedLimit = 4096;
    QCOMPARE(last(), settings::settled(expected));
}

void TestSettingsDialog::escapeCancelsAndClosingTheWindowKeeps()
{
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    m_dialog->activateWindow();
    named<QLineEdit>(*m_dialog, "settingsSearch")->setFocus();
    search(u"tries"_s);
    QTest::keyClick(named<QLineEdit>(*m_dialog, "settingsSearch"), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(named<QLineEdit>(*m_dialog, "settingsSearch")->text().isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_told.size(), 2);
    QCOMPARE(last(), m_settings);
    open();
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    m_dialog->close();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(last().engine.downloadsAtOnce, 9);
}

void TestSettingsDialog::changedSettingShowsItsReset()
{
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(u"downloadsAtOnce"_s);
    auto *reset = named<QToolButton>(*m_dialog, "reset_downloadsAtOnce");
    QVERIFY(!reset->isVisible());
    QVERIFY(named<QToolButton>(*m_dialog, "reset_folderField")->isVisible());
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    QVERIFY(reset->isVisible());
    QCOMPARE(reset->accessibleName(), u"Reset “Downloads at once” to the default"_s);
    click(*m_dialog, "reset_downloadsAtOnce");
    QCOMPARE(last().engine.downloadsAtOnce, engine::EngineConfig().downloadsAtOnce);
    QCOMPARE(named<QSpinBox>(*m_dialog, "downloadsAtOnce")->value(), 4);
    QVERIFY(!reset->isVisible());
    QCOMPARE(last(), m_settings);
}

void TestSettingsDialog::pageIsReset()
{
    m_settings.notifications = { false, false, false };
    m_settings.engine.downloadsAtOnce = 9;
    open();
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(u"notifyFailed"_s);
    click(*m_dialog, "resetPage");
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(last().notifications, settings::NotificationChoices());
    QVERIFY(named<QCheckBox>(*m_dialog, "notifyFailed")->isChecked());
    QCOMPARE(last().engine.downloadsAtOnce, 9); // another page
}

void TestSettingsDialog::tableEditsEveryKey()
{
    QCOMPARE(named<QTableWidget>(*m_dialog, "advancedTable")->rowCount(),
        static_cast<int>(settings::keys().size()));
    typeValue(u"downloads/atOnce"_s, u"12"_s);
    QCOMPARE(last().engine.downloadsAtOnce, 12);
    QCOMPARE(named<QSpinBox>(*m_dialog, "downloadsAtOnce")->value(), 12);
    typeValue(u"window/onClose"_s, u"quit"_s);
    QCOMPARE(last().onClose, settings::OnClose::Quit);
    typeValue(u"proxy/exceptions"_s, u"a.test, \"10.0.0.0/8\""_s);
    QCOMPARE(last().engine.proxy.exceptions, QStringList({ u"a.test"_s, u"10.0.0.0/8"_s }));
    typeValue(u"network/userAgent"_s, u"Mine/1.0 (a; b)"_s);
    QCOMPARE(last().engine.userAgent, QByteArray("Mine/1.0 (a; b)"));
    QCOMPARE(m_told.size(), 4);
}

void TestSettingsDialog::tableRefusesWhatTheKeyRefuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("figure") << u"downloads/atOnce"_s << u"65"_s
                            << u"downloads/atOnce is a whole number from 1 to 64. "
                               "It stays as it was."_s;
    QTest::newRow("figure without end")
        << u"downloads/speedLimit"_s << u"-1"_s
        << u"downloads/speedLimit is a whole number, 0 or more. It stays as it was."_s;
    QTest::newRow("choice") << u"window/appearance"_s << u"pink"_s
                            << u"window/appearance is one of these: system, light, dark. "
                               "It stays as it was."_s;
    QTest::newRow("folder") << u"downloads/folder"_s << u"relative"_s
                            << u"downloads/folder cannot be this; it stays as it was."_s;
    QTest::newRow("list") << u"network/tlsExceptions"_s << u"nonsense"_s
                          << u"network/tlsExceptions cannot be this; it stays as it was."_s;
}

void TestSettingsDialog::tableRefusesWhatTheKeyRefuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    const auto *table = named<QTableWidget>(*m_dialog, "advancedTable");
    const QString before = table->item(rowOfKey(key), 1)->text();
    typeValue(key, value);
    QCOMPARE(named<QLabel>(*m_dialog, "advancedNote")->text(), sentence);
    QCOMPARE(table->item(rowOfKey(key), 1)->text(), before);
    QCOMPARE(m_told.size(), 0);
}

void TestSettingsDialog::tableMarksAndResetsWhatChanged()
{
    const auto *table = named<QTableWidget>(*m_dialog, "advancedTable");
    const int row = rowOfKey(u"downloads/retries"_s);
    QVERIFY(table->item(row, 3)->text().isEmpty() && !table->item(row, 0)->font().bold());
    QCOMPARE(table->item(row, 2)->text(), u"5"_s);
    typeValue(u"downloads/retries"_s, u"7"_s);
    QCOMPARE(table->item(row, 3)->text(), u"changed"_s);
    QVERIFY(table->item(row, 0)->font().bold());
    auto *filter = named<QLineEdit>(*m_dialog, "advancedFilter");
    QTest::keyClicks(filter, u"retries changed"_s);
    QVERIFY(!table->isRowHidden(row));
    QVERIFY(table->isRowHidden(rowOfKey(u"downloads/atOnce"_s)));
    click(*m_dialog, "advancedReset");
    QCOMPARE(last().engine.retries, 5);
    QVERIFY(table->item(row, 3)->text().isEmpty() && !table->item(row, 0)->font().bold());
    // What the program remembers by itself is not for editing.
    const int geometry = rowOfKey(u"window/geometry"_s);
    QVERIFY(!(table->item(geometry, 1)->flags() & Qt::ItemIsEditable));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
