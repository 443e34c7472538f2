// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTemporaryDir>

#include <functional>

namespace support {

/// An engine on a folder that goes with it, and a client that keeps every value it was sent.
/// Waiting is for a condition, asked whenever the engine says something; a wait that fails prints
/// what the downloads are at.
class EngineFixture : public QObject {
    Q_OBJECT

public:
    /// \a config: its folder is set here, and no proxy instead of the system's. \a persistence and
    /// \a secrets outlive this.
    explicit EngineFixture(engine::EngineConfig config = {},
        engine::Persistence *persistence = nullptr, engine::SecretKeeper *secrets = nullptr,
        engine::WallClock clock = &QDateTime::currentDateTime);
    ~EngineFixture() override;

    engine::Engine &engine() { return *m_engine; }
    QString folder() const { return m_folder.path(); }

    /// Adds and waits for the row.
    engine::DownloadId add(const engine::DownloadRequest &request);
    engine::DownloadId add(const QUrl &url);
    const engine::Download &at(engine::DownloadId id) const;
    engine::DownloadState state(engine::DownloadId id) const { return at(id).state; }
    engine::Progress progress(engine::DownloadId id) const { return m_progress.value(id); }
    int mostConnections(engine::DownloadId id) const { return m_mostConnections.value(id); }
    /// Every state the row was seen in, in order, without repeats in a row.
    QList<engine::DownloadState> history(engine::DownloadId id) const;
    /// How often it was seen to begin: Connecting is not seen where bytes come at once.
    int runs(engine::DownloadId id) const;

    bool waitFor(const std::function<bool()> &condition, int ms = 20000);
    bool waitForState(engine::DownloadId id, engine::DownloadState wanted, int ms = 20000);
    bool waitForReceived(engine::DownloadId id, qint64 bytes, int ms = 20000);
    /// Pauses and waits until it is.
    bool pause(engine::DownloadId id);
    /// Ends the engine in order and starts the next one, which loads what was kept.
    bool restart();
    /// Ends the engine in order; true when it said so within \a ms.
    bool shutDown(int ms = 10000);
    /// Starts the next engine after shutDown(); it loads what was kept.
    bool startAgain();
    /// Sets the limit over all downloads, bytes a second.
    void limit(qint64 bytesPerSecond);
    /// Drops the engine without a word and starts the next one on what was committed.
    bool crash();

    /// Lower case hex of the finished file; empty when there is none.
    QByteArray sha256(engine::DownloadId id) const;
    /// Names in the folder, sorted; hidden ones too.
    QStringList files() const;

private:
    void startEngine();
    void keep(const QList<engine::Download> &downloads);
    void keepProgress(const QList<engine::Progress> &progress);
    QByteArray description() const;

    QTemporaryDir m_folder;
    engine::EngineConfig m_config;
    engine::Persistence *m_persistence;
    engine::SecretKeeper *m_secrets;
    engine::WallClock m_clock;
    std::unique_ptr<engine::Engine> m_engine;
    QHash<engine::DownloadId, engine::Download> m_downloads;
    QHash<engine::DownloadId, engine::Progress> m_progress;
    QHash<engine::DownloadId, int> m_mostConnections;
    QHash<engine::DownloadId, QList<engine::DownloadState>> m_history;
    QHash<qint64, engine::DownloadId> m_byToken;
    qint64 m_lastToken = 0;
    bool m_isRestored = false;

signals:
    void heard();
};

/// Lower case hex of a file's SHA-256; empty when it cannot be read.
QByteArray sha256OfFile(const QString &path);

} // namespace support
