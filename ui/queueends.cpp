// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueends.h"

#include "ui/countdowndialog.h"
#include "ui/listnames.h"

#include <QDir>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QueueEnds::QueueEnds(QWidget &window)
    : m_window(window)
{
}

void QueueEnds::takeDone(qint64 queueId)
{
    const QList<engine::QueueConfig> &queues = m_settings.engine.queues;
    const auto found = std::find_if(queues.begin(), queues.end(),
        [queueId](const engine::QueueConfig &queue) { return queue.id == queueId; });
    if (found == queues.end()) {
        return;
    }
    const QString name = ListNames(m_settings).queue(queueId);
    switch (found->whenDone) {
    case engine::WhenQueueDone::Nothing:
        return;
    case engine::WhenQueueDone::Notify:
        if (m_settings.notifications.queueDone) {
            emit notified(tr("Queue done"), tr("All downloads of “%1” have ended.").arg(name));
        }
        return;
    case engine::WhenQueueDone::RunProgram:
        run(*found, name);
        return;
    case engine::WhenQueueDone::Quit:
    case engine::WhenQueueDone::Sleep:
    case engine::WhenQueueDone::ShutDown:
        countDown(found->whenDone, queueId, name);
        return;
    }
}

void QueueEnds::countDown(engine::WhenQueueDone what, qint64 queueId, const QString &name)
{
    if (m_countdown && m_countdown->what() >= what) {
        return; // what is counted down to is no less
    }
    if (m_countdown) {
        m_countdown->reject();
    }
    m_countedQueue = queueId;
    const ListNames names(m_settings);
    const auto others = static_cast<int>(std::count_if(m_unfinished.begin(), m_unfinished.end(),
        [&](qint64 queue) { return names.knownQueue(queue) != queueId; }));
    m_countdown = new CountdownDialog(what, name, others, &m_window);
    connect(m_countdown, &CountdownDialog::elapsed, this, [this, what] { carryOut(what); });
    m_countdown->show();
    m_countdown->raise();
    m_countdown->activateWindow();
}

void QueueEnds::note(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        if (download.state == engine::DownloadState::Queued
            || engine::traits(download.state).isActive) {
            m_unfinished.insert(download.id, download.request.queueId);
        } else {
            m_unfinished.remove(download.id);
        }
    }
    if (m_countdown && !isQuiet(m_countedQueue)) {
        m_countdown->reject();
        callOff();
    }
}

void QueueEnds::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_unfinished.remove(id);
    }
}

bool QueueEnds::isQuiet(qint64 queueId) const
{
    const ListNames names(m_settings);
    return std::none_of(m_unfinished.begin(), m_unfinished.end(),
        [&](qint64 queue) { return names.knownQueue(queue) == queueId; });
}

void QueueEnds::callOff()
{
    emit said(tr("“%1” has something to download again, so what follows its end was stopped.")
                  .arg(ListNames(m_settings).queue(m_countedQueue)));
}

void QueueEnds::carryOut(engine::WhenQueueDone what)
{
    if (!isQuiet(m_countedQueue)) { // whatever was heard of it: nothing is cut off
        callOff();
        return;
    }
    if (what == engine::WhenQueueDone::Quit) {
        emit quitRequested();
    } else if (what == engine::WhenQueueDone::Sleep) {
        emit sleepRequested();
    } else {
        emit shutDownRequested();
    }
}

/// The arguments go over as they are: no shell reads them.
void QueueEnds::run(const engine::QueueConfig &queue, const QString &name)
{
    if (queue.program.isEmpty()) {
        emit said(
            tr("“%1” is done, but there is no program to run. Choose one under Tools, Queues.")
                .arg(name));
    } else if (!QDir::isAbsolutePath(queue.program)
        || !QProcess::startDetached(queue.program, queue.arguments, QDir::homePath())) {
        emit said(tr("“%1” is done, but %2 cannot be started. Choose another program under Tools, "
                     "Queues.")
                      .arg(name, queue.program));
    }
}

void QueueEnds::tellRefused(bool isSleep, const QString &detail)
{
    const QString sentence = isSleep
        ? tr("The system did not let Bobbin put the computer to sleep.")
        : tr("The system did not let Bobbin switch the computer off.");
    emit said(detail.isEmpty() ? sentence : sentence + u'\n' + detail);
}

} // namespace ui
