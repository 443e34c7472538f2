// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speedgraph.h"

#include "app/words/words.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr double kHeadroom = 1.15; ///< above what is highest
constexpr double kLowestTop = 1024; ///< bytes a second
constexpr int kToneAlpha = 48; ///< of 255, of the ground below the curve
constexpr double kHalfLine = 1; ///< half of the curve's height where it is level
constexpr double kReach = 0.25; ///< to either side of a column, for what is steep to be seen

/// \a ink over \a paper; \a alpha of 255.
QRgb mixed(QRgb ink, QRgb paper, int alpha)
{
    const auto part
        = [alpha](int over, int under) { return (over * alpha + under * (255 - alpha)) / 255; };
    return qRgb(part(qRed(ink), qRed(paper)), part(qGreen(ink), qGreen(paper)),
        part(qBlue(ink), qBlue(paper)));
}

/// What the curve covers of one column of pixels; nothing where it ends before it begins.
struct CurveSpan {
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();
};

/// What a line through \a points, \a scale pixels a unit, covers of each of \a width columns.
std::vector<CurveSpan> curveSpans(const QList<QPointF> &points, double scale, int width)
{
    const double reach = kReach * scale;
    std::vector<CurveSpan> spans(static_cast<std::size_t>(width));
    for (qsizetype i = 1; i < points.size(); ++i) {
        QPointF left = points.at(i - 1) * scale;
        QPointF right = points.at(i) * scale;
        if (left.x() > right.x()) {
            std::swap(left, right);
        }
        const double slope = (right.y() - left.y()) / std::max(right.x() - left.x(), 1e-6);
        const int first = std::max(static_cast<int>(left.x() - reach), 0);
        const int last = std::min(static_cast<int>(right.x() + reach), width - 1);
        for (int x = first; x <= last; ++x) {
            const auto heightAt = [&](double column) {
                return left.y() + (std::clamp(column, left.x(), right.x()) - left.x()) * slope;
            };
            const auto [high, low] = std::minmax({ heightAt(x - reach), heightAt(x + 1 + reach) });
            CurveSpan &span = spans.at(static_cast<std::size_t>(x));
            span.top = std::min(span.top, high - kHalfLine * scale);
            span.bottom = std::max(span.bottom, low + kHalfLine * scale);
        }
    }
    return spans;
}

/// \a base, and \a tone between the curve and \a floor.
void fillGround(
    QImage &picture, const std::vector<CurveSpan> &spans, int floor, QRgb base, QRgb tone)
{
    std::vector<int> tops; // where the tone begins
    tops.reserve(spans.size());
    for (const CurveSpan &span : spans) {
        tops.push_back(
            span.top < span.bottom ? static_cast<int>((span.top + span.bottom) / 2) : floor);
    }
    const auto [highest, lowest] = std::minmax_element(tops.begin(), tops.end());
    for (int y = 0; y < picture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(picture.scanLine(y));
        if (y < *highest || y >= floor || y >= *lowest) {
            std::fill_n(row, tops.size(), y < *highest || y >= floor ? base : tone);
            continue;
        }
        for (const int top : tops) {
            *row++ = y >= top ? tone : base;
        }
    }
}

/// The curve itself, with soft ends above and below.
void drawSpans(QImage &picture, const std::vector<CurveSpan> &spans, QRgb ink)
{
    const qsizetype stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto *column = reinterpret_cast<QRgb *>(picture.bits());
    for (const CurveSpan &span : spans) {
        const double top = std::max(span.top, 0.0);
        const double bottom = std::min(span.bottom, static_cast<double>(picture.height()));
        // What nothing covers begins below everything.
        for (int y = static_cast<int>(std::min(top, bottom)); y < bottom; ++y) {
            const double share = std::min(bottom, y + 1.0) - std::max(top, static_cast<double>(y));
            QRgb &pixel = column[y * stride];
            pixel = share >= 1 ? ink : mixed(ink, pixel, static_cast<int>(share * 255));
        }
        ++column;
    }
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

/// Pixel by pixel, in one picture that is kept: lines by the hundred take Qt several milliseconds,
/// a path of them tens, and to make a picture of megabytes for each paint longer than to fill it.
void SpeedGraph::drawCurve(const QRectF &area, const QList<QPointF> &line)
{
    const double scale = devicePixelRatioF();
    const QSize needed(qCeil(width() * scale), qCeil(height() * scale));
    if (m_picture.size() != needed) {
        m_picture = QImage(needed, QImage::Format_RGB32);
        ++m_pictures;
    }
    m_picture.setDevicePixelRatio(scale);
    const QRgb base = palette().color(QPalette::Base).rgb();
    const QRgb ink = palette().color(QPalette::Link).rgb();
    const QRgb tone = mixed(ink, base, kToneAlpha);
    const std::vector<CurveSpan> spans = curveSpans(line, scale, needed.width());
    fillGround(m_picture, spans, qRound(area.bottom() * scale), base, tone);
    drawSpans(m_picture, spans, ink);
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
        drawCurve(area, line);
        painter.drawImage(0, 0, m_picture);
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
