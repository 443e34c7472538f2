// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears whom in Application.
#include "app/application.h"

#include "app/conversions.h"
#include "app/desktop/autostart.h"
#include "app/desktop/lastresort.h"
#include "app/endwiring.h"
#include "app/settings/settingsfile.h"
#include "ui/filetools.h"
#include "ui/havefiles.h"
#include "ui/listfinder.h"
#include "ui/programwords.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>

using namespace Qt::StringLiterals;

void Application::connectEngine()
{
    using engine::Engine;
    Engine *engine = m_engine.get();
    connect(engine, &Engine::added, m_dialogs.get(), &ui::Dialogs::noteDownloads);
    connect(engine, &Engine::added, m_dialogs.get(), &ui::Dialogs::noteAdded);
    connect(engine, &Engine::added, m_remedies.get(), &ui::Remedies::noteAdded);
    connect(engine, &Engine::added, &m_gatherer, &ui::NotificationGatherer::noteChanged);
    connect(engine, &Engine::changed, m_dialogs.get(), &ui::Dialogs::noteDownloads);
    connect(engine, &Engine::changed, m_remedies.get(), &ui::Remedies::noteChanged);
    connect(engine, &Engine::changed, &m_gatherer, &ui::NotificationGatherer::noteChanged);
    connect(engine, &Engine::removed, m_dialogs.get(), &ui::Dialogs::noteRemoved);
    connect(engine, &Engine::removed, m_remedies.get(), &ui::Remedies::noteRemoved);
    connect(engine, &Engine::removed, &m_gatherer, &ui::NotificationGatherer::noteRemoved);
    connect(engine, &Engine::totalsChanged, this, &Application::takeTotals);
    connect(engine, &Engine::trashFailed, this,
        [this](const QStringList &files) { m_window->showNotice(ui::trashFailedSentence(files)); });
    // The links of this start come after the list, so that known ones are recognised.
    connect(engine, &Engine::restored, this, [this] { m_dialogs->takeStart(m_options); });
    connect(engine, &Engine::shutDown, this, &Application::closeStore);
    connect(&m_proxySecret, &secrets::ProxySecret::found, this, &Application::takeProxyPassword);
    connect(&m_keyring, &secrets::Keyring::keptForThisRun, this, [this](const QString &detail) {
        m_window->showNotice(ui::keptForThisRunSentence(detail));
    });
    if (m_store) {
        connect(m_store.get(), &store::StoreLink::writeFailed, this,
            [this](const QString &detail) { m_window->showNotice(ui::notSavedSentence(detail)); });
        connect(m_store.get(), &store::StoreLink::writeRecovered, this,
            [this] { m_window->showMessage(ui::savedAgainSentence()); });
        connect(m_store.get(), &store::StoreLink::repaired, this,
            [this](const store::StoreStatus &status) {
                m_window->showNotice(ui::repairedSentence(
                    status.damagedPath, status.rowsSalvaged, status.isFromBackup));
            });
    }
}

void Application::connectWindow()
{
    ui::MainWindow *window = m_window.get();
    ui::Dialogs *dialogs = m_dialogs.get();
    connect(window, &ui::MainWindow::addRequested, dialogs, &ui::Dialogs::openAdd);
    connect(window, &ui::MainWindow::linksOffered, dialogs, &ui::Dialogs::offerLinks);
    connect(window, &ui::MainWindow::leftoversOffered, dialogs, &ui::Dialogs::offerLeftovers);
    connect(window, &ui::MainWindow::preferencesRequested, dialogs, &ui::Dialogs::openPreferences);
    connect(window, &ui::MainWindow::proxyPreferencesRequested, dialogs,
        &ui::Dialogs::openProxyPreferences);
    connect(window, &ui::MainWindow::grabRequested, dialogs, &ui::Dialogs::openGrabber);
    connect(window, &ui::MainWindow::checkRequested, dialogs, &ui::Dialogs::openCheck);
    connect(window, &ui::MainWindow::aboutRequested, dialogs, &ui::Dialogs::openAbout);
    connect(window, &ui::MainWindow::remedyRequested, m_remedies.get(), &ui::Remedies::open);
    connect(window, &ui::MainWindow::limitRequested, m_remedies.get(), &ui::Remedies::limit);
    connect(window, &ui::MainWindow::closeRequested, m_keeper.get(), &ui::WindowKeeper::close);
    connect(window, &ui::MainWindow::quitRequested, this, &Application::quit);
    connect(&window->files(), &ui::FileTools::shown, &m_fileManager, &desktop::FileManager::show);
    connect(&m_fileManager, &desktop::FileManager::failed, window, &ui::openFoldersOf);
}

