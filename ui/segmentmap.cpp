// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segmentmap.h"

#include "app/words/words.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kMapLines = 2; ///< of text, high

/// How much of each column a list of segments covers, from 0 to 1.
void cover(QList<double> &columns, const QList<engine::Segment> &segments, qint64 total)
{
    const double scale = static_cast<double>(columns.size()) / static_cast<double>(total);
    for (const engine::Segment &segment : segments) {
        const double from = static_cast<double>(std::clamp<qint64>(segment.from, 0, total)) * scale;
        const double to = static_cast<double>(std::clamp<qint64>(segment.to, 0, total)) * scale;
        if (to <= from) {
            continue;
        }
        const auto last = std::min<qsizetype>(static_cast<qsizetype>(to), columns.size() - 1);
        auto at = std::min<qsizetype>(static_cast<qsizetype>(from), columns.size() - 1);
        columns[at] += std::min(to, static_cast<double>(at + 1)) - from;
        for (++at; at < last; ++at) {
            columns[at] = 1;
        }
        if (at <= last) {
            columns[at] += to - static_cast<double>(at);
        }
    }
}

qint64 receivedOf(const engine::RunDetail &detail)
{
    qint64 sum = 0;
    for (const QList<engine::Segment> *list : { &detail.synced, &detail.unsynced }) {
        for (const engine::Segment &segment : *list) {
            sum += std::max<qint64>(segment.size(), 0);
        }
    }
    return sum;
}

} // namespace

QList<MapCell> mapCells(const engine::RunDetail &detail, int columns)
{
    constexpr double kAll = 0.999; // what is left of a sum of parts
    if (detail.total <= 0 || columns <= 0) {
        return {};
    }
    QList<double> synced(columns, 0);
    cover(synced, detail.synced, detail.total);
    QList<double> written = synced;
    cover(written, detail.unsynced, detail.total);
    QList<double> running(columns, 0);
    QList<engine::Segment> ahead;
    for (const engine::ConnectionDetail &connection : detail.connections) {
        const qint64 to = connection.range.to < 0 ? detail.total : connection.range.to;
        ahead.append({ connection.position, std::max(to, connection.position) });
    }
    cover(running, ahead, detail.total);
    QList<MapCell> cells(columns, MapCell::Missing);
    for (int i = 0; i < columns; ++i) {
        cells[i] = synced.at(i) >= kAll ? MapCell::Synced
            : written.at(i) >= kAll     ? MapCell::Written
            : running.at(i) > 0         ? MapCell::Running
            : written.at(i) > 0         ? MapCell::Some
                                        : MapCell::Missing;
    }
    return cells;
}

SegmentMap::SegmentMap(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"segmentMap"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Map of the file"));
}

void SegmentMap::setDetail(const engine::RunDetail &detail)
{
    m_detail = detail;
    say();
    update();
}

/// In words, for who does not see it; only when they change.
void SegmentMap::say()
{
    const int share
        = m_detail.total == 0 ? 100 : words::percent(receivedOf(m_detail), m_detail.total);
    const QString text = share < 0 ? tr("The size of the file is not known")
                                   //: %1: 41 %; %2: a number
                                   : tr("%1 is there, %n connections are at work", nullptr,
                                       static_cast<int>(m_detail.connections.size()))
                                         .arg(words::percentText(share));
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        setToolTip(text);
    }
}

QSize SegmentMap::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 60, fontMetrics().height() * kMapLines };
}

QSize SegmentMap::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 10, fontMetrics().height() * kMapLines };
}

QBrush SegmentMap::brush(MapCell cell, const QPalette &palette)
{
    const QColor strong = palette.color(QPalette::Link);
    switch (cell) {
    case MapCell::Missing:
        return palette.color(QPalette::Base);
    case MapCell::Some:
        return { strong, Qt::Dense6Pattern };
    case MapCell::Running:
        return { strong, Qt::BDiagPattern };
    case MapCell::Written:
        return { strong, Qt::Dense3Pattern };
    case MapCell::Synced:
        return strong;
    }
    Q_UNREACHABLE();
}

void SegmentMap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    const QRect inside = frame.adjusted(1, 1, 0, 0);
    painter.fillRect(inside, palette().color(QPalette::Base));
    const bool isEmptyFile = m_detail.total == 0;
    const QList<MapCell> cells = isEmptyFile ? QList<MapCell>(inside.width(), MapCell::Synced)
                                             : mapCells(m_detail, inside.width());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (int from = 0; from < cells.size();) {
        int to = from;
        while (to < cells.size() && cells.at(to) == cells.at(from)) {
            ++to;
        }
        const int left = isMirrored ? inside.width() - to : from;
        if (cells.at(from) != MapCell::Missing) {
            painter.fillRect(inside.left() + left, inside.top(), to - from, inside.height(),
                brush(cells.at(from), palette()));
        }
        from = to;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(frame);
    if (m_detail.total < 0) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(inside, Qt::AlignCenter, tr("The size of the file is not known"));
    }
}

void SegmentMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Map of the file"));
        say();
    }
}

MapSwatch::MapSwatch(MapCell cell, QWidget *parent)
    : QWidget(parent)
    , m_cell(cell)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MapSwatch::sizeHint() const
{
    return { fontMetrics().height() * 3 / 2, fontMetrics().height() };
}

void MapSwatch::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    painter.fillRect(frame, palette().color(QPalette::Base));
    painter.fillRect(frame, SegmentMap::brush(m_cell, palette()));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(frame);
}

} // namespace ui
