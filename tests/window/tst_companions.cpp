// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/windowtesting.h"
#include "ui/arrangemenus.h"
#include "ui/companions.h"
#include "ui/downloadwindow.h"
#include "ui/droptarget.h"
#include "ui/generalpage.h"
#include "ui/mainactions.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using dialogtesting::named;
using engine::DownloadState;
using windowtesting::Fixture;

namespace {

struct Desk : Fixture {
    settings::Settings settings = settings::defaults();
    ui::Companions companions { engine, window };

    void setPanes(bool showsDropTarget, bool opensWindows)
    {
        settings.panes.showsDropTarget = showsDropTarget;
        settings.panes.opensWindows = opensWindows;
        companions.setSettings(settings);
    }
    static ui::DropTarget *target()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *found = qobject_cast<ui::DropTarget *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    QList<ui::DownloadWindow *> windows() const
    {
        return window.findChildren<ui::DownloadWindow *>();
    }
    /// By the command palette.
    bool isOffered(const QString &command) const
    {
        const QList<ui::NamedAction> all = companions.actions().actions();
        return std::any_of(all.begin(), all.end(), [&command](const ui::NamedAction &each) {
            return each.text == command && each.action && each.action->isEnabled();
        });
    }
    void run(qint64 number)
    {
        emit engine.changed({ fakeDownload(number, DownloadState::Downloading) });
    }
};

} // namespace

/// What stands beside the main window when it is wanted.
class TestCompanions : public QObject {
    Q_OBJECT

private slots:
    void nothingIsThereUnlessWanted();
    void dropTargetShowsTheProgressOfAll();
    void dropTargetTakesLinks();
    void dropTargetIsHiddenFromItsMenu();
    void dropTargetStandsWhereItWasPut();
    void dropTargetMayDisappearWhereNothingStaysAbove();
    void downloadThatStartsHasAWindow();
    void closedWindowStaysClosedUntilTheNextStart();
    void windowGoesWhenItsDownloadIsComplete();
    void failureStaysAndIsSaid();
    void buttonsPauseStartAndCancel();
    void manyStartsOpenFewWindows();
    void keysOfQueuesAndCategoriesWork();
};

void TestCompanions::nothingIsThereUnlessWanted()
{
    Desk desk;
    desk.companions.setSettings(desk.settings);
    desk.run(1);
    QVERIFY(!Desk::target());
    QVERIFY(desk.windows().isEmpty());
}

void TestCompanions::dropTargetShowsTheProgressOfAll()
{
    Desk desk;
    desk.setPanes(true, false);
    ui::DropTarget *target = Desk::target();
    QVERIFY(target);
    QVERIFY(target->windowFlags() & Qt::WindowStaysOnTopHint);
    auto *bar = named<QProgressBar>(*target, "dropTargetProgress");
    QVERIFY(!bar->isVisible());
    QCOMPARE(named<QLabel>(*target, "dropTargetWords")->text(), u"Drop links here"_s);
    emit desk.engine.totalsChanged(
        { .speed = 2048, .running = 2, .waiting = 0, .failed = 0, .received = 30, .total = 100 });
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 30);
    QCOMPARE(named<QLabel>(*target, "dropTargetWords")->text(), u"2.0 KiB/s"_s);
}

