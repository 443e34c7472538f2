// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/freespace.h"

#include "ui/folderreport.h"
#include "ui/onpool.h"

namespace ui {
namespace {

constexpr int kIntervalMilliseconds = 10'000;

} // namespace

FreeSpace::FreeSpace(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_timer.setInterval(kIntervalMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FreeSpace::ask);
}

void FreeSpace::setFolder(const QString &folder)
{
    if (folder == m_folder) {
        return;
    }
    m_folder = folder;
    if (m_timer.isActive()) {
        ask();
    }
}

void FreeSpace::setWatching(bool isWatching)
{
    if (isWatching == m_timer.isActive()) {
        return;
    }
    if (isWatching) {
        m_timer.start();
        ask();
    } else {
        m_timer.stop();
    }
}

void FreeSpace::ask()
{
    if (m_isAsking || m_folder.isEmpty()) {
        return;
    }
    m_isAsking = true;
    onPool(
        *m_pool, this, [folder = m_folder] { return inspectFolder(folder).freeBytes; },
        [this, folder = m_folder](qint64 bytes) { take(folder, bytes); });
}

void FreeSpace::take(const QString &folder, qint64 bytes)
{
    m_isAsking = false;
    emit measured(folder, bytes);
    if (folder != m_folder) {
        ask();
    }
}

} // namespace ui
