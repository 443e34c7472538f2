// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lanebudgets.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {
/// What is not granted by then goes to another link; it is still taken when it comes.
constexpr auto kGrantSoon = 500ms;
} // namespace

LaneBudgets::LaneBudgets(const QString &host, int granted)
{
    LaneBudget budget;
    budget.granted = granted;
    budget.wanted = 1;
    m_hosts.insert(host, budget);
}

LaneBudget *LaneBudgets::find(const QString &host)
{
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? nullptr : &*found;
}

int LaneBudgets::most(const QString &host, int total, std::chrono::milliseconds now) const
{
    const LaneBudget budget = m_hosts.value(host);
    const int most = budget.cap > 0 ? std::min(budget.cap, total) : total;
    const bool isShort = budget.granted < budget.wanted && now - budget.wantedAt > kGrantSoon;
    return isShort ? std::min(most, budget.granted) : most;
}

void LaneBudgets::grant(const QString &host, int connections)
{
    if (LaneBudget *budget = find(host)) {
        budget->granted = std::max(connections, budget->isForMirror ? 0 : 1);
    }
}

QList<ConnectionsWanted> LaneBudgets::want(const QMap<QString, int> &wanted,
    const QString &mainHost, int total, std::chrono::milliseconds now)
{
    QList<ConnectionsWanted> news;
    QMap<QString, int> all = wanted;
    for (auto it = m_hosts.begin(); it != m_hosts.end(); ++it) {
        // What it was asked for and has not been granted may still come.
        const int pending = it->granted < it->wanted ? it->wanted : 0;
        const int most = it->cap > 0 ? std::min(it->cap, total) : total;
        int &count = all[it.key()];
        count = wanted.contains(it.key()) ? std::max(count, std::min(pending, most)) : 0;
    }
    for (auto it = all.begin(); it != all.end(); ++it) {
        LaneBudget &budget = m_hosts[it.key()];
        const bool isForMirror = it.key() != mainHost;
        if (it.value() != budget.wanted || isForMirror != budget.isForMirror) {
            // A grant of fewer is on its way: more than that is not opened and closed again.
            budget.granted = std::min(budget.granted, it.value());
            budget.wanted = it.value();
            budget.wantedAt = now;
            budget.isForMirror = isForMirror;
            news.append({ it.key(), it.value(), isForMirror });
        }
        if (it.value() == 0) {
            m_hosts.remove(it.key());
        }
    }
    return news;
}

bool LaneBudgets::isHangingUp() const
{
    return std::any_of(m_hosts.begin(), m_hosts.end(),
        [](const LaneBudget &budget) { return !budget.closing.isEmpty(); });
}

} // namespace engine
