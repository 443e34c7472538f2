// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QStringList>

namespace ui {

/// Links out of the arguments of a start: links as they are, and what the files among them hold.
/// Reads the files: not for the GUI thread.
links::FoundLinks linksOfArguments(const QStringList &arguments);
/// One sentence for what is no link among \a links; empty when all are.
QString badLinksSentence(const links::FoundLinks &links);

} // namespace ui
