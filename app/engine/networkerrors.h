// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QtNetwork/QNetworkReply>

namespace engine {

/// What Qt's error code of a reply means, for a reply whose header never came or whose body broke
/// off. Whoever aborts a reply knows why and does not ask. A reply with a final status is judged
/// by that status, never by this: Qt has one code for 416, 429 and many others. NoError is None.
DownloadError errorForNetwork(QNetworkReply::NetworkError error, const QString &detail);

/// What the error that means \a direct without a proxy means with one of \a proxy's kind, which is
/// HTTP or SOCKS: Qt does not tell a proxy that is not there from a server that is not.
ErrorKind kindThroughProxy(ProxyKind proxy, QNetworkReply::NetworkError error, ErrorKind direct);

} // namespace engine
