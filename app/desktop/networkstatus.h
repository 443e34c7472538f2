// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace desktop {

/// Whether the computer has a network: a hint, not a promise. Tests put their own in its place.
/// Lives on the GUI thread.
class NetworkStatus : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isOnline() const = 0;

signals:
    void onlineChanged(bool isOnline);
    /// The computer reaches the network another way now, with another address (F53).
    void routeChanged();
};

/// What NetworkManager says, see engine::NetworkHint; always online where it does not run.
std::unique_ptr<NetworkStatus> createNetworkStatus();

} // namespace desktop
