// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storelink.h"
#include "tests/integration/leaks.h"
#include "tests/integration/outcome.h"
#include "tests/window/accessfixture.h"
#include "tests/window/grabfixture.h"
#include "ui/folderfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadRequest;
using engine::OriginSecret;

namespace {

/// All that \a server was sent, but the targets.
QByteArray fieldsAt(const FaultServer &server)
{
    QByteArray all;
    for (const SeenRequest &request : server.requests()) {
        all += request.headers.join('\n') + '\n';
    }
    return all;
}

} // namespace

/// What pages and downloads are asked with, and where it never goes.
class TestGrabAccess : public QObject {
    Q_OBJECT

private slots:
    void init() { m_grab = std::make_unique<AccessFixture>(); }
    void cleanup() { m_grab.reset(); }
    void whatIsTypedGoesToItsServerAlone();
    void sizesAndPicturesAreAskedWithIt();
    void downloadsGetWhatTheirServerGot();
    void cookiesOfAFileGoWhereTheyAreFor();
    void nothingGoesToARecipesOtherServer();
    void whatIsNoLoginIsTold();
    void unknownLoginStaysWithPages();
    void downloadsThatSignInWriteNothingDown();
    void folderIsInspectedBeforeItIsMade();

private:
    std::unique_ptr<AccessFixture> m_grab;
};

void TestGrabAccess::whatIsTypedGoesToItsServerAlone()
{
    // A redirect leads away, and its pages go on there: "next" and the pages below.
    Resource start = redirectTo(m_grab->other.url("/there"));
    start.replies.prepend(askingWho());
    m_grab->server.serve("/start", start);
    m_grab->other.serve("/there",
        page("<a href=below/>b</a><a href='" + m_grab->server.url("/1.jpg").toEncoded()
            + "'>x</a><img src=2.jpg><link rel=next href=second>"));
    m_grab->other.serve("/below/", page("<img src=3.jpg>"));
    m_grab->other.serve("/second", page("<img src=4.jpg>"));
    m_grab->part<QCheckBox>("grabNext")->setChecked(true);
    m_grab->part<QCheckBox>("grabDown")->setChecked(true);
    m_grab->goTo(m_grab->server.url("/start"));
    m_grab->type("requestReferrer", u"https://forum.example/thread"_s);
    m_grab->type("requestCookies", u"sid=pl4nted1"_s);
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"pl4nted2"_s);
    m_grab->type("requestLogin", u"X-Api-Key: pl4nted3"_s);
    m_grab->part<QPlainTextEdit>("requestHeaders")
        ->setPlainText(u"X-Odd: pl4nted4\nAccept-Language: de"_s);
    m_grab->read();
    const QList<SeenRequest> first = m_grab->server.requestsFor("/start");
    QCOMPARE(first.size(), 2);
    QCOMPARE(first[0].header("referer"), QByteArray("https://forum.example/thread"));
    QCOMPARE(first[0].header("cookie"), QByteArray("sid=pl4nted1"));
    QVERIFY(!first[0].header("authorization"));
    QCOMPARE(first[1].header("authorization"), "Basic " + QByteArray("anna:pl4nted2").toBase64());
    QCOMPARE(first[0].header("x-api-key"), QByteArray("pl4nted3"));
    QCOMPARE(first[0].header("x-odd"), QByteArray("pl4nted4"));
    QCOMPARE(m_grab->other.requestsFor("/robots.txt").size(), 1); // it is the one that answers
    QCOMPARE(m_grab->other.requests().size(), 4);
    const QByteArray sent = fieldsAt(m_grab->other);
    QVERIFY2(!sent.contains("pl4nted"), sent.constData());
    QVERIFY2(!sent.contains("uthorization"), sent.constData());
}

