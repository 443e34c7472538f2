// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/powercontrol.h"
#include "app/desktop/sleepinhibitor.h"
#include "tests/support/privatebus.h"

#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using desktop::PowerControl;
using desktop::PowerStep;
using desktop::SleepInhibitor;
using testsupport::PrivateBus;

/// login1's Inhibit: hands out one end of a socket pair and sees when the last copy is closed.
class FakeLogin : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList asked; ///< "what who mode" of every call
    QString why;
    int held = 0;
    bool isRefusing = false;
    bool isLate = false;
    QList<QDBusMessage> open; ///< calls that wait for answer()

    void answer()
    {
        for (const QDBusMessage &message : std::exchange(open, {})) {
            connectionOfCall.send(message.createReply(QVariant::fromValue(descriptor())));
        }
    }

public slots:
    void Suspend(bool mayAsk) { take(u"Suspend"_s, mayAsk); }
    void PowerOff(bool mayAsk) { take(u"PowerOff"_s, mayAsk); }
    QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &who, const QString &reason, const QString &mode)
    {
        asked << what + u' ' + who + u' ' + mode;
        why = reason;
        if (isRefusing) {
            sendErrorReply(QDBusError::AccessDenied, u"no"_s);
            return {};
        }
        if (isLate) {
            setDelayedReply(true);
            connectionOfCall = connection();
            open << message();
            return {};
        }
        return descriptor();
    }

private:
    void take(const QString &step, bool mayAsk)
    {
        asked << (mayAsk ? step + u'?' : step);
        if (isRefusing) {
            sendErrorReply(
                u"org.freedesktop.DBus.Error.InteractiveAuthorizationRequired"_s, u"not you"_s);
        }
    }

    QDBusUnixFileDescriptor descriptor()
    {
        int ends[2] = { -1, -1 };
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
            return {};
        }
        ++held;
        auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this, notifier, end = ends[0]] {
            notifier->deleteLater();
            notifier->setEnabled(false);
            ::close(end);
            --held;
        });
        QDBusUnixFileDescriptor result;
        result.giveFileDescriptor(ends[1]);
        return result;
    }

    QDBusConnection connectionOfCall { QString() };
};

class TestSleepInhibitor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void holdsSleepOffAndLetsGo();
    void holdingTwiceAsksOnce();
    void holdsAgainAfterLettingGo();
    void letsGoOfAnAnswerThatComesTooLate();
    void holdAfterReleaseInTheGapHolds();
    void letsGoWhenDestroyed();
    void refusalDoesNoHarm();
    void missingServiceDoesNoHarm();
    void missingBusDoesNoHarm();
    void asksForSleepAndForTheEnd();
    void tellsWhatTheSystemRefuses();
    void tellsThatThereIsNobodyToAsk();

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeLogin> m_login;
};

void TestSleepInhibitor::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->hasStarted());
    m_login = std::make_unique<FakeLogin>();
    QDBusConnection connection = m_bus->connection();
    QVERIFY(connection.registerObject(
        u"/org/freedesktop/login1"_s, m_login.get(), QDBusConnection::ExportAllSlots));
    QVERIFY(connection.registerService(u"org.freedesktop.login1"_s));
}

void TestSleepInhibitor::holdsSleepOffAndLetsGo()
{
    SleepInhibitor inhibitor(m_bus->connection());
    QSignalSpy changed(&inhibitor, &SleepInhibitor::holdingChanged);
    inhibitor.hold(u"Downloading"_s);
    QTRY_VERIFY(inhibitor.isHolding());
    QCOMPARE(m_login->asked, QStringList { u"sleep Bobbin block"_s });
    QCOMPARE(m_login->why, u"Downloading"_s);
    QCOMPARE(m_login->held, 1);
    inhibitor.release();
    QVERIFY(!inhibitor.isHolding());
    QTRY_COMPARE(m_login->held, 0);
    QCOMPARE(changed.count(), 2);
}

void TestSleepInhibitor::holdingTwiceAsksOnce()
{
    SleepInhibitor inhibitor(m_bus->connection());
    inhibitor.hold(u"x"_s);
    inhibitor.hold(u"x"_s);
    QTRY_VERIFY(inhibitor.isHolding());
    inhibitor.hold(u"x"_s);
    inhibitor.release();
    QTRY_COMPARE(m_login->held, 0);
    QCOMPARE(m_login->asked.size(), 1);
}

