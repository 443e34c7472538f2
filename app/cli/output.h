// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QQueue>
#include <QSize>
#include <QSocketNotifier>

namespace cli {

/// Writes to one descriptor in the order given and never blocks the event loop: what a slow reader
/// has no room for waits here. Each piece goes out in one write(2), so that several programs may
/// share a pipe. Lives on the main thread; does not own the descriptor.
class Output : public QObject {
    Q_OBJECT

public:
    explicit Output(int descriptor);

    void write(const QByteArray &piece);
    /// Nothing waits; what may be left out (progress) should be, otherwise.
    bool isClear() const { return m_waiting.isEmpty(); }
    /// The system's number of why nothing can be written any more; 0 = it can.
    int error() const { return m_error; }
    /// Columns and lines of the terminal behind it; empty when there is none.
    QSize terminalSize() const;

signals:
    /// Everything has been written, or never will be. After a write() that had to wait only.
    void cleared();
    /// Nobody reads any more, or the disk is full; everything from now on is dropped.
    void broke();

private:
    void flush();
    bool hasRoom() const;
    int writeSome();

    int m_descriptor;
    int m_error = 0;
    QQueue<QByteArray> m_waiting;
    QSocketNotifier m_notifier;
};

} // namespace cli
