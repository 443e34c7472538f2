// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "app/cli/reporter.h"
#include "app/store/linkclaims.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace cli {

/// Gives the links to the engine, follows them to their end and tells the reporter. Keeps the
/// values the engine sent. Lives on the main thread.
class DownloadRun : public QObject {
    Q_OBJECT

public:
    using KeyOf = QByteArray (*)(const engine::DownloadRequest &);

    /// \a engine and \a reporter are borrowed. \a folderError: why the folder could not be made.
    /// \a keyOf: the same for requests that are the same download.
    DownloadRun(engine::Engine &engine, Reporter &reporter, engine::DownloadError folderError,
        KeyOf keyOf = &store::claimKey);

    /// Once; ended() follows, never from within this call. \a busy: what another program is at work
    /// on, which fails.
    void start(
        const QList<engine::DownloadRequest> &requests, const QList<engine::DownloadRequest> &busy);
    /// Stops the engine in order; ended() follows.
    void stop();

signals:
    /// With the exit status that the downloads alone would give.
    void ended(int exitStatus);

private:
    /// One download of this run.
    struct Entry {
        Row row;
        bool hasStarted = false;
        bool isCheckedAgain = false; ///< complete before: its file is held against its checksum
        bool isOver = false; ///< complete or failed, and told
        qint64 whole = 0; ///< bytes that were there when its file was checked
    };

    void addAll();
    void refuseBusy();
    void readAdded(const QList<engine::Download> &downloads);
    void readChanged(const QList<engine::Download> &downloads);
    void readProgress(const QList<engine::Progress> &progress);
    void readRefusal(engine::DownloadId id, const engine::DownloadError &error);
    void take(Entry &entry, const engine::Download &download);
    void takeComplete(Entry &entry, const engine::Download &download);
    bool checkAgain(Entry &entry, const engine::Download &download);
    void tellWait(const engine::Download &before, const engine::Download &now);
    void tellProgress();
    void markMoved(engine::DownloadId id);
    void endWhenDone();
    void end();

    engine::Engine &m_engine;
    Reporter &m_reporter;
    engine::DownloadError m_folderError;
    KeyOf m_keyOf;
    QList<engine::DownloadRequest> m_requests; ///< until the engine has them
    QSet<qint64> m_withChecksum; ///< tokens of those that name one
    QList<engine::DownloadRequest> m_busy;
    QList<engine::Download> m_stored; ///< rows of the links, of earlier runs and of other programs
    QSet<qint64> m_unanswered; ///< tokens the engine has not answered yet
    std::map<engine::DownloadId, Entry> m_entries; ///< in the order of their ids
    QSet<engine::DownloadId> m_moved; ///< with news that the reporter does not have yet
    QTimer m_ticker;
    qsizetype m_open = 0; ///< entries that are not over
    bool m_isAsked = false; ///< the engine has the links; what was stored came before
    bool m_hasFailed = false;
    bool m_isStopping = false;
};

} // namespace cli
