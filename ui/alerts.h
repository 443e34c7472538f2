// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace ui {

// What must not pass unheard: the screen reader says it at once, wherever the focus is.

/// Has \a place taken for messages. Before anything else is told of it: its role is asked once.
void makeAlertPlace(QWidget &place);
/// \a text, which is plain, becomes the name of \a place and is said; where \a place is not to be
/// seen yet, when it is shown.
void tellAlert(QWidget &place, const QString &text);

} // namespace ui
