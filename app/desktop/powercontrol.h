// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QMetaType>
#include <QObject>
#include <QString>

namespace desktop {

enum class PowerStep { Sleep, ShutDown };

/// Puts the computer to sleep or switches it off, through login1 on the system bus. Never asks for
/// a password and never waits for the bus. Lives on the GUI thread.
class PowerControl : public QObject {
    Q_OBJECT

public:
    explicit PowerControl(const QDBusConnection &systemBus, QObject *parent = nullptr);

    void take(PowerStep step);

signals:
    /// The system does not do it: it forbids it, something holds it off, or there is no login1.
    /// \a detail: its own words, may be empty.
    void refused(desktop::PowerStep step, const QString &detail);

private:
    QDBusConnection m_bus;
};

} // namespace desktop

Q_DECLARE_METATYPE(desktop::PowerStep)
