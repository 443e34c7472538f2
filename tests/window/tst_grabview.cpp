// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "tests/window/grabfixture.h"
#include "ui/dialogs.h"
#include "ui/linkintake.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using ui::GrabModel;
using ui::GrabWindow;

namespace {

/// As with the keyboard, while the table has the focus.
void paste(const GrabFixture &grab, const QString &text, const QString &html = {})
{
    auto *const data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty()) {
        data->setHtml(html);
    }
    QGuiApplication::clipboard()->setMimeData(data);
    QVERIFY(QTest::qWaitForWindowActive(&grab.window()));
    grab.table()->setFocus();
    QTest::keySequence(&grab.window(), QKeySequence::Paste);
}

} // namespace

/// What the link grabber shows of links, and lets through, against a real server.
class TestGrabView : public QObject {
    Q_OBJECT

private slots:
    void sizesAreAskedOnce();
    void narrowsBySize();
    void largestVariantsOnly();
    void thumbnailsOfPicturesAreVariants();
    void whatIsHiddenIsNotAdded();
    void pastedLinksJoinTheList();
    void switchesAreRemembered();
    void longPagesComeInPieceByPiece();
    void nextWindowHasTheSwitches();
    void openWindowsTakeNewNetworkSettings();
};

void TestGrabView::sizesAreAskedOnce()
{
    GrabFixture grab({ true, false });
    grab.serveFile("/a.zip", 2048);
    grab.server().serve("/gone.zip", { .replies = { Reply { .status = 404 } } });
    grab.server().serve("/show",
        { .content = { .size = 100 }, .replies = { Reply { .when = When::Head, .status = 405 } } });
    grab.server().serve("/named",
        { .content = { .size = 9 },
            .replies = { Reply {
                .headers = { "Content-Disposition: attachment; filename=\"tour.pdf\"" } } } });
    grab.server().serve("/paid.zip", { .content = { .size = 9 }, .contentType = "text/html" });
    grab.server().serve("/clip", { .content = { .size = 5 }, .contentType = "video/mp4" });
    grab.read("<a href=a.zip>A</a><a href=gone.zip>B</a><a href=clip>C</a><a href=show>D</a>"
              "<a href=named>E</a><a href=paid.zip>F</a>");
    QTRY_COMPARE(grab.cell(0, GrabModel::Size), u"2.0 KiB"_s);
    QTRY_COMPARE(grab.cell(1, GrabModel::Size), u"not available"_s);
    QTRY_COMPARE(grab.cell(2, GrabModel::Size), u"5 B"_s);
    QCOMPARE(grab.cell(2, GrabModel::Kind), u"mp4"_s);
    QTRY_COMPARE(grab.cell(3, GrabModel::Size), u"100 B"_s); // by a GET of one byte
    QTRY_COMPARE(grab.cell(4, GrabModel::Name), u"tour.pdf"_s);
    QCOMPARE(grab.row(4).kind, ui::FileKind::Document);
    QTRY_COMPARE(grab.cell(5, GrabModel::Kind), u"html"_s); // a page in its place
    QCOMPARE(grab.cell(5, GrabModel::Size), u"not stated"_s); // its size is not the file's
    QVERIFY(!grab.model()->index(1, GrabModel::Size).data(Qt::ToolTipRole).toString().isEmpty());
    const QList<SeenRequest> asked = grab.server().requestsFor("/a.zip");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].method, QByteArray("HEAD"));
    QCOMPARE(asked[0].header("referer"), grab.server().url("/page").toEncoded());
    // What a feed states is not asked.
    grab.server().clearRecord();
    grab.serveFile("/b.mp3", 7);
    grab.read("<rss version='2.0'><channel><item><enclosure url='"
        + grab.server().url("/a.mp3").toEncoded()
        + "' length='4096' type='audio/mpeg'/></item><item><enclosure url='"
        + grab.server().url("/b.mp3").toEncoded() + "' type='audio/mpeg'/></item></channel></rss>");
    QTRY_COMPARE(grab.cell(1, GrabModel::Size), u"7 B"_s);
    QCOMPARE(grab.cell(0, GrabModel::Size), u"4.0 KiB"_s);
    QVERIFY(grab.server().requestsFor("/a.mp3").isEmpty());
}