void TestSleepInhibitor::holdsAgainAfterLettingGo()
{
    SleepInhibitor inhibitor(m_bus->connection());
    for (int i = 0; i < 3; ++i) {
        inhibitor.hold(u"x"_s);
        QTRY_VERIFY(inhibitor.isHolding());
        inhibitor.release();
        QTRY_COMPARE(m_login->held, 0);
    }
    QCOMPARE(m_login->asked.size(), 3);
}

void TestSleepInhibitor::letsGoOfAnAnswerThatComesTooLate()
{
    m_login->isLate = true;
    SleepInhibitor inhibitor(m_bus->connection());
    inhibitor.hold(u"x"_s);
    QTRY_COMPARE(m_login->open.size(), 1);
    inhibitor.release();
    m_login->answer();
    QCOMPARE(m_login->held, 1);
    QTRY_COMPARE(m_login->held, 0);
    QVERIFY(!inhibitor.isHolding());
}

void TestSleepInhibitor::holdAfterReleaseInTheGapHolds()
{
    m_login->isLate = true;
    SleepInhibitor inhibitor(m_bus->connection());
    inhibitor.hold(u"x"_s);
    QTRY_COMPARE(m_login->open.size(), 1);
    inhibitor.release();
    inhibitor.hold(u"x"_s);
    m_login->answer();
    QTRY_VERIFY(inhibitor.isHolding());
    QCOMPARE(m_login->asked.size(), 1);
    QCOMPARE(m_login->held, 1);
}

void TestSleepInhibitor::letsGoWhenDestroyed()
{
    auto inhibitor = std::make_unique<SleepInhibitor>(m_bus->connection());
    inhibitor->hold(u"x"_s);
    QTRY_VERIFY(inhibitor->isHolding());
    inhibitor.reset();
    QTRY_COMPARE(m_login->held, 0);
}

void TestSleepInhibitor::refusalDoesNoHarm()
{
    m_login->isRefusing = true;
    SleepInhibitor inhibitor(m_bus->connection());
    inhibitor.hold(u"x"_s);
    QTRY_COMPARE(m_login->asked.size(), 1);
    // Its answer is in when the next one is.
    m_login->isRefusing = false;
    QTRY_VERIFY((inhibitor.hold(u"x"_s), inhibitor.isHolding()));
}

void TestSleepInhibitor::missingServiceDoesNoHarm()
{
    PrivateBus empty;
    QVERIFY(empty.hasStarted());
    SleepInhibitor inhibitor(empty.connection());
    QSignalSpy changed(&inhibitor, &SleepInhibitor::holdingChanged);
    inhibitor.hold(u"x"_s);
    // A call that went out later has been answered: so has the first.
    QVERIFY(empty.connection().interface()->isServiceRegistered(u"org.freedesktop.DBus"_s));
    inhibitor.release();
    QCOMPARE(changed.count(), 0);
    QVERIFY(!inhibitor.isHolding());
}

void TestSleepInhibitor::missingBusDoesNoHarm()
{
    SleepInhibitor inhibitor(PrivateBus::none());
    inhibitor.hold(u"x"_s);
    inhibitor.release();
    inhibitor.hold(u"x"_s);
    QVERIFY(!inhibitor.isHolding());
}

void TestSleepInhibitor::asksForSleepAndForTheEnd()
{
    PowerControl power(m_bus->connection());
    QSignalSpy refused(&power, &PowerControl::refused);
    power.take(PowerStep::Sleep);
    power.take(PowerStep::ShutDown);
    QTRY_COMPARE(m_login->asked, (QStringList { u"Suspend"_s, u"PowerOff"_s }));
    QCOMPARE(refused.count(), 0);
}

void TestSleepInhibitor::tellsWhatTheSystemRefuses()
{
    m_login->isRefusing = true;
    PowerControl power(m_bus->connection());
    QSignalSpy refused(&power, &PowerControl::refused);
    power.take(PowerStep::ShutDown);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().at(0).value<PowerStep>(), PowerStep::ShutDown);
    QCOMPARE(refused.first().at(1).toString(), u"not you"_s);
}

void TestSleepInhibitor::tellsThatThereIsNobodyToAsk()
{
    PrivateBus empty;
    QVERIFY(empty.hasStarted());
    PowerControl alone(empty.connection());
    QSignalSpy refused(&alone, &PowerControl::refused);
    alone.take(PowerStep::Sleep);
    QTRY_COMPARE(refused.count(), 1);
    PowerControl none(PrivateBus::none());
    QSignalSpy refusedAtOnce(&none, &PowerControl::refused);
    none.take(PowerStep::Sleep);
    QCOMPARE(refusedAtOnce.count(), 1);
}

QTEST_GUILESS_MAIN(TestSleepInhibitor)
#include "tst_sleepinhibitor.moc"
