// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batchtally.h"

#include "ui/boundedbytes.h"
#include "ui/downloadrows.h"

#include <algorithm>

namespace ui {
namespace {

constexpr qint64 kWhole = 10000;

qint64 partOf(const Row &row)
{
    if (engine::traits(row.download.state).isComplete) {
        return kWhole;
    }
    const qint64 total = boundedBytes(row.total());
    return total > 0 ? std::min(kWhole, boundedBytes(row.received()) * kWhole / total) : 0;
}

} // namespace

void BatchTally::count(const Row &row, int by)
{
    const engine::DownloadState state = row.download.state;
    m_states[static_cast<size_t>(state)] += by;
    m_members += by;
    const bool isKnown = row.total() >= 0;
    // A failed one may never have a size; the sum of the others is the best that is known.
    m_unknown += !isKnown && state != engine::DownloadState::Failed ? by : 0;
    // While a checksum is compared, received() counts what was read for it.
    const bool isThere = engine::traits(state).isComplete || row.isChecking();
    m_received += by * boundedBytes(isThere && isKnown ? row.total() : row.received());
    m_total += by * boundedBytes(row.total());
    m_speed += by * boundedBytes(row.progress->speed);
    m_connections += by * row.progress->connections;
    m_parts += by * partOf(row);
}

void BatchTally::fill(Row &group) const
{
    group.download.state = state();
    group.download.received = m_received;
    group.download.total = m_unknown > 0 ? -1 : m_total;
    group.progress = engine::Progress { group.download.id, m_received, group.download.total,
        m_speed, m_connections };
    group.batch = BatchFacts { m_members, in(engine::DownloadState::Completed),
        in(engine::DownloadState::Failed), percent(), m_total, group.batch->isOpen };
}

// By bytes as soon as all sizes are known, else each file counts alike.
int BatchTally::percent() const
{
    if (m_members == 0) {
        return -1;
    }
    if (in(engine::DownloadState::Completed) == m_members) {
        return 100;
    }
    const bool isByBytes = m_unknown == 0 && m_total > 0;
    const double share = isByBytes
        ? static_cast<double>(m_received) / static_cast<double>(m_total)
        : static_cast<double>(m_parts) / (static_cast<double>(m_members) * kWhole);
    return std::clamp(static_cast<int>(share * 100), 0, 99);
}

engine::DownloadState BatchTally::state() const
{
    using engine::DownloadState;
    for (const DownloadState active : { DownloadState::Downloading, DownloadState::Verifying,
             DownloadState::Connecting, DownloadState::Stopping }) {
        if (in(active) > 0) {
            return DownloadState::Downloading;
        }
    }
    for (const DownloadState rest :
        { DownloadState::Queued, DownloadState::Paused, DownloadState::Failed }) {
        if (in(rest) > 0) {
            return rest;
        }
    }
    return DownloadState::Completed;
}

} // namespace ui
