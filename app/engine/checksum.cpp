// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksum.h"

#include <QFile>

#include <openssl/evp.h>

#include <memory>

namespace engine {

namespace {

constexpr int kPiecesBetweenReports = 32;

const EVP_MD *digestFor(ChecksumAlgorithm algorithm)
{
    switch (algorithm) {
    case ChecksumAlgorithm::None:
        return nullptr;
    case ChecksumAlgorithm::Md5:
        return EVP_md5();
    case ChecksumAlgorithm::Sha1:
        return EVP_sha1();
    case ChecksumAlgorithm::Sha256:
        return EVP_sha256();
    case ChecksumAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

void hashFile(
    QPromise<Result<QByteArray>> &promise, const QString &path, ChecksumAlgorithm algorithm)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), digestFor(algorithm), nullptr) != 1) {
        promise.addResult(DownloadError { ErrorKind::ChecksumUnsupported, 0, {} });
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        promise.addResult(DownloadError { ErrorKind::DiskError, 0, file.errorString() });
        return;
    }
    promise.setProgressRange(0, static_cast<int>(file.size() / kHashPiece) + 1);
    QByteArray piece(kHashPiece, Qt::Uninitialized);
    qint64 count = 0;
    for (int pieces = 0; (count = file.read(piece.data(), kHashPiece)) > 0; ++pieces) {
        if (promise.isCanceled()) {
            return;
        }
        if (pieces % kPiecesBetweenReports == 0) {
            promise.setProgressValue(pieces);
        }
        EVP_DigestUpdate(context.get(), piece.constData(), static_cast<size_t>(count));
    }
    if (count < 0) {
        promise.addResult(DownloadError { ErrorKind::DiskError, 0, file.errorString() });
        return;
    }
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
    promise.addResult(digest.first(static_cast<qsizetype>(length)).toHex());
}

} // namespace engine
