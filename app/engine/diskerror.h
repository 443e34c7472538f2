// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <cerrno>

namespace engine {

/// \a call() again for as long as a signal, or a file system that is served by another program,
/// interrupts it.
template <typename Call>
auto uninterrupted(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR) {
        result = call();
    }
    return result;
}

/// The error that errno value \a code stands for when writing (F59 to F62).
DownloadError errorForErrno(int code, const QString &path);

/// FolderMissing where the folder of \a path is not there, or lies on another disk than \a identity
/// does: what was mounted there is not (F62). No error otherwise.
DownloadError folderError(const QString &path, const FileIdentity &identity);

} // namespace engine
