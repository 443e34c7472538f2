// SPDX-License-Identifier: GPL-3.0-or-later
// What TaskRunner adds to what the watched run tells of itself.
#include "app/engine/bottleneck.h"
#include "app/engine/tasklink.h"
#include "app/engine/taskrunner.h"

namespace engine {

void TaskRunner::watch(DownloadId id)
{
    if (id == m_watched) {
        return;
    }
    for (const DownloadId each : { std::exchange(m_watched, id), id }) {
        const auto run = m_runs.constFind(each);
        if (run != m_runs.constEnd()) {
            run->link->command(Watch { each == id });
        }
    }
    if (id.isValid() && !m_runs.contains(id)) {
        Q_EMIT detailed({ id });
    }
}

RunDetail TaskRunner::completed(DownloadId id, RunDetail detail) const
{
    const Run run = m_runs.value(id);
    RunFigures &figures = detail.figures;
    figures.ownLimit = run.ownLimit;
    figures.queueLimit = queueLimit(run.queueId);
    figures.queueSpeed = queueSpeed(run.queueId);
    figures.sharedLimit = speedLimit();
    figures.others = running() - 1;
    figures.othersSpeed = speed() - run.speed;
    detail.bottleneck = findBottleneck(figures);
    return detail;
}

} // namespace engine
