// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace links {

/// One line of a cookies.txt.
struct Cookie {
    QString domain; ///< lower case, without the leading dot
    bool isForSubdomains = false;
    QByteArray path; ///< begins with '/'
    bool isSecure = false; ///< for https only
    QDateTime expires; ///< UTC; invalid = with the session
    QByteArray name;
    QByteArray value;

    bool operator==(const Cookie &) const = default;
};

/// The cookies in \a text, a Netscape cookies.txt as browsers' extensions, curl and wget write it;
/// also the "#HttpOnly_" lines. Lines that are none are passed over. Hostile input (H36): beyond
/// 1 MiB nothing is read, at most 5,000 cookies, names and values up to 4 KiB without control
/// characters, semicolons and commas in names.
QList<Cookie> cookiesFromText(const QByteArray &text);

/// Cookies that are looked up by link, many thousand of them if need be. A value.
class CookieJar {
public:
    CookieJar() = default;
    explicit CookieJar(const QList<Cookie> &cookies);

    bool isEmpty() const { return m_cookies.isEmpty(); }
    qsizetype count() const { return m_cookies.size(); }
    /// Numbers of the cookies for \a url (RFC 6265, 5.4): those of its host and path that have not
    /// expired by \a now, longest path first.
    QList<qsizetype> matches(const QUrl &url, const QDateTime &now) const;
    /// The value of Cookie for \a url; empty when there is none, at most 16 KiB.
    QByteArray fieldFor(const QUrl &url, const QDateTime &now) const;

private:
    QList<Cookie> m_cookies;
    QHash<QString, QList<qsizetype>> m_byDomain; ///< numbers, in the file's order
};

} // namespace links
