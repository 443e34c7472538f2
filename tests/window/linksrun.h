// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/dialogs.h"

#include <QFile>
#include <QMessageBox>
#include <QSet>
#include <QSignalSpy>
#include <QThreadPool>

#include <algorithm>
#include <memory>

inline void writeList(const QString &path, const QByteArray &last = "http://b.test/3.zip")
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write("http://a.test/1.zip\nhttp://a.test/2.zip\n" + last + '\n') < 0) {
        qFatal("the list of the test cannot be written");
    }
}

/// One run of the program, as far as a watched folder goes.
class LinksRun {
    Q_DISABLE_COPY_MOVE(LinksRun)

public:
    LinksRun(engine::Persistence &persistence, const QString &folder,
        settings::OnPrivateAddress what = settings::OnPrivateAddress::Ask)
        : m_engine(engine::createEngine({}, &persistence))
        , m_added(m_engine.get(), &engine::Engine::added)
        , m_dialogs(*m_engine, m_pool, m_window,
              [](const settings::Settings &config) {
                  return engine::createLinkChecker(config.engine, 1);
              },
              {})
        , m_said(&m_dialogs, &ui::Dialogs::said)
    {
        m_settings.engine.folder = folder;
        m_settings.watchedFolder = folder + QStringLiteral("/in");
        m_settings.startWatched = false;
        m_settings.onPrivateAddress = what;
        m_engine->restore();
        m_dialogs.setSettings(m_settings);
    }
    ~LinksRun() { m_pool.waitForDone(); }

    ui::Dialogs &dialogs() { return m_dialogs; }
    const settings::Settings &settings() const { return m_settings; }
    QWidget &window() { return m_window; }
    const QWidget &window() const { return m_window; }
    void start(const ui::StartOptions &options) { m_dialogs.takeStart(options); }
    QString said(int index) const { return m_said.value(index).value(0).toString(); }
    bool isSaid(const QString &part) const
    {
        return std::any_of(m_said.begin(), m_said.end(),
            [&part](const QList<QVariant> &one) { return one.value(0).toString().contains(part); });
    }
    QMessageBox *question() const
    {
        return m_window.findChild<QMessageBox *>(QStringLiteral("privateQuestion"));
    }

    /// Links that were told of, each once.
    QSet<QUrl> links() const
    {
        QSet<QUrl> all;
        for (const QList<QVariant> &one : m_added) {
            for (const engine::Download &download : one.at(0).value<QList<engine::Download>>()) {
                all.insert(download.request.url);
            }
        }
        return all;
    }

private:
    QThreadPool m_pool;
    settings::Settings m_settings;
    QWidget m_window;
    std::unique_ptr<engine::Engine> m_engine;
    QSignalSpy m_added;
    ui::Dialogs m_dialogs;
    QSignalSpy m_said;
};
