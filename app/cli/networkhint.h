// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {
class Engine;
}

namespace cli {

/// Tells \a engine whether the computer has a network, now and as long as it lives, as
/// NetworkManager says it once it has seen one in this run; nothing where that does not run.
void followNetwork(engine::Engine &engine);

} // namespace cli
