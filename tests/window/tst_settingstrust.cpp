// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/networklists.h"
#include "app/settings/settingsexchange.h"
#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"
#include "tests/window/dialogtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/settingsexchangedialog.h"
#include "ui/settingsrows.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using settings::Settings;

namespace {

/// \a settings with another value under the key \a name; as they are where none was found.
settings::Settings otherThan(const settings::Settings &settings, const QString &name)
{
    const std::vector<settings::Key> keys = settings::keys();
    const auto key = std::find_if(
        keys.begin(), keys.end(), [&](const settings::Key &each) { return each.name == name; });
    engine::SpeedTimetable timetable;
    timetable.isOn = true;
    QVariantList values { u"a.test"_s, u"/srv/a"_s, QStringList { u"a.test"_s },
        QStringList { u"a.test:443 "_s + u"ab"_s.repeated(32) },
        QStringList { u"{\"pattern\":\"a.test\"}"_s }, settings::timetableLines(timetable) };
    for (const QString &choice : key->choices) {
        values.append(choice);
    }
    values.append(QString::number(key->least + 1));
    for (const QVariant &value : std::as_const(values)) {
        settings::Settings changed = settings;
        key->setter(changed, value);
        if (key->value(changed) != key->value(settings)) {
            return changed;
        }
    }
    return settings;
}

} // namespace

/// What a file of settings from somebody else can do, what giving up leaves, and what a reset
/// brings back.
class TestSettingsTrust : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void h38_thePasswordGoesToNoOtherProxy_data();
    void h38_thePasswordGoesToNoOtherProxy();
    void h38_noAuthorityComesFromAFile();
    void onlyTheMembersThatDifferAreShown();
    void theWholeValueIsBelowTheTable();
    void whatChangedMeanwhileStays();
    void escapeAppliesNothing();
    void everySettingIsResetByItsButton();

private:
    QString write(const QByteArray &content) const;
    void take(const QString &path);

    QThreadPool m_pool;
    QTemporaryDir m_folder;
    Settings m_settings;
    QList<Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestSettingsTrust::init()
{
    m_settings = settings::defaults();
    m_settings.engine.folder = m_folder.path();
    m_settings.engine.proxy
        = { engine::ProxyKind::Http, u"proxy.test"_s, 8080, { u"anna"_s, u"geheim"_s }, {} };
    m_settings = settings::settled(m_settings);
    m_told.clear();
    m_dialog = std::make_unique<ui::PreferencesDialog>(m_settings, QStringList(), m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const Settings &settings) { m_told += settings; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsTrust::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

QString TestSettingsTrust::write(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"settings.ini"_s));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : QString();
}

void TestSettingsTrust::take(const QString &path)
{
    m_dialog->findChild<ui::SettingsExchange *>()->take(path, m_settings);
    QTRY_VERIFY(m_dialog->findChild<QDialog *>(u"importDialog"_s));
}

void TestSettingsTrust::h38_thePasswordGoesToNoOtherProxy_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<QString>("password");
    QTest::newRow("kind") << QByteArray("kind=socks5") << QString();
    QTest::newRow("host") << QByteArray("host=evil.test") << QString();
    QTest::newRow("port") << QByteArray("port=8081") << QString();
    QTest::newRow("user") << QByteArray("userName=eve") << QString();
    QTest::newRow("the same") << QByteArray("host=proxy.test\nexceptions=.local") << u"geheim"_s;
}

void TestSettingsTrust::h38_thePasswordGoesToNoOtherProxy()
{
    QFETCH(QByteArray, proxy);
    QFETCH(QString, password);
    take(write("[proxy]\n" + proxy + '\n'));
    click(*m_dialog, "importButton");
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().engine.proxy.credentials.password, password);
    m_dialog->reject();
    QCOMPARE(m_told.constLast(), m_settings);
}

void TestSettingsTrust::h38_noAuthorityComesFromAFile()
{
    const QString file = write("[network]\ncaFile=/home/anna/Downloads/ca.pem\n[downloads]\n"
                               "retries=1\n");
    take(file);
    QCOMPARE(named<QTableWidget>(*m_dialog, "importChanges")->rowCount(), 1);
    click(*m_dialog, "importButton");
    QCOMPARE(m_told.constLast().engine.caFile, QString());
    Settings given = m_settings;
    given.engine.caFile = u"/etc/own.pem"_s;
    QVERIFY(!settings::exported(given).contains("own.pem"));
}

