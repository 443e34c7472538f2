// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QHash>

namespace engine {

/// The sums over many downloads, kept up to date as these come and go: nobody has to look at all
/// of them again. A plain value.
class Tally {
public:
    void add(const Download &download);
    /// \a download as it was when it was added.
    void remove(const Download &download);
    /// The speed is left to the caller.
    EngineTotals totals() const;
    /// How many wait or are active, by DownloadRequest::queueId; none is 0.
    QHash<qint64, int> unfinished() const { return m_unfinished; }

private:
    void count(const Download &download, bool isAdded);

    QHash<qint64, int> m_unfinished;
    int m_running = 0;
    int m_waiting = 0;
    int m_failed = 0;
    // Unsigned: what servers claim may add up to more than fits, and must come off again.
    quint64 m_received = 0;
    quint64 m_total = 0;
};

} // namespace engine