void TestGrabView::narrowsBySize()
{
    GrabFixture grab({ true, false });
    grab.serveFile("/a.zip", 1000);
    grab.serveFile("/b.zip", 200'000);
    grab.serveFile("/c.zip", 3'000'000);
    grab.server().serve("/d.zip", { .replies = { Reply { .status = 404 } } });
    grab.server().serve("/e.pdf", { .content = { .size = 9 }, .contentType = "text/html" });
    grab.read("<a href=a.zip>A</a><a href=b.zip>B</a><a href=c.zip>C</a><a href=d.zip>D</a>"
              "<a href=e.pdf>E</a>");
    QTRY_COMPARE(grab.model()->question(4), ui::SizeQuestion::Answered);
    grab.part<QLineEdit>("grabLeast")->setText(u"100 K"_s);
    QTRY_COMPARE(grab.names(), QStringList({ u"b.zip"_s, u"c.zip"_s, u"d.zip"_s, u"e.pdf"_s }));
    auto *const counts = grab.part<QLabel>("grabCounts");
    QTRY_COMPARE(counts->text(), u"5 found, 4 shown, 4 chosen; 2 of unknown size are kept"_s);
    grab.part<QLineEdit>("grabMost")->setText(u"1,5 MB"_s);
    QTRY_COMPARE(grab.names(), QStringList({ u"b.zip"_s, u"d.zip"_s, u"e.pdf"_s }));
    grab.part<QLineEdit>("grabSearch")->setText(u"d.zip"_s);
    QTRY_COMPARE(grab.names(), QStringList({ u"d.zip"_s }));
    grab.part<QLineEdit>("grabSearch")->clear();
    grab.part<QLineEdit>("grabLeast")->setText(u"much"_s);
    QTRY_COMPARE(grab.shown(), 4);
    const QString message = grab.part<QLabel>("grabMessage")->text();
    QVERIFY2(message.startsWith(u"“much” is not a size"_s), qPrintable(message));
    grab.part<QLineEdit>("grabLeast")->setText(u"2 G"_s);
    QTRY_COMPARE(grab.shown(), 2);
    QVERIFY(grab.part<QLabel>("grabMessage")->text().startsWith(u"No size is"_s));
}

void TestGrabView::largestVariantsOnly()
{
    GrabFixture grab({ true, false });
    grab.serveFile("/x_small.jpg", 9000);
    grab.serveFile("/x_large.jpg", 100);
    for (const char *name :
        { "/p_640.jpg", "/p_1280.jpg", "/img_1.jpg", "/img_2.jpg", "/r_640.jpg" }) {
        grab.serveFile(name, 500);
    }
    grab.server().serve("/r_1280.jpg", { .replies = { Reply { .status = 404 } } });
    grab.read("<img src=p_640.jpg><img src=p_1280.jpg><img src=img_1.jpg><img src=img_2.jpg>"
              "<img src=x_small.jpg><img src=x_large.jpg><img src=r_640.jpg><img src=r_1280.jpg>");
    QCOMPARE(grab.shown(), 8);
    grab.part<QCheckBox>("grabLargest")->setChecked(true);
    // Words give way to what the server says, and one that is not there is no variant.
    QTRY_COMPARE(grab.names(),
        QStringList({ u"p_1280.jpg"_s, u"img_1.jpg"_s, u"img_2.jpg"_s, u"x_small.jpg"_s,
            u"r_640.jpg"_s, u"r_1280.jpg"_s }));
    grab.part<QCheckBox>("grabLargest")->setChecked(false);
    QTRY_COMPARE(grab.shown(), 8);
}

void TestGrabView::thumbnailsOfPicturesAreVariants()
{
    GrabFixture grab({ true, false });
    for (const auto &[name, size] : { std::pair("/big1.jpg", 9000), std::pair("/s1.jpg", 100),
             std::pair("/big2.jpg", 100), std::pair("/s2.jpg", 9000), std::pair("/s3.jpg", 100),
             std::pair("/view4", 100), std::pair("/s4.jpg", 100), std::pair("/s5.jpg", 100) }) {
        grab.serveFile(name, size);
    }
    grab.server().serve("/big3.jpg", { .replies = { Reply { .status = 404 } } });
    grab.read("<a href=big1.jpg><img src=s1.jpg></a><a href=big2.jpg><img src=s2.jpg></a>"
              "<a href=big3.jpg><img src=s3.jpg></a><a href=view4><img src=s4.jpg></a>"
              "<img src=s5.jpg>");
    QCOMPARE(grab.shown(), 9);
    grab.part<QCheckBox>("grabLargest")->setChecked(true);
    // The second is larger than what it leads to, the third leads nowhere, the fourth to a page.
    QTRY_COMPARE(grab.names(),
        QStringList({ u"big1.jpg"_s, u"big2.jpg"_s, u"s2.jpg"_s, u"big3.jpg"_s, u"s3.jpg"_s,
            u"view4"_s, u"s4.jpg"_s, u"s5.jpg"_s }));
}

void TestGrabView::whatIsHiddenIsNotAdded()
{
    GrabFixture grab({ false, false });
    grab.read("<img src=p_640.jpg><img src=p_1280.jpg><img src=q.jpg>");
    grab.part<QCheckBox>("grabLargest")->setChecked(true);
    QTRY_COMPARE(grab.shown(), 2);
    QCOMPARE(grab.part<QLabel>("grabCounts")->text(), u"3 found, 2 shown, 2 chosen"_s);
    QSignalSpy requested(&grab.window(), &GrabWindow::requested);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    const auto requests = requested.value(0).value(0).value<QList<engine::DownloadRequest>>();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].url, grab.server().url("/p_1280.jpg"));
    // The other one is still there to be added.
    grab.part<QCheckBox>("grabLargest")->setChecked(false);
    QTRY_COMPARE(grab.part<QLabel>("grabCounts")->text(), u"3 found, 3 shown, 1 chosen"_s);
}