void TestCompanions::dropTargetTakesLinks()
{
    Desk desk;
    desk.setPanes(true, false);
    QSignalSpy offered(&desk.window, &ui::MainWindow::linksOffered);
    QMimeData data;
    data.setText(u"https://a.test/1.iso"_s);
    QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(Desk::target(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(Desk::target(), &drop);
    QTRY_COMPARE(offered.count(), 1);
}

void TestCompanions::dropTargetIsHiddenFromItsMenu()
{
    Desk desk;
    desk.setPanes(true, false);
    QSignalSpy changed(&desk.companions, &ui::Companions::settingsChanged);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(2, 2), QPoint(2, 2));
    QApplication::sendEvent(Desk::target(), &event);
    named<QAction>(*Desk::target(), "dropTargetHide")->trigger();
    QVERIFY(!Desk::target());
    QCOMPARE(changed.count(), 1);
    QVERIFY(!changed.at(0).at(0).value<settings::Settings>().panes.showsDropTarget);
}

void TestCompanions::dropTargetStandsWhereItWasPut()
{
    QByteArray place;
    {
        Desk desk;
        desk.setPanes(true, false);
        QSignalSpy changed(&desk.companions, &ui::Companions::settingsChanged);
        Desk::target()->move(40, 60);
        desk.setPanes(false, false); // at once: what was moved is told all the same
        QVERIFY(!Desk::target());
        QCOMPARE(changed.count(), 1);
        place = changed.at(0).at(0).value<settings::Settings>().panes.dropTargetPlace;
    }
    Desk again;
    again.settings.panes.dropTargetPlace = place;
    again.setPanes(true, false);
    QCOMPARE(Desk::target()->pos(), QPoint(40, 60));
}

void TestCompanions::dropTargetMayDisappearWhereNothingStaysAbove()
{
    const ui::GeneralPage wayland({}, u"wayland-egl"_s);
    QVERIFY(named<QLabel>(wayland, "dropTargetNote")->text().contains(u"may disappear"_s));
    const ui::GeneralPage x11({}, u"xcb"_s);
    QVERIFY(!x11.findChild<QLabel *>(u"dropTargetNote"_s));
}

void TestCompanions::downloadThatStartsHasAWindow()
{
    Desk desk;
    desk.setPanes(false, true);
    emit desk.engine.added({ fakeDownload(1), fakeDownload(2) });
    QVERIFY(desk.windows().isEmpty());
    desk.run(2);
    QCOMPARE(desk.windows().size(), 1);
    const ui::DownloadWindow *window = desk.windows().constFirst();
    QVERIFY(window->isVisible());
    emit desk.engine.progressed({ { { 2 }, 1024 * 1024, 2 * 1024 * 1024, 512 * 1024, 4 } });
    QCOMPARE(named<QProgressBar>(*window, "downloadProgress")->value(), 50);
    QCOMPARE(named<QLabel>(*window, "downloadName")->text(), u"file-2.zip"_s);
    const QString figures = named<QLabel>(*window, "downloadFigures")->text();
    QVERIFY2(figures.startsWith(u"1.0 MiB of 2.0 MiB · 512 KiB/s · "_s), qPrintable(figures));
}

void TestCompanions::closedWindowStaysClosedUntilTheNextStart()
{
    Desk desk;
    desk.setPanes(false, true);
    desk.run(1);
    desk.windows().constFirst()->close();
    QTRY_VERIFY(desk.windows().isEmpty());
    desk.run(1);
    emit desk.engine.changed({ fakeDownload(1) }); // waits to try again
    desk.run(1);
    QVERIFY(desk.windows().isEmpty());
    emit desk.engine.changed({ fakeDownload(1, DownloadState::Paused) });
    desk.run(1);
    QCOMPARE(desk.windows().size(), 1);
}

void TestCompanions::windowGoesWhenItsDownloadIsComplete()
{
    Desk desk;
    desk.setPanes(false, true);
    desk.run(1);
    desk.run(2);
    QCOMPARE(desk.windows().size(), 2);
    named<QCheckBox>(*desk.windows().constLast(), "closeWhenDone")->setChecked(false);
    emit desk.engine.changed(
        { fakeDownload(1, DownloadState::Completed), fakeDownload(2, DownloadState::Completed) });
    QTRY_COMPARE(desk.windows().size(), 1);
    QCOMPARE(
        named<QPushButton>(*desk.windows().constFirst(), "downloadCancel")->text(), u"C&lose"_s);
    emit desk.engine.removed({ { 2 } });
    QTRY_VERIFY(desk.windows().isEmpty());
}

void TestCompanions::failureStaysAndIsSaid()
{
    Desk desk;
    desk.setPanes(false, true);
    desk.run(1);
    engine::Download failed = fakeDownload(1, DownloadState::Failed);
    failed.error = { engine::ErrorKind::NotFound, 404, {} };
    emit desk.engine.changed({ failed });
    const ui::DownloadWindow *window = desk.windows().constFirst();
    QVERIFY(window->isVisible());
    QVERIFY(named<QLabel>(*window, "downloadState")->text().contains(u"404"_s));
}

void TestCompanions::buttonsPauseStartAndCancel()
{
    Desk desk;
    desk.setPanes(false, true);
    desk.run(1);
    auto *pause = named<QPushButton>(*desk.windows().constFirst(), "downloadPause");
    pause->click();
    QCOMPARE(desk.engine.paused, QList { engine::DownloadId { 1 } });
    emit desk.engine.changed({ fakeDownload(1, DownloadState::Paused) });
    QCOMPARE(pause->text(), u"&Start"_s);
    pause->click();
    QCOMPARE(desk.engine.resumed, QList { engine::DownloadId { 1 } });
    named<QPushButton>(*desk.windows().constFirst(), "downloadCancel")->click();
    QCOMPARE(desk.engine.removals.size(), 1);
    QCOMPARE(desk.engine.removals.constFirst().files, engine::RemoveFiles::TrashPart);
    QTRY_VERIFY(desk.windows().isEmpty());
    emit desk.engine.removed({ { 1 } });
    desk.action("undo")->trigger();
    QCOMPARE(desk.engine.unremoved, QList { engine::DownloadId { 1 } });
}

void TestCompanions::manyStartsOpenFewWindows()
{
    Desk desk;
    desk.setPanes(false, true);
    QList<engine::Download> all;
    for (qint64 number = 1; number <= 500; ++number) {
        all.append(fakeDownload(number, DownloadState::Downloading));
    }
    emit desk.engine.changed(all);
    QCOMPARE(desk.windows().size(), ui::DownloadWindows::kMost);
}

void TestCompanions::keysOfQueuesAndCategoriesWork()
{
    Desk desk;
    desk.settings.categories = { { u"own-1"_s, u"Maps"_s, {}, {}, {}, {} } };
    desk.settings.shortcuts = { u"categoryChoice-own-1=Ctrl+J"_s };
    // As the program does after its start: the keys come first.
    desk.companions.setSettings(desk.settings);
    desk.window.actions().arranging().setNames(ui::ListNames(desk.settings));
    emit desk.engine.added({ fakeDownload(1) });
    desk.click(0);
    QTRY_VERIFY(desk.action("remove")->isEnabled());
    desk.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(desk.engine.edits.size(), 1);
    QCOMPARE(desk.engine.edits.last().edit.category, std::optional(u"own-1"_s));
    emit named<QMenu>(desk.window, "categoryChoices")->aboutToShow();
    desk.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(desk.engine.edits.size(), 2);
    QVERIFY(desk.isOffered(u"Maps"_s));
    // One that is gone has no keys, and nobody can choose it.
    desk.settings.categories.clear();
    desk.companions.setSettings(desk.settings);
    desk.window.actions().arranging().setNames(ui::ListNames(desk.settings));
    desk.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(desk.engine.edits.size(), 2);
    QVERIFY(!desk.isOffered(u"Maps"_s));
}

QTEST_MAIN(TestCompanions)
#include "tst_companions.moc"
