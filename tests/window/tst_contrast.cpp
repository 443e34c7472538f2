// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/contrast.h"
#include "ui/downloadcolumns.h"
#include "ui/progressdelegate.h"
#include "ui/segmentmap.h"
#include "ui/speedgraph.h"
#include "ui/speedtrack.h"
#include "ui/statelook.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using engine::DownloadState;
using namespace ui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kSchemes = { ColorScheme::Light, ColorScheme::Dark };

QByteArray nameOf(ColorScheme scheme)
{
    return scheme == ColorScheme::Dark ? " dark" : " light";
}

/// Whether any pixel of \a image has \a least contrast with \a ground.
double strongest(const QImage &image, const QColor &ground)
{
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            best = std::max(best, contrast::between(image.pixelColor(x, y), ground));
        }
    }
    return best;
}

/// The same of what is another pixel in \a before.
double strongestOfChanged(const QImage &before, const QImage &after, const QColor &ground)
{
    double best = 1;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y)) {
                best = std::max(best, contrast::between(after.pixelColor(x, y), ground));
            }
        }
    }
    return best;
}

/// A row that is this far, as the list paints it, on a ground of \a role.
QImage paintedBar(DownloadState state, int percent, bool isSelected, QPalette::ColorRole role)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), static_cast<int>(state), StateRole);
    model.setData(model.index(0, 0), percent, PercentRole);
    model.setData(model.index(0, 0), u"%1 %"_s.arg(percent));
    QStyleOptionViewItem option;
    option.palette = QApplication::palette();
    option.rect = QRect(0, 0, 400, 30);
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.state.setFlag(QStyle::State_Selected, isSelected);
    option.showDecorationSelected = true;
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(role));
    QPainter painter(&image);
    ProgressDelegate().paint(&painter, option, model.index(0, 0));
    return image;
}

struct Pair {
    const char *name;
    QPalette::ColorRole text;
    QPalette::ColorRole ground;
    double least;
};

constexpr Pair kPairs[] {
    { "labels", QPalette::WindowText, QPalette::Window, contrast::kText },
    { "fields", QPalette::Text, QPalette::Base, contrast::kText },
    { "every second row", QPalette::Text, QPalette::AlternateBase, contrast::kText },
    { "buttons", QPalette::ButtonText, QPalette::Button, contrast::kText },
    { "tool tips and notices", QPalette::ToolTipText, QPalette::ToolTipBase, contrast::kText },
    { "what is selected", QPalette::HighlightedText, QPalette::Highlight, contrast::kText },
    { "hints in fields", QPalette::PlaceholderText, QPalette::Base, contrast::kText },
    { "hints in labels", QPalette::PlaceholderText, QPalette::Window, contrast::kText },
    { "links in lists", QPalette::Link, QPalette::Base, contrast::kText },
    { "links in every second row", QPalette::Link, QPalette::AlternateBase, contrast::kText },
    { "links in windows", QPalette::Link, QPalette::Window, contrast::kText },
    { "links seen", QPalette::LinkVisited, QPalette::Base, contrast::kText },
    { "links seen in windows", QPalette::LinkVisited, QPalette::Window, contrast::kText },
    { "selection in lists", QPalette::Highlight, QPalette::Base, contrast::kThing },
    { "selection in every second row", QPalette::Highlight, QPalette::AlternateBase,
        contrast::kThing },
    { "focus in windows", QPalette::Highlight, QPalette::Window, contrast::kThing },
};

} // namespace

/// Everything that is told by a colour, and can be told apart from its ground.
class TestContrast : public QObject {
    Q_OBJECT

private slots:
    void textStandsOut_data();
    void textStandsOut();
    void statesStandOut_data();
    void statesStandOut();
    void barsStandOut_data();
    void barsStandOut();
    void selectedBarsStandOut_data();
    void selectedBarsStandOut();
    void mapAndGraphStandOut_data();
    void mapAndGraphStandOut();
    void handlesAndTroughsStandOutInTheDark();
    void focusStandsOut_data();
    void focusStandsOut();
};

void TestContrast::textStandsOut_data()
{
    QTest::addColumn<int>("pair");
    QTest::addColumn<ColorScheme>("scheme");
    for (int pair = 0; pair < static_cast<int>(std::size(kPairs)); ++pair) {
        for (const ColorScheme scheme : kSchemes) {
            QTest::newRow((kPairs[pair].name + nameOf(scheme)).constData()) << pair << scheme;
        }
    }
}

void TestContrast::textStandsOut()
{
    QFETCH(const int, pair);
    QFETCH(const ColorScheme, scheme);
    const QPalette colors = ui::palette(scheme);
    QCOMPARE(isDark(colors), scheme == ColorScheme::Dark);
    const Pair &wanted = kPairs[pair];
    for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive }) {
        const double found = contrast::between(
            colors.color(group, wanted.text), colors.color(group, wanted.ground));
        QVERIFY2(found >= wanted.least, QByteArray::number(found));
    }
}

void TestContrast::statesStandOut_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::addColumn<ColorScheme>("scheme");
    for (const DownloadState state : engine::kAllStates) {
        const QByteArray name(engine::traits(state).diskName.data());
        for (const ColorScheme scheme : kSchemes) {
            QTest::newRow((name + nameOf(scheme)).constData()) << state << scheme;
        }
    }
}

/// In the list, in the sidebar and in the details.
void TestContrast::statesStandOut()
{
    QFETCH(const DownloadState, state);
    QFETCH(const ColorScheme, scheme);
    const QPalette colors = ui::palette(scheme);
    for (const auto ground : { QPalette::Base, QPalette::AlternateBase, QPalette::Window }) {
        const double found = contrast::between(stateColor(state, colors), colors.color(ground));
        QVERIFY2(found >= contrast::kText, QByteArray::number(found));
    }
}

