// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roomydelegate.h"

namespace ui {
namespace {

constexpr int kAir = 9; ///< above and below together

} // namespace

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool hasPicture = !index.data(Qt::DecorationRole).isNull();
    size.setHeight(
        qMax(option.fontMetrics.height(), hasPicture ? option.decorationSize.height() : 0) + kAir);
    return size;
}

} // namespace ui
