// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace desktop {

/// The user's folder of what starts at login, without its last part: ~/.config.
QString configFolder();
/// Whether Bobbin starts at login; a hidden entry counts as none.
bool startsAtLogin(const QString &configFolder);
/// Writes or removes the entry that runs \a program with \a arguments, "--minimized" among them.
/// \a program is a name on the path or an absolute path. False when that could not be done.
bool setStartsAtLogin(
    const QString &configFolder, bool on, const QString &program, const QStringList &arguments);
/// An Exec line's value, quoted as the Desktop Entry Specification says.
QString execLine(const QString &program, const QStringList &arguments);

} // namespace desktop
