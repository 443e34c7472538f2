// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

class QDialogButtonBox;
class QFont;
class QLabel;
class QWidget;

namespace ui {

/// A wrapping label for one line of foreign or changing text; never markup.
QLabel *plainLabel(const QString &objectName);
/// The text a small dialog begins with, in a readable width; never markup.
QLabel *questionLabel(const QString &text);
/// Letters of one width, as high as those of \a like.
QFont fixedFont(const QFont &like);
/// As high as the text that wraps in it needs: at first show, Qt gives no window more than two
/// thirds of the screen. As wide as so many \a letters, where the screen has the room.
void fitToText(QWidget &dialog, int letters = 0);
/// Words alone: the style's pictures on OK and Cancel fit nothing else in the window.
void dropIcons(const QDialogButtonBox &buttons);
/// The file's name, what went wrong with it and what to do, for the head of a dialog.
QString errorText(const engine::Download &download);

} // namespace ui
