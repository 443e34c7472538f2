// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/grabfixture.h"
#include "ui/grabpicture.h"
#include "ui/grabrequest.h"
#include "ui/grabsizes.h"
#include "ui/rowsinview.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QCheckBox>
#include <QImage>
#include <QImageWriter>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using ui::GrabModel;
using ui::GrabSizes;

namespace {

QByteArray picture(const char *format, QSize size, QColor color = Qt::red)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QBuffer buffer;
    image.save(&buffer, format);
    return buffer.data();
}

/// A progressive JPEG whose last scan is there so many times more.
QByteArray scannedOften(int times)
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    QImageWriter writer(&buffer, "JPG");
    writer.setProgressiveScanWrite(true);
    writer.write(image);
    QByteArray made = buffer.data();
    const QByteArray scan = made.mid(made.lastIndexOf("\xff\xda")).chopped(2);
    return made.insert(made.size() - 2, scan.repeated(times));
}

/// Answers when it is told to.
class FakeChecker : public engine::LinkChecker {
public:
    void check(const QList<engine::DownloadRequest> &requests) override
    {
        open.append(requests);
        asked += requests.size();
        mostOpen = std::max(mostOpen, open.size());
    }
    void cancel() override { open.clear(); }
    void forget(const QSet<qint64> &) override { }
    void setConfig(const engine::EngineConfig &, int) override { }
    /// The first question that is open.
    void answer(const engine::LinkFacts &facts)
    {
        engine::LinkFacts told = facts;
        const engine::DownloadRequest request = open.takeFirst();
        told.token = request.token;
        told.url = request.url;
        emit checked(told);
    }

    QList<engine::DownloadRequest> open;
    qsizetype asked = 0;
    qsizetype mostOpen = 0;
};

QList<links::FoundLink> numberedLinks(int count, int hosts)
{
    QList<links::FoundLink> found(count);
    for (int i = 0; i < count; ++i) {
        found[i].url = QUrl(u"https://a%1.example/%2.jpg"_s.arg(i % hosts).arg(i));
    }
    return found;
}

/// A table with the grabber's model, and its sizes asked of a checker that is played.
struct AskedTable {
    explicit AskedTable(QThreadPool &pool)
        : model(pool)
    {
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        auto fake = std::make_unique<FakeChecker>();
        checker = fake.get();
        sizes = std::make_unique<GrabSizes>(std::move(fake), model, *new ui::RowsInView(table));
        sizes->setOn(true);
    }

    GrabModel model;
    QTableView table;
    FakeChecker *checker = nullptr;
    std::unique_ptr<GrabSizes> sizes;
};

} // namespace

/// What the link grabber asks servers for besides pages: for which rows, and how often.
class TestGrabLooks : public QObject {
    Q_OBJECT

private slots:
    void longListsAreNotAskedByThemselves();
    void hiddenWindowAsksNobody();
    void silentServersAreLeftAlone();
    void linksThatMayDoSomethingAreNotAsked();
    void rowsStayInPlaceWhileSizesCome();
    void thumbnailsAreFetchedForRowsInView();
    void badPicturesKeepTheIcon();
    void hostilePicturesAreNotDecoded();
    void secretsOfALinkStayWithItsOrigin();
};

