// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QRect>

class QPainter;

namespace ui {

/// How the frames look that Style draws around what is ticked, typed into or has the focus.

enum class Corners { Sharp, Soft, Round };

/// Of what is to be ticked or typed into: it must be found without a look at its text.
QColor boxColor(const QPalette &palette);
QColor focusColor(const QPalette &palette);
/// One pixel wide, inside \a rect.
void drawFrame(QPainter *painter, const QRect &rect, const QColor &color, Corners corners);

} // namespace ui
