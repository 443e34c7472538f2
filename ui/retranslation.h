// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace ui {

/// Has \a say give \a widget its words: at once, and again whenever the language changes. A button
/// of a QDialogButtonBox says its own: the box first has them all say the standard words.
void sayNowAndAnew(QWidget *widget, std::function<void()> say);

} // namespace ui
