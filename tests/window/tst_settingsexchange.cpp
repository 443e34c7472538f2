// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsexchange.h"
#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"
#include "tests/window/dialogtesting.h"
#include "ui/preferencesdialog.h"
#include "ui/settingsexchangedialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// The settings written to a file and read from one; and whether everybody can use the dialog.
class TestSettingsExchange : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void settingsComeBackFromTheirFile();
    void valuesComeBackFromTheirTexts_data();
    void valuesComeBackFromTheirTexts();
    void secretsAndTrustAreNotExported();
    void theButtonSavesThemWhereItIsAsked();
    void importShowsWhatChangesAndCancelBringsItBack();
    void importThatIsNotWantedChangesNothing();
    void wrongFilesAreSaid_data();
    void wrongFilesAreSaid();
    void h38_uselessValuesAreSaidAndLeaveTheOthers();
    void h38_importedQueueRunsNoProgram();
    void everyFieldHasANameAndIsReachedByTab();
    void mnemonicsOfAPageDiffer();

private:
    void open();
    QString write(const QByteArray &content) const;
    void take(const QString &path);
    const settings::Settings &last() const { return m_told.constLast(); }

    QThreadPool m_pool;
    QTemporaryDir m_folder;
    settings::Settings m_settings;
    QList<settings::Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestSettingsExchange::init()
{
    m_settings = settings::defaults();
    m_settings.engine.folder = m_folder.path();
    open();
}

void TestSettingsExchange::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestSettingsExchange::open()
{
    m_told.clear();
    m_dialog = std::make_unique<ui::PreferencesDialog>(m_settings, QStringList(), m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) { m_told += settings; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QTRY_VERIFY(named<QLabel>(*m_dialog, "folderNote")->text().endsWith(u" free"_s));
}

QString TestSettingsExchange::write(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"settings.ini"_s));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : QString();
}

void TestSettingsExchange::take(const QString &path)
{
    m_dialog->findChild<ui::SettingsExchange *>()->take(path, m_settings);
    QTRY_VERIFY(m_dialog->findChild<QDialog *>(u"importDialog"_s)
        || m_dialog->findChild<QDialog *>(u"exchangeMessage"_s));
}

void TestSettingsExchange::settingsComeBackFromTheirFile()
{
    settings::Settings given = m_settings;
    given.engine.downloadsAtOnce = 9;
    given.engine.userAgent = "A \"quoted\" \\ agent; one, two";
    given.engine.proxy = { engine::ProxyKind::Socks5, u"@proxy"_s, 1080, {}, { u"a, b"_s } };
    given.engine.hostRules = { { u".x"_s, "A, \"7\"", "http://p.test/?a=b;c", { { "X", "é" } } } };
    given.engine.queues.resize(1);
    given.engine.queues.first().id = 1;
    given.engine.queues.first().name = u"Nights = %41"_s;
    given.shortcuts = { u"addLinks=Ctrl+="_s, u"pause="_s };
    given.appearance = settings::Appearance::Dark;
    given.categories.removeFirst();
    const settings::SettingsImport read
        = settings::imported(settings::exported(settings::settled(given)), m_settings);
    QVERIFY(read.isSettings);
    QCOMPARE(read.refused, QStringList());
    QCOMPARE(settings::differences(read.settings, given), QStringList());
    QCOMPARE(read.changes.size(), settings::differences(m_settings, given).size());
}

void TestSettingsExchange::valuesComeBackFromTheirTexts_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << QVariant(u"a b; c, \"d\" \\e =f @g"_s);
    QTest::newRow("at first") << QVariant(u"@Variant(x)"_s);
    QTest::newRow("list") << QVariant(QStringList { u"a, b"_s, u"c;d"_s, u"@e"_s });
    QTest::newRow("beyond Latin") << QVariant(u"ملف 🙂"_s);
}

