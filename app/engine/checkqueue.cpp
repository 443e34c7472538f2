// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkqueue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QString hostOf(const QUrl &url)
{
    const bool isSecure = url.scheme() == "https"_L1;
    return url.host().toLower() + u':' + QString::number(url.port(isSecure ? 443 : 80));
}

} // namespace

CheckQueue::CheckQueue(int perHost)
    : m_perHost(std::max(1, perHost))
{
}

void CheckQueue::setPerHost(int perHost)
{
    m_perHost = std::max(1, perHost);
    m_ready.clear();
    const QList<QString> hosts = m_lines.keys();
    for (const QString &host : hosts) {
        settle(host);
    }
}

void CheckQueue::add(const DownloadRequest &request)
{
    const QString host = hostOf(request.url);
    m_lines[host].waiting.enqueue({ m_nextPosition++, request });
    settle(host);
}

DownloadRequest CheckQueue::take()
{
    const auto first = m_ready.begin();
    const QString host = first->second;
    m_ready.erase(first);
    Line &line = m_lines[host];
    ++line.underWay;
    DownloadRequest request = line.waiting.dequeue().request;
    settle(host);
    return request;
}

void CheckQueue::release(const QUrl &url)
{
    const QString host = hostOf(url);
    const auto line = m_lines.find(host);
    if (line != m_lines.end()) {
        line->underWay = std::max(0, line->underWay - 1);
        settle(host);
    }
}

void CheckQueue::clear()
{
    m_lines.clear();
    m_ready.clear();
}

/// Notes whether \a host may be asked; a host of which nothing is left is forgotten.
void CheckQueue::settle(const QString &host)
{
    const auto line = m_lines.find(host);
    if (line->waiting.isEmpty()) {
        if (line->underWay == 0) {
            m_lines.erase(line);
        }
    } else if (line->underWay < m_perHost) {
        m_ready.insert({ line->waiting.head().position, host });
    }
}

} // namespace engine
