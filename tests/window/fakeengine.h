// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

/// An engine without a network: writes down what it is told and says what a test has it say.
class FakeEngine : public engine::Engine {
public:
    struct Removal {
        QList<engine::DownloadId> ids;
        engine::RemoveFiles files = engine::RemoveFiles::KeepAll;
    };
    struct Move {
        QList<engine::DownloadId> ids;
        engine::QueueMove how = engine::QueueMove::Up;
    };
    struct Placing {
        QList<engine::DownloadId> ids;
        engine::DownloadId before;
    };
    struct Edit {
        engine::DownloadId id;
        engine::DownloadEdit edit;
    };

    using engine::Engine::Engine;

    void add(const QList<engine::DownloadRequest> &wanted) override { requests += wanted; }
    void pause(const QList<engine::DownloadId> &ids) override { paused += ids; }
    void resume(const QList<engine::DownloadId> &ids) override { resumed += ids; }
    void restart(const QList<engine::DownloadId> &ids) override { restarted += ids; }
    void remove(const QList<engine::DownloadId> &ids, engine::RemoveFiles files) override
    {
        removals.append({ ids, files });
    }
    void move(const QList<engine::DownloadId> &ids, engine::QueueMove how) override
    {
        moves.append({ ids, how });
    }
    void place(const QList<engine::DownloadId> &ids, engine::DownloadId before) override
    {
        placings.append({ ids, before });
    }
    void startNow(const QList<engine::DownloadId> &ids) override { startedNow += ids; }
    void unremove(const QList<engine::DownloadId> &ids) override { unremoved += ids; }
    void verify(const QList<engine::DownloadId> &ids) override { verified += ids; }
    using engine::Engine::edit;
    void edit(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &change) override
    {
        ++editCalls;
        for (const engine::DownloadId id : ids) {
            edits.append({ id, change });
        }
    }
    void pauseAll() override { ++pausedAll; }
    void resumeAll() override { ++resumedAll; }
    void setConfig(const engine::EngineConfig &config) override { configs.append(config); }
    void setOnline(bool online) override { isOnline = online; }
    void reconnect() override { ++reconnects; }
    void watch(engine::DownloadId id) override { watched = id; }
    void askHistory(engine::DownloadId id) override { historiesAsked.append(id); }
    void restore() override { emit restored(); }
    void shutdown() override { emit shutDown(); }

    QList<engine::DownloadRequest> requests;
    QList<engine::DownloadId> paused;
    QList<engine::DownloadId> resumed;
    QList<engine::DownloadId> restarted;
    QList<Removal> removals;
    QList<Move> moves;
    QList<Placing> placings;
    QList<engine::DownloadId> startedNow;
    QList<Edit> edits;
    QList<engine::EngineConfig> configs;
    QList<engine::DownloadId> unremoved;
    QList<engine::DownloadId> verified;
    engine::DownloadId watched;
    QList<engine::DownloadId> historiesAsked;
    int editCalls = 0;
    int pausedAll = 0;
    int resumedAll = 0;
    int reconnects = 0;
    bool isOnline = true;
};

/// A download as the engine might report it; number is id, queue rank and part of the name.
inline engine::Download fakeDownload(qint64 number,
    engine::DownloadState state = engine::DownloadState::Queued, const QString &name = {})
{
    engine::Download download;
    download.id = { number };
    download.queueRank = number * 1000;
    download.state = state;
    download.fileName = name.isEmpty() ? QStringLiteral("file-%1.zip").arg(number) : name;
    download.request.url
        = QUrl(QStringLiteral("https://example.org/files/%1").arg(download.fileName));
    download.request.folder = QStringLiteral("/home/user/Downloads");
    download.total = 1024 * 1024 * number;
    download.received = engine::traits(state).isComplete ? download.total : 0;
    download.addedAt = QDateTime(QDate(2024, 5, 17), QTime(12, 0), Qt::UTC).addSecs(number);
    return download;
}
