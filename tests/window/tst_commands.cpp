// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/windowtesting.h"
#include "ui/actiontable.h"
#include "ui/companions.h"
#include "ui/fuzzymatch.h"
#include "ui/preferencesdialog.h"
#include "ui/settingsrows.h"
#include "ui/theme.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using windowtesting::Fixture;

namespace {

/// The window with what goes along with it, and the settings open on their shortcuts.
struct Desk : Fixture {
    settings::Settings settings = settings::defaults();
    ui::Companions companions { engine, window };
    std::unique_ptr<ui::PreferencesDialog> dialog;

    void openSettings()
    {
        dialog = std::make_unique<ui::PreferencesDialog>(
            settings, QStringList(), pool, &window, companions.actions().actions());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &ui::PreferencesDialog::settingsChanged, &window,
            [this](const settings::Settings &changed) {
                settings = changed;
                companions.setSettings(changed);
                dialog->setSettings(changed);
            });
        dialog->show();
        table()->setFocus();
    }
    QTableWidget *table() const { return named<QTableWidget>(*dialog, "shortcutTable"); }
    QAction *action(const char *name) const { return named<QAction>(window, name); }
    int rowOf(const char *name) const
    {
        const QString text = ui::withoutMnemonic(action(name)->text());
        return table()->findItems(text, Qt::MatchExactly).constFirst()->row();
    }
    /// As if typed and left alone for a second.
    void type(const char *name, const QString &keys) const
    {
        table()->setCurrentCell(rowOf(name), 0);
        auto *edit = named<QKeySequenceEdit>(*dialog, "shortcutEdit");
        edit->setKeySequence(QKeySequence(keys));
        emit edit->editingFinished();
    }
    QString note() const { return named<QLabel>(*dialog, "shortcutNote")->text(); }

    QWidget *openPalette() const
    {
        action("commandPalette")->trigger();
        return named<QWidget>(window, "commandPalette");
    }
};

QStringList firstColumn(const QWidget &palette)
{
    QStringList texts;
    const auto *list = named<QTreeWidget>(palette, "paletteList");
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        texts.append(list->topLevelItem(row)->text(0));
    }
    return texts;
}

} // namespace

/// Every action by its keys and by its name; and the looks that are chosen.
class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void everyActionIsOnThePage();
    void keysAreAppliedAtOnce();
    void typedKeysAreTaken();
    void clashIsSaidAndNotTaken();
    void clashIsTakenOverWhenAskedFor();
    void keysAreResetEachAndAll();
    void cancelBringsTheKeysBack();
    void linesOfUnknownActionsStay();
    void pageIsFilteredByKeys();
    void lettersMatchInOrder_data();
    void lettersMatchInOrder();
    void paletteRunsWhatIsFound();
    void paletteLeavesOutWhatCannotBeUsed();
    void paletteClosesAndRemembersNothing();
    void paletteSaysItsRowsInWords();
    void undoHasOneNameWhateverItWouldUndo();
    void appearanceIsAppliedAtOnce();
    void reducedMotionStopsAnimations();
};

void TestCommands::everyActionIsOnThePage()
{
    Desk desk;
    desk.openSettings();
    for (const ui::ActionSpec &spec : ui::kActions) {
        QVERIFY2(desk.rowOf(spec.name) >= 0, spec.name);
    }
    // And those that other parts put into the menus.
    QVERIFY(desk.rowOf("checkLinks") >= 0);
    QCOMPARE(desk.table()->item(desk.rowOf("addLinks"), 1)->text(), u"File"_s);
}

void TestCommands::keysAreAppliedAtOnce()
{
    Desk desk;
    QSignalSpy added(&desk.window, &ui::MainWindow::addRequested);
    desk.settings.shortcuts = { u"addLinks=Ctrl+J"_s };
    desk.companions.setSettings(desk.settings);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(added.count(), 0);
    desk.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(added.count(), 1);
    QVERIFY(desk.action("addLinks")->toolTip().endsWith(u"(Ctrl+J)"_s));
    desk.settings.shortcuts.clear();
    desk.companions.setSettings(desk.settings);
    QCOMPARE(desk.action("addLinks")->shortcut(), QKeySequence(u"Ctrl+N"_s));
}

