// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorypersistence.h"
#include "tests/window/addfixture.h"
#include "tests/window/linksrun.h"
#include "ui/listfolders.h"
#include "ui/startlinks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

namespace {

links::FoundLink linkTo(const QString &folder, int number = 0)
{
    links::FoundLink link;
    link.url = QUrl(u"http://a.test/%1.zip"_s.arg(number));
    link.folder = folder;
    return link;
}

QByteArray listOf(const QStringList &folders)
{
    QByteArray list;
    for (int i = 0; i < folders.size(); ++i) {
        list += "http://a.test/" + QByteArray::number(i) + ".zip\n  dir=" + folders.at(i).toUtf8()
            + '\n';
    }
    return list;
}

ui::StartOptions pausedStart(const QStringList &arguments)
{
    ui::StartOptions options;
    options.links = ui::StartLinks::Pause;
    options.arguments = arguments;
    return options;
}

QStringList foldersIn(const QString &path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

/// The folders that lists name for their links: which are granted, made, and said.
class TestListFolders : public QObject {
    Q_OBJECT

private slots:
    void listsChooseAmongTheUsersFolders();
    void relativeFoldersLieBelowTheChosenOne();
    void diskIsAskedOnceForEachFolder();
    void deepWishesAreNotAllRemembered();
    void oneListMakesSoManyFoldersAndNoMore();
    void dialogSaysWhatItsLinksDo();
    void folderChosenByHandGoesBeforeTheList();
    void linksOutliveTheDialogAndTheProgram();
    void toldListMakesItsFolders();
    void doubtedLinksMakeNoFolders();
    void tooManyFoldersAreSaid();
};

void TestListFolders::listsChooseAmongTheUsersFolders()
{
    const QTemporaryDir folder;
    const QString own = QFileInfo(folder.path()).canonicalFilePath() + u"/own"_s;
    QVERIFY(QDir().mkpath(own) && QFile::link(u"/etc"_s, own + u"/out"_s));
    const QStringList wishes { own + u"/album/1"_s, own + u"/.ssh"_s, own + u"/a/.b/c"_s,
        own + u"/out/x"_s, own + u"/../x"_s, own + u"-not"_s, u"/etc"_s,
        QDir::homePath() + u"/bin"_s, u"/gone/x"_s, own + u"/a"_s.repeated(3000), QString(), own };
    links::FoundLinks found;
    for (const QString &wish : wishes) {
        found.links.append(linkTo(wish, static_cast<int>(found.links.size())));
    }
    const QStringList chosen { own + u'/', u"/"_s, QDir::homePath(), u"/gone"_s };
    const ui::GrantedFolders granted
        = ui::grantedFolders(ui::folderWishes(found.links), chosen, u"/elsewhere"_s);
    QCOMPARE(granted.linksElsewhere, 2);
    QCOMPARE(granted.lacking.keys(), QStringList { own + u"/album/1"_s });
    const QList<engine::DownloadRequest> requests = ui::requestsOf(found, false, granted);
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const bool isTaken = i == 0 || i == wishes.size() - 1;
        QCOMPARE(requests.at(i).folder, isTaken ? wishes.at(i) : QString());
    }
}

void TestListFolders::relativeFoldersLieBelowTheChosenOne()
{
    const QTemporaryDir folder;
    const QString own = QFileInfo(folder.path()).canonicalFilePath();
    QVERIFY(QFile::link(u"/etc"_s, own + u"/out"_s));
    const auto granted = [](const QString &wish, const QString &chosen) {
        const ui::FolderWishes wishes = ui::folderWishes({ linkTo(wish) });
        return ui::grantedFolders(wishes, {}, chosen).byWish.value(wish).mid(chosen.size());
    };
    QCOMPARE(granted(u"a/b"_s, own), u"/a/b"_s);
    QCOMPARE(granted(u"./a//b/"_s, own), u"/a/b"_s);
    QCOMPARE(granted(u".ssh/a\\b"_s, own), u"/ssh/a_b"_s); // as names of files are
    QCOMPARE(granted(u"a/../../b"_s, own), QString());
    QCOMPARE(granted(u".."_s, own), QString());
    QCOMPARE(granted(u"out/x"_s, own), QString());
    QCOMPARE(granted(u"a"_s, own + u"/new"_s), u"/a"_s); // which is made before
    QCOMPARE(granted(u"a"_s, QDir::homePath()), QString());
    // "out" names a folder as well.
    const links::FoundLinks list
        = links::fromPasted(u"http://a.test/1\n  out=sub/x.jpg\nhttp://a.test/2\n"_s);
    const ui::GrantedFolders folders = ui::grantedFolders(ui::folderWishes(list.links), {}, own);
    QCOMPARE(ui::requestsOf(list, false, folders).at(0).folder, own + u"/sub"_s);
    QCOMPARE(ui::requestsOf(list, false, folders).at(0).fileName, u"x.jpg"_s);
    // Nothing is made where the disk of the chosen folder is away.
    ui::makeFolders({ { own + u"/new/a"_s, own + u"/new"_s } }, { own + u"/new/a"_s });
    QVERIFY(!QFileInfo::exists(own + u"/new"_s));
}

void TestListFolders::diskIsAskedOnceForEachFolder()
{
    const QTemporaryDir folder;
    const QString own = QFileInfo(folder.path()).canonicalFilePath();
    QList<links::FoundLink> found;
    for (int i = 0; i < 3000; ++i) {
        found.append(linkTo(own + (i % 2 == 0 ? u"/one"_s : u"/two"_s), i));
    }
    QStringList looks;
    const auto lookAt = [&looks](const QString &path) {
        looks.append(path);
        return QFileInfo(path);
    };
    const ui::GrantedFolders granted
        = ui::grantedFolders(ui::folderWishes(found), { own, u"/hung"_s }, own, lookAt);
    QCOMPARE(granted.linksElsewhere, 3000);
    QVERIFY(!looks.contains(u"/hung"_s)); // no wish is for it
    // Home, the user's folder, the chosen one, and the two.
    QVERIFY2(looks.size() <= 5, qPrintable(looks.join(u' ')));
    QCOMPARE(looks.count(own + u"/one"_s), 1);
}

/// A list of a few megabytes may name millions of folders.
void TestListFolders::deepWishesAreNotAllRemembered()
{
    const QTemporaryDir folder;
    const QString own = QFileInfo(folder.path()).canonicalFilePath();
    QList<links::FoundLink> found;
    for (int i = 0; i < 100; ++i) {
        found.append(linkTo(own + u"/%1"_s.arg(i) + u"/a"_s.repeated(1900), i));
    }
    int looks = 0;
    const auto lookAt = [&looks](const QString &path) {
        ++looks;
        return QFileInfo(path);
    };
    const ui::GrantedFolders granted
        = ui::grantedFolders(ui::folderWishes(found), { own }, own, lookAt);
    QVERIFY(granted.lacking.isEmpty()); // each is more folders than one list may make
    QCOMPARE(granted.linksTooMany, 100);
    QVERIFY2(looks < 15'000, qPrintable(QString::number(looks)));
}

void TestListFolders::oneListMakesSoManyFoldersAndNoMore()
{
    const QTemporaryDir folder;
    const QString own = QFileInfo(folder.path()).canonicalFilePath();
    QList<links::FoundLink> found;
    const int most = ui::kMostMadeFolders / 2; // each lies in one of its own
    for (int i = 0; i < most + 3; ++i) {
        found.append(linkTo(own + u"/%1/x"_s.arg(i), i));
    }
    found.append(linkTo(u"/elsewhere"_s, most + 3)); // not granted anyway
    found.append(linkTo(own + u"/there"_s, most + 4)); // needs none to be made
    QVERIFY(QDir(own).mkdir(u"there"_s));
    const ui::GrantedFolders granted = ui::grantedFolders(ui::folderWishes(found), { own }, own);
    QCOMPARE(granted.lacking.size(), most);
    QCOMPARE(granted.of(found.last()), own + u"/there"_s);
    QCOMPARE(granted.linksElsewhere, most + 1);
    QCOMPARE(granted.linksTooMany, 3);
    QVERIFY(granted.of(found.at(most)).isEmpty());
    QVERIFY(!ui::tooManySentence(granted).isEmpty());
    ui::makeFolders(granted.lacking, granted.lacking.keys());
    QCOMPARE(foldersIn(own).size(), most + 1);
}

void TestListFolders::dialogSaysWhatItsLinksDo()
{
    AddFixture add;
    const QString own = add.m_folder.path();
    const auto *const note = named<QLabel>(*add.m_dialog, "listFolderNote");
    add.m_dialog->offerText(u"http://a.test/x.zip"_s);
    QTRY_VERIFY(named<QPushButton>(*add.m_dialog, "addButton")->isEnabled());
    QVERIFY(!note->isVisible());
    add.m_dialog->offerText(QString::fromUtf8(listOf({ own + u"/a&b"_s, u"c"_s, own, u"/etc"_s })));
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->text(), u"2 links go to folders that the list names."_s);
    QVERIFY(note->toolTip().contains(own.toHtmlEscaped() + u"/a&amp;b"_s));
    QVERIFY(foldersIn(own).isEmpty()); // nobody has agreed yet
    click(*add.m_dialog, "addButton");
    QTRY_COMPARE(add.m_requests.size(), 5);
    QCOMPARE(foldersIn(own), QStringList({ u"a&b"_s, u"c"_s }));
}

void TestListFolders::folderChosenByHandGoesBeforeTheList()
{
    AddFixture add;
    const QString other = add.m_folder.filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other));
    add.m_dialog->offerText(QString::fromUtf8(listOf({ add.m_folder.filePath(u"a"_s), u"b"_s })));
    QTRY_COMPARE(named<QLabel>(*add.m_dialog, "listFolderNote")->text(),
        u"2 links go to folders that the list names."_s);
    add.typeFolder(other);
    click(*add.m_dialog, "addButton");
    QTRY_COMPARE(add.m_requests.size(), 2);
    QCOMPARE(add.m_requests.at(0).folder, other);
    QCOMPARE(add.m_requests.at(1).folder, other + u"/b"_s);
}

