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

/// What is done once, when the last download of a queue has ended.
enum class WhenQueueDone { Nothing, Notify, Quit, Sleep, ShutDown, RunProgram };

/// When a queue's downloads may run, by the wall clock.
struct QueueTimes {
    static constexpr int kMinutes = 24 * 60;
    static constexpr quint8 kEveryDay = 0x7f;

    bool isOn = false; ///< off: always
    int start = 0; ///< minute of the day, 0 to 1439
    int stop = 0; ///< minute of the day; at or before start: of the next day
    quint8 days = kEveryDay; ///< on which it starts; bit 0 = Monday

    bool operator==(const QueueTimes &) const = default;
};

/// A queue with a name. One with id 0 in the list says how the main queue is kept.
struct QueueConfig {
    qint64 id = 0; ///< never used again
    QString name; ///< one line; of the main queue empty = its usual name
    int downloadsAtOnce = 0; ///< of this queue; 0 = as many as there may be in all; at most 64
    qint64 speedLimit = 0; ///< bytes a second over what runs in it, 0 = unlimited
    QueueTimes times;
    WhenQueueDone whenDone = WhenQueueDone::Nothing;
    QString program; ///< absolute path; for RunProgram
    QStringList arguments; ///< handed over as they are, never to a shell

    bool operator==(const QueueConfig &) const = default;
};

/// The engine's settings; setConfig() applies a change at once, to running downloads too.
struct EngineConfig {
    QString folder; ///< absolute; where downloads without a folder go
    int downloadsAtOnce = 4; ///< 1 to 64
    int connectionsPerDownload = 8; ///< 1 to 32
    int connectionsPerHost = 8; ///< 1 to 64, over all downloads
    QList<QueueConfig> queues; ///< in the order they are shown
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
    bool keepsServerDate = true; ///< finished files have the date that the server gives them
    bool reservesSpace = false; ///< of the whole file when a run starts, where the disk can do it
    bool startPaused = false; ///< what is restored starts paused (crash guard)
    bool startsRestored = true; ///< false: restored rows run only when asked for (bobbin-cli)

    bool operator==(const EngineConfig &) const = default;
};

} // namespace engine
