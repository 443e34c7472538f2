// SPDX-License-Identifier: GPL-3.0-or-later
// How the settings are laid out.
#include "app/settings/settingsfile.h"
#include "tests/window/dialogtesting.h"
#include "tests/window/viewlooks.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/preferencespage.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSet>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using dialogtesting::named;

namespace {

/// Where it begins in the direction of reading, in pixels.
int startOf(const QWidget &field, const QWidget &page)
{
    const int left = field.mapTo(&page, QPoint()).x();
    return page.isRightToLeft() ? page.width() - left - field.width() : left;
}

} // namespace

class TestSettingsLooks : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void boxesOfAllGroupsLineUp_data();
    void boxesOfAllGroupsLineUp();
    void theSearchShowsWhatItIsFor_data();
    void theSearchShowsWhatItIsFor();

private:
    void open();

    QThreadPool m_pool;
    std::unique_ptr<ui::PreferencesDialog> m_dialog;
};

void TestSettingsLooks::init()
{
    m_dialog.reset();
}

void TestSettingsLooks::cleanup()
{
    m_dialog.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

void TestSettingsLooks::open()
{
    m_dialog = std::make_unique<ui::PreferencesDialog>(
        settings::defaults(), QStringList { u"de"_s, u"en"_s }, m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsLooks::boxesOfAllGroupsLineUp_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
        for (const char *field : { "onClose", "downloadsAtOnce" }) {
            const QString name = QString::fromLatin1(field);
            QTest::addRow("%s %d", field, direction) << name << direction;
        }
    }
}

void TestSettingsLooks::boxesOfAllGroupsLineUp()
{
    QFETCH(const QString, field);
    QFETCH(const Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    open();
    auto *book = named<ui::PageBook>(*m_dialog, "pageBook");
    book->showPageOf(field);
    const QWidget &page = *book->currentPage();
    QSet<int> boxes;
    for (const QCheckBox *box : page.findChildren<QCheckBox *>()) {
        if (box->isVisible()) {
            boxes.insert(startOf(*box, page));
        }
    }
    QCOMPARE(boxes.size(), 1);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestSettingsLooks::theSearchShowsWhatItIsFor_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Arabic") << u"ar"_s;
}

void TestSettingsLooks::theSearchShowsWhatItIsFor()
{
    QFETCH(const QString, language);
    const viewlooks::InLanguage chosen(language);
    open();
    const auto *search = named<QLineEdit>(*m_dialog, "settingsSearch");
    const int words = search->fontMetrics().horizontalAdvance(search->placeholderText());
    QVERIFY2(words <= search->contentsRect().width() - 8, qPrintable(search->placeholderText()));
}

QTEST_MAIN(TestSettingsLooks)
#include "tst_settingslooks.moc"
