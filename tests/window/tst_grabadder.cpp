// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "ui/dialogs.h"
#include "ui/grabadder.h"
#include "ui/grabwindow.h"

#include <QAbstractEventDispatcher>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHash>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

#include <algorithm>
#include <numeric>

using dialogtesting::click;
using namespace Qt::StringLiterals;
using ui::GrabAdder;
using ui::GrabModel;

namespace {

QUrl linkOf(int number)
{
    return QUrl(u"https://a.example/%1.jpg"_s.arg(number));
}

/// An adder of rows that are found, and what it hands over.
class AdderDesk {
    Q_DISABLE_COPY_MOVE(AdderDesk)

public:
    explicit AdderDesk(int links)
    {
        m_pool.setMaxThreadCount(1);
        QList<links::FoundLink> found(links);
        for (int i = 0; i < links; ++i) {
            found[i].url = linkOf(i);
        }
        m_model.append(found, QUrl(u"https://a.example/"_s));
        QObject::connect(&m_adder, &GrabAdder::made, &m_window,
            [this](const QList<engine::DownloadRequest> &requests, const QList<QUrl> &) {
                m_made += requests;
                m_madeInTurn[m_turn] += requests.size();
            });
        // The turns of the loop, by when it begins to look for events.
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
            &m_window, [this] { ++m_turn; });
        m_window.show();
    }
    ~AdderDesk()
    {
        letDiskAnswer();
        m_pool.waitForDone();
    }

