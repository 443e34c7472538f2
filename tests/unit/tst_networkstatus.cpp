// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/networkstatus.h"
#include "tests/support/fakenetworkmanager.h"
#include "tests/support/ownaddress.h"
#include "tests/support/privatebus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using testsupport::FakeNetworkManager;
using testsupport::PrivateBus;

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
    FakeNetworkManager manager;
    // Qt waits for its answers, so that they must come from another thread.
    QThread thread;
    thread.start();
    manager.moveToThread(&thread);
    QDBusConnection connection = bus.connection();
    QVERIFY(manager.serve(connection));

    const auto status = desktop::createNetworkStatus();
    QSignalSpy changed(status.get(), &desktop::NetworkStatus::onlineChanged);
    QTRY_VERIFY(status->isOnline());
    FakeNetworkManager::tell(connection, 20, 1);
    QTRY_VERIFY(!status->isOnline());
    // One that has never seen a network does not take its word where there is one all the same.
    QCOMPARE(desktop::createNetworkStatus()->isOnline(), testsupport::hasAddress());
    FakeNetworkManager::tell(connection, 70, 4);
    QTRY_VERIFY(status->isOnline());
    QCOMPARE(changed.last().first().toBool(), true);

    QSignalSpy moved(status.get(), &desktop::NetworkStatus::routeChanged);
    const auto route = [&](const QString &connected) {
        QDBusMessage message = QDBusMessage::createSignal(FakeNetworkManager::path(),
            u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
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
