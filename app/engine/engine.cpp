// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/downloadmanager.h"

namespace engine {

std::unique_ptr<Engine> createEngine(
    const EngineConfig &config, Persistence *persistence, SecretKeeper *secrets)
{
    return std::make_unique<DownloadManager>(config, persistence, secrets);
}

} // namespace engine
