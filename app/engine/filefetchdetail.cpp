// SPDX-License-Identifier: GPL-3.0-or-later
// What FileFetch tells of itself: what happened, and how it is now.
#include "app/engine/filefetch.h"
#include "app/engine/secretlink.h"
#include "app/engine/transport.h"

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kStalledAfter = 2s;

ConnectionStage stageOf(const Lane &lane, bool isLimited, std::chrono::milliseconds now)
{
    if (lane.isWaiting || !lane.connection->isSent()) {
        return lane.isWaiting ? ConnectionStage::Waiting : ConnectionStage::Connecting;
    }
    if (!lane.isAnswered) {
        return ConnectionStage::Waiting;
    }
    if (lane.connection->available() > 0) {
        return isLimited ? ConnectionStage::Limited : ConnectionStage::Receiving;
    }
    return now - lane.lastByte >= kStalledAfter ? ConnectionStage::Stalled
                                                : ConnectionStage::Receiving;
}

QList<HeaderField> asFields(const QList<QPair<QByteArray, QByteArray>> &raw)
{
    QList<HeaderField> fields;
    fields.reserve(raw.size());
    for (const auto &[name, value] : raw) {
        fields.append({ name, value });
    }
    return fields;
}

HistoryEntry replyEntry(HistoryKind kind, const ResponseInfo &info, const QString &detail)
{
    return { {}, kind, info.status, -1, detail, maskedFields(asFields(info.fields)) };
}

} // namespace

/// What the first request of a link leads to is told; the others ask the same for other bytes.
void FileFetch::note(const Lane &lane)
{
    if (!m_job.isNoted || (m_isKnown && !lane.isTrial)) {
        return;
    }
    const qint64 from = lane.isPlain ? -1 : lane.asked.from;
    connect(lane.connection, &Connection::asked, this, [this, from](const FetchOrder &order) {
        Route route = routeTo(order.url, {});
        Q_EMIT happened({ {}, HistoryKind::Asked, 0, from, maskedLink(order.url),
            maskedFields(sentFields(order, route)) });
    });
    connect(lane.connection, &Connection::ledOn, this,
        [this](const ResponseInfo &info, const QUrl &target) {
            Q_EMIT happened(target.isEmpty()
                    ? replyEntry(HistoryKind::SignedIn, info, {})
                    : replyEntry(HistoryKind::Redirected, info, maskedLink(target)));
        });
    connect(lane.connection, &Connection::headerKnown, this, [this](const ResponseInfo &info) {
        Q_EMIT happened(replyEntry(HistoryKind::Answered, info, info.reason));
    });
}

RunDetail FileFetch::detail() const
{
    RunDetail detail;
    detail.id = m_download.id;
    detail.isRunning = true;
    detail.total = m_plan.total();
    detail.unsynced = written().segments();
    for (const auto &lane : m_lanes) {
        const Segment rest = m_plan.remaining(lane->key);
        const bool isOpen = m_plan.total() < 0;
        const RunLink &link = m_links.at(lane->link);
        detail.connections.append({ lane->key, lane->host, lane->connection->address(),
            static_cast<int>(link.place), stageOf(*lane, m_limiter.isLimited(), m_now),
            { lane->asked.from, isOpen ? -1 : std::max(rest.to, lane->verifyTo) }, lane->position,
            lane->meter.speed() });
    }
    std::sort(detail.connections.begin(), detail.connections.end(),
        [](const auto &a, const auto &b) { return a.number < b.number; });
    detail.reply.status = m_isKnown ? m_reply.status : 0;
    for (const auto &[name, value] : m_reply.fields) {
        if (name.compare("server", Qt::CaseInsensitive) == 0) {
            detail.reply.server = value;
        }
    }
    detail.reply.servesRanges = m_links.atMain().manners.areRangesProven;
    detail.reply.isChunked = m_reply.isChunked;
    detail.figures.limit = m_limiter.rate();
    detail.figures.mostConnections = m_job.connections;
    return detail;
}

} // namespace engine
