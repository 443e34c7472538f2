// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/applicationfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

/// Offline until it is said otherwise.
class FakeNetwork : public desktop::NetworkStatus {
public:
    bool isOnline() const override { return false; }
};

} // namespace

/// The whole program after what was not its fault: a network that is away, crashes.
class RecoveryTest : public ApplicationFixture {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void f39_whatFailedOfflineGoesOnWithTheNetwork();
    void f73_threeCrashesPauseEverythingAndSaySo_data();
    void f73_threeCrashesPauseEverythingAndSaySo();
    void anEndThatWasAskedForIsNoCrashThoughTheDiskHangs();

private:
    QString firstRow() const;
};

QString RecoveryTest::firstRow() const
{
    QStringList cells;
    for (int column = 0; column < list()->columnCount(); ++column) {
        cells.append(list()->index(0, column).data().toString());
    }
    return cells.join(u'\n');
}

void RecoveryTest::f39_whatFailedOfflineGoesOnWithTheNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        ++connections;
        server.nextPendingConnection()->close();
    });
    auto network = std::make_unique<FakeNetwork>();
    FakeNetwork &state = *network;
    const QString own = u"http://127.0.0.1:%1/a.iso"_s.arg(server.serverPort());
    start({ own }, ui::StartLinks::Start, std::move(network));
    QTRY_COMPARE(connections, 1); // that there is no network is only a hint
    QTRY_VERIFY2(firstRow().contains(u"Waiting for the network"_s), qPrintable(firstRow()));
    QCOMPARE(connections, 1);
    Q_EMIT state.onlineChanged(true);
    QTRY_VERIFY(connections > 1); // and not after the 30 seconds that it would wait
}

void RecoveryTest::f73_threeCrashesPauseEverythingAndSaySo_data()
{
    QTest::addColumn<int>("crashes");
    QTest::newRow("two") << 2;
    QTest::newRow("three") << 3;
}

void RecoveryTest::f73_threeCrashesPauseEverythingAndSaySo()
{
    QFETCH(const int, crashes);
    for (int i = 1; i <= crashes; ++i) {
        QProcess process;
        startProgram(process, i);
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    start();
    QTRY_VERIFY(window());
    QTRY_COMPARE(rows(), crashes);
    QVERIFY2(allText(*window()).contains(u"everything is paused"_s) == (crashes >= 3),
        qPrintable(allText(*window())));
}

void RecoveryTest::anEndThatWasAskedForIsNoCrashThoughTheDiskHangs()
{
    const QString hang = m_folder->filePath(u"hang"_s);
    QProcessEnvironment disk;
    disk.insert(u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/iofault.so"_s);
    disk.insert(u"IOFAULT_PATH"_s, u"bobbin.db"_s);
    disk.insert(u"IOFAULT_BYTES"_s, u"0"_s);
    disk.insert(u"IOFAULT_HANGS"_s, u"1"_s);
    disk.insert(u"IOFAULT_GONE"_s, hang);
    disk.insert(u"IOFAULT_LOG"_s, m_folder->filePath(u"failures"_s));
    for (int i = 1; i <= 3; ++i) {
        QProcess process;
        startProgram(process, i, disk);
        QFile full(hang);
        QVERIFY(full.open(QIODevice::WriteOnly));
        process.terminate();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY(full.remove());
    }
    QFile failures(m_folder->filePath(u"failures"_s));
    QVERIFY(failures.open(QIODevice::ReadOnly));
    QCOMPARE(failures.readAll().count('\n'), 3);
    start();
    QTRY_VERIFY(window());
    QTRY_COMPARE(rows(), 3);
    QVERIFY2(
        !allText(*window()).contains(u"everything is paused"_s), qPrintable(allText(*window())));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
