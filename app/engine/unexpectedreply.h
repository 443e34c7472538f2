// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/responseinfo.h"

namespace engine {

/// WebPage where a good reply from \a from brings an HTML page instead of the file (F14, F30): the
/// file was of another type before, or the link's name is that of an archive, an image and the
/// like, or a download that has begun was led to another host. None for a page that is what the
/// link names, and for a reply that proves to be of the same version as \a known.
DownloadError unexpectedPage(const Download &known, const QUrl &from, const ResponseInfo &info);

/// \a error as it is meant: a refusal of a link that has delivered before, or that says itself that
/// its time is over, is LinkExpired (F32); 401 only where the link is signed. \a hasBytes: bytes
/// of \a known are there. \a now is UTC.
DownloadError asExpired(
    const DownloadError &error, const Download &known, bool hasBytes, const QDateTime &now);

/// The user changed the link of a download that had begun: nothing has come from it yet, so that
/// what the old one said of the file is no measure but the size.
bool isLinkNew(const Download &download);

/// Forgets what the old link of \a download said, for a new one; its bytes stay.
void forgetLink(Download &download);

} // namespace engine
