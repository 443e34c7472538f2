// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/downloaderror.h"

#include <QString>

namespace engine {

/// Reads "sha256:HEX", "SHA-256=HEX", "md5:HEX" and the like, or a bare HEX whose length tells the
/// algorithm, also in pairs ("ab:cd:..."); a line of sha256sum ("HEX  name") or of BSD
/// ("SHA256 (name) = HEX"); with an algorithm's name also base64 ("sha-256=:...:", "sha256-...").
/// Fails with ChecksumUnsupported for an unknown algorithm, a wrong length or other digits.
Result<Checksum> parseChecksum(const QString &text);

} // namespace engine
