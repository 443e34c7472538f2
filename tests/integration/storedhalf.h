// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/fileorders.h"
#include "tests/integration/reopenedstore.h"

namespace fileorders {

/// A download that was paused with kStopAt bytes of kLarge, and a store that each start of its
/// engine opens anew.
struct StoredHalf {
    StoredHalf()
    {
        server.serve("/a.bin", { .content = kLarge, .replies = { support::stallingAt(kStopAt) } });
        if (!fixture.startAgain()) {
            qFatal("the store of the test cannot be opened");
        }
        id = support::addAndPauseAt(fixture, server, "/a.bin", kStopAt);
        server.clearRecord();
        before = fixture.at(id);
    }

    support::FaultServer server;
    const QTemporaryDir profile;
    ReopenedStore store { profile.path() };
    support::EngineFixture fixture { support::oneConnection(), &store };
    engine::DownloadId id;
    engine::Download before;
};

} // namespace fileorders
