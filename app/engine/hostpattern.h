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

/// Whether \a host, a name or an address, is this computer or of the network it is in: loopback,
/// link-local, private and shared ranges (RFC 6890), names without a dot or below .local and its
/// like. A name is not looked up.
bool isPrivateHost(const QString &host);

/// \a request with what the first rule for its host adds; what it says itself goes before.
DownloadRequest withHostRule(const DownloadRequest &request, const QList<HostRule> &rules);

} // namespace engine
