// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

namespace ui {

/// Puts \a links on the clipboard as a server takes them, one a line; nothing where there are none.
void copyLinks(const QList<QUrl> &links);
/// Opens \a links in the browser, each once, and five at most: nobody reads fifty.
void openInBrowser(const QList<QUrl> &links);

} // namespace ui
