// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkqueue.h"

#include "app/engine/secretkeeper.h"

#include <algorithm>
#include <utility>

namespace engine {

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

void CheckQueue::add(const CheckQuestion &question)
{
    const QString host = originKey(question.request.url);
    m_lines[host].waiting.enqueue({ m_nextPosition++, question });
    settle(host);
}

CheckQuestion CheckQueue::take()
{
    const auto first = m_ready.begin();
    const QString host = first->second;
    m_ready.erase(first);
    Line &line = m_lines[host];
    ++line.underWay;
    CheckQuestion question = line.waiting.dequeue().question;
    settle(host);
    return question;
}

void CheckQueue::hold(const QString &host)
{
    m_held.insert(host);
    const auto line = m_lines.constFind(host);
    if (line != m_lines.constEnd() && !line->waiting.isEmpty()) {
        m_ready.erase(line->waiting.head().position);
    }
}

void CheckQueue::letGo(const QString &host)
{
    m_held.remove(host);
    if (m_lines.contains(host)) {
        settle(host);
    }
}

QList<CheckQuestion> CheckQueue::takeAll(const QString &host)
{
    QList<CheckQuestion> questions;
    const auto line = m_lines.find(host);
    if (line != m_lines.end() && !line->waiting.isEmpty()) {
        m_ready.erase(line->waiting.head().position);
        for (const Waiting &one : std::exchange(line->waiting, {})) {
            questions.append(one.question);
        }
        settle(host);
    }
    return questions;
}

qsizetype CheckQueue::drop(const QSet<qint64> &tokens)
{
    qsizetype dropped = 0;
    const QList<QString> hosts = m_lines.keys();
    for (const QString &host : hosts) {
        QQueue<Waiting> &waiting = m_lines[host].waiting;
        if (waiting.isEmpty()) {
            continue;
        }
        m_ready.erase(waiting.head().position);
        dropped += waiting.removeIf(
            [&](const Waiting &one) { return tokens.contains(one.question.request.token); });
        settle(host);
    }
    return dropped;
}

void CheckQueue::release(const QUrl &url)
{
    const QString host = originKey(url);
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
    m_held.clear();
}

/// Notes whether \a host may be asked; a host of which nothing is left is forgotten.
void CheckQueue::settle(const QString &host)
{
    const auto line = m_lines.find(host);
    if (line->waiting.isEmpty()) {
        if (line->underWay == 0) {
            m_lines.erase(line);
        }
    } else if (line->underWay < m_perHost && !m_held.contains(host)) {
        m_ready.insert({ line->waiting.head().position, host });
    }
}

} // namespace engine
