// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabadder.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QHash>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

#include <algorithm>
#include <numeric>

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

} // namespace

/// How the chosen links of the grabber become downloads.
class TestGrabAdder : public QObject {
    Q_OBJECT

private slots:
    void longListsAreHandedOverSomeATurn();
    void oneHangingFolderHoldsNothingElseBack();
    void refusedFolderIsToldOfEveryAddThatWaitsForIt();
    void linksWhosePageHasGoneAreHandedOverAllTheSame();
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

QTEST_MAIN(TestGrabAdder)
#include "tst_grabadder.moc"
