// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tasklink.h"

#include "app/engine/downloadtask.h"

#include <QThread>
#include <QThreadPool>

namespace engine {

void TaskLink::start(const TaskJob &job, QThreadPool &taskPool, QThreadPool &syncPool)
{
    Q_ASSERT(QThread::currentThread() == thread());
    auto *task = new DownloadTask(job, syncPool);
    connect(this, &TaskLink::commanded, task, &DownloadTask::obey, Qt::QueuedConnection);
    connect(task, &DownloadTask::progressed, this, &TaskLink::progressed, Qt::QueuedConnection);
    connect(task, &DownloadTask::reported, this, &TaskLink::reported, Qt::QueuedConnection);
    connect(task, &DownloadTask::finished, this, &TaskLink::finished, Qt::QueuedConnection);
    m_isStarted = true;
    for (const TaskCommand &early : std::exchange(m_early, {})) {
        Q_EMIT commanded(early);
    }
    // Without a thread it keeps what is posted to it until a pool thread pulls it.
    task->moveToThread(nullptr);
    taskPool.start([task] {
        task->run();
        delete task;
    });
}

void TaskLink::command(const TaskCommand &command)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_isStarted) {
        Q_EMIT commanded(command);
    } else {
        m_early.append(command);
    }
}

} // namespace engine
