// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/downloaderror.h"

#include <QString>

namespace engine {

/// Reads "sha256:HEX", "SHA-256=HEX", "md5:HEX" and the like, or a bare HEX whose length tells the
/// algorithm. Fails with ChecksumUnsupported for an unknown algorithm, a wrong length or no hex.
Result<Checksum> parseChecksum(const QString &text);

} // namespace engine
