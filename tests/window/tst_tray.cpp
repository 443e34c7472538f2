// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/window/traydesktop.h"
#include "ui/tray.h"
#include "ui/trayicon.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a panel with a StatusNotifier tray is on the bus.
class FakeWatcher : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isHostThere)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ registered)

public:
    FakeWatcher(const QString &busAddress, const QString &connectionName)
        : m_name(connectionName)
        , m_bus(QDBusConnection::connectToBus(busAddress, connectionName))
    {
        m_bus.registerObject(u"/StatusNotifierWatcher"_s, this,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties
                | QDBusConnection::ExportAllSignals);
    }
    ~FakeWatcher() override { QDBusConnection::disconnectFromBus(m_name); }

    bool appear()
    {
        const bool isOurs = m_bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
        emit StatusNotifierHostRegistered();
        return isOurs;
    }
    void vanish()
    {
        m_items.clear();
        m_bus.unregisterService(u"org.kde.StatusNotifierWatcher"_s);
    }
    bool isHostThere() const { return true; }
    int protocolVersion() const { return 0; }
    QStringList registered() const { return m_items; }
    /// A click on the first icon.
    void click()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(m_items.constFirst(),
            u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
        call << 0 << 0;
        m_bus.send(call);
    }

public slots:
    void RegisterStatusNotifierItem(const QString &service) { m_items += service; }
    void RegisterStatusNotifierHost(const QString &) { }

signals:
    void StatusNotifierHostRegistered();

private:
    QString m_name;
    QDBusConnection m_bus;
    QStringList m_items;
};

class TestTray : public QObject {
    Q_OBJECT

private slots:
    void toolTipSaysSpeedAndCounts_data();
    void toolTipSaysSpeedAndCounts();
    void iconShowsHowFarDownloadsAre();
    void menuSaysWhatItDoes();
    void menuEntriesAskForWhatTheySay_data();
    void menuEntriesAskForWhatTheySay();
    void limitCannotBeSwitchedWhileNoneIsSet();
    void trayThatIsThereIsUsed();
    void trayThatComesLateIsUsed();
    void trayThatStartsAgainIsUsedAgain();
    void anIconThatIsNotWantedGoes();
    void withoutATrayThereIsNone();
    void notifierTrayThatComesLateIsUsedAndClicked();
    void notifierTrayThatStartsAgainIsUsedAgain();

private:
    QAction *action(const QString &objectName) const;
};

QAction *TestTray::action(const QString &objectName) const
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (const QWidget *widget : widgets) {
        if (widget->objectName() == "trayMenu"_L1) {
            return widget->findChild<QAction *>(objectName);
        }
    }
    return nullptr;
}

void TestTray::toolTipSaysSpeedAndCounts_data()
{
    QTest::addColumn<engine::EngineTotals>("totals");
    QTest::addColumn<QString>("text");
    QTest::newRow("idle") << engine::EngineTotals {} << u"Bobbin"_s;
    QTest::newRow("running") << engine::EngineTotals { 2048, 3, 5, 0, 10, 100 }
                             << u"Bobbin\n2.0 KiB/s\n3 running, 5 waiting"_s;
    QTest::newRow("failed") << engine::EngineTotals { 0, 0, 0, 1, 0, 0 }
                            << u"Bobbin\n1 download failed"_s;
}

void TestTray::toolTipSaysSpeedAndCounts()
{
    QFETCH(engine::EngineTotals, totals);
    QFETCH(QString, text);
    QCOMPARE(ui::trayToolTip(totals), text);
}

void TestTray::iconShowsHowFarDownloadsAre()
{
    QPixmap picture(64, 64);
    picture.fill(Qt::red);
    const QIcon base(picture);
    const auto done = [&base](int percent) {
        const QImage image = ui::progressIcon(base, percent).pixmap(64, 64).toImage();
        int pixels = 0;
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, image.height() - 6);
            pixels += color.green() > 100 && color.red() < 100 ? 1 : 0;
        }
        return pixels;
    };
    QCOMPARE(done(-1), 0);
    QCOMPARE(done(0), 0);
    QCOMPARE(done(50), 31);
    QCOMPARE(done(100), 62);
}

void TestTray::menuSaysWhatItDoes()
{
    ui::Tray tray { QIcon() };
    tray.setWindowVisible(true);
    QCOMPARE(action(u"trayToggle"_s)->text(), u"&Hide the window"_s);
    tray.setWindowVisible(false);
    QCOMPARE(action(u"trayToggle"_s)->text(), u"Show the &window"_s);
    tray.setLimit(512 * 1024, true);
    QCOMPARE(action(u"trayLimit"_s)->text(), u"&Limit to %1"_s.arg(words::speedText(512 * 1024)));
    QVERIFY(action(u"trayLimit"_s)->isChecked());
}

