// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/reporter.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace cli {

// What people read. Every line is printable, shows no secret and ends with its line end, but for
// the sentences and the progress lines, which have none.

QString startedLine(const engine::Download &download);
QString finishedLine(const engine::Download &download, bool wasThere);
QString failedLine(const engine::Download &download);
/// Where the file of one with a checksum-mismatch is kept: what came was renamed, or could not be
/// and is the part file still, or it was complete before.
QString keptPath(const engine::Download &download);
/// Of one that was complete and whose file has another size now.
QString replacedSentence(const engine::Download &download);
QString replacedLine(const engine::Download &download);
/// \a now is UTC.
QString waitingLine(const engine::Download &download, const QDateTime &now);
QString pausedLine(const engine::Download &download);
/// Why a text is no link, with the line of the list it stands in.
QString refusalSentence(const WantedLink &link);
QString refusedLine(const WantedLink &link);
QString warningLine(const QString &sentence);
/// Why the standard output takes nothing; \a error is the system's number.
QString outputSentence(int error);

/// A server that is busy is left alone.
QString pausedSentence(const QString &host, std::chrono::milliseconds wait);

enum class Columns { Tabs, Aligned };
/// Status, size, type and final address, and what is wrong where something is. With tabs the size
/// is in bytes; aligned ones have the date and the time taken before the address. What is unknown
/// is "-".
QString checkedLine(const engine::LinkFacts &facts, Columns columns);

/// One running download in exactly \a width columns.
QString progressLine(const Row &row, int width);
/// All running downloads in exactly \a width columns.
QString totalLine(const QList<Row> &running, int width);

} // namespace cli
