// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/fakeengine.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/speedgraph.h"

#include <QImage>
#include <QTest>
#include <QThreadPool>

#include <utility>

using engine::Download;
using namespace Qt::StringLiterals;

namespace {

/// Counts how often it is asked where a row is.
class CountingModel : public ui::DownloadModel {
public:
    using DownloadModel::DownloadModel;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        ++m_asked;
        return DownloadModel::index(row, column, parent);
    }
    int taken() { return std::exchange(m_asked, 0); }

private:
    mutable int m_asked = 0;
};

class CountingView : public ui::DownloadView {
public:
    using DownloadView::DownloadView;
    int paints = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ++paints;
        DownloadView::paintEvent(event);
    }
};

} // namespace

/// What the window does for long lists and full graphs, counted.
class TestScale : public QObject {
    Q_OBJECT

private slots:
    void manyScatteredChangesAreNotLookedForRowByRow();
    void theGroundOfTheSpeedGraphIsNotMadeAnew();
};

void TestScale::manyScatteredChangesAreNotLookedForRowByRow()
{
    constexpr int kAll = 20'000;
    QThreadPool pool;
    FakeEngine engine;
    CountingModel model(&pool);
    CountingView view(&model);
    model.follow(&engine);
    view.resize(900, 400);
    view.show();
    QList<Download> all;
    for (int number = 1; number <= kAll; ++number) {
        all.append(fakeDownload(number));
    }
    emit engine.added(all);
    QTRY_COMPARE(model.rowCount(), kAll);
    QTRY_VERIFY(view.indexAt({ 5, 5 }).isValid());
    QList<Download> moved;
    for (int i = 99; i < kAll; i += 20) {
        moved.append(all.at(i));
        moved.last().queueRank = i - kAll;
    }
    model.taken();
    emit engine.changed(moved);
    const int asked = model.taken();
    QVERIFY2(asked < moved.size(), qPrintable(QString::number(asked)));
    QTRY_COMPARE(model.index(0, 0).data().toString(), u"file-100.zip"_s);
    // Of single rows, too, only what can be seen is drawn anew.
    const auto paintsFor = [&](qsizetype row) {
        QCoreApplication::processEvents();
        view.paints = 0;
        Download renamed = all.at(row);
        renamed.fileName += u".new"_s;
        emit engine.changed({ renamed });
        QCoreApplication::processEvents();
        return view.paints;
    };
    QCOMPARE(paintsFor(10'000), 0);
    QCOMPARE(paintsFor(0), 0); // a thousand are above it now
    view.scrollToBottom();
    QVERIFY(paintsFor(kAll - 2) > 0);
}

void TestScale::theGroundOfTheSpeedGraphIsNotMadeAnew()
{
    ui::SpeedGraph graph;
    graph.resize(800, 200);
    const QRgb base = graph.palette().color(QPalette::Base).rgb();
    ui::SpeedSeries series { 500, 0, {} };
    for (int i = 0; i < 512; ++i) {
        series.speeds.append(static_cast<float>((i * 37 % 23 + 60) * 1024));
    }
    for (int paint = 0; paint < 20; ++paint) {
        graph.setSeries(series, 0);
        const QImage picture = graph.grab().toImage();
        for (int x = 5; x < 795; x += 79) {
            QVERIFY(picture.pixel(x, 190) != base);
            QCOMPARE(picture.pixel(x, 5), base);
        }
    }
    QCOMPARE(graph.pictures(), 1);
    graph.resize(400, 100);
    graph.grab();
    QCOMPARE(graph.pictures(), 2);
    graph.setSeries({}, 0);
    QCOMPARE(graph.grab().toImage().pixel(5, 90), base); // nothing of it stays
}

QTEST_MAIN(TestScale)
#include "tst_scale.moc"
