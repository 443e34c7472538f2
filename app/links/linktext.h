// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QStringView>

#include <optional>

namespace links {

/// Longer links than this are no links: servers refuse far shorter ones.
inline constexpr qsizetype kMaxLinkLength = 32 * 1024;

/// \a text, which begins with a scheme, as a link; \a line is only passed on.
FoundLink linkFromText(QStringView text, int line);
/// A line or word that holds no link.
FoundLink wrongLink(QStringView text, int line, LinkProblem problem);
/// Whether \a text begins like "magnet:" or "mailto:": a scheme that is one without "://".
bool startsWithOtherScheme(QStringView text);
/// "example.org/a.zip", "localhost:8080", "[::1]/a" and "//example.org" as an https link, or
/// nothing where \a text does not look like a host with a path. \a needsPath: there must be one.
std::optional<FoundLink> linkWithoutScheme(QStringView text, int line, bool needsPath);
/// http or https with a host, in the one spelling by which links are compared: without fragment,
/// with a path. Empty for anything else.
QUrl normalised(const QUrl &url);

} // namespace links
