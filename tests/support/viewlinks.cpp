// SPDX-License-Identifier: GPL-3.0-or-later
// The windows in which links are looked at before they are downloads.
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "ui/adddialog.h"
#include "ui/grabwindow.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLinearGradient>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace support {
namespace {

constexpr const char *kPictureTitles[] { "The boat", "Morning mist", "Swans", "The old jetty",
    "Rain is coming", "Lanterns", "Reeds", "First swim" };

QAbstractItemModel *modelOf(ViewDesk &desk, const char *view)
{
    return desk.part<QAbstractItemView>(view)->model();
}

QWidget *openAddEmpty(ViewDesk &desk)
{
    desk.dialogs.openAdd();
    return desk.opened("addDialog");
}

/// Pictures of a category, one that the list has, one that is dead, and a line that is no link.
QWidget *openAdd(ViewDesk &desk)
{
    desk.fill();
    auto *dialog = qobject_cast<ui::AddDialog *>(openAddEmpty(desk));
    dialog->offerText(u"https://photos.example.org/originals/mountain-lake.jpg\n"
                      "https://photos.example.org/originals/river-at-dawn.jpg\n"
                      "https://photos.example.org/originals/gone.jpg\n"
                      "ftp://old.example.org/list.txt\n"
                      "https://docs.example.org/books/handbook-second-edition.epub"_s);
    const QAbstractItemModel *rows = modelOf(desk, "linksTable");
    desk.until("the links", [rows] { return rows->rowCount() == 5; });
    const auto *summary = desk.part<QLabel>("summaryLabel");
    const QString before = summary->text();
    desk.until("the sizes", [=] { return summary->text() != before; });
    return dialog;
}

QWidget *openPattern(ViewDesk &desk)
{
    auto *dialog = qobject_cast<ui::AddDialog *>(openAddEmpty(desk));
    dialog->offerText(u"https://books.example.org/scans/page-[001-???].jpg"_s);
    desk.opened("patternBar");
    return dialog;
}

QWidget *openPatternFound(ViewDesk &desk)
{
    QWidget *dialog = openPattern(desk);
    desk.part<QPushButton>("patternButton")->click();
    const auto *text = desk.part<QPlainTextEdit>("linksEdit");
    desk.until("the end", [text] { return !text->toPlainText().contains(u'?'); });
    const QAbstractItemModel *rows = modelOf(desk, "linksTable");
    desk.until("the rows", [rows] { return rows->rowCount() > 0; });
    return dialog;
}

QWidget *openAdopt(ViewDesk &desk)
{
    const QString path = desk.folder.filePath(u"film.mkv.part"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(300'000, 'x')) != 300'000) {
        qFatal("cannot write %s", qPrintable(path));
    }
    file.close();
    desk.dialogs.offerLeftovers({ path });
    QWidget *dialog = desk.opened("adoptDialog");
    const auto *found = desk.part<QLabel>("foundLabel");
    desk.until("what was found", [found] { return !found->text().endsWith(u'…'); });
    return dialog;
}

QWidget *openAdoptMissing(ViewDesk &desk)
{
    desk.dialogs.offerLeftovers({ desk.folder.filePath(u"nothing.part"_s) });
    QWidget *dialog = desk.opened("adoptDialog");
    const auto *found = desk.part<QLabel>("foundLabel");
    desk.until("the answer", [found] { return !found->text().endsWith(u'…'); });
    return dialog;
}

QByteArray samplePicture(int number)
{
    QImage image(240, 160, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, 0, image.height());
    sky.setColorAt(0, QColor::fromHsv(number * 43 % 360, 90, 230));
    sky.setColorAt(1, QColor::fromHsv((number * 43 + 40) % 360, 150, 90));
    QPainter(&image).fillRect(image.rect(), sky);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Pictures behind small ones, a document, and one that is not there.
void serveAlbum(FaultServer &server)
{
    QByteArray page = "<title>Summer at the lake</title>";
    int number = 0;
    for (const char *title : kPictureTitles) {
        const QByteArray name = QByteArray::number(++number);
        page += "<a href='/lake/" + name + ".png'><img src='/lake/" + name + "-small.png' alt='"
            + title + "'></a>";
        const Content picture { .literal = samplePicture(number) };
        server.serve("/lake/" + name + ".png", { .content = picture, .contentType = "image/png" });
        server.serve(
            "/lake/" + name + "-small.png", { .content = picture, .contentType = "image/png" });
    }
    page += "<a href='/lake/map.pdf'>Map</a><a href='/lake/gone.zip'>All as one file</a>";
    server.serve("/lake/map.pdf", { .content = { .size = 212'000 } });
    server.serve("/lake/gone.zip", { .replies = { Reply { .status = 404 } } });
    server.serve("/lake", { .content = { .literal = page }, .contentType = "text/html" });
}

QWidget *openGrabberEmpty(ViewDesk &desk)
{
    desk.trigger("grabLinks");
    return desk.opened("grabWindow");
}

QWidget *openGrabber(ViewDesk &desk)
{
    desk.settings.engine.proxy = { engine::ProxyKind::None, {}, 0, {}, {} };
    desk.dialogs.setSettings(desk.settings);
    desk.server = std::make_unique<FaultServer>();
    serveAlbum(*desk.server);
    auto *window = qobject_cast<ui::GrabWindow *>(openGrabberEmpty(desk));
    window->grab(desk.server->url("/lake"));
    const QAbstractItemModel *rows = modelOf(desk, "grabTable");
    desk.until("the links", [rows] { return rows->rowCount() >= 10; });
    desk.until("the pictures and sizes", [&desk] {
        return !desk.server->requestsFor("/lake/gone.zip").isEmpty()
            && !desk.server->requestsFor("/lake/1-small.png").isEmpty();
    });
    return window;
}

QWidget *openGrabRequest(ViewDesk &desk)
{
    openGrabber(desk);
    desk.part<QPushButton>("grabRequest")->click();
    return desk.opened("requestDialog");
}

/// Of the rows of \a table, as by the right button on the second one.
QWidget *openRowMenu(ViewDesk &desk, const char *table, const char *menu)
{
    auto *const rows = desk.part<QTableView>(table);
    rows->selectRow(1);
    rows->findChild<QMenu *>(QString::fromLatin1(menu))
        ->popup(rows->viewport()->mapToGlobal(QPoint(20, 20)));
    return desk.opened(menu);
}

QWidget *openGrabMenu(ViewDesk &desk)
{
    openGrabber(desk);
    return openRowMenu(desk, "grabTable", "grabMenu");
}

QWidget *openCheckEmpty(ViewDesk &desk)
{
    desk.dialogs.openCheck({});
    return desk.opened("checkWindow");
}

QWidget *openCheck(ViewDesk &desk)
{
    desk.fill();
    QList<engine::DownloadRequest> asked;
    for (const engine::Download &download : desk.downloads) {
        asked.append(download.request);
    }
    asked.last().url.setPath(u"/lake/gone.jpg"_s);
    desk.dialogs.openCheck(asked);
    QWidget *window = desk.opened("checkWindow");
    const auto *counts = desk.part<QLabel>("checkCounts");
    const QString before = counts->text();
    desk.until("the answers", [counts, before] { return counts->text() != before; });
    return window;
}

QWidget *openCheckMenu(ViewDesk &desk)
{
    openCheck(desk);
    return openRowMenu(desk, "checkTable", "checkMenu");
}

} // namespace

QList<View> linkViews()
{
    return { { "add-empty", &openAddEmpty }, { "add", &openAdd }, { "add-pattern", &openPattern },
        { "add-pattern-found", &openPatternFound }, { "adopt", &openAdopt },
        { "adopt-missing", &openAdoptMissing }, { "grabber-empty", &openGrabberEmpty },
        { "grabber", &openGrabber }, { "grabber-menu", &openGrabMenu },
        { "grabber-request", &openGrabRequest }, { "check-empty", &openCheckEmpty },
        { "check", &openCheck }, { "check-menu", &openCheckMenu } };
}

} // namespace support
