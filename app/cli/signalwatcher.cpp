// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signalwatcher.h"

#include "app/cli/exitstatus.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace cli {

using namespace std::chrono_literals;

namespace {

void endAtOnce(int)
{
    _exit(exitstatus::kInterrupted);
}

/// nohup asks for SIGHUP to be ignored. SIGINT counts always: scripts start background programs
/// with it ignored and then send it on purpose.
bool isIgnored(int number)
{
    struct sigaction action { };
    return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

void endOnSignals()
{
    struct sigaction action { };
    action.sa_handler = endAtOnce;
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        if (number != SIGHUP || !isIgnored(number)) {
            sigaction(number, &action, nullptr);
        }
    }
}

SignalWatcher::SignalWatcher()
    : m_notifier(QSocketNotifier::Read)
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    if (!isIgnored(SIGHUP)) {
        sigaddset(&m_signals, SIGHUP);
    }
    // Threads made from now on inherit the mask, so that all of these end up in the descriptor.
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_descriptor = signalfd(-1, &m_signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier.setSocket(m_descriptor);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::readSignal);
    // timeout(1) sends its signal twice, and a terminal that closes may do so as well.
    m_grace.setSingleShot(true);
    m_grace.setInterval(1s);
    connect(&m_grace, &QTimer::timeout, this, &SignalWatcher::arm);
}

SignalWatcher::~SignalWatcher()
{
    m_notifier.setEnabled(false);
    arm();
    ::close(m_descriptor);
}

void SignalWatcher::readSignal()
{
    signalfd_siginfo info {};
    if (::read(m_descriptor, &info, sizeof info) != static_cast<ssize_t>(sizeof info)) {
        return;
    }
    m_notifier.setEnabled(false);
    m_grace.start();
    emit interrupted();
}

void SignalWatcher::arm()
{
    signalfd_siginfo info {};
    while (::read(m_descriptor, &info, sizeof info) > 0) { }
    struct sigaction action { };
    action.sa_handler = endAtOnce;
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        if (sigismember(&m_signals, number) == 1) {
            sigaction(number, &action, nullptr);
        }
    }
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
}

} // namespace cli
