// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/countdowndialog.h"

#include <QTemporaryDir>

/// Queues that something follows, and what is on the screen then.
namespace queuetesting {

inline engine::QueueConfig ending(engine::WhenQueueDone what, qint64 id = 5)
{
    engine::QueueConfig queue;
    queue.id = id;
    queue.name = QStringLiteral("Night");
    queue.whenDone = what;
    return queue;
}

/// Its program makes a file in \a folder, which is called like the queue's number.
inline engine::QueueConfig touchingIn(const QTemporaryDir &folder, qint64 id)
{
    engine::QueueConfig queue = ending(engine::WhenQueueDone::RunProgram, id);
    queue.program = QStringLiteral("/usr/bin/touch");
    queue.arguments = { folder.filePath(QString::number(id)) };
    return queue;
}

inline settings::Settings with(const QList<engine::QueueConfig> &queues)
{
    settings::Settings settings;
    settings.engine.queues = queues;
    return settings;
}

/// A countdown that is on the screen; null when there is none.
inline ui::CountdownDialog *countdownOf(const QWidget &window)
{
    for (auto *dialog : window.findChildren<ui::CountdownDialog *>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

} // namespace queuetesting