void TestGrabView::pastedLinksJoinTheList()
{
    GrabFixture grab({ false, false }); // what servers say is no part of this
    grab.serveFile("/a.zip", 10);
    paste(grab, u"See https://a.example/one.zip and https://a.example/two.zip today."_s);
    QTRY_COMPARE(grab.names(), QStringList({ u"one.zip"_s, u"two.zip"_s }));
    // What was copied from a page has its links in the HTML alone.
    paste(grab, u"Three"_s, u"<a href='https://a.example/three.zip'>Three</a>"_s);
    QTRY_COMPARE(grab.shown(), 3);
    QCOMPARE(grab.cell(2, GrabModel::Title), u"Three"_s);
    grab.part<QLineEdit>("grabAddress")->setText(u"https://b.example/album/page"_s);
    paste(grab, u"<ul><img src='four.jpg'></ul>"_s); // a piece of its source
    QTRY_COMPARE(grab.shown(), 4);
    QCOMPARE(grab.cell(3, GrabModel::Link), u"https://b.example/album/four.jpg"_s);
    paste(grab, u"nothing in it"_s);
    QTRY_COMPARE(
        grab.part<QLabel>("grabMessage")->text(), u"There is no link in what was pasted."_s);
    QCOMPARE(grab.shown(), 4);
    auto *const files = new QMimeData;
    files->setUrls({ QUrl(u"file:///nowhere/a.zip.part"_s) });
    QGuiApplication::clipboard()->setMimeData(files);
    QTest::mouseClick(grab.part<QPushButton>("grabPaste"), Qt::LeftButton);
    QTRY_COMPARE(grab.part<QLabel>("grabMessage")->text(),
        u"There is no link in what was pasted. "_s + ui::LinkIntake::leftoversSentence());
    QSignalSpy requested(&grab.window(), &GrabWindow::requested);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(requested.size(), 1);
    const auto requests = requested.value(0).value(0).value<QList<engine::DownloadRequest>>();
    QCOMPARE(requests.size(), 4);
    QCOMPARE(requests[0].batchName, u"Pasted links"_s);
    QVERIFY(requests[0].referrer.isEmpty());
    // A field with the focus has it for itself.
    QGuiApplication::clipboard()->setText(u"https://a.example/five.zip"_s);
    grab.part<QLineEdit>("grabAddress")->setFocus();
    grab.part<QLineEdit>("grabAddress")->selectAll();
    QTest::keySequence(grab.part<QLineEdit>("grabAddress"), QKeySequence::Paste);
    QCOMPARE(grab.part<QLineEdit>("grabAddress")->text(), u"https://a.example/five.zip"_s);
    QTest::mouseClick(grab.part<QPushButton>("grabPaste"), Qt::LeftButton);
    QTRY_COMPARE(grab.shown(), 5);
}

void TestGrabView::switchesAreRemembered()
{
    GrabFixture grab({ true, false });
    QSignalSpy chosen(&grab.window(), &GrabWindow::choicesChanged);
    QVERIFY(!grab.part<QCheckBox>("grabThumbnails")->isChecked()); // as it was opened
    grab.part<QCheckBox>("grabSizes")->setChecked(false);
    QCOMPARE(chosen.value(0).value(0).value<settings::GrabberChoices>(),
        settings::GrabberChoices({ false, false }));
    grab.serveFile("/a.zip", 10);
    grab.read("<a href=a.zip>A</a>");
    grab.part<QCheckBox>("grabThumbnails")->setChecked(true);
    QCOMPARE(chosen.value(1).value(0).value<settings::GrabberChoices>(),
        settings::GrabberChoices({ false, true }));
    QVERIFY(grab.server().requestsFor("/a.zip").isEmpty());
    grab.part<QCheckBox>("grabSizes")->setChecked(true);
    QTRY_COMPARE(grab.cell(0, GrabModel::Size), u"10 B"_s);
}

