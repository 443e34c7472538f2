// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/networkstatus.h"
#include "tests/support/privatebus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using testsupport::PrivateBus;

/// As much of NetworkManager as Qt asks.
class FakeNetworkManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER state)
    Q_PROPERTY(uint Connectivity MEMBER connectivity)
    Q_PROPERTY(uint Metered MEMBER metered)

public:
    uint state = 70;
    uint connectivity = 4;
    uint metered = 2;
};

class TestNetworkStatus : public QObject {
    Q_OBJECT

private slots:
    void followsNetworkManager();
};

void TestNetworkStatus::followsNetworkManager()
{
    PrivateBus bus;
    QVERIFY(bus.hasStarted());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    const QString path = u"/org/freedesktop/NetworkManager"_s;
    FakeNetworkManager manager;
    // Qt waits for its answers, so that they must come from another thread.
    QThread thread;
    thread.start();
    manager.moveToThread(&thread);
    QDBusConnection connection = bus.connection();
    QVERIFY(connection.registerObject(path, &manager, QDBusConnection::ExportAllProperties));
    QVERIFY(connection.registerService(u"org.freedesktop.NetworkManager"_s));

    const auto status = desktop::createNetworkStatus();
    QSignalSpy changed(status.get(), &desktop::NetworkStatus::onlineChanged);
    QTRY_VERIFY(status->isOnline());
    const auto tell = [&](uint state, uint connectivity) {
        QDBusMessage message = QDBusMessage::createSignal(
            path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        message << u"org.freedesktop.NetworkManager"_s
                << QVariantMap { { u"State"_s, state }, { u"Connectivity"_s, connectivity } }
                << QStringList();
        connection.send(message);
    };
    tell(20, 1);
    QTRY_VERIFY(!status->isOnline());
    tell(70, 4);
    QTRY_VERIFY(status->isOnline());
    QCOMPARE(changed.last().first().toBool(), true);

    QSignalSpy moved(status.get(), &desktop::NetworkStatus::routeChanged);
    const auto route = [&](const QString &connected) {
        QDBusMessage message = QDBusMessage::createSignal(
            path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        message << u"org.freedesktop.NetworkManager"_s
                << QVariantMap { { u"PrimaryConnection"_s,
                       QVariant::fromValue(QDBusObjectPath(connected)) } }
                << QStringList();
        connection.send(message);
    };
    route(u"/"_s);
    route(u"/org/freedesktop/NetworkManager/ActiveConnection/7"_s);
    QTRY_COMPARE(moved.size(), 1);
    thread.quit();
    QVERIFY(thread.wait(10'000));
}

QTEST_GUILESS_MAIN(TestNetworkStatus)
#include "tst_networkstatus.moc"
