// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace ui {

/// How the list was left. Read and written as Settings::headerState, which older versions have as
/// a header's own bytes.
struct ListState {
    static constexpr int kOldColumns = 8; ///< of those versions

    QByteArray header; ///< of a QHeaderView; empty = none
    int columns = 0; ///< that it knew
    QList<qint64> openBatches; ///< numbers of the batches whose group was open; at most 500
    quint32 closedSections = 0; ///< of the sidebar, a bit each
    bool areColumnsFitted = false; ///< they go with the room there is

    bool operator==(const ListState &) const = default;
};

QByteArray packed(const ListState &state);
ListState listState(const QByteArray &stored);

} // namespace ui
