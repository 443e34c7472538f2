// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

/// bobbin-cli from its arguments to its exit status.
int run(int argc, char *argv[]);

} // namespace cli
