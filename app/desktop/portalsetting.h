// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QString>
#include <QVariant>

namespace desktop {

/// One value of org.freedesktop.portal.Settings; invalid until the portal has answered, and where
/// it does not know it. Never waits for the bus. Lives on the GUI thread.
class PortalSetting : public QObject {
    Q_OBJECT

public:
    PortalSetting(const QDBusConnection &sessionBus, const QString &group, const QString &key,
        QObject *parent = nullptr);

    const QVariant &value() const { return m_value; }

signals:
    void changed(const QVariant &value);

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void set(const QVariant &value);

    QString m_group;
    QString m_key;
    QVariant m_value;
};

} // namespace desktop
