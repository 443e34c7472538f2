// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/redirectwalk.h"

#include "app/engine/redirect.h"

namespace engine {

namespace {

constexpr int kMostHops = 20;

DownloadRequest withoutUserInfo(DownloadRequest request)
{
    if (request.credentials.isEmpty()) {
        request.credentials = { request.url.userName(QUrl::FullyDecoded),
            request.url.password(QUrl::FullyDecoded) };
    }
    request.url.setUserInfo({});
    return request;
}

} // namespace

RedirectWalk::RedirectWalk(const DownloadRequest &request, const QByteArray &userAgent)
    : m_request(withoutUserInfo(request))
    , m_url(m_request.url.adjusted(QUrl::RemoveFragment))
    , m_fields(requestFields(m_request, userAgent))
    , m_visited({ m_url })
{
}

FetchOrder RedirectWalk::order() const
{
    FetchOrder order;
    order.url = m_url;
    order.fields = m_fields;
    if (isSameOrigin(m_url, m_request.url)) {
        order.credentials = m_request.credentials;
    }
    return order;
}

DownloadError RedirectWalk::follow(const ResponseInfo &info)
{
    const Result<Hop> hop = nextHop(m_url, info.locations);
    if (!hop) {
        return hop.error();
    }
    const QUrl next = hop.value().url.adjusted(QUrl::RemoveFragment);
    if (m_visited.contains(next) || m_visited.size() > kMostHops) {
        return { ErrorKind::RedirectLoop, info.status, {} };
    }
    m_fields = fieldsForHop(m_fields, m_url, next);
    m_url = next;
    m_visited.insert(next);
    return {};
}

} // namespace engine
