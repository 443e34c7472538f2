// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace cli {

/// Tells \a parser the options of bobbin-cli.
void addOptions(QCommandLineParser *parser);

/// The long names of those that take a value and may stand once only.
QStringList singleOptions();

} // namespace cli
