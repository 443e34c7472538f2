// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the main window with a long list, a real database behind it and downloads that report.
// Prints one JSON object: milliseconds, KiB a row, percent of a core. A block is a time in which
// the event loop did nothing else.
#include "app/store/storelink.h"
#include "tests/window/fakeengine.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int kBeatMs = 1;
constexpr int kReportMs = 200;
constexpr int kPhaseMs = 4000;
constexpr int kRunning = 8;
constexpr int kMany = 1000;

double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values.at(static_cast<qsizetype>(share * double(values.size() - 1)));
}

/// Bytes of this process in memory, what it shares counted in part.
qint64 ownMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().split(' ').constFirst().toLongLong() * 1024;
        }
    }
    return 0;
}

/// Runs the event loop and notes how late each beat comes.
class Beats : public QObject {
public:
    Beats()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(kBeatMs);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_late.append(std::max(0.0, double(m_sinceBeat.nsecsElapsed()) / 1e6 - kBeatMs));
            m_sinceBeat.start();
            if (m_isDone()) {
                m_loop.quit();
            }
        });
    }

    /// Until \a isDone; what was late meanwhile, in milliseconds.
    QList<double> run(std::function<bool()> isDone)
    {
        m_isDone = std::move(isDone);
        m_late.clear();
        m_sinceBeat.start();
        m_beat.start();
        m_loop.exec();
        m_beat.stop();
        return m_late;
    }

    /// For \a milliseconds.
    QList<double> run(int milliseconds)
    {
        QElapsedTimer since;
        since.start();
        return run([&since, milliseconds] { return since.hasExpired(milliseconds); });
    }

private:
    QTimer m_beat;
    QEventLoop m_loop;
    QElapsedTimer m_sinceBeat;
    QList<double> m_late;
    std::function<bool()> m_isDone;
};

