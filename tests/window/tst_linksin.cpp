// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storelink.h"
#include "tests/support/memorypersistence.h"
#include "tests/window/grabfixture.h"
#include "tests/window/linksrun.h"
#include "tests/window/windowtesting.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using support::FaultServer;
using support::Reply;
using ui::GrabModel;

namespace {

using Requests = QList<engine::DownloadRequest>;

const QByteArray kAlbum = "<title>Album</title><a href='1.jpg'>1</a><a href='2.jpg'>2</a>";

/// A store that takes everything and commits nothing: what a kill just then leaves.
class LosingPersistence : public support::MemoryPersistence {
public:
    void save(quint64, const QList<engine::Download> &records, bool) override
    {
        rows += records.size();
    }

    qsizetype rows = 0;
};

QList<links::FoundLink> manyLinks(int count)
{
    QList<links::FoundLink> found(count);
    for (int i = 0; i < count; ++i) {
        found[i].url = QUrl(u"https://a.example/%1.jpg"_s.arg(i));
    }
    return found;
}

} // namespace

/// Links on their way into the list, and out of it: from what is still coming, many at once, and
/// from and to files.
class TestLinksIn : public QObject {
    Q_OBJECT

private slots:
    void answerThatIsStillComingFeedsTheBatch();
    void longListsAreAddedPieceByPiece();
    void closedWindowAddsTheRest();
    void endOfTheProgramAddsTheRest();
    void folderIsMadeElsewhere();
    void folderThatCannotBeMadeIsSaid();
    void emptyWindowSaysWhatToGiveIt();
    void watchedListIsDoneWhenItIsStored();
    void watchedListThatWasNotStoredIsTakenAgain();
    void exportOfALongListIsWhole();
};

