// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/pageaccess.h"

#include "app/engine/secretheader.h"

#include <algorithm>
#include <iterator>

namespace links {

namespace {

bool isCalled(const engine::HeaderField &field, const QByteArray &name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

bool hasField(const QList<engine::HeaderField> &fields, const QByteArray &name)
{
    return std::any_of(fields.begin(), fields.end(),
        [&name](const engine::HeaderField &field) { return isCalled(field, name); });
}

QList<engine::HeaderField> secretOnes(const QList<engine::HeaderField> &fields)
{
    QList<engine::HeaderField> secret;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(secret),
        [](const engine::HeaderField &field) { return engine::isSecretHeader(field.name); });
    return secret;
}

QByteArray cookiesFor(const QUrl &url, const PageAccess &access)
{
    const QByteArray own = access.jar.fieldFor(url, QDateTime::currentDateTimeUtc());
    const bool hasBoth = !own.isEmpty() && !access.cookies.isEmpty();
    return access.cookies + (hasBoth ? "; " : "") + own;
}

} // namespace

engine::DownloadRequest withAccess(engine::DownloadRequest request, const PageAccess &access)
{
    if (request.referrer.isEmpty()) {
        request.referrer = access.referrer;
    }
    if (access.origin.isEmpty() || engine::originKey(request.url) != access.origin) {
        return request;
    }
    const QList<engine::HeaderField> own = request.headers;
    for (const engine::HeaderField &field : access.headers + access.pageHeaders) {
        if (!hasField(own, field.name)) {
            request.headers.append(field);
        }
    }
    const QByteArray cookies = cookiesFor(request.url, access);
    if (!cookies.isEmpty() && !hasField(request.headers, "Cookie")) {
        request.headers.append({ "Cookie", cookies });
    }
    if (request.credentials.isEmpty() && request.url.userInfo().isEmpty()) {
        request.credentials = access.credentials;
    }
    return request;
}

engine::OriginSecret loginOf(const engine::DownloadRequest &request)
{
    return { request.credentials, secretOnes(request.headers) };
}

bool bringsLogin(const PageAccess &access)
{
    return !access.credentials.isEmpty() || !access.cookies.isEmpty() || !access.jar.isEmpty()
        || !access.pageHeaders.isEmpty() || !secretOnes(access.headers).isEmpty();
}

PageAccess withLogin(PageAccess access, const engine::OriginSecret &kept)
{
    if (!bringsLogin(access)) {
        access.credentials = kept.credentials;
        access.headers += secretOnes(kept.headers);
    }
    return access;
}

} // namespace links
