// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace words {

/// A server's or the system's own words, fit to stand inside a sentence: one line, at most 200
/// characters, nothing that steers a terminal or turns the writing direction (H24), links without
/// their secrets (H62), no full stop at the end.
QString detailText(const QString &detail);

} // namespace words
