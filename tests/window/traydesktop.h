// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

/// A desktop of its own for one test: an X server, a session bus, and a tray that can be started
/// and taken away.
class TrayDesktop {
public:
    TrayDesktop();
    ~TrayDesktop();
    Q_DISABLE_COPY_MOVE(TrayDesktop)

    QString display() const { return m_display; }
    QString busAddress() const { return m_busAddress; }
    QProcessEnvironment environment() const;
    void startTrayer();
    void stopTrayer();

private:
    QProcess m_server;
    QProcess m_bus;
    QProcess m_trayer;
    QString m_display;
    QString m_busAddress;
};

/// This very program, started as one that only has a tray icon; it says a line for each change.
class TrayProbe {
public:
    explicit TrayProbe(const QProcessEnvironment &environment);
    ~TrayProbe();
    Q_DISABLE_COPY_MOVE(TrayProbe)

    /// Waits for the next line that is \a line; false after 20 s or at the end of the program.
    bool says(const QByteArray &line);
    QByteArrayList lines() const { return m_lines; }
    void tell(const QByteArray &line);

private:
    QProcess m_process;
    QByteArrayList m_lines;
    qsizetype m_read = 0;
};

/// The main() of the probe.
int runTrayProbe(int argc, char **argv);
