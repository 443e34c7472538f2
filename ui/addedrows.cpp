// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/addedrows.h"

#include <algorithm>

namespace ui {

void AddedRows::expect(const QList<engine::DownloadRequest> &requests)
{
    m_expected.clear();
    m_ids.clear();
    for (const engine::DownloadRequest &request :
        requests.first(std::min(requests.size(), kMostShown))) {
        m_expected.insert(request.url.adjusted(QUrl::RemoveUserInfo)); // as the list has it
    }
}

void AddedRows::note(const QList<engine::Download> &downloads)
{
    const qsizetype before = m_ids.size();
    for (auto each = downloads.begin(); each != downloads.end() && !m_expected.isEmpty(); ++each) {
        if (m_expected.remove(each->request.url)) {
            m_ids.append(each->id);
        }
    }
    if (m_ids.size() > before) {
        emit came(m_ids);
    }
}

} // namespace ui
