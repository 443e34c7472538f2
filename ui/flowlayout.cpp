// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout()
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::gap() const
{
    const QWidget *widget = parentWidget();
    return widget == nullptr
        ? 0
        : widget->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, widget);
}

int FlowLayout::rowFrom(int first, int width) const
{
    int taken = 0;
    int last = first;
    for (; last < m_items.size(); ++last) {
        const QLayoutItem *item = m_items.at(last);
        const int wide = item->isEmpty() ? 0 : item->sizeHint().width() + (taken > 0 ? gap() : 0);
        if (taken > 0 && taken + wide > width) {
            break;
        }
        taken += wide;
    }
    return last - first;
}

int FlowLayout::rowHeight(int first, int count) const
{
    int height = 0;
    for (int i = first; i < first + count; ++i) {
        const QLayoutItem *item = m_items.at(i);
        height = std::max(height, item->isEmpty() ? 0 : item->sizeHint().height());
    }
    return height;
}

void FlowLayout::placeRow(int first, int count, const QRect &row) const
{
    int left = row.left();
    for (int i = first; i < first + count; ++i) {
        QLayoutItem *item = m_items.at(i);
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint().boundedTo(row.size());
        const QRect place(QPoint(left, row.top() + (row.height() - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), row, place));
        left += size.width() + gap();
    }
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (int first = 0; first < m_items.size();) {
        const int count = rowFrom(first, width);
        height += (height > 0 ? gap() : 0) + rowHeight(first, count);
        first += count;
    }
    return height;
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    int top = area.top();
    for (int first = 0; first < m_items.size();) {
        const int count = rowFrom(first, area.width());
        const int height = rowHeight(first, count);
        placeRow(first, count, { area.left(), top, area.width(), height });
        top += height + gap();
        first += count;
    }
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size.rwidth() = std::max(size.width(), 0) + item->sizeHint().width() + gap();
            size.setHeight(std::max(size.height(), item->sizeHint().height()));
        }
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        size = item->isEmpty() ? size : size.expandedTo(item->sizeHint());
    }
    return size;
}

} // namespace ui
