// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"

#include <QByteArray>
#include <QString>

namespace cli {

// The lines of --json: one object each, with its line end. Keys and kinds are never translated,
// links are masked, and there is no raw control character in a line, not even a C1 one (H24).

QByteArray addedEvent(const engine::Download &download);
QByteArray startedEvent(const engine::Download &download);
/// \a download may wait to be tried again; its error tells why.
QByteArray progressEvent(const engine::Download &download, const engine::Progress &progress);
QByteArray finishedEvent(const engine::Download &download);
QByteArray failedEvent(const engine::Download &download);
/// failed, of one that was complete and whose file is another one now.
QByteArray replacedEvent(const engine::Download &download, const QString &message);
/// Of a text that is no link; it has no id. \a message says so in words.
QByteArray refusedEvent(
    const QString &text, const engine::DownloadError &error, const QString &message);
QByteArray pausedEvent(const engine::Download &download);
QByteArray checkedEvent(const engine::LinkFacts &facts);

} // namespace cli