    /// Of records from \a first to before \a end, into the folder \a name.
    void add(int first, int end, const QString &name, bool isFolderMade = false)
    {
        QList<int> records(end - first);
        std::iota(records.begin(), records.end(), first);
        ui::GrabWishes wishes;
        wishes.batch.id = 1;
        wishes.batch.name = u"Album"_s;
        wishes.folder = folder(name);
        m_adder.add(records, wishes, isFolderMade);
    }
    /// No folder is made until letDiskAnswer().
    void hangDisk()
    {
        m_isHanging = true;
        m_pool.start([this] { m_disk.acquire(); });
    }
    void letDiskAnswer()
    {
        if (std::exchange(m_isHanging, false)) {
            m_disk.release();
        }
    }
    QString folder(const QString &name) const { return m_folder.filePath(name); }
    /// A folder of that name cannot be made.
    void putFileInTheWay(const QString &name) const
    {
        QFile file(folder(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    QSemaphore m_disk;
    bool m_isHanging = false;
    QWidget m_window;
    GrabModel m_model { m_pool };
    GrabAdder m_adder { m_model, m_window, m_pool };
    QList<engine::DownloadRequest> m_made;
    QHash<int, qsizetype> m_madeInTurn;
    int m_turn = 0;
};

/// A grabber with a pasted page that has a private link and one of the web.
class PageDesk {
    Q_DISABLE_COPY_MOVE(PageDesk)

public:
    explicit PageDesk(settings::OnPrivateAddress what)
        : m_dialogs(m_engine, m_pool, m_window, {}, {})
    {
        settings::Settings settings;
        settings.engine.folder = m_folder.path();
        settings.onPrivateAddress = what;
        settings.grabber = { false, false };
        m_dialogs.setSettings(settings);
        m_dialogs.openGrabber();
        auto *const page = new QMimeData;
        page->setText(u"two links"_s);
        page->setHtml(u"<a href='http://192.168.1.1/a.zip'>A</a><a href='https://a.example/b.zip'>"
                      "B</a>"_s);
        QGuiApplication::clipboard()->setMimeData(page);
        QVERIFY(QTest::qWaitForWindowActive(&grabber()));
        table()->setFocus();
        QTest::keySequence(&grabber(), QKeySequence::Paste);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    ~PageDesk()
    {
        delete &grabber();
        m_pool.waitForDone();
    }

    ui::GrabWindow &grabber() const { return *m_window.findChild<ui::GrabWindow *>(); }
    QTableView *table() const { return grabber().findChild<QTableView *>(u"grabTable"_s); }
    QString name(int row) const { return table()->model()->index(row, 0).data().toString(); }
    bool isChosen(int row) const
    {
        return table()->model()->index(row, 0).data(Qt::CheckStateRole) == Qt::Checked;
    }
    QMessageBox *question() const
    {
        return m_window.findChild<QMessageBox *>(u"privateQuestion"_s);
    }

    QTemporaryDir m_folder;
    FakeEngine m_engine;
    QThreadPool m_pool;
    QWidget m_window;
    ui::Dialogs m_dialogs;
};

} // namespace

/// How the chosen links of the grabber become downloads.
class TestGrabAdder : public QObject {
    Q_OBJECT

private slots:
    void longListsAreHandedOverSomeATurn();
    void oneHangingFolderHoldsNothingElseBack();
    void refusedFolderIsToldOfEveryAddThatWaitsForIt();
    void linksWhosePageHasGoneAreHandedOverAllTheSame();
    void leftOutLinksAreNotShownAsAdded_data();
    void leftOutLinksAreNotShownAsAdded();
    void leftOutLinksOfAnotherPageChangeNothing();
    void masksKeepTheEndingOfWhatItIs_data();
    void masksKeepTheEndingOfWhatItIs();
};

void TestGrabAdder::longListsAreHandedOverSomeATurn()
{
    constexpr int kMany = 9000;
    AdderDesk desk(kMany);
    QTRY_VERIFY(desk.m_model.isSettled());
    // As two presses of the button, of which the second comes before the first is through.
    desk.add(0, 8000, u"one"_s, true);
    desk.add(8000, kMany, u"two"_s, true);
    QTRY_COMPARE(desk.m_made.size(), kMany);
    const QList<qsizetype> shares = desk.m_madeInTurn.values();
    QVERIFY(*std::max_element(shares.begin(), shares.end()) <= 500);
    QCOMPARE(shares.size(), kMany / GrabAdder::kAtOnce);
    for (int i = 0; i < kMany; ++i) {
        QCOMPARE(desk.m_made.at(i).url, linkOf(i));
        QCOMPARE(desk.m_made.at(i).folder, desk.folder(i < 8000 ? u"one"_s : u"two"_s));
    }
}

void TestGrabAdder::oneHangingFolderHoldsNothingElseBack()
{
    AdderDesk desk(3);
    desk.hangDisk();
    desk.add(0, 1, u"hangs"_s);
    desk.add(1, 2, u"made"_s, true);
    QTRY_COMPARE(desk.m_made.size(), 1);
    QCOMPARE(desk.m_made.constFirst().url, linkOf(1));
    desk.add(2, 3, u"made"_s, true);
    QTRY_COMPARE(desk.m_made.size(), 2);
    desk.letDiskAnswer();
    QTRY_COMPARE(desk.m_made.size(), 3);
    QCOMPARE(desk.m_made.constLast().url, linkOf(0));
    QVERIFY(QDir(desk.folder(u"hangs"_s)).exists());
}

void TestGrabAdder::refusedFolderIsToldOfEveryAddThatWaitsForIt()
{
    AdderDesk desk(4);
    desk.putFileInTheWay(u"file"_s);
    QSignalSpy refused(&desk.m_adder, &GrabAdder::refused);
    desk.hangDisk();
    desk.add(0, 1, u"file"_s);
    desk.add(1, 2, u"folder"_s);
    desk.add(2, 4, u"file"_s);
    desk.letDiskAnswer();
    QTRY_COMPARE(desk.m_made.size(), 1);
    QCOMPARE(desk.m_made.constFirst().url, linkOf(1));
    QTRY_COMPARE(refused.size(), 2);
    QCOMPARE(refused.at(0).at(0).toString(), desk.folder(u"file"_s));
    QCOMPARE(refused.at(0).at(1).value<QList<int>>(), QList<int> { 0 });
    QCOMPARE(refused.at(1).at(1).value<QList<int>>(), QList<int>({ 2, 3 }));
}

void TestGrabAdder::linksWhosePageHasGoneAreHandedOverAllTheSame()
{
    AdderDesk desk(2);
    desk.putFileInTheWay(u"file"_s);
    const QSignalSpy refused(&desk.m_adder, &GrabAdder::refused);
    desk.hangDisk();
    desk.add(0, 2, u"file"_s);
    desk.m_model.clear(); // another page is read
    desk.letDiskAnswer();
    QTRY_COMPARE(desk.m_made.size(), 2);
    QCOMPARE(desk.m_made.constLast().url, linkOf(1));
    QCOMPARE(refused.size(), 0);
}

void TestGrabAdder::leftOutLinksAreNotShownAsAdded_data()
{
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("the user says so") << true;
    QTest::newRow("the settings say so") << false;
}

void TestGrabAdder::leftOutLinksAreNotShownAsAdded()
{
    QFETCH(bool, isAsked);
    PageDesk desk(isAsked ? settings::OnPrivateAddress::Ask : settings::OnPrivateAddress::Refuse);
    click(desk.grabber(), "grabAdd");
    QTRY_COMPARE(desk.m_engine.requests.size(), 1);
    QCOMPARE(desk.question() != nullptr, isAsked);
    if (isAsked) {
        QCOMPARE(desk.name(0), u"a.zip (added)"_s); // the answer may take hours
        click(*desk.question(), "privateLeave");
    }
    QTRY_COMPARE(desk.name(0), u"a.zip"_s);
    QCOMPARE(desk.name(1), u"b.zip (added)"_s);
    QVERIFY(!desk.isChosen(0));
    QVERIFY(!desk.grabber().findChild<QPushButton *>(u"grabAdd"_s)->isEnabled());
    if (isAsked) { // thought better of it
        QTRY_VERIFY(!desk.question());
        const QModelIndex first = desk.table()->model()->index(0, 0);
        QVERIFY(desk.table()->model()->setData(first, Qt::Checked, Qt::CheckStateRole));
        click(desk.grabber(), "grabAdd");
        QTRY_VERIFY(desk.question());
        click(*desk.question(), "privateTake");
        QTRY_COMPARE(desk.m_engine.requests.size(), 2);
        QCOMPARE(desk.name(0), u"a.zip (added)"_s);
    }
}

void TestGrabAdder::leftOutLinksOfAnotherPageChangeNothing()
{
    AdderDesk desk(2);
    desk.add(0, 2, u"made"_s, true);
    desk.m_model.markAdded({ 0, 1 });
    engine::DownloadRequest other = desk.m_made.at(0);
    ++other.batchId;
    desk.m_adder.leaveOut({ other });
    desk.m_adder.leaveOut({ desk.m_made.at(1) });
    QTRY_VERIFY(!desk.m_model.rows().at(1).isAdded);
    QVERIFY(desk.m_model.rows().at(0).isAdded);
    QCOMPARE(desk.m_model.chosenCount(), 0);
}

void TestGrabAdder::masksKeepTheEndingOfWhatItIs_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("type"); // as the server says; empty = nobody asked
    QTest::addColumn<QString>("said"); // the file's name, the same
    QTest::addColumn<QString>("name");
    QTest::newRow("the link says it")
        << u"/boat.png"_s << QString() << QString() << u"1 Boat.png"_s;
    QTest::newRow("the server says the name")
        << u"/photo/123"_s << u"image/jpeg"_s << u"123.jpg"_s << u"1 Boat.jpg"_s;
    QTest::newRow("a program makes it, its type is known")
        << u"/get.php?id=7"_s << u"image/jpeg"_s << u"get.jpg"_s << u"1 Boat.jpg"_s;
    QTest::newRow("a program makes it, nobody asked")
        << u"/get.php?id=7"_s << QString() << QString() << u"1 Boat."_s; // the reply says it
    QTest::newRow("nothing says it, nobody asked")
        << u"/photo/123"_s << QString() << QString() << u"1 Boat."_s;
    QTest::newRow("a page") << u"/a.html?x=1"_s << QString() << QString() << u"1 Boat.html"_s;
}

void TestGrabAdder::masksKeepTheEndingOfWhatItIs()
{
    QFETCH(QString, link);
    QFETCH(QString, type);
    QFETCH(QString, said);
    AdderDesk desk(0);
    links::FoundLink found;
    found.url = QUrl(u"https://a.example"_s + link);
    found.title = u"Boat"_s;
    desk.m_model.append({ found }, QUrl());
    QTRY_VERIFY(desk.m_model.isSettled());
    if (!type.isEmpty()) {
        desk.m_model.noteQuestion(0, ui::SizeQuestion::Asked);
        engine::LinkFacts facts;
        facts.token = 0;
        facts.url = found.url;
        facts.status = 200;
        facts.mimeType = type;
        facts.fileName = said;
        desk.m_model.takeFacts(facts);
    }
    ui::GrabWishes wishes;
    wishes.batch.numbers = 1;
    wishes.mask = u"*num* *title*"_s;
    wishes.folder = desk.m_folder.path();
    desk.m_adder.add({ 0 }, wishes, true);
    QTRY_COMPARE(desk.m_made.size(), 1);
    QTEST(desk.m_made.at(0).fileName, "name");
}

QTEST_MAIN(TestGrabAdder)
#include "tst_grabadder.moc"
