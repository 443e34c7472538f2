// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the way of links into the program, with its windows open: a large page read, a long list
// pasted, an album fetched. Prints one JSON object. In it, blocks are the longest time in which the
// event loop did nothing else, in milliseconds, and turns the most time that its thread worked in
// between: with other programs beside it, a block may be the scheduler's.
#include "app/links/links.h"
#include "app/store/storelink.h"
#include "ui/adddialog.h"
#include "ui/grabwindow.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent>

#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLinks = 100'000;
constexpr qsizetype kPageBytes = 10'000'000;
constexpr int kBeatMs = 2;
constexpr int kAtOnce = 8;

/// That this thread has worked for.
double workedMs()
{
    timespec worked {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return double(worked.tv_sec) * 1e3 + double(worked.tv_nsec) / 1e6;
}

/// Notes how late the event loop is for a beat, and when something has become true.
class Watch : public QObject {
public:
    Watch()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(kBeatMs);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_sinceBeat.restart() - kBeatMs);
            const double before = std::exchange(m_worked, workedMs());
            m_longestTurn = std::max(m_longestTurn, m_worked - before);
            if (m_isDone()) {
                m_beat.stop();
                m_took = m_sinceStart.elapsed();
                m_loop.quit();
            }
        });
    }

    /// Begins, waits until \a isDone, and writes both figures into \a results.
    void run(const QString &name, const std::function<void()> &begin, std::function<bool()> isDone,
        QJsonObject &results)
    {
        m_isDone = std::move(isDone);
        m_longest = 0;
        m_longestTurn = 0;
        m_worked = workedMs();
        m_sinceStart.start();
        m_sinceBeat.start();
        m_beat.start();
        begin();
        m_loop.exec();
        results.insert(name + u"_ms"_s, m_took);
        results.insert(name + u"_block_ms"_s, m_longest);
        results.insert(name + u"_turn_ms"_s, m_longestTurn);
    }

private:
    QTimer m_beat;
    QEventLoop m_loop;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceBeat;
    std::function<bool()> m_isDone;
    qint64 m_longest = 0;
    double m_worked = 0; ///< at the last beat
    double m_longestTurn = 0;
    qint64 m_took = 0;
};

/// Asks nobody: what is measured is the dialog.
class SilentChecker : public engine::LinkChecker {
public:
    void check(const QList<engine::DownloadRequest> &) override { }
    void cancel() override { }
    void forget(const QSet<qint64> &) override { }
    void setConfig(const engine::EngineConfig &, int) override { }
};

QByteArray page()
{
    QByteArray html = "<title>Large</title>";
    html.reserve(kPageBytes + 200);
    for (int i = 0; i < kLinks; ++i) {
        html += "<a href=/files/" + QByteArray::number(i) + ".jpg>Picture</a>";
        html.append((i + 1) * kPageBytes / kLinks - html.size(), ' ');
    }
    return html;
}

void readPage(Watch &watch, QThreadPool &pool, QJsonObject &results)
{
    const QByteArray html = page();
    QFuture<links::FoundLinks> reading;
    watch.run(
        u"page"_s,
        [&] {
            reading = QtConcurrent::run(&pool, [&html] {
                return links::fromContent(html, u"text/html"_s, {}, QUrl(u"https://a.example/"_s));
            });
        },
        [&] { return reading.isFinished(); }, results);
    results.insert(u"page_links"_s, reading.result().links.size());
}

void paste(Watch &watch, QThreadPool &pool, QJsonObject &results)
{
    QString text;
    for (int i = 0; i < kLinks; ++i) {
        text += u"https://a.example/files/%1.jpg\n"_s.arg(i);
    }
    settings::Settings settings;
    const QTemporaryDir folder;
    settings.engine.folder = folder.path();
    ui::AddDialog dialog(settings, QList<ui::KnownLink>(), std::make_unique<SilentChecker>(), pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *model = dialog.findChild<QTableView *>(u"linksTable"_s)->model();
    watch.run(
        u"paste"_s, [&] { dialog.offerText(text); }, [&] { return model->rowCount() >= kLinks; },
        results);
    results.insert(u"paste_links"_s, model->rowCount());
}

/// Grabs the page at \a address and fetches all it links into \a folder.
void fetchAlbum(Watch &watch, QThreadPool &pool, const QUrl &address, const QString &folder,
    QJsonObject &results)
{
    settings::Settings settings;
    settings.engine.folder = folder;
    settings.engine.downloadsAtOnce = kAtOnce;
    store::StoreOptions options;
    options.profileFolder = folder + u"/profile"_s;
    store::StoreLink store(options);
    store.open();
    engine::EngineConfig config;
    config.folder = folder;
    config.downloadsAtOnce = kAtOnce;
    auto engine = engine::createEngine(config, &store);
    {
        ui::MainWindow window(engine.get(), settings, &pool);
        ui::GrabWindow grabber(engine::createPageFetcher(config), pool, settings, folder);
        grabber.setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(&grabber, &ui::GrabWindow::requested, engine.get(), &engine::Engine::add);
        // By the files themselves: the sums are told five times a second only.
        const QObject listener;
        QSet<engine::DownloadId> open;
        bool hasBegun = false;
        const auto note = [&](const QList<engine::Download> &downloads) {
            for (const engine::Download &each : downloads) {
                const bool hasEnded = each.state == engine::DownloadState::Completed
                    || each.state == engine::DownloadState::Failed;
                if (hasEnded) {
                    open.remove(each.id);
                } else {
                    open.insert(each.id);
                }
            }
            hasBegun = true;
        };
        QObject::connect(engine.get(), &engine::Engine::added, &listener, note);
        QObject::connect(engine.get(), &engine::Engine::changed, &listener, note);
        window.show();
        grabber.show();
        const auto *table = grabber.findChild<QTableView *>(u"grabTable"_s)->model();
        auto *read = grabber.findChild<QPushButton *>(u"grabRead"_s);
        const QString idle = read->text();
        watch.run(
            u"grab"_s, [&] { grabber.grab(address); },
            [&] { return table->rowCount() > 0 && read->text() == idle; }, results);
        watch.run(
            u"album"_s, [&] { grabber.findChild<QPushButton *>(u"grabAdd"_s)->click(); },
            [&] { return hasBegun && open.isEmpty(); }, results);
    }
    QEventLoop end;
    QObject::connect(engine.get(), &engine::Engine::shutDown, &end, &QEventLoop::quit);
    engine->shutdown();
    end.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QThreadPool pool;
    QJsonObject results;
    Watch watch;
    if (arguments.size() == 3) {
        fetchAlbum(watch, pool, QUrl(arguments[1]), arguments[2], results);
    } else {
        readPage(watch, pool, results);
        paste(watch, pool, results);
    }
    pool.waitForDone();
    std::fputs(QJsonDocument(results).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
