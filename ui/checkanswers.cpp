// SPDX-License-Identifier: GPL-3.0-or-later
// What servers say of the links of the check window, and when.
#include "app/words/checkreport.h"
#include "ui/checkmodel.h"

#include <QThread>

#include <utility>

namespace ui {

/// What had no answer until now is dead where its host alone was not there.
void CheckModel::seeNetwork()
{
    for (const qint64 token : std::exchange(m_unproven, {})) {
        const auto position = m_positions.constFind(token);
        if (position != m_positions.constEnd()
            && m_rows.at(*position).stage == CheckStage::Answered) {
            CheckRow &row = m_rows[*position];
            setStage(row, CheckStage::NotAsked);
            row.isNetworkSeen = true;
            setStage(row, CheckStage::Answered);
        }
    }
}

void CheckModel::take(const engine::LinkFacts &facts)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto position = m_positions.constFind(facts.token);
    if (position == m_positions.constEnd() || m_rows.at(*position).stage != CheckStage::Pending) {
        return;
    }
    const bool isProxy = facts.error.kind == engine::ErrorKind::Proxy
        || facts.error.kind == engine::ErrorKind::ProxyCredentials;
    if (facts.status > 0 && !isProxy) {
        seeNetwork();
    }
    CheckRow &row = m_rows[*position];
    row.isNetworkSeen = false;
    row.facts = facts;
    row.problem = words::checkSentence(facts);
    setStage(row, CheckStage::Answered);
    if (row.isUnanswered()) {
        m_unproven.append(facts.token);
    }
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void CheckModel::notePause(const QString &host, std::chrono::milliseconds wait)
{
    m_pauses.insert(host, QDeadlineTimer(wait));
    m_seconds.start();
    flush();
}

void CheckModel::countDown()
{
    m_pauses.removeIf([](const auto &pause) { return pause.value().hasExpired(); });
    if (m_pauses.isEmpty()) {
        m_seconds.stop();
    }
    flush();
}

} // namespace ui