void TestGrabAccess::sizesAndPicturesAreAskedWithIt()
{
    m_grab->asksMore = true;
    m_grab->openWindow();
    const QByteArray there = m_grab->other.url("/3.jpg").toEncoded();
    Resource closed
        = page("<a href=big.zip>x</a><a href=logout>y</a><img src=2.jpg><img src='" + there + "'>");
    closed.replies = { askingWho() };
    m_grab->server.serve("/page", closed);
    const QList<std::pair<FaultServer *, QByteArray>> asked { { &m_grab->server, "/big.zip" },
        { &m_grab->server, "/2.jpg" }, { &m_grab->other, "/3.jpg" } };
    for (const auto &[server, path] : asked) {
        Resource file { .content = { .size = 5000 } };
        if (server == &m_grab->server) {
            file.replies = { askingWho() };
        }
        server->serve(path, file);
    }
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"pl4nted1"_s);
    m_grab->type("requestCookies", u"sid=pl4nted2"_s);
    m_grab->read();
    const auto *const model = m_grab->part<QTableView>("grabTable")->model();
    const auto size
        = [model](int row) { return model->index(row, ui::GrabModel::Size).data().toString(); };
    QTRY_COMPARE(size(0), u"4.9 KiB"_s); // not that of the page to sign in
    QTRY_COMPARE(size(1), u"not asked"_s); // with the login it might do something
    QTRY_COMPARE(size(2), u"4.9 KiB"_s);
    QVERIFY(m_grab->server.requestsFor("/logout").isEmpty());
    QTRY_VERIFY(m_grab->server.requestsFor("/2.jpg").size() >= 2); // its size, and itself
    for (const SeenRequest &seen : m_grab->server.requests()) {
        QCOMPARE(seen.header("cookie"), QByteArray("sid=pl4nted2"));
        const QByteArray login = "Basic " + QByteArray("anna:pl4nted1").toBase64();
        QCOMPARE(seen.header("authorization").value_or(login), login);
        QVERIFY(seen.status == 401 || seen.header("authorization"));
    }
    QTRY_VERIFY(m_grab->other.requestsFor("/3.jpg").size() >= 2);
    QVERIFY(!fieldsAt(m_grab->other).contains("pl4nted"));
    QVERIFY(!fieldsAt(m_grab->other).contains("uthorization"));
}

void TestGrabAccess::downloadsGetWhatTheirServerGot()
{
    m_grab->server.serve("/page",
        page("<img src=1.jpg><a href='" + m_grab->other.url("/2.jpg").toEncoded() + "'>x</a>"));
    m_grab->goTo(m_grab->server.url("/page?q=1"));
    m_grab->type("requestCookies", u"sid=pl4nted1"_s);
    m_grab->type("requestLogin", u"Authorization: Client-ID pl4nted2"_s);
    m_grab->read();
    const QList<DownloadRequest> requests = m_grab->added();
    QCOMPARE(requests.size(), 2);
    for (const DownloadRequest &request : requests) {
        QCOMPARE(request.referrer, m_grab->server.url("/page").toEncoded());
    }
    QCOMPARE(requests[0].url, m_grab->server.url("/1.jpg"));
    QCOMPARE(requests[0].headers,
        (QList<engine::HeaderField> {
            { "Authorization", "Client-ID pl4nted2" }, { "Cookie", "sid=pl4nted1" } }));
    QCOMPARE(requests[1].url, m_grab->other.url("/2.jpg"));
    QVERIFY(requests[1].headers.isEmpty() && requests[1].credentials.isEmpty());
    // Who signs in within the address signs in for its downloads too, and is shown to nobody.
    QUrl named = m_grab->server.url("/page");
    named.setUserInfo(u"anna:pl4nted3"_s);
    m_grab->part<QLineEdit>("requestLogin")->clear();
    m_grab->part<QLineEdit>("requestCookies")->clear();
    m_grab->part<QLineEdit>("grabAddress")->setText(named.toString());
    m_grab->read();
    const QList<DownloadRequest> again = m_grab->added();
    QCOMPARE(again.size(), 2);
    QCOMPARE(again[0].credentials, (engine::Credentials { u"anna"_s, u"pl4nted3"_s }));
    QVERIFY(again[1].credentials.isEmpty());
    QVERIFY(!again[1].referrer.contains("pl4nted"));
}

