// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/engine/speedtimetable.h"

namespace engine {

enum class ProxyKind { System, None, Http, Socks5 };

/// How the engine reaches the network. The password lives in memory only.
struct ProxyConfig {
    ProxyKind kind = ProxyKind::System;
    QString host;
    quint16 port = 0;
    Credentials credentials;
    QStringList exceptions = {}; ///< hosts that are reached without it, see hostMatches()

    bool operator==(const ProxyConfig &) const = default;
};

/// The user looked at the certificate of \a host and trusts it there, and no other one.
struct TlsException {
    QString host; ///< "host:port"
    QByteArray sha256; ///< of the certificate's DER form, 32 bytes

    bool operator==(const TlsException &) const = default;
};

/// What goes along to the hosts of a pattern, where the download itself does not say otherwise.
struct HostRule {
    QString pattern; ///< see hostMatches()
    QByteArray userAgent; ///< empty = as elsewhere
    QByteArray referrer; ///< empty = none
    QList<HeaderField> headers;

    bool operator==(const HostRule &) const = default;
};

/// The engine's settings; setConfig() applies a change at once, to running downloads too.
struct EngineConfig {
    QString folder; ///< absolute; where downloads without a folder go
    int downloadsAtOnce = 4; ///< 1 to 64
    int connectionsPerDownload = 8; ///< 1 to 32
    int connectionsPerHost = 8; ///< 1 to 64, over all downloads
    int downloadsPerHost = 0; ///< that run at the same time, 0 = unlimited; at most 64
    qint64 speedLimit = 0; ///< bytes a second over all downloads, 0 = unlimited
    SpeedTimetable timetable; ///< further limits by day and hour; the smaller one counts
    int retries = 5; ///< runs in a row that gain nothing before a download fails; 0 to 100
    WhenFileExists whenFileExists = WhenFileExists::Number; ///< never Default
    ProxyConfig proxy;
    bool isProxyLocked = false; ///< its password is on the way from the keyring: nothing starts
    QString caFile; ///< PEM file of further CAs to trust; empty = none
    QList<TlsException> tlsExceptions;
    QList<HostRule> hostRules; ///< the first that matches counts
    QString netrcFile; ///< asked where a download brings no credentials; empty = none
    QByteArray userAgent; ///< empty = "Bobbin/VERSION"
    bool startPaused = false; ///< what is restored starts paused (crash guard)
    bool startsRestored = true; ///< false: restored rows run only when asked for (bobbin-cli)

    bool operator==(const EngineConfig &) const = default;
};

} // namespace engine
