// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <array>

namespace ui {

struct Row;

/// How many downloads are in each state.
using StateCounts = std::array<int, engine::kAllStates.size()>;

/// Sums over the downloads of one batch, kept up by what each of them brings: a change of one looks
/// at no other. Plain data.
class BatchTally {
public:
    /// \a by is 1 for what \a row holds now, -1 for what it held when it was counted.
    void count(const Row &row, int by);
    /// What the batch is shown with: sums, and the state that says most of it.
    void fill(Row &group) const;

private:
    engine::DownloadState state() const;
    int percent() const;
    int in(engine::DownloadState state) const { return m_states[static_cast<size_t>(state)]; }

    StateCounts m_states {};
    int m_members = 0;
    int m_unknown = 0; ///< of unknown size, and not failed
    qint64 m_received = 0; ///< bytes
    qint64 m_total = 0; ///< bytes, of those of known size
    qint64 m_speed = 0; ///< bytes a second
    int m_connections = 0;
    qint64 m_parts = 0; ///< each member from 0 to 10,000
};

} // namespace ui
