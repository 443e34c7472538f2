// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elidedfield.h"

#include "ui/downloadcells.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace ui {

static constexpr int kElidedMargin = 2; ///< pixels that QLineEdit leaves beside its text

ElidedField::ElidedField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
}

QRect ElidedField::textArea() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .adjusted(kElidedMargin, 0, -kElidedMargin, 0);
}

QString ElidedField::shownText() const
{
    return fontMetrics().elidedText(text(), m_mode, textArea().width());
}

bool ElidedField::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shownText() != text()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()));
        return true;
    }
    return QLineEdit::event(event);
}

void ElidedField::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    QPainter painter(this);
    if (hasFocus()) { // an empty one shows nothing else of it
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
    if (hasFocus() || hasSelectedText() || shown == text()) {
        painter.end();
        QLineEdit::paintEvent(event);
        return;
    }
    style()->drawItemText(&painter, textArea(),
        static_cast<int>((alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute
            | Qt::AlignVCenter | Qt::TextSingleLine),
        palette(), isEnabled(), shown, QPalette::Text);
}

} // namespace ui
