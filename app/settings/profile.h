// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace settings {

/// The window's profile: "bobbin" under the XDG data folder. Absolute; need not exist yet.
QString defaultProfile();
/// The command line program's profile: "bobbin-cli" under the XDG state folder.
QString defaultCliProfile();
/// The XDG downloads folder. Absolute; need not exist yet.
QString defaultFolder();
/// Makes the profile's folder, readable by its owner only. One that is there keeps its
/// permissions: it may be a folder of the user's own. False when there is no folder afterwards.
bool ensureProfile(const QString &profileFolder);

} // namespace settings
