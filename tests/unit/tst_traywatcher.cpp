// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traywatcher.h"
#include "tests/support/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using desktop::TrayWatcher;
using testsupport::PrivateBus;

namespace {

const QString kService = u"org.kde.StatusNotifierWatcher"_s;

} // namespace

/// A panel's side of tray icons.
class FakeWatcher : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    bool hasHost() const { return isHosting; }
    bool isHosting = true;

signals:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
};

class TestTrayWatcher : public QObject {
    Q_OBJECT

private slots:
    void init();
    void seesATrayThatIsThere();
    void seesATrayThatComesLate();
    void seesATrayGoAndComeBack();
    void waitsForTheHostOfAWatcher();
    void missingBusMeansNoTray();

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeWatcher> m_panel;
    std::optional<QDBusConnection> m_panelBus;
};

void TestTrayWatcher::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->hasStarted());
    m_panel = std::make_unique<FakeWatcher>();
    m_panelBus = m_bus->connection();
    QVERIFY(m_panelBus->registerObject(u"/StatusNotifierWatcher"_s, m_panel.get(),
        QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals));
}

void TestTrayWatcher::seesATrayThatIsThere()
{
    QVERIFY(m_panelBus->registerService(kService));
    TrayWatcher watcher(m_bus->connection());
    QSignalSpy changed(&watcher, &TrayWatcher::hostChanged);
    QTRY_VERIFY(watcher.hasHost());
    QCOMPARE(changed.count(), 1);
}

void TestTrayWatcher::seesATrayThatComesLate()
{
    TrayWatcher watcher(m_bus->connection());
    QVERIFY(!watcher.hasHost());
    QVERIFY(m_panelBus->registerService(kService));
    QTRY_VERIFY(watcher.hasHost());
}

void TestTrayWatcher::seesATrayGoAndComeBack()
{
    QVERIFY(m_panelBus->registerService(kService));
    TrayWatcher watcher(m_bus->connection());
    QSignalSpy changed(&watcher, &TrayWatcher::hostChanged);
    QTRY_VERIFY(watcher.hasHost());
    QVERIFY(m_panelBus->unregisterService(kService));
    QTRY_VERIFY(!watcher.hasHost());
    QVERIFY(m_panelBus->registerService(kService));
    QTRY_VERIFY(watcher.hasHost());
    QCOMPARE(changed.count(), 3);
}

void TestTrayWatcher::waitsForTheHostOfAWatcher()
{
    m_panel->isHosting = false;
    QVERIFY(m_panelBus->registerService(kService));
    TrayWatcher watcher(m_bus->connection());
    QSignalSpy changed(&watcher, &TrayWatcher::hostChanged);
    m_panel->isHosting = true;
    emit m_panel->StatusNotifierHostRegistered();
    QTRY_VERIFY(watcher.hasHost());
    m_panel->isHosting = false;
    emit m_panel->StatusNotifierHostUnregistered();
    QTRY_VERIFY(!watcher.hasHost());
    QCOMPARE(changed.count(), 2);
}

void TestTrayWatcher::missingBusMeansNoTray()
{
    TrayWatcher watcher(PrivateBus::none());
    QVERIFY(!watcher.hasHost());
}

QTEST_GUILESS_MAIN(TestTrayWatcher)
#include "tst_traywatcher.moc"
