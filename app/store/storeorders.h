// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/history.h"

#include <QList>
#include <QMetaType>

#include <variant>

namespace store {

// The orders that go to the store thread.
struct OpenOrder {
    bool operator==(const OpenOrder &) const = default;
};
struct LoadOrder {
    bool operator==(const LoadOrder &) const = default;
};
struct ReserveOrder {
    int count = 0;

    bool operator==(const ReserveOrder &) const = default;
};
struct SaveOrder {
    quint64 serial = 0;
    QList<engine::Download> records;
    bool isUrgent = false;

    bool operator==(const SaveOrder &) const = default;
};
struct SaveHostsOrder {
    QList<engine::HostMemory> hosts;

    bool operator==(const SaveHostsOrder &) const = default;
};
struct SaveHistoryOrder {
    QList<engine::HistoryPage> pages;

    bool operator==(const SaveHistoryOrder &) const = default;
};
struct LoadHistoryOrder {
    engine::DownloadId id;

    bool operator==(const LoadHistoryOrder &) const = default;
};
struct EraseOrder {
    QList<engine::DownloadId> ids;

    bool operator==(const EraseOrder &) const = default;
};
struct UneraseOrder {
    QList<engine::DownloadId> ids;

    bool operator==(const UneraseOrder &) const = default;
};
struct FlushOrder {
    bool operator==(const FlushOrder &) const = default;
};
struct CloseOrder {
    bool operator==(const CloseOrder &) const = default;
};
struct StatisticsOrder {
    bool operator==(const StatisticsOrder &) const = default;
};
struct StopOrder {
    bool operator==(const StopOrder &) const = default;
};

using StoreOrder = std::variant<OpenOrder, LoadOrder, ReserveOrder, SaveOrder, SaveHostsOrder,
    SaveHistoryOrder, LoadHistoryOrder, EraseOrder, UneraseOrder, FlushOrder, CloseOrder,
    StatisticsOrder, StopOrder>;

} // namespace store

Q_DECLARE_METATYPE(store::StoreOrder)