void TestGrabView::longPagesComeInPieceByPiece()
{
    constexpr int kMany = 100'000;
    QThreadPool pool;
    GrabModel model(pool);
    QList<links::FoundLink> found(kMany);
    for (int i = 0; i < kMany; ++i) {
        found[i].url = QUrl(u"https://a.example/%1.jpg"_s.arg(i));
    }
    found[7].title = QString(QChar(0xd83d)); // cut within a character
    links::FoundLink last;
    last.url = QUrl(u"https://a.example/last.zip"_s);
    for (const QString &text : { QString(), u"a.example"_s }) {
        model.clear();
        ui::GrabCriteria criteria;
        criteria.text = text;
        model.setCriteria(criteria);
        model.append(found, {}, 1);
        QVERIFY(model.foundCount() < kMany / 2); // the window lives meanwhile
        model.append({ last }, {});
        QVERIFY(!model.isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 30'000);
        QCOMPARE(model.rowCount(), kMany);
        QCOMPARE(model.rows().constFirst().link.url, found.at(1).url);
        QCOMPARE(model.rows().at(kMany - 2).link.url, found.constLast().url);
        QCOMPARE(model.rows().constLast().link.url, last.url);
        // What has not come in yet goes with the rest.
        model.append(found, {});
        model.clear();
        model.append({ last }, {});
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.foundCount(), 1);
    }
    pool.waitForDone();
}

void TestGrabView::nextWindowHasTheSwitches()
{
    FakeEngine engine;
    QThreadPool pool;
    QWidget window;
    ui::Dialogs dialogs(engine, pool, window, {}, {});
    QSignalSpy changed(&dialogs, &ui::Dialogs::settingsChanged);
    dialogs.setSettings({});
    dialogs.openGrabber();
    window.findChild<QCheckBox *>(u"grabSizes"_s)->setChecked(false);
    QCOMPARE(changed.value(0).value(0).value<settings::Settings>().grabber,
        settings::GrabberChoices({ false, true }));
    delete window.findChild<GrabWindow *>();
    dialogs.openGrabber();
    QVERIFY(!window.findChild<QCheckBox *>(u"grabSizes"_s)->isChecked());
    QVERIFY(window.findChild<QCheckBox *>(u"grabThumbnails"_s)->isChecked());
    delete window.findChild<GrabWindow *>();
    pool.waitForDone();
}

void TestGrabView::openWindowsTakeNewNetworkSettings()
{
    FakeEngine engine;
    FaultServer server;
    server.serve("/page",
        { .content = { .literal = "<a href=a.zip>A</a><img src=b.png>" },
            .contentType = "text/html" });
    server.serve("/a.zip", { .content = { .size = 9 } });
    server.serve("/b.png", { .content = { .size = 9 } });
    QThreadPool pool;
    QWidget window;
    QList<QUrl> asked;
    QList<QList<engine::HeaderField>> headers;
    QList<dialogtesting::FakeChecker *> checkers;
    const auto make = [&](const settings::Settings &) {
        auto checker = std::make_unique<dialogtesting::FakeChecker>(asked, headers);
        checkers.append(checker.get());
        return checker;
    };
    ui::Dialogs dialogs(engine, pool, window, make, {});
    settings::Settings settings;
    settings.grabber = { true, true };
    dialogs.setSettings(settings);
    dialogs.openAdd();
    dialogs.openCheck({});
    dialogs.openGrabber();
    QCOMPARE(checkers.size(), 2);
    settings.engine.userAgent = "Other/2";
    settings.engine.proxy.credentials.password = u"unlocked"_s;
    dialogs.setSettings(settings);
    for (const dialogtesting::FakeChecker *const checker : checkers) {
        QCOMPARE(checker->configs.value(checker->configs.size() - 1), settings.engine);
    }
    window.findChild<GrabWindow *>()->grab(server.url("/page"));
    for (const char *const path : { "/page", "/a.zip", "/b.png" }) {
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsFor(path).isEmpty(), 20'000);
    }
    for (const SeenRequest &seen : server.requests()) {
        QCOMPARE(seen.header("user-agent"), QByteArray("Other/2"));
    }
    delete window.findChild<GrabWindow *>();
    pool.waitForDone();
}

QTEST_MAIN(TestGrabView)
#include "tst_grabview.moc"
