// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"

#include <QByteArray>
#include <QList>

namespace words {

/// Json is one array with one object a line.
enum class ReportFormat { Text, Csv, Json, Html };

/// The answers in the order given, one whole record each; UTF-8. Links stand there without
/// userinfo and with secret values masked. Pure; takes time in proportion to the list.
QByteArray checkReport(const QList<engine::LinkFacts> &answers, ReportFormat format);

/// What is wrong with the link, and nothing for a good one.
QString checkSentence(const engine::LinkFacts &facts);
/// "120 ms", "1.5 s"; empty where the link was not asked.
QString takenText(std::chrono::milliseconds taken);

} // namespace words
