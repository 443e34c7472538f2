// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/netrc.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace engine;

/// ~/.netrc as ftp, curl and wget read it.
class NetrcTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheMachine_data();
    void findsTheMachine();
    void h36_hostileTextSaysNothing_data();
    void h36_hostileTextSaysNothing();
    void h36_fileThatIsNoneIsNotRead();
};

void NetrcTest::findsTheMachine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("password");
    const auto row
        = [](const char *name, const QByteArray &text, const QString &userName,
              const QString &password) { QTest::newRow(name) << text << userName << password; };
    row("one line", "machine a.example login u password p", u"u"_s, u"p"_s);
    row("lines", "machine a.example\n\tlogin u\r\n\tpassword p\n", u"u"_s, u"p"_s);
    row("the second", "machine b login x password y\nmachine A.example login u password p", u"u"_s,
        u"p"_s);
    row("the first of two",
        "machine a.example login u password p machine a.example login x password y", u"u"_s,
        u"p"_s);
    row("default", "machine b login x password y default login u password p", u"u"_s, u"p"_s);
    row("default after", "machine a.example login u password p default login x password y", u"u"_s,
        u"p"_s);
    row("none", "machine b login x password y", {}, {});
    row("quoted", "machine a.example login \"u v\" password \"p\\\"q\"", u"u v"_s, u"p\"q"_s);
    row("comment", "# machine a.example login x\nmachine a.example login u password p#1", u"u"_s,
        u"p#1"_s);
    row("account", "machine a.example account z login u password p", u"u"_s, u"p"_s);
    row("macro",
        "machine b\nmacdef init\nmachine a.example login x\n\n"
        "machine a.example login u password p",
        u"u"_s, u"p"_s);
    row("user only", "machine a.example login u", u"u"_s, {});
    row("keyword as a value", "machine a.example login machine password login", u"machine"_s,
        u"login"_s);
    row("UTF-8", "machine a.example login \xc3\xa4 password p", u"ä"_s, u"p"_s);
}

void NetrcTest::findsTheMachine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, userName);
    QFETCH(QString, password);
    const auto found = netrcCredentials(text, u"a.example"_s);
    QCOMPARE(found.has_value(), !userName.isEmpty());
    QCOMPARE(found.value_or(Credentials {}), (Credentials { userName, password }));
}

void NetrcTest::h36_hostileTextSaysNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = "machine a.example login u password p\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("too long") << good + QByteArray(64 * 1024, '\n');
    QTest::newRow("long word") << "machine a.example login " + QByteArray(5000, 'u');
    QTest::newRow("no end of quotes") << "machine \"a.example login u password p" + good;
    QTest::newRow("macro without end") << "macdef x\n" + good;
    QTest::newRow("keywords alone")
        << QByteArray("machine login password account macdef default ").repeated(900);
    QTest::newRow("zero bytes") << QByteArray(1000, '\0');
    QTest::newRow("quotes") << QByteArray(1001, '"');
    QTest::newRow("backslashes") << '"' + QByteArray(1001, '\\');
}

void NetrcTest::h36_hostileTextSaysNothing()
{
    QFETCH(QByteArray, text);
    const auto found = netrcCredentials(text, u"a.example"_s);
    QVERIFY2(!found || found->userName != u"u"_s, text.left(100));
}

void NetrcTest::h36_fileThatIsNoneIsNotRead()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!netrcFileCredentials(pipe, u"a.example"_s));
    QVERIFY(!netrcFileCredentials(folder.path(), u"a.example"_s));
    QVERIFY(!netrcFileCredentials(folder.filePath(u"none"_s), u"a.example"_s));
    QFile file(folder.filePath(u"netrc"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("machine a.example login u password p\n");
    file.close();
    QCOMPARE(netrcFileCredentials(file.fileName(), u"a.example"_s).value_or(Credentials {}),
        (Credentials { u"u"_s, u"p"_s }));
}

QTEST_GUILESS_MAIN(NetrcTest)

#include "tst_netrc.moc"
