// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"
#include "app/desktop/freespace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desktop;

class TestAutostart : public QObject {
    Q_OBJECT

private slots:
    void quotesAsTheSpecificationSays_data();
    void quotesAsTheSpecificationSays();
    void writesAndRemovesTheEntry();
    void entryIsADesktopEntry();
    void hiddenEntryCountsAsNone_data();
    void hiddenEntryCountsAsNone();
    void failsWhereNothingCanBeWritten();
    void configFolderFollowsXdg();
    void freeSpaceOfAFolderThatIsNotThereYet();
    void freeSpaceOfNoFolderIsUnknown();
};

void TestAutostart::quotesAsTheSpecificationSays_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"bobbin"_s << QStringList { u"--minimized"_s }
                           << u"bobbin --minimized"_s;
    QTest::newRow("blank") << u"/opt/my apps/bobbin"_s << QStringList()
                           << u"\"/opt/my apps/bobbin\""_s;
    QTest::newRow("percent") << u"bobbin"_s << QStringList { u"50%"_s } << u"bobbin 50%%"_s;
    QTest::newRow("quote") << u"bobbin"_s << QStringList { u"a\"b"_s } << u"bobbin \"a\\\\\"b\""_s;
    QTest::newRow("dollar") << u"bobbin"_s << QStringList { u"$HOME"_s }
                            << u"bobbin \"\\\\$HOME\""_s;
    QTest::newRow("backslash") << u"bobbin"_s << QStringList { u"a\\b"_s }
                               << u"bobbin \"a\\\\\\\\b\""_s;
    QTest::newRow("empty") << u"bobbin"_s << QStringList { QString() } << u"bobbin \"\""_s;
    QTest::newRow("shell") << u"bobbin"_s << QStringList { u"x;`rm`&|>"_s }
                           << u"bobbin \"x;\\\\`rm\\\\`&|>\""_s;
    QTest::newRow("line feed") << u"bobbin"_s << QStringList { u"a\nExec=evil"_s }
                               << u"bobbin \"a\\nExec=evil\""_s;
}

void TestAutostart::quotesAsTheSpecificationSays()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QTEST(execLine(program, arguments), "line");
}

void TestAutostart::writesAndRemovesTheEntry()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    QVERIFY(!startsAtLogin(config));
    QVERIFY(setStartsAtLogin(config, false, {}, {}));
    QVERIFY(setStartsAtLogin(config, true, u"bobbin"_s, { u"--minimized"_s }));
    QVERIFY(startsAtLogin(config));
    QVERIFY(setStartsAtLogin(config, true, u"bobbin"_s, { u"--minimized"_s }));
    QVERIFY(setStartsAtLogin(config, false, {}, {}));
    QVERIFY(!startsAtLogin(config));
    QVERIFY(QDir(config + u"/autostart"_s).isEmpty());
}

void TestAutostart::entryIsADesktopEntry()
{
    const QTemporaryDir folder;
    QVERIFY(setStartsAtLogin(folder.path(), true, u"bobbin"_s, { u"--minimized"_s }));
    QFile file(folder.filePath(u"autostart/io.github.bobbin_dm.Bobbin.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.first(), QByteArray("[Desktop Entry]"));
    for (const char *line : { "Type=Application", "Name=Bobbin", "Exec=bobbin --minimized" }) {
        QVERIFY2(lines.contains(line), line);
    }
}

void TestAutostart::hiddenEntryCountsAsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("hidden") << QByteArray("Hidden=true");
    QTest::newRow("blanks") << QByteArray("Hidden = true\r");
    QTest::newRow("gnome") << QByteArray("X-GNOME-Autostart-enabled=false");
}

void TestAutostart::hiddenEntryCountsAsNone()
{
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    QVERIFY(setStartsAtLogin(folder.path(), true, u"bobbin"_s, {}));
    QFile file(folder.filePath(u"autostart/io.github.bobbin_dm.Bobbin.desktop"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write(line + '\n');
    file.close();
    QVERIFY(!startsAtLogin(folder.path()));
    QVERIFY(setStartsAtLogin(folder.path(), true, u"bobbin"_s, {}));
    QVERIFY(startsAtLogin(folder.path()));
}

void TestAutostart::failsWhereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"autostart"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!setStartsAtLogin(folder.path(), true, u"bobbin"_s, {}));
    QVERIFY(!startsAtLogin(folder.path()));
}

void TestAutostart::configFolderFollowsXdg()
{
    qputenv("XDG_CONFIG_HOME", "/conf/ig");
    QCOMPARE(configFolder(), u"/conf/ig"_s);
    qunsetenv("XDG_CONFIG_HOME");
    QCOMPARE(configFolder(), QDir::homePath() + u"/.config"_s);
}

void TestAutostart::freeSpaceOfAFolderThatIsNotThereYet()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const qint64 there = QStorageInfo(folder.path()).bytesAvailable();
    QVERIFY(there > 0);
    for (const QString &path : { folder.path(), folder.filePath(u"a/b/c"_s),
             folder.filePath(u"file"_s), folder.filePath(u"file/below"_s) }) {
        const qint64 free = freeBytes(path);
        // Other programs write to the disk meanwhile.
        QVERIFY2(free > 0 && qAbs(free - there) < there / 2, qPrintable(path));
    }
}

void TestAutostart::freeSpaceOfNoFolderIsUnknown()
{
    QCOMPARE(freeBytes(QString()), -1);
    QCOMPARE(freeBytes(u"relative/folder"_s), -1);
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
