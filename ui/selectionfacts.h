// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "ui/downloadrows.h"

#include <QList>

#include <optional>

namespace ui {

/// What can be done with the selected downloads.
struct SelectionFacts {
    int count = 0;
    int complete = 0;
    int failedInGroups = 0; ///< of those that are meant by a selected group
    bool canPause = false; ///< at least one of them
    bool canResume = false; ///< at least one of them
    QList<engine::Remedy> remedies; ///< that help all of them; empty unless all failed
    // What all of them have; nothing where they differ.
    std::optional<qint64> queueId;
    std::optional<QString> category;
    std::optional<engine::Priority> priority;

    bool operator==(const SelectionFacts &) const = default;
};

/// What can be done with the list as a whole.
struct ListFacts {
    int failed = 0;
    int complete = 0;
    bool canPause = false;
    bool canResume = false;
    bool isInQueueOrder = true;
    bool isFiltered = false; ///< what is shown is neither all nor one whole queue

    bool operator==(const ListFacts &) const = default;
};

SelectionFacts selectionFacts(const QList<const engine::Download *> &selected);
ListFacts listFacts(const StateCounts &counts, bool isInQueueOrder, bool isFiltered);

} // namespace ui
