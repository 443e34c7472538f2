// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksum.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>

namespace engine {

namespace {

constexpr int kPiecesBetweenReports = 32;
constexpr qint64 kWhole = std::numeric_limits<qint64>::max();

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

/// One hash after the other of one algorithm.
class Hasher {
public:
    explicit Hasher(ChecksumAlgorithm algorithm)
        : m_digest(digestFor(algorithm))
        , m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
    }

    bool begin()
    {
        return m_digest && m_context && EVP_DigestInit_ex(m_context.get(), m_digest, nullptr) == 1;
    }
    void add(const char *bytes, qint64 count)
    {
        EVP_DigestUpdate(m_context.get(), bytes, static_cast<size_t>(count));
    }
    QByteArray end()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
        unsigned int length = 0;
        EVP_DigestFinal_ex(
            m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
        return digest.first(static_cast<qsizetype>(length));
    }

private:
    const EVP_MD *m_digest;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

DownloadError readError(const QFile &file)
{
    return { ErrorKind::DiskError, 0, file.errorString() };
}

/// Adds the next  bytes of a file, or what there is of them. False where  onRead, told of each
/// block, wants no more, or the file cannot be read, which file.error() tells.
template <typename OnRead>
bool addNext(QFile &file, qint64 bytes, Hasher &hasher, QByteArray &block, OnRead onRead)
{
    while (bytes > 0) {
        const qint64 count = file.read(block.data(), std::min(bytes, kHashPiece));
        if (count <= 0) {
            return count == 0;
        }
        if (!onRead(count)) {
            return false;
        }
        hasher.add(block.constData(), count);
        bytes -= count;
    }
    return true;
}

/// Tells the progress of reading a file; false once \a promise is cancelled.
template <typename T>
auto readReporter(QPromise<T> &promise, qint64 size)
{
    promise.setProgressRange(0, static_cast<int>(size / kHashPiece) + 1);
    return [&promise, done = qint64(0)](qint64 count) mutable {
        const auto before = static_cast<int>(done / kHashPiece);
        done += count;
        const auto now = static_cast<int>(done / kHashPiece);
        if (now / kPiecesBetweenReports != before / kPiecesBetweenReports) {
            promise.setProgressValue(now);
        }
        return !promise.isCanceled();
    };
}

} // namespace

Result<QByteArray> hashWhole(const QString &path, ChecksumAlgorithm algorithm,
    const std::function<bool(qint64 bytes)> &onRead)
{
    Hasher hasher(algorithm);
    if (!hasher.begin()) {
        return DownloadError { ErrorKind::ChecksumUnsupported, 0, {} };
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return readError(file);
    }
    QByteArray block(kHashPiece, Qt::Uninitialized);
    if (addNext(file, kWhole, hasher, block, onRead)) {
        return hasher.end().toHex();
    }
    return readError(file);
}

void hashFile(
    QPromise<Result<QByteArray>> &promise, const QString &path, ChecksumAlgorithm algorithm)
{
    const auto hex = hashWhole(path, algorithm, readReporter(promise, QFileInfo(path).size()));
    if (!promise.isCanceled()) {
        promise.addResult(hex);
    }
}

void findDamage(QPromise<Result<QList<qsizetype>>> &promise, const QString &path,
    const PieceHashes &pieces, qint64 size)
{
    Hasher hasher(pieces.algorithm);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        promise.addResult(readError(file));
        return;
    }
    auto report = readReporter(promise, size);
    QByteArray block(kHashPiece, Qt::Uninitialized);
    QList<qsizetype> damaged;
    for (qsizetype piece = 0; piece < pieces.count(); ++piece) {
        if (!hasher.begin()) {
            promise.addResult(DownloadError { ErrorKind::ChecksumUnsupported, 0, {} });
            return;
        }
        if (!addNext(file, pieces.place(piece, size).size(), hasher, block, std::ref(report))) {
            if (!promise.isCanceled()) {
                promise.addResult(readError(file));
            }
            return;
        }
        if (hasher.end() != pieces.digest(piece)) {
            damaged.append(piece);
        }
    }
    promise.addResult(damaged);
}

} // namespace engine
