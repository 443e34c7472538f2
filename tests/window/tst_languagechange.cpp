// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/addfixture.h"
#include "tests/window/windowtesting.h"
#include "ui/adoptdialog.h"
#include "ui/fileexistsdialog.h"
#include "ui/languages.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/tray.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using dialogtesting::named;

namespace {

template <typename Widget>
QString textOf(const QObject *object)
{
    const auto *widget = qobject_cast<const Widget *>(object);
    return widget ? widget->text() : QString();
}

QStringList itemsOf(const QObject *object)
{
    QStringList items;
    if (const auto *box = qobject_cast<const QComboBox *>(object)) {
        for (int i = 0; i < box->count(); ++i) {
            items += box->itemText(i);
        }
    }
    if (const auto *tabs = qobject_cast<const QTabWidget *>(object)) {
        for (int i = 0; i < tabs->count(); ++i) {
            items += tabs->tabText(i);
        }
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(object); view && view->model()) {
        const QAbstractItemModel *model = view->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            items += model->headerData(column, Qt::Horizontal).toString();
            items += model->index(0, column).data().toString();
        }
    }
    return items;
}

/// Everything that \a object says to the eye or to a screen reader.
QStringList saidBy(const QObject *object)
{
    QStringList said { textOf<QLabel>(object), textOf<QAbstractButton>(object) };
    if (const auto *action = qobject_cast<const QAction *>(object)) {
        said += { action->text(), action->iconText(), action->toolTip(), action->statusTip() };
    }
    if (const auto *widget = qobject_cast<const QWidget *>(object)) {
        said += { widget->windowTitle(), widget->accessibleName(), widget->toolTip() };
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(object)) {
        said += group->title();
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(object)) {
        said += { edit->placeholderText(), edit->text() };
    }
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(object)) {
        said += edit->placeholderText();
    }
    if (const auto *box = qobject_cast<const QSpinBox *>(object)) {
        said += { box->suffix(), box->specialValueText() };
    }
    said += itemsOf(object);
    said.removeAll(QString());
    // Folders are each desk's own; free space and times go on while the test looks.
    static const QRegularExpression folders(u"/\\S+"_s);
    static const QRegularExpression figures(
        u"\\d[\\d.,\u066b\u066c]*"_s, QRegularExpression::UseUnicodePropertiesOption);
    said.replaceInStrings(folders, u"/"_s);
    return said.replaceInStrings(figures, u"0"_s);
}

/// The same of everything below \a root.
QStringList saidBelow(const QObject &root)
{
    QStringList said = saidBy(&root);
    const QObjectList all = root.findChildren<QObject *>();
    for (const QObject *object : all) {
        // Qt's own buttons beside tabs that have no room are for the mouse alone.
        if (!object->objectName().startsWith(u"Scroll"_s)) {
            said += saidBy(object);
        }
    }
    return said;
}

/// What \a some say and \a others do not.
QString only(QStringList some, const QStringList &others)
{
    for (const QString &each : others) {
        some.removeOne(each);
    }
    return some.join(u" | "_s);
}

/// Everything that can be open at the same time, with a row in each list.
struct Desk {
    windowtesting::Fixture window;
    AddFixture add;
    ui::PreferencesDialog preferences { add.m_settings, { u"ar"_s, u"de"_s, u"en"_s },
        window.pool };
    ui::FileExistsDialog question;
    ui::AdoptDialog adoption { add.m_settings, u"/none.part"_s, window.pool, window.pool };
    ui::Tray tray { QIcon() };

    Desk()
    {
        engine::Download failed = fakeDownload(1, engine::DownloadState::Failed);
        failed.error = { engine::ErrorKind::NotFound, 404, {} };
        emit window.engine.added({ failed, fakeDownload(2, engine::DownloadState::Downloading) });
        window.click(0);
        window.window.showNotice(u"said once"_s);
        add.m_dialog->offerText(u"http://a.test/1.iso\nnonsense"_s);
        question.addDownloads({ failed });
        preferences.setAttribute(Qt::WA_DeleteOnClose, false);
        question.setAttribute(Qt::WA_DeleteOnClose, false);
        adoption.setAttribute(Qt::WA_DeleteOnClose, false);
        adoption.show();
        preferences.show();
        question.show();
    }
    /// Waits for what is still being looked at.
    bool isReady() const
    {
        return QTest::qWaitFor([&] {
            return !named<QLabel>(*add.m_dialog, "summaryLabel")->text().isEmpty()
                && !named<QLabel>(*add.m_dialog, "folderNote")->text().isEmpty()
                && !named<QLabel>(preferences, "folderNote")->text().isEmpty()
                && !named<QLabel>(adoption, "folderNote")->text().isEmpty()
                && !named<QLabel>(adoption, "foundLabel")->text().endsWith(u'…')
                && named<QWidget>(window.window, "explanationBar")->isVisible();
        });
    }
    QStringList said() const
    {
        QStringList all = saidBelow(window.window) + saidBelow(*add.m_dialog)
            + saidBelow(preferences) + saidBelow(question) + saidBelow(adoption)
            + saidBelow(*trayMenu);
        all.sort();
        return all;
    }
    const QWidget *trayMenu = newestTrayMenu();

private:
    static const QWidget *newestTrayMenu()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        const auto found = std::find_if(widgets.rbegin(), widgets.rend(),
            [](const QWidget *widget) { return widget->objectName() == u"trayMenu"_s; });
        return *found;
    }
};

} // namespace

