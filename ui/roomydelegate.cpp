// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roomydelegate.h"

namespace ui {
namespace {

constexpr int kAir = 9; ///< above and below together

} // namespace

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(option.fontMetrics.height(), option.decorationSize.height()) + kAir);
    return size;
}

} // namespace ui
