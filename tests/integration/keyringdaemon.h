// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

/// A real keyring on the test's own bus, opened with a password; ends with this object. One for all
/// tests of a program: libsecret does not look for another in its process's life.
class KeyringDaemon {
public:
    KeyringDaemon();
    ~KeyringDaemon();
    Q_DISABLE_COPY_MOVE(KeyringDaemon)

    /// Whether one answers on the bus yet.
    static bool isThere();
    static void lockAll();

private:
    QProcess m_process;
};
