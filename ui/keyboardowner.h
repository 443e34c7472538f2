// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// What takes the keys meant for \a window: itself, or a question that has to be answered before.
QWidget &keyboardOwner(QWidget &window);

/// Shows \a window above the others and hands the keyboard to its keyboardOwner(): what is behind a
/// question takes no key, and neither would the question while the other is the active one.
void bringToFront(QWidget &window);

} // namespace ui
