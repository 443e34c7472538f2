// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QVariant>

#include <functional>

namespace store {

class Database;

bool hasMirrors(const engine::Download &download);

/// Writes the mirrors of \a now and their validators where they are not those of \a before; null:
/// it is not known what is there. False on failure, like the next one; see Database::failure().
bool writeMirrors(Database &database, const engine::Download &now, const engine::Download *before);

/// Reads the mirrors of the downloads (d) that meet \a condition into those that \a find gives for
/// their ids; null: passed over.
bool readMirrors(Database &database, int version, const QString &condition,
    const QVariantList &values, const std::function<engine::Download *(qint64 id)> &find);

} // namespace store
