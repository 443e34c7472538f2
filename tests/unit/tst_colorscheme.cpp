// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/colorscheme.h"
#include "app/desktop/reducedmotion.h"
#include "tests/support/privatebus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using desktop::ColorScheme;
using testsupport::PrivateBus;
using Preference = ColorScheme::Preference;

namespace {

const QString kGroup = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;

} // namespace

/// The desktop portal's settings.
class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariant value;
    QHash<QString, QVariant> others; ///< by key

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool isScheme = group == kGroup && key == kKey;
        const QVariant found = isScheme ? value : others.value(key);
        if (!found.isValid()) {
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"no"_s);
            return {};
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(found)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestColorScheme : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsThePreference_data();
    void readsThePreference();
    void followsChanges();
    void otherSettingsChangeNothing();
    void portalWithoutTheSettingMeansNoPreference();
    void missingBusMeansNoPreference();
    void reducedMotionIsReadAndFollowed();
    void animationsOffMeanReducedMotion();

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
};

void TestColorScheme::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->hasStarted());
    m_portal = std::make_unique<FakePortal>();
    QDBusConnection connection = m_bus->connection();
    QVERIFY(connection.registerObject(u"/org/freedesktop/portal/desktop"_s, m_portal.get(),
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(connection.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestColorScheme::readsThePreference_data()
{
    QTest::addColumn<uint>("value");
    QTest::addColumn<Preference>("preference");
    QTest::newRow("dark") << 1u << Preference::Dark;
    QTest::newRow("light") << 2u << Preference::Light;
}

void TestColorScheme::readsThePreference()
{
    QFETCH(uint, value);
    QFETCH(Preference, preference);
    m_portal->value = value;
    ColorScheme scheme(m_bus->connection());
    QSignalSpy changed(&scheme, &ColorScheme::changed);
    QCOMPARE(scheme.preference(), Preference::NoPreference);
    QTRY_COMPARE(scheme.preference(), preference);
    QCOMPARE(changed.count(), 1);
}

void TestColorScheme::followsChanges()
{
    m_portal->value = 1u;
    ColorScheme scheme(m_bus->connection());
    QTRY_COMPARE(scheme.preference(), Preference::Dark);
    for (const auto &[value, preference] :
        { std::pair { 2u, Preference::Light }, std::pair { 0u, Preference::NoPreference },
            std::pair { 1u, Preference::Dark }, std::pair { 99u, Preference::NoPreference } }) {
        emit m_portal->SettingChanged(kGroup, kKey, QDBusVariant(value));
        QTRY_COMPARE(scheme.preference(), preference);
    }
}

void TestColorScheme::otherSettingsChangeNothing()
{
    m_portal->value = 1u;
    ColorScheme scheme(m_bus->connection());
    QTRY_COMPARE(scheme.preference(), Preference::Dark);
    QSignalSpy changed(&scheme, &ColorScheme::changed);
    emit m_portal->SettingChanged(u"org.gnome"_s, kKey, QDBusVariant(2u));
    emit m_portal->SettingChanged(kGroup, u"accent"_s, QDBusVariant(2u));
    emit m_portal->SettingChanged(kGroup, kKey, QDBusVariant(1u));
    emit m_portal->SettingChanged(kGroup, kKey, QDBusVariant(2u));
    QTRY_COMPARE(scheme.preference(), Preference::Light);
    QCOMPARE(changed.count(), 1);
}

void TestColorScheme::portalWithoutTheSettingMeansNoPreference()
{
    ColorScheme scheme(m_bus->connection());
    QSignalSpy changed(&scheme, &ColorScheme::changed);
    // The signal comes after the refusal: both have been heard when it is.
    emit m_portal->SettingChanged(kGroup, kKey, QDBusVariant(2u));
    QTRY_COMPARE(scheme.preference(), Preference::Light);
    QCOMPARE(changed.count(), 1);
}

void TestColorScheme::missingBusMeansNoPreference()
{
    ColorScheme scheme(PrivateBus::none());
    QCOMPARE(scheme.preference(), Preference::NoPreference);
}

void TestColorScheme::reducedMotionIsReadAndFollowed()
{
    m_portal->others = { { u"reduced-motion"_s, 1u } };
    desktop::ReducedMotion motion(m_bus->connection());
    QVERIFY(!motion.isWanted());
    QTRY_VERIFY(motion.isWanted());
    emit m_portal->SettingChanged(kGroup, u"reduced-motion"_s, QDBusVariant(0u));
    QTRY_VERIFY(!motion.isWanted());
}

void TestColorScheme::animationsOffMeanReducedMotion()
{
    m_portal->others = { { u"enable-animations"_s, false } };
    desktop::ReducedMotion motion(m_bus->connection());
    QTRY_VERIFY(motion.isWanted());
    const QString gnome = u"org.gnome.desktop.interface"_s;
    emit m_portal->SettingChanged(gnome, u"enable-animations"_s, QDBusVariant(true));
    QTRY_VERIFY(!motion.isWanted());
}

QTEST_GUILESS_MAIN(TestColorScheme)
#include "tst_colorscheme.moc"
