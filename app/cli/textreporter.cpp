// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textreporter.h"

#include "app/cli/output.h"

namespace cli {

TextReporter::TextReporter(Output &out, Output &err, bool isQuiet, Columns columns)
    : m_out(out)
    , m_err(err)
    , m_isQuiet(isQuiet)
    , m_columns(columns)
{
}

void TextReporter::started(const engine::Download &download)
{
    if (!m_isQuiet) {
        say(startedLine(download));
    }
}

void TextReporter::waits(const engine::Download &download)
{
    if (!m_isQuiet) {
        say(waitingLine(download, QDateTime::currentDateTimeUtc()));
    }
}

void TextReporter::finished(const engine::Download &download, bool wasThere)
{
    if (!m_isQuiet) {
        say(finishedLine(download, wasThere));
    }
}

void TextReporter::failed(const engine::Download &download)
{
    complain(failedLine(download));
}

void TextReporter::replaced(const engine::Download &download)
{
    complain(replacedLine(download));
}

void TextReporter::refused(const WantedLink &link)
{
    complain(refusedLine(link));
}

void TextReporter::paused(const engine::Download &download)
{
    if (!m_isQuiet) {
        say(pausedLine(download));
    }
}

void TextReporter::checked(const engine::LinkFacts &facts)
{
    if (facts.error || !m_isQuiet) {
        // Bad links belong to the answer of --check: all lines of it stay in one place.
        say(checkedLine(facts, m_columns));
    }
}

void TextReporter::warned(const QString &sentence)
{
    complain(warningLine(sentence));
}

void TextReporter::say(const QString &line)
{
    m_out.write(line.toUtf8());
}

void TextReporter::complain(const QString &line)
{
    m_err.write(line.toUtf8());
}

} // namespace cli
