// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultbook.h"

#include <QMutexLocker>

#include <numeric>

namespace support {

namespace {

bool isFor(When when, const SeenRequest &request)
{
    const bool isHead = request.method == "HEAD";
    switch (when) {
    case When::Any:
        return true;
    case When::Head:
        return isHead;
    case When::Plain:
        return !isHead && request.from < 0;
    case When::Ranged:
        return !isHead && request.from >= 0;
    case When::RangedAtStart:
        return !isHead && request.from == 0;
    case When::RangedLater:
        return !isHead && request.from > 0;
    case When::Anonymous:
        return !request.header("Authorization");
    case When::NotDigest:
        return !request.header("Authorization").value_or(QByteArray()).startsWith("Digest ");
    case When::Conditional:
        return !isHead && request.from >= 0 && request.header("If-Range").has_value();
    }
    return false;
}

} // namespace

QByteArray pathOf(const QByteArray &target)
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

FaultBook::FaultBook()
{
    m_clock.start();
}

void FaultBook::setResource(const QByteArray &path, const Resource &resource)
{
    const QMutexLocker lock(&m_mutex);
    m_resources.insert(path, resource);
    m_used.insert(path, QList<int>(resource.replies.size(), 0));
}

void FaultBook::clearRecord()
{
    const QMutexLocker lock(&m_mutex);
    // Connections that are still at it hold indexes into the record: keep it, blank it.
    for (SeenRequest &request : m_requests) {
        request.method.clear();
    }
    m_sent.clear();
    m_delivered.clear();
    m_played.clear();
}

QList<SeenRequest> FaultBook::requests() const
{
    const QMutexLocker lock(&m_mutex);
    QList<SeenRequest> result;
    for (const SeenRequest &request : m_requests) {
        if (!request.method.isEmpty()) {
            result.append(request);
        }
    }
    return result;
}

QList<SentBytes> FaultBook::sent() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sent;
}

QList<SentBytes> FaultBook::delivered() const
{
    const QMutexLocker lock(&m_mutex);
    return m_delivered;
}

int FaultBook::played(const QByteArray &fault) const
{
    const QMutexLocker lock(&m_mutex);
    return m_played.value(fault);
}

int FaultBook::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

int FaultBook::addConnection()
{
    const QMutexLocker lock(&m_mutex);
    return ++m_connections;
}

Choice FaultBook::choose(SeenRequest request)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray path = pathOf(request.target);
    request.at = m_clock.elapsed();
    m_requests.append(request);
    Choice choice;
    choice.request = static_cast<int>(m_requests.size()) - 1;
    if (!m_resources.contains(path)) {
        choice.reply.status = 404;
        choice.reply.body = Content { .literal = "not here" };
        ++m_running[path];
        return choice;
    }
    choice.resource = m_resources.value(path);
    choice.reply.bytesPerSecond = choice.resource.bytesPerSecond;
    const int limit = choice.resource.maxSimultaneous;
    const bool isOneTooMany = ++m_running[path] > limit && limit > 0;
    const int running = std::accumulate(m_running.cbegin(), m_running.cend(), 0);
    if (isOneTooMany || (m_most > 0 && running > m_most)) {
        choice.reply = Reply { .fault = "F13",
            .status = isOneTooMany ? 503 : m_refusal,
            .body = Content { .literal = "no" } };
        return choice;
    }
    QList<int> &used = m_used[path];
    for (int i = 0; i < used.size(); ++i) {
        const Reply &reply = choice.resource.replies.at(i);
        if (isFor(reply.when, request) && (reply.times < 0 || used.at(i) < reply.times)) {
            ++used[i];
            choice.reply = reply;
            break;
        }
    }
    return choice;
}

void FaultBook::limitRequests(int most, int status)
{
    const QMutexLocker lock(&m_mutex);
    m_most = most;
    m_refusal = status;
}

void FaultBook::setStatus(int request, int status)
{
    const QMutexLocker lock(&m_mutex);
    m_requests[request].status = status;
}

void FaultBook::addSent(int request, qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    SeenRequest &seen = m_requests[request];
    seen.bodyBytes += bytes;
    m_sent.append({ m_clock.elapsed(), seen.connection, bytes });
}

void FaultBook::addDelivered(int connection, qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_delivered.append({ m_clock.elapsed(), connection, bytes });
}

void FaultBook::addPlayed(const QByteArray &fault)
{
    const QMutexLocker lock(&m_mutex);
    if (!fault.isEmpty()) {
        ++m_played[fault];
    }
}

void FaultBook::letGo()
{
    const QMutexLocker lock(&m_mutex);
    m_isLetGo = true;
}

bool FaultBook::isLetGo() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isLetGo;
}

void FaultBook::release(const QByteArray &target)
{
    const QMutexLocker lock(&m_mutex);
    --m_running[pathOf(target)];
}

} // namespace support
