// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/piecehashes.h"

#include <QPromise>

#include <functional>

namespace engine {

/// How many bytes are read between two looks at the promise.
inline constexpr qint64 kHashPiece = 1024 * 1024;

/// The hash of \a path by libcrypto, lower-case hex; DiskError where it cannot be read. \a onRead
/// is told how many bytes were read after every piece; when it returns false, the result counts for
/// nothing. For a pool thread.
Result<QByteArray> hashWhole(const QString &path, ChecksumAlgorithm algorithm,
    const std::function<bool(qint64 bytes)> &onRead);

/// The same, with a promise. Looks for cancellation after every piece, and then gives no result.
/// Its progress counts the pieces.
void hashFile(
    QPromise<Result<QByteArray>> &promise, const QString &path, ChecksumAlgorithm algorithm);

/// Which of \a pieces are not so in \a path, a file of \a size bytes; sorted. Otherwise as
/// hashFile(), whose unit of progress it has, however long the pieces are.
void findDamage(QPromise<Result<QList<qsizetype>>> &promise, const QString &path,
    const PieceHashes &pieces, qint64 size);

} // namespace engine
