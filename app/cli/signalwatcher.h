// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>

namespace cli {

/// From here on SIGINT, SIGTERM and SIGHUP end the process at once as interrupted, until a
/// SignalWatcher is made: there is nothing to be saved yet.
void endOnSignals();

/// Turns the first SIGINT, SIGTERM or SIGHUP into a Qt signal; one that comes a second later, or
/// after this object is gone, ends the process at once, whatever hangs. Must be made before any
/// other thread. Lives on the main thread.
class SignalWatcher : public QObject {
    Q_OBJECT

public:
    SignalWatcher();
    ~SignalWatcher() override;

signals:
    void interrupted();

private:
    void readSignal();
    void arm();

    sigset_t m_signals {};
    int m_descriptor = -1;
    QSocketNotifier m_notifier;
    QTimer m_grace;
};

} // namespace cli
