// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

class CountdownDialog;

/// Does what the user wants to follow when a queue is done. Quitting, sleep and the end wait for a
/// countdown that can be stopped, one at a time; so does each queue's program, for one of its own.
/// Lives on the GUI thread.
class QueueEnds : public QObject {
    Q_OBJECT

public:
    /// \a window: the countdown's parent; outlives this.
    explicit QueueEnds(QWidget &window);

    void setSettings(const settings::Settings &settings) { m_settings = settings; }
    /// The last download of a queue has ended; 0 = the main queue.
    void takeDone(qint64 queueId);
    /// New and changed downloads. One that waits or runs in the queue that the countdown is for
    /// stops it.
    void note(const QList<engine::Download> &downloads);
    void noteRemoved(const QList<engine::DownloadId> &ids);
    /// The system would not do it; \a detail: its own words, may be empty.
    void tellRefused(bool isSleep, const QString &detail);
    /// The desktop shows no messages; \a body: of one that notified() told.
    void tellUnseen(const QString &body);

signals:
    void quitRequested();
    void sleepRequested();
    void shutDownRequested();
    /// For a message of the desktop; plain text.
    void notified(const QString &title, const QString &body);
    /// A sentence for the window; plain text.
    void said(const QString &sentence);

private:
    void countDown(engine::WhenQueueDone what, qint64 queueId, const QString &name);
    void runWaiting();
    void carryOut(engine::WhenQueueDone what);
    void countDownToProgram(const engine::QueueConfig &queue, const QString &name);
    engine::QueueConfig configOf(qint64 queueId) const;
    void callOff(qint64 queueId);
    bool isQuiet(qint64 queueId) const;
    int pausedIn(qint64 queueId) const;
    void run(const engine::QueueConfig &queue, const QString &name);

    QWidget &m_window;
    settings::Settings m_settings;
    QPointer<CountdownDialog> m_countdown;
    qint64 m_countedQueue = 0;
    QHash<qint64, QPointer<CountdownDialog>> m_programs; ///< by queue
    QHash<engine::DownloadId, qint64> m_unfinished; ///< that wait or run, with their queues
    QHash<engine::DownloadId, qint64> m_paused; ///< with their queues
};

} // namespace ui
