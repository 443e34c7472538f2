// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"
#include "app/links/cookiefile.h"
#include "app/links/links.h"

namespace links {

/// What pages are asked with besides their address. All but the referrer is for one origin and goes
/// to no other one (I5), whatever leads there. A value.
struct PageAccess {
    QString origin; ///< as engine::originKey() says it; empty = none of it goes anywhere
    QByteArray referrer; ///< goes to any server
    QByteArray cookies; ///< the value of Cookie as typed
    CookieJar jar; ///< of a cookies.txt; those for the link at hand go along
    QList<engine::HeaderField> headers; ///< any others, secret ones among them
    QList<engine::HeaderField> pageHeaders; ///< for pages alone: no download may write them down
    engine::Credentials credentials;
};

/// \a request with what \a access has for its link. What the request brings itself stays: header
/// fields of its own, cookies, user name and password.
engine::DownloadRequest withAccess(engine::DownloadRequest request, const PageAccess &access);

/// Whether \a access has cookies or a login, which may be none for the link at hand.
bool bringsLogin(const PageAccess &access);

/// What of \a request lets it in at its origin, to be kept as a whole.
engine::OriginSecret loginOf(const engine::DownloadRequest &request);

/// \a access with what was kept for its origin, unless it brings its own.
PageAccess withLogin(PageAccess access, const engine::OriginSecret &kept);

} // namespace links