void Application::connectParts()
{
    connect(m_dialogs.get(), &ui::Dialogs::said, m_window.get(), &ui::MainWindow::showNotice);
    connect(m_dialogs.get(), &ui::Dialogs::shown, m_window.get(), &ui::MainWindow::select);
    connect(m_dialogs.get(), &ui::Dialogs::cameIn, m_window->findChild<ui::ListFinder *>(),
        &ui::ListFinder::selectShown);
    connect(m_dialogs.get(), &ui::Dialogs::fetchedAgain, m_window->findChild<ui::HaveFiles *>(),
        &ui::HaveFiles::passOver);
    connect(m_window.get(), &ui::MainWindow::settingsChanged, this, &Application::applySettings);
    connect(m_dialogs.get(), &ui::Dialogs::settingsChanged, this, &Application::applySettings);
    connect(m_remedies.get(), &ui::Remedies::settingsChanged, this, &Application::applySettings);
    ui::ArrangeDesk *arrangeDesk = m_arrangeDesk.get();
    connect(arrangeDesk, &ui::ArrangeDesk::settingsChanged, this, &Application::applySettings);
    connect(
        m_dialogs.get(), &ui::Dialogs::queuesRequested, arrangeDesk, &ui::ArrangeDesk::openQueues);
    connect(m_dialogs.get(), &ui::Dialogs::categoriesRequested, arrangeDesk,
        &ui::ArrangeDesk::openCategories);
    connect(&arrangeDesk->ends(), &ui::QueueEnds::quitRequested, this, &Application::quit);
    wireEnds(arrangeDesk->ends(), m_power, m_sleepInhibitor, m_notifier);
    connect(m_keeper.get(), &ui::WindowKeeper::settingsChanged, this, &Application::applySettings);
    connect(m_keeper.get(), &ui::WindowKeeper::quitRequested, this, &Application::quit);
}

void Application::connectTray()
{
    ui::Tray *tray = m_tray.get();
    connect(tray, &ui::Tray::addRequested, m_dialogs.get(), &ui::Dialogs::openAdd);
    connect(tray, &ui::Tray::pauseAllRequested, m_engine.get(), &engine::Engine::pauseAll);
    connect(tray, &ui::Tray::resumeAllRequested, m_engine.get(), &engine::Engine::resumeAll);
    connect(tray, &ui::Tray::quitRequested, this, &Application::quit);
    connect(tray, &ui::Tray::limitToggled, this, [this](bool isOn) {
        settings::Settings changed = m_settings;
        changed.isLimitOn = isOn;
        applySettings(settings::settled(changed));
    });
    const auto look = [this] {
        const bool isThere = m_xembedTray.isThere() || m_trayWatcher.hasHost();
        m_tray->setHostThere(isThere);
        m_dialogs->setTrayThere(isThere);
    };
    const auto follow = [this, look] {
        look();
        m_keeper->noteTray();
    };
    connect(&m_xembedTray, &ui::XembedTray::changed, this, follow);
    connect(&m_trayWatcher, &desktop::TrayWatcher::hostChanged, this, follow);
    look();
}

void Application::connectDesktop()
{
    connect(&m_instance, &desktop::SingleInstance::messageReceived, this, &Application::takeLaunch);
    connect(m_network.get(), &desktop::NetworkStatus::onlineChanged, m_engine.get(),
        &engine::Engine::setOnline);
    connect(m_network.get(), &desktop::NetworkStatus::routeChanged, m_engine.get(),
        &engine::Engine::reconnect);
    m_engine->setOnline(m_network->isOnline());
    connect(&m_gatherer, &ui::NotificationGatherer::gathered, this, &Application::showNotice);
    connect(&m_notifier, &desktop::Notifier::activated, this,
        [this](const QString &tag) { openNotice(tag); });
}