void TestCommands::typedKeysAreTaken()
{
    Desk desk;
    desk.openSettings();
    desk.table()->setCurrentCell(desk.rowOf("pauseAll"), 0);
    auto *edit = named<QKeySequenceEdit>(*desk.dialog, "shortcutEdit");
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_F9, Qt::ShiftModifier);
    QTRY_COMPARE(desk.settings.shortcuts, QStringList { u"pauseAll=Shift+F9"_s });
    QCOMPARE(desk.action("pauseAll")->shortcut(), QKeySequence(u"Shift+F9"_s));
    QCOMPARE(desk.table()->item(desk.rowOf("pauseAll"), 2)->text(), u"Shift+F9"_s);
    QCOMPARE(desk.table()->item(desk.rowOf("pauseAll"), 3)->text(), u"changed"_s);
}

void TestCommands::clashIsSaidAndNotTaken()
{
    Desk desk;
    desk.openSettings();
    desk.type("pauseAll", u"Ctrl+N"_s);
    QCOMPARE(desk.note(),
        u"Ctrl+N belongs to “Add links…” already. Type other keys, or take these over."_s);
    QVERIFY(desk.settings.shortcuts.isEmpty());
    QCOMPARE(desk.action("pauseAll")->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
    desk.type("pauseAll", u"Ctrl+J"_s);
    QVERIFY(desk.note().isEmpty());
    QCOMPARE(desk.settings.shortcuts, QStringList { u"pauseAll=Ctrl+J"_s });
}

void TestCommands::clashIsTakenOverWhenAskedFor()
{
    Desk desk;
    desk.openSettings();
    desk.type("pauseAll", u"Return"_s);
    named<QPushButton>(*desk.dialog, "shortcutTakeOver")->click();
    const QStringList lines { u"open=Enter"_s, u"pauseAll=Return"_s };
    QCOMPARE(desk.settings.shortcuts, lines);
    // The other one cannot have them back while they are used.
    desk.table()->setCurrentCell(desk.rowOf("open"), 0);
    named<QPushButton>(*desk.dialog, "shortcutReset")->click();
    QCOMPARE(desk.settings.shortcuts, lines);
    QCOMPARE(desk.note(), u"Return belongs to “Pause all” now. Give that other keys first."_s);
}

void TestCommands::keysAreResetEachAndAll()
{
    Desk desk;
    desk.settings.shortcuts = { u"addLinks=Ctrl+J"_s, u"quit=Ctrl+B"_s, u"find="_s };
    desk.companions.setSettings(desk.settings);
    desk.openSettings();
    QVERIFY(desk.table()->item(desk.rowOf("find"), 2)->text().isEmpty());
    desk.table()->setCurrentCell(desk.rowOf("addLinks"), 0);
    named<QPushButton>(*desk.dialog, "shortcutReset")->click();
    QCOMPARE(desk.settings.shortcuts.size(), 2);
    QCOMPARE(desk.action("addLinks")->shortcut(), QKeySequence(u"Ctrl+N"_s));
    named<QPushButton>(*desk.dialog, "shortcutResetAll")->click();
    QVERIFY(desk.settings.shortcuts.isEmpty());
    QCOMPARE(desk.action("quit")->shortcut(), QKeySequence(u"Ctrl+Q"_s));
    QCOMPARE(desk.action("find")->shortcut(), QKeySequence(u"Ctrl+F"_s));
}

void TestCommands::cancelBringsTheKeysBack()
{
    Desk desk;
    desk.openSettings();
    desk.table()->setCurrentCell(desk.rowOf("addLinks"), 0);
    named<QPushButton>(*desk.dialog, "shortcutNone")->click();
    QVERIFY(desk.action("addLinks")->shortcuts().isEmpty());
    desk.dialog->reject();
    QCOMPARE(desk.action("addLinks")->shortcut(), QKeySequence(u"Ctrl+N"_s));
}

void TestCommands::linesOfUnknownActionsStay()
{
    Desk desk;
    desk.settings.shortcuts = { u"ofAnotherVersion=Ctrl+J"_s };
    desk.companions.setSettings(desk.settings);
    desk.openSettings();
    desk.type("pauseAll", u"Ctrl+B"_s);
    QCOMPARE(desk.settings.shortcuts,
        QStringList({ u"ofAnotherVersion=Ctrl+J"_s, u"pauseAll=Ctrl+B"_s }));
}

void TestCommands::pageIsFilteredByKeys()
{
    Desk desk;
    desk.openSettings();
    QTest::keyClicks(named<QLineEdit>(*desk.dialog, "shortcutFilter"), u"ctrl+n"_s);
    int shown = 0;
    for (int row = 0; row < desk.table()->rowCount(); ++row) {
        shown += desk.table()->isRowHidden(row) ? 0 : 1;
    }
    QCOMPARE(shown, 1);
    QVERIFY(!desk.table()->isRowHidden(desk.rowOf("addLinks")));
}

void TestCommands::lettersMatchInOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning of words") << u"pa"_s << u"Pause all"_s << u"Open a thing"_s;
    QTest::newRow("first letters") << u"ma"_s << u"Move all"_s << u"Remove a"_s;
    QTest::newRow("whole piece") << u"clear"_s << u"Clear completed"_s
                                 << u"Copy link, else at rest"_s;
    QTest::newRow("not at all") << u"zx"_s << QString() << u"Paste"_s;
}

