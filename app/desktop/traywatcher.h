// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace desktop {

/// Tells when the desktop has a place for tray icons on D-Bus (org.kde.StatusNotifierWatcher with
/// a host). QSystemTrayIcon may be touched only then, or when X11 has a tray: Qt looks once and
/// never again. Never waits for the bus. Lives on the GUI thread.
class TrayWatcher : public QObject {
    Q_OBJECT

public:
    explicit TrayWatcher(const QDBusConnection &sessionBus, QObject *parent = nullptr);

    bool hasHost() const { return m_hasHost; }

signals:
    void hostChanged(bool hasHost);

private slots:
    void askForHost();

private:
    void set(bool hasHost);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_hasHost = false;
};

} // namespace desktop
