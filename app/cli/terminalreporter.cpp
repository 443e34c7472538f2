// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalreporter.h"

#include "app/cli/output.h"

namespace cli {

TerminalReporter::TerminalReporter(Output &out, Output &err, bool isQuiet)
    : TextReporter(out, err, isQuiet, Columns::Aligned)
{
}

void TerminalReporter::progressed(const QList<Row> &, const QList<Row> &running)
{
    if (isQuiet() || !out().isClear()) {
        return;
    }
    const QSize size = out().terminalSize();
    // The last column stays empty: a full line moves some terminals on to the next one.
    const int width = size.width() - 1;
    QByteArray block = eraser();
    m_drawnLines = 0;
    if (running.size() < size.height()) {
        for (const Row &row : running) {
            block += progressLine(row, width).toUtf8() + '\n';
        }
        m_drawnLines = static_cast<int>(running.size());
    } else {
        block += totalLine(running, width).toUtf8() + '\n';
        m_drawnLines = 1;
    }
    out().write(block);
}

void TerminalReporter::ended()
{
    erase();
}

void TerminalReporter::say(const QString &line)
{
    erase();
    TextReporter::say(line);
}

void TerminalReporter::complain(const QString &line)
{
    erase();
    TextReporter::complain(line);
}

/// Moves to the first line of the block and clears from there on (ECMA-48: CUU, ED).
QByteArray TerminalReporter::eraser() const
{
    return m_drawnLines == 0 ? QByteArray()
                             : "\r\x1b[" + QByteArray::number(m_drawnLines) + "A\x1b[J";
}

void TerminalReporter::erase()
{
    out().write(eraser());
    m_drawnLines = 0;
}

} // namespace cli
