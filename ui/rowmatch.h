// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

struct OrderCriteria;
struct OrderKey;

/// Whether a download is meant by filter and search. \a group: of the group it is in, whose words
/// count as its own; null = none. Pure; runs on any thread.
bool isMeant(const OrderCriteria &criteria, const OrderKey &key, const OrderKey *group);

} // namespace ui
