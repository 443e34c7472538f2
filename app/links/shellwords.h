// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace links {

struct ShellWord {
    QString text; ///< without its quotes
    int line = 1;

    bool operator==(const ShellWord &) const = default;
};

/// The words of each command in \a text, as a POSIX shell takes them apart ('...', "...", $'...',
/// backslashes), or cmd.exe where carets say so. Nothing is expanded and nothing run. Commands end
/// at a line's end, ";" and "&".
QList<QList<ShellWord>> shellCommands(QStringView text);

} // namespace links
