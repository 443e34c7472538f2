// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"

#include <QByteArray>

namespace engine {

/// Where the chunks of a body begin and end (RFC 9112, 7.1). Strict: what is no chunk is an error,
/// since a body that ends early for a misread size would pass for whole (F23). A plain value.
class ChunkReader {
public:
    /// Bytes of the body that come next; 0: framing does, for readFraming().
    qint64 bodyLeft() const { return m_state == State::Body ? m_left : 0; }
    /// \a count of them have been taken, at most bodyLeft().
    void take(qint64 count);
    /// Reads framing from the front of \a bytes up to the next body byte or the end of the body;
    /// the count of bytes it used. Fails with InvalidReply.
    Result<qsizetype> readFraming(QByteArrayView bytes);
    /// The last chunk and the trailer have been read.
    bool isAtEnd() const { return m_state == State::End; }

private:
    enum class State { Size, Extension, SizeEnd, Body, BodyEnd, TrailerStart, Trailer, End };

    bool readByte(char byte);
    bool readSize(char byte);
    bool endSize();

    State m_state = State::Size;
    qint64 m_left = 0; ///< of the chunk; the size read so far before it begins
    int m_digits = 0; ///< of the size
    qint64 m_overhead = 0; ///< bytes of extensions and of the trailer
};

} // namespace engine
