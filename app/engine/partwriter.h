// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/partfile.h"
#include "app/engine/rangeset.h"

#include <QObject>

class QThreadPool;

namespace engine {

/// Brings what was read into a part file: at once, or on a pool, so that the network goes on while
/// the disk is at work. What is on its way counts as not written (I2) and is compared from memory.
/// The writes of one file keep their order. Lives on the task's thread.
class PartWriter : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives this.
    explicit PartWriter(QThreadPool &pool);
    ~PartWriter() override;

    /// Where the next read goes. What was written behind stays untouched: it is another one then.
    QByteArray &buffer();
    /// All of \a bytes, which stand in buffer(), at \a offset; or the error.
    DownloadError write(PartFile &part, qint64 offset, QByteArrayView bytes);
    /// The same on the pool; an error comes with wrote().
    DownloadError writeBehind(const PartFile &part, qint64 offset, QByteArrayView bytes);
    /// True where the bytes of \a part at \a offset are, or will be, \a bytes.
    bool matches(const PartFile &part, qint64 offset, QByteArrayView bytes) const;
    /// \a ranges without what is not written yet, or could not be.
    RangeSet written(RangeSet ranges) const;
    /// As much is on its way as may be: nothing more should be read.
    bool isFull() const
    {
        return m_waitingBytes >= kMostWaiting || m_sent.size() + m_queue.size() >= kMostPieces;
    }
    /// A job is on its way, of a part file that was given up too.
    bool isBusy() const { return m_jobs > 0; }
    /// What could not be written behind; nothing of the file is written after that.
    const DownloadError &error() const { return m_error; }
    /// The part file is given up: what waits for it is dropped.
    void forget();

signals:
    /// A job came back: there is room again, or an error.
    void wrote();

private:
    static constexpr qint64 kMostWaiting = 4 * 1024 * 1024; ///< bytes
    static constexpr qsizetype kMostPieces = 64;

    struct Piece {
        qint64 offset = 0;
        QByteArray buffer;
        QByteArrayView bytes; ///< in the buffer
        Segment segment() const { return { offset, offset + bytes.size() }; }
    };
    /// 0 or an errno value; closes \a descriptor and lets go of the buffers.
    static int writeAll(int descriptor, QList<Piece> pieces);
    void send();
    void take(int code, int version);

    QThreadPool &m_pool;
    QByteArray m_buffer;
    QList<QByteArray> m_spare;
    QList<Piece> m_sent; ///< with the job that is on its way, or failed
    QList<Piece> m_queue; ///< for the next one
    qint64 m_waitingBytes = 0; ///< of both
    int m_descriptor = -1; ///< of the part file, ours to close
    QString m_path;
    DownloadError m_error;
    int m_jobs = 0;
    int m_version = 0; ///< of the part file
};

} // namespace engine
