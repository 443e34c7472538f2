// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkcollector.h"

#include <utility>

namespace links {

void LinkCollector::add(const FoundLink &link)
{
    if (link.problem == LinkProblem::None) {
        if (isFull()) {
            m_found.isCut = true;
        } else if (const qsizetype before = m_urls.size();
                   m_urls.insert(link.url), m_urls.size() > before) {
            m_found.links.append(link);
        }
        return;
    }
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

void LinkCollector::add(const FoundLinks &found)
{
    for (const FoundLink &link : found.links) {
        add(link);
    }
    m_found.isCut = m_found.isCut || found.isCut;
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