void TestListFolders::linksOutliveTheDialogAndTheProgram()
{
    AddFixture add;
    add.m_dialog->offerText(QString::fromUtf8(listOf({ u"a"_s })) + u"\nhttp://b.test/[1-3]\n"_s);
    QTRY_VERIFY(named<QLabel>(*add.m_dialog, "listFolderNote")->isVisible());
    QSemaphore disk; // hangs
    const int threads = add.m_pool.maxThreadCount();
    for (int i = 0; i < threads; ++i) {
        add.m_pool.start([&disk] { disk.acquire(); });
    }
    click(*add.m_dialog, "addButton");
    QVERIFY(!add.m_dialog->isVisible()); // OK was pressed: nothing can take it back
    add.m_dialog.reset();
    QCOMPARE(add.m_requests.size(), 0);
    add.m_adder.addRest(); // the program ends
    QCOMPARE(add.m_requests.size(), 4);
    disk.release(threads);
    QVERIFY(add.m_pool.waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(add.m_requests.size(), 4);
}

void TestListFolders::toldListMakesItsFolders()
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"list.txt"_s);
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(listOf({ u"a"_s, u"b/c"_s })) > 0);
    file.close();
    support::MemoryPersistence persistence;
    LinksRun run(persistence, folder.path());
    run.start(pausedStart({ list, u"/proc/self/mem"_s }));
    QTRY_COMPARE(run.links().size(), 2);
    QCOMPARE(foldersIn(folder.path()), QStringList({ u"a"_s, u"b"_s }));
    QVERIFY(run.isSaid(u"/proc/self/mem cannot be read: "_s));
}

