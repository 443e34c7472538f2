// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkrun.h"

#include "app/cli/exitstatus.h"

namespace cli {

CheckRun::CheckRun(std::unique_ptr<engine::LinkChecker> checker, Reporter &reporter)
    : m_checker(std::move(checker))
    , m_reporter(reporter)
{
    m_checker->setPatient(true);
    connect(m_checker.get(), &engine::LinkChecker::checked, this, &CheckRun::read);
    connect(m_checker.get(), &engine::LinkChecker::paused, this, &CheckRun::paused);
    connect(m_checker.get(), &engine::LinkChecker::finished, this, &CheckRun::end);
}

void CheckRun::start(const QList<engine::DownloadRequest> &requests)
{
    m_checker->check(requests);
}

void CheckRun::stop()
{
    m_checker->cancel();
    emit ended(exitstatus::kInterrupted);
}

void CheckRun::read(const engine::LinkFacts &facts)
{
    m_hasBad = m_hasBad || facts.error;
    m_reporter.checked(facts);
}

void CheckRun::end()
{
    emit ended(m_hasBad ? exitstatus::kFailed : exitstatus::kComplete);
}

} // namespace cli
