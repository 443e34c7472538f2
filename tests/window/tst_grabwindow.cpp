// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"
#include "ui/grabwindow.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace support;
using ui::GrabModel;
using ui::GrabWindow;

namespace {

Resource album(int pictures)
{
    QByteArray html = "<title>Holiday: 2026/07</title>";
    for (int i = 1; i <= pictures; ++i) {
        const QByteArray number = QByteArray::number(i);
        html += "<a href='big/" + number + ".jpg'><img src='small/" + number + ".jpg' alt='View "
            + number + "'></a>";
    }
    html += "<a href='notes.txt'>Notes</a><a rel=next href='second'>next</a>";
    return { .content = { .literal = html }, .contentType = "text/html" };
}

/// Pages /1 to /3, each with a picture and \a more, where # is its number.
void servePages(FaultServer &server, const QByteArray &more = {})
{
    for (int i = 1; i <= 3; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray html
            = "<img src=#.jpg>" + more + "<link rel=next href=" + QByteArray::number(i + 1) + ">";
        server.serve("/" + number,
            { .content = { .literal = QByteArray(html).replace('#', number) },
                .contentType = "text/html" });
    }
}

} // namespace

/// The link grabber as a user sees it, against a real server.
class TestGrabWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsAnAlbumAndAddsTheChosenAsOneBatch();
    void narrowsByKindServerAndWords();
    void laterPagesJoinTheBatch();
    void longPageShowsItsLinksWhileItComes();
    void whatIsFoundLaterJoinsByItself();
    void whatWasLeftOutDoesNotJoinLater();
    void saysWhatWentWrong();
    void recipeThatNeedsAKeyAsksForIt();
    void brokenRecipeIsNamed();
    void longListsKeepTheirPlaces();

private:
    template <typename Widget>
    Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void read(const QByteArray &path)
    {
        part<QLineEdit>("grabAddress")->setText(m_server->url(path).toString());
        QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(part<QPushButton>("grabRead")->text(), u"&Read"_s, 20'000);
    }
    int shown() const { return part<QTableView>("grabTable")->model()->rowCount(); }
    QString message() const { return part<QLabel>("grabMessage")->text(); }

    QThreadPool m_pool;
    QTemporaryDir m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<GrabWindow> m_window;
};

void TestGrabWindow::init()
{
    m_server = std::make_unique<FaultServer>();
    settings::Settings settings;
    settings.engine.folder = m_folder.path();
    m_window = std::make_unique<GrabWindow>(
        engine::createPageFetcher({}), m_pool, settings, m_folder.filePath(u"recipes"_s));
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestGrabWindow::cleanup()
{
    m_window.reset();
    m_server.reset();
    m_pool.waitForDone();
}

void TestGrabWindow::readsAnAlbumAndAddsTheChosenAsOneBatch()
{
    m_server->serve("/album/page", album(12));
    read("/album/page");
    QCOMPARE(shown(), 26); // 12 pictures, 12 small ones, the notes, the next page
    part<QComboBox>("grabKind")->setCurrentIndex(2); // pictures
    QTRY_COMPARE(shown(), 24);
    part<QLineEdit>("grabSearch")->setText(u"big/"_s);
    QTRY_COMPARE(shown(), 12);
    // What is chosen and not shown is not turned over by "all" and "none".
    QTest::mouseClick(part<QPushButton>("grabInvert"), Qt::LeftButton);
    part<QLineEdit>("grabSearch")->clear();
    part<QComboBox>("grabKind")->setCurrentIndex(0);
    QTRY_COMPARE(shown(), 26);
    QTest::mouseClick(part<QPushButton>("grabInvert"), Qt::LeftButton);
    part<QLineEdit>("grabMask")->setText(u"*num* *title*"_s);
    QSignalSpy requested(m_window.get(), &GrabWindow::requested);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    const auto requests = requested.at(0).at(0).value<QList<engine::DownloadRequest>>();
    QCOMPARE(requests.size(), 12);
    QVERIFY(requests[0].batchId > 0);
    const QString folder = m_folder.path() + u"/Holiday_ 2026_07"_s;
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(
            requests[i].url, m_server->url("/album/big/" + QByteArray::number(i + 1) + ".jpg"));
        QCOMPARE(
            requests[i].fileName, u"%1 View %2.jpg"_s.arg(i + 1, 2, 10, QChar(u'0')).arg(i + 1));
        QCOMPARE(requests[i].batchId, requests[0].batchId);
        QCOMPARE(requests[i].batchName, u"Holiday: 2026/07"_s);
        QCOMPARE(requests[i].folder, folder);
        QCOMPARE(requests[i].referrer, m_server->url("/album/page").toEncoded());
    }
    QVERIFY(QFileInfo(folder).isDir());
    QVERIFY(!part<QPushButton>("grabAdd")->isEnabled()); // all of them are added
}

