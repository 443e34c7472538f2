// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the main window with a long list, a real database behind it and downloads that report.
// Prints one JSON object: milliseconds, KiB a row, percent of a core. A block is a time in which
// the event loop did nothing else.
#include "app/engine/freedmemory.h"
#include "app/store/storelink.h"
#include "tests/bench/beats.h"
#include "tests/window/fakeengine.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"
#include "ui/speedgraph.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QTreeWidgetItemIterator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;
using bench::Beats;
using bench::percentile;

namespace {

constexpr int kReportMs = 200;
constexpr int kPhaseMs = 4000;
constexpr int kRunning = 8;
constexpr int kMany = 1000;
constexpr int kPaints = 100;

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
        move(beats, results);
        filter(beats, results);
        m_reports.start(32);
        resort(beats, results);
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

    /// A thousand scattered rows to the top of the queue, as the command has it and then as the
    /// engine answers.
    void move(Beats &beats, QJsonObject &results)
    {
        ui::OrderCriteria criteria = model().criteria();
        criteria.sortColumn = -1;
        model().setCriteria(criteria);
        QList<engine::DownloadId> ids;
        QList<engine::Download> moved;
        for (int i = 0; i < kMany; ++i) {
            ids.append(engine::DownloadId { 99 + qint64(i) * (m_count / kMany) });
        }
        beats.run(500);
        view().selectIds(ids);
        beats.run(500);
        for (const engine::DownloadId id : std::as_const(ids)) {
            if (const engine::Download *download = model().find(id)) {
                moved.append(*download);
                moved.last().queueRank = moved.size() - kMany;
            }
        }
        QTimer::singleShot(100, &m_window, [this, &moved] {
            m_window.findChild<QAction *>(u"moveToTop"_s)->trigger();
            emit m_engine.changed(moved);
        });
        note(u"moving"_s, beats.run(1500), results);
    }

    /// Each part of the list that the sidebar has.
    void filter(Beats &beats, QJsonObject &results)
    {
        auto *bar = m_window.findChild<ui::Sidebar *>();
        QList<double> late;
        for (QTreeWidgetItemIterator item(bar); *item != nullptr; ++item) {
            if ((*item)->parent() != nullptr) {
                bar->setCurrentItem(*item);
                late += beats.run(300);
            }
        }
        bar->choose({});
        beats.run([&] { return model().rowCount() == m_count; });
        note(u"sidebar"_s, late, results);
    }

    /// By what changes with every report: the order is computed once a second.
    void resort(Beats &beats, QJsonObject &results)
    {
        ui::OrderCriteria criteria = model().criteria();
        criteria.sortColumn = static_cast<int>(ui::Column::Progress);
        model().setCriteria(criteria);
        beats.run(500);
        note(u"resorting"_s, beats.run(kPhaseMs), results);
        criteria.sortColumn = -1;
        model().setCriteria(criteria);
        beats.run(500);
    }

    FakeEngine m_engine;
    ui::MainWindow m_window;
    Reports m_reports;
    int m_count;
};

/// One that is full, as large as it gets in a large window.
void paintGraph(QJsonObject &results)
{
    ui::SpeedSeries series { 500, 0, {} };
    for (int i = 0; i < 512; ++i) {
        series.speeds.append(static_cast<float>((i * 37 % 23 + 60) * 8 * 1024));
    }
    ui::SpeedGraph graph;
    graph.resize(1600, 400);
    QList<double> each;
    for (int i = 0; i < kPaints; ++i) {
        graph.setSeries(series, 700 * 1024);
        QElapsedTimer since;
        since.start();
        const QPixmap picture = graph.grab();
        each.append(double(since.nsecsElapsed()) / 1e6);
    }
    results.insert(u"speed_graph_paint_p50_ms"_s, percentile(each, 0.5));
    results.insert(u"speed_graph_paint_ms"_s, percentile(each, 1));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int count = QApplication::arguments().value(1).toInt();
    engine::keepFreedMemory(); // as the engine does that this window does without
    QThreadPool pool;
    QJsonObject results;
    Beats beats;
    Window(pool, count).measure(beats, results);
    open(beats, pool, count, results);
    paintGraph(results);
    pool.waitForDone();
    std::fputs(QJsonDocument(results).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
