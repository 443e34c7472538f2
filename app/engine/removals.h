// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/finisher.h"
#include "app/engine/recordbook.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>

namespace engine {

/// What was removed in this run, so that it can be brought back: the records as they were, and
/// where their files lie in the trash. In memory only, and bounded: the oldest go first. Lives on
/// the engine's thread.
class Removals : public QObject {
    Q_OBJECT

public:
    Removals(RecordBook &book, Finisher &finisher);

    /// \a downloads are gone from the list; the files of \a discarded, which are some of them, go
    /// to the trash, the finished ones too with \a discardsFinished.
    void note(
        const QList<Download> &downloads, const QList<Download> &discarded, bool discardsFinished);
    /// broughtBack() follows once their files are out of the trash, and unknown() for those that
    /// are not known; never from within this call.
    void bringBack(const QList<DownloadId> &ids);
    /// The program ends: no file is copied out of the trash any more.
    void halt() { m_finisher.stopReturns(); }
    bool isIdle() const { return m_coming.isEmpty() && m_wanted.isEmpty(); }

signals:
    /// In the order asked for, with the files that are lost.
    void broughtBack(const QList<engine::Download> &downloads, const QStringList &lost);
    void unknown(const QList<engine::DownloadId> &ids);
    /// They can be asked for again.
    void refused(const QList<engine::DownloadId> &ids, const engine::DownloadError &error);

private:
    struct Kept {
        RemovedDownload removed;
        quint64 serial = 0; ///< of its place in m_ages
        bool isGoing = false; ///< its files are on their way to the trash
    };

    void fetch(const QList<RemovedDownload> &removed);
    void onKept(const QList<DownloadId> &ids);
    void onDiscarded(const DiscardResult &result);
    void onFetched(const BroughtBack &back);
    void keepRefused(const QList<ReturnRefused> &refused);
    void forgetOldest();

    RecordBook &m_book;
    Finisher &m_finisher;
    QHash<DownloadId, Kept> m_kept;
    std::deque<std::pair<quint64, DownloadId>> m_ages; ///< oldest first; some are gone
    QSet<DownloadId> m_wanted; ///< asked for while their files are still going
    quint64 m_serial = 0;
    qint64 m_heavy = 0; ///< bytes of what is large in them
    QSet<DownloadId> m_coming; ///< their files are being taken out of the trash
    QHash<DownloadId, QList<RemovedDownload>> m_ahead; ///< not yet: by the first row to be kept
};

} // namespace engine
