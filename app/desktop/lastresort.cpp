// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/lastresort.h"

#include <csignal>

#include <sys/time.h>
#include <unistd.h>

namespace desktop {

namespace {

void end(int)
{
    _exit(0);
}

} // namespace

bool endProcessAfter(std::chrono::milliseconds patience)
{
    struct sigaction action { };
    action.sa_handler = end;
    // A timer of the system: one of Qt's would wait for the very event loop that hangs.
    itimerval timer {};
    timer.it_value.tv_sec = patience.count() / 1000;
    timer.it_value.tv_usec = patience.count() % 1000 * 1000;
    return sigaction(SIGALRM, &action, nullptr) == 0
        && setitimer(ITIMER_REAL, &timer, nullptr) == 0;
}

} // namespace desktop
