// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/finisher.h"
#include "app/engine/recordbook.h"
#include "app/engine/renameturns.h"

#include <QObject>

namespace engine {

/// Takes part files to other folders (F65), and the files of complete downloads to other folders
/// and names, see filemove.h. Where to is committed first, where it then is before
/// its source goes: at every moment the record names one whole part file, and every other file
/// that may be there. One copy at a time. Lives on the engine's thread.
class Relocation : public QObject {
    Q_OBJECT

public:
    Relocation(RecordBook &book, Finisher &finisher);

    /// ended() follows, never from within this call. \a id is not active, and not moving.
    /// A complete one's file is to be called \a newName then, which the record keeps till it is
    /// through; empty: as it is called.
    void begin(DownloadId id, const QString &folder, const QString &newName = {});
    /// From now on that is what it is to be called; empty: as it is.
    void keepNewName(DownloadId id, const QString &newName);
    /// The same, of a complete one, which gets the name \a name (made safe) where it is. While
    /// another one is on its way from that name it waits, and the record knows nothing of it: ended
    /// before, it has its old name.
    void beginRename(DownloadId id, const QString &name);
    /// \a id, new and without a part file, becomes complete by a copy of a file that is there.
    /// Where that is none of its bytes, the record says so, and it has moved all the same: it is
    /// fetched. Nothing happens where \a order names no file.
    void beginReuse(DownloadId id, const ReuseOrder &order);
    /// Stops a copy, within 1 MiB; begin() with the folder of its partMove goes on with it.
    void stop(DownloadId id);
    /// Stops all; what is asked for from now on is kept for the next start.
    void halt();
    bool isMoving(DownloadId id) const { return m_moves.contains(id); }
    bool isIdle() const { return m_moves.isEmpty(); }
    /// After a start: deletes what an earlier run left behind, be it the source of a copy or the
    /// beginning of one. ended() follows.
    void tidy(DownloadId id);

signals:
    /// Of the copy of a finished file.
    void progressed(const QList<engine::Progress> &progress);
    /// \a end is Moved, Stopped or Broke. The record is as it then stands.
    void ended(engine::DownloadId id, engine::MoveEnd end, const engine::DownloadError &error);

private:
    enum class Stage { Turn, Asked, Renaming, Waiting, Copying, Copied, Removing };
    struct Move {
        QString abandoned; ///< where an earlier move was to go
        QString wishBefore; ///< request.fileName, where this is a rename
        FileStamp left; ///< how the file was that was copied
        ReuseOrder reuse; ///< what is copied instead of its own file
        QString turnName; ///< what it is to be called when its turn has come
        bool isReuse() const { return !reuse.path.isEmpty(); }
        Stage stage = Stage::Asked;
        bool isStopped = false;
    };

    void onKept(const QList<DownloadId> &ids);
    void onPartMoved(DownloadId id, const MoveResult &result);
    void onLeftRemoved(DownloadId id);
    void takeBack(DownloadId id, const Move &move);
    void takeMoved(DownloadId id, const MoveResult &result);
    void takeBroken(DownloadId id, const DownloadError &error);
    void tellCopied(DownloadId id, qint64 bytes);
    void copyNext();
    void end(DownloadId id, MoveEnd end, const DownloadError &error = {});

    RecordBook &m_book;
    Finisher &m_finisher;
    QHash<DownloadId, Move> m_moves;
    RenameTurns m_turns;
    QList<DownloadId> m_toCopy; ///< the first one is being copied
    bool m_isHalted = false;
};

} // namespace engine
