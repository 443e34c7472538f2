// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/conversions.h"
#include "app/desktop/autostart.h"
#include "app/desktop/lastresort.h"
#include "app/endwiring.h"
#include "app/settings/settingsfile.h"
#include "ui/filetools.h"
#include "ui/programwords.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShutdownPatience = 1'800ms;
constexpr auto kSaveDelay = 400ms;
constexpr int kCrashesInARow = 3;
constexpr int kPoolThreads = 4; ///< one dead disk must not hold up the rest
constexpr qsizetype kKeptNotices = 50;

} // namespace

Application::Application(const ui::StartOptions &options)
    : m_options(options)
    , m_settings(settings::load(options.profile))
    , m_instance(options.profile)
    , m_colorScheme(QDBusConnection::sessionBus())
    , m_reducedMotion(QDBusConnection::sessionBus())
    , m_keyring(QDBusConnection::sessionBus())
    , m_proxySecret(m_keyring)
    , m_fileManager(QDBusConnection::sessionBus())
    , m_notifier(QDBusConnection::sessionBus())
    , m_sleepInhibitor(QDBusConnection::systemBus())
    , m_power(QDBusConnection::systemBus())
    , m_trayWatcher(QDBusConnection::sessionBus())
    , m_network(desktop::createNetworkStatus())
{
    m_pool.setMaxThreadCount(kPoolThreads);
    m_saveDelay.setSingleShot(true);
    m_saveDelay.setInterval(kSaveDelay);
    connect(&m_saveDelay, &QTimer::timeout, this, &Application::saveSettings);
    m_languages.choose(m_settings.language);
    dress();
    m_settings.startAtLogin = desktop::startsAtLogin(desktop::configFolder());
}

Application::~Application() = default;

