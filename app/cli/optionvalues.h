// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QString>

#include <optional>

namespace cli {

/// "500K", "2M", "1.5G" or plain bytes -> bytes a second; K is 1024; 0 = unlimited. Nothing for
/// anything else and for more than a PiB.
std::optional<qint64> rateFromText(const QString &text);

/// A whole number from \a least to \a most.
std::optional<int> numberFromText(const QString &text, int least, int most);

/// "Name: value" with a name and a value that RFC 9110, 5.1 and 5.5 allow.
std::optional<engine::HeaderField> headerFromText(const QString &text);

/// Whether \a name is a field that the engine itself has to set, since the download depends on it.
bool isEngineHeader(const QByteArray &name);

/// Whether \a text may be the value of a header field: no line ends and no other control
/// characters.
bool isHeaderValue(const QString &text);

/// "NAME:PASSWORD"; the name ends at the first colon and is not empty.
std::optional<engine::Credentials> credentialsFromText(const QString &text);

/// "http://HOST:PORT", "socks5://NAME:PASSWORD@HOST:PORT" or "HOST:PORT" (http). Without a port
/// http means 80 and socks5 means 1080.
std::optional<engine::ProxyConfig> proxyFromText(const QString &text);

} // namespace cli
