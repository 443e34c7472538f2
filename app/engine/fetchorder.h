// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/engineconfig.h"
#include "app/engine/route.h"

namespace engine {

/// One GET or HEAD as it goes out.
struct FetchOrder {
    QUrl url;
    QList<HeaderField> fields; ///< see requestFields()
    Credentials credentials; ///< for the origin of url, see SignIns
    bool isHead = false;
    bool isRanged = false;
    Segment range; ///< to <= from: open end; counts only when ranged
    QByteArray ifRange; ///< empty = none
    qint64 readBuffer = 1024 * 1024; ///< bytes that TLS may hold deciphered, see HttpSocket
    qint64 window = 0; ///< bytes that the system may hold unread; 0 = as many as it likes

    bool operator==(const FetchOrder &) const = default;
};

/// The user's fields of \a request: referrer, user agent, own headers. The login is no field before
/// its origin asks for it, see SignIns.
QList<HeaderField> requestFields(const DownloadRequest &request, const QByteArray &userAgent);

/// The same for \a link, which is that of \a request or another one of the same file: of the user's
/// fields what a redirect to it would take along (I5), and what the first of \a rules for its own
/// host adds.
QList<HeaderField> fieldsAt(const QUrl &link, const DownloadRequest &request,
    const QList<HostRule> &rules, const QByteArray &userAgent);

/// The value of Authorization (RFC 7617, 2).
QByteArray basicAuthorization(const Credentials &credentials);

/// "host:port" with the scheme's own port filled in: what connections are counted by.
QString hostKey(const QUrl &url);

/// The fields of the request as it is sent by \a route.
QList<HeaderField> sentFields(const FetchOrder &order, const Route &route);

/// The request as it is sent (RFC 9112, 3): identity encoding, no cookies but those of the fields.
/// Of fields with one name the last one counts; one that would become two, or end
/// the request elsewhere, is left out (H38).
QByteArray requestText(const FetchOrder &order, const Route &route);

} // namespace engine
