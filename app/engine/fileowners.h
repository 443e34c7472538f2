// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QSet>

#include <functional>

namespace engine {

/// Calls what it is given with every download of a list.
using EachDownload = std::function<void(const std::function<void(const Download &)> &)>;

/// Of \a downloads, those that are complete and whose file another one of \a each has finished
/// since, or at the same time: it is that one's. A file that was fetched again may have the inode
/// and the size of the one before, so that nothing else tells. Looks at \a each at most once, and
/// not at all where none of \a downloads has a file.
QSet<DownloadId> whoseFileIsAnothers(
    const QList<const Download *> &downloads, const EachDownload &each);

} // namespace engine