void TestGrabLooks::longListsAreNotAskedByThemselves()
{
    QThreadPool pool;
    AskedTable asked(pool);
    asked.model.append(numberedLinks(10'000, 10), {});
    engine::LinkFacts facts;
    facts.status = 200;
    facts.size = 1000;
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    QCOMPARE(asked.checker->open.first().url, QUrl(u"https://a0.example/0.jpg"_s));
    while (!asked.checker->open.isEmpty()) {
        asked.checker->answer(facts);
    }
    QVERIFY(asked.checker->asked >= GrabSizes::kMostUnseen);
    QVERIFY(asked.checker->asked < GrabSizes::kMostUnseen + 100); // and those in view
    QVERIFY(asked.checker->mostOpen <= GrabSizes::kMostWaiting);
    // What comes into view is asked all the same, and goes first.
    asked.table.scrollToBottom();
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    QVERIFY(asked.checker->open.first().token > 9'900);
    // Who filters by size wants to know all sizes.
    asked.model.setCriteria({ .kind = {}, .host = {}, .text = {}, .least = 10 });
    while (!asked.checker->open.isEmpty()) {
        asked.checker->answer(facts);
    }
    QCOMPARE(asked.checker->asked, 10'000);
    QTRY_COMPARE(asked.model.unknownCount(), 0); // what came while it was searched, too
}

void TestGrabLooks::hiddenWindowAsksNobody()
{
    QThreadPool pool;
    AskedTable asked(pool);
    asked.model.append(numberedLinks(100, 1), {});
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    asked.table.hide();
    QTRY_VERIFY(asked.checker->open.isEmpty());
    QCOMPARE(asked.model.index(0, GrabModel::Size).data().toString(), QString());
    asked.table.show();
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    asked.sizes->setOn(false);
    QVERIFY(asked.checker->open.isEmpty());
}

void TestGrabLooks::silentServersAreLeftAlone()
{
    QThreadPool pool;
    AskedTable asked(pool);
    QList<links::FoundLink> found = numberedLinks(400, 1);
    found.append(numberedLinks(2, 2).last());
    asked.model.append(found, {});
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    engine::LinkFacts silence;
    silence.error = { engine::ErrorKind::TimedOut, 0, {} };
    engine::LinkFacts busy = silence;
    busy.status = 429;
    QSignalSpy gaveUp(asked.sizes.get(), &GrabSizes::gaveUp);
    for (const engine::LinkFacts &facts : { silence, busy }) {
        asked.checker->asked = 0;
        gaveUp.clear();
        asked.sizes->setOn(false);
        asked.sizes->setOn(true);
        while (!asked.checker->open.isEmpty()) {
            asked.checker->answer(facts);
        }
        QVERIFY2(asked.checker->asked < 20, qPrintable(QString::number(asked.checker->asked)));
        QCOMPARE(gaveUp.value(0).value(0).toString(), u"a0.example"_s);
    }
    // The other server is asked.
    QCOMPARE(asked.model.question(400), ui::SizeQuestion::Answered);
}

void TestGrabLooks::linksThatMayDoSomethingAreNotAsked()
{
    QThreadPool pool;
    AskedTable asked(pool);
    QList<links::FoundLink> found;
    for (const char *address : { "https://a.example/logout", "https://a.example/delete.php?id=1",
             "https://a.example/big.zip", "https://a.example/view?picture=1" }) {
        links::FoundLink link;
        link.url = QUrl(QString::fromLatin1(address));
        link.place = found.size() == 3 ? links::LinkPlace::Picture : links::LinkPlace::Anchor;
        link.headers = { { "Cookie", "s=1" } };
        found.append(link);
    }
    links::FoundLink plain;
    plain.url = QUrl(u"https://a.example/show"_s); // nobody's name goes with it
    plain.place = links::LinkPlace::Anchor;
    found.append(plain);
    asked.model.append(found, {});
    QTRY_COMPARE(asked.checker->open.size(), 3);
    QCOMPARE(asked.checker->open.at(0).url, found.at(2).url);
    QCOMPARE(asked.checker->open.at(1).url, found.at(3).url);
    QCOMPARE(asked.checker->open.at(2).url, plain.url);
    QCOMPARE(asked.model.question(0), ui::SizeQuestion::Spared);
    QCOMPARE(asked.model.question(1), ui::SizeQuestion::Spared);
}

void TestGrabLooks::rowsStayInPlaceWhileSizesCome()
{
    QThreadPool pool;
    AskedTable asked(pool);
    const QAbstractItemModelTester tester(&asked.model);
    asked.model.append(numberedLinks(300, 30), {});
    asked.model.setCriteria({ .kind = {}, .host = {}, .text = {}, .least = 10 });
    QTRY_VERIFY(!asked.checker->open.isEmpty());
    const QPersistentModelIndex kept = asked.model.index(200, 0);
    const QPersistentModelIndex dropped = asked.model.index(201, 0);
    QSignalSpy reset(&asked.model, &QAbstractItemModel::modelReset);
    engine::LinkFacts facts;
    facts.status = 200;
    while (!asked.checker->open.isEmpty()) {
        facts.size = asked.checker->open.first().token % 2 == 0 ? 20 : 5;
        asked.checker->answer(facts);
    }
    QTRY_COMPARE(asked.model.rowCount(), 150);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(kept.row(), 100);
    QVERIFY(!dropped.isValid());
    asked.model.setCriteria({});
    QCOMPARE(asked.model.rowCount(), 300);
    QCOMPARE(kept.row(), 200);
}

void TestGrabLooks::thumbnailsAreFetchedForRowsInView()
{
    GrabFixture grab({ false, true });
    QByteArray html;
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = QByteArray::number(i);
        grab.server().serve("/" + name + ".png",
            { .content = { .literal = picture("PNG", { 300, 200 }) }, .contentType = "image/png" });
        html += "<img src=" + name + ".png>";
    }
    grab.server().serve("/small.jpg", { .content = { .literal = picture("JPG", { 90, 90 }) } });
    grab.read("<a href=big.zip><img src=small.jpg></a>" + html);
    QTRY_VERIFY(
        !grab.thumbs()->picture(grab.row(0)).isNull()); // the archive has the picture in its link
    QTRY_VERIFY(!grab.thumbs()->picture(grab.row(5)).isNull());
    auto *const table = grab.table();
    const QRect cell = table->visualRect(grab.model()->index(5, GrabModel::Name));
    const auto reds = [table, cell] {
        const QImage image = table->viewport()->grab(cell).toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, image.height() / 2) == QColor(Qt::red) ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY(reds() > grab.thumbs()->box().width() / 2);
    QCOMPARE(grab.server().requestsFor("/5.png").value(0).header("referer"),
        grab.server().url("/page").toEncoded());
    QCOMPARE(grab.server().requestsFor("/small.jpg").size(), 1);
    // Those far below were not asked for, until they are scrolled to.
    QVERIFY(grab.server().requestsFor("/299.png").isEmpty());
    table->scrollToBottom();
    QTRY_COMPARE(grab.server().requestsFor("/299.png").size(), 1);
    QVERIFY(grab.server().requestsFor("/150.png").isEmpty());
    grab.part<QCheckBox>("grabThumbnails")->setChecked(false);
    QTRY_COMPARE(reds(), 0);
}

void TestGrabLooks::badPicturesKeepTheIcon()
{
    GrabFixture grab({ false, true });
    const QByteArray good = picture("PNG", { 30, 20 });
    grab.server().serve("/cut.png", { .content = { .literal = good.left(40) } });
    grab.server().serve("/text.png", { .content = { .literal = "<html>Sign in" } });
    grab.server().serve("/gone.png", { .replies = { Reply { .status = 404 } } });
    grab.server().serve("/large.png", { .content = { .size = 20'000'000 } });
    grab.server().serve("/good.png", { .content = { .literal = good } });
    grab.read("<img src=cut.png><img src=text.png><img src=gone.png><img src=large.png>"
              "<img src=good.png>");
    QTRY_VERIFY(!grab.thumbs()->picture(grab.row(4)).isNull());
    QTRY_COMPARE(grab.server().requestsFor("/large.png").size(), 1);
    grab.window().repaint();
    for (int i = 0; i < 4; ++i) {
        QVERIFY(grab.thumbs()->picture(grab.row(i)).isNull());
        QVERIFY(!grab.model()->index(i, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    }
    // Each was asked for once, and does not come back while it is looked at.
    QCOMPARE(grab.server().requestsFor("/gone.png").size(), 1);
    QCOMPARE(grab.server().requestsFor("/cut.png").size(), 1);
}

void TestGrabLooks::hostilePicturesAreNotDecoded()
{
    const QSize box(60, 40);
    QCOMPARE(ui::smallPicture(picture("PNG", { 600, 200 }), box).size(), QSize(60, 20));
    QCOMPARE(ui::smallPicture(picture("JPG", { 200, 600 }), box).size(), QSize(13, 40));
    QCOMPARE(ui::smallPicture(picture("BMP", { 7, 5 }), box).size(), QSize(7, 5));
    QCOMPARE(ui::smallPicture(picture("PNG", { 5000, 1 }), box).size(), QSize(60, 1));
    QVERIFY(ui::smallPicture(picture("PNG", { 25'000, 1000 }), box).isNull());
    QVERIFY(ui::smallPicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", box)
                .isNull());
    QVERIFY(ui::smallPicture({}, box).isNull());
    QVERIFY(ui::smallPicture("\x89PNG\r\n\x1a\n", box).isNull());
    QVERIFY(!ui::smallPicture(scannedOften(20), box).isNull());
    QVERIFY(ui::smallPicture(scannedOften(200), box).isNull());
    QByteArray lying = picture("PNG", { 20, 20 });
    lying[16] = lying[20] = '\x7f'; // of 2^31 pixels on a side
    QVERIFY(ui::smallPicture(lying, box).isNull());
}

void TestGrabLooks::secretsOfALinkStayWithItsOrigin()
{
    ui::GrabRow row;
    row.link.url = QUrl(u"https://a.example/big.jpg"_s);
    row.link.headers = { { "Cookie", "s=1" } };
    row.link.credentials = { u"ann"_s, u"pw"_s };
    row.link.thumbnail = QUrl(u"https://a.example/small.jpg"_s);
    row.page = QUrl(u"https://a.example/page?secret=1#x"_s);
    QCOMPARE(ui::pictureRequestFor(row).headers.size(), 1);
    QCOMPARE(ui::pictureRequestFor(row).referrer, QByteArray("https://a.example/page"));
    for (const char *other : { "https://b.example/s.jpg", "http://a.example/s.jpg" }) {
        row.link.thumbnail = QUrl(QString::fromLatin1(other));
        QCOMPARE(ui::pictureRequestFor(row).url, row.link.thumbnail);
        QVERIFY(ui::pictureRequestFor(row).headers.isEmpty());
        QCOMPARE(ui::pictureRequestFor(row).credentials, engine::Credentials());
    }
    row.link.thumbnail = QUrl(u"file:///etc/passwd"_s);
    QCOMPARE(ui::pictureOf(row), QUrl());
}

QTEST_MAIN(TestGrabLooks)
#include "tst_grablooks.moc"
