// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Gives every row some air, and the name column its steps: the arrow of a group, and what stands
/// in below it. Reads LevelRole and GroupRole.
class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    /// The view asks for the first row only.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the arrow of a group is, in its cell \a cell.
    static QRect arrow(const QRect &cell, Qt::LayoutDirection direction);
};

} // namespace ui
