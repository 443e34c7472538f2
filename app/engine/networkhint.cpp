// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/networkhint.h"

#include <QNetworkInterface>
#include <QThread>

#include <algorithm>
#include <utility>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookEvery = 30s;

bool leadsOut(const QNetworkInterface &interface)
{
    constexpr auto kWanted = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    const auto flags = interface.flags();
    const QList<QNetworkAddressEntry> entries = interface.addressEntries();
    return (flags & kWanted) == kWanted && !flags.testFlag(QNetworkInterface::IsLoopBack)
        && std::any_of(entries.begin(), entries.end(),
            [](const QNetworkAddressEntry &entry) { return !entry.ip().isLinkLocal(); });
}

bool hasAddress()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), leadsOut);
}

} // namespace

NetworkHint::NetworkHint(QObject *parent)
    : QObject(parent)
{
    // Only this backend: glib's never notices that the network came back.
    m_isManaged = QNetworkInformation::loadBackendByName(u"networkmanager");
    if (!m_isManaged) {
        return;
    }
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &NetworkHint::look);
    look();
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        &NetworkHint::look);
}

void NetworkHint::look()
{
    Q_ASSERT(QThread::currentThread() == thread());
    // Local and unknown networks may hold the server that is asked for.
    const bool isConnected = QNetworkInformation::instance()->reachability()
        != QNetworkInformation::Reachability::Disconnected;
    m_wasConnected = m_wasConnected || isConnected;
    m_wasConnected ? m_timer.stop() : m_timer.start();
    const bool isOnline = isConnected || (!m_wasConnected && hasAddress());
    if (std::exchange(m_isOnline, isOnline) != isOnline) {
        Q_EMIT onlineChanged(isOnline);
    }
}

} // namespace engine
