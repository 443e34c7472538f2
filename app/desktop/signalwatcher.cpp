// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/signalwatcher.h"

#include <cerrno>
#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace desktop {

namespace {

/// Made by the constructor, before the handler can run. A blocked mask with signalfd would do
/// without, but programs that open a finished file would inherit the mask.
int wakeUp()
{
    static const int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return descriptor;
}

void noteSignal(int)
{
    const int kept = errno;
    const quint64 one = 1;
    const ssize_t written = ::write(wakeUp(), &one, sizeof one);
    Q_UNUSED(written);
    errno = kept;
}

/// nohup asks for SIGHUP to be ignored.
bool isIgnored(int number)
{
    struct sigaction action { };
    return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
    , m_notifier(wakeUp(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::read);
    struct sigaction action { };
    action.sa_handler = noteSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        if (number != SIGHUP || !isIgnored(number)) {
            sigaction(number, &action, nullptr);
        }
    }
}

void SignalWatcher::read()
{
    quint64 count = 0;
    if (::read(wakeUp(), &count, sizeof count) == static_cast<ssize_t>(sizeof count)) {
        emit interrupted();
    }
}

} // namespace desktop
