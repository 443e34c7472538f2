// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/downloadmanager.h"

#include <QRandomGenerator>

namespace engine {

qint64 newBatchId()
{
    constexpr qint64 kFirst = qint64(1) << 62;
    return kFirst + static_cast<qint64>(QRandomGenerator::system()->generate64() >> 2);
}

std::unique_ptr<Engine> createEngine(const EngineConfig &config, Persistence *persistence,
    SecretKeeper *secrets, const WallClock &clock)
{
    return std::make_unique<DownloadManager>(config, persistence, secrets, clock);
}

} // namespace engine
