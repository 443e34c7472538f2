// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/launchrequest.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>

namespace desktop {

/// Sees to it that one window holds a profile; later starts hand their arguments over to it. Owns
/// the profile's socket while it is the first. Lives on the GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    enum class Role {
        First, ///< this process holds the profile
        HandedOver, ///< another one does, and has taken the request: time to end
        Refused, ///< another one does, but does not answer
    };

    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Blocks for \a patience at most; call it before the event loop runs. A program that is just
    /// ending is waited for. Where no socket can be made at all the answer is First: the store
    /// guards the profile as well.
    Role start(
        const LaunchRequest &request, std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Lets go of the profile, so that the next start is First.
    void release();
    QString socketPath() const { return m_path; }

signals:
    /// A later start handed this over; raise the window.
    void messageReceived(const desktop::LaunchRequest &request);

private:
    bool claim();
    bool handOver(const QByteArray &message, std::chrono::milliseconds patience) const;
    void accept();

    QString m_path;
    QLocalServer m_server;
    int m_claim = -1; ///< descriptor of the claimed file; the system frees it with the process
};

} // namespace desktop
