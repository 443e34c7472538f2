// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// How well \a typed fits \a text, whatever the case: its letters are there in this order, better
/// at the beginnings of words and side by side. Greater is better; -1 = not at all, 0 for nothing
/// typed. Blanks in \a typed do not count.
int fuzzyScore(const QString &typed, const QString &text);

} // namespace ui
