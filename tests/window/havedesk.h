// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"
#include "tests/window/dialogtesting.h"
#include "ui/dialogs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QThreadPool>

#include <algorithm>
#include <memory>

/// The add dialog with the engine behind it, and a file that was downloaded.
class HaveDesk {
    Q_DISABLE_COPY_MOVE(HaveDesk)

public:
    explicit HaveDesk(const QString &folder)
        : m_folder(folder)
        , m_engine(engine::createEngine(config(folder), &m_persistence))
        , m_dialogs(*m_engine, m_pool, m_window,
              [](const settings::Settings &known) {
                  return engine::createLinkChecker(known.engine, 2);
              },
              {})
    {
        m_server.serve("/a.bin", { .content = { .size = 300'000 } });
        settings::Settings settings;
        settings.engine.folder = folder;
        m_dialogs.setSettings(settings);
        const auto note = [this](const QList<engine::Download> &downloads) {
            m_dialogs.noteDownloads(downloads);
            for (const engine::Download &download : downloads) {
                m_downloads.insert(download.id.value, download);
            }
        };
        QObject::connect(m_engine.get(), &engine::Engine::added, &m_dialogs, note);
        QObject::connect(m_engine.get(), &engine::Engine::changed, &m_dialogs, note);
        m_engine->restore();
        engine::DownloadRequest request;
        request.url = m_server.url("/a.bin");
        m_engine->add({ request });
    }
    ~HaveDesk() { m_pool.waitForDone(); }

    /// Adds the same link to the folder "other".
    void addAgain()
    {
        m_dialogs.openAdd();
        links::FoundLinks found;
        found.links.resize(1);
        found.links[0].url = m_server.url("/a.bin");
        found.links[0].text = found.links[0].url.toString();
        m_dialogs.offerLinks(found);
        auto *const have = dialogtesting::named<QLabel>(m_window, "haveLabel");
        QTRY_VERIFY_WITH_TIMEOUT(have->isVisible(), 30'000);
        auto *const combo = dialogtesting::named<QComboBox>(m_window, "folderCombo");
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), m_folder + QStringLiteral("/other"));
        auto *const add = dialogtesting::named<QPushButton>(m_window, "addButton");
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), 30'000);
        QTest::mouseClick(add, Qt::LeftButton);
    }
    int completed() const
    {
        return static_cast<int>(
            std::count_if(m_downloads.begin(), m_downloads.end(), [](const auto &download) {
                return download.state == engine::DownloadState::Completed;
            }));
    }

    QString m_folder;
    support::FaultServer m_server;
    QThreadPool m_pool;
    QWidget m_window;
    support::MemoryPersistence m_persistence;
    std::unique_ptr<engine::Engine> m_engine;
    QMap<qint64, engine::Download> m_downloads;
    ui::Dialogs m_dialogs;

private:
    static engine::EngineConfig config(const QString &folder)
    {
        engine::EngineConfig config;
        config.folder = folder;
        return config;
    }
};