/// Downloads that report as those of the engine do.
class Reports : public QObject {
public:
    explicit Reports(FakeEngine &engine)
    {
        m_timer.setInterval(kReportMs);
        connect(&m_timer, &QTimer::timeout, this, [this, &engine] {
            for (int i = 1; i <= m_count; ++i) {
                m_received += 100'000;
                emit engine.progressed({ { { i }, m_received, 1 << 30, 500'000, 8 } });
            }
        });
    }
    void start(int count)
    {
        m_count = count;
        m_timer.start();
    }

private:
    QTimer m_timer;
    int m_count = 0;
    qint64 m_received = 0;
};

QList<engine::Download> rows(int from, int count)
{
    QList<engine::Download> all;
    for (int i = from; i < from + count; ++i) {
        const auto state = i <= 32 ? engine::DownloadState::Downloading
            : i % 3 == 0           ? engine::DownloadState::Completed
                                   : engine::DownloadState::Queued;
        all.append(fakeDownload(i, state));
    }
    return all;
}

/// A window on rows that a database brings, as at the start of the program.
void open(Beats &beats, QThreadPool &pool, int count, QJsonObject &results)
{
    const QTemporaryDir profile;
    store::StoreOptions options;
    options.profileFolder = profile.path();
    bool isSaved = false;
    {
        store::StoreLink store(options);
        store.open();
        QObject::connect(&store, &engine::Persistence::flushed, &store, [&] { isSaved = true; });
        store.save(1, rows(1, count), true);
        store.flush();
        beats.run([&] { return isSaved; });
    }
    QElapsedTimer since;
    since.start();
    store::StoreLink store(options);
    store.open();
    FakeEngine engine;
    ui::MainWindow window(&engine, settings::Settings(), &pool);
    QObject::connect(&store, &engine::Persistence::loaded, &engine,
        [&engine](const QList<engine::Download> &records, bool) { emit engine.added(records); });
    store.load();
    window.show();
    const auto *model = window.findChild<ui::DownloadModel *>();
    beats.run([&] { return model->rowCount() > 0; });
    window.repaint();
    results.insert(u"first_paint_ms"_s, since.elapsed());
    const QList<double> late = beats.run([&] { return model->rowCount() == count; });
    results.insert(u"all_rows_ms"_s, since.elapsed());
    results.insert(u"loading_block_ms"_s, percentile(late, 1));
}

/// Of this process, over one phase in which nobody beats.
double percentOfCore()
{
    const std::clock_t before = std::clock();
    QEventLoop loop;
    QTimer::singleShot(kPhaseMs, &loop, &QEventLoop::quit);
    loop.exec();
    return double(std::clock() - before) * 100'000 / CLOCKS_PER_SEC / kPhaseMs;
}

class Window {
public:
    Window(QThreadPool &pool, int count)
        : m_window(&m_engine, settings::Settings(), &pool)
        , m_reports(m_engine)
        , m_count(count)
    {
    }

    void measure(Beats &beats, QJsonObject &results)
    {
        m_window.show();
        beats.run(500);
        results.insert(u"idle_percent"_s, percentOfCore());
        const qint64 before = ownMemory();
        emit m_engine.added(rows(1, m_count));
        beats.run([&] { return model().rowCount() == m_count; });
        beats.run(500);
        results.insert(u"row_kib"_s, double(ownMemory() - before) / 1024 / std::max(1, m_count));
        m_reports.start(kRunning);
        note(u"reporting"_s, beats.run(kPhaseMs), results);
        type(beats, results);
        scroll(beats, results);
        change(beats, results);
        m_reports.start(32);
        results.insert(u"reporting_percent"_s, percentOfCore());
    }

private:
    ui::DownloadModel &model() { return *m_window.findChild<ui::DownloadModel *>(); }
    ui::DownloadView &view() { return *m_window.findChild<ui::DownloadView *>(); }

    static void note(const QString &name, const QList<double> &late, QJsonObject &results)
    {
        results.insert(name + u"_p99_ms"_s, percentile(late, 0.99));
        results.insert(name + u"_block_ms"_s, percentile(late, 1));
    }

    void type(Beats &beats, QJsonObject &results)
    {
        auto *field = m_window.findChild<QLineEdit *>(u"searchField"_s);
        QList<double> late;
        for (const QString &typed : { u"f"_s, u"fi"_s, u"file-1"_s, u"file-12"_s, u"file-123"_s,
                 u"file-12"_s, u"file"_s, QString() }) {
            field->setText(typed);
            late += beats.run(300);
        }
        beats.run([&] { return model().rowCount() == m_count; });
        note(u"typing"_s, late, results);
    }

    void scroll(Beats &beats, QJsonObject &results)
    {
        QScrollBar *bar = view().verticalScrollBar();
        QTimer steps;
        int step = 0;
        QObject::connect(&steps, &QTimer::timeout, bar,
            [&] { bar->setValue((++step * 37) % std::max(1, bar->maximum())); });
        steps.start(16);
        note(u"scrolling"_s, beats.run(kPhaseMs), results);
    }

    /// What changes the order of rows, or which there are.
    void change(Beats &beats, QJsonObject &results)
    {
        QList<double> late;
        for (int column = 0; column < model().columnCount(); ++column) {
            ui::OrderCriteria criteria = model().criteria();
            criteria.sortColumn = column;
            model().setCriteria(criteria);
            late += beats.run(400);
        }
        note(u"sorting"_s, late, results);
        emit m_engine.added(rows(m_count + 1, kMany));
        late = beats.run([&] { return model().rowCount() == m_count + kMany; });
        late += beats.run(200);
        note(u"adding"_s, late, results);
        QList<engine::DownloadId> gone;
        for (int i = 0; i < kMany; ++i) {
            gone.append(engine::DownloadId { 100 + qint64(i) * (m_count / kMany) });
        }
        emit m_engine.removed(gone);
        late = beats.run([&] { return model().rowCount() == m_count; });
        note(u"removing"_s, late, results);
        QList<engine::DownloadId> scattered;
        for (int i = 0; i < 3 * kMany; ++i) {
            scattered.append(engine::DownloadId { 101 + qint64(i) * (m_count / (4 * kMany)) });
        }
        view().selectIds(scattered);
        ui::OrderCriteria criteria = model().criteria();
        criteria.isDescending = !criteria.isDescending;
        criteria.sortColumn = 0;
        model().setCriteria(criteria);
        note(u"selected"_s, beats.run(1000), results);
    }

    FakeEngine m_engine;
    ui::MainWindow m_window;
    Reports m_reports;
    int m_count;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int count = QApplication::arguments().value(1).toInt();
    QThreadPool pool;
    QJsonObject results;
    Beats beats;
    Window(pool, count).measure(beats, results);
    open(beats, pool, count, results);
    pool.waitForDone();
    std::fputs(QJsonDocument(results).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
