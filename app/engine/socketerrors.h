// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloaderror.h"
#include "app/engine/route.h"

#include <QAbstractSocket>

namespace engine {

/// What it means that a connection by \a route could not be made, or broke, with \a error;
/// \a detail is the system's own phrase.
DownloadError errorForSocket(
    QAbstractSocket::SocketError error, const QString &detail, const Route &route);

} // namespace engine