void TestLinksIn::answerThatIsStillComingFeedsTheBatch()
{
    GrabFixture grab({ false, false });
    QByteArray json = "[";
    for (int i = 0; i < 400; ++i) {
        json += QByteArray(i > 0 ? "," : "") + "{\"link\":\"https://i.example/"
            + QByteArray::number(i) + ".jpg\"}";
    }
    json += "]";
    grab.server().serve("/api",
        { .content = { .literal = json },
            .contentType = "application/json",
            .replies = { Reply { .holdAfter = json.size() / 2 } } });
    QSignalSpy requested(&grab.window(), &ui::GrabWindow::requested);
    grab.window().grab(grab.server().url("/api"));
    QTRY_VERIFY_WITH_TIMEOUT(grab.shown() > 100, 30'000);
    QVERIFY(grab.shown() < 250);
    QVERIFY(grab.part<QCheckBox>("grabFeed")->isVisible());
    grab.part<QCheckBox>("grabFeed")->setChecked(true);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    Requests all = requested.at(0).at(0).value<Requests>();
    QVERIFY(all.size() > 100 && all.size() < 250);
    grab.server().letGo();
    const auto sum = [&requested] {
        qsizetype count = 0;
        for (const QList<QVariant> &one : std::as_const(requested)) {
            count += one.at(0).value<Requests>().size();
        }
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(sum(), 400, 30'000);
    const auto last = requested.constLast().at(0).value<Requests>().constLast();
    QCOMPARE(last.url, QUrl(u"https://i.example/399.jpg"_s));
    QCOMPARE(last.batchId, all.constFirst().batchId);
}

void TestLinksIn::longListsAreAddedPieceByPiece()
{
    constexpr int kMany = 30'000;
    GrabFixture grab({ false, false });
    grab.model()->append(manyLinks(kMany), {});
    QTRY_COMPARE_WITH_TIMEOUT(grab.shown(), kMany, 30'000);
    grab.part<QLineEdit>("grabMask")->setText(u"*num*"_s);
    Requests all;
    QList<qsizetype> pieces;
    connect(&grab.window(), &ui::GrabWindow::requested, this, [&](const Requests &requests) {
        pieces.append(requests.size());
        all += requests;
    });
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QVERIFY(all.size() <= 2000);
    QVERIFY(!grab.part<QPushButton>("grabAdd")->isEnabled()); // nothing is added twice
    // A new page takes the table, not what was asked for.
    grab.model()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(all.size(), kMany, 30'000);
    QVERIFY(*std::max_element(pieces.cbegin(), pieces.cend()) <= 2000);
    for (int i = 0; i < kMany; ++i) {
        QCOMPARE(all.at(i).url.fileName(), u"%1.jpg"_s.arg(i));
        QCOMPARE(all.at(i).fileName, u"%1.jpg"_s.arg(i + 1, 5, 10, QChar(u'0')));
        QCOMPARE(all.at(i).batchId, all.at(0).batchId);
    }
}

void TestLinksIn::closedWindowAddsTheRest()
{
    QThreadPool pool;
    QTemporaryDir folder;
    settings::Settings settings;
    settings.engine.folder = folder.path();
    settings.grabber = { false, false };
    const QPointer<ui::GrabWindow> window
        = new ui::GrabWindow(engine::createPageFetcher({}), pool, settings, folder.path());
    window->show();
    auto *const model
        = static_cast<GrabModel *>(window->findChild<QTableView *>(u"grabTable"_s)->model());
    model->append(manyLinks(9000), {});
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 9000, 30'000);
    qsizetype count = 0;
    connect(window, &ui::GrabWindow::requested, this,
        [&count](const Requests &requests) { count += requests.size(); });
    QTest::mouseClick(window->findChild<QPushButton *>(u"grabAdd"_s), Qt::LeftButton);
    window->close();
    QVERIFY(!window->isVisible());
    QVERIFY(count < 9000);
    QTRY_COMPARE_WITH_TIMEOUT(count, 9000, 30'000);
    QTRY_VERIFY(window.isNull());
    pool.waitForDone();
}

void TestLinksIn::endOfTheProgramAddsTheRest()
{
    GrabFixture grab({ false, false });
    grab.model()->append(manyLinks(9000), {});
    QTRY_COMPARE_WITH_TIMEOUT(grab.shown(), 9000, 30'000);
    qsizetype count = 0;
    connect(&grab.window(), &ui::GrabWindow::requested, this,
        [&count](const Requests &requests) { count += requests.size(); });
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    grab.window().adder().addRest();
    QCOMPARE(count, 9000);
}

void TestLinksIn::folderIsMadeElsewhere()
{
    GrabFixture grab({ false, false });
    grab.read(kAlbum);
    QSignalSpy requested(&grab.window(), &ui::GrabWindow::requested);
    QSemaphore disk; // hangs
    const int threads = grab.pool().maxThreadCount();
    for (int i = 0; i < threads; ++i) {
        grab.pool().start([&disk] { disk.acquire(); });
    }
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QCOMPARE(requested.size(), 0); // and the window lives
    QVERIFY(!grab.part<QPushButton>("grabAdd")->isEnabled()); // nothing is added twice
    QVERIFY(QDir(grab.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    disk.release(threads);
    QTRY_COMPARE(requested.size(), 1);
    const auto requests = requested.at(0).at(0).value<QList<engine::DownloadRequest>>();
    QVERIFY(QDir(requests.at(0).folder).exists());
}

void TestLinksIn::folderThatCannotBeMadeIsSaid()
{
    GrabFixture grab({ false, false });
    grab.read(kAlbum);
    const qsizetype all = grab.model()->chosenCount();
    QSignalSpy requested(&grab.window(), &ui::GrabWindow::requested);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    const QString folder
        = requested.at(0).at(0).value<QList<engine::DownloadRequest>>().at(0).folder;
    QVERIFY(QDir().rmdir(folder));
    QFile file(folder);
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file has the name
    grab.read(kAlbum);
    QCOMPARE(grab.model()->chosenCount(), all);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_VERIFY(grab.part<QLabel>("grabMessage")->text().contains(u"cannot be made"_s));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(grab.model()->chosenCount(), all); // they are there to be added
    QVERIFY(grab.part<QPushButton>("grabAdd")->isEnabled());
    QVERIFY(file.remove());
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 2);
    QCOMPARE(requested.at(1).at(0).value<QList<engine::DownloadRequest>>().size(), all);
}

void TestLinksIn::emptyWindowSaysWhatToGiveIt()
{
    GrabFixture grab({ false, false });
    const auto *const state = grab.part<QWidget>("grabEmptyState");
    const auto *const title = grab.part<QLabel>("grabEmptyTitle");
    QVERIFY(state->isVisible());
    QVERIFY2(title->text().contains(u"address"_s), qPrintable(title->text()));
    QVERIFY(grab.part<QLabel>("grabEmptyText")->text().contains(u"albums"_s));
    // A file that is dropped is read.
    QFile list(grab.folder() + u"/list.txt"_s);
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("http://a.test/1.zip\n") > 0);
    list.close();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(list.fileName()) });
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&grab.window(), &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&grab.window(), &drop);
    QTRY_COMPARE(grab.shown(), 1);
    QVERIFY(!state->isVisible());
    data.setUrls({ QUrl(u"file:///proc/self/mem"_s) });
    QApplication::sendEvent(&grab.window(), &enter);
    QDropEvent again(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&grab.window(), &again);
    QTRY_COMPARE(grab.part<QLabel>("grabMessage")->text(),
        u"/proc/self/mem cannot be read: Input/output error."_s);
    grab.part<QLineEdit>("grabSearch")->setText(u"nothing of the kind"_s);
    QTRY_VERIFY(state->isVisible());
    QCOMPARE(title->text(), u"Nothing found"_s);
}

void TestLinksIn::watchedListIsDoneWhenItIsStored()
{
    QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    const auto files = [&in] { return QDir(in.path()).entryList(QDir::Files); };
    writeList(in.filePath(u"a.txt"_s));
    store::StoreOptions options;
    options.profileFolder = folder.filePath(u"profile"_s);
    {
        store::StoreLink store(options);
        store.open();
        const LinksRun run(store, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
        QCOMPARE(run.links().size(), 3);
    }
    // A run that was killed between the commit and the new name: all of them are known.
    QVERIFY(QFile::rename(in.filePath(u"a.txt.done"_s), in.filePath(u"a.txt.adding"_s)));
    {
        store::StoreLink store(options);
        store.open();
        const LinksRun run(store, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
    }
    store::StoreLink store(options);
    QSignalSpy loaded(&store, &store::StoreLink::loaded);
    store.open();
    store.load();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 30'000);
    QCOMPARE(loaded.at(0).at(0).value<QList<engine::Download>>().size(), 3);
}

void TestLinksIn::watchedListThatWasNotStoredIsTakenAgain()
{
    QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    const auto files = [&in] { return QDir(in.path()).entryList(QDir::Files); };
    writeList(in.filePath(u"a.txt"_s));
    {
        LosingPersistence losing;
        const LinksRun run(losing, folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(losing.rows, 3, 30'000);
        QCOMPARE(run.links().size(), 3);
        QCOMPARE(files(), QStringList { u"a.txt.adding"_s });
    }
    QCOMPARE(files(), QStringList { u"a.txt.adding"_s });
    support::MemoryPersistence persistence;
    const LinksRun run(persistence, folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(files(), QStringList { u"a.txt.done"_s }, 30'000);
    QCOMPARE(persistence.records().size(), 3);
    QCOMPARE(run.links().size(), 3);
}

void TestLinksIn::exportOfALongListIsWhole()
{
    constexpr int kMany = 9000;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.txt"_s);
    windowtesting::Fixture f;
    QList<engine::Download> downloads;
    for (int i = 1; i <= kMany; ++i) {
        downloads.append(fakeDownload(i, engine::DownloadState::Paused));
    }
    emit f.engine.added(downloads);
    QTRY_COMPARE_WITH_TIMEOUT(f.list->model()->rowCount(), kMany, 30'000);
    f.action("exportList")->trigger();
    auto *const dialog = dialogtesting::named<QFileDialog>(f.window, "saveDialog");
    emit dialog->fileSelected(path);
    dialog->close();
    emit f.engine.removed({ { kMany } }); // while they are copied: the last one goes
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), kMany); // the last one is empty
    for (int i = 1; i < kMany; ++i) {
        QVERIFY2(lines.at(i - 1).contains("/file-" + QByteArray::number(i) + ".zip"),
            lines.at(i - 1).constData());
    }
}

QTEST_MAIN(TestLinksIn)
#include "tst_linksin.moc"