void TestSettingsExchange::valuesComeBackFromTheirTexts()
{
    QFETCH(QVariant, value);
    QCOMPARE(settings::valueFrom(settings::valueText(value)), value);
}

void TestSettingsExchange::secretsAndTrustAreNotExported()
{
    settings::Settings given = m_settings;
    given.engine.proxy
        = { engine::ProxyKind::Http, u"proxy.test"_s, 8080, { u"anna"_s, u"geheim"_s }, {} };
    given.engine.tlsExceptions = { { u"trusted.test:443"_s, QByteArray(32, 'a') } };
    given.recentFolders = { u"/home/anna/hidden"_s };
    given.windowGeometry = "geometry";
    const QByteArray file = settings::exported(given);
    QVERIFY(file.contains("proxy.test"));
    for (const char *text : { "geheim", "trusted.test", "hidden", "geometry" }) {
        QVERIFY2(!file.contains(text), text);
    }
    const settings::SettingsImport read
        = settings::imported("[network]\ntlsExceptions=\"evil.test:443 " + QByteArray(64, 'a')
                + "\"\n[downloads]\nretries=1\n",
            given);
    QCOMPARE(read.settings.engine.tlsExceptions, given.engine.tlsExceptions);
    QCOMPARE(read.settings.engine.proxy.credentials.password, u"geheim"_s);
    QCOMPARE(read.settings.engine.retries, 1);
}

void TestSettingsExchange::theButtonSavesThemWhereItIsAsked()
{
    const QString path = m_folder.filePath(u"mine.ini"_s);
    click(*m_dialog, "exportSettings");
    auto *chooser = named<QFileDialog>(*m_dialog, "saveDialog");
    chooser->setDirectory(m_folder.path());
    chooser->selectFile(u"mine"_s);
    chooser->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(m_dialog->findChild<QMessageBox *>(u"exchangeMessage"_s));
    QVERIFY(named<QMessageBox>(*m_dialog, "exchangeMessage")->text().contains(path));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), settings::exported(m_settings));
}

void TestSettingsExchange::importShowsWhatChangesAndCancelBringsItBack()
{
    take(write("[downloads]\natOnce=7\nretries=5\n[window]\nappearance=dark\n"));
    const auto *table = named<QTableWidget>(*m_dialog, "importChanges");
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"downloads/atOnce"_s);
    QCOMPARE(table->item(0, 1)->text(), u"4"_s);
    QCOMPARE(table->item(0, 2)->text(), u"7"_s);
    QCOMPARE(table->item(1, 2)->text(), u"dark"_s);
    QCOMPARE(m_told.size(), 0);
    click(*m_dialog, "importButton");
    QCOMPARE(last().engine.downloadsAtOnce, 7);
    QCOMPARE(last().appearance, settings::Appearance::Dark);
    m_dialog->reject();
    QCOMPARE(last(), m_settings);
}

void TestSettingsExchange::importThatIsNotWantedChangesNothing()
{
    take(write("[downloads]\natOnce=7\n"));
    named<QDialog>(*m_dialog, "importDialog")->reject();
    QCOMPARE(m_told.size(), 0);
}

void TestSettingsExchange::wrongFilesAreSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const QString none = u" has no settings of Bobbin in it. Choose a file that Bobbin exported."_s;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("another program's") << QByteArray("[General]\nfoo=1\n") << none;
    QTest::newRow("not text") << QByteArray(100'000, '\xff') << none;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << none;
    QTest::newRow("too large") << QByteArray(settings::kMostExchanged + 1,
        'x') << u" is too large for a file of settings. Choose one that Bobbin exported."_s;
    QTest::newRow("the same") << QByteArray("[downloads]\natOnce=4\n") << u" are those you have."_s;
    QTest::newRow("pipe") << QByteArray("pipe")
                          << u" cannot be read. Look at its permissions, or choose another file."_s;
}

