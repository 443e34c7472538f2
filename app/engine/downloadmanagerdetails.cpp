// SPDX-License-Identifier: GPL-3.0-or-later
// What DownloadManager tells of one download that somebody looks at.
#include "app/engine/downloadmanager.h"

namespace engine {

void DownloadManager::watch(DownloadId id)
{
    m_history.watch(id);
    m_dispatcher.runner().watch(id);
}

void DownloadManager::askHistory(DownloadId id)
{
    m_book.flush();
    m_history.ask(id);
}

} // namespace engine
