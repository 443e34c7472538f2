// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timetablegrid.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDays = engine::SpeedTimetable::kDays;
constexpr int kHours = engine::SpeedTimetable::kHours;
constexpr int kFewestHours = 4; ///< in sight; the others scroll
constexpr int kLimitedRole = Qt::UserRole;
constexpr QChar kTick(0x2713);

bool isLimited(const QTableWidgetItem *cell)
{
    return cell->data(kLimitedRole).toBool();
}

} // namespace

TimetableGrid::TimetableGrid(QWidget *parent)
    : QTableWidget(kDays, kHours, parent)
    , m_firstDay(locale().firstDayOfWeek())
{
    setObjectName(u"timetableGrid"_s);
    setAccessibleName(tr("Hours of the week with a limit"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < kDays; ++row) {
        for (int hour = 0; hour < kHours; ++hour) {
            auto *cell = new QTableWidgetItem;
            cell->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
            cell->setTextAlignment(Qt::AlignCenter);
            setItem(row, hour, cell);
            mark(cell, false);
        }
    }
    setCurrentCell(0, 0);
    clearSelection();
    buildHeadings();
    connect(verticalHeader(), &QHeaderView::sectionClicked, this,
        [this](int row) { toggleLine(row, -1); });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
        [this](int hour) { toggleLine(-1, hour); });
}

void TimetableGrid::buildHeadings()
{
    QStringList days;
    QStringList hours;
    for (int row = 0; row < kDays; ++row) {
        days.append(locale().standaloneDayName(dayOf(row)));
    }
    for (int hour = 0; hour < kHours; ++hour) {
        hours.append(locale().toString(hour));
    }
    setVerticalHeaderLabels(days);
    setHorizontalHeaderLabels(hours);
    const int width = fontMetrics().horizontalAdvance(u"00"_s) + fontMetrics().height() / 2;
    horizontalHeader()->setMinimumSectionSize(width);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultSectionSize(width);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    const int frame = 2 * frameWidth();
    setMaximumWidth(verticalHeader()->sizeHint().width() + kHours * width + frame);
    setMinimumWidth(verticalHeader()->sizeHint().width() + kFewestHours * width + frame);
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + frame
        + horizontalScrollBar()->sizeHint().height());
}

int TimetableGrid::dayOf(int row) const
{
    return (m_firstDay - 1 + row) % kDays + 1;
}

void TimetableGrid::setTimetable(const engine::SpeedTimetable &timetable)
{
    for (int row = 0; row < kDays; ++row) {
        for (int hour = 0; hour < kHours; ++hour) {
            mark(item(row, hour), timetable.cell(dayOf(row), hour) > 0);
        }
    }
}

engine::SpeedTimetable TimetableGrid::marked(engine::SpeedTimetable timetable) const
{
    for (int row = 0; row < kDays; ++row) {
        for (int hour = 0; hour < kHours; ++hour) {
            timetable.setCell(dayOf(row), hour, isLimited(item(row, hour)) ? 1 : 0);
        }
    }
    return timetable;
}

void TimetableGrid::mark(QTableWidgetItem *cell, bool isLimited)
{
    const QString day = locale().standaloneDayName(dayOf(cell->row()));
    const QString hour = locale().toString(QTime(cell->column(), 0), QLocale::ShortFormat);
    //: %1: a day of the week, %2: a time of the day
    const QString text
        = isLimited ? tr("%1, %2: limited").arg(day, hour) : tr("%1, %2: unlimited").arg(day, hour);
    cell->setData(kLimitedRole, isLimited);
    cell->setData(Qt::AccessibleTextRole, text);
    cell->setToolTip(text);
    // The tick is seen without colours, and where the selection covers the ground.
    cell->setText(isLimited ? QString(kTick) : QString());
    cell->setData(Qt::BackgroundRole,
        isLimited ? QVariant(QBrush(palette().color(QPalette::Link))) : QVariant());
    cell->setData(Qt::ForegroundRole,
        isLimited ? QVariant(QBrush(palette().color(QPalette::Base))) : QVariant());
}

void TimetableGrid::markAll(const QList<QTableWidgetItem *> &cells, bool isLimited)
{
    for (QTableWidgetItem *cell : cells) {
        mark(cell, isLimited);
    }
    // The selection would hide what was just marked.
    clearSelection();
    emit edited();
}

void TimetableGrid::toggleSelected()
{
    QList<QTableWidgetItem *> cells = selectedItems();
    if (cells.isEmpty() && currentItem()) {
        cells.append(currentItem());
    }
    if (!cells.isEmpty()) {
        markAll(cells, !std::all_of(cells.begin(), cells.end(), isLimited));
    }
}

void TimetableGrid::toggleLine(int row, int column)
{
    QList<QTableWidgetItem *> cells;
    for (int i = 0; i < (row < 0 ? kDays : kHours); ++i) {
        cells.append(item(row < 0 ? i : row, row < 0 ? column : i));
    }
    const bool isWhole = std::all_of(cells.begin(), cells.end(), isLimited);
    markAll(cells, !isWhole);
}

void TimetableGrid::mousePressEvent(QMouseEvent *event)
{
    QTableWidget::mousePressEvent(event);
    const QTableWidgetItem *cell = itemAt(event->position().toPoint());
    m_isDrawing = cell != nullptr && event->button() == Qt::LeftButton;
    m_drawsLimit = m_isDrawing && !isLimited(cell);
}

void TimetableGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QTableWidget::mouseReleaseEvent(event);
    // A stroke does to all its hours what it does to the first one.
    if (std::exchange(m_isDrawing, false)) {
        markAll(selectedItems(), m_drawsLimit);
    }
}

void TimetableGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        toggleSelected();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void TimetableGrid::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && item(kDays - 1, kHours - 1) != nullptr) {
        setTimetable(marked({}));
    }
}

} // namespace ui
