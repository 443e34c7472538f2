// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

namespace settings {

/// What a new profile starts with.
Settings defaults();
/// The settings of the profile. A value that is missing, out of range or rubbish is the default;
/// so is everything when there is no file that can be read.
Settings load(const QString &profileFolder);
/// Writes the profile's file, making the folder where needed; keys of other versions stay. False
/// when it could not be written. The proxy's password is left out.
bool save(const QString &profileFolder, const Settings &settings);
/// The same settings with the engine's part in line with what the user chose: the limit while it
/// is on, and what happens to files that exist. Call it after a change.
Settings settled(Settings settings);
/// \a folders with \a folder in front: no duplicates, at most 10.
QStringList withRecentFolder(const QStringList &folders, const QString &folder);
/// PROFILE/bobbin.ini
QString settingsPath(const QString &profileFolder);

} // namespace settings
