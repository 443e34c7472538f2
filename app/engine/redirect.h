// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/downloaderror.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace engine {

/// One step of a redirection.
struct Hop {
    QUrl url; ///< http or https, absolute, encoded, without userinfo
    bool isSameOrigin = true; ///< as the URL that redirected

    bool operator==(const Hop &) const = default;
};

/// Where a redirecting reply of \a from leads. Fails with InsecureRedirect (F47: https to http) or
/// BadRedirect (F48: another scheme, F50: none, blank or contradicting Locations). A Location
/// without fragment takes over the one of \a from (RFC 9110, 10.2.2). The detail of an error shows
/// no secret of a Location. Counting hops is the caller's.
Result<Hop> nextHop(const QUrl &from, const QList<QByteArray> &locations);

/// Same scheme, host and port; a missing port is the scheme's own (RFC 6454).
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// The fields that may still go along when \a from redirected to \a to: all of them inside an
/// origin. To another origin secret ones stay behind. A Referer among them follows
/// referrerForHop().
QList<HeaderField> fieldsForHop(const QList<HeaderField> &fields, const QUrl &from, const QUrl &to);

/// The Referer for a hop: cut to its origin when the hop leaves the origin; empty when an https
/// referrer would go to http, and when it is no http or https URL on leaving the origin (F49).
QByteArray referrerForHop(const QByteArray &referrer, const QUrl &from, const QUrl &to);

} // namespace engine
