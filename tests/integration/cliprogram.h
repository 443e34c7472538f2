// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace support {

/// What a run of bobbin-cli that ended by itself left.
struct CliOutcome {
    int exitCode = -1; ///< -1 = it crashed or did not end in time
    QByteArray out;
    QByteArray err;
};

inline QString cliPath()
{
    return qEnvironmentVariable("BOBBIN_BUILD") + QStringLiteral("/bin/bobbin-cli");
}

/// Runs bobbin-cli in \a sandbox with \a input on its standard input and waits for its end.
inline CliOutcome runCli(const CliSandbox &sandbox, const QStringList &arguments,
    const QByteArray &input = {}, const QStringList &ownFolders = {})
{
    QProcess process;
    process.setProcessEnvironment(sandbox.environment());
    const QStringList folders { QStringLiteral("--profile"), sandbox.profile(),
        QStringLiteral("-d"), sandbox.downloads() };
    process.start(cliPath(), (ownFolders.isEmpty() ? folders : ownFolders) + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        qWarning("bobbin-cli: %s", process.readAllStandardError().constData());
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

/// The lines of \a out as objects; an empty object for each line that is not one.
inline QList<QJsonObject> jsonLines(const QByteArray &out)
{
    QList<QJsonObject> objects;
    const QByteArrayList lines = out.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() || &line != &lines.last()) {
            objects.append(QJsonDocument::fromJson(line).object());
        }
    }
    return objects;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support
