// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace desktop {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal; a second one of them ends the process at
/// once, whatever hangs. One in a process; lives on the GUI thread.
class SignalWatcher : public QObject {
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);

signals:
    void interrupted();

private:
    void read();

    QSocketNotifier m_notifier;
};

} // namespace desktop
