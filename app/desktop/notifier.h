// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>

class QDBusPendingCallWatcher;

namespace desktop {

/// A button of a notification. The key "default" is a click on the notification itself.
struct NotificationAction {
    QString key;
    QString label;

    bool operator==(const NotificationAction &) const = default;
};

/// What a notification says, in plain text: names and servers' words may stand in it as they are.
struct Notification {
    QString tag; ///< the client's own; comes back with activated()
    QString title;
    QString body;
    QList<NotificationAction> actions;
    bool isProblem = false;

    bool operator==(const Notification &) const = default;
};

/// Shows notifications through org.freedesktop.Notifications. Never waits for the bus. Lives on
/// the GUI thread.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const Notification &notification);

signals:
    /// \a activationToken lets the window come to the front; may be empty.
    void activated(const QString &tag, const QString &key, const QString &activationToken);
    /// The desktop shows no notifications; another place (the tray) may show this one.
    void unavailable(const desktop::Notification &notification);

private slots:
    void onActionInvoked(uint id, const QString &key);
    void onActivationToken(uint id, const QString &token);
    void onClosed(uint id, uint reason);

private:
    void askCapabilities();
    void send(const Notification &notification);
    void onSent(const Notification &notification, QDBusPendingCallWatcher *watcher);

    QDBusConnection m_bus;
    bool m_hasAsked = false;
    std::optional<bool> m_readsMarkup; ///< unknown until the service has answered
    QList<Notification> m_waiting; ///< for the capabilities
    QHash<uint, QString> m_tags; ///< of those on the screen
    QHash<uint, QString> m_tokens;
};

} // namespace desktop

Q_DECLARE_METATYPE(desktop::Notification)
