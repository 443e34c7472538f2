// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"
#include "tests/support/notificationservice.h"
#include "tests/support/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desktop;
using testsupport::NotificationService;
using testsupport::PrivateBus;

class TestNotifier : public QObject {
    Q_OBJECT

private slots:
    void init();
    void showsWhatItIsGiven();
    void marksNothingUpThatCameFromOutside(); // H22
    void writesPlainTextWhereMarkupIsNotRead();
    void clickComesBackWithTheTag();
    void clicksOnOtherProgramsNotificationsAreNotOurs();
    void closedNotificationIsForgotten();
    void saysSoWithoutAService();
    void saysSoWithoutABus();
    void serviceThatComesLaterIsUsed();

private:
    bool serve();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationService> m_service;
};

void TestNotifier::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->hasStarted());
    m_service = std::make_unique<NotificationService>();
}

bool TestNotifier::serve()
{
    return m_service->serve(m_bus->connection());
}

void TestNotifier::showsWhatItIsGiven()
{
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    notifier.show({ u"t"_s, u"1 download finished"_s, u"a.zip"_s,
        { { u"default"_s, u"Open"_s }, { u"folder"_s, u"Open folder"_s } }, false });
    notifier.show({ u"u"_s, u"1 download failed"_s, u"b.zip"_s, {}, true });
    QTRY_COMPARE(m_service->shown.size(), 2);
    const auto &first = m_service->shown.first();
    QCOMPARE(first.title, u"1 download finished"_s);
    QCOMPARE(first.body, u"a.zip"_s);
    QCOMPARE(
        first.actions, (QStringList { u"default"_s, u"Open"_s, u"folder"_s, u"Open folder"_s }));
    QCOMPARE(first.hints.value(u"desktop-entry"_s).toString(), u"io.github.bobbin_dm.Bobbin"_s);
    QCOMPARE(first.hints.value(u"category"_s).toString(), u"transfer.complete"_s);
    QCOMPARE(m_service->shown.last().hints.value(u"category"_s).toString(), u"transfer.error"_s);
}

void TestNotifier::marksNothingUpThatCameFromOutside()
{
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    notifier.show({ u"t"_s, u"<b>1</b>"_s,
        u"<img src=\"file:///etc/passwd\"> & <a href='x'>\nsecond\x1b[31m\u202e"_s, {}, false });
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(m_service->shown.first().title, u"<b>1</b>"_s); // titles are never markup
    QCOMPARE(m_service->shown.first().body,
        u"&lt;img src=&quot;file:///etc/passwd&quot;&gt; &amp; &lt;a href='x'&gt;\nsecond [31m "_s);
}

void TestNotifier::writesPlainTextWhereMarkupIsNotRead()
{
    m_service->capabilities.removeAll(u"body-markup"_s);
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    notifier.show({ u"t"_s, u"x"_s, u"Tom & Jerry"_s, {}, false });
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(m_service->shown.first().body, u"Tom & Jerry"_s);
}

void TestNotifier::clickComesBackWithTheTag()
{
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show({ u"first"_s, u"x"_s, {}, { { u"default"_s, u"Open"_s } }, false });
    notifier.show({ u"second"_s, u"x"_s, {}, { { u"default"_s, u"Open"_s } }, false });
    QTRY_COMPARE(m_service->shown.size(), 2);
    emit m_service->ActivationToken(102, u"token"_s);
    emit m_service->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first(), (QVariantList { u"second"_s, u"default"_s, u"token"_s }));
}

void TestNotifier::clicksOnOtherProgramsNotificationsAreNotOurs()
{
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show({ u"ours"_s, u"x"_s, {}, {}, false });
    QTRY_COMPARE(m_service->shown.size(), 1);
    emit m_service->ActionInvoked(7, u"default"_s);
    emit m_service->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"ours"_s);
}

void TestNotifier::closedNotificationIsForgotten()
{
    QVERIFY(serve());
    Notifier notifier(m_bus->connection());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show({ u"old"_s, u"x"_s, {}, {}, false });
    notifier.show({ u"new"_s, u"x"_s, {}, {}, false });
    QTRY_COMPARE(m_service->shown.size(), 2);
    emit m_service->NotificationClosed(101, 2);
    emit m_service->ActionInvoked(101, u"default"_s);
    emit m_service->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"new"_s);
}

void TestNotifier::saysSoWithoutAService()
{
    Notifier notifier(m_bus->connection());
    QSignalSpy unavailable(&notifier, &Notifier::unavailable);
    const Notification notification { u"t"_s, u"x"_s, u"y"_s, {}, false };
    notifier.show(notification);
    notifier.show(notification);
    QTRY_COMPARE(unavailable.count(), 2);
    QCOMPARE(unavailable.first().first().value<Notification>(), notification);
}

void TestNotifier::saysSoWithoutABus()
{
    Notifier notifier(PrivateBus::none());
    QSignalSpy unavailable(&notifier, &Notifier::unavailable);
    notifier.show({ u"t"_s, u"x"_s, {}, {}, false });
    QTRY_COMPARE(unavailable.count(), 1);
}

void TestNotifier::serviceThatComesLaterIsUsed()
{
    Notifier notifier(m_bus->connection());
    QSignalSpy unavailable(&notifier, &Notifier::unavailable);
    notifier.show({ u"t"_s, u"early"_s, {}, {}, false });
    QTRY_COMPARE(unavailable.count(), 1);
    QVERIFY(serve());
    notifier.show({ u"t"_s, u"late"_s, {}, {}, false });
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(m_service->shown.first().title, u"late"_s);
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
