// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knownlinks.h"

namespace ui {

void KnownLinks::note(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        m_urls.insert(download.id, download.request.url);
    }
}

void KnownLinks::forget(const QList<engine::DownloadId> &ids)
{
    for (engine::DownloadId id : ids) {
        m_urls.remove(id);
    }
}

QList<KnownLink> KnownLinks::list() const
{
    QList<KnownLink> links;
    links.reserve(m_urls.size());
    for (auto it = m_urls.cbegin(); it != m_urls.cend(); ++it) {
        links.append({ it.value(), it.key() });
    }
    return links;
}

} // namespace ui
