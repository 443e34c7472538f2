// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkrequest.h"

namespace links {

engine::DownloadRequest requestFor(const FoundLink &link)
{
    engine::DownloadRequest request;
    request.url = link.url;
    request.fileName = link.name;
    request.checksum = link.checksum;
    request.pieces = link.pieces;
    request.mirrors = link.mirrors;
    request.referrer = link.referrer;
    request.userAgent = link.userAgent;
    request.headers = link.headers;
    request.credentials = link.credentials;
    return request;
}

} // namespace links
