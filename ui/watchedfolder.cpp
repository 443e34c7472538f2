// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watchedfolder.h"

#include "ui/onpool.h"

namespace ui {

namespace {

constexpr int kRestPauses = 5; ///< between two looks while nothing happens

} // namespace

WatchedFolder::WatchedFolder(QThreadPool &pool, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_pause(pause)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_isLooking && m_delay.remainingTimeAsDuration() > m_pause) {
            m_delay.start(m_pause);
        }
    });
}

void WatchedFolder::setFolder(const QString &folder)
{
    if (folder == m_folder) {
        return;
    }
    if (!m_watcher.directories().isEmpty()) {
        m_watcher.removePaths(m_watcher.directories());
    }
    m_folder = folder;
    m_seen.clear();
    m_stuck.clear();
    m_isGone = false;
    m_delay.stop();
    if (!folder.isEmpty()) {
        m_delay.start(0);
    }
}

void WatchedFolder::look()
{
    if (m_isLooking || m_folder.isEmpty()) {
        return;
    }
    m_isLooking = true;
    QStringList pending = m_unsettled;
    for (const QStringList &paths : std::as_const(m_taken)) {
        pending += paths;
    }
    onPool(
        m_pool, this,
        [folder = m_folder, seen = m_seen, pending] {
            return links::lookInto(folder, seen, pending);
        },
        [this, folder = m_folder](const links::WatchedLook &look) { take(folder, look); });
}

void WatchedFolder::take(const QString &folder, const links::WatchedLook &look)
{
    m_isLooking = false;
    if (!look.found.links.isEmpty()) {
        // Whichever folder is watched now: these files are renamed.
        const qint64 token = m_taken.isEmpty() ? 1 : m_taken.lastKey() + 1;
        m_taken.insert(token, look.taken);
        emit found(look.found, token);
    }
    if (folder != m_folder) {
        return this->look();
    }
    sayProblems(look);
    const bool isAnyWaiting = look.seen.size() > m_stuck.size();
    m_seen = look.seen;
    // A folder that was away has lost its watch.
    if (look.isFolderThere && m_watcher.directories().isEmpty()) {
        m_watcher.addPath(m_folder);
    }
    m_delay.start(isAnyWaiting ? m_pause : kRestPauses * m_pause);
}

void WatchedFolder::settle(qint64 token)
{
    const QStringList paths = m_taken.take(token);
    if (!paths.isEmpty()) {
        onPool(
            m_pool, this, [paths] { return links::settleTaken(paths); },
            [this](const QStringList &stuck) {
                for (const QString &path : stuck) {
                    m_unsettled.append(path); // else its links would be added with every look
                    emit said(tr("The links in %1 were added, but it cannot be renamed. Move it "
                                 "out of the watched folder, or they are added again when Bobbin "
                                 "starts the next time.")
                                  .arg(path));
                }
            });
    }
}

void WatchedFolder::sayProblems(const links::WatchedLook &look)
{
    if (!look.isFolderThere && !m_isGone) {
        emit said(tr("The watched folder %1 is not there. It is watched again when it comes back.")
                      .arg(m_folder));
    }
    m_isGone = !look.isFolderThere;
    for (const QString &name : look.failed) {
        emit said(tr("There is no link in %1 in the watched folder. It is called %1.failed now.")
                      .arg(name));
    }
    for (const QString &name : look.large) {
        emit said(tr("%1 in the watched folder is larger than 64 MiB, so its links were not added. "
                     "It is called %1.failed now. Make several lists of it.")
                      .arg(name));
    }
    for (const QString &name : look.unread) {
        if (!m_stuck.contains(name)) {
            m_stuck.insert(name);
            emit said(
                tr("%1 in the watched folder cannot be read. Bobbin goes on trying.").arg(name));
        }
    }
    for (const QString &name : look.cut) {
        emit said(
            tr("%1 in the watched folder is too long: only the first of its links were added. "
               "Put the others into a second list.")
                .arg(name));
    }
    for (const QString &name : look.stuck) {
        if (!m_stuck.contains(name)) {
            m_stuck.insert(name);
            emit said(tr("%1 in the watched folder cannot be renamed, so its links were not added. "
                         "Allow Bobbin to write in that folder.")
                          .arg(name));
        }
    }
}

} // namespace ui
