// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QFuture>
#include <QObject>

class QThreadPool;

namespace engine {

class PartFile;

/// Has the file system set the room of a whole part file aside, on a pool and while bytes come
/// already: some take their time. Lives on the task's thread.
class SpaceReserver : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives this.
    explicit SpaceReserver(QThreadPool &pool);
    /// What is under way ends within one step.
    ~SpaceReserver() override;

    /// Room for \a total bytes of \a part, whose length stays; small and unknown (below 0) sizes
    /// need none. Asked for the same again it does nothing; another file takes its place.
    void reserve(const PartFile &part, qint64 total);
    /// What is under way ends within one step, and fails no more.
    void giveUp();

signals:
    /// There is no room for \a file; \a error says so as a write would (F59). Nothing comes where
    /// the file system cannot set room aside: it is taken as bytes come then.
    void failed(const engine::FileIdentity &file, const engine::DownloadError &error);

private:
    QThreadPool &m_pool;
    QFuture<int> m_reserving;
    FileIdentity m_file; ///< the last one it was asked for
    qint64 m_total = -1; ///< bytes
};

/// Gives the disk back what was set aside for \a part beyond its end. For the thread that writes
/// it.
void giveBackSpace(const PartFile &part);

} // namespace engine
