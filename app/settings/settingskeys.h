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
};

/// Every key of the file, once. Not among them: the proxy's password (never written), and the
/// engine's members that settled() derives.
std::vector<Key> keys();

/// Whether \a text can be a folder of the settings: absolute, without control characters.
bool isFolder(const QString &text);

} // namespace settings
