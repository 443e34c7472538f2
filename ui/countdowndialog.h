// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

/// Says that Bobbin is about to quit or to start a program, or the computer to sleep or to be
/// switched off, and lets that be stopped. Never blocks. Lives on the GUI thread, deletes itself
/// when closed.
class CountdownDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kSeconds = 30;

    /// \a what: Quit, Sleep, ShutDown or RunProgram. \a queue: what the queue that has ended is
    /// called. \a others: how many downloads of other queues wait or run.
    CountdownDialog(
        engine::WhenQueueDone what, const QString &queue, int others, QWidget *parent = nullptr);

    /// Why: \a queue has ended, but for \a paused downloads.
    static QString reason(const QString &queue, int paused);
    /// How many of the queue's own are paused.
    void setPaused(int paused);
    /// The path of what is started.
    void setProgram(const QString &path);
    engine::WhenQueueDone what() const { return m_what; }
    /// A second has passed.
    void tick();

signals:
    /// The time is up, or the user would not wait for it.
    void elapsed();

private:
    void say();
    void finish();
    void showRest();

    engine::WhenQueueDone m_what;
    QString m_queue;
    QString m_program; ///< its name; empty = none is started
    int m_others;
    int m_paused = 0;
    QLabel *m_why = nullptr;
    QLabel *m_rest = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_now = nullptr;
    QTimer m_second;
    int m_left = kSeconds; ///< seconds
};

} // namespace ui