void TestSettingsTrust::onlyTheMembersThatDifferAreShown()
{
    for (qint64 id = 1; id <= 40; ++id) {
        engine::QueueConfig queue;
        queue.id = id;
        queue.name = u"Queue number %1"_s.arg(id);
        m_settings.engine.queues.append(queue);
    }
    Settings given = m_settings;
    given.engine.queues[30].whenDone = engine::WhenQueueDone::ShutDown;
    take(write(settings::exported(given)));
    const auto *table = named<QTableWidget>(*m_dialog, "importChanges");
    QCOMPARE(table->rowCount(), 1);
    QVERIFY2(
        table->item(0, 2)->text().contains(u"shut-down"_s), qPrintable(table->item(0, 2)->text()));
    for (const int column : { 1, 2 }) {
        const QString text = table->item(0, column)->text();
        QVERIFY2(text.contains(u"whenDone"_s), qPrintable(text));
        QCOMPARE(text.count(u"atOnce"_s), 1); // of one queue
    }
    const QString whole = named<QPlainTextEdit>(*m_dialog, "importWhole")->toPlainText();
    QCOMPARE(whole.count(u"Queue number 31"_s), 2);
    QCOMPARE(whole.count(u"Queue number"_s), 2);
}

void TestSettingsTrust::theWholeValueIsBelowTheTable()
{
    take(write(
        "[downloads]\nretries=1\n[network]\nuserAgent=\"" + QByteArray(400, 'a') + "END\"\n"));
    auto *table = named<QTableWidget>(*m_dialog, "importChanges");
    const auto *whole = named<QPlainTextEdit>(*m_dialog, "importWhole");
    QVERIFY(whole->toPlainText().startsWith(u"downloads/retries"_s));
    QVERIFY(!table->item(1, 2)->text().contains(u"END"_s));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(whole->toPlainText().startsWith(u"network/userAgent"_s));
    QVERIFY(whole->toPlainText().contains(u"aEND"_s));
    QVERIFY(!whole->accessibleName().isEmpty());
}

void TestSettingsTrust::whatChangedMeanwhileStays()
{
    take(write("[downloads]\nretries=1\n"));
    Settings meanwhile = m_settings;
    meanwhile.engine.downloadsAtOnce = 9;
    meanwhile.engine.tlsExceptions = { { u"trusted.test:443"_s, QByteArray(32, 'a') } };
    m_dialog->setSettings(meanwhile);
    click(*m_dialog, "importButton");
    meanwhile.engine.retries = 1;
    QCOMPARE(m_told.constLast(), meanwhile);
}

void TestSettingsTrust::escapeAppliesNothing()
{
    m_dialog->activateWindow();
    m_dialog->showProxy();
    auto *host = named<QLineEdit>(*m_dialog, "proxyHost");
    host->setFocus();
    QTRY_VERIFY(host->hasFocus());
    QTest::keyClicks(host, u".evil"_s);
    QTest::keyClick(host, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(!host->hasFocus());
    QCOMPARE(m_told.size(), 0);
}

void TestSettingsTrust::everySettingIsResetByItsButton()
{
    const settings::Settings defaults = settings::settled(settings::defaults());
    const QList<QWidget *> fields = m_dialog->findChildren<QWidget *>();
    QSet<QString> seen;
    for (const QWidget *field : fields) {
        const QStringList keys = ui::settingKeys(*field);
        if (keys.isEmpty()) {
            continue;
        }
        settings::Settings changed = defaults;
        for (const QString &key : keys) {
            changed = otherThan(changed, key);
            QVERIFY2(!seen.contains(key), qPrintable(key)); // each is one field's
            seen.insert(key);
        }
        const QStringList differing = settings::differences(settings::settled(changed), defaults);
        QCOMPARE(QSet<QString>(differing.begin(), differing.end()),
            QSet<QString>(keys.begin(), keys.end()));
        m_dialog->setSettings(settings::settled(changed));
        // A box and the figure beside it are set back together.
        const QString owner
            = field->objectName() == u"limitCheck"_s ? u"limitSpin"_s : field->objectName();
        const QByteArray reset = "reset_" + owner.toUtf8();
        named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(field->objectName());
        const auto *button = named<QWidget>(*m_dialog, reset.constData());
        QVERIFY2(button->isVisible(), reset);
        m_told.clear();
        click(*m_dialog, reset.constData());
        QVERIFY2(m_told.size() == 1 && m_told.constFirst() == defaults, reset);
        QVERIFY2(!button->isVisible(), reset);
    }
    QVERIFY2(seen.size() > 30, QByteArray::number(seen.size()));
}

QTEST_MAIN(TestSettingsTrust)
#include "tst_settingstrust.moc"
