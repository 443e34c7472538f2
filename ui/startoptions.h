// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// What to do with the links of the command line.
enum class StartLinks { Offer, Start, Pause };

/// The command line of the window program.
struct StartOptions {
    QString profile; ///< absolute; empty = the default one
    bool isMinimized = false;
    StartLinks links = StartLinks::Offer;
    QStringList arguments; ///< links and files; a path is absolute

    bool operator==(const StartOptions &) const = default;
};

/// How reading the command line ended.
struct StartParse {
    StartOptions options;
    bool isHelpWanted = false;
    bool isVersionWanted = false;
    QString problem; ///< one sentence; empty when all is well
};

/// \a arguments: the program's name first. Relative paths are resolved against \a folder.
StartParse parseStart(const QStringList &arguments, const QString &folder);
/// The one line of the usage, ended by a newline.
QString startUsage();
/// What --help prints, ended by a newline.
QString startHelp();

} // namespace ui
