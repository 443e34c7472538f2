// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace desktop {

/// Keeps the computer from going to sleep while something runs, through login1 on the system bus.
/// Without a bus or login1 it does nothing. Never waits for the bus. Lives on the GUI thread.
class SleepInhibitor : public QObject {
    Q_OBJECT

public:
    explicit SleepInhibitor(const QDBusConnection &systemBus, QObject *parent = nullptr);

    /// \a why is shown by the desktop to who wants to put the computer to sleep.
    void hold(const QString &why);
    void release();
    bool isHolding() const { return m_descriptor.isValid(); }

signals:
    void holdingChanged(bool isHolding);

private:
    void onAnswered(QDBusPendingCallWatcher *watcher);

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_descriptor; ///< sleep is held off until this is closed
    bool m_isWanted = false;
    bool m_isAsking = false;
};

} // namespace desktop
