// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

class QWidget;

namespace ui {

/// As \a geometry, of QWidget::saveGeometry(), has it, and as large as \a usual when that is empty
/// or of another kind; never larger than the screen's room, and all of it there.
void restoreWindow(QWidget &window, const QByteArray &geometry, const QSize &usual);

} // namespace ui
