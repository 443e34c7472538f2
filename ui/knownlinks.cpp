// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knownlinks.h"

namespace ui {
namespace {

/// What is told to be damaged, or was never looked at, is nothing to be used again.
KnownFile knownFile(const engine::Download &download)
{
    const bool isGood = engine::traits(download.state).isComplete && !download.error
        && download.notice != engine::notice::kSkipped && download.received > 0;
    const engine::DownloadRequest &request = download.request;
    return isGood ? KnownFile { request.folder, download.fileName, download.received,
        request.checksum.isEmpty() ? *download.foundChecksum : request.checksum, download.id }
                  : KnownFile();
}

} // namespace

void KnownLinks::note(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        m_urls.insert(download.id, download.request.url);
        if (const KnownFile file = knownFile(download); file.fileName.isEmpty()) {
            m_files.remove(download.id);
        } else {
            m_files.insert(download.id, file);
        }
    }
}

void KnownLinks::forget(const QList<engine::DownloadId> &ids)
{
    for (engine::DownloadId id : ids) {
        m_urls.remove(id);
        m_files.remove(id);
    }
}

QList<KnownLink> KnownLinks::list() const
{
    QList<KnownLink> links;
    links.reserve(m_urls.size());
    for (auto it = m_urls.cbegin(); it != m_urls.cend(); ++it) {
        links.append({ it.value(), it.key(), m_files.value(it.key()) });
    }
    return links;
}

} // namespace ui