void TestSettingsExchange::wrongFilesAreSaid()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    QString path = write(content);
    if (content == "pipe") {
        path = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }
    take(path);
    const QString text = named<QMessageBox>(*m_dialog, "exchangeMessage")->text();
    QVERIFY2(text.endsWith(sentence), qPrintable(text));
    QCOMPARE(m_told.size(), 0);
}

void TestSettingsExchange::h38_uselessValuesAreSaidAndLeaveTheOthers()
{
    take(write("[downloads]\natOnce=4000\nfolder=relative\nretries=@Variant(\\0\\0)\n"
               "perHost=3\n[proxy]\nport=99999\n"));
    QCOMPARE(named<QTableWidget>(*m_dialog, "importChanges")->rowCount(), 1);
    const QString refused = named<QLabel>(*m_dialog, "importRefused")->text();
    for (const char *key :
        { "downloads/atOnce", "downloads/folder", "downloads/retries", "proxy/port" }) {
        QVERIFY2(refused.contains(QLatin1StringView(key)), key);
    }
    click(*m_dialog, "importButton");
    settings::Settings expected = m_settings;
    expected.engine.downloadsPerHost = 3;
    QCOMPARE(last(), expected);
}

void TestSettingsExchange::h38_importedQueueRunsNoProgram()
{
    settings::Settings given = m_settings;
    engine::QueueConfig queue;
    queue.id = 1;
    queue.name = u"Nights"_s;
    queue.whenDone = engine::WhenQueueDone::RunProgram;
    queue.program = u"/bin/sh"_s;
    queue.arguments = { u"-c"_s, u"true"_s };
    given.engine.queues = { queue };
    take(write(settings::exported(given)));
    QVERIFY(named<QLabel>(*m_dialog, "importPrograms")->text().endsWith(u"Nights"_s));
    click(*m_dialog, "importButton");
    QCOMPARE(last().engine.queues.size(), 1);
    QCOMPARE(last().engine.queues.constFirst().whenDone, engine::WhenQueueDone::Nothing);
    QVERIFY(last().engine.queues.constFirst().program.isEmpty());
    // One that was chosen here comes back.
    QCOMPARE(settings::imported(settings::exported(given), given).settings, given);
}

void TestSettingsExchange::everyFieldHasANameAndIsReachedByTab()
{
    int fields = 0;
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<QAbstractButton *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
            || qobject_cast<QAbstractItemView *>(widget);
        const bool isInner = widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<QComboBox *>(widget->parentWidget())
            || widget->inherits("QComboBoxListView") || widget->inherits("QTableCornerButton")
            || widget->inherits("QHeaderView") || widget->inherits("QLineEditIconButton");
        if (!isField || isInner || widget->window() != m_dialog.get()) {
            continue;
        }
        ++fields;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isNamed
            = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed, qPrintable(widget->objectName()));
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
    }
    QVERIFY(fields > 50);
}

void TestSettingsExchange::mnemonicsOfAPageDiffer()
{
    const auto letterOf = [](const QString &text) {
        const qsizetype at = text.indexOf(u'&');
        return at >= 0 && at + 1 < text.size() ? text.at(at + 1).toLower() : QChar();
    };
    const QList<QScrollArea *> areas = m_dialog->findChildren<QScrollArea *>();
    QCOMPARE(areas.size(), 8);
    for (const QScrollArea *area : areas) {
        QHash<QChar, QString> known { { u'g', u"Reset page"_s }, { u'i', u"Import"_s },
            { u'x', u"Export"_s } };
        for (const QWidget *widget : area->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString text = label && label->buddy() ? label->text()
                : button                                 ? button->text()
                                                         : QString();
            const QChar letter = letterOf(text);
            if (!letter.isNull()) {
                QVERIFY2(!known.contains(letter), qPrintable(known.value(letter) + u'|' + text));
                known.insert(letter, text);
            }
        }
    }
}

QTEST_MAIN(TestSettingsExchange)
#include "tst_settingsexchange.moc"