void TestGrabAccess::cookiesOfAFileGoWhereTheyAreFor()
{
    QFile file(m_grab->folder.filePath(u"cookies.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("127.0.0.1\tFALSE\t/\tFALSE\t0\tall\tpl4nted1\n"
               "127.0.0.1\tFALSE\t/in\tFALSE\t0\tin\tpl4nted2\n"
               "elsewhere.example\tFALSE\t/\tFALSE\t0\tother\tpl4nted3\n");
    file.close();
    m_grab->server.serve("/page",
        page("<img src=in/1.jpg><img src=2.jpg><a href='" + m_grab->other.url("/3.jpg").toEncoded()
            + "'>x</a><img src='http://elsewhere.example/4.jpg'>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestCookies", u"typed=1"_s);
    QTest::mouseClick(m_grab->part<QPushButton>("cookiesButton"), Qt::LeftButton);
    auto *const dialog = m_grab->part<QFileDialog>("cookiesDialog");
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(file.fileName());
    dialog->close();
    m_grab->read(); // waits for the file
    QCOMPARE(m_grab->server.requests().at(0).header("cookie"), QByteArray("typed=1; all=pl4nted1"));
    const QList<DownloadRequest> requests = m_grab->added();
    QCOMPARE(requests.size(), 4);
    QCOMPARE(requests[0].headers.value(0).value, QByteArray("typed=1; in=pl4nted2; all=pl4nted1"));
    QCOMPARE(requests[1].headers.value(0).value, QByteArray("typed=1; all=pl4nted1"));
    QVERIFY(requests[2].headers.isEmpty()); // another port is another origin
    QVERIFY(requests[3].headers.isEmpty());
}

void TestGrabAccess::nothingGoesToARecipesOtherServer()
{
    m_grab->offerRecipe(m_grab->other);
    m_grab->other.serve("/api/x", answer());
    // For the page's own server; the recipe asks another one.
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestCookies", u"sid=pl4nted1"_s);
    m_grab->goTo(m_grab->server.url("/a/x"));
    QTRY_VERIFY(m_grab->part<QLineEdit>("grabKey")->isVisible());
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->read();
    QCOMPARE(m_grab->other.requests().size(), 1);
    QCOMPARE(m_grab->other.requests().at(0).header("x-club"), QByteArray("Member k3y"));
    QVERIFY(!fieldsAt(m_grab->other).contains("pl4nted"));
    // The key goes along with no redirect, whatever its field is called.
    m_grab->other.serve("/api/x", redirectTo(m_grab->server.url("/caught")));
    m_grab->server.serve("/caught", page("x"));
    m_grab->read();
    QCOMPARE(m_grab->server.requestsFor("/caught").size(), 1);
    QVERIFY(!fieldsAt(m_grab->server).contains("k3y"));
}

void TestGrabAccess::whatIsNoLoginIsTold()
{
    m_grab->server.serve("/page", { .replies = { Reply { .status = 401 } } });
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"Request…"_s), qPrintable(m_grab->message()));
    auto *const button = m_grab->part<QPushButton>("grabRequest");
    QTest::mouseClick(button, Qt::LeftButton);
    auto *const note = m_grab->part<QLabel>("requestNote");
    const QList<std::pair<QString, QString>> cases {
        { u"Client-ID 12"_s, u"Name: value"_s },
        { u"X-Odd: 12"_s, u"X-Odd does not look like a login"_s },
        { u"Authorization: Client-ID 12"_s, u"not encrypted"_s },
        { QString(), QString() },
    };
    for (const auto &[text, said] : cases) {
        m_grab->part<QLineEdit>("requestLogin")->setText(text);
        QVERIFY2(note->text().contains(said), qPrintable(note->text()));
    }
    m_grab->part<QPlainTextEdit>("requestHeaders")->setPlainText(u"no field"_s);
    QVERIFY(!note->text().isEmpty());
    QTest::mouseClick(m_grab->part<QPushButton>("requestClose"), Qt::LeftButton);
    m_grab->part<QLineEdit>("grabAddress")->clear();
    QVERIFY(!button->isEnabled());
}

