// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/colorscheme.h"
#include "app/desktop/filemanager.h"
#include "app/desktop/networkstatus.h"
#include "app/desktop/notifier.h"
#include "app/desktop/powercontrol.h"
#include "app/desktop/reducedmotion.h"
#include "app/desktop/signalwatcher.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/sleepinhibitor.h"
#include "app/desktop/traywatcher.h"
#include "app/engine/engine.h"
#include "app/secrets/keyring.h"
#include "app/secrets/proxysecret.h"
#include "app/settings/settings.h"
#include "app/store/storelink.h"
#include "ui/arrangedesk.h"
#include "ui/dialogs.h"
#include "ui/languages.h"
#include "ui/mainwindow.h"
#include "ui/notificationgatherer.h"
#include "ui/remedies.h"
#include "ui/startoptions.h"
#include "ui/storeproblemdialog.h"
#include "ui/theme.h"
#include "ui/tray.h"
#include "ui/windowkeeper.h"
#include "ui/xembedtray.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

/// Builds the parts of the program, connects them and ends them in order; decides nothing. Owns
/// all of them. Lives on the GUI thread.
class Application : public QObject {
    Q_OBJECT

public:
    /// \a options: a profile is named.
    explicit Application(const ui::StartOptions &options,
        std::unique_ptr<desktop::NetworkStatus> network = desktop::createNetworkStatus());
    ~Application() override;

    /// Whether this process is the one for its profile; if not, \a arguments (without the program's
    /// name) have been handed over, or the other process does not answer. Blocks for some seconds
    /// at most; before the event loop only.
    desktop::SingleInstance::Role claim(const QStringList &arguments, const QString &workingFolder);
    void start();
    /// Stops the downloads, saves, and ends the event loop; the process ends within 2 s whatever
    /// hangs.
    void quit();

private:
    void openStore();
    void askAboutStore(const store::StoreStatus &status);
    void build(const store::StoreStatus &status);
    void connectEngine();
    void connectWindow();
    void connectParts();
    void connectTray();
    void connectDesktop();
    void takeLaunch(const desktop::LaunchRequest &request);
    void takeProxyPassword(const QString &password);
    engine::EngineConfig engineConfig();
    void dress();
    void applySettings(const settings::Settings &settings);
    void spreadSettings();
    void saveSettings();
    void takeTotals(const engine::EngineTotals &totals);
    void showNotice(const ui::Notice &notice);
    void openNotice(const QString &tag);
    void closeStore();

    ui::StartOptions m_options;
    settings::Settings m_settings;
    ui::Theme m_theme;
    ui::Languages m_languages;
    desktop::SingleInstance m_instance;
    desktop::SignalWatcher m_signals;
    desktop::ColorScheme m_colorScheme;
    desktop::ReducedMotion m_reducedMotion;
    secrets::Keyring m_keyring;
    secrets::ProxySecret m_proxySecret;
    desktop::FileManager m_fileManager;
    desktop::Notifier m_notifier;
    desktop::SleepInhibitor m_sleepInhibitor;
    desktop::PowerControl m_power;
    desktop::TrayWatcher m_trayWatcher;
    std::unique_ptr<desktop::NetworkStatus> m_network;
    ui::XembedTray m_xembedTray;
    ui::NotificationGatherer m_gatherer;
    QThreadPool m_pool; ///< parsing, sorting and questions to disks; outlives who uses it
    std::unique_ptr<store::StoreLink> m_store;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Tray> m_tray;
    std::unique_ptr<ui::WindowKeeper> m_keeper;
    std::unique_ptr<ui::Dialogs> m_dialogs;
    std::unique_ptr<ui::Remedies> m_remedies;
    std::unique_ptr<ui::ArrangeDesk> m_arrangeDesk;
    QHash<QString, ui::Notice> m_notices; ///< on the screen, by tag
    QTimer m_saveDelay;
    bool m_isQuitting = false;
};
