// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QPainter;
class QRect;
class QString;

namespace ui {

/// Whether what QPainter::drawText() makes of \a text in a window that is read from the right is to
/// be drawn by drawMirroredLines(): it has lines, and no letter of it is underlined.
bool isMirroredLines(int flags, const QString &text);

/// Draws \a text in lines that begin at the right of \a rect, below each other as drawText() has
/// them. That one moves a line to the left by the space at which it ends, out of the rectangle.
void drawMirroredLines(QPainter &painter, const QRect &rect, int flags, const QString &text);

} // namespace ui
