// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/cookiefile.h"

#include <algorithm>
#include <optional>

namespace links {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 1024 * 1024;
constexpr qsizetype kMostCookies = 5'000;
constexpr qsizetype kLongestWord = 4 * 1024;
constexpr qsizetype kLongestField = 16 * 1024;
constexpr QByteArrayView kHttpOnly("#HttpOnly_");

bool isClean(const QByteArray &text, QByteArrayView forbidden)
{
    return text.size() <= kLongestWord && std::all_of(text.begin(), text.end(), [&](char c) {
        return static_cast<uchar>(c) >= 0x20 && c != 0x7f && !forbidden.contains(c);
    });
}

/// domain, subdomains, path, secure, expiry, name, value; apart by tabs.
std::optional<Cookie> cookieOf(QByteArray line)
{
    if (line.startsWith(kHttpOnly)) {
        line.remove(0, kHttpOnly.size());
    }
    const QList<QByteArray> words = line.split('\t');
    if (line.startsWith('#') || words.size() < 6 || words.size() > 7) {
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 expires = words.at(4).trimmed().toLongLong(&isNumber);
    Cookie cookie;
    cookie.domain = QString::fromLatin1(words.at(0).trimmed()).toLower();
    cookie.isForSubdomains = words.at(1).compare("TRUE", Qt::CaseInsensitive) == 0;
    cookie.path = words.at(2).trimmed();
    cookie.isSecure = words.at(3).compare("TRUE", Qt::CaseInsensitive) == 0;
    cookie.name = words.at(5).trimmed();
    cookie.value = words.value(6).trimmed();
    while (cookie.domain.startsWith(u'.')) {
        cookie.domain.remove(0, 1);
    }
    if (!isNumber || cookie.domain.isEmpty() || !cookie.path.startsWith('/')
        || cookie.name.isEmpty() || !isClean(cookie.name, "=;,") || !isClean(cookie.value, ";")
        || !isClean(cookie.path, ";")) {
        return std::nullopt;
    }
    if (expires > 0) {
        cookie.expires = QDateTime::fromSecsSinceEpoch(expires, Qt::UTC);
    }
    return cookie;
}

bool isForHost(const Cookie &cookie, const QString &host)
{
    // A cookie of a name without a dot would go to every host below it ("com").
    const bool isBelow = cookie.isForSubdomains && cookie.domain.contains(u'.')
        && host.endsWith(u'.' + cookie.domain) && !host.back().isDigit();
    return host == cookie.domain || isBelow;
}

bool isForPath(const Cookie &cookie, const QByteArray &path)
{
    return path.startsWith(cookie.path)
        && (path.size() == cookie.path.size() || cookie.path.endsWith('/')
            || path.at(cookie.path.size()) == '/');
}

} // namespace

QList<Cookie> cookiesFromText(const QByteArray &text)
{
    QList<Cookie> cookies;
    if (text.size() > kMostBytes) {
        return cookies;
    }
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        const auto cookie = cookieOf(line);
        if (cookie && cookies.size() < kMostCookies) {
            cookies.append(*cookie);
        }
    }
    return cookies;
}

CookieJar::CookieJar(const QList<Cookie> &cookies)
    : m_cookies(cookies)
{
    for (qsizetype i = 0; i < cookies.size(); ++i) {
        m_byDomain[cookies.at(i).domain].append(i);
    }
}

QList<qsizetype> CookieJar::matches(const QUrl &url, const QDateTime &now) const
{
    const QString host = url.host().toLower();
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    QList<qsizetype> candidates;
    for (QString domain = host; !domain.isEmpty(); domain = domain.section(u'.', 1)) {
        candidates += m_byDomain.value(domain);
    }
    candidates.removeIf([&](qsizetype number) {
        const Cookie &cookie = m_cookies.at(number);
        const bool isOver = cookie.expires.isValid() && cookie.expires <= now;
        const bool isOpenWay = !cookie.isSecure || url.scheme() == "https"_L1;
        return isOver || !isOpenWay || !isForHost(cookie, host)
            || !isForPath(cookie, path.isEmpty() ? "/" : path);
    });
    std::sort(candidates.begin(), candidates.end(), [this](qsizetype a, qsizetype b) {
        const qsizetype lengthA = m_cookies.at(a).path.size();
        const qsizetype lengthB = m_cookies.at(b).path.size();
        return lengthA != lengthB ? lengthA > lengthB : a < b;
    });
    return candidates;
}

QByteArray CookieJar::fieldFor(const QUrl &url, const QDateTime &now) const
{
    QByteArray field;
    for (const qsizetype number : matches(url, now)) {
        const Cookie &cookie = m_cookies.at(number);
        const QByteArray pair = cookie.name + '=' + cookie.value;
        if (field.size() + pair.size() + 2 <= kLongestField) {
            field += (field.isEmpty() ? "" : "; ") + pair;
        }
    }
    return field;
}

} // namespace links
