// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QTest>

/// How a download of a fault test ended: checks that stop the test function, with the server's
/// record as the message.
#define EXPECT_COMPLETE(fixture, id, server, content)                                              \
    do {                                                                                           \
        QVERIFY2((fixture).waitForState(id, engine::DownloadState::Completed),                     \
            (server).log().constData());                                                           \
        QCOMPARE((fixture).sha256(id), (content).sha256());                                        \
        QCOMPARE((fixture).at(id).received, (content).length());                                   \
        QCOMPARE((fixture).at(id).total, (content).length());                                      \
        QCOMPARE((fixture).at(id).error.kind, engine::ErrorKind::None);                            \
        QCOMPARE((fixture).files(), QStringList { (fixture).at(id).fileName });                    \
    } while (false)

#define EXPECT_FAILED(fixture, id, server, wanted)                                                 \
    do {                                                                                           \
        QVERIFY2((fixture).waitForState(id, engine::DownloadState::Failed),                        \
            (server).log().constData());                                                           \
        QCOMPARE((fixture).at(id).error.kind, wanted);                                             \
    } while (false)

#define EXPECT_PLAYED(server, fault)                                                               \
    QVERIFY2((server).played(fault) > 0, "the fault was not played: " fault)

namespace support {

/// Bytes that every reply which goes on with a file repeats, to be compared.
inline constexpr qint64 kOverlap = 4 * kKiB;

/// The first requests of a resumed download: a whole reply that stalls after \a bytes, so that
/// the test can pause there, and nothing else.
inline Reply stallingAt(qint64 bytes)
{
    return { .times = 1, .ending = Ending::Stall, .cutAfter = bytes };
}

/// A chunked body that ends once, after \a bytes, before its last chunk.
inline Reply cutChunksAt(qint64 bytes, Ending ending, const QByteArray &fault)
{
    return { .fault = fault,
        .times = 1,
        .chunked = true,
        .lastChunk = false,
        .ending = ending,
        .cutAfter = bytes };
}

/// One connection a download and no waiting for further tries.
inline engine::EngineConfig oneConnection()
{
    engine::EngineConfig config;
    config.connectionsPerDownload = 1;
    return config;
}

/// Adds \a path and pauses it once \a bytes, where the server stalls, have come.
inline engine::DownloadId addAndPauseAt(
    EngineFixture &fixture, const FaultServer &server, const QByteArray &path, qint64 bytes)
{
    const engine::DownloadId id = fixture.add(server.url(path));
    fixture.waitForReceived(id, bytes);
    fixture.pause(id);
    return id;
}

} // namespace support

Q_DECLARE_METATYPE(support::RangePlay)
Q_DECLARE_METATYPE(support::Reply)