/// Another language reaches what is open at once.
class TestLanguageChange : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void openWindowsSayTheSameAsNewOnes_data();
    void openWindowsSayTheSameAsNewOnes();
    void preferencesStayOnTheirPageAndField();
    void whatWasTypedStays();

private:
    ui::Languages m_languages;
};

void TestLanguageChange::cleanup()
{
    m_languages.choose(u"en"_s);
}

void TestLanguageChange::openWindowsSayTheSameAsNewOnes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("German") << u"de"_s << u"&Datei"_s << Qt::LeftToRight;
    QTest::newRow("Arabic") << u"ar"_s << u"&ملف"_s << Qt::RightToLeft;
}

void TestLanguageChange::openWindowsSayTheSameAsNewOnes()
{
    QFETCH(QString, language);
    QFETCH(QString, title);
    QFETCH(Qt::LayoutDirection, direction);
    m_languages.choose(u"en"_s);
    Desk open;
    QVERIFY(open.isReady());
    const QStringList english = open.said();
    const QList<QAction *> menus = open.window.window.menuBar()->actions();
    QCOMPARE(menus.constFirst()->text(), u"&File"_s);
    m_languages.choose(language);
    QTRY_COMPARE(menus.constFirst()->text(), title);
    {
        Desk fresh;
        QVERIFY(fresh.isReady());
        QTRY_COMPARE(only(fresh.said(), open.said()), QString());
        QTRY_COMPARE(only(open.said(), fresh.said()), QString());
    }
    QVERIFY(open.said() != english);
    for (const QWidget *widget : { static_cast<QWidget *>(&open.window.window),
             static_cast<QWidget *>(open.add.m_dialog.get()),
             static_cast<QWidget *>(&open.preferences) }) {
        QCOMPARE(widget->layoutDirection(), direction);
    }
    m_languages.choose(u"en"_s);
    QTRY_COMPARE(only(open.said(), english), QString());
    QTRY_COMPARE(only(english, open.said()), QString());
    QCOMPARE(open.window.window.layoutDirection(), Qt::LeftToRight);
}

void TestLanguageChange::preferencesStayOnTheirPageAndField()
{
    m_languages.choose(u"en"_s);
    Desk desk;
    auto *pages = named<QListWidget>(desk.preferences, "pageList");
    auto *book = named<ui::PageBook>(desk.preferences, "pageBook");
    book->showPageOf(u"language"_s);
    QSignalSpy changed(&desk.preferences, &ui::PreferencesDialog::settingsChanged);
    connect(&desk.preferences, &ui::PreferencesDialog::settingsChanged, this,
        [this](const settings::Settings &settings) { m_languages.choose(settings.language); });
    auto *language = named<QComboBox>(desk.preferences, "language");
    desk.preferences.activateWindow();
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QTest::keyClick(language, Qt::Key_Down); // the system's, Arabic, German
    QTRY_COMPARE(
        named<QCheckBox>(desk.preferences, "limitCheck")->text(), u"&Tempo begrenzen auf"_s);
    QCOMPARE(pages->currentRow(), 0);
    QTRY_COMPARE(desk.preferences.focusWidget()->objectName(), u"language"_s);
    QCOMPARE(named<QComboBox>(desk.preferences, "language")->currentData().toString(), u"de"_s);
    QCOMPARE(changed.size(), 2); // the new pages tell nothing
}

void TestLanguageChange::whatWasTypedStays()
{
    m_languages.choose(u"en"_s);
    Desk desk;
    QVERIFY(desk.isReady());
    auto *folder = named<QComboBox>(*desk.add.m_dialog, "folderCombo");
    desk.add.typeFolder(u"/nowhere"_s);
    m_languages.choose(u"de"_s);
    QTRY_COMPARE(desk.add.m_dialog->windowTitle(), u"Downloads hinzufügen"_s);
    QCOMPARE(folder->currentText(), u"/nowhere"_s);
    QCOMPARE(named<QPlainTextEdit>(*desk.add.m_dialog, "linksEdit")->toPlainText(),
        u"http://a.test/1.iso\nnonsense"_s);
    QCOMPARE(desk.window.list->selectionModel()->selectedRows().size(), 1);
}

QTEST_MAIN(TestLanguageChange)
#include "tst_languagechange.moc"
