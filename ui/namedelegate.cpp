// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/namedelegate.h"

#include "ui/downloadcolumns.h"

#include <QApplication>
#include <QPainter>

namespace ui {
namespace {

constexpr int kRowPadding = 12;
constexpr int kStep = 20;

} // namespace

QRect NameDelegate::arrow(const QRect &cell, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, cell, { cell.left(), cell.top(), kStep, cell.height() });
}

void NameDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isName = index.column() == static_cast<int>(Column::Name);
    const int level = isName ? index.data(LevelRole).toInt() : 0;
    QStyleOptionViewItem item = option;
    if (level > 0) {
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const int indent = level * kStep;
        item.rect = QStyle::visualRect(
            option.direction, option.rect, option.rect.adjusted(indent, 0, 0, 0));
        const QVariant isOpen = index.data(GroupRole);
        if (isOpen.isValid()) {
            QStyleOptionViewItem branch = option;
            branch.rect = arrow(option.rect, option.direction);
            branch.state |= QStyle::State_Children;
            branch.state.setFlag(QStyle::State_Open, isOpen.toBool());
            style->drawPrimitive(QStyle::PE_IndicatorBranch, &branch, painter, option.widget);
        }
    }
    QStyledItemDelegate::paint(painter, item, index);
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(option.fontMetrics.height(), option.decorationSize.height()) + kRowPadding);
    return size;
}

} // namespace ui
