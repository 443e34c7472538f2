// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cli {

/// Everything the command line of bobbin-cli asks for, in the types the engine takes.
struct Options {
    QStringList links; ///< as typed
    QString inputFile; ///< "-" = stdin; empty = none
    QString folder; ///< absolute
    QString fileName; ///< for the one link; empty = as the server says
    int jobs = 4; ///< downloads, or links checked, at once; 1 to 64
    int connections = 8; ///< per download, 1 to 32
    qint64 speedLimit = 0; ///< bytes a second over all downloads, 0 = unlimited
    engine::Checksum checksum;
    QList<engine::HeaderField> headers;
    QByteArray userAgent; ///< empty = the engine's own
    QByteArray referrer;
    engine::Credentials credentials;
    engine::ProxyConfig proxy;
    QString caFile; ///< absolute; empty = none
    int retries = 5; ///< 0 to 100
    QString profile; ///< absolute folder
    bool json = false;
    bool quiet = false;
    bool check = false;

    bool operator==(const Options &) const = default;
};

/// Where relative paths begin and where the default profile is.
struct Surroundings {
    QString currentFolder; ///< absolute; empty where its name is not UTF-8
    QString stateFolder; ///< absolute; XDG_STATE_HOME
};

/// What to do with a command line.
struct CommandLine {
    enum class Action { Run, ShowHelp, ShowVersion, WrongUsage };

    Action action = Action::Run;
    Options options; ///< for Run
    QString problem; ///< for WrongUsage: one sentence
};

/// Reads \a arguments, the program's name first. Touches no file.
CommandLine readCommandLine(const QStringList &arguments, const Surroundings &surroundings);

/// The engine's settings that \a options mean.
engine::EngineConfig engineConfig(const Options &options);

/// What to ask of the engine for \a url under \a options.
engine::DownloadRequest requestFor(const Options &options, const QUrl &url, const QString &name);

/// The text of --help; names every option, every kind of error and every exit status.
QString helpText();

} // namespace cli
