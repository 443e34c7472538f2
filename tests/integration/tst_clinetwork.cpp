// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cliprogram.h"
#include "tests/support/fakenetworkmanager.h"
#include "tests/support/faultserver.h"
#include "tests/support/ownaddress.h"
#include "tests/support/privatebus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using testsupport::FakeNetworkManager;
using testsupport::PrivateBus;

/// bobbin-cli on a computer that loses its network.
class TestCliNetwork : public QObject {
    Q_OBJECT

private slots:
    void f39_offlineItWaitsForTheNetwork();
    void wrongHostFailsWhereNoNetworkIsManaged();
};

void TestCliNetwork::f39_offlineItWaitsForTheNetwork()
{
    PrivateBus bus;
    QVERIFY(bus.hasStarted());
    QDBusConnection connection = bus.connection();
    FakeNetworkManager manager;
    QVERIFY(manager.serve(connection));
    FaultServer server;
    server.serve("/a.bin",
        { .content = { .size = 5000 },
            .replies = { { .fault = "F39", .times = 1, .closeSilently = true, .delay = 2s } } });
    const CliSandbox sandbox;
    QProcessEnvironment environment = sandbox.environment();
    environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, bus.address());
    QProcess run;
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(cliPath(),
        { u"--retries"_s, u"0"_s, u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads(),
            QString::fromLatin1(server.url("/a.bin").toEncoded()) });
    QByteArray said;
    const auto hasSaid = [&](const QByteArray &words) {
        said += run.readAll();
        return said.contains(words);
    };
    // It asks for the state before it starts, and is answered from here.
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
    FakeNetworkManager::tell(connection, 20, 1);
    QTRY_VERIFY2_WITH_TIMEOUT(hasSaid("Waiting for the network"), said, 20'000);
    QCOMPARE(server.played("F39"), 1);
    FakeNetworkManager::tell(connection, 70, 4);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), QProcess::NotRunning, 20'000); // nobody waits 30 s
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestCliNetwork::wrongHostFailsWhereNoNetworkIsManaged()
{
    PrivateBus bus;
    QVERIFY(bus.hasStarted());
    QDBusConnection connection = bus.connection();
    FakeNetworkManager manager;
    manager.state = 20; // from the start, and for ever
    manager.connectivity = 1;
    QVERIFY(manager.serve(connection));
    const CliSandbox sandbox;
    QProcessEnvironment environment = sandbox.environment();
    environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, bus.address());
    QProcess run;
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(cliPath(),
        { u"--retries"_s, u"1"_s, u"--profile"_s, sandbox.profile(), u"-d"_s, sandbox.downloads(),
            u"http://127.0.0.1:1/a.bin"_s });
    QByteArray said;
    const auto isDone = [&] {
        said += run.readAll();
        return run.state() == QProcess::NotRunning || said.contains("Waiting for the network");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isDone(), said, 20'000);
    // Without an address it has no network, and waits for one.
    QCOMPARE(run.state() == QProcess::NotRunning, testsupport::hasAddress());
    QCOMPARE(run.exitCode(), testsupport::hasAddress() ? 1 : 0);
    run.kill();
    QVERIFY(run.state() == QProcess::NotRunning || run.waitForFinished());
}

QTEST_GUILESS_MAIN(TestCliNetwork)

#include "tst_clinetwork.moc"
