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
    /// How many pictures were made for the curve.
    int pictures() const { return m_pictures; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPointF> points(const QRectF &area, double top) const;
    void drawCurve(const QRectF &area, const QList<QPointF> &line);
    void drawLevel(QPainter &painter, const QRectF &area, double top, double level,
        const QString &text, Qt::PenStyle style);
    double top() const;

    SpeedSeries m_series;
    qint64 m_limit = 0;
    int m_paints = 0;
    QImage m_picture; ///< of the curve at the last paint
    int m_pictures = 0;
};

} // namespace ui
