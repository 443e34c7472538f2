// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/freespace.h"

#include "ui/folderreport.h"

#include <QPointer>
#include <QThreadPool>
#include <QtConcurrent>

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
    // The pool is the context, since it lives until the last job has ended; this may not.
    QtConcurrent::run(m_pool, [folder = m_folder] {
        return inspectFolder(folder).freeBytes;
    }).then(m_pool, [self = QPointer<FreeSpace>(this), folder = m_folder](qint64 bytes) {
        if (self) {
            self->take(folder, bytes);
        }
    });
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
