// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/outcome.h"

/// Two versions of one file, and how a server may name them.
namespace support {

inline constexpr qint64 kSize = 4 * kMiB + 13; ///< enough for several connections
inline constexpr qint64 kStop = 300000;
inline constexpr qint64 kStopOfEach = 100000;

inline const Content kOld { .size = kSize, .seed = 41 };
inline const Content kNew { .size = kSize, .seed = 42 };

/// When the file becomes another one.
enum class Moment { Resume, MidRun };

/// What a validator says of the two versions.
enum class Says {
    Truth, ///< one value each
    TruthWeakly, ///< one value each, in a form that proves nothing
    Nothing,
    Lies, ///< one value for both
};

/// The fields by which a server names one version.
struct Version {
    QByteArray etag;
    QByteArray lastModified;
    QByteArray date;

    QByteArrayList fields() const
    {
        QByteArrayList lines { "Accept-Ranges: bytes", "Date: " + date };
        if (!etag.isEmpty()) {
            lines.append("ETag: " + etag);
        }
        if (!lastModified.isEmpty()) {
            lines.append("Last-Modified: " + lastModified);
        }
        return lines;
    }
};

inline QByteArray tagOf(Says says, bool isNew)
{
    switch (says) {
    case Says::Truth:
        return isNew ? "\"new\"" : "\"old\"";
    case Says::TruthWeakly:
        return isNew ? "W/\"new\"" : "W/\"old\"";
    case Says::Nothing:
        return {};
    case Says::Lies:
        return "\"same\"";
    }
    return {};
}

inline QByteArray dayOf(Says says, bool isNew)
{
    switch (says) {
    case Says::Truth:
        return isNew ? "Fri, 02 Feb 2024 00:00:00 GMT" : "Mon, 01 Jan 2024 00:00:00 GMT";
    case Says::TruthWeakly: // the very second of the reply
        return isNew ? "Sat, 01 Jun 2024 00:00:01 GMT" : "Sat, 01 Jun 2024 00:00:00 GMT";
    case Says::Nothing:
        return {};
    case Says::Lies:
        return "Mon, 01 Jan 2024 00:00:00 GMT";
    }
    return {};
}

inline Version version(Says tag, Says day, bool isNew)
{
    return { tagOf(tag, isNew), dayOf(day, isNew),
        isNew ? "Sat, 01 Jun 2024 00:00:01 GMT" : "Sat, 01 Jun 2024 00:00:00 GMT" };
}

inline Reply replyOf(const Version &version, const Content &content)
{
    return { .headers = version.fields(), .automaticHeaders = false, .body = content };
}

/// An engine whose downloads use \a connections.
inline engine::EngineConfig configFor(int connections)
{
    engine::EngineConfig config;
    config.connectionsPerDownload = connections;
    return config;
}

/// Fetches some of \a old, over every connection, and pauses.
inline engine::DownloadId fetchSome(EngineFixture &fixture, FaultServer &server, Reply old,
    int connections, const QByteArray &path = "/a.bin")
{
    old.ending = Ending::Stall;
    old.cutAfter = connections > 1 ? kStopOfEach : kStop;
    server.serve(path, { .content = kOld, .replies = { old } });
    return addAndPauseAt(
        fixture, server, path, connections > 1 ? connections * kStopOfEach : kStop);
}

} // namespace support

Q_DECLARE_METATYPE(support::Moment)
