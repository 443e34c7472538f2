// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/chunkreader.h"

#include <limits>

namespace engine {

namespace {

constexpr int kMostDigits = 16; ///< zeros before it included
constexpr qint64 kMostOverhead = 64 * 1024; ///< of one extension or trailer

int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

void ChunkReader::take(qint64 count)
{
    Q_ASSERT(m_state == State::Body && count <= m_left);
    m_left -= count;
    if (m_left == 0) {
        m_state = State::BodyEnd;
    }
}

Result<qsizetype> ChunkReader::readFraming(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && m_state != State::Body && m_state != State::End) {
        if (!readByte(bytes.at(used))) {
            return DownloadError { ErrorKind::InvalidReply, 0,
                QStringLiteral("Transfer-Encoding: chunked") };
        }
        ++used;
    }
    return used;
}

bool ChunkReader::readByte(char byte)
{
    switch (m_state) {
    case State::Size:
        return readSize(byte);
    case State::Extension:
        if (byte == '\n') {
            return endSize();
        }
        return byte != '\0' && ++m_overhead <= kMostOverhead;
    case State::SizeEnd:
        return byte == '\n' && endSize();
    case State::BodyEnd:
        if (byte == '\n') {
            m_state = State::Size;
            m_digits = 0;
        }
        return byte == '\r' || byte == '\n';
    case State::TrailerStart:
        if (byte == '\n') {
            m_state = State::End;
        } else if (byte != '\r') {
            m_state = State::Trailer;
        }
        return byte != '\0' && ++m_overhead <= kMostOverhead;
    case State::Trailer:
        if (byte == '\n') {
            m_state = State::TrailerStart;
        }
        return byte != '\0' && ++m_overhead <= kMostOverhead;
    case State::Body:
    case State::End:
        break;
    }
    return false;
}

bool ChunkReader::readSize(char byte)
{
    if (const int value = hexValue(byte); value >= 0) {
        if (++m_digits > kMostDigits || m_left > std::numeric_limits<qint64>::max() / 16) {
            return false;
        }
        m_left = m_left * 16 + value;
        return true;
    }
    if (m_digits == 0) {
        return false;
    }
    if (byte == '\n') {
        return endSize();
    }
    // Blanks before the line end are not allowed and yet sent.
    m_state = byte == '\r' ? State::SizeEnd : State::Extension;
    return byte == '\r' || byte == ';' || byte == ' ' || byte == '\t';
}

bool ChunkReader::endSize()
{
    m_overhead = 0;
    m_state = m_left > 0 ? State::Body : State::TrailerStart;
    return true;
}

} // namespace engine
