// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostpattern.h"

#include <QHostAddress>

#include <algorithm>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString &text)
{
    QString result = text.trimmed().toLower();
    if (result.startsWith(u'[') && result.endsWith(u']')) {
        result = result.sliced(1, result.size() - 2);
    }
    while (result.endsWith(u'.')) {
        result.chop(1);
    }
    return result;
}

/// Greedy with one way back: linear in practice, whatever is typed.
bool matchesWildcards(QStringView pattern, QStringView text)
{
    qsizetype at = 0;
    qsizetype textAt = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (textAt < text.size()) {
        if (at < pattern.size() && pattern.at(at) == u'*') {
            star = at++;
            starText = textAt;
        } else if (at < pattern.size() && pattern.at(at) == text.at(textAt)) {
            ++at;
            ++textAt;
        } else if (star >= 0) {
            at = star + 1;
            textAt = ++starText;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + at, pattern.end(), [](QChar c) { return c == u'*'; });
}

bool isInNetwork(const QString &network, const QHostAddress &address)
{
    const auto subnet = QHostAddress::parseSubnet(network);
    return subnet.second >= 0 && !address.isNull() && address.isInSubnet(subnet);
}

bool hasHeader(const QList<HeaderField> &headers, const QByteArray &name)
{
    return std::any_of(headers.begin(), headers.end(), [&](const HeaderField &field) {
        return field.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool hostMatches(const QString &pattern, const QString &host)
{
    const QString wanted = plain(pattern);
    const QString name = plain(host);
    if (wanted.isEmpty() || name.isEmpty()) {
        return false;
    }
    const QHostAddress address(name);
    if (wanted == "<local>"_L1) {
        return !name.contains(u'.') && address.isNull();
    }
    if (wanted.contains(u'/')) {
        return isInNetwork(wanted, address);
    }
    if (!address.isNull()) {
        const QHostAddress other(wanted);
        return other.isNull() ? wanted == "*"_L1 : other == address;
    }
    if (wanted.startsWith(u'.')) {
        return name.endsWith(wanted) || name == QStringView(wanted).sliced(1);
    }
    return matchesWildcards(wanted, name);
}

bool hostMatchesAny(const QStringList &patterns, const QString &host)
{
    return std::any_of(patterns.begin(), patterns.end(),
        [&](const QString &pattern) { return hostMatches(pattern, host); });
}

bool isPrivateHost(const QString &host)
{
    static const QStringList kInside { u"<local>"_s, u".localhost"_s, u".local"_s, u".lan"_s,
        u".internal"_s, u".intranet"_s, u".home.arpa"_s, u"0.0.0.0/8"_s, u"10.0.0.0/8"_s,
        u"100.64.0.0/10"_s, u"127.0.0.0/8"_s, u"169.254.0.0/16"_s, u"172.16.0.0/12"_s,
        u"192.168.0.0/16"_s, u"::/127"_s, u"fc00::/7"_s, u"fe80::/10"_s };
    bool isIPv4 = false;
    const quint32 mapped = QHostAddress(plain(host)).toIPv4Address(&isIPv4);
    return hostMatchesAny(kInside, isIPv4 ? QHostAddress(mapped).toString() : host);
}

DownloadRequest withHostRule(const DownloadRequest &request, const QList<HostRule> &rules)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const HostRule &candidate) {
        return hostMatches(candidate.pattern, request.url.host());
    });
    if (rule == rules.end()) {
        return request;
    }
    DownloadRequest result = request;
    if (result.userAgent.isEmpty()) {
        result.userAgent = rule->userAgent;
    }
    if (result.referrer.isEmpty()) {
        result.referrer = rule->referrer;
    }
    for (const HeaderField &field : rule->headers) {
        if (!hasHeader(request.headers, field.name)) {
            result.headers.append(field);
        }
    }
    return result;
}

} // namespace engine
