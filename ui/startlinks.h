// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/links/links.h"

#include <QStringList>

namespace ui {

/// What the arguments of a start of the program are. A plain value.
struct StartArguments {
    QStringList leftovers; ///< absolute paths of files which other programs did not finish
    QStringList links; ///< all others: links, and files with links

    bool operator==(const StartArguments &) const = default;
};

/// Asks the disk: not for the GUI thread.
StartArguments apartFromLeftovers(const QStringList &arguments);
/// Links out of the arguments of a start: links as they are, and what the files among them hold.
/// Reads the files: not for the GUI thread.
links::FoundLinks linksOfArguments(const QStringList &arguments);
/// What to add for the good links among \a links, without asking: what is in the list already goes
/// on.
QList<engine::DownloadRequest> requestsOf(
    const links::FoundLinks &links, bool isPaused, const QStringList &ownFolders = {});
/// Those of files that are not there, which \a links has no more afterwards.
links::FoundLinks takeMissing(links::FoundLinks &links);
/// One sentence for what is no link among \a links; empty when all are.
QString badLinksSentence(const links::FoundLinks &links);

} // namespace ui
