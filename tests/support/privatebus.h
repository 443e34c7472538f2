// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QString>

#include <vector>

namespace testsupport {

/// A message bus of the test's own, with nothing on it; ends with this object. Ask hasStarted()
/// before anything else.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    bool hasStarted() const { return !m_address.isEmpty(); }
    QString address() const { return m_address; }
    /// One more connection, as another program would have; closed with this object.
    QDBusConnection connection();
    /// A connection to no bus at all.
    static QDBusConnection none();
    void stop();

private:
    QProcess m_daemon;
    QString m_address;
    std::vector<QString> m_names;
};

} // namespace testsupport
