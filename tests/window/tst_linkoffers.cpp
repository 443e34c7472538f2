// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/listexport.h"
#include "tests/window/windowtesting.h"
#include "ui/privategate.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolBar>

using dialogtesting::named;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

/// Drags \a data over the window, as far as the event before the drop.
bool drag(QWidget *window, QMimeData *data)
{
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(window, &enter);
    return enter.isAccepted();
}

bool drop(QWidget *window, QMimeData *data)
{
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    return drag(window, data) && QApplication::sendEvent(window, &event) && event.isAccepted();
}

engine::DownloadRequest foundOn(const QString &link, const QByteArray &page)
{
    engine::DownloadRequest request;
    request.url = QUrl(link);
    request.referrer = page;
    return request;
}

/// A gate before a window, and what it lets through.
struct Gate {
    explicit Gate(settings::OnPrivateAddress what = settings::OnPrivateAddress::Ask)
        : gate(window)
    {
        settings.onPrivateAddress = what;
        gate.setSettings(settings);
        QObject::connect(&gate, &ui::PrivateGate::said, &window,
            [this](const QString &sentence) { said.append(sentence); });
        QObject::connect(&gate, &ui::PrivateGate::settingsChanged, &window,
            [this](const settings::Settings &changed) { settings = changed; });
        window.show();
    }
    /// Without \a page it is their referrers.
    void take(const QList<engine::DownloadRequest> &requests, const QUrl &page = {})
    {
        gate.take(requests, QList<QUrl>(requests.size(), page),
            [this](const QList<engine::DownloadRequest> &some, bool isLast) {
                let += some;
                ends += isLast ? 1 : 0;
            });
    }
    QMessageBox *question() const { return window.findChild<QMessageBox *>(u"privateQuestion"_s); }

    QWidget window;
    ui::PrivateGate gate;
    settings::Settings settings;
    QStringList said;
    QList<engine::DownloadRequest> let;
    int ends = 0; ///< times that nothing more follows
};

} // namespace

class TestLinkOffers : public QObject {
    Q_OBJECT

private slots:
    void pasteOffersTheLinksOfTheClipboard();
    void pasteWithoutALinkSaysSo();
    void dropOffersLinks_data();
    void dropOffersLinks();
    void dropReadsTextFiles();
    void listForAria2ComesBackIn();
    void dropHighlightIsThereWhileDragging();
    void h32_privateLinksOfPagesAreAskedAbout_data();
    void h32_privateLinksOfPagesAreAskedAbout();
    void h32_privateLinksOfListsAreHeldBack();
    void h32_answersAreRemembered();
    void h32_privatePagesMayHavePrivateLinks();
    void h32_oneQuestionIsAboutAllThatIsHeld_data();
    void h32_oneQuestionIsAboutAllThatIsHeld();
    void h32_settingAnswersWhatIsHeld();
    void h32_whatIsHeldAtTheEndIsAddedPaused();
    void h32_pageOfALinkCountsNotItsReferrer();
};

void TestLinkOffers::pasteOffersTheLinksOfTheClipboard()
{
    Fixture f;
    QSignalSpy offered(&f.window, &ui::MainWindow::linksOffered);
    QApplication::clipboard()->setText(u"https://example.org/a.zip\nhttp://example.net/b"_s);
    QTest::mouseClick(named<QToolBar>(f.window, "toolBar")->widgetForAction(f.action("pasteLinks")),
        Qt::LeftButton);
    QTRY_COMPARE(offered.count(), 1);
    QCOMPARE(offered.first().first().value<links::FoundLinks>().links.size(), 2);
}

void TestLinkOffers::pasteWithoutALinkSaysSo()
{
    Fixture f;
    QApplication::clipboard()->setText(u"nothing of the kind"_s);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!named<QStatusBar>(f.window, "statusBar")->currentMessage().isEmpty());
}

void TestLinkOffers::dropOffersLinks_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("uri-list") << u"text/uri-list"_s
                              << QByteArray("https://example.org/a\r\nhttps://example.org/b\r\n");
    QTest::newRow("text") << u"text/plain"_s
                          << QByteArray("see https://example.org/a and https://example.org/b !");
    QTest::newRow("html") << u"text/html"_s
                          << QByteArray("<a href='https://example.org/a'>a</a>"
                                        "<a href=\"https://example.org/b\">b</a>");
}

