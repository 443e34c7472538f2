// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/liststyle.h"

#include <QHeaderView>

namespace ui {

namespace {
constexpr int kTextMargin = 9;
} // namespace

void ListStyle::apply(QAbstractItemView *view, QHeaderView *header)
{
    auto *style = new ListStyle;
    style->setParent(view);
    view->setStyle(style);
    header->setStyle(style);
}

int ListStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return kTextMargin;
    case PM_FocusFrameHMargin:
        return kTextMargin - 1; // the style adds one itself
    default:
        return Style::pixelMetric(metric, option, widget);
    }
}

} // namespace ui
