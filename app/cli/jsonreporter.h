// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/reporter.h"

namespace cli {

class Output;

/// --json: one event a line on \a out; warnings go to \a err as plain text. Quiet, only events
/// with an error remain.
class JsonReporter final : public Reporter {
public:
    JsonReporter(Output &out, Output &err, bool isQuiet);

    void added(const engine::Download &download) override;
    void started(const engine::Download &download) override;
    void progressed(const QList<Row> &moved, const QList<Row> &running) override;
    void waits(const engine::Download &download) override;
    void finished(const engine::Download &download, bool wasThere) override;
    void failed(const engine::Download &download) override;
    void replaced(const engine::Download &download) override;
    void refused(const WantedLink &link) override;
    void paused(const engine::Download &download) override;
    void checked(const engine::LinkFacts &facts) override;
    void warned(const QString &sentence) override;
    void ended() override { }

private:
    void writeUnlessQuiet(const QByteArray &event);

    Output &m_out;
    Output &m_err;
    bool m_isQuiet;
};

} // namespace cli
