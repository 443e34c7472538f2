// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// The files of a Metalink, version 4 (RFC 5854) or 3: name, size, the strongest checksum we know,
/// the hashes of its pieces, and its links by priority, the first as url, the others as mirrors. Of
/// a name only its last part counts, wherever its path leads (H30). Pieces that do not make up the
/// size, are in disorder or are more than engine::kMostPieces are left out, and the file is not.
/// Caps: 16 MiB, 10,000 files, 1,000 links each, 64 levels, 256 attributes, 2 s; a DOCTYPE ends the
/// reading. The charset of \a mimeType goes before what the Metalink says of itself.
FoundLinks fromMetalink(const QByteArray &xml, const QString &mimeType = {});

} // namespace links
