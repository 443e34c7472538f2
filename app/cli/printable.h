// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cli {

/// \a text on one line and without anything that a terminal or a reader could be led astray by:
/// control, direction and zero-width characters become U+FFFD (H05, H24).
QString printable(const QString &text);

/// The link in \a text without its secrets, also where it is none; printable.
QString maskedText(const QString &text);

/// Columns \a text takes on a terminal.
int columnsOf(const QString &text);

/// \a text in exactly \a columns: its middle left out, so that the extension stays, or filled up
/// with spaces.
QString fitted(const QString &text, int columns);

} // namespace cli
