// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/fetchorder.h"
#include "app/engine/responseinfo.h"

#include <QSet>

namespace engine {

/// Where a small request is on its way along the redirects, and what may still go along (I5). A
/// plain value; lives on any one thread.
class RedirectWalk {
public:
    RedirectWalk() = default;
    /// From the link of \a request, whose userinfo counts as credentials where none were given.
    RedirectWalk(const DownloadRequest &request, const QByteArray &userAgent);

    /// The request, without userinfo in its link.
    const DownloadRequest &request() const { return m_request; }
    const QUrl &url() const { return m_url; }
    /// A GET for url(), with what is left of the fields.
    FetchOrder order() const;
    /// One step on; RedirectLoop, BadRedirect or InsecureRedirect where there is none, after 20.
    DownloadError follow(const ResponseInfo &info);

private:
    DownloadRequest m_request;
    QUrl m_url;
    QList<HeaderField> m_fields;
    QSet<QUrl> m_visited;
};

} // namespace engine
