// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace support {

/// A home, a profile and a download folder of their own for runs of the real bobbin-cli.
class CliSandbox {
public:
    CliSandbox();

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString downloads() const { return m_folder.filePath(QStringLiteral("downloads")); }
    QString path(const QString &name) const { return downloads() + u'/' + name; }
    QProcessEnvironment environment() const;

private:
    QTemporaryDir m_folder;
};

/// One run of bobbin-cli with --json in \a sandbox. Dies with this object.
class CliRun {
public:
    CliRun(const CliSandbox &sandbox, const QStringList &arguments,
        const QProcessEnvironment &extra = QProcessEnvironment());
    ~CliRun();

    /// Waits until an event came for which \a condition holds.
    bool waitForEvent(const std::function<bool(const QJsonObject &)> &condition, int ms = 30000);
    /// Waits until at least \a bytes are reported as received.
    bool waitForReceived(qint64 bytes);
    bool waitForEnd(int ms = 60000);
    int exitCode() const { return m_process.exitCode(); }
    void interrupt(int signal); ///< sends SIGINT, SIGTERM, SIGKILL ...
    const QList<QJsonObject> &events();
    /// The last event called \a name; empty when there was none.
    QJsonObject lastEvent(const QString &name);
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    void read();

    QProcess m_process;
    QByteArray m_pending;
    QList<QJsonObject> m_events;
};

} // namespace support
