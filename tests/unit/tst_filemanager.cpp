// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filemanager.h"
#include "tests/support/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using desktop::FileManager;
using testsupport::PrivateBus;

/// A desktop's file manager.
class FakeFileManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;

public slots:
    void ShowItems(const QStringList &addresses, const QString &)
    {
        shown += addresses;
        emit heard();
    }

signals:
    void heard();
};

class TestFileManager : public QObject {
    Q_OBJECT

private slots:
    void filesAreShown();
    void whereThereIsNoneThatIsSaid();
};

void TestFileManager::filesAreShown()
{
    PrivateBus bus;
    QVERIFY(bus.hasStarted());
    FakeFileManager service;
    QDBusConnection other = bus.connection();
    QVERIFY(other.registerService(u"org.freedesktop.FileManager1"_s));
    QVERIFY(other.registerObject(
        u"/org/freedesktop/FileManager1"_s, &service, QDBusConnection::ExportAllSlots));
    FileManager manager(bus.connection());
    QSignalSpy failed(&manager, &FileManager::failed);
    QSignalSpy heard(&service, &FakeFileManager::heard);
    manager.show({ u"/srv/a b#.zip"_s, u"/srv/c.zip"_s });
    QVERIFY(heard.wait());
    QCOMPARE(
        service.shown, (QStringList { u"file:///srv/a%20b%23.zip"_s, u"file:///srv/c.zip"_s }));
    QCOMPARE(failed.size(), 0);
}

void TestFileManager::whereThereIsNoneThatIsSaid()
{
    PrivateBus bus;
    QVERIFY(bus.hasStarted());
    const QStringList files { u"/srv/a.zip"_s };
    FileManager manager(bus.connection());
    QSignalSpy failed(&manager, &FileManager::failed);
    manager.show(files);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().toStringList(), files);
    FileManager alone(PrivateBus::none());
    QSignalSpy failedAlone(&alone, &FileManager::failed);
    alone.show(files);
    QCOMPARE(failedAlone.size(), 1);
}

QTEST_GUILESS_MAIN(TestFileManager)

#include "tst_filemanager.moc"
