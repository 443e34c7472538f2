// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatebus.h"

using namespace Qt::StringLiterals;

namespace testsupport {

PrivateBus::PrivateBus()
{
    // It complains of limits that it may not raise in a container.
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"dbus-daemon"_s,
        { u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s });
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(10'000)) { }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : m_names) {
        QDBusConnection::disconnectFromBus(name);
    }
    stop();
}

QDBusConnection PrivateBus::connection()
{
    m_names.push_back(u"%1#%2"_s.arg(m_address).arg(m_names.size()));
    return QDBusConnection::connectToBus(m_address, m_names.back());
}

QDBusConnection PrivateBus::none()
{
    return QDBusConnection::connectToBus(u"unix:path=/nonexistent/bus"_s, u"none"_s);
}

void PrivateBus::stop()
{
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
}

} // namespace testsupport
