// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkcollector.h"

#include <utility>

namespace links {

qsizetype LinkCollector::add(const FoundLink &link)
{
    if (link.problem != LinkProblem::None) {
        addWrong(link);
        return -1;
    }
    if (isFull()) {
        m_found.isCut = true;
        return -1;
    }
    const qsizetype before = m_urls.size();
    m_urls.insert(link.url);
    if (m_urls.size() == before) {
        return -1;
    }
    m_found.links.append(link);
    return m_found.links.size() - 1;
}

void LinkCollector::addWrong(const FoundLink &link)
{
    if (link.problem != LinkProblem::NotALink) {
        if (m_refused.contains(link.text)) {
            return;
        }
        m_refused.insert(link.text);
    }
    if (m_wrongLines == kMaxWrongLines) {
        m_found.isCut = true;
        return;
    }
    ++m_wrongLines;
    m_found.links.append(link);
}

void LinkCollector::describe(qsizetype place, const QString &title, const QUrl &thumbnail)
{
    if (place < 0 || place >= m_found.links.size()) {
        return;
    }
    FoundLink &link = m_found.links[place];
    if (link.title.isEmpty()) {
        link.title = title;
    }
    if (link.thumbnail.isEmpty() && thumbnail != link.url) {
        link.thumbnail = thumbnail;
    }
}

void LinkCollector::add(const FoundLinks &found)
{
    for (const FoundLink &link : found.links) {
        add(link);
    }
    m_found.isCut = m_found.isCut || found.isCut;
    m_found.title = m_found.title.isEmpty() ? found.title : m_found.title;
    m_found.nextPage = m_found.nextPage.isEmpty() ? found.nextPage : m_found.nextPage;
}

FoundLinks LinkCollector::take(bool keepWrong)
{
    if (!keepWrong) {
        m_found.links.removeIf(
            [](const FoundLink &link) { return link.problem == LinkProblem::NotALink; });
    }
    return std::exchange(m_found, {});
}

} // namespace links
