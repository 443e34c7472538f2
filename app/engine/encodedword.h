// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace engine {

bool isAscii(const QByteArray &bytes);

/// \a text with every %XX decoded once; broken escapes stay as they are and set \a isBroken.
QByteArray percentDecoded(const QByteArray &text, bool *isBroken = nullptr);

/// \a bytes read in \a charset; nothing when the charset is unknown or the bytes are none of it.
/// ISO-8859-1 is read as windows-1252, as every browser does.
std::optional<QString> decoded(const QByteArray &bytes, const QByteArray &charset);

/// \a bytes read as UTF-8, else in \a charset, else as Latin-1 (H12).
QString decodedGuess(const QByteArray &bytes, const QString &charset);

/// The text of a header parameter: its words may be encoded words (RFC 2047), percent-encoded UTF-8
/// or raw bytes, see decodedGuess(). Empty when one of them is broken (H14).
QString decodedValue(const QByteArray &value, const QString &charset);

} // namespace engine
