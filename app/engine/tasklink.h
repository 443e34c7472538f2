// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/taskcommand.h"

#include <QObject>

class QThreadPool;

namespace engine {

/// The boundary between the engine's thread and one task: all that the engine holds of it. Lives
/// on the engine's thread. Everything that crosses is a value in a queued connection.
class TaskLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Builds the task for \a job and hands it to \a taskPool, once. finished() follows exactly
    /// once, even when a stop is commanded before a thread is free.
    void start(const TaskJob &job, QThreadPool &taskPool, QThreadPool &syncPool);
    /// What is commanded before start() reaches the task first of all.
    void command(const TaskCommand &command);

signals:
    // Down.
    void commanded(const engine::TaskCommand &command);
    // Up.
    void progressed(const engine::Progress &progress);
    void reported(const engine::TaskReport &report);
    void finished(const engine::TaskOutcome &outcome);

private:
    QList<TaskCommand> m_early;
    bool m_isStarted = false;
};

} // namespace engine
