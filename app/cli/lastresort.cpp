// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lastresort.h"

#include "app/cli/exitstatus.h"

#include <csignal>

#include <unistd.h>

namespace cli {

namespace {

template <int kStatus>
void end(int)
{
    _exit(kStatus);
}

} // namespace

void endProcessSoon(int exitStatus)
{
    struct sigaction action { };
    action.sa_handler = exitStatus == exitstatus::kComplete ? end<exitstatus::kComplete>
        : exitStatus == exitstatus::kFailed                 ? end<exitstatus::kFailed>
                                                            : end<exitstatus::kInterrupted>;
    sigaction(SIGALRM, &action, nullptr);
    // A timer of the system: one of Qt's would wait for the very event loop that hangs.
    alarm(static_cast<unsigned>(kDiskPatience.count()));
}

void keepProcess()
{
    alarm(0);
}

} // namespace cli
