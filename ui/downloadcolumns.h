// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace ui {

/// The columns of the list, in their order at first start. Their numbers are stored in settings.
enum class Column {
    Name,
    Size,
    Progress,
    State,
    Speed,
    TimeLeft,
    Connections,
    Added,
    Queue,
    Category,
    Host,
    Finished,
    Folder,
    Link,
    Checksum,
};
inline constexpr Column kLastColumn = Column::Checksum;
inline constexpr int kColumnCount = static_cast<int>(kLastColumn) + 1;

/// What the list's model offers beside Qt's own roles.
enum DownloadRole {
    IdRole = Qt::UserRole + 1, ///< engine::DownloadId
    StateRole, ///< engine::DownloadState as int
    PercentRole, ///< 0 to 100, -1 = unknown
    LevelRole, ///< how far the name stands in: 0, or 1 beside groups, 2 within one
    GroupRole, ///< of a group, whether it is open; else invalid
    WantedRole, ///< the words that are searched for, QStringList
};

} // namespace ui
