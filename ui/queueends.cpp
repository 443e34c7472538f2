// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queueends.h"

#include "ui/countdowndialog.h"
#include "ui/listnames.h"

#include <QDir>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void bringUp(CountdownDialog &countdown)
{
    countdown.show();
    countdown.raise();
    countdown.activateWindow();
}

} // namespace

QueueEnds::QueueEnds(QWidget &window)
    : m_window(window)
{
}

void QueueEnds::takeDone(qint64 queueId)
{
    const engine::QueueConfig queue = configOf(queueId);
    const QString name = ListNames(m_settings).queue(queueId);
    switch (queue.whenDone) {
    case engine::WhenQueueDone::Nothing:
        return;
    case engine::WhenQueueDone::Notify:
        if (m_settings.notifications.queueDone) {
            emit notified(tr("Queue done"), CountdownDialog::reason(name, pausedIn(queueId)));
        }
        return;
    case engine::WhenQueueDone::RunProgram:
        countDownToProgram(queue, name);
        return;
    case engine::WhenQueueDone::Quit:
    case engine::WhenQueueDone::Sleep:
    case engine::WhenQueueDone::ShutDown:
        countDown(queue.whenDone, queueId, name);
        return;
    }
}

/// As the settings have it now; one that is gone is followed by nothing.
engine::QueueConfig QueueEnds::configOf(qint64 queueId) const
{
    const QList<engine::QueueConfig> &queues = m_settings.engine.queues;
    const auto found = std::find_if(queues.begin(), queues.end(),
        [queueId](const engine::QueueConfig &queue) { return queue.id == queueId; });
    return found == queues.end() ? engine::QueueConfig() : *found;
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
    m_countdown->setPaused(pausedIn(queueId));
    connect(m_countdown, &CountdownDialog::elapsed, this, [this, what] { carryOut(what); });
    bringUp(*m_countdown);
}

/// Each queue has its own program: these do not stand in each other's way.
void QueueEnds::countDownToProgram(const engine::QueueConfig &queue, const QString &name)
{
    if (m_programs.value(queue.id)) {
        return;
    }
    if (queue.program.isEmpty()) { // nothing to count down to
        run(queue, name);
        return;
    }
    auto *countdown = new CountdownDialog(queue.whenDone, name, 0, &m_window);
    countdown->setPaused(pausedIn(queue.id));
    countdown->setProgram(queue.program);
    m_programs.insert(queue.id, countdown);
    connect(countdown, &CountdownDialog::elapsed, this, [this, id = queue.id] {
        if (!m_programs.remove(id)) {
            return; // it ran already, see runWaiting()
        }
        // The user may have changed his mind in the settings.
        const engine::QueueConfig now = configOf(id);
        if (now.whenDone == engine::WhenQueueDone::RunProgram) {
            isQuiet(id) ? run(now, ListNames(m_settings).queue(id)) : callOff(id);
        }
    });
    connect(countdown, &QDialog::rejected, this, [this, id = queue.id] { m_programs.remove(id); });
    bringUp(*countdown);
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
        if (download.state == engine::DownloadState::Paused) {
            m_paused.insert(download.id, download.request.queueId);
        } else {
            m_paused.remove(download.id);
        }
    }
    if (m_countdown && !isQuiet(m_countedQueue)) {
        m_countdown->reject();
        callOff(m_countedQueue);
    }
    const QHash<qint64, QPointer<CountdownDialog>> programs = m_programs; // it shrinks meanwhile
    for (auto each = programs.begin(); each != programs.end(); ++each) {
        if (each.value() && !isQuiet(each.key())) {
            each.value()->reject();
            callOff(each.key());
        }
    }
}

void QueueEnds::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_unfinished.remove(id);
        m_paused.remove(id);
    }
}

int QueueEnds::pausedIn(qint64 queueId) const
{
    const ListNames names(m_settings);
    return static_cast<int>(std::count_if(m_paused.begin(), m_paused.end(),
        [&](qint64 queue) { return names.knownQueue(queue) == queueId; }));
}

bool QueueEnds::isQuiet(qint64 queueId) const
{
    const ListNames names(m_settings);
    return std::none_of(m_unfinished.begin(), m_unfinished.end(),
        [&](qint64 queue) { return names.knownQueue(queue) == queueId; });
}

void QueueEnds::callOff(qint64 queueId)
{
    emit said(tr("“%1” has something to download again, so what follows its end was stopped.")
                  .arg(ListNames(m_settings).queue(queueId)));
}

void QueueEnds::carryOut(engine::WhenQueueDone what)
{
    if (!isQuiet(m_countedQueue)) { // whatever was heard of it: nothing is cut off
        callOff(m_countedQueue);
        return;
    }
    runWaiting();
    if (what == engine::WhenQueueDone::Quit) {
        emit quitRequested();
    } else if (what == engine::WhenQueueDone::Sleep) {
        emit sleepRequested();
    } else {
        emit shutDownRequested();
    }
}

/// Bobbin is about to go, or the computer to stop: programs that are counted down to start now.
void QueueEnds::runWaiting()
{
    const QHash<qint64, QPointer<CountdownDialog>> waiting = std::exchange(m_programs, {});
    for (auto each = waiting.begin(); each != waiting.end(); ++each) {
        const engine::QueueConfig queue = configOf(each.key());
        if (each.value() && queue.whenDone == engine::WhenQueueDone::RunProgram
            && isQuiet(each.key())) {
            run(queue, ListNames(m_settings).queue(each.key()));
        }
        if (each.value()) {
            each.value()->reject();
        }
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

/// The list shows how each download ended, but not that a queue is done.
void QueueEnds::tellUnseen(const QString &body)
{
    emit said(body);
}

void QueueEnds::tellRefused(bool isSleep, const QString &detail)
{
    const QString sentence = isSleep
        ? tr("The system did not let Bobbin put the computer to sleep.")
        : tr("The system did not let Bobbin switch the computer off.");
    emit said(detail.isEmpty() ? sentence : sentence + u'\n' + detail);
}

} // namespace ui