void TestGrabWindow::narrowsByKindServerAndWords()
{
    m_server->serve("/page",
        { .content = { .literal = "<a href=a.zip>One</a><a href='https://b.example/b.zip'>Two</a>"
                                  "<a href=c.tar.gz>Three</a>" },
            .contentType = "text/html" });
    read("/page");
    QCOMPARE(shown(), 3);
    part<QCheckBox>("grabSameHost")->setChecked(true);
    QTRY_COMPARE(shown(), 2);
    auto *const search = part<QLineEdit>("grabSearch");
    const QList<std::pair<QString, int>> searches { { u"three"_s, 1 }, { u"*.zip"_s, 1 },
        { u"/a\\.z|tar/"_s, 2 }, { u"/(/"_s, 0 }, { u"nothing"_s, 0 }, { QString(), 2 } };
    for (const auto &[text, count] : searches) {
        search->setText(text);
        QTRY_COMPARE(shown(), count);
    }
}

void TestGrabWindow::laterPagesJoinTheBatch()
{
    m_server->serve("/first",
        { .content = { .literal = "<img src=1.jpg><link rel=next href=second>" },
            .contentType = "text/html" });
    m_server->serve(
        "/second", { .content = { .literal = "<img src=2.jpg>" }, .contentType = "text/html" });
    QSignalSpy requested(m_window.get(), &GrabWindow::requested);
    part<QCheckBox>("grabNext")->setChecked(true);
    part<QLineEdit>("grabAddress")->setText(m_server->url("/first").toString());
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 1, 20'000); // the second page comes after a pause
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 2, 20'000);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 2);
    const auto first = requested.at(0).at(0).value<QList<engine::DownloadRequest>>();
    const auto second = requested.at(1).at(0).value<QList<engine::DownloadRequest>>();
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0].batchId, first[0].batchId);
    QCOMPARE(second[0].url, m_server->url("/2.jpg"));
}

void TestGrabWindow::longPageShowsItsLinksWhileItComes()
{
    constexpr int kPictures = 4000;
    Resource page = album(kPictures);
    page.bytesPerSecond = page.content.length() / 3;
    m_server->serve("/long", page);
    QList<engine::DownloadRequest> added;
    connect(m_window.get(), &GrabWindow::requested, m_window.get(),
        [&added](const QList<engine::DownloadRequest> &requests) { added += requests; });
    auto *const model = qobject_cast<GrabModel *>(part<QTableView>("grabTable")->model());
    QList<int> counts; // rows, each time that there are more
    connect(model, &GrabModel::countsChanged, m_window.get(), [this, &counts] {
        if (shown() > counts.value(counts.size() - 1)) {
            counts.append(shown());
        }
        if (counts.size() == 1) {
            QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
        }
    });
    read("/long");
    QVERIFY2(counts.size() > 2, qPrintable(QString::number(counts.size())));
    QTRY_COMPARE(shown(), 2 * kPictures + 2); // the last ones come in pieces
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(added.size(), shown());
    QSet<QUrl> links;
    for (const engine::DownloadRequest &request : added) {
        links.insert(request.url);
        QCOMPARE(request.batchId, added.at(0).batchId);
        QCOMPARE(request.batchName, u"Holiday: 2026/07"_s);
        QCOMPARE(request.folder, added.at(0).folder);
    }
    QCOMPARE(links.size(), added.size()); // none twice
}

void TestGrabWindow::whatIsFoundLaterJoinsByItself()
{
    servePages(*m_server);
    QSignalSpy requested(m_window.get(), &GrabWindow::requested);
    part<QCheckBox>("grabNext")->setChecked(true);
    part<QLineEdit>("grabMask")->setText(u"*num*"_s);
    part<QLineEdit>("grabAddress")->setText(m_server->url("/1").toString());
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    auto *const feed = part<QCheckBox>("grabFeed");
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 1, 20'000);
    QVERIFY(feed->isVisible());
    feed->setChecked(true);
    QCOMPARE(requested.size(), 0); // not before the user adds something
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(requested.size(), 3, 20'000);
    QStringList names;
    for (const QList<QVariant> &one : requested) {
        const auto requests = one.at(0).value<QList<engine::DownloadRequest>>();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].batchId,
            requested.at(0).at(0).value<QList<engine::DownloadRequest>>().at(0).batchId);
        names += requests[0].fileName;
    }
    QCOMPARE(names, QStringList({ u"001.jpg"_s, u"002.jpg"_s, u"003.jpg"_s }));
    QTRY_VERIFY_WITH_TIMEOUT(!feed->isVisible(), 20'000);
}

