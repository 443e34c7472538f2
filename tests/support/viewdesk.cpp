// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/viewdesk.h"

#include "ui/filetools.h"

#include <QAction>
#include <QApplication>
#include <QTest>
#include <QTreeView>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {
namespace {

constexpr int kViewPatienceMs = 30'000;

std::unique_ptr<engine::LinkChecker> sampleChecker(const settings::Settings &)
{
    return std::make_unique<SampleChecker>();
}

} // namespace

ViewDesk::ViewDesk()
    : settings(sampleSettings(folder.path()))
    , window(&engine, settings, &pool)
    , dialogs(engine, pool, window, &sampleChecker, { u"ar"_s, u"de"_s, u"en"_s })
    , remedies(engine, pool, window)
    , arrangeDesk(engine, pool, window)
{
    remedies.setCommands(window.files().commands());
    connectAll();
    window.setSettings(settings);
    dialogs.setSettings(settings);
    remedies.setSettings(settings);
    arrangeDesk.setSettings(settings);
    window.show();
    window.activateWindow();
    until("the main window", [this] { return window.windowHandle()->isExposed(); });
}

ViewDesk::~ViewDesk()
{
    m_kept.clear();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows) {
        if (each != &window && each->isVisible()) {
            each->hide(); // what it asks for while it closes is none of a test's
        }
    }
    pool.waitForDone();
}

void ViewDesk::connectAll()
{
    using ui::Dialogs;
    using ui::MainWindow;
    QObject::connect(&engine, &engine::Engine::added, &dialogs, &Dialogs::noteDownloads);
    QObject::connect(&engine, &engine::Engine::added, &remedies, &ui::Remedies::noteAdded);
    QObject::connect(&engine, &engine::Engine::changed, &remedies, &ui::Remedies::noteChanged);
    QObject::connect(&window, &MainWindow::addRequested, &dialogs, &Dialogs::openAdd);
    QObject::connect(&window, &MainWindow::linksOffered, &dialogs, &Dialogs::offerLinks);
    QObject::connect(&window, &MainWindow::leftoversOffered, &dialogs, &Dialogs::offerLeftovers);
    QObject::connect(
        &window, &MainWindow::preferencesRequested, &dialogs, &Dialogs::openPreferences);
    QObject::connect(&window, &MainWindow::grabRequested, &dialogs, &Dialogs::openGrabber);
    QObject::connect(&window, &MainWindow::checkRequested, &dialogs, &Dialogs::openCheck);
    QObject::connect(&window, &MainWindow::aboutRequested, &dialogs, &Dialogs::openAbout);
    QObject::connect(&window, &MainWindow::remedyRequested, &remedies, &ui::Remedies::open);
    QObject::connect(&window, &MainWindow::limitRequested, &remedies, &ui::Remedies::limit);
}

void ViewDesk::fill()
{
    downloads = sampleDownloads(folder.path());
    emit engine.added(downloads);
    emit engine.restored();
    emit engine.progressed(sampleProgress(downloads));
    emit engine.totalsChanged(sampleTotals(downloads));
    const auto *list = part<QTreeView>("downloadList");
    until("the rows", [list] { return list->model()->rowCount() > 0; });
}

void ViewDesk::select(const QString &name)
{
    window.select({ sampleOf(downloads, name).id });
    const auto *list = part<QTreeView>("downloadList");
    until("the selection", [list] { return list->selectionModel()->hasSelection(); });
    // Actions and explanations follow in a moment.
    until(
        "the actions", [this] { return window.findChild<QAction *>(u"copyLink"_s)->isEnabled(); });
}

void ViewDesk::trigger(const char *action)
{
    auto *found = window.findChild<QAction *>(QLatin1StringView(action));
    if (found == nullptr) {
        qFatal("there is no action %s", action);
    }
    until(action, [found] { return found->isEnabled(); });
    found->trigger();
}

void ViewDesk::until(const char *what, const std::function<bool()> &holds)
{
    if (!QTest::qWaitFor(holds, kViewPatienceMs)) {
        qFatal("waited in vain for %s", what);
    }
}

QWidget *ViewDesk::opened(const char *objectName)
{
    QWidget *found = nullptr;
    until(objectName, [objectName, &found] {
        const QWidgetList all = QApplication::allWidgets();
        const auto at = std::find_if(all.begin(), all.end(), [objectName](const QWidget *each) {
            return each->objectName() == QLatin1StringView(objectName) && each->isVisible();
        });
        found = at == all.end() ? nullptr : *at;
        return found != nullptr;
    });
    return found;
}

} // namespace support
