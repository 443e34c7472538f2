// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frames.h"

#include <QPainter>

namespace ui {

QColor boxColor(const QPalette &palette)
{
    return palette.color(QPalette::Disabled, QPalette::WindowText);
}

QColor focusColor(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

void drawFrame(QPainter *painter, const QRect &rect, const QColor &color, Corners corners)
{
    painter->save();
    painter->setPen(color);
    painter->setBrush(Qt::NoBrush);
    const QRectF middle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing, corners != Corners::Sharp);
    if (corners == Corners::Round) {
        painter->drawEllipse(middle);
    } else if (corners == Corners::Soft) {
        painter->drawRoundedRect(middle, 2, 2);
    } else { // a pen would leave a trace beyond the rectangle where a pixel is many
        const QSize across(rect.width(), 1);
        const QSize down(1, rect.height());
        for (const QRect &edge : { QRect(rect.topLeft(), across), QRect(rect.topLeft(), down),
                 QRect({ rect.left(), rect.bottom() }, across),
                 QRect({ rect.right(), rect.top() }, down) }) {
            painter->fillRect(edge, color);
        }
    }
    painter->restore();
}

} // namespace ui
