// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QList>
#include <QString>

namespace ui {

/// What the names of many downloads are made of. Plain data, as everything here: a pool computes
/// it.
struct RenameRule {
    QString name; ///< of the only one, as it is typed; empty = the mask goes
    /// *name*, *ext*, *num*, *date* (when it was added) and *host* stand for what they say; the
    /// ending is kept where the mask does not say it.
    QString mask;
    QString find; ///< in what the mask gives; empty = nothing is replaced
    QString replacement;
    bool isPattern = false; ///< find is a regular expression, and \1 a part of what it found
    bool isCaseSensitive = false;

    bool operator==(const RenameRule &) const = default;
};

struct RenameItem {
    engine::DownloadId id;
    QString name; ///< now
    QString folder;
    QUrl url;
    QDateTime addedAt;
    bool isComplete = false; ///< a file has that name
};

enum class RenameNote {
    None,
    Unchanged,
    Taken, ///< a file of that name is in the folder, and is not renamed before
    Twice, ///< another one of these gets that name
    MadeSafe, ///< no file can be called so: what is forbidden was replaced
};

struct RenameOutcome {
    QString name;
    RenameNote note = RenameNote::None;

    bool isRenamed() const { return note == RenameNote::None || note == RenameNote::MadeSafe; }
};

struct RenamePreview {
    QList<RenameOutcome> outcomes; ///< as many as there are items
    /// The numbers of those that are renamed, in the order in which each finds its name free.
    QList<qsizetype> order;
    QString patternError; ///< what is wrong with the regular expression; nothing is renamed then
    bool isTooSlow = false; ///< it took too long: nothing is renamed

    int renamed() const { return static_cast<int>(order.size()); }
    bool isUsable() const { return !order.isEmpty() && patternError.isEmpty() && !isTooSlow; }
};

/// A new name for one download.
struct Renaming {
    engine::DownloadId id;
    QString name;
};

/// Looks at the folders; for a pool thread.
RenamePreview renamePreview(const QList<RenameItem> &items, const RenameRule &rule);

} // namespace ui