void TestGrabWindow::whatWasLeftOutDoesNotJoinLater()
{
    servePages(*m_server, "<a href=#.zip>x</a>");
    QList<engine::DownloadRequest> added;
    connect(m_window.get(), &GrabWindow::requested, m_window.get(),
        [&added](const QList<engine::DownloadRequest> &requests) { added += requests; });
    part<QCheckBox>("grabNext")->setChecked(true);
    part<QLineEdit>("grabMask")->setText(u"*num*"_s);
    part<QLineEdit>("grabSearch")->setText(u"jpg"_s);
    part<QLineEdit>("grabAddress")->setText(m_server->url("/1").toString());
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 1, 20'000);
    part<QCheckBox>("grabFeed")->setChecked(true);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    part<QLineEdit>("grabSearch")->clear(); // to have a look at the others
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 5, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(part<QPushButton>("grabRead")->text(), u"&Read"_s, 20'000);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton); // by hand it is added
    QTRY_COMPARE(added.size(), 6);
    QStringList links;
    for (const engine::DownloadRequest &request : added) {
        links += request.url.fileName();
    }
    QCOMPARE(links,
        QStringList({ u"1.jpg"_s, u"2.jpg"_s, u"2.zip"_s, u"3.jpg"_s, u"3.zip"_s, u"1.zip"_s }));
    // Its number has as many digits as those that were given while pages came.
    QCOMPARE(added.constLast().fileName, u"006.zip"_s);
}

void TestGrabWindow::saysWhatWentWrong()
{
    read("/missing");
    QVERIFY2(message().contains(u"/missing"_s), qPrintable(message()));
    QCOMPARE(shown(), 0);
    m_server->serve("/empty", { .content = { .literal = "<p>x" }, .contentType = "text/html" });
    read("/empty");
    QVERIFY2(message().startsWith(u"There is no link in"_s), qPrintable(message()));
    part<QLineEdit>("grabAddress")->setText(u"ftp://a.example/"_s);
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    QCOMPARE(message(), u"This is not an http or https address."_s);
    QVERIFY(!part<QPushButton>("grabAdd")->isEnabled());
}

void TestGrabWindow::recipeThatNeedsAKeyAsksForIt()
{
    auto *const how = part<QComboBox>("grabHow");
    auto *const key = part<QLineEdit>("grabKey");
    part<QLineEdit>("grabAddress")->setText(u"https://imgur.com/a/x"_s);
    QTRY_COMPARE(how->currentText(), u"Imgur album"_s);
    QVERIFY(key->isVisible());
    QVERIFY(key->placeholderText().contains(u"Client-ID"_s));
    part<QLineEdit>("grabAddress")->setText(u"https://a.example/"_s);
    QCOMPARE(how->currentIndex(), 0);
    QCOMPARE(how->count(), 2); // the whole page, and Open Graph
    QVERIFY(!key->isVisible());
}

void TestGrabWindow::brokenRecipeIsNamed()
{
    QVERIFY(QDir().mkpath(m_folder.filePath(u"recipes"_s)));
    QFile file(m_folder.filePath(u"recipes/mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n\"name\": \"x\",\n\"json\": { \"links\": \"a[\" }\n}");
    file.close();
    settings::Settings settings;
    settings.engine.folder = m_folder.path();
    GrabWindow window(
        engine::createPageFetcher({}), m_pool, settings, m_folder.filePath(u"recipes"_s));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *const label = window.findChild<QLabel *>(u"grabMessage"_s);
    QTRY_VERIFY(label->text().contains(u"mine.json"_s));
    QVERIFY2(label->text().contains(u"line 3"_s), qPrintable(label->text()));
    QVERIFY(file.remove());
}

void TestGrabWindow::longListsKeepTheirPlaces()
{
    GrabModel model(m_pool);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<links::FoundLink> found;
    for (int page = 0; page < 10; ++page) {
        found.clear();
        for (int i = 0; i < 1000; ++i) {
            links::FoundLink link;
            link.url = QUrl(u"https://a.example/%1/%2.jpg"_s.arg(page).arg(i));
            found.append(link);
        }
        model.append(found, QUrl(u"https://a.example/"_s));
    }
    model.append(found, QUrl(u"https://a.example/again"_s)); // known already
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(inserted.size(), 10);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.chosenCount(), 10'000);
}

QTEST_MAIN(TestGrabWindow)
#include "tst_grabwindow.moc"
