// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace ui {

struct ListFilter;
struct OrderCriteria;
struct RowFacts;
struct RowWords;

/// Whether what has these facts and this link is in that part of the list. Pure; runs on any
/// thread.
bool isIn(const ListFilter &filter, const RowFacts &facts, const QUrl &url);

/// Whether a download is meant by filter and search. \a group: of the group it is in, whose words
/// count as its own; null = none. Pure; runs on any thread.
bool isMeant(const OrderCriteria &criteria, const RowWords &words, const RowWords *group);

} // namespace ui
