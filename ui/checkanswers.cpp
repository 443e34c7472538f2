// SPDX-License-Identifier: GPL-3.0-or-later
// What servers say of the links of the check window, and when.
#include "app/engine/hostpattern.h"
#include "app/words/checkreport.h"
#include "ui/checkmodel.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr qint64 kProof = 0; ///< the token of a question that is about the network, and no row's

/// What a proxy says, or a server within the house, tells nothing of the network beyond.
bool isFromOutside(const engine::LinkFacts &facts)
{
    const bool isProxy = facts.error.kind == engine::ErrorKind::Proxy
        || facts.error.kind == engine::ErrorKind::ProxyCredentials;
    return facts.status > 0 && !isProxy && !engine::isPrivateHost(facts.finalUrl.host());
}

} // namespace

/// Those whose host was missing until now are asked once more: it may have been the network.
void CheckModel::seeNetwork()
{
    QList<engine::DownloadRequest> asked;
    for (const qint64 token : std::exchange(m_unproven, {})) {
        const auto position = m_positions.constFind(token);
        if (position != m_positions.constEnd()
            && m_rows.at(*position).stage == CheckStage::Answered) {
            CheckRow &row = m_rows[*position];
            row.isAskedOnceMore = true;
            setStage(row, CheckStage::Pending);
            asked.append(row.request);
        }
    }
    if (!asked.isEmpty()) {
        emit proofWanted(asked);
    }
}

void CheckModel::take(const engine::LinkFacts &facts)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto position = m_positions.constFind(facts.token);
    const bool isWaitedFor
        = position != m_positions.constEnd() && m_rows.at(*position).stage == CheckStage::Pending;
    const bool isProof = isFromOutside(facts) && (isWaitedFor || facts.token == kProof);
    if (isProof) {
        seeNetwork();
    }
    if (isWaitedFor) {
        CheckRow &row = m_rows[*position];
        row.facts = facts;
        row.problem = words::checkSentence(facts);
        // What was dead for that before stays so.
        row.isNetworkSeen = row.isHostMissing() && (row.isNetworkSeen || row.isAskedOnceMore);
        setStage(row, CheckStage::Answered);
        if (row.isHostMissing() && !row.isNetworkSeen) {
            m_unproven.insert(facts.token);
        } else {
            m_unproven.erase(facts.token);
        }
        m_witness = isProof && row.isGood() ? facts.token : m_witness;
        askForProof();
    }
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void CheckModel::askForProof()
{
    const auto witness = m_positions.constFind(m_witness);
    if (m_counts.pending > 0 || witness == m_positions.constEnd()) {
        return;
    }
    const bool isAnyMissing
        = std::any_of(m_unproven.begin(), m_unproven.end(), [this](qint64 token) {
              const auto position = m_positions.constFind(token);
              return position != m_positions.constEnd() && m_rows.at(*position).isHostMissing();
          });
    if (isAnyMissing) {
        engine::DownloadRequest request = m_rows.at(*witness).request;
        request.token = kProof;
        emit proofWanted({ request });
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
