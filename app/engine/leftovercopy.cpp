// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftovercopy.h"

#include "app/engine/aria2control.h"
#include "app/engine/filename.h"
#include "app/engine/finishing.h"
#include "app/engine/newpart.h"
#include "app/engine/rangeset.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/xattr.h>
#include <unistd.h>
#include <utility>

namespace engine {

namespace {

constexpr qint64 kCopiedPiece = 1024 * 1024;
constexpr qint64 kSyncCopyEvery = 16 * kCopiedPiece; ///< what waits to be written while a copy runs
constexpr qint64 kDoubtfulZeros = 4096; ///< so many in a row may be room that was set aside
constexpr int kMostCopyNames = 100;

/// The same leftover into the same folder again finds what a killed copy left there.
QByteArray markFor(const FileIdentity &identity)
{
    return "adopt-" + QByteArray::number(identity.device) + '-'
        + QByteArray::number(identity.inode);
}

bool isAllZeros(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

/// Copies from one part file to another and keeps count. Lives for one copy on a pool thread.
class Copier {
public:
    Copier(const PartFile &source, PartFile &copy, bool trustsZeros)
        : m_source(source)
        , m_copy(copy)
        , m_trustsZeros(trustsZeros)
    {
    }
    /// The next bytes of \a range, from \a at on; \a at moves on by as many.
    DownloadError copyPiece(const Segment &range, qint64 &at)
    {
        m_buffer.resize(std::min(kCopiedPiece, range.to - at));
        const qint64 count = m_source.read(at, m_buffer);
        if (count < 0) {
            return errorForErrno(errno, m_source.path());
        }
        if (count == 0) { // it has become shorter meanwhile
            at = range.to;
            return {};
        }
        const QByteArrayView bytes = QByteArrayView(m_buffer).first(count);
        const qint64 from = at;
        at += count;
        m_read += count;
        if (!m_trustsZeros) {
            if (m_ranges.segments().size() + m_zeros.size() >= kMostRanges) {
                return {}; // what is behind so many gaps is fetched anew
            }
            distrustZeros(from, bytes);
        }
        if (!m_trustsZeros && count == kCopiedPiece && isAllZeros(bytes)) {
            return {};
        }
        m_ranges.add({ from, at });
        m_unsynced += count;
        DownloadError error = m_copy.write(from, bytes);
        if (!error && m_unsynced >= kSyncCopyEvery) {
            m_unsynced = 0;
            error = m_copy.sync();
        }
        return error;
    }
    /// What counts of the ranges that were copied.
    RangeSet ranges()
    {
        endZeros(m_zerosTo);
        RangeSet counted = m_ranges;
        for (const Segment &zeros : std::as_const(m_zeros)) {
            counted.remove(zeros);
        }
        return counted;
    }
    qint64 read() const { return m_read; }

private:
    /// Notes the runs of zeros in \a bytes; one may go on from the piece before.
    void distrustZeros(qint64 from, QByteArrayView bytes)
    {
        const auto isByte = [](char byte) { return byte != '\0'; };
        for (auto at = bytes.begin(); at != bytes.end();) {
            const auto run = *at == '\0' ? std::find_if(at, bytes.end(), isByte)
                                         : std::find(at, bytes.end(), '\0');
            const qint64 begin = from + (at - bytes.begin());
            if (*at != '\0' || m_zerosTo != begin) {
                endZeros(m_zerosTo);
                m_zerosFrom = begin;
            }
            m_zerosTo = *at == '\0' ? from + (run - bytes.begin()) : m_zerosFrom;
            at = run;
        }
    }
    void endZeros(qint64 to)
    {
        if (to - m_zerosFrom >= kDoubtfulZeros) {
            m_zeros.append({ m_zerosFrom, to });
        }
        m_zerosFrom = to;
    }

    const PartFile &m_source;
    PartFile &m_copy;
    bool m_trustsZeros;
    QByteArray m_buffer;
    RangeSet m_ranges;
    QList<Segment> m_zeros; ///< in m_ranges, and not to be trusted
    qint64 m_zerosFrom = 0; ///< of the run that ends where the last piece does
    qint64 m_zerosTo = 0;
    qint64 m_read = 0;
    qint64 m_unsynced = 0;
};

/// Gives the whole copy its name. The leftover itself may have the one that it should have.
DownloadError nameCopy(PartFile &copy, const AdoptOrder &order, AdoptedPart *part)
{
    part->fileName = freeFinalName(order.folder, sanitizeFileName(order.fileName));
    QString candidate = part->fileName;
    int code = EEXIST;
    for (int tries = 0; code == EEXIST && tries < kMostCopyNames; ++tries) {
        part->partName = partNameFor(candidate);
        code = copy.nameIt(order.folder + u'/' + part->partName);
        candidate = freeName(order.folder, part->fileName);
    }
    code = code == 0 ? syncFolder(order.folder) : code;
    return code == 0 ? DownloadError {} : errorForErrno(code, copy.path());
}

/// \a part says afterwards what is in \a copy. False where \a goesOn stopped it.
Result<bool> fill(const PartFile &source, PartFile &copy, const AdoptOrder &order,
    const std::function<bool(qint64)> &goesOn, AdoptedPart *part)
{
    Copier copier(source, copy, order.leftover.total >= 0);
    for (const Segment &range : order.leftover.ranges) {
        for (qint64 at = range.from; at < range.to;) {
            if (!goesOn(copier.read())) {
                return false;
            }
            if (const DownloadError error = copier.copyPiece(range, at)) {
                return error;
            }
        }
    }
    if (!goesOn(copier.read())) {
        return false;
    }
    RangeSet trusted = copier.ranges();
    if (trusted.isEmpty()) {
        return DownloadError { ErrorKind::PartFileChanged, 0, source.path() };
    }
    for (const qint64 place : doubtfulPlaces(trusted.segments())) {
        trusted.remove({ place, place + 1 });
    }
    part->segments = trusted.segments();
    part->identity = copy.identity();
    part->total = order.leftover.total;
    DownloadError error = copy.seal(copy.size(), {});
    error = error ? error : nameCopy(copy, order, part);
    // Syncing takes its time: whoever left meanwhile must not find a copy there.
    return error ? Result<bool>(error) : Result<bool>(goesOn(copier.read()));
}

} // namespace

Result<AdoptedPart> copyLeftover(
    const AdoptOrder &order, const std::function<bool(qint64 bytes)> &goesOn)
{
    const Leftover &leftover = order.leftover;
    const auto source
        = PartFile::open(leftover.path, leftover.identity, {}, PartFile::Access::Read);
    if (!source) {
        return source.error();
    }
    if (const DownloadError error = sizeError(leftover.total, order.folder)) {
        return error;
    }
    const qint64 free = freeSpace(order.folder);
    if (free >= 0 && free < leftover.usableBytes()) {
        return DownloadError { ErrorKind::DiskFull, 0, order.folder };
    }
    auto made = PartFile::createTemporary(order.folder, markFor(leftover.identity));
    if (!made) {
        return made.error();
    }
    PartFile &copy = made.value();
    AdoptedPart part;
    const auto isWhole = fill(source.value(), copy, order, goesOn, &part);
    if (isWhole && isWhole.value()) {
        return part;
    }
    if (identityAt(copy.path()) == copy.identity()) {
        ::unlink(QFile::encodeName(copy.path()).constData());
    }
    return isWhole ? DownloadError {} : isWhole.error();
}

void markPart(const Download &download)
{
    const QByteArray mark = partMark(download);
    if (identityAt(download.partPath()) == download.partIdentity) {
        ::lsetxattr(QFile::encodeName(download.partPath()).constData(), "user.bobbin.part",
            mark.constData(), static_cast<size_t>(mark.size()), 0);
    }
}

} // namespace engine
