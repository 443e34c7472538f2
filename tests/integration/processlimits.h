// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

/// Lets go of the limit and the umask that a test sets, however it ends.
class ProcessLimits {
public:
    ProcessLimits()
        : m_mask(umask(0))
    {
        umask(m_mask);
        getrlimit(RLIMIT_FSIZE, &m_limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~ProcessLimits()
    {
        umask(m_mask);
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_handler);
    }
    ProcessLimits(const ProcessLimits &) = delete;
    ProcessLimits &operator=(const ProcessLimits &) = delete;

    void setLargestFile(qint64 bytes)
    {
        struct rlimit limit = m_limit;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }

private:
    mode_t m_mask;
    struct rlimit m_limit { };
    sighandler_t m_handler = nullptr;
};
