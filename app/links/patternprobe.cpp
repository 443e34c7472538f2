// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/patternprobe.h"

#include "app/links/links.h"

namespace links {

namespace {

// No other client of a checker marks its questions below zero.
constexpr qint64 kFirstToken = -1;

} // namespace

PatternProbe::PatternProbe(engine::LinkChecker &checker, QObject *parent)
    : QObject(parent)
    , m_checker(checker)
{
    connect(&m_checker, &engine::LinkChecker::checked, this, &PatternProbe::takeFacts);
}

void PatternProbe::start(const LinkPattern &pattern, const engine::DownloadRequest &like)
{
    Q_ASSERT(pattern.isOpen());
    m_pattern = pattern;
    m_like = like;
    m_asked.clear();
    m_isPage = false;
    ++m_round;
    m_search.emplace(pattern.count());
    askMore();
}

void PatternProbe::askMore()
{
    QList<engine::DownloadRequest> requests;
    for (const qint64 index : m_search->questions()) {
        engine::DownloadRequest request = m_like;
        request.url = fromUserInput(m_pattern.at(index)).url;
        request.token = kFirstToken - m_round;
        m_asked.insert(request.url, index);
        requests.append(request);
    }
    m_checker.check(requests);
}

void PatternProbe::takeFacts(const engine::LinkFacts &facts)
{
    const auto asked = m_asked.constFind(facts.url);
    if (!m_search || facts.token != kFirstToken - m_round || asked == m_asked.constEnd()) {
        return;
    }
    const qint64 index = *asked;
    m_asked.erase(asked);
    m_search->answer(index, answerOf(facts), facts.exchanges);
    const OpenEnd result = m_search->result();
    if (result.outcome != EndOutcome::Searching) {
        m_search.reset();
        emit ended(m_pattern, result);
        return;
    }
    if (m_asked.isEmpty()) {
        askMore();
    }
    emit progressed(result);
}

/// Some servers say of what they do not have that they have it, and send a page of regret.
EndAnswer PatternProbe::answerOf(const engine::LinkFacts &facts)
{
    constexpr int kNotFound = 404;
    constexpr int kGone = 410;
    const bool isPage = facts.mimeType == QLatin1StringView("text/html");
    if (facts.error && facts.error.kind != engine::ErrorKind::WebPage) {
        return facts.status == kNotFound || facts.status == kGone ? EndAnswer::Missing
                                                                  : EndAnswer::Unclear;
    }
    const QString first = m_pattern.at(0);
    if (facts.url == fromUserInput(first).url) {
        m_isPage = isPage;
    }
    return isPage && !m_isPage ? EndAnswer::Missing : EndAnswer::There;
}

} // namespace links
