// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/textreporter.h"

namespace cli {

/// Lines for people at a terminal, and below them one line per running download that is drawn
/// over in place; one line for all when there are more than fit.
class TerminalReporter final : public TextReporter {
public:
    TerminalReporter(Output &out, Output &err, bool isQuiet);

    /// The running downloads can be seen; a line for each start would only push things away.
    void started(const engine::Download &) override { }
    void progressed(const QList<Row> &moved, const QList<Row> &running) override;
    void ended() override;

private:
    void say(const QString &line) override;
    void complain(const QString &line) override;
    QByteArray eraser() const;
    void erase();

    int m_drawnLines = 0; ///< of the block above which the next line goes
};

} // namespace cli
