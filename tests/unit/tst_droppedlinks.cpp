// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftover.h"
#include "app/links/droppedlinks.h"
#include "app/links/watchedlook.h"
#include "tests/unit/linktesting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

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
    void whatCannotBeReadIsTold();
    void watchedFileIsTakenOnceItStandsStill();
    void watchedListIsTakenAgainWhereItsLinksWereNotKept();
    void watchedListThatCannotBeSettledIsSaid();
    void watchedFilesAreNeverOverwritten();
    void watchedFolderLeavesWhatIsNoList();
    void watchedListThatCannotBeRenamedIsNotTaken();
    void watchedListThatDoesNotFitWaits();
    void watchedListsThatTakeLongWaitForTheNextLook();
    void watchedListThatCannotBeReadStays();
    void listForAria2IsNoLeftover();
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
    const QByteArray koi = "<meta charset=koi8-r><a href='/\xc3\xa9'>x</a>";
    QVERIFY(fromDrop({}, {}, koi, kPage).found.links.value(0).url.path() == u"/\u00e9"_s);
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

void TestDroppedLinks::whatCannotBeReadIsTold()
{
    const QTemporaryDir folder;
    QCOMPARE(fromFile(folder.path()).unread.value(0).why, u"Is a directory"_s);
    QVERIFY(fromFile(folder.filePath(u"none"_s)).unread.value(0).why.startsWith(u"No such"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(fromFile(folder.filePath(u"pipe"_s)).unread.size(), 1);
}

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("a file of the test cannot be written");
    }
}

/// While it lives, the permissions of files count for root as well.
class WithoutOverride {
public:
    WithoutOverride()
    {
        ::syscall(SYS_capget, &m_header, m_before.data());
        std::array fewer = m_before;
        fewer[0].effective &= ~(1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH);
        ::syscall(SYS_capset, &m_header, fewer.data());
    }
    ~WithoutOverride() { ::syscall(SYS_capset, &m_header, m_before.data()); }
    Q_DISABLE_COPY_MOVE(WithoutOverride)

private:
    __user_cap_header_struct m_header { _LINUX_CAPABILITY_VERSION_3, 0 };
    std::array<__user_cap_data_struct, 2> m_before {};
};

QStringList names(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

void TestDroppedLinks::watchedFileIsTakenOnceItStandsStill()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\n");
    WatchedLook look = lookInto(folder.path(), {});
    QVERIFY(look.isFolderThere && look.found.links.isEmpty());
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\nhttps://a.example/2\n");
    look = lookInto(folder.path(), look.seen);
    QVERIFY(look.found.links.isEmpty());
    look = lookInto(folder.path(), look.seen);
    QCOMPARE(
        plain(look.found), (QStringList { u"https://a.example/1"_s, u"https://a.example/2"_s }));
    QCOMPARE(names(folder), QStringList { u"a.txt.adding"_s });
    QCOMPARE(look.taken, QStringList { folder.filePath(u"a.txt.adding"_s) });
    const WatchedLook next = lookInto(folder.path(), look.seen, look.taken);
    QVERIFY(next.seen.isEmpty() && next.found.links.isEmpty());
    links::settleTaken(look.taken);
    QCOMPARE(names(folder), QStringList { u"a.txt.done"_s });
    QVERIFY(lookInto(folder.path(), look.seen).taken.isEmpty());
    QVERIFY(!lookInto(folder.filePath(u"gone"_s), {}).isFolderThere);
}

void TestDroppedLinks::watchedListIsTakenAgainWhereItsLinksWereNotKept()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt.adding"_s), "https://a.example/1\n");
    WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen);
    QCOMPARE(plain(look.found), QStringList { u"https://a.example/1"_s });
    links::settleTaken(look.taken);
    QCOMPARE(names(folder), QStringList { u"a.txt.done"_s });
}

void TestDroppedLinks::watchedListThatCannotBeSettledIsSaid()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt.done"_s), "");
    for (int number = 1; number < 1000; ++number) {
        write(folder.filePath(u"a.txt.%1.done"_s.arg(number)), "");
    }
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\n");
    const WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen);
    QCOMPARE(look.taken, QStringList { folder.filePath(u"a.txt.adding"_s) });
    QCOMPARE(links::settleTaken(look.taken), look.taken);
    QVERIFY(lookInto(folder.path(), look.seen, look.taken).found.links.isEmpty());
}