void TestLinkOffers::dropOffersLinks()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, content);
    Fixture f;
    QSignalSpy offered(&f.window, &ui::MainWindow::linksOffered);
    QMimeData data;
    data.setData(type, content);
    QVERIFY(drop(&f.window, &data));
    QTRY_COMPARE(offered.count(), 1);
    const auto found = offered.first().first().value<links::FoundLinks>();
    QCOMPARE(found.links.size(), 2);
    QCOMPARE(found.links.at(0).url, QUrl(u"https://example.org/a"_s));
    QCOMPARE(found.links.at(1).url, QUrl(u"https://example.org/b"_s));
}

void TestLinkOffers::dropReadsTextFiles()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"one.txt"_s), "https://example.org/a\nhttps://example.org/b\n");
    writeFile(folder.filePath(u"two.txt"_s), "https://example.org/b\nhttps://example.org/c\n");
    Fixture f;
    QSignalSpy offered(&f.window, &ui::MainWindow::linksOffered);
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(folder.filePath(u"one.txt"_s)),
        QUrl::fromLocalFile(folder.filePath(u"two.txt"_s)) });
    QVERIFY(drop(&f.window, &data));
    QTRY_COMPARE(offered.count(), 1);
    QStringList urls;
    for (const links::FoundLink &link : offered.first().first().value<links::FoundLinks>().links) {
        urls.append(link.url.path());
    }
    QCOMPARE(urls, (QStringList { u"/a"_s, u"/b"_s, u"/c"_s }));
}

void TestLinkOffers::listForAria2ComesBackIn()
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"downloads.aria2"_s);
    writeFile(
        list, words::listExport({ fakeDownload(1), fakeDownload(2) }, words::ExportFormat::Aria2));
    Fixture f;
    QSignalSpy offered(&f.window, &ui::MainWindow::linksOffered);
    QSignalSpy leftovers(&f.window, &ui::MainWindow::leftoversOffered);
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(list) });
    QVERIFY(drop(&f.window, &data));
    QTRY_COMPARE(offered.count() + leftovers.count(), 1);
    const QList<links::FoundLink> links
        = offered.value(0).value(0).value<links::FoundLinks>().links;
    QCOMPARE(links.size(), 2);
    QCOMPARE(links.at(0).url, fakeDownload(1).request.url);
    QCOMPARE(links.at(0).name, fakeDownload(1).fileName);
}

void TestLinkOffers::dropHighlightIsThereWhileDragging()
{
    Fixture f;
    const auto *highlight = named<QWidget>(f.window, "dropHighlight");
    QVERIFY(!highlight->isVisible());
    QMimeData picture;
    picture.setData(u"image/png"_s, "x");
    QVERIFY(!drag(&f.window, &picture));
    QVERIFY(!highlight->isVisible());
    QMimeData data;
    data.setText(u"https://example.org/a"_s);
    QVERIFY(drag(&f.window, &data));
    QVERIFY(highlight->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&f.window, &leave);
    QVERIFY(!highlight->isVisible());
}

void TestLinkOffers::h32_privateLinksOfPagesAreAskedAbout_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("links");
    QTest::newRow("take them") << QByteArray("privateTake") << 3;
    QTest::newRow("leave them out") << QByteArray("privateLeave") << 1;
}

void TestLinkOffers::h32_privateLinksOfPagesAreAskedAbout()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, links);
    Gate f;
    engine::DownloadRequest mirrored = foundOn(u"https://a.test/1"_s, "https://a.test/");
    mirrored.mirrors = { QUrl(u"http://10.0.0.1/1"_s), QUrl(u"https://b.test/1"_s) };
    f.take({ mirrored, foundOn(u"http://192.168.1.1/reboot"_s, "https://a.test/"),
        foundOn(u"http://router/?do=1"_s, "https://a.test/") });
    QCOMPARE(f.let.size(), 1); // nobody has to wait for the answer
    QCOMPARE(f.let.constFirst().mirrors, QList { QUrl(u"https://b.test/1"_s) });
    QVERIFY(f.question());
    QVERIFY(f.question()->informativeText().contains(u"192.168.1.1"_s));
    QCOMPARE(f.question()->textFormat(), Qt::PlainText);
    QCOMPARE(f.question()->defaultButton(), named<QPushButton>(*f.question(), "privateLeave"));
    named<QPushButton>(*f.question(), answer.constData())->click();
    QCOMPARE(f.let.size(), links);
    QCOMPARE(f.settings.onPrivateAddress, settings::OnPrivateAddress::Ask);
}

