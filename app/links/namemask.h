// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// The file name that \a mask makes for \a link, the \a number th of \a count: *num* is the number
/// with as many digits as the last one has, *name* the name without its ending, *ext* the ending
/// without its first dot ("tar.gz"), *title* the link's words, *host* its server. The ending is put
/// behind where neither the mask nor what it stands for says it. An empty mask keeps what the
/// source said. Not made safe: the engine does that with every name.
QString maskedName(const QString &mask, const FoundLink &link, qsizetype number, qsizetype count);

/// Whether \a mask or \a link says how the name that maskedName() makes of them ends.
bool saysEnding(const QString &mask, const FoundLink &link);

/// A title as the name of one folder: 100 characters of it at most, made safe like the name of a
/// file, which file systems take wherever they are; \a fallback where nothing is left.
QString folderNameFor(const QString &title, const QString &fallback);

} // namespace links