void TestTray::menuEntriesAskForWhatTheySay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("toggle") << u"trayToggle"_s << QByteArray(SIGNAL(toggleRequested()));
    QTest::newRow("add") << u"trayAdd"_s << QByteArray(SIGNAL(addRequested()));
    QTest::newRow("pause") << u"trayPauseAll"_s << QByteArray(SIGNAL(pauseAllRequested()));
    QTest::newRow("resume") << u"trayResumeAll"_s << QByteArray(SIGNAL(resumeAllRequested()));
    QTest::newRow("limit") << u"trayLimit"_s << QByteArray(SIGNAL(limitToggled(bool)));
    QTest::newRow("quit") << u"trayQuit"_s << QByteArray(SIGNAL(quitRequested()));
}

void TestTray::menuEntriesAskForWhatTheySay()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, signal);
    ui::Tray tray { QIcon() };
    tray.setLimit(1000, false);
    QSignalSpy spy(&tray, signal.constData());
    action(name)->trigger();
    QCOMPARE(spy.count(), 1);
}

void TestTray::limitCannotBeSwitchedWhileNoneIsSet()
{
    ui::Tray tray { QIcon() };
    tray.setLimit(0, true);
    QVERIFY(!action(u"trayLimit"_s)->isEnabled());
    QVERIFY(!action(u"trayLimit"_s)->isChecked());
}

void TestTray::trayThatIsThereIsUsed()
{
    TrayDesktop desktop;
    desktop.startTrayer();
    {
        TrayProbe first(desktop.environment());
        QVERIFY(first.says("there"));
    }
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("there"));
    QCOMPARE(probe.lines(), QByteArrayList({ "ready", "there" }));
    probe.tell("embedded?");
    QVERIFY(probe.says("embedded"));
}

void TestTray::trayThatComesLateIsUsed()
{
    TrayDesktop desktop;
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("gone"));
    desktop.startTrayer();
    QVERIFY(probe.says("there"));
    probe.tell("embedded?");
    QVERIFY(probe.says("embedded"));
}

void TestTray::trayThatStartsAgainIsUsedAgain()
{
    TrayDesktop desktop;
    desktop.startTrayer();
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("there"));
    desktop.stopTrayer();
    QVERIFY(probe.says("gone"));
    QVERIFY(probe.says("lost"));
    desktop.startTrayer();
    QVERIFY(probe.says("there"));
    probe.tell("embedded?");
    QVERIFY(probe.says("embedded"));
}

void TestTray::anIconThatIsNotWantedGoes()
{
    TrayDesktop desktop;
    desktop.startTrayer();
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("there"));
    probe.tell("embedded?");
    QVERIFY(probe.says("embedded"));
    probe.tell("unwanted");
    QVERIFY(probe.says("lost")); // a hidden window shows at once
    QVERIFY(probe.says("gone"));
    probe.tell("embedded?");
    QVERIFY(probe.says("not embedded"));
    probe.tell("wanted");
    QVERIFY(probe.says("there"));
    probe.tell("embedded?");
    QVERIFY(probe.says("embedded"));
}

void TestTray::withoutATrayThereIsNone()
{
    TrayDesktop desktop;
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("ready"));
    QVERIFY(probe.says("gone"));
    probe.tell("there?");
    QVERIFY(probe.says("gone"));
}

void TestTray::notifierTrayThatComesLateIsUsedAndClicked()
{
    TrayDesktop desktop;
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("gone"));
    FakeWatcher watcher(desktop.busAddress(), u"late"_s);
    QVERIFY(watcher.appear());
    QVERIFY(probe.says("there"));
    QTRY_COMPARE(watcher.registered().size(), 1);
    watcher.click();
    QVERIFY(probe.says("toggle"));
}

void TestTray::notifierTrayThatStartsAgainIsUsedAgain()
{
    TrayDesktop desktop;
    FakeWatcher watcher(desktop.busAddress(), u"again"_s);
    QVERIFY(watcher.appear());
    TrayProbe probe(desktop.environment());
    QVERIFY(probe.says("there"));
    QTRY_COMPARE(watcher.registered().size(), 1);
    watcher.vanish();
    QVERIFY(probe.says("gone"));
    QVERIFY(watcher.appear());
    QVERIFY(probe.says("there"));
    QTRY_COMPARE(watcher.registered().size(), 1);
}

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--probe") == 0) {
        return runTrayProbe(argc, argv);
    }
    QApplication application(argc, argv);
    TestTray test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tray.moc"
