// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonreporter.h"

#include "app/cli/jsonevents.h"
#include "app/cli/output.h"
#include "app/cli/sentences.h"

namespace cli {

JsonReporter::JsonReporter(Output &out, Output &err, bool isQuiet)
    : m_out(out)
    , m_err(err)
    , m_isQuiet(isQuiet)
{
}

void JsonReporter::added(const engine::Download &download)
{
    writeUnlessQuiet(addedEvent(download));
}

void JsonReporter::started(const engine::Download &download)
{
    writeUnlessQuiet(startedEvent(download));
}

void JsonReporter::progressed(const QList<Row> &moved, const QList<Row> &)
{
    // A reader that is behind needs no figures that are old when they arrive.
    for (const Row &row : moved) {
        if (m_out.isClear()) {
            writeUnlessQuiet(progressEvent(row.download, row.fetched()));
        }
    }
}

void JsonReporter::waits(const engine::Download &download)
{
    writeUnlessQuiet(
        progressEvent(download, { download.id, download.received, download.total, 0, 0 }));
}

void JsonReporter::finished(const engine::Download &download, bool)
{
    writeUnlessQuiet(finishedEvent(download));
}

void JsonReporter::failed(const engine::Download &download)
{
    m_out.write(failedEvent(download));
}

void JsonReporter::replaced(const engine::Download &download)
{
    m_out.write(replacedEvent(download, replacedSentence(download)));
}

void JsonReporter::refused(const WantedLink &link)
{
    m_out.write(refusedEvent(link.text, errorFor(link), refusalSentence(link)));
}

void JsonReporter::paused(const engine::Download &download)
{
    writeUnlessQuiet(pausedEvent(download));
}

void JsonReporter::checked(const engine::LinkFacts &facts)
{
    if (facts.error || !m_isQuiet) {
        m_out.write(checkedEvent(facts));
    }
}

void JsonReporter::warned(const QString &sentence)
{
    m_err.write(warningLine(sentence).toUtf8());
}

void JsonReporter::writeUnlessQuiet(const QByteArray &event)
{
    if (!m_isQuiet) {
        m_out.write(event);
    }
}

} // namespace cli
