// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fetchorder.h"

#include "app/engine/digestauth.h"
#include "app/engine/hostpattern.h"
#include "app/engine/redirect.h"

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

QByteArray basic(const QString &userName, const QString &password)
{
    return "Basic " + (userName + u':' + password).toUtf8().toBase64();
}

QByteArray rangeValue(const Segment &range)
{
    QByteArray value = "bytes=" + QByteArray::number(range.from) + '-';
    if (range.to > range.from) {
        value += QByteArray::number(range.to - 1);
    }
    return value;
}

/// Host (RFC 9110, 7.2): without the scheme's own port.
QByteArray authority(const QUrl &url, const Route &route)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('[')) {
        host = '[' + host + ']';
    }
    return route.port == (route.isTls ? 443 : 80) ? host
                                                  : host + ':' + QByteArray::number(route.port);
}

QByteArray target(const QUrl &url, const Route &route)
{
    return route.isByRelay() ? url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                             : requestTarget(url);
}

/// What would become two fields, or change where the request ends.
bool isSafe(const HeaderField &field)
{
    static constexpr std::array<QByteArrayView, 5> kFraming { "content-length", "transfer-encoding",
        "expect", "upgrade", "trailer" };
    const auto isToken = [](char c) { // RFC 9110, 5.6.2
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !field.name.isEmpty() && std::all_of(field.name.begin(), field.name.end(), isToken)
        && std::none_of(field.value.begin(), field.value.end(), breaks)
        && std::find(kFraming.begin(), kFraming.end(), field.name.toLower()) == kFraming.end();
}

void setField(QList<HeaderField> &fields, const HeaderField &field)
{
    const auto same = std::find_if(fields.begin(), fields.end(), [&](const HeaderField &other) {
        return other.name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
    if (same == fields.end()) {
        fields.append(field);
    } else {
        *same = field;
    }
}

} // namespace

QList<HeaderField> requestFields(const DownloadRequest &request, const QByteArray &userAgent)
{
    QList<HeaderField> fields { { "User-Agent",
        request.userAgent.isEmpty() ? userAgent : request.userAgent } };
    if (!request.referrer.isEmpty()) {
        fields.append({ "Referer", request.referrer });
    }
    return fields + request.headers;
}

QList<HeaderField> fieldsAt(const QUrl &link, const DownloadRequest &request,
    const QList<HostRule> &rules, const QByteArray &userAgent)
{
    DownloadRequest there = request;
    there.url = link;
    there.headers = fieldsForHop(request.headers, request.url, link);
    there.referrer = referrerForHop(request.referrer, request.url, link);
    return requestFields(withHostRule(there, rules), userAgent);
}

QByteArray basicAuthorization(const Credentials &credentials)
{
    return basic(credentials.userName, credentials.password);
}

QString hostKey(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return u"%1:%2"_s.arg(url.host().toLower()).arg(port);
}

QList<HeaderField> sentFields(const FetchOrder &order, const Route &route)
{
    QList<HeaderField> fields { { "Host", authority(order.url, route) }, { "Accept", "*/*" },
        { "Connection", "keep-alive" } };
    for (const HeaderField &field : order.fields) {
        if (isSafe(field)) {
            setField(fields, field);
        }
    }
    setField(fields, { "Accept-Encoding", "identity" });
    if (order.isRanged) {
        setField(fields, { "Range", rangeValue(order.range) });
        if (!order.ifRange.isEmpty()) {
            setField(fields, { "If-Range", order.ifRange });
        }
    }
    if (route.isByRelay() && !route.proxy.user().isEmpty()) {
        setField(
            fields, { "Proxy-Authorization", basic(route.proxy.user(), route.proxy.password()) });
    }
    return fields;
}

QByteArray requestText(const FetchOrder &order, const Route &route)
{
    QByteArray text
        = (order.isHead ? "HEAD " : "GET ") + target(order.url, route) + " HTTP/1.1\r\n";
    const QList<HeaderField> fields = sentFields(order, route);
    for (const HeaderField &field : fields) {
        text += field.name + ": " + field.value + "\r\n";
    }
    return text + "\r\n";
}

} // namespace engine
