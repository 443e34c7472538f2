// SPDX-License-Identifier: GPL-3.0-or-later
// How DownloadTask has the room of its file set aside.
#include "app/engine/downloadtask.h"

#include "app/engine/spacereserver.h"

#include <QThreadPool>

namespace engine {

void DownloadTask::reserveSpace()
{
    if (!m_job.reservesSpace || !m_fetch->part()) {
        return;
    }
    if (!m_reserver) {
        m_reserver = std::make_unique<SpaceReserver>(m_syncPool);
        connect(m_reserver.get(), &SpaceReserver::failed, this, &DownloadTask::onNoSpace);
    }
    m_reserver->reserve(*m_fetch->part(), m_fetch->download().total);
}

void DownloadTask::onNoSpace(const FileIdentity &file, const DownloadError &error)
{
    const PartFile *part = m_fetch ? m_fetch->part() : nullptr;
    if (part && part->identity() == file) { // else it was given up meanwhile
        giveBackSpace(*part);
        end(TaskEnd::Broke, error);
    }
}

} // namespace engine