void TestCommands::lettersMatchInOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    if (better.isEmpty()) {
        QCOMPARE(ui::fuzzyScore(typed, worse), -1);
    } else {
        QVERIFY(ui::fuzzyScore(typed, better) > ui::fuzzyScore(typed, worse));
    }
    QCOMPARE(ui::fuzzyScore({}, worse), 0);
}

void TestCommands::paletteRunsWhatIsFound()
{
    Desk desk;
    QSignalSpy about(&desk.window, &ui::MainWindow::aboutRequested);
    QPointer<QWidget> palette = desk.openPalette();
    auto *field = named<QLineEdit>(*palette, "paletteField");
    QTest::keyClicks(field, u"abob"_s);
    QCOMPARE(firstColumn(*palette).constFirst(), u"About Bobbin"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(about.count(), 1);
    QTRY_VERIFY(!palette);
}

void TestCommands::paletteLeavesOutWhatCannotBeUsed()
{
    Desk desk;
    QVERIFY(!desk.action("retryFailed")->isEnabled());
    const QWidget *palette = desk.openPalette();
    QVERIFY(!firstColumn(*palette).contains(u"Retry all failed"_s));
    QVERIFY(firstColumn(*palette).contains(u"Add links…"_s));
    QTest::keyClicks(named<QLineEdit>(*palette, "paletteField"), u"qqqq"_s);
    QVERIFY(named<QLabel>(*palette, "paletteNothing")->isVisible());
    QTest::keyClick(named<QLineEdit>(*palette, "paletteField"), Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void TestCommands::paletteClosesAndRemembersNothing()
{
    Desk desk;
    QPointer<QWidget> palette = desk.openPalette();
    QTest::keyClicks(named<QLineEdit>(*palette, "paletteField"), u"add"_s);
    QTest::keyClick(named<QLineEdit>(*palette, "paletteField"), Qt::Key_Escape);
    QTRY_VERIFY(!palette);
    palette = desk.openPalette();
    QVERIFY(named<QLineEdit>(*palette, "paletteField")->text().isEmpty());
}

void TestCommands::paletteSaysItsRowsInWords()
{
    Desk desk;
    const QWidget *palette = desk.openPalette();
    const auto *list = named<QTreeWidget>(*palette, "paletteList");
    QCOMPARE(list->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString(),
        u"Add links…, File, Ctrl+N"_s);
    QTest::keyClick(named<QLineEdit>(*palette, "paletteField"), Qt::Key_Down);
    QCOMPARE(list->currentItem(), list->topLevelItem(1));
}

void TestCommands::undoHasOneNameWhateverItWouldUndo()
{
    Desk desk;
    emit desk.engine.added({ fakeDownload(1) });
    desk.click(0);
    QTRY_VERIFY(desk.action("remove")->isEnabled());
    desk.action("remove")->trigger();
    QVERIFY(desk.action("undo")->text() != u"&Undo"_s);
    QVERIFY(firstColumn(*desk.openPalette()).contains(u"Undo"_s));
    desk.openSettings();
    QCOMPARE(desk.table()->findItems(u"Undo"_s, Qt::MatchExactly).size(), 1);
    QCOMPARE(desk.table()->findItems(u"Redo"_s, Qt::MatchExactly).size(), 1);
}

void TestCommands::appearanceIsAppliedAtOnce()
{
    const ui::Theme theme;
    theme.apply(ui::ColorScheme::Light);
    Desk desk;
    desk.openSettings();
    QVERIFY(!ui::isDark(desk.dialog->palette()));
    theme.apply(ui::ColorScheme::Dark);
    QTRY_VERIFY(ui::isDark(desk.dialog->palette()));
    QVERIFY(ui::isDark(desk.window.palette()));
    theme.apply(ui::ColorScheme::Light);
    QTRY_VERIFY(!ui::isDark(desk.window.palette()));
}

void TestCommands::reducedMotionStopsAnimations()
{
    const ui::Theme theme;
    theme.apply(ui::ColorScheme::Light);
    const QStyle *style = QApplication::style();
    QVERIFY(style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
    theme.setReducedMotion(true);
    QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_General));
    theme.setReducedMotion(false);
    QVERIFY(style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
