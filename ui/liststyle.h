// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style.h"

class QAbstractItemView;
class QHeaderView;

namespace ui {

/// The same margin left and right of headings and cells, so that they stand in line. Lives on the
/// GUI thread.
class ListStyle : public Style {
    Q_OBJECT

public:
    /// Gives \a view and its \a header the style, which goes with the view.
    static void apply(QAbstractItemView *view, QHeaderView *header);

    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace ui
