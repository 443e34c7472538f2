// SPDX-License-Identifier: GPL-3.0-or-later
// What Bobbin is for, from the address of an album to its last picture: the grabber reads it, the
// engine fetches it, the window shows one group, the desktop is told once.
#include "app/words/listexport.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/window/dialogtesting.h"
#include "ui/grabwindow.h"
#include "ui/mainwindow.h"
#include "ui/notificationgatherer.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

namespace {

constexpr int kPictures = 91;
constexpr int kAtOnce = 8;
constexpr auto kLate = 200ms;
constexpr int kNameColumn = 0;
constexpr int kStateColumn = 3;

Content picture(int number)
{
    return { .size = 20'000 + number * 997, .seed = static_cast<quint64>(number) };
}

QByteArray pictureName(int number)
{
    return "p" + QByteArray::number(number * 7919 % 1000) + ".jpg";
}

/// The answer of the interface: what it names is in the order of the album.
QByteArray answer(const FaultServer &server)
{
    QJsonArray pictures;
    for (int i = 1; i <= kPictures; ++i) {
        const QString link = server.url("/i/" + pictureName(i)).toString();
        pictures.append(QJsonObject { { u"link"_s, link }, { u"title"_s, QJsonValue() } });
    }
    const QJsonObject album { { u"title"_s, u"Summer"_s }, { u"images"_s, pictures } };
    return QJsonDocument(QJsonObject { { u"data"_s, album }, { u"success"_s, true } }).toJson();
}

settings::Settings settingsFor(const QString &folder)
{
    settings::Settings settings;
    settings.engine.folder = folder;
    settings.engine.downloadsAtOnce = kAtOnce;
    return settings;
}

} // namespace

class TestAlbum : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void becomesOneGroupInItsOrder();
    void deadPicturesAreNamedAndNoOthers();
    void masksTakeTheEndingFromTheReply();

private:
    void serve(const QSet<int> &dead);
    void grab();
    QString saved(int number) const;
    QList<engine::Download> rows() const { return m_rows.values(); }
    template <typename Widget>
    Widget *part(const char *name) const
    {
        return dialogtesting::named<Widget>(*m_grabber, name);
    }

    QThreadPool m_pool;
    QTemporaryDir m_recipes;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<EngineFixture> m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::GrabWindow> m_grabber;
    QHash<engine::DownloadId, engine::Download> m_rows;
    QTreeView *m_list = nullptr;
};

void TestAlbum::init()
{
    m_server = std::make_unique<FaultServer>();
    const QString recipe = uR"({ "name": "Album here", "match": ["http://127.0.0.1:%1/a/{id}"],
        "request": { "url": "%2" },
        "json": { "title": "data.title", "links": "data.images[*].link",
                  "titles": "data.images[*].title" } })"_s.arg(m_server->port())
                               .arg(m_server->url("/3/album/").toString() + u"{id}"_s);
    QFile file(m_recipes.filePath(u"here.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(recipe.toUtf8());
    file.close();
    engine::EngineConfig config;
    config.downloadsAtOnce = kAtOnce;
    m_engine = std::make_unique<EngineFixture>(config);
    settings::Settings settings = settingsFor(m_engine->folder());
    settings.grabber = { false, false }; // what is counted are the downloads' requests alone
    m_window = std::make_unique<ui::MainWindow>(&m_engine->engine(), settings, &m_pool);
    m_list = dialogtesting::named<QTreeView>(*m_window, "downloadList");
    m_grabber = std::make_unique<ui::GrabWindow>(
        engine::createPageFetcher({}), m_pool, settings, m_recipes.path());
    m_grabber->setAttribute(Qt::WA_DeleteOnClose, false);
    engine::Engine *engine = &m_engine->engine();
    connect(m_grabber.get(), &ui::GrabWindow::requested, engine, &engine::Engine::add);
    const auto keep = [this](const QList<engine::Download> &downloads) {
        for (const engine::Download &one : downloads) {
            m_rows.insert(one.id, one);
        }
    };
    m_rows.clear();
    connect(engine, &engine::Engine::added, this, keep);
    connect(engine, &engine::Engine::changed, this, keep);
    m_window->show();
    m_grabber->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_grabber.get()));
}

void TestAlbum::cleanup()
{
    m_grabber.reset();
    m_window.reset();
    m_engine.reset();
    m_server.reset();
    m_pool.waitForDone();
}

void TestAlbum::serve(const QSet<int> &dead)
{
    m_server->serve("/3/album/lake",
        { .content = { .literal = answer(*m_server) }, .contentType = "application/json" });
    for (int i = 1; i <= kPictures; ++i) {
        if (!dead.contains(i)) {
            m_server->serve("/i/" + pictureName(i),
                { .content = picture(i),
                    .contentType = "image/jpeg",
                    .replies = { { .delay = kLate } } });
        }
    }
}

/// Types the address, takes the recipe that is offered, and adds all that is found.
void TestAlbum::grab()
{
    part<QLineEdit>("grabAddress")->setText(m_server->url("/a/lake").toString());
    QTRY_COMPARE(part<QComboBox>("grabHow")->currentText(), u"Album here"_s);
    part<QLineEdit>("grabMask")->setText(u"*num* *name*"_s);
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    QTRY_VERIFY(part<QPushButton>("grabAdd")->isEnabled());
    QTRY_COMPARE(part<QPushButton>("grabRead")->text(), u"&Read"_s);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    QTRY_COMPARE(m_rows.size(), kPictures);
}

