// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Of a box to be ticked: it must be found without a look at its text.
QColor boxColor(const QPalette &palette)
{
    return palette.color(QPalette::Disabled, QPalette::WindowText);
}

void drawFrame(QPainter *painter, const QRect &rect, const QColor &color, bool isRound)
{
    painter->save();
    painter->setPen(color);
    painter->setBrush(Qt::NoBrush);
    if (isRound) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox) {
        drawFrame(painter, option->rect, boxColor(option->palette), false);
    } else if (element == PE_IndicatorRadioButton) {
        drawFrame(painter, option->rect, boxColor(option->palette), true);
    } else if ((element == PE_FrameMenu || element == PE_PanelMenu) && isDark(option->palette)) {
        drawFrame(painter, option->rect, option->palette.color(QPalette::Mid), false);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *result) const
{
    if (hint == SH_Table_GridLineColor && option != nullptr) {
        return static_cast<int>(option->palette.color(QPalette::Mid).rgba());
    }
    if (hint == SH_Widget_Animation_Duration && m_isMotionReduced) {
        return 0;
    }
    // Qt draws the letters before, below and behind the line apart from each other: where they are
    // joined, in Arabic, that tears them, and what does not fit any more is cut off.
    if (hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft()) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace ui
