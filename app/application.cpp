// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/conversions.h"
#include "app/desktop/autostart.h"
#include "app/desktop/lastresort.h"
#include "app/endwiring.h"
#include "app/settings/settingsfile.h"
#include "app/store/profilefiles.h"
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

Application::Application(
    const ui::StartOptions &options, std::unique_ptr<desktop::NetworkStatus> network)
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
    , m_network(std::move(network))
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
    connect(m_store.get(), &store::StoreLink::opened, this, [this](const auto &status) {
        if (!m_isQuitting) {
            status.isUsable() ? build(status) : askAboutStore(status);
        }
    });
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
    m_tray->setWanted(m_settings.showsTray); // before there is a tray to show it
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
            ui::repairedSentence(status.damagedPath, status.rowsSalvaged, status.rowsFromCopy));
    }
    if (config.startPaused) {
        m_window->showNotice(ui::crashSentence(status.crashes));
    }
    m_engine->restore();
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
        m_settings.startAtLogin = desktop::startsAtLogin(desktop::configFolder());
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
    m_tray->setWanted(m_settings.showsTray);
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
        return closeStore();
    }
    if (m_store) {
        store::markEndAskedFor(m_options.profile); // first: what follows may hang in a disk
    }
    m_window->hide();
    m_tray->setHostThere(false);
    saveSettings();
    m_dialogs->addRest();
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
