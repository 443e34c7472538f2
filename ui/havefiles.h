// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QThreadPool;

namespace ui {

class DownloadModel;

/// Notices that what begins to arrive is a file that a complete download of the list has: the same
/// checksum, or the same address, strong ETag and size. Each is looked at once, at its first
/// reply; whether the file is still there is asked on the pool. Lives on the GUI thread.
class HaveFiles : public QObject {
    Q_OBJECT

public:
    /// All are borrowed and outlive this.
    HaveFiles(const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool,
        QObject *parent = nullptr);

    /// Links that are added next and not looked at: the user has been asked about their files.
    void passOver(const QList<QUrl> &urls);

signals:
    /// \a fresh is arriving, and \a have is complete and its file there.
    void found(engine::DownloadId fresh, engine::DownloadId have);

private:
    void noteAdded(const QList<engine::Download> &downloads);
    void note(const QList<engine::Download> &downloads);
    void forget(const QList<engine::DownloadId> &ids);
    void keep(const engine::Download &download);
    void drop(engine::DownloadId id);
    void look(const engine::Download &download);

    const DownloadModel &m_model;
    QThreadPool &m_pool;
    QMultiHash<size_t, engine::DownloadId> m_complete; ///< by what tells a file from others
    QHash<engine::DownloadId, QList<size_t>> m_marks; ///< of the complete ones
    QSet<engine::DownloadId> m_looked;
    QHash<QUrl, int> m_passedOver; ///< how often; not added yet
};

/// Whether both are known to be the same bytes.
bool isSameFile(const engine::Download &a, const engine::Download &b);

} // namespace ui
