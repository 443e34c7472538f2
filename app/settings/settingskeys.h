// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QVariant>

#include <functional>
#include <vector>

namespace settings {

inline constexpr int kMaxRecentFolders = 10;

/// One line of the file: how a value leaves the struct, and how it comes back. setter leaves the
/// struct alone, and with it the default, when the value is of no use (H38).
struct Key {
    QString name;
    std::function<QVariant(const Settings &)> value;
    std::function<void(Settings &, const QVariant &)> setter;
    qint64 least = 0; ///< of a number
    qint64 most = -1; ///< of a number; below least: it is none
    QStringList choices = {}; ///< the words it may be; empty = not one of a few
    bool isState = false; ///< what the program remembers by itself; nobody sets it
};

/// Every key of the file, once. Not among them: the proxy's password (never written), and the
/// engine's members that settled() derives.
std::vector<Key> keys();

/// Names of the keys that have different values in \a one and \a other.
QStringList differences(const Settings &one, const Settings &other);
/// \a settings with the values that \a source has under \a names; the proxy's password goes along
/// with its user.
Settings withValues(Settings settings, const Settings &source, const QStringList &names);

/// Whether \a text can be a folder of the settings: absolute, without control characters.
bool isFolder(const QString &text);

} // namespace settings
