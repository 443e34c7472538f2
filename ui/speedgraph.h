// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speedtrack.h"

#include <QImage>
#include <QWidget>

namespace ui {

/// The speed of one download over time, with its mean and its limit. Draws one point a pixel at
/// most. Lives on the GUI thread.
class SpeedGraph : public QWidget {
    Q_OBJECT

public:
    explicit SpeedGraph(QWidget *parent = nullptr);

    /// \a limit: bytes a second, 0 = none.
    void setSeries(const SpeedSeries &series, qint64 limit);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int paints() const { return m_paints; }
    /// How many pictures were made for the ground below the curve.
    int grounds() const { return m_grounds; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPointF> points(const QRectF &area, double top) const;
    void drawCurve(QPainter &painter, const QRectF &area, const QList<QPointF> &line);
    void fillGround(const QList<QPointF> &line, int floor);
    void drawLevel(QPainter &painter, const QRectF &area, double top, double level,
        const QString &text, Qt::PenStyle style);
    double top() const;

    SpeedSeries m_series;
    qint64 m_limit = 0;
    int m_paints = 0;
    QImage m_ground; ///< of the last paint
    int m_grounds = 0;
};

} // namespace ui
