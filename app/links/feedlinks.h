// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// The files of a feed or a sitemap: RSS and Atom enclosures, Media RSS, pictures and videos of
/// sitemaps, each with its entry's title; of an entry without any, its page. Caps as fromText, 5 s,
/// depth 512; no entities. The charset of \a mimeType goes before what the feed says of itself.
FoundLinks fromFeed(const QByteArray &xml, const QUrl &base, const QString &mimeType = {});
/// The first of them, of a feed of which \a xml has come so far: those of entries that have come
/// to their end.
FoundLinks fromFeedSoFar(const QByteArray &xml, const QUrl &base, const QString &mimeType = {});

} // namespace links
