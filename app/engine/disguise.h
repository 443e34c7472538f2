// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Whether a file called \a fileName is a program by its ending, and something else by what the
/// server called it or by an ending before that one, as "invoice.pdf.exe" (H19, H20).
/// \a mimeType: as the server gave it; empty and application/octet-stream say nothing.
bool isDisguisedProgram(const QString &fileName, const QString &mimeType);

} // namespace engine
