// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sourcepage.h"

namespace ui {

namespace {

bool isWebLink(const QUrl &url)
{
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    return url.isValid() && isHttp && !url.host().isEmpty();
}

/// The server answers the link with something meant for a browser.
bool isForBrowser(engine::ErrorKind kind)
{
    return kind == engine::ErrorKind::WebPage || kind == engine::ErrorKind::RedirectLoop
        || kind == engine::ErrorKind::BadRedirect;
}

QUrl frontPage(QUrl url)
{
    url.setPath(QStringLiteral("/"));
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

} // namespace

QUrl sourcePage(const engine::Download &download)
{
    const QUrl referrer = QUrl::fromEncoded(download.request.referrer);
    const QUrl &link = download.request.url;
    QUrl page = isWebLink(referrer)         ? referrer
        : !isWebLink(link)                  ? QUrl()
        : isForBrowser(download.error.kind) ? link
                                            : frontPage(link);
    page.setUserInfo(QString());
    return page;
}

} // namespace ui
