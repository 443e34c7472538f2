// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

namespace cli {

/// Writes the proxies that the environment names for curl so that the system's libraries take them:
/// without a scheme, in all_proxy, socks5h; a no_proxy of "*" makes \a proxy none. One sentence
/// where one of them cannot be used. Before anything else looks at the environment.
QString settleProxyEnvironment(engine::ProxyConfig *proxy);

} // namespace cli
