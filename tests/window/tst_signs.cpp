// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "tests/window/contrast.h"
#include "ui/downloadcolumns.h"
#include "ui/fileicons.h"
#include "ui/namedelegate.h"
#include "ui/progressdelegate.h"
#include "ui/segmentmap.h"
#include "ui/speedgraph.h"
#include "ui/statelook.h"
#include "ui/theme.h"
#include "ui/timetablegrid.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleTableInterface>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QStandardItemModel>
#include <QTest>

using engine::DownloadState;
using namespace ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double kAlike = 0.05; ///< of what is drawn: two pictures that differ by less are one

/// A picture without its colours: what is drawn on the ground, and what is not. All that stands out
/// of the ground counts alike, however light or dark it is.
QImage drawn(const QImage &image, const QColor &ground)
{
    QImage mask(image.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool stands = contrast::between(image.pixelColor(x, y), ground) >= 2;
            mask.setPixelColor(x, y, stands ? Qt::black : Qt::white);
        }
    }
    return mask;
}

/// The part of what is drawn in either that is drawn in one only, 0 to 1.
double difference(const QImage &one, const QImage &other)
{
    int either = 0;
    int differ = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const bool isInOne = qGray(one.pixel(x, y)) == 0;
            const bool isInOther = qGray(other.pixel(x, y)) == 0;
            either += isInOne || isInOther ? 1 : 0;
            differ += isInOne != isInOther ? 1 : 0;
        }
    }
    return either == 0 ? 0 : static_cast<double>(differ) / either;
}

struct Picture {
    QByteArray meaning;
    QImage image;
};

/// The first two meanings that look alike; empty when each has its own look.
QByteArray alike(const QList<Picture> &pictures)
{
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        for (qsizetype k = i + 1; k < pictures.size(); ++k) {
            if (difference(pictures.at(i).image, pictures.at(k).image) < kAlike) {
                return pictures.at(i).meaning + " looks like " + pictures.at(k).meaning;
            }
        }
    }
    return {};
}

/// A cell as the list paints it, without its colours.
QImage cell(const QStyledItemDelegate &delegate, const QModelIndex &index, bool isSelected)
{
    QStyleOptionViewItem option;
    option.palette = QApplication::palette();
    option.rect = QRect(0, 0, 300, 30);
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.state.setFlag(QStyle::State_Selected, isSelected);
    option.showDecorationSelected = true;
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, option, index);
    painter.end();
    return drawn(image, option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
}

QImage iconShape(const QIcon &icon)
{
    const QColor ground = QApplication::palette().color(QPalette::Base);
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    icon.paint(&painter, image.rect());
    painter.end();
    return drawn(image, ground);
}

void addSchemes()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

} // namespace

/// Everything that a colour tells, looked at by somebody who sees none.
class TestSigns : public QObject {
    Q_OBJECT

private slots:
    void barsTellWhatStopsThem_data();
    void barsTellWhatStopsThem();
    void iconsDifferInShape_data() { addSchemes(); }
    void iconsDifferInShape();
    void partsOfTheMapDiffer_data() { addSchemes(); }
    void partsOfTheMapDiffer();
    void linesOfTheGraphDiffer_data() { addSchemes(); }
    void linesOfTheGraphDiffer();
    void markedHoursAreTicked_data();
    void markedHoursAreTicked();
    void markedHoursAreRead();
    void wantedWordsStandOut_data() { addSchemes(); }
    void wantedWordsStandOut();
    void rowsTellTheirStateInWords();
    void colouredCellsHaveWords_data();
    void colouredCellsHaveWords();
};

void TestSigns::barsTellWhatStopsThem_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("light") << ColorScheme::Light << false;
    QTest::newRow("dark") << ColorScheme::Dark << false;
    QTest::newRow("light, selected") << ColorScheme::Light << true;
    QTest::newRow("dark, selected") << ColorScheme::Dark << true;
}

/// The column of the state may be hidden.
void TestSigns::barsTellWhatStopsThem()
{
    QFETCH(const ColorScheme, scheme);
    QFETCH(const bool, isSelected);
    Theme().apply(scheme);
    QList<Picture> bars;
    for (const DownloadState state : { DownloadState::Downloading, DownloadState::Verifying,
             DownloadState::Queued, DownloadState::Paused, DownloadState::Failed }) {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), static_cast<int>(state), StateRole);
        model.setData(model.index(0, 0), 60, PercentRole);
        bars.append({ QByteArray(engine::traits(state).diskName.data()),
            cell(ProgressDelegate(), model.index(0, 0), isSelected) });
    }
    QVERIFY2(alike(bars).isEmpty(), alike(bars).constData());
}

void TestSigns::iconsDifferInShape()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    QList<Picture> icons;
    for (const DownloadState state : engine::kAllStates) {
        icons.append(
            { QByteArray(engine::traits(state).diskName.data()), iconShape(stateIcon(state)) });
    }
    for (const FileKind kind : { FileKind::Other, FileKind::Document, FileKind::Picture,
             FileKind::Video, FileKind::Audio, FileKind::Archive, FileKind::Program }) {
        icons.append({ "kind " + QByteArray::number(static_cast<int>(kind)),
            iconShape(fileKindIcon(kind)) });
    }
    QVERIFY2(alike(icons).isEmpty(), alike(icons).constData());
}

