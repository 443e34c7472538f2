// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progressdelegate.h"

#include "ui/downloadcolumns.h"
#include "ui/statelook.h"
#include "ui/style.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kMargin = 6;
constexpr int kBarHeight = 6;
constexpr int kTrackAlpha = 56;
constexpr int kNarrowestBar = 24;
constexpr qreal kStripeWidth = 1.6;
constexpr qreal kStripeStep = 6;
constexpr qreal kPartStep = 9;
constexpr qreal kCrossStep = 12;
constexpr qreal kBarFrame = 2; ///< round what is hollow

engine::DownloadState stateOf(const QModelIndex &index)
{
    return static_cast<engine::DownloadState>(index.data(StateRole).toInt());
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &option)
{
    return (option.state & QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

/// Lines of \a color that lean by \a lean pixels over the whole height, \a step apart.
void paintLines(QPainter *painter, const QRectF &area, const QColor &color, qreal lean, qreal step)
{
    painter->setPen(QPen(color, kStripeWidth));
    for (qreal x = area.left() - area.height(); x < area.right() + area.height(); x += step) {
        painter->drawLine(QLineF(x, area.bottom(), x + lean, area.top()));
    }
}

/// What \a fill leaves out of a bar that is full, in the colour of the ground.
void paintFill(QPainter *painter, BarFill fill, const QRectF &area, const QColor &ground)
{
    const qreal height = area.height();
    switch (fill) {
    case BarFill::Solid:
        return;
    case BarFill::Striped:
        paintLines(painter, area, ground, height, kStripeStep);
        return;
    case BarFill::Hollow:
        painter->fillRect(area.adjusted(kBarFrame, kBarFrame, -kBarFrame, -kBarFrame), ground);
        return;
    case BarFill::Parted:
        paintLines(painter, area, ground, 0, kPartStep);
        return;
    case BarFill::Crossed:
        paintLines(painter, area, ground, height, kCrossStep);
        paintLines(painter, area.translated(height, 0), ground, -height, kCrossStep);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

void ProgressDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect inner = item.rect.adjusted(kMargin, 0, -kMargin, 0);
    const bool isKnown = index.data(PercentRole).toInt() >= 0;
    const int numberWidth = item.fontMetrics.horizontalAdvance(u"100 %"_s) + kMargin;
    QRect textRect = inner;
    if (isKnown && inner.width() - numberWidth >= kNarrowestBar) {
        const QRect bar(inner.left(), inner.center().y() - kBarHeight / 2 + 1,
            inner.width() - numberWidth, kBarHeight);
        paintBar(painter, item, QStyle::visualRect(item.direction, inner, bar), index);
        textRect.setLeft(bar.right() + 1);
        textRect = QStyle::visualRect(item.direction, inner, textRect);
    }
    const bool isSelected = item.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(
        colorGroup(item), isSelected ? QPalette::HighlightedText : QPalette::Text));
    const Qt::Alignment side = isKnown ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(textRect, QStyle::visualAlignment(item.direction, side) | Qt::AlignVCenter,
        item.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
    painter->restore();
}

void ProgressDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option,
    const QRect &bar, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor fill = isSelected
        ? option.palette.color(colorGroup(option), QPalette::HighlightedText)
        : stateColor(stateOf(index), option.palette);
    QColor track = isSelected ? fill : option.palette.color(QPalette::Text);
    track.setAlpha(kTrackAlpha);
    const int percent = qBound(0, index.data(PercentRole).toInt(), 100);
    QRectF done(bar);
    done.setWidth(bar.width() * percent / 100.0);
    if (option.direction == Qt::RightToLeft) {
        done.moveRight(bar.x() + bar.width());
    }
    const qreal radius = bar.height() / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(track);
    painter->drawRoundedRect(QRectF(bar), radius, radius);
    if (percent > 0) {
        // Clipped, so that the first few percent are not wider than they are.
        QPainterPath shape;
        shape.addRoundedRect(QRectF(bar), radius, radius);
        painter->setClipPath(shape);
        painter->setBrush(fill);
        painter->drawRoundedRect(done, radius, radius);
        paintFill(painter, look(stateOf(index)).fill, done,
            isSelected ? selectedGround(option) : option.palette.color(QPalette::Base));
    }
    painter->restore();
}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->palette.setColor(QPalette::Text, stateColor(stateOf(index), option->palette));
}

} // namespace ui
