// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/originmemory.h"

#include "app/engine/secretkeeper.h"

#include <algorithm>

namespace engine {

void OriginMemory::keep(DownloadId id, const DownloadRequest &request)
{
    if (request.headers.isEmpty() && request.referrer.isEmpty() && request.credentials.isEmpty()) {
        return;
    }
    Given given;
    given.request.headers = request.headers;
    given.request.referrer = request.referrer;
    given.request.credentials = request.credentials;
    given.serial = ++m_serial;
    const std::pair key(id, originKey(request.url));
    m_given.insert(key, given);
    m_ages.emplace_back(m_serial, key);
    while (m_given.size() > kMostGiven || m_ages.size() > 2 * kMostGiven) {
        const auto &[serial, oldest] = m_ages.front();
        const auto found = m_given.constFind(oldest);
        if (found != m_given.constEnd() && found->serial == serial) {
            m_given.erase(found);
        }
        m_ages.pop_front();
    }
}

void OriginMemory::giveBack(DownloadId id, DownloadRequest &request)
{
    const auto found = m_given.constFind({ id, originKey(request.url) });
    if (found == m_given.constEnd()) {
        return;
    }
    const DownloadRequest &given = found->request;
    QList<HeaderField> headers = given.headers;
    for (const HeaderField &field : std::as_const(request.headers)) {
        const bool isGiven
            = std::any_of(given.headers.begin(), given.headers.end(), [&](const auto &other) {
                  return other.name.compare(field.name, Qt::CaseInsensitive) == 0;
              });
        if (!isGiven) {
            headers.append(field);
        }
    }
    request.headers = headers;
    request.referrer = given.referrer;
    if (request.credentials.isEmpty()) {
        request.credentials = given.credentials;
    }
    m_given.erase(found);
}

} // namespace engine
