// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/dialogtesting.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::named;

namespace {

/// As people do: what was set by the program is nothing that Enter ends.
void typeInto(QLineEdit &field, const QString &text)
{
    field.setFocus();
    field.selectAll();
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, letter, Qt::NoModifier);
    }
}

} // namespace

/// Settings that not everything can be typed into, and what stays while others change.
class TestTypedSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatCannotBeTakenStaysAndIsSaid_data();
    void whatCannotBeTakenStaysAndIsSaid();
    void theChosenCertificateStaysChosen();

private:
    void open();
    const settings::Settings &last() const { return m_told.constLast(); }

    QThreadPool m_pool;
    settings::Settings m_settings;
    QList<settings::Settings> m_told;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestTypedSettings::init()
{
    m_settings = settings::settled({});
    m_settings.engine.folder = u"/tmp"_s;
    open();
}

void TestTypedSettings::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestTypedSettings::open()
{
    m_told.clear();
    m_dialog = std::make_unique<ui::PreferencesDialog>(m_settings, QStringList(), m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    // As the program does: what was told comes back.
    connect(m_dialog.get(), &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) {
            m_told += settings;
            m_dialog->setSettings(settings);
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestTypedSettings::whatCannotBeTakenStaysAndIsSaid_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("taken");
    const QString home = QDir::homePath();
    QTest::newRow("watched folder") << QByteArray("watchedFolder") << QByteArray("watchedRefusal")
                                    << u"Links"_s << u"~/Links/"_s << home + u"/Links"_s;
    QTest::newRow("authorities") << QByteArray("caFile") << QByteArray("caFileRefusal")
                                 << u"certs/ca.pem"_s << u"~/ca.pem"_s << home + u"/ca.pem"_s;
    QTest::newRow("user agent") << QByteArray("userAgent") << QByteArray("userAgentRefusal")
                                << u"B\u00e4r/1"_s << u"Bear/1"_s << u"Bear/1"_s;
}

void TestTypedSettings::whatCannotBeTakenStaysAndIsSaid()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, note);
    QFETCH(const QString, wrong);
    QFETCH(const QString, right);
    QFETCH(const QString, taken);
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(QString::fromLatin1(field));
    auto *edit = named<QLineEdit>(*m_dialog, field.constData());
    const auto *said = named<QLabel>(*m_dialog, note.constData());
    QVERIFY(!said->isVisible());
    typeInto(*edit, wrong);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_told.size(), 0);
    QVERIFY(said->isVisible() && !said->text().isEmpty());
    // It comes into sight as soon as it has its place.
    QTRY_VERIFY(said->y() > edit->y() && said->visibleRegion().boundingRect() == said->rect());
    // Something else changes meanwhile.
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(edit->text(), wrong);
    QVERIFY(said->isVisible());
    // Neither Enter nor the button throws it away.
    QTest::keyClick(edit, Qt::Key_Return);
    named<ui::PageBook>(*m_dialog, "pageBook")->showPageOf(u"onClose"_s);
    named<QPushButton>(*m_dialog, "closeButton")->click();
    QVERIFY(m_dialog->isVisible() && edit->isVisible() && said->isVisible());
    QCOMPARE(m_dialog->focusWidget(), edit);
    named<QPushButton>(*m_dialog, "resetPage")->click();
    QVERIFY(edit->text().isEmpty() && !said->isVisible());
    m_told.resize(1);
    typeInto(*edit, right);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_told.size(), 2);
    QCOMPARE(edit->text(), taken);
    QVERIFY(!said->isVisible());
    const QStringList values { last().watchedFolder, last().engine.caFile,
        QString::fromLatin1(last().engine.userAgent) };
    QVERIFY2(values.contains(taken), qPrintable(values.join(u' ')));
}

void TestTypedSettings::theChosenCertificateStaysChosen()
{
    m_settings.engine.tlsExceptions
        = { { u"a.test:443"_s, QByteArray(32, 'a') }, { u"b.test:443"_s, QByteArray(32, 'b') } };
    open();
    auto *list = named<QListWidget>(*m_dialog, "certificateList");
    list->setCurrentRow(1);
    named<QSpinBox>(*m_dialog, "downloadsAtOnce")->setValue(9);
    QCOMPARE(list->currentRow(), 1);
    settings::Settings more = last();
    more.engine.tlsExceptions.prepend({ u"c.test:443"_s, QByteArray(32, 'c') });
    m_dialog->setSettings(more);
    QCOMPARE(list->currentItem()->text(), u"b.test:443"_s);
    QVERIFY(named<QPushButton>(*m_dialog, "removeCertificate")->isEnabled());
}

QTEST_MAIN(TestTypedSettings)
#include "tst_typedsettings.moc"
