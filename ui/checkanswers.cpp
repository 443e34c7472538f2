// SPDX-License-Identifier: GPL-3.0-or-later
// What servers say of the links of the check window, and when.
#include "app/words/checkreport.h"
#include "ui/checkmodel.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr qint64 kProof = 0; ///< the token of a question that is about the network, and no row's

} // namespace

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
    const bool isProxy = facts.error.kind == engine::ErrorKind::Proxy
        || facts.error.kind == engine::ErrorKind::ProxyCredentials;
    const auto position = m_positions.constFind(facts.token);
    const bool isWaitedFor
        = position != m_positions.constEnd() && m_rows.at(*position).stage == CheckStage::Pending;
    if (facts.status > 0 && !isProxy && (isWaitedFor || facts.token == kProof)) {
        seeNetwork();
    }
    if (isWaitedFor) {
        CheckRow &row = m_rows[*position];
        row.isNetworkSeen = false;
        row.facts = facts;
        row.problem = words::checkSentence(facts);
        setStage(row, CheckStage::Answered);
        if (row.isUnanswered()) {
            m_unproven.append(facts.token);
        }
        m_witness = row.isGood() ? facts.token : m_witness;
        askForProof();
    }
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void CheckModel::askForProof()
{
    const auto witness = m_positions.constFind(m_witness);
    const bool isAnyMissing
        = std::any_of(m_unproven.begin(), m_unproven.end(), [this](qint64 token) {
              const auto position = m_positions.constFind(token);
              return position != m_positions.constEnd() && m_rows.at(*position).isHostMissing();
          });
    if (m_counts.pending == 0 && isAnyMissing && witness != m_positions.constEnd()) {
        engine::DownloadRequest request = m_rows.at(*witness).request;
        request.token = kProof;
        emit proofWanted(request);
    }
}

QList<engine::DownloadRequest> CheckModel::pendingAnew()
{
    m_pauses.clear();
    QList<engine::DownloadRequest> requests;
    for (const CheckRow &row : m_rows) {
        if (row.stage == CheckStage::Pending) {
            requests.append(row.request);
        }
    }
    return requests;
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
