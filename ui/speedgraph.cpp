// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speedgraph.h"

#include "app/words/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr double kHeadroom = 1.15; ///< above what is highest
constexpr double kLowestTop = 1024; ///< bytes a second
constexpr int kToneAlpha = 48; ///< of 255, of the ground below the curve

/// \a ink over \a paper, as thin as the ground below the curve is.
QRgb mixed(const QColor &ink, const QColor &paper)
{
    const auto part = [](int over, int under) {
        return (over * kToneAlpha + under * (255 - kToneAlpha)) / 255;
    };
    return qRgb(part(ink.red(), paper.red()), part(ink.green(), paper.green()),
        part(ink.blue(), paper.blue()));
}

/// Where \a line runs in each of \a width columns of pixels; \a floor where it does not.
std::vector<int> topsOf(const QList<QPointF> &line, int width, int floor)
{
    std::vector<int> tops(static_cast<std::size_t>(width), floor);
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto [left, right] = std::minmax(line.at(i - 1), line.at(i),
            [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
        const double run = std::max(right.x() - left.x(), 1.0);
        for (int x = qRound(left.x()); x <= qRound(right.x()); ++x) {
            const double share = std::clamp((x - left.x()) / run, 0.0, 1.0);
            tops.at(static_cast<std::size_t>(x))
                = qRound(left.y() + share * (right.y() - left.y()));
        }
    }
    return tops;
}

} // namespace

SpeedGraph::SpeedGraph(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"speedGraph"_s);
    setAttribute(Qt::WA_OpaquePaintEvent); // nothing below it need be drawn
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SpeedGraph::setSeries(const SpeedSeries &series, qint64 limit)
{
    m_series = series;
    m_limit = limit;
    update();
}

QSize SpeedGraph::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 8 };
}

QSize SpeedGraph::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 4 };
}

/// Bytes a second at the upper edge.
double SpeedGraph::top() const
{
    const double highest = m_series.highest();
    const auto limit = static_cast<double>(m_limit);
    // A limit far above what comes would press the curve flat.
    const bool showsLimit = m_limit > 0 && limit <= highest * 4;
    return std::max({ highest, showsLimit ? limit : 0, kLowestTop }) * kHeadroom;
}

QList<QPointF> SpeedGraph::points(const QRectF &area, double top) const
{
    const qsizetype count = m_series.speeds.size();
    const auto columns
        = std::min<qsizetype>(count, std::max<qsizetype>(static_cast<qsizetype>(area.width()), 1));
    QList<QPointF> points;
    points.reserve(columns);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (qsizetype column = 0; column < columns; ++column) {
        const qsizetype from = column * count / columns;
        const qsizetype to = std::max(from + 1, (column + 1) * count / columns);
        double highest = 0; // a peak is not to get lost between two pixels
        for (qsizetype i = from; i < to; ++i) {
            highest = std::max(highest, static_cast<double>(m_series.speeds.at(i)));
        }
        const double share
            = columns > 1 ? static_cast<double>(column) / static_cast<double>(columns - 1) : 1.0;
        const double x
            = isMirrored ? area.right() - share * area.width() : area.left() + share * area.width();
        points.append({ x, area.bottom() - highest / top * area.height() });
    }
    return points;
}

void SpeedGraph::drawLevel(QPainter &painter, const QRectF &area, double top, double level,
    const QString &text, Qt::PenStyle style)
{
    if (level <= 0 || level > top) {
        return;
    }
    const double y = area.bottom() - level / top * area.height();
    painter.setPen(QPen(palette().color(QPalette::Text), 1, style));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const int height = fontMetrics().height();
    const double above = y - height < area.top() ? y : y - height;
    const Qt::Alignment side = style == Qt::DashLine ? Qt::AlignLeading : Qt::AlignTrailing;
    const QRectF line(area.left() + 4, above, area.width() - 8, height);
    QColor ground = palette().color(QPalette::Base);
    ground.setAlpha(200); // the curve is not to run through the words
    painter.fillRect(painter.boundingRect(line, static_cast<int>(side), text), ground);
    painter.drawText(line, static_cast<int>(side), text);
}

/// By single lines and single pixels: a path of hundreds of peaks takes Qt tens of milliseconds.
void SpeedGraph::drawCurve(QPainter &painter, const QRectF &area, const QList<QPointF> &line)
{
    fillGround(line, qRound(area.bottom()));
    painter.drawImage(0, 0, m_ground);
    QList<QLineF> lines;
    lines.reserve(line.size());
    for (qsizetype i = 1; i < line.size(); ++i) {
        lines.append({ line.at(i - 1), line.at(i) });
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// In one picture that is kept, without anything to blend: to make one of megabytes for each paint
/// takes longer than to fill it.
void SpeedGraph::fillGround(const QList<QPointF> &line, int floor)
{
    if (m_ground.size() != size()) {
        m_ground = QImage(size(), QImage::Format_RGB32);
        ++m_grounds;
    }
    const std::vector<int> tops = topsOf(line, width(), floor);
    const auto [highest, lowest] = std::minmax_element(tops.begin(), tops.end());
    const QRgb base = palette().color(QPalette::Base).rgb();
    const QRgb tone = mixed(palette().color(QPalette::Link), palette().color(QPalette::Base));
    for (int y = 0; y < m_ground.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(m_ground.scanLine(y));
        if (y < *highest || y >= floor || y >= *lowest) {
            std::fill_n(row, tops.size(), y < *highest || y >= floor ? base : tone);
            continue;
        }
        for (const int top : tops) {
            *row++ = y >= top ? tone : base;
        }
    }
}

void SpeedGraph::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    ++m_paints;
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -2, -2);
    const double highest = top();
    const QList<QPointF> line = points(area, highest);
    if (line.size() > 1) {
        drawCurve(painter, area, line);
    } else {
        painter.fillRect(rect(), palette().color(QPalette::Base));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const double mean = m_series.mean();
    drawLevel(painter, area, highest, mean,
        //: a line in a graph; %1: 1.5 MiB/s
        tr("Average %1").arg(words::speedText(std::llround(mean))), Qt::DashLine);
    const auto limit = static_cast<double>(m_limit);
    const QString speed = words::speedText(m_limit);
    // One above all that is shown stands at the edge, and says so.
    drawLevel(painter, area, highest, std::min(limit, highest),
        //: a line in a graph; %1: 1.5 MiB/s
        limit <= highest ? tr("Limit %1").arg(speed)
                         //: a line at the upper edge of a graph; %1: 1.5 MiB/s
                         : tr("Limit %1, above this graph").arg(speed),
        Qt::DotLine);
}

} // namespace ui
