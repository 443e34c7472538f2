// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabrequest.h"

#include "app/engine/secretkeeper.h"
#include "app/links/linkrequest.h"

namespace ui {

namespace {

/// What a server may know of where its link stood: it looks at that, and the query is not its
/// business.
QByteArray referrerFor(const QUrl &page)
{
    return page.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

} // namespace

engine::DownloadRequest requestFor(const GrabRow &row)
{
    engine::DownloadRequest request = links::requestFor(row.link);
    if (request.referrer.isEmpty() && !row.page.isLocalFile()) {
        request.referrer = referrerFor(row.page);
    }
    return request;
}

QUrl pictureOf(const GrabRow &row)
{
    const QUrl small = row.link.thumbnail;
    if (small.scheme() == u"http" || small.scheme() == u"https") {
        return small;
    }
    return row.kind == FileKind::Picture ? row.link.url : QUrl();
}

engine::DownloadRequest pictureRequestFor(const GrabRow &row)
{
    const engine::DownloadRequest link = requestFor(row);
    engine::DownloadRequest request;
    request.url = pictureOf(row);
    request.referrer = link.referrer;
    request.userAgent = link.userAgent;
    if (engine::originKey(request.url) == engine::originKey(link.url)) {
        request.headers = link.headers;
        request.credentials = link.credentials;
    }
    return request;
}

} // namespace ui
