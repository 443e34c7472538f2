// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QList>

namespace words {

/// Text is one link a line, then a tab and the file's name; Aria2 what `aria2c --input-file` reads;
/// Json one array with one object a line; Metalink is version 4 (RFC 5854).
enum class ExportFormat { Text, Aria2, Json, Csv, Metalink, Html };

/// The downloads in the order given; UTF-8. Passwords, secret headers and the secret values of
/// links are left out, so that a link that needs them cannot be fetched from what is written; see
/// maskedLinks(). Pure; takes time in proportion to the list.
QByteArray listExport(const QList<engine::Download> &downloads, ExportFormat format);

/// How many of them are written with a link that is not whole.
int maskedLinks(const QList<engine::Download> &downloads);

} // namespace words
