// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/detailstesting.h"
#include "ui/connectionmodel.h"
#include "ui/segmentmap.h"
#include "ui/speedgraph.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QRadioButton>
#include <QTableView>

#include <cstdlib>
#include <limits>

using engine::ConnectionStage;
using engine::DownloadState;
using engine::HistoryKind;
using engine::RunDetail;
using ui::MapCell;
using namespace detailstesting;

namespace {

/// The heights of \a graph at which a line goes from one side to the other, the highest first.
QList<int> linesOf(ui::SpeedGraph &graph)
{
    const QImage picture = graph.grab().toImage();
    const QRgb ink = graph.palette().color(QPalette::Text).rgb();
    QList<int> heights;
    for (int y = 0; y < picture.height(); ++y) {
        int count = 0;
        for (int x = 0; x < picture.width(); ++x) {
            count += picture.pixel(x, y) == ink ? 1 : 0;
        }
        if (count > picture.width() / 4) { // dots leave gaps, and letters fill less
            heights.append(y);
        }
    }
    return heights;
}

} // namespace

/// The pictures among the details: the map of the file and the speed over time.
class TestDetailsGraphs : public QObject {
    Q_OBJECT

private slots:
    void segmentsShowConnections();
    void mapWorksAtAnySize_data();
    void mapWorksAtAnySize();
    void mapTellsCellsApartWithoutColour();
    void speedDrawsOnlyForItsDownload();
    void speedKeepsThreeSpans();
    void aLimitAboveTheCurveStandsAtTheEdge();
    void tracksAreBounded();
    void averageAndLimitAreLines();
    void theLimitOfTheDownloadIsDrawn();
    void takesPictures_data();
    void takesPictures();
};

void TestDetailsGraphs::segmentsShowConnections()
{
    Detailed f(1);
    f.add(mirrored());
    auto *table = named<QTableView>(f.window, "connectionTable");
    QTRY_VERIFY(named<QLabel>(f.window, "noConnections")->isVisible());
    const QAbstractItemModelTester tester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    emit f.engine.detailed(running(mirrored()));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    const auto cell
        = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, ui::ConnectionModel::Address), u"192.0.2.7"_s);
    QCOMPARE(cell(0, ui::ConnectionModel::Speed), u"512 KiB/s"_s);
    QCOMPARE(cell(0, ui::ConnectionModel::Doing), u"Receiving"_s);
    QCOMPARE(cell(1, ui::ConnectionModel::Doing), u"Waiting for the reply"_s);
    QCOMPARE(cell(1, ui::ConnectionModel::From), u"https://mirror.example/film.mkv?token=***"_s);
    auto *map = named<ui::SegmentMap>(f.window, "segmentMap");
    QCOMPARE(map->accessibleDescription().contains(u"62 %"_s), true);
    QVERIFY(map->accessibleDescription().contains(u"2 connections"_s));
    RunDetail fewer = running(mirrored());
    fewer.connections.removeFirst();
    emit f.engine.detailed(fewer);
    QVERIFY(!map->accessibleDescription().contains(u"2 connections"_s));
    QCOMPARE(table->model()->rowCount(), 1);
    emit f.engine.detailed({ { 1 } });
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(named<QLabel>(f.window, "noConnections")->isVisible());
}

void TestDetailsGraphs::mapWorksAtAnySize_data()
{
    QTest::addColumn<RunDetail>("detail");
    QTest::addColumn<QList<int>>("expected");
    const auto cells = [](std::initializer_list<MapCell> list) {
        QList<int> all;
        for (const MapCell cell : list) {
            all.append(static_cast<int>(cell));
        }
        return all;
    };
    RunDetail detail;
    detail.total = 4;
    detail.synced = { { 0, 1 } };
    detail.unsynced = { { 1, 2 } };
    detail.connections = { { 1, {}, {}, -1, ConnectionStage::Receiving, { 0, 3 }, 2, 0 } };
    QTest::newRow("four bytes") << detail
                                << cells({ MapCell::Synced, MapCell::Written, MapCell::Running,
                                       MapCell::Missing });
    RunDetail huge;
    huge.total = std::numeric_limits<qint64>::max();
    huge.synced = { { 0, huge.total / 2 } };
    huge.unsynced = { { huge.total - kMiB, huge.total } };
    QTest::newRow("2^63 bytes") << huge
                                << cells({ MapCell::Synced, MapCell::Synced, MapCell::Missing,
                                       MapCell::Some });
    RunDetail mad;
    mad.total = 4;
    mad.synced = { { -5, 99 }, { 3, 1 } };
    QTest::newRow("out of bounds")
        << mad << cells({ MapCell::Synced, MapCell::Synced, MapCell::Synced, MapCell::Synced });
    RunDetail unknown;
    unknown.synced = { { 0, 5 } };
    QTest::newRow("unknown size") << unknown << QList<int> {};
    RunDetail crumbs;
    crumbs.total = 4'000'000;
    for (qint64 at = 0; at < crumbs.total; at += 200) {
        crumbs.synced.append({ at, at + 100 });
    }
    QTest::newRow("20,000 segments")
        << crumbs << cells({ MapCell::Some, MapCell::Some, MapCell::Some, MapCell::Some });
}

