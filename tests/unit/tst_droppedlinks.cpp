// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/links.h"
#include "tests/unit/linktesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace links;
using namespace linktesting;

class TestDroppedLinks : public QObject {
    Q_OBJECT

private slots:
    void dropsMergeInOrder();
    void textThatRepeatsALinkWithBlanksAddsNone();
    void dropOfFilesGivesFiles();
    void dropOfPlainWordsIsMarked();
    void filesAreReadByContent_data();
    void filesAreReadByContent();
    void whatIsNoFileGivesNothing();
};

void TestDroppedLinks::dropsMergeInOrder()
{
    const DroppedLinks dropped = fromDrop({ QUrl(u"https://a.example/1"_s) },
        u"A title\nhttps://a.example/1\nmore at https://a.example/2"_s,
        "<a href='https://a.example/2'>x</a><a href='/3'>y</a>", kPage);
    QCOMPARE(plain(dropped.found),
        (QStringList {
            u"https://a.example/1"_s, u"https://a.example/2"_s, u"https://site.example/3"_s }));
    QVERIFY(dropped.localFiles.isEmpty());
    const QByteArray utf16("\xff\xfe<\0a\0 \0h\0r\0e\0f\0=\0/\0x\0>\0", 24);
    QCOMPARE(plain(fromDrop({}, u"only words"_s, utf16, kPage).found),
        QStringList { u"https://site.example/x"_s });
    QCOMPARE(
        plain(fromDrop({ QUrl(u"ftp://a.example/1"_s), QUrl(u"relative"_s), QUrl() }, {}, {}, {})
                  .found),
        (QStringList { kScheme, kWrong, kWrong }));
}

void TestDroppedLinks::textThatRepeatsALinkWithBlanksAddsNone()
{
    const QString link = u"https://a.example/disk%20image.iso"_s;
    const QString other = u"https://a.example/b"_s;
    QCOMPARE(plain(fromDrop({ QUrl(link), QUrl(other) },
                 u"https://a.example/disk image.iso\r\nhttps://a.example/b\n"_s, {}, {})
                       .found),
        (QStringList { link, other }));
}

void TestDroppedLinks::dropOfFilesGivesFiles()
{
    const DroppedLinks dropped
        = fromDrop({ QUrl(u"file:///home/a/list%20b.txt"_s) }, u"/home/a/list b.txt"_s, {}, {});
    QCOMPARE(dropped.localFiles, QStringList { u"/home/a/list b.txt"_s });
    QVERIFY(dropped.found.links.isEmpty());
}

void TestDroppedLinks::dropOfPlainWordsIsMarked()
{
    QCOMPARE(plain(fromDrop({}, u"only words"_s, {}, {}).found), QStringList { kWrong });
}

void TestDroppedLinks::filesAreReadByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("links");
    const QStringList a { u"https://a.example/x"_s };
    QTest::newRow("text") << u"l.txt"_s << QByteArray("https://a.example/x\n") << a;
    QTest::newRow("crlf and BOM") << u"l.txt"_s << QByteArray("\xef\xbb\xbfhttps://a.example/x\r\n")
                                  << a;
    QTest::newRow("utf-16") << u"l"_s
                            << QByteArray("\xff\xfeh\0t\0t\0p\0s\0:\0/\0/\0"
                                          "a\0.\0e\0x\0a\0m\0p\0l\0e\0/\0x\0",
                                   40)
                            << a;
    QTest::newRow("latin-1") << u"l.txt"_s << QByteArray("https://a.example/x\n\xe4\xf6\n")
                             << QStringList { a.first(), kWrong };
    QTest::newRow("page by name") << u"l.HTM"_s << QByteArray("<a href='https://a.example/x'>")
                                  << a;
    QTest::newRow("page by content")
        << u"l"_s << QByteArray("<!DOCTYPE HTML><a href='https://a.example/x'>") << a;
    QTest::newRow("internet shortcut")
        << u"l.url"_s << QByteArray("[InternetShortcut]\r\nURL=https://a.example/x\r\n") << a;
    QTest::newRow("binary") << u"l.txt"_s << QByteArray("https://a.example/x\n\0\1", 22)
                            << QStringList();
    QTest::newRow("empty") << u"l.txt"_s << QByteArray() << QStringList();
}

void TestDroppedLinks::filesAreReadByContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QTEST(plain(fromFile(file.fileName())), "links");
}

void TestDroppedLinks::whatIsNoFileGivesNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(fromFile(folder.path()), FoundLinks());
    QCOMPARE(fromFile(folder.filePath(u"none"_s)), FoundLinks());
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(fromFile(folder.filePath(u"pipe"_s)), FoundLinks());
}

QTEST_GUILESS_MAIN(TestDroppedLinks)
#include "tst_droppedlinks.moc"
