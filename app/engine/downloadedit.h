// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <optional>

namespace engine {

/// A change to a download; unset members stay. A running one is stopped for it and goes on, but
/// limit, connections, name and where it is listed change while it runs, and of a finished one as
/// well; what its requests say changes from the next one on. The folder of a finished one moves
/// its file, to a free name there.
struct DownloadEdit {
    std::optional<QUrl> url; ///< fetched bytes are kept if size and validators agree
    std::optional<QString> folder; ///< where the next run writes; moves the part file
    std::optional<Credentials> credentials;
    bool remembersSecrets = false; ///< credentials, cookies, secret fields go to the keyring
    std::optional<QByteArray> cookies = {}; ///< the value of Cookie; empty = none
    std::optional<WhenFileExists> whenFileExists;
    std::optional<qint64> speedLimit = {}; ///< bytes a second, 0 = unlimited
    std::optional<int> connections = {}; ///< 0 = EngineConfig::connectionsPerDownload
    /// The whole list, as in DownloadRequest; what is known of those that stay is kept.
    std::optional<QList<QUrl>> mirrors = {};
    std::optional<QString> category = {};
    std::optional<qint64> queueId = {};
    std::optional<Priority> priority = {};
    std::optional<QString> note = {};
    std::optional<bool> isIgnored
        = {}; ///< of one that failed; false = what did so is a failure again
    /// Final name, made safe; of a finished file on disk as well, where its name is free. Empty,
    /// while there is no file yet: the server's name again.
    std::optional<QString> fileName = {};
    std::optional<QByteArray> referrer = {}; ///< empty = none
    std::optional<QByteArray> userAgent = {}; ///< empty = EngineConfig::userAgent
    /// The whole list, as in DownloadRequest. With url as well: they are for the new link.
    std::optional<QList<HeaderField>> headers = {};
    /// That the file must have; empty = the one the server names, if it does. A finished file is
    /// compared with it at once, where the same edit does not move it.
    std::optional<Checksum> checksum = {};

    bool operator==(const DownloadEdit &) const = default;
};

} // namespace engine
