// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <algorithm>
#include <cerrno>
#include <climits>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

Output::Output(int descriptor)
    : m_descriptor(descriptor)
    , m_notifier(QSocketNotifier::Write)
{
    m_notifier.setSocket(descriptor);
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Output::flush);
}

void Output::write(const QByteArray &piece)
{
    if (m_error != 0 || piece.isEmpty()) {
        return;
    }
    const bool isFirst = m_waiting.isEmpty();
    m_waiting.enqueue(piece);
    if (isFirst) {
        flush();
    }
}

QSize Output::terminalSize() const
{
    winsize size {};
    if (!isatty(m_descriptor) || ioctl(m_descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0
        || size.ws_row == 0) {
        return isatty(m_descriptor) ? QSize(80, 24) : QSize();
    }
    return { size.ws_col, size.ws_row };
}

void Output::flush()
{
    const bool hadToWait = m_notifier.isEnabled();
    while (!m_waiting.isEmpty() && hasRoom()) {
        m_error = writeSome();
        if (m_error != 0) {
            m_waiting.clear();
            emit broke();
        }
    }
    m_notifier.setEnabled(!m_waiting.isEmpty());
    if (hadToWait && m_waiting.isEmpty()) {
        emit cleared();
    }
}

bool Output::hasRoom() const
{
    pollfd descriptor { m_descriptor, POLLOUT, 0 };
    return poll(&descriptor, 1, 0) != 0;
}

/// The system's number where nothing can ever be written again, else 0.
int Output::writeSome()
{
    // A pipe that has room at all has room for PIPE_BUF bytes and takes them in one go; more
    // could block.
    QByteArray &piece = m_waiting.head();
    const auto size = static_cast<std::size_t>(std::min<qsizetype>(piece.size(), PIPE_BUF));
    const ssize_t written = ::write(m_descriptor, piece.constData(), size);
    if (written < 0) {
        return errno == EINTR || errno == EAGAIN ? 0 : errno;
    }
    if (written == piece.size()) {
        m_waiting.dequeue();
    } else {
        piece.remove(0, written);
    }
    return 0;
}

} // namespace cli
