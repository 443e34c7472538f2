// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/listexport.h"
#include "app/words/words.h"
#include "tests/window/windowtesting.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
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
    void exportNamesDownloadsAsTheListDoes();
    void dropHighlightIsThereWhileDragging();
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
        QUrl::fromLocalFile(folder.filePath(u"two.txt"_s)), QUrl(u"file:///proc/self/mem"_s) });
    QVERIFY(drop(&f.window, &data));
    QTRY_COMPARE(offered.count(), 1);
    QCOMPARE(named<QLabel>(f.window, "noticeText")->text(),
        u"/proc/self/mem cannot be read: Input/output error."_s);
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

/// What failed before its server answered has no file yet.
void TestLinkOffers::exportNamesDownloadsAsTheListDoes()
{
    engine::Download failed = fakeDownload(1, engine::DownloadState::Failed);
    failed.request.url = QUrl(u"https://example.org/files/so%20far.zip"_s);
    engine::Download bare = fakeDownload(2, engine::DownloadState::Failed);
    bare.request.url = QUrl(u"https://example.net/"_s);
    for (engine::Download *each : { &failed, &bare }) {
        each->fileName.clear();
        each->error = { engine::ErrorKind::NotFound, 404, {} };
    }
    Fixture f;
    emit f.engine.added({ failed, bare });
    QTRY_COMPARE(f.names(), (QStringList { u"so far.zip"_s, u"example.net"_s }));
    const auto exported = [&](words::ExportFormat format) {
        return words::listExport({ failed, bare }, format);
    };
    const QJsonArray rows = QJsonDocument::fromJson(exported(words::ExportFormat::Json)).array();
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(rows.at(row)[u"name"_s].toString(), f.names().at(row));
        QCOMPARE(rows.at(row)[u"problem"_s].toString(), words::errorSentence(failed.error));
        const QByteArray page = exported(words::ExportFormat::Html);
        QVERIFY(page.contains(f.names().at(row).toUtf8()));
        QVERIFY(page.contains(words::errorSentence(failed.error).toUtf8()));
    }
    // Nobody chose that name: whoever takes the list in asks the server for one.
    QVERIFY(!exported(words::ExportFormat::Text).contains('\t'));
    QVERIFY(!exported(words::ExportFormat::Aria2).contains("out="));
    for (const auto format : { words::ExportFormat::Csv, words::ExportFormat::Json }) {
        const QString type
            = format == words::ExportFormat::Csv ? u"text/csv"_s : u"application/json"_s;
        const links::FoundLinks back = links::fromContent(exported(format), type, {}, {});
        QCOMPARE(back.links.size(), 2);
        QCOMPARE(back.links.at(0).url, failed.request.url);
        QCOMPARE(back.links.at(1).url, bare.request.url);
        QVERIFY(back.links.at(0).name.isEmpty() && back.links.at(1).name.isEmpty());
    }
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

QTEST_MAIN(TestLinkOffers)
#include "tst_linkoffers.moc"
