// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInterface>

#include <algorithm>

namespace testsupport {

/// Whether this computer has an address that others could answer to.
inline bool hasAddress()
{
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    return std::any_of(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return !address.isLoopback() && !address.isLinkLocal();
    });
}

} // namespace testsupport
