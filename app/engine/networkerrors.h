// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"

#include <QtNetwork/QNetworkReply>

namespace engine {

/// What Qt's error code of a reply means, for a reply whose header never came or whose body broke
/// off. Whoever aborts a reply knows why and does not ask. A reply with a final status is judged
/// by that status, never by this: Qt has one code for 416, 429 and many others. NoError is None.
DownloadError errorForNetwork(QNetworkReply::NetworkError error, const QString &detail);

} // namespace engine