void TestDetailsGraphs::mapWorksAtAnySize()
{
    QFETCH(const RunDetail, detail);
    QList<int> cells;
    for (const MapCell cell : ui::mapCells(detail, 4)) {
        cells.append(static_cast<int>(cell));
    }
    QTEST(cells, "expected");
    ui::SegmentMap map;
    map.setDetail(detail);
    map.resize(3000, 30);
    QVERIFY(!map.grab().isNull());
}

void TestDetailsGraphs::mapTellsCellsApartWithoutColour()
{
    QSet<int> styles;
    for (const MapCell cell :
        { MapCell::Some, MapCell::Written, MapCell::Running, MapCell::Synced }) {
        styles.insert(ui::SegmentMap::brush(cell, QApplication::palette()).style());
    }
    QCOMPARE(styles.size(), 4);
}

void TestDetailsGraphs::speedDrawsOnlyForItsDownload()
{
    Detailed f(2);
    emit f.engine.added({ mirrored(), fakeDownload(2, DownloadState::Downloading) });
    f.click(0);
    auto *graph = named<ui::SpeedGraph>(f.window, "speedGraph");
    QTRY_VERIFY(f.words("speedWords").contains(u"not run"_s));
    emit f.engine.progressed({ { { 1 }, kMiB, 8 * kMiB, 256 * 1024, 2 } });
    QTRY_VERIFY(f.words("speedWords").contains(u"256 KiB/s"_s));
    QCOMPARE(graph->accessibleDescription(), f.words("speedWords"));
    QCoreApplication::processEvents();
    const int before = graph->paints();
    emit f.engine.progressed({ { { 2 }, kMiB, 8 * kMiB, 99 * 1024, 2 } });
    QCoreApplication::processEvents();
    QCOMPARE(graph->paints(), before);
    emit f.engine.progressed({ { { 1 }, kMiB, 8 * kMiB, 128 * 1024, 2 } });
    QTRY_COMPARE(graph->paints(), before + 1);
    named<QRadioButton>(f.window, "speedHour")->click();
    QVERIFY(!f.words("speedWords").isEmpty());
}

void TestDetailsGraphs::speedKeepsThreeSpans()
{
    ui::SpeedTrack track;
    qint64 now = 1000;
    for (; now < 4 * 3600 * 1000; now += 1000) {
        track.add(now, now < 2 * 3600 * 1000 ? 1000 : 3000);
    }
    const ui::SpeedSeries minute = track.series(ui::SpeedSpan::Minute, now);
    QVERIFY(minute.speeds.size() <= 120);
    const ui::SpeedSeries hour = track.series(ui::SpeedSpan::Hour, now);
    QVERIFY(hour.speeds.size() <= 360);
    QCOMPARE(hour.speeds.first(), 3000.0F);
    const ui::SpeedSeries run = track.series(ui::SpeedSpan::Run, now);
    QVERIFY(run.speeds.size() <= 512);
    QCOMPARE(run.highest(), 3000.0F);
    QVERIFY(run.mean() > 1900 && run.mean() < 2100);
    // Where nothing was reported, nothing came.
    QCOMPARE(track.series(ui::SpeedSpan::Minute, now + 120'000).highest(), 0.0F);
}

void TestDetailsGraphs::aLimitAboveTheCurveStandsAtTheEdge()
{
    ui::SpeedGraph graph;
    graph.resize(500, 200);
    ui::SpeedSeries series;
    series.speeds = QList<float>(100, kMiB);
    const auto picture = [&](qint64 limit) {
        graph.setSeries(series, limit);
        return graph.grab().toImage();
    };
    const QImage without = picture(0);
    const QImage far = picture(100 * kMiB);
    const int edge = (QFontMetrics(graph.font()).height() + 4) * far.height() / graph.height();
    const auto strip
        = [edge](const QImage &image) { return image.copy(0, 0, image.width(), edge); };
    const auto rest = [edge](const QImage &image) {
        return image.copy(0, edge, image.width(), image.height() - edge);
    };
    QVERIFY(strip(far) != strip(without));
    QCOMPARE(rest(far), rest(without)); // the curve is not pressed flat
    QVERIFY(strip(far) != strip(picture(200 * kMiB))); // its value is said
    QVERIFY(rest(picture(2 * kMiB)) != rest(without)); // this one is on the scale
}

void TestDetailsGraphs::tracksAreBounded()
{
    ui::SpeedTracks tracks;
    for (qint64 id = 1; id <= 1000; ++id) {
        tracks.add(id, { { { id }, 0, 1, 5, 1 } });
    }
    QCOMPARE(tracks.count(), ui::SpeedTracks::kMost);
    QVERIFY(tracks.find({ 1000 }));
    QVERIFY(!tracks.find({ 1 }));
    tracks.forget(ids({ 1000 }));
    QVERIFY(!tracks.find({ 1000 }));
}

void TestDetailsGraphs::averageAndLimitAreLines()
{
    ui::SpeedGraph graph;
    graph.resize(800, 200);
    QCOMPARE(linesOf(graph).size(), 0);
    ui::SpeedSeries series { 500, 0, {} };
    for (int i = 0; i < 100; ++i) {
        series.speeds.append(static_cast<float>(i < 50 ? kMiB : 3 * kMiB));
    }
    graph.setSeries(series, 0);
    const QList<int> average = linesOf(graph);
    QCOMPARE(average.size(), 1);
    const int floor = graph.height() - 3;
    graph.setSeries(series, 3 * kMiB);
    const QList<int> both = linesOf(graph);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.last(), average.first());
    // The limit is half as high again as the average, which is two thirds of it.
    QVERIFY(std::abs((floor - both.first()) * 2 - (floor - both.last()) * 3) <= 4);
}

void TestDetailsGraphs::theLimitOfTheDownloadIsDrawn()
{
    Detailed f(2);
    f.window.resize(1240, 900);
    engine::Download download = mirrored();
    f.add(download);
    auto *graph = named<ui::SpeedGraph>(f.window, "speedGraph");
    const auto sample = [&f] {
        emit f.engine.progressed({ { { 1 }, kMiB, 8 * kMiB, 256 * 1024, 2 } });
    };
    sample();
    QTRY_COMPARE(linesOf(*graph).size(), 1);
    const auto hasLineAt = [graph](double share) {
        const int y = graph->height() - 2 - static_cast<int>(share * (graph->height() - 3));
        const QList<int> lines = linesOf(*graph);
        return lines.contains(y) || lines.contains(y + 1) || lines.contains(y - 1);
    };
    download.request.speedLimit = 512 * 1024;
    emit f.engine.changed({ download });
    QTRY_COMPARE(linesOf(*graph).size(), 2);
    QVERIFY(hasLineAt(1 / 1.15)); // it is the highest, with some room above
    RunDetail detail = running(download);
    detail.figures.limit = 128 * 1024; // of all downloads, half of what comes
    emit f.engine.detailed(detail);
    sample();
    QTRY_VERIFY(hasLineAt(0.5 / 1.15));
}

void TestDetailsGraphs::takesPictures_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<bool>("isDark");
    for (const bool isDark : { false, true }) {
        int tab = 0;
        for (const char *name : { "general", "segments", "speed", "history" }) {
            QTest::addRow("%s %s", name, isDark ? "dark" : "light") << tab++ << isDark;
        }
    }
}

