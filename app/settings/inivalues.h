// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVariant>

namespace settings {

/// The values of an INI file as QSettings writes it, by "section/key": a string or a list of
/// strings each. What QSettings writes as "@Variant(...)" is a serialised object, which a hostile
/// file could make as large as it likes: such a value is invalid here (H38).
QHash<QString, QVariant> iniValues(const QByteArray &file);

} // namespace settings