void TestSigns::partsOfTheMapDiffer()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    QList<Picture> parts;
    for (const MapCell part :
        { MapCell::Missing, MapCell::Some, MapCell::Running, MapCell::Written, MapCell::Synced }) {
        MapSwatch swatch(part);
        swatch.resize(60, 30);
        parts.append({ "part " + QByteArray::number(static_cast<int>(part)),
            drawn(swatch.grab().toImage(), swatch.palette().color(QPalette::Base)) });
    }
    QVERIFY2(alike(parts).isEmpty(), alike(parts).constData());
}

/// Where the words at the lines do not say it yet.
void TestSigns::linesOfTheGraphDiffer()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    const auto middle = [](const SpeedSeries &series, qint64 limit) {
        SpeedGraph graph;
        graph.resize(600, 100);
        graph.setSeries(series, limit);
        const QImage image = graph.grab().toImage().copy(250, 1, 100, 97);
        return drawn(image, graph.palette().color(QPalette::Base));
    };
    const QImage mean = middle({ 500, 0, { 20'000 } }, 0);
    const QImage limit = middle({ 500, 0, {} }, 890);
    // Each has its row of pixels: which of them are drawn is the style of the line.
    const auto dashes = [](const QImage &image) {
        QByteArray most;
        for (int y = 0; y < image.height(); ++y) {
            QByteArray row;
            for (int x = 0; x < image.width(); ++x) {
                row += qGray(image.pixel(x, y)) == 0 ? '-' : ' ';
            }
            most = row.count('-') > most.count('-') ? row : most;
        }
        return most;
    };
    QVERIFY(dashes(mean).count('-') > 10);
    QVERIFY(dashes(limit).count('-') > 10);
    QVERIFY(dashes(mean).contains("---") && dashes(mean).contains(' '));
    QVERIFY(!dashes(limit).contains("---") && dashes(limit).contains(' '));
}

void TestSigns::markedHoursAreTicked_data()
{
    barsTellWhatStopsThem_data();
}

void TestSigns::markedHoursAreTicked()
{
    QFETCH(const ColorScheme, scheme);
    QFETCH(const bool, isSelected);
    Theme().apply(scheme);
    engine::SpeedTimetable timetable;
    timetable.setCell(Qt::Monday, 3, 1);
    TimetableGrid grid;
    grid.setTimetable(timetable);
    const auto shape = [&](int hour) {
        QTableWidgetItem *item
            = grid.item(grid.locale().firstDayOfWeek() == Qt::Monday ? 0 : 1, hour);
        item->setSelected(isSelected);
        grid.setCurrentCell(6, 20, QItemSelectionModel::NoUpdate);
        const QRect place = grid.visualItemRect(item);
        const QImage image = grid.viewport()->grab(place.adjusted(2, 2, -2, -2)).toImage();
        return drawn(image, image.pixelColor(0, 0)); // its own ground: the colour says nothing
    };
    grid.resize(grid.sizeHint());
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    const QList<Picture> hours { { "a marked hour", shape(3) }, { "another hour", shape(4) } };
    QVERIFY2(alike(hours).isEmpty(), alike(hours).constData());
}

void TestSigns::markedHoursAreRead()
{
    engine::SpeedTimetable timetable;
    timetable.setCell(Qt::Monday, 3, 1);
    TimetableGrid grid;
    grid.setTimetable(timetable);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&grid);
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    const int monday = grid.locale().firstDayOfWeek() == Qt::Monday ? 0 : 1;
    const auto name = [&](int hour) {
        return table->tableInterface()->cellAt(monday, hour)->text(QAccessible::Name);
    };
    QVERIFY2(name(3).endsWith(u": limited"_s), qPrintable(name(3)));
    QVERIFY2(name(4).endsWith(u": unlimited"_s), qPrintable(name(4)));
}

void TestSigns::wantedWordsStandOut()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    QStandardItemModel model(2, 1);
    for (int row = 0; row < 2; ++row) {
        model.setData(model.index(row, 0), u"debian-12.5.0-amd64-netinst.iso"_s);
    }
    model.setData(model.index(0, 0), QStringList { u"amd64"_s }, WantedRole);
    const QList<Picture> names { { "a name with the word",
                                     cell(NameDelegate(), model.index(0, 0), false) },
        { "a name", cell(NameDelegate(), model.index(1, 0), false) } };
    QVERIFY2(alike(names).isEmpty(), alike(names).constData());
}

void TestSigns::rowsTellTheirStateInWords()
{
    support::ViewDesk desk;
    desk.fill();
    const QAbstractItemModel *rows = desk.part<QAbstractItemView>("downloadList")->model();
    QHash<QString, int> states;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, static_cast<int>(Column::State));
        const int state = index.data(StateRole).toInt();
        QVERIFY(!index.data().toString().isEmpty());
        QCOMPARE(states.value(index.data().toString(), state), state);
        states.insert(index.data().toString(), state);
    }
    const QList<int> told = states.values();
    QVERIFY(QSet<int>(told.begin(), told.end()).size() >= 5);
}

void TestSigns::colouredCellsHaveWords_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const support::View &each : support::allViews()) {
        QTest::newRow(each.name.constData()) << number++;
    }
}

/// Whatever cell of whatever view has a colour of its own.
void TestSigns::colouredCellsHaveWords()
{
    QFETCH(const int, number);
    support::ViewDesk desk;
    const QWidget *looked = support::allViews().at(number).open(desk);
    for (const QAbstractItemView *view : looked->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const bool isColoured = index.data(Qt::BackgroundRole).isValid()
                    || index.data(Qt::ForegroundRole).isValid();
                QVERIFY2(!isColoured || !index.data().toString().isEmpty(),
                    qPrintable(view->objectName()));
            }
        }
    }
}

QTEST_MAIN(TestSigns)
#include "tst_signs.moc"