void TestDroppedLinks::watchedFilesAreNeverOverwritten()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt.done"_s), "old");
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\n");
    write(folder.filePath(u"b.txt"_s), "no link");
    const WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen);
    QCOMPARE(look.found.links.size(), 1);
    QCOMPARE(look.failed, QStringList { u"b.txt"_s });
    links::settleTaken(look.taken);
    QCOMPARE(
        names(folder), (QStringList { u"a.txt.1.done"_s, u"a.txt.done"_s, u"b.txt.failed"_s }));
    QFile old(folder.filePath(u"a.txt.done"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
}

void TestDroppedLinks::watchedFolderLeavesWhatIsNoList()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::link(u"/etc/hostname"_s, folder.filePath(u"link.txt"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe.txt"_s)).constData(), 0600), 0);
    QVERIFY(QDir(folder.path()).mkdir(u"below.txt"_s));
    write(folder.filePath(u"f.iso.part"_s), "https://a.example/1\n");
    write(
        folder.filePath(u"g.iso.aria2"_s), QByteArray("\0\1\0\0", 4)); // its file is not there yet
    write(folder.filePath(u"list.aria2"_s), "https://a.example/2\n  out=b.bin\n");
    QFile large(folder.filePath(u"large.txt"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(64 * 1024 * 1024 + 1));
    large.close();
    const WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen);
    QCOMPARE(plain(look.found), QStringList { u"https://a.example/2"_s });
    QCOMPARE(look.large, QStringList { u"large.txt"_s });
    QVERIFY(look.failed.isEmpty());
    QCOMPARE(names(folder),
        (QStringList { u"below.txt"_s, u"f.iso.part"_s, u"g.iso.aria2"_s, u"large.txt.failed"_s,
            u"link.txt"_s, u"list.aria2.adding"_s, u"pipe.txt"_s }));
}

void TestDroppedLinks::watchedListThatCannotBeRenamedIsNotTaken()
{
    const QTemporaryDir folder;
    // A name so long that no ending fits behind it.
    const QString name = QString(251, u'n') + u".txt"_s;
    write(folder.filePath(name), "https://a.example/1\n");
    const WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen);
    QCOMPARE(look.stuck, QStringList { name });
    QVERIFY(look.found.links.isEmpty());
    QCOMPARE(names(folder), QStringList { name });
}

void TestDroppedLinks::watchedListThatDoesNotFitWaits()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\nhttps://a.example/2\n");
    write(folder.filePath(u"b.txt"_s), "https://b.example/1\nhttps://b.example/2\n");
    write(folder.filePath(u"c.txt"_s), "https://c.example/1\n");
    WatchedLook look = lookInto(folder.path(), lookInto(folder.path(), {}).seen, {}, 3);
    QCOMPARE(
        plain(look.found), (QStringList { u"https://a.example/1"_s, u"https://a.example/2"_s }));
    QCOMPARE(names(folder), (QStringList { u"a.txt.adding"_s, u"b.txt"_s, u"c.txt"_s }));
    links::settleTaken(look.taken);
    look = lookInto(folder.path(), look.seen, {}, 3);
    QCOMPARE(plain(look.found),
        (QStringList {
            u"https://b.example/1"_s, u"https://b.example/2"_s, u"https://c.example/1"_s }));
    QVERIFY(look.cut.isEmpty() && look.seen.isEmpty());
    links::settleTaken(look.taken);
    // One that is too long by itself would wait for ever.
    write(folder.filePath(u"d.html"_s),
        "<a href='https://d.example/1'>x</a>" + QByteArray("<div>").repeated(100'000));
    look = lookInto(folder.path(), lookInto(folder.path(), {}).seen, {}, 0);
    QCOMPARE(plain(look.found), QStringList { u"https://d.example/1"_s });
    QCOMPARE(look.cut, QStringList { u"d.html"_s });
}

void TestDroppedLinks::watchedListsThatTakeLongWaitForTheNextLook()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), "https://a.example/1\nhttps://a.example/2\n");
    write(folder.filePath(u"b.txt"_s), "https://b.example/1\n");
    const auto lookAgain = [&folder](const WatchedLook &before) {
        return lookInto(folder.path(), before.seen, {}, 1000, std::chrono::milliseconds(0));
    };
    WatchedLook look = lookAgain(lookAgain({}));
    QCOMPARE(
        plain(look.found), (QStringList { u"https://a.example/1"_s, u"https://a.example/2"_s }));
    QCOMPARE(names(folder), (QStringList { u"a.txt.adding"_s, u"b.txt"_s }));
    links::settleTaken(look.taken);
    look = lookAgain(look);
    QCOMPARE(plain(look.found), QStringList { u"https://b.example/1"_s });
    QVERIFY(look.cut.isEmpty() && look.seen.isEmpty());
}

void TestDroppedLinks::watchedListThatCannotBeReadStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    write(path, "https://a.example/1\n");
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0), 0);
    WatchedLook look = lookInto(folder.path(), {});
    {
        const WithoutOverride asAnybody;
        look = lookInto(folder.path(), look.seen);
    }
    QCOMPARE(look.unread, QStringList { u"a.txt"_s });
    QVERIFY(look.failed.isEmpty() && look.stuck.isEmpty() && look.taken.isEmpty());
    QCOMPARE(names(folder), QStringList { u"a.txt"_s });
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0600), 0);
    look = lookInto(folder.path(), lookInto(folder.path(), look.seen).seen);
    QCOMPARE(plain(look.found), QStringList { u"https://a.example/1"_s });
}

void TestDroppedLinks::listForAria2IsNoLeftover()
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"downloads.aria2"_s);
    write(list, "https://a.example/1\n  out=b.bin\n");
    QVERIFY(!engine::isLeftover(list));
    QCOMPARE(fromFile(list).links.value(0).name, u"b.bin"_s);
    write(folder.filePath(u"new.iso.aria2"_s), QByteArray("\0\1\0\0", 4)); // without their files
    write(folder.filePath(u"old.iso.aria2"_s), QByteArray(4, '\0'));
    QVERIFY(engine::isLeftover(folder.filePath(u"new.iso.aria2"_s)));
    QVERIFY(engine::isLeftover(folder.filePath(u"old.iso.aria2"_s)));
    QVERIFY(!engine::isLeftover(folder.filePath(u"none.aria2"_s)));
    QVERIFY(engine::isLeftover(folder.filePath(u"a.crdownload"_s)));
    write(folder.filePath(u"downloads"_s), "some");
    QVERIFY(engine::isLeftover(list));
    QVERIFY(!engine::isLeftover(folder.filePath(u"downloads"_s)));
}

QTEST_GUILESS_MAIN(TestDroppedLinks)
#include "tst_droppedlinks.moc"
