// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCommandLineParser;

namespace cli {

/// Tells \a parser the options of bobbin-cli.
void addOptions(QCommandLineParser *parser);

} // namespace cli