void TestContrast::barsStandOut_data()
{
    statesStandOut_data();
}

void TestContrast::barsStandOut()
{
    QFETCH(const DownloadState, state);
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    for (const auto ground : { QPalette::Base, QPalette::AlternateBase }) {
        const QImage image = paintedBar(state, 50, false, ground);
        const QColor fill = stateColor(state, QApplication::palette());
        const int middle = image.height() / 2;
        const QColor rest = image.pixelColor(image.width() * 3 / 4, middle);
        QVERIFY(rest != QApplication::palette().color(ground));
        QVERIFY2(contrast::between(fill, rest) >= contrast::kThing,
            QByteArray::number(contrast::between(fill, rest)));
        // The stripes of some bars leave enough of their colour.
        QVERIFY(strongest(image.copy(10, middle - 2, 120, 4), rest) >= contrast::kThing);
    }
}

void TestContrast::selectedBarsStandOut_data()
{
    statesStandOut_data();
}

void TestContrast::selectedBarsStandOut()
{
    QFETCH(const DownloadState, state);
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    const QImage image = paintedBar(state, 50, true, QPalette::Base);
    const int middle = image.height() / 2;
    const QColor rest = image.pixelColor(image.width() * 3 / 4, middle);
    QVERIFY(strongest(image.copy(10, middle - 2, 120, 4), rest) >= contrast::kThing);
    const QImage number = image.copy(image.width() - 50, 0, 50, image.height());
    QVERIFY(
        strongest(number, QApplication::palette().color(QPalette::Highlight)) >= contrast::kText);
}

void TestContrast::mapAndGraphStandOut_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

void TestContrast::mapAndGraphStandOut()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    const QPalette colors = QApplication::palette();
    SegmentMap map;
    engine::RunDetail run;
    run.isRunning = true;
    run.total = 1000;
    run.synced = { { 0, 500 } };
    map.setDetail(run);
    map.resize(200, 30);
    const QImage drawn = map.grab().toImage();
    const QColor missing = drawn.pixelColor(150, 15);
    QVERIFY(contrast::between(drawn.pixelColor(50, 15), missing) >= contrast::kThing);
    // Where the file ends.
    QVERIFY(contrast::between(drawn.pixelColor(199, 15), missing) >= contrast::kThing);
    for (const MapCell cell :
        { MapCell::Some, MapCell::Written, MapCell::Synced, MapCell::Running }) {
        MapSwatch swatch(cell);
        swatch.resize(swatch.sizeHint());
        const QImage image = swatch.grab().toImage();
        const QImage inside = image.copy(2, 2, image.width() - 4, image.height() - 4);
        QVERIFY(strongest(inside, colors.color(QPalette::Base)) >= contrast::kThing);
    }
    SpeedGraph graph;
    graph.resize(300, 100);
    graph.setSeries({ 500, 0, { 10'000, 20'000, 30'000, 10'000 } }, 25'000);
    const QImage curve = graph.grab().toImage();
    QVERIFY(strongest(curve, colors.color(QPalette::Base)) >= contrast::kText);
}

void TestContrast::handlesAndTroughsStandOutInTheDark()
{
    Theme().apply(ColorScheme::Dark);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(20);
    bar.resize(bar.sizeHint().width(), 300);
    const QImage first = bar.grab().toImage();
    bar.setValue(100);
    const QColor ground = bar.palette().color(QPalette::Window);
    QVERIFY(strongestOfChanged(first, bar.grab().toImage(), ground) >= contrast::kThing);
    QProgressBar progress;
    progress.setRange(0, 100);
    const QImage trough = progress.grab().toImage();
    QImage blank = trough;
    blank.fill(ground);
    QVERIFY(strongestOfChanged(blank, trough, ground) >= contrast::kThing);
}

void TestContrast::focusStandsOut_data()
{
    mapAndGraphStandOut_data();
}

/// Each kind of control there is, on the ground of a window.
void TestContrast::focusStandsOut()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *list = new QListWidget;
    list->addItems({ u"one"_s, u"two"_s });
    list->setCurrentRow(0);
    auto *tree = new QTreeWidget;
    new QTreeWidgetItem(tree, { u"one"_s });
    tree->setCurrentItem(tree->topLevelItem(0));
    auto *tabs = new QTabWidget;
    tabs->addTab(new QWidget, u"tab"_s);
    auto *choice = new QComboBox;
    choice->addItem(u"choice"_s);
    auto *first = new QPushButton(u"first"_s);
    auto *tool = new QToolButton;
    tool->setText(u"tool"_s);
    tool->setFocusPolicy(Qt::TabFocus);
    const QList<QWidget *> controls { new QPushButton(u"button"_s), new QCheckBox(u"box"_s),
        new QRadioButton(u"radio"_s), new QLineEdit(u"field"_s), new QSpinBox,
        new QPlainTextEdit(u"text"_s), choice, tool, list, tree, tabs };
    layout->addWidget(first);
    for (QWidget *control : controls) {
        layout->addWidget(control);
    }
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor ground = window.palette().color(QPalette::Window);
    QTest::keyClick(&window, Qt::Key_Tab); // who uses the keys sees the focus
    for (QWidget *control : controls) {
        first->setFocus();
        const QImage before = control->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        const double found = strongestOfChanged(before, control->grab().toImage(), ground);
        QVERIFY2(found >= contrast::kThing,
            control->metaObject()->className() + (' ' + QByteArray::number(found)));
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
