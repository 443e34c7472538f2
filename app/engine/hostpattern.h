// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QString>

namespace engine {

/// Whether \a host, a name or an address, is one of \a pattern: "example.com" is that host alone,
/// ".example.com" it and all below it, "*" in a name any text, "10.0.0.0/8" or "fe80::/10" a
/// network, "<local>" every name without a dot. Case and blanks around do not count.
bool hostMatches(const QString &pattern, const QString &host);

bool hostMatchesAny(const QStringList &patterns, const QString &host);

/// \a request with what the first rule for its host adds; what it says itself goes before.
DownloadRequest withHostRule(const DownloadRequest &request, const QList<HostRule> &rules);

} // namespace engine
