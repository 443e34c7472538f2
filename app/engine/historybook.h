// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace engine {

class Persistence;

/// Gathers what happens to downloads and hands it to the persistence once a second, so that each
/// costs little; keeps nothing itself. Lives on the engine's thread.
class HistoryBook : public QObject {
    Q_OBJECT

public:
    /// \a persistence may be null: then nothing is noted.
    explicit HistoryBook(Persistence *persistence);

    bool isKept() const { return m_persistence != nullptr; }
    void note(DownloadId id, const QList<HistoryEntry> &entries);
    void forget(const QList<DownloadId> &ids);
    /// known() follows.
    void ask(DownloadId id);
    /// happened() tells of \a id, and of no other one.
    void watch(DownloadId id) { m_watched = id; }
    /// Hands over what waits, at once.
    void flush();

signals:
    void known(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);
    void happened(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);

private:
    void onLoaded(const HistoryPage &page);

    Persistence *m_persistence;
    QHash<DownloadId, QList<HistoryEntry>> m_waiting; ///< each bounded
    QHash<DownloadId, QList<HistoryEntry>> m_since; ///< since they were asked for
    QHash<DownloadId, int> m_asked; ///< answers that are on their way
    DownloadId m_watched;
    QTimer m_timer;
};

} // namespace engine