void TestGrabAccess::unknownLoginStaysWithPages()
{
    m_grab->server.serve("/page", page("<img src=1.jpg><link rel=next href=second>"));
    m_grab->server.serve("/second", page("<img src=2.jpg>"));
    m_grab->part<QCheckBox>("grabNext")->setChecked(true);
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestLogin", u"X-Odd: pl4nted1"_s);
    m_grab->part<QPlainTextEdit>("requestHeaders")->setPlainText(u"X-Mine: 1"_s);
    m_grab->remember();
    m_grab->read();
    for (const QByteArray &path : QByteArrayList { "/page", "/second" }) {
        const QList<SeenRequest> seen = m_grab->server.requestsFor(path);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0].header("x-odd"), QByteArray("pl4nted1"));
    }
    const QList<DownloadRequest> requests = m_grab->added();
    QCOMPARE(requests.size(), 2);
    for (const DownloadRequest &request : requests) {
        QCOMPARE(request.headers, (QList<engine::HeaderField> { { "X-Mine", "1" } }));
    }
    QVERIFY(m_grab->keeper.secrets.isEmpty());
}

void TestGrabAccess::downloadsThatSignInWriteNothingDown()
{
    const Content file { .size = 100'000, .seed = 7 };
    m_grab->server.serve("/page", page("<a href=1.bin>x</a>"));
    m_grab->server.serve("/1.bin", { .content = file, .replies = { askingWho() } });
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->type("requestCookies", u"sid=cook1e"_s);
    m_grab->type("requestUser", u"anna"_s);
    m_grab->type("requestPassword", u"k3yringpass"_s);
    m_grab->type("requestLogin", u"X-Api-Key: headerk3y"_s);
    m_grab->read();
    const QTemporaryDir profile;
    store::StoreOptions options;
    options.profileFolder = profile.path();
    store::StoreLink store(options);
    QSignalSpy opened(&store, &store::StoreLink::opened);
    store.open();
    QTRY_COMPARE(opened.size(), 1);
    EngineFixture fixture({}, &store);
    DownloadRequest request = m_grab->added().value(0);
    request.folder = fixture.folder();
    const engine::DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, m_grab->server, file);
    const QByteArray sent = m_grab->server.requestsFor("/1.bin").last().headers.join('\n');
    QCOMPARE(leaks::found(sent, leaks::kSecrets).size(), 3);
    QVERIFY(fixture.shutDown());
    QSignalSpy closed(&store, &store::StoreLink::closedCleanly);
    store.closeCleanly();
    QTRY_COMPARE(closed.size(), 1);
    int files = 0;
    const QByteArray all = leaks::contentsBelow(profile.path(), &files);
    QVERIFY(files >= 1 && all.contains("1.bin"));
    QCOMPARE(leaks::found(all, leaks::kSecrets), QByteArrayList());
}

/// What is typed may be no folder at all until the disk has been asked.
void TestGrabAccess::folderIsInspectedBeforeItIsMade()
{
    GrabFixture grab({ false, true });
    grab.read("<a href=a.zip>A</a>");
    QSignalSpy requested(&grab.window(), &ui::GrabWindow::requested);
    const QSignalSpy inspected(
        grab.part<ui::FolderField>("grabFolder"), &ui::FolderField::inspected);
    auto *const folder = grab.part<QComboBox>("folderCombo");
    const QString good = folder->currentText();
    folder->setEditText(u"grabbed-relative"_s);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(inspected.size(), 1);
    QCOMPARE(requested.size(), 0);
    QVERIFY(!QFileInfo::exists(u"grabbed-relative"_s));
    folder->setEditText(good + u"/typed"_s);
    QTest::mouseClick(grab.part<QPushButton>("grabAdd"), Qt::LeftButton);
    QCOMPARE(requested.size(), 0);
    QTRY_COMPARE(requested.size(), 1);
    const auto added = requested.at(0).at(0).value<QList<engine::DownloadRequest>>();
    QVERIFY2(added.at(0).folder.startsWith(good + u"/typed"_s), qPrintable(added.at(0).folder));
    QVERIFY(QFileInfo(added.at(0).folder).isDir());
}

QTEST_MAIN(TestGrabAccess)
#include "tst_grabaccess.moc"
