// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace engine {

/// What a whole and synced part file needs to become the file (I3). Plain functions for a pool
/// thread.
struct FinishOrder {
    QString folder;
    QString partName;
    FileIdentity partIdentity;
    qint64 size = 0; ///< bytes; with the identity it tells the file from a stranger's
    QString fileName;
    QString oldPartName; ///< of the version before, deleted afterwards; empty = none
    FileIdentity oldPartIdentity; ///< without a name: of the finished file that may be replaced
    bool replaces = false; ///< the user wants the file of that name replaced, whichever it is

    bool operator==(const FinishOrder &) const = default;
};

enum class FinishEnd {
    Done, ///< the file stands under its name, the folder is synced
    NameTaken, ///< nothing happened; nextName is free
    Lost, ///< the part file is not there any more, nor is the finished one
    Broke, ///< error says why; the part file is there
};

struct FinishResult {
    FinishEnd end = FinishEnd::Broke;
    QString nextName;
    DownloadError error;

    bool operator==(const FinishResult &) const = default;
};

/// Makes the names in \a folder durable; 0 or an errno value.
int syncFolder(const QString &folder);

/// Renames without replacing and syncs the folder. Finds its own work again after a crash: part
/// file missing and the final name there with its identity is Done.
FinishResult finishFile(const FinishOrder &order);

/// Renames the part file to NAME.bad, or the next free number of it; the name, or empty.
QString setAsideAsBad(const FinishOrder &order);

} // namespace engine
