// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/watchedlook.h"

#include <QFileSystemWatcher>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

class QThreadPool;

namespace ui {

/// Takes in the link lists put into a folder. The disk is asked on a pool: when the system says
/// that something changed, and now and then, since network folders say nothing. Lives on the GUI
/// thread.
class WatchedFolder : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and lives on the same thread. \a pause: between two looks at a
    /// file that may still be written.
    WatchedFolder(QThreadPool &pool, std::chrono::milliseconds pause, QObject *parent = nullptr);

    /// Absolute; empty = none.
    void setFolder(const QString &folder);
    /// The links that found() told of with \a token are in the list of downloads, and on disk:
    /// their files need not be read again.
    void settle(qint64 token);

signals:
    /// Never empty. \a token names them in settle(); above 0.
    void found(const links::FoundLinks &links, qint64 token);
    /// Something went wrong; one sentence.
    void said(const QString &sentence);

private:
    void look();
    void take(const QString &folder, const links::WatchedLook &look);
    void sayProblems(const links::WatchedLook &look);

    QThreadPool &m_pool;
    std::chrono::milliseconds m_pause;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    QHash<QString, links::WatchedStamp> m_seen;
    QSet<QString> m_stuck; ///< said already
    QStringList m_unsettled; ///< paths of files whose links are kept, and that stay as they are
    QMap<qint64, QStringList> m_taken; ///< files whose links were told of, by token
    bool m_isLooking = false;
    bool m_isGone = false; ///< said already
};

} // namespace ui
