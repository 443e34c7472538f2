// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInformation>
#include <QObject>
#include <QTimer>

namespace engine {

/// Whether the computer has a network, as NetworkManager says it: a hint, not a promise; always
/// where that does not run. It says "disconnected" for ever where it looks after none of the
/// networks there are, so before it has seen one in this run it is believed only while the computer
/// has no address that others could answer to. Lives on the thread of the program's main loop.
class NetworkHint : public QObject {
    Q_OBJECT

public:
    explicit NetworkHint(QObject *parent = nullptr);

    bool isOnline() const { return m_isOnline; }
    /// Whether there is a NetworkManager to ask.
    bool isManaged() const { return m_isManaged; }

signals:
    void onlineChanged(bool isOnline);

private:
    void look();

    bool m_isManaged = false;
    bool m_wasConnected = false;
    bool m_isOnline = true;
    QTimer m_timer; ///< while NetworkManager is not believed to know, addresses come unsaid
};

} // namespace engine
