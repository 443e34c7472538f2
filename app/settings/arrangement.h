// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

namespace settings {

// Lists of how downloads are arranged as the file has them, a line each. What cannot be read is
// left out (H38).

/// Documents, Pictures, Music, Video, Archives, Programs and Other: the rules people expect.
QList<Category> defaultCategories();

/// JSON. An empty list comes back as the default categories.
QStringList categoryLines(const QList<Category> &categories);
QList<Category> categoriesFrom(const QStringList &lines);

/// JSON. Queues whose number is there twice are left out.
QStringList queueLines(const QList<engine::QueueConfig> &queues);
QList<engine::QueueConfig> queuesFrom(const QStringList &lines);

/// "action=keys" each; keys may be empty: none.
QStringList shortcutLines(const QStringList &shortcuts);
QStringList shortcutsFrom(const QStringList &lines);

} // namespace settings
