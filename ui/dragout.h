// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QList>

class QMimeData;

namespace ui {

/// Of more downloads nothing leaves the program: building it would hold the window up.
inline constexpr qsizetype kMostDraggedOut = 5'000;

/// Adds to \a data, beside what the window itself drags, what other programs take: finished files
/// as file URLs, to be copied, and the links of unfinished ones as text, a line each.
void addDragOut(QMimeData &data, const QList<const engine::Download *> &downloads);

} // namespace ui
