// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/outcome.h"

/// The handshake of a CertifiedFile was the fault; not one request may have gone through it.
#define EXPECT_CERTIFICATE_REFUSED(file)                                                           \
    do {                                                                                           \
        EXPECT_FAILED((file).fixture, (file).id, (file).server, engine::ErrorKind::Tls);           \
        QVERIFY((file).server.connections() >= 1);                                                 \
        QCOMPARE((file).server.requests().size(), 0);                                              \
    } while (false)

namespace support {

/// An engine that knows the authority of \a certificates.
inline engine::EngineConfig knowing(
    const Certificates &certificates, engine::EngineConfig config = {})
{
    config.caFile = certificates.caFile();
    return config;
}

/// A file behind a certificate, being asked for by an engine that knows one authority.
struct CertifiedFile {
    Content content { .size = kMiB + 13, .seed = 21 };
    engine::EngineConfig config;
    FaultServer server;
    EngineFixture fixture;
    engine::DownloadId id;

    CertifiedFile(const Certificate &certificate, const Certificates &known)
        : config(knowing(known))
        , server(certificate)
        , fixture(config)
    {
        server.serve("/a.bin", { .content = content });
        id = fixture.add(server.url("/a.bin"));
    }
};

} // namespace support
