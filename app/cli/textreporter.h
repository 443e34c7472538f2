// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/reporter.h"
#include "app/cli/sentences.h"

namespace cli {

class Output;

/// Plain lines for pipes and files: what happens on \a out, what goes wrong on \a err.
class TextReporter : public Reporter {
public:
    TextReporter(Output &out, Output &err, bool isQuiet, Columns columns);

    void added(const engine::Download &) override { }
    void started(const engine::Download &download) override;
    void progressed(const QList<Row> &, const QList<Row> &) override { }
    void waits(const engine::Download &download) override;
    void finished(const engine::Download &download, bool wasThere) override;
    void failed(const engine::Download &download) override;
    void replaced(const engine::Download &download) override;
    void refused(const WantedLink &link) override;
    void paused(const engine::Download &download) override;
    void checked(const engine::LinkFacts &facts) override;
    void warned(const QString &sentence) override;
    void ended() override { }

protected:
    virtual void say(const QString &line);
    virtual void complain(const QString &line);
    bool isQuiet() const { return m_isQuiet; }
    Output &out() const { return m_out; }

private:
    Output &m_out;
    Output &m_err;
    bool m_isQuiet;
    Columns m_columns;
};

} // namespace cli
