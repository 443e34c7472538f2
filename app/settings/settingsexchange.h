// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QVariant>

namespace settings {

/// Bytes; what is larger is no file of settings.
inline constexpr qint64 kMostExchanged = 4 * 1024 * 1024;

/// \a value as a line of the file has it behind the name: the members of a list with commas
/// between, in quotes where they need them.
QString valueText(const QVariant &value);
/// The way back: a string, a list of strings, or nothing for what no file should have.
QVariant valueFrom(const QString &text);

/// One key that a file changes, and what of it: of a list those members that the other does not
/// have, of any other value the whole. The texts are those of valueText().
struct SettingChange {
    QString key;
    QStringList before;
    QStringList after;

    bool operator==(const SettingChange &) const = default;
};

/// What a file would make of the settings.
struct SettingsImport {
    bool isSettings = false; ///< false: the file has not one key of them
    Settings settings; ///< with the changes
    QList<SettingChange> changes;
    QStringList refused; ///< keys whose values are of no use: they stay as they are
    QStringList programs; ///< queues whose program to run is left out, by their names
};

/// \a current, which may have changed since, with what \a wanted changes and nothing else.
Settings withImport(const Settings &current, const SettingsImport &wanted);

/// A file for another computer: no secret, no trusted certificate or authority, nothing that the
/// window remembers of itself.
QByteArray exported(const Settings &settings);

/// Takes nothing from \a file that could be made to run something or to trust somebody (H38);
/// what is left for the user to look at are the changes. The proxy's password goes to no other
/// proxy and no other user.
SettingsImport imported(const QByteArray &file, const Settings &present);

} // namespace settings
