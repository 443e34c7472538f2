// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

namespace testsupport {

/// As much of NetworkManager as Qt asks: online, till it tells another state.
class FakeNetworkManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER state)
    Q_PROPERTY(uint Connectivity MEMBER connectivity)
    Q_PROPERTY(uint Metered MEMBER metered)

public:
    static QString path() { return QStringLiteral("/org/freedesktop/NetworkManager"); }
    bool serve(QDBusConnection &connection)
    {
        return connection.registerObject(path(), this, QDBusConnection::ExportAllProperties)
            && connection.registerService(QStringLiteral("org.freedesktop.NetworkManager"));
    }
    static void tell(QDBusConnection &connection, uint state, uint connectivity)
    {
        QDBusMessage message = QDBusMessage::createSignal(path(),
            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        message << QStringLiteral("org.freedesktop.NetworkManager")
                << QVariantMap { { QStringLiteral("State"), state },
                       { QStringLiteral("Connectivity"), connectivity } }
                << QStringList();
        connection.send(message);
    }

    uint state = 70;
    uint connectivity = 4;
    uint metered = 2;
};

} // namespace testsupport