QString TestAlbum::saved(int number) const
{
    return u"%1/Summer/%2 %3"_s.arg(m_engine->folder())
        .arg(number, 2, 10, QChar(u'0'))
        .arg(QString::fromLatin1(pictureName(number)));
}

void TestAlbum::becomesOneGroupInItsOrder()
{
    serve({});
    ui::NotificationGatherer gatherer;
    QSignalSpy told(&gatherer, &ui::NotificationGatherer::gathered);
    connect(&m_engine->engine(), &engine::Engine::added, &gatherer,
        &ui::NotificationGatherer::noteChanged);
    connect(&m_engine->engine(), &engine::Engine::changed, &gatherer,
        &ui::NotificationGatherer::noteChanged);
    grab();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 60'000);
    const auto *const model = m_list->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, kNameColumn).data().toString(), u"Summer"_s);
    QTRY_COMPARE(model->index(0, kStateColumn).data().toString(), u"%1 of %1"_s.arg(kPictures));
    QCOMPARE(QDir(m_engine->folder() + u"/Summer"_s).entryList(QDir::Files).size(), kPictures);
    for (int i = 1; i <= kPictures; ++i) {
        QVERIFY2(QFile::exists(saved(i)), qPrintable(saved(i)));
        QCOMPARE(sha256OfFile(saved(i)), picture(i).sha256());
    }
    const auto notice = told.at(0).at(0).value<ui::Notice>();
    QVERIFY2(notice.body.contains(QString::number(kPictures)), qPrintable(notice.body));
    // Each was asked for once, in the order of the album: a later one never long before.
    QList<int> places;
    const QList<SeenRequest> requests = m_server->requests();
    for (const SeenRequest &request : requests) {
        for (int i = 1; i <= kPictures; ++i) {
            if (request.target == "/i/" + pictureName(i)) {
                places.append(i);
            }
        }
    }
    QCOMPARE(places.size(), kPictures);
    for (int i = 0; i < kPictures; ++i) {
        QVERIFY2(std::abs(places[i] - (i + 1)) < kAtOnce, qPrintable(QString::number(places[i])));
    }
}

void TestAlbum::deadPicturesAreNamedAndNoOthers()
{
    const QSet<int> dead { 3, 50, 91 };
    serve(dead);
    grab();
    const auto ended = [this] {
        return std::all_of(m_rows.cbegin(), m_rows.cend(), [](const engine::Download &one) {
            return engine::traits(one.state).isComplete
                || one.state == engine::DownloadState::Failed;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 60'000);
    QTRY_COMPARE(m_list->model()->index(0, kStateColumn).data().toString(),
        u"%1 of %2, 3 failed"_s.arg(kPictures - 3).arg(kPictures));
    const auto report
        = QJsonDocument::fromJson(words::listExport(rows(), words::ExportFormat::Json)).array();
    QCOMPARE(report.size(), kPictures);
    QSet<QString> failed;
    for (const auto &line : report) {
        const QJsonObject object = line.toObject();
        if (object[u"state"_s] == u"failed"_s) {
            failed.insert(object[u"link"_s].toString());
        }
    }
    QSet<QString> wanted;
    for (const int number : dead) {
        wanted.insert(m_server->url("/i/" + pictureName(number)).toString());
    }
    QCOMPARE(failed, wanted);
    for (int i = 1; i <= kPictures; ++i) {
        QCOMPARE(QFile::exists(saved(i)), !dead.contains(i));
    }
}

/// Nobody asked what they are, and the links do not say it.
void TestAlbum::masksTakeTheEndingFromTheReply()
{
    m_server->serve("/page",
        { .content = { .literal = "<title>Lake</title><a href=/photo/7>The boat</a>"
                                  "<a href=/photo/8>Swans.jpg</a><a href=/photo/9>Notes</a>" },
            .contentType = "text/html" });
    m_server->serve("/photo/7", { .content = picture(1), .contentType = "image/jpeg" });
    m_server->serve("/photo/8", { .content = picture(2), .contentType = "image/jpeg" });
    m_server->serve("/photo/9",
        { .content = picture(3),
            .replies
            = { { .headers = { "Content-Disposition: attachment; filename=x.tar.gz" } } } });
    part<QLineEdit>("grabAddress")->setText(m_server->url("/page").toString());
    part<QLineEdit>("grabMask")->setText(u"*num* *title*"_s);
    QTest::mouseClick(part<QPushButton>("grabRead"), Qt::LeftButton);
    QTRY_VERIFY(part<QPushButton>("grabAdd")->isEnabled());
    QTRY_COMPARE(part<QPushButton>("grabRead")->text(), u"&Read"_s);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    const QDir folder(m_engine->folder() + u"/Lake"_s);
    QTRY_COMPARE_WITH_TIMEOUT(folder.entryList(QDir::Files, QDir::Name),
        (QStringList { u"1 The boat.jpg"_s, u"2 Swans.jpg"_s, u"3 Notes.tar.gz"_s }), 20'000);
}

QTEST_MAIN(TestAlbum)
#include "tst_album.moc"
