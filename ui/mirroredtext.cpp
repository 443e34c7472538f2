// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mirroredtext.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

namespace ui {

bool isMirroredLines(int flags, const QString &text)
{
    return QGuiApplication::isRightToLeft() && (flags & Qt::TextWordWrap) != 0
        && (flags & Qt::AlignRight) != 0 && text.isRightToLeft() && !text.contains(u'&');
}

void drawMirroredLines(QPainter &painter, const QRect &rect, int flags, const QString &text)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), painter.font());
    QTextOption way(Qt::AlignRight | Qt::AlignAbsolute);
    way.setTextDirection(Qt::RightToLeft);
    way.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(way);
    const qreal leading = QFontMetricsF(painter.font()).leading();
    qreal height = -leading;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        height += leading;
        line.setPosition({ 0, height });
        height += line.height();
    }
    layout.endLayout();
    const qreal free = rect.height() - height;
    const qreal above = (flags & Qt::AlignVCenter) != 0 ? free / 2
        : (flags & Qt::AlignBottom) != 0                ? free
                                                        : 0;
    layout.draw(&painter, QPointF(rect.x(), rect.y() + above));
}

} // namespace ui