/// Nobody looks at a list of the watched folder before its links are added.
void TestListFolders::doubtedLinksMakeNoFolders()
{
    const QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    QFile file(in.filePath(u"a.txt"_s));
    const QByteArray inside = "http://192.168.0.1/x.zip\n  dir=doubted\n";
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(inside + listOf({ u"a"_s })) > 0);
    file.close();
    support::MemoryPersistence persistence;
    LinksRun run(persistence, folder.path());
    settings::Settings settings = run.settings();
    settings.startWatched = true;
    run.dialogs().setSettings(settings);
    QTRY_COMPARE_WITH_TIMEOUT(run.links().size(), 2, 30'000);
    QCOMPARE(foldersIn(folder.path()), QStringList({ u"a"_s, u"in"_s }));
}

void TestListFolders::tooManyFoldersAreSaid()
{
    const QTemporaryDir folder;
    QStringList wishes;
    for (int i = 0; i < ui::kMostMadeFolders + 1; ++i) {
        wishes += u"x%1"_s.arg(i);
    }
    const QString list = folder.filePath(u"list.txt"_s);
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(listOf(wishes)) > 0);
    file.close();
    support::MemoryPersistence persistence;
    LinksRun run(persistence, folder.path());
    run.start(pausedStart({ list }));
    QTRY_COMPARE_WITH_TIMEOUT(run.links().size(), wishes.size(), 30'000);
    QCOMPARE(foldersIn(folder.path()).size(), ui::kMostMadeFolders);
    QVERIFY(run.isSaid(u"get no folder of their own"_s));
}

QTEST_MAIN(TestListFolders)
#include "tst_listfolders.moc"