/// Every tab shows something, in light and dark. With BOBBIN_PICTURES set they are kept there.
void TestDetailsGraphs::takesPictures()
{
    QFETCH(const int, tab);
    QFETCH(const bool, isDark);
    const ui::Theme theme;
    theme.apply(isDark ? ui::ColorScheme::Dark : ui::ColorScheme::Light);
    Detailed f(tab);
    f.window.resize(1240, 900);
    f.add(mirrored());
    auto *tabs = named<QTabWidget>(f.window, "detailsTabs");
    QTRY_VERIFY(tabs->isVisible());
    emit f.engine.detailed(running(mirrored()));
    const QDateTime at = QDateTime::currentDateTimeUtc();
    emit f.engine.historyKnown({ 1 },
        { { at, HistoryKind::Asked, 0, -1, u"https://example.org/files/film.mkv"_s,
              { { "Host", "example.org" }, { "Cookie", "***" } } },
            { at, HistoryKind::Redirected, 302, -1, u"https://cdn.example.org/film.mkv?sig=***"_s,
                { { "Location", "***" } } },
            { at, HistoryKind::Answered, 206, -1, u"Partial Content"_s, { { "Server", "nginx" } } },
            { at, HistoryKind::WentOn, 0, 3 * kMiB, {}, {} } });
    ui::SpeedSeries series { 500, 0, {} };
    for (int i = 0; i < 120; ++i) {
        series.speeds.append(static_cast<float>((i * 37 % 23 + 60) * 8 * 1024));
    }
    named<ui::SpeedGraph>(f.window, "speedGraph")->setSeries(series, 700 * 1024);
    QCoreApplication::processEvents(); // what is new finds its place
    const QImage picture = f.window.grab().toImage();
    const QString folder = qEnvironmentVariable("BOBBIN_PICTURES");
    if (!folder.isEmpty()) {
        picture.save(folder + u"/details-%1-%2.png"_s.arg(tab).arg(isDark ? u"dark" : u"light"));
    }
    const QImage page = tabs->currentWidget()->grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < page.height(); y += 2) {
        for (int x = 0; x < page.width(); ++x) {
            colours.insert(page.pixel(x, y));
        }
    }
    QVERIFY2(colours.size() > 8, qPrintable(QString::number(colours.size())));
    QCOMPARE(ui::isDark(f.window.palette()), isDark);
}

QTEST_MAIN(TestDetailsGraphs)
#include "tst_detailsgraphs.moc"