void TestLinkOffers::h32_privateLinksOfListsAreHeldBack()
{
    Gate f(settings::OnPrivateAddress::Refuse);
    links::FoundLinks found;
    for (const links::LinkPlace place : { links::LinkPlace::Text, links::LinkPlace::List }) {
        links::FoundLink link;
        link.url = QUrl(u"http://127.0.0.1/a.zip"_s);
        link.place = place;
        found.links.append(link);
    }
    QList<links::FoundLinks> let;
    const auto take
        = [&] { f.gate.take(found, [&](const links::FoundLinks &some) { let.append(some); }); };
    take();
    QCOMPARE(let.size(), 1);
    QCOMPARE(let.constFirst().links.size(), 1); // what somebody typed
    QCOMPARE(let.constFirst().links.constFirst().place, links::LinkPlace::Text);
    QVERIFY(f.said.value(0).contains(u"left out"_s));
    f.settings.onPrivateAddress = settings::OnPrivateAddress::Allow;
    f.gate.setSettings(f.settings);
    take();
    QCOMPARE(let.constLast().links.size(), 2);
    QVERIFY(!f.question());
}

void TestLinkOffers::h32_answersAreRemembered()
{
    for (const auto &[answer, expected] :
        { std::pair("privateTake", settings::OnPrivateAddress::Allow),
            std::pair("privateLeave", settings::OnPrivateAddress::Refuse) }) {
        Gate f;
        f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") });
        named<QCheckBox>(*f.question(), "privateAlways")->click();
        named<QPushButton>(*f.question(), answer)->click();
        QCOMPARE(f.settings.onPrivateAddress, expected);
    }
}

void TestLinkOffers::h32_privatePagesMayHavePrivateLinks()
{
    Gate f;
    f.take({ foundOn(u"http://192.168.1.5/film.mkv"_s, "http://nas.local/"),
        foundOn(u"http://192.168.1.5/film.mkv"_s, {}) });
    QCOMPARE(f.let.size(), 2);
    QVERIFY(!f.question());
}

void TestLinkOffers::h32_oneQuestionIsAboutAllThatIsHeld_data()
{
    h32_privateLinksOfPagesAreAskedAbout_data();
}

void TestLinkOffers::h32_oneQuestionIsAboutAllThatIsHeld()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, links);
    Gate f;
    for (int i = 1; i <= 50; ++i) {
        f.take({ foundOn(u"http://192.168.1.%1/"_s.arg(i), "https://a.test/") });
    }
    QCOMPARE(f.window.findChildren<QMessageBox *>().size(), 1);
    QVERIFY(f.question()->text().contains(u"50"_s));
    QVERIFY(f.question()->informativeText().contains(u"192.168.1.2"_s));
    QCOMPARE(f.let.size(), 0);
    named<QPushButton>(*f.question(), answer.constData())->click();
    QCOMPARE(f.let.size(), links == 3 ? 50 : 0);
    QCOMPARE(f.ends, 50);
    QTRY_VERIFY(!f.question());
    f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") }); // asked about anew
    QVERIFY(f.question() && !f.question()->informativeText().contains(u"192.168.1.2"_s));
}

void TestLinkOffers::h32_settingAnswersWhatIsHeld()
{
    Gate f;
    f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") });
    QVERIFY(f.question());
    f.settings.onPrivateAddress = settings::OnPrivateAddress::Allow;
    f.gate.setSettings(f.settings);
    QCOMPARE(f.let.size(), 1);
    QTRY_VERIFY(!f.question());
}

void TestLinkOffers::h32_whatIsHeldAtTheEndIsAddedPaused()
{
    Gate f;
    f.take({ foundOn(u"http://localhost/1"_s, "https://a.test/") });
    f.gate.addRest();
    f.take({ foundOn(u"http://localhost/2"_s, "https://a.test/"),
        foundOn(u"https://a.test/3"_s, "https://a.test/") });
    QTRY_VERIFY(!f.question());
    QCOMPARE(f.let.size(), 3);
    for (const engine::DownloadRequest &request : f.let) {
        QCOMPARE(request.startPaused, request.url.host() == u"localhost"_s);
    }
}

void TestLinkOffers::h32_pageOfALinkCountsNotItsReferrer()
{
    Gate f;
    const engine::DownloadRequest lying = foundOn(u"http://10.0.0.1/"_s, "http://192.168.1.1/");
    f.take({ lying }, QUrl(u"https://a.test/"_s));
    f.take({ lying, foundOn(u"http://10.0.0.1/"_s, {}) }, QUrl::fromLocalFile(u"/tmp/a.html"_s));
    QCOMPARE(f.let.size(), 0);
    QVERIFY(f.question()->text().contains(u"3"_s));
    f.take({ foundOn(u"http://10.0.0.1/"_s, "https://a.test/") }, QUrl(u"http://nas.local/"_s));
    QCOMPARE(f.let.size(), 1);
}

QTEST_MAIN(TestLinkOffers)
#include "tst_linkoffers.moc"
