// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QPromise>

namespace engine {

/// The hash of \a path by libcrypto, lower-case hex; DiskError where it cannot be read. Runs on a
/// pool thread, looks for cancellation every MiB, and then gives no result.
void hashFile(
    QPromise<Result<QByteArray>> &promise, const QString &path, ChecksumAlgorithm algorithm);

} // namespace engine
