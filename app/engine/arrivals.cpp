// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/arrivals.h"

#include "app/engine/persistence.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace engine {

Arrivals::Arrivals(Persistence *persistence)
    : m_persistence(persistence)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, [this] {
        m_room = kAtOnce;
        letIn();
    });
    if (m_persistence) {
        connect(m_persistence, &Persistence::idsReserved, this, &Arrivals::onIdsReserved);
    }
}

void Arrivals::add(const QList<DownloadRequest> &requests, const AdoptedPart &part)
{
    Q_ASSERT(QThread::currentThread() == thread() && !requests.isEmpty());
    const int count = static_cast<int>(requests.size());
    m_parties.append({ requests, part });
    if (m_persistence) {
        m_persistence->reserveIds(count);
    } else {
        onIdsReserved(std::exchange(m_nextId, m_nextId + count), count);
    }
}

void Arrivals::hurry()
{
    while (isAnyReady()) {
        m_room = kAtOnce;
        letIn();
    }
}

void Arrivals::end()
{
    m_isEnding = true;
    hurry();
}

void Arrivals::onIdsReserved(qint64 first, int count)
{
    const auto party = std::find_if(m_parties.begin(), m_parties.end(),
        [](const Party &waiting) { return waiting.firstId == 0; });
    Q_ASSERT(party != m_parties.end() && party->requests.size() == count);
    party->firstId = first;
    if (m_isEnding) {
        hurry();
    } else if (m_room > 0) {
        letIn();
    }
}

void Arrivals::letIn()
{
    if (!isAnyReady()) {
        return;
    }
    Party &party = m_parties.first();
    QList<DownloadRequest> slice = party.requests.mid(party.next, m_room);
    for (DownloadRequest &request : slice) {
        request.batchId = request.batchId > 0 ? request.batchId : party.firstId;
    }
    const qint64 firstId = party.firstId + party.next;
    const AdoptedPart part = party.next == 0 ? party.part : AdoptedPart {};
    party.next += slice.size();
    m_room -= slice.size();
    if (party.next == party.requests.size()) {
        m_parties.removeFirst();
    }
    // Before anybody hears of it, who may add more. Ids of several lists may come in one turn.
    m_next.start();
    Q_EMIT arrived(slice, firstId, part);
}

} // namespace engine