desktop::SingleInstance::Role Application::claim(
    const QStringList &arguments, const QString &workingFolder)
{
    return m_instance.start({ arguments, workingFolder,
        qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID")) });
}

void Application::start()
{
    connect(&m_signals, &desktop::SignalWatcher::interrupted, this, &Application::quit);
    connect(&m_colorScheme, &desktop::ColorScheme::changed, this, &Application::dress);
    connect(&m_reducedMotion, &desktop::ReducedMotion::changed, this, &Application::dress);
    openStore();
}

void Application::openStore()
{
    store::StoreOptions options;
    options.profileFolder = m_options.profile;
    m_store = std::make_unique<store::StoreLink>(options);
    connect(m_store.get(), &store::StoreLink::opened, this,
        [this](const auto &status) { status.isUsable() ? build(status) : askAboutStore(status); });
    m_store->open();
}

void Application::askAboutStore(const store::StoreStatus &status)
{
    using ui::StoreProblemDialog;
    const bool isInUse = status.condition == store::StoreCondition::InUse
        || status.condition == store::StoreCondition::InUseByWindow;
    auto *dialog = new StoreProblemDialog(
        ui::listProblemSentence(problemOf(status.condition), m_options.profile, status.detail),
        isInUse ? StoreProblemDialog::WayOut::TryAgain : StoreProblemDialog::WayOut::GoOnWithout);
    connect(dialog, &StoreProblemDialog::retryChosen, this, &Application::openStore);
    connect(dialog, &StoreProblemDialog::goOnChosen, this, [this] {
        m_store.reset();
        build({});
    });
    connect(dialog, &StoreProblemDialog::quitChosen, this, &Application::quit);
    dialog->show();
}

void Application::build(const store::StoreStatus &status)
{
    engine::EngineConfig config = engineConfig();
    config.startPaused = status.crashes >= kCrashesInARow;
    m_engine = engine::createEngine(config, m_store.get(), &m_keyring);
    m_window = std::make_unique<ui::MainWindow>(m_engine.get(), m_settings, &m_pool);
    m_tray = std::make_unique<ui::Tray>(QApplication::windowIcon());
    m_keeper = std::make_unique<ui::WindowKeeper>(*m_window, *m_tray);
    m_dialogs = std::make_unique<ui::Dialogs>(
        *m_engine, m_pool, *m_window, &makeChecker, ui::Languages::available());
    m_dialogs->setKeeper(m_keyring);
    m_remedies = std::make_unique<ui::Remedies>(*m_engine, m_pool, *m_window);
    m_remedies->setCommands(m_window->files().commands());
    m_arrangeDesk = std::make_unique<ui::ArrangeDesk>(*m_engine, m_pool, *m_window);
    connectEngine();
    connectWindow();
    connectParts();
    connectTray();
    connectDesktop();
    spreadSettings();
    m_keeper->start(m_options.isMinimized);
    if (status.condition == store::StoreCondition::Repaired) {
        m_window->showNotice(
            ui::repairedSentence(status.damagedPath, status.rowsSalvaged, status.isFromBackup));
    }
    if (config.startPaused) {
        m_window->showNotice(ui::crashSentence(status.crashes));
    }
    m_engine->restore();
}

void Application::connectEngine()
{
    using engine::Engine;
    Engine *engine = m_engine.get();
    connect(engine, &Engine::added, m_dialogs.get(), &ui::Dialogs::noteDownloads);
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
    connect(m_window.get(), &ui::MainWindow::settingsChanged, this, &Application::applySettings);
    connect(m_dialogs.get(), &ui::Dialogs::settingsChanged, this, &Application::applySettings);
    connect(m_remedies.get(), &ui::Remedies::settingsChanged, this, &Application::applySettings);
    ui::ArrangeDesk *arrangeDesk = m_arrangeDesk.get();
    connect(arrangeDesk, &ui::ArrangeDesk::settingsChanged, this, &Application::applySettings);
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
        m_tray->setHostThere(m_xembedTray.isThere() || m_trayWatcher.hasHost());
        m_keeper->noteTray();
    };
    connect(&m_xembedTray, &ui::XembedTray::changed, this, look);
    connect(&m_trayWatcher, &desktop::TrayWatcher::hostChanged, this, look);
    m_tray->setHostThere(m_xembedTray.isThere() || m_trayWatcher.hasHost());
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

void Application::takeLaunch(const desktop::LaunchRequest &request)
{
    const ui::StartParse parsed
        = ui::parseStart(QStringList(u"bobbin"_s) + request.arguments, request.workingFolder);
    if (!parsed.options.isMinimized) {
        m_keeper->raise();
    }
    m_dialogs->takeStart(parsed.options);
}

/// The password of the proxy as the keyring has it; what waited for it goes on.
void Application::takeProxyPassword(const QString &password)
{
    m_settings.engine.proxy.credentials.password = password;
    m_engine->setConfig(engineConfig());
    spreadSettings();
}

engine::EngineConfig Application::engineConfig()
{
    const engine::ProxyConfig &proxy = m_settings.engine.proxy;
    m_proxySecret.follow(proxyKey(proxy), proxy.credentials);
    engine::EngineConfig config = m_settings.engine;
    config.isProxyLocked = m_proxySecret.isAwaited();
    return config;
}

void Application::dress()
{
    m_theme.apply(schemeOf(m_settings.appearance, m_colorScheme.preference()));
    m_theme.setReducedMotion(m_reducedMotion.isWanted());
}

void Application::applySettings(const settings::Settings &settings)
{
    const settings::Settings old = std::exchange(m_settings, settings);
    if (m_settings.language != old.language) {
        m_languages.choose(m_settings.language);
    }
    if (m_settings.appearance != old.appearance) {
        dress();
    }
    if (m_settings.startAtLogin != old.startAtLogin
        && !desktop::setStartsAtLogin(desktop::configFolder(), m_settings.startAtLogin,
            QCoreApplication::applicationFilePath(), loginArguments(m_options.profile))) {
        m_window->showNotice(ui::autostartFailedSentence());
    }
    if (m_settings.engine != old.engine) {
        m_engine->setConfig(engineConfig());
    }
    spreadSettings();
    m_saveDelay.start();
}

void Application::spreadSettings()
{
    m_window->setSettings(m_settings);
    m_dialogs->setSettings(m_settings);
    m_remedies->setSettings(m_settings);
    m_arrangeDesk->setSettings(m_settings);
    m_keeper->setSettings(m_settings);
    m_tray->setLimit(m_settings.speedLimit, m_settings.isLimitOn);
    m_tray->setTimetable(m_settings.engine.timetable);
    m_gatherer.setChoices(m_settings.notifications);
}

void Application::saveSettings()
{
    m_saveDelay.stop();
    if (!settings::save(m_options.profile, m_settings) && m_window) {
        m_window->showNotice(
            ui::settingsNotSavedSentence(settings::settingsPath(m_options.profile)));
    }
}

void Application::takeTotals(const engine::EngineTotals &totals)
{
    m_tray->setTotals(totals);
    m_keeper->setTotals(totals);
    if (totals.running > 0) {
        m_sleepInhibitor.hold(ui::sleepReason());
    } else {
        m_sleepInhibitor.release();
    }
}

void Application::showNotice(const ui::Notice &notice)
{
    const QString tag = QString::number(notice.ids.constFirst().value);
    if (m_notices.size() >= kKeptNotices) {
        m_notices.clear();
    }
    m_notices.insert(tag, notice);
    m_notifier.show({ tag, notice.title, notice.body, { { u"default"_s, QString() } }, false });
}

void Application::openNotice(const QString &tag)
{
    const ui::Notice notice = m_notices.value(tag);
    if (!notice.target().isEmpty()
        && QDesktopServices::openUrl(QUrl::fromLocalFile(notice.target()))) {
        return;
    }
    m_keeper->raise();
    m_window->select(notice.ids);
}

void Application::quit()
{
    if (std::exchange(m_isQuitting, true)) {
        return;
    }
    desktop::endProcessAfter(kShutdownPatience);
    if (!m_engine) {
        return QCoreApplication::quit();
    }
    m_window->hide();
    m_tray->setHostThere(false);
    saveSettings();
    m_engine->shutdown();
}

void Application::closeStore()
{
    if (!m_store) {
        return QCoreApplication::quit();
    }
    connect(m_store.get(), &store::StoreLink::closedCleanly, qApp, &QCoreApplication::quit);
    m_store->closeCleanly();
}
