// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partwriter.h"

#include "app/engine/poolresult.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qsizetype kReadPiece = 256 * 1024;
constexpr qsizetype kWorthABuffer = kReadPiece / 4; ///< fewer bytes are copied
constexpr qsizetype kMostSpare = 16;

/// 0 or an errno value.
int writeAt(int descriptor, qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = uninterrupted([&] {
            return ::pwrite(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), offset);
        });
        if (count < 0) {
            return errno;
        }
        offset += count;
        bytes = bytes.sliced(count);
    }
    return 0;
}

} // namespace

PartWriter::PartWriter(QThreadPool &pool)
    : m_pool(pool)
{
}

PartWriter::~PartWriter()
{
    forget();
}

QByteArray &PartWriter::buffer()
{
    if (m_buffer.isEmpty()) {
        m_buffer
            = m_spare.isEmpty() ? QByteArray(kReadPiece, Qt::Uninitialized) : m_spare.takeLast();
    }
    return m_buffer;
}

DownloadError PartWriter::write(PartFile &part, qint64 offset, QByteArrayView bytes)
{
    // What waits may be of the same place, and older.
    return m_waitingBytes > 0 ? writeBehind(part, offset, bytes) : part.write(offset, bytes);
}

DownloadError PartWriter::writeBehind(const PartFile &part, qint64 offset, QByteArrayView bytes)
{
    if (m_error) {
        return m_error;
    }
    if (m_descriptor < 0) {
        m_path = part.path();
        m_descriptor = part.duplicate();
        if (m_descriptor < 0) {
            return errorForErrno(errno, m_path);
        }
    }
    if (bytes.size() < kWorthABuffer) {
        const QByteArray copy = bytes.toByteArray();
        m_queue.append({ offset, copy, QByteArrayView(copy) });
    } else {
        m_queue.append({ offset, std::exchange(m_buffer, {}), bytes });
    }
    m_waitingBytes += bytes.size();
    if (m_sent.isEmpty()) {
        send();
    }
    return m_error;
}

void PartWriter::send()
{
    // Of its own, and closed by the job: a part file's lock goes with its last descriptor.
    const int descriptor = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    m_sent = std::exchange(m_queue, {});
    if (descriptor < 0) {
        m_error = errorForErrno(errno, m_path);
        return;
    }
    ++m_jobs;
    whenDone(QtConcurrent::run(&m_pool, &PartWriter::writeAll, descriptor, m_sent), this,
        [this, version = m_version](int code) { take(code, version); });
}

int PartWriter::writeAll(int descriptor, QList<Piece> pieces)
{
    int code = 0;
    for (const Piece &piece : std::as_const(pieces)) {
        code = code != 0 ? code : writeAt(descriptor, piece.offset, piece.bytes);
    }
    pieces.clear();
    ::close(descriptor);
    return code;
}

void PartWriter::take(int code, int version)
{
    --m_jobs;
    if (version == m_version && code != 0) {
        m_error = errorForErrno(code, m_path);
    } else if (version == m_version) {
        for (Piece &piece : std::exchange(m_sent, {})) {
            m_waitingBytes -= piece.bytes.size();
            if (piece.buffer.size() == kReadPiece && m_spare.size() < kMostSpare) {
                m_spare.append(std::move(piece.buffer));
            }
        }
        if (!m_queue.isEmpty()) {
            send();
        }
    }
    Q_EMIT wrote();
}

bool PartWriter::matches(const PartFile &part, qint64 offset, QByteArrayView bytes) const
{
    RangeSet left({ Segment { offset, offset + bytes.size() } });
    const QList<Piece> pieces = m_sent + m_queue;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) { // the newest counts
        const QList<Segment> segments = left.segments();
        for (const Segment &segment : segments) {
            const qint64 from = std::max(segment.from, piece->offset);
            const qint64 to = std::min(segment.to, piece->segment().to);
            if (from < to
                && bytes.sliced(from - offset, to - from)
                    != piece->bytes.sliced(from - piece->offset, to - from)) {
                return false;
            }
        }
        left.remove(piece->segment());
    }
    return std::all_of(left.segments().begin(), left.segments().end(), [&](const Segment &segment) {
        return part.matches(
            segment.from, bytes.sliced(segment.from - offset, segment.to - segment.from));
    });
}

RangeSet PartWriter::written(RangeSet ranges) const
{
    for (const QList<Piece> &pieces : { m_sent, m_queue }) {
        for (const Piece &piece : pieces) {
            ranges.remove(piece.segment());
        }
    }
    return ranges;
}

void PartWriter::forget()
{
    ++m_version;
    m_sent.clear();
    m_queue.clear();
    m_waitingBytes = 0;
    m_error = {};
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

} // namespace engine
