// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/openend.h"

#include <algorithm>

namespace links {

namespace {

constexpr qint64 kLookAhead = 3; ///< how many missing ones in a row are the end and no gap
constexpr qint64 kQuestionsAtOnce = 4;
constexpr qint64 kLongStride = 16; ///< from here on a climb goes four times as far each time
/// Where to divide what is unknown so that a no, which costs twice as much, gains twice as much.
constexpr double kGoldenPart = 0.382;

} // namespace

EndSearch::EndSearch(qint64 count)
    : m_count(count)
{
    ask({ 0 });
}

bool EndSearch::ask(const QList<qint64> &indices)
{
    for (const qint64 index : indices) {
        if (index < m_count && !knows(index) && m_questions.size() < kQuestionsAtOnce
            && m_requests + m_cost <= kMaxRequests) {
            m_questions.append(index);
            m_reserved.insert(index, m_cost);
            m_requests += m_cost;
        }
    }
    return !m_questions.isEmpty();
}

/// Servers are asked with HEAD, and with GET as well before a no is believed; some refuse HEAD
/// always, and redirects come on top.
void EndSearch::settle(qint64 index, bool isThere, int requests)
{
    m_requests += requests - m_reserved.take(index);
    m_cost = std::max(m_cost, requests);
    m_costOfYes = isThere ? std::max(m_costOfYes, requests) : m_costOfYes;
}

void EndSearch::answer(qint64 index, EndAnswer answer, int requests)
{
    if (!m_questions.removeOne(index) || m_outcome == EndOutcome::Unclear) {
        return;
    }
    settle(index, answer == EndAnswer::There, requests);
    if (answer == EndAnswer::Unclear) {
        // While the ones in between are looked at, the end is known already.
        return end(m_isResting ? EndOutcome::Found : EndOutcome::Unclear);
    }
    const bool isThere = answer == EndAnswer::There;
    m_answers.insert(index, isThere);
    m_last = isThere ? std::max(m_last, index) : m_last;
    const auto above = m_answers.upperBound(m_last); // nothing there is above m_last
    m_missing = above == m_answers.end() ? -1 : above.key();
    if (m_questions.isEmpty()) {
        plan();
    }
}

void EndSearch::end(EndOutcome outcome)
{
    m_outcome = outcome;
    m_questions.clear();
}

void EndSearch::plan()
{
    if (m_isResting) {
        return planRest();
    }
    if (planFurther() || planHalving() || planGap()) {
        return;
    }
    const bool isEndKnown = m_last == m_count - 1 || knows(std::min(m_count - 1, m_last + 1));
    if (m_last < 0) {
        end(EndOutcome::NothingThere);
    } else if (!isEndKnown) {
        end(EndOutcome::OutOfRequests);
    } else {
        m_isResting = true;
        planRest();
    }
}

/// Climbs while nothing is missing above.
bool EndSearch::planFurther()
{
    if (m_missing >= 0 || m_last < 0 || m_last == m_count - 1) {
        return false;
    }
    if (knows(m_base + m_stride)) {
        m_stride = 2 * m_stride + 1;
        m_stride = m_stride > kLongStride ? 2 * m_stride + 1 : m_stride;
    }
    return ask({ std::min(m_count - 1, std::max(m_last + 1, m_base + m_stride)) });
}

bool EndSearch::planHalving()
{
    const auto part = static_cast<qint64>(static_cast<double>(m_missing - m_last) * kGoldenPart);
    return m_last >= 0 && m_missing > m_last + 1 && ask({ m_last + std::max<qint64>(1, part) });
}

/// The next one is missing: is it the end, or a gap? What is there behind it becomes the place from
/// which to climb anew, which the next plan does since nothing is known to be missing above it.
bool EndSearch::planGap()
{
    if (m_missing != m_last + 1) {
        return false;
    }
    QList<qint64> behind;
    for (qint64 i = 1; i <= kLookAhead; ++i) {
        behind.append(m_missing + i);
    }
    m_base = m_missing + kLookAhead;
    m_stride = 1;
    return ask(behind);
}

void EndSearch::planRest()
{
    const qint64 unknown
        = m_last + 1 - std::distance(m_answers.begin(), m_answers.upperBound(m_last));
    const qint64 left = std::max<qint64>(0, kMaxRequests - m_requests) / m_cost;
    const EndOutcome found = m_last == m_count - 1 ? EndOutcome::NoEnd : EndOutcome::Found;
    if (unknown == 0 || left == 0) {
        return end(found);
    }
    // Every one where the requests may do, else one of each of as many stretches as they do for.
    const bool mayDo = unknown * m_costOfYes <= kMaxRequests - m_requests;
    const qint64 stretch = mayDo ? 1 : std::max<qint64>(1, m_last / (left + 1));
    QList<qint64> picked;
    for (qint64 from = 0; from < m_last && picked.size() < kQuestionsAtOnce; from += stretch) {
        const auto known = m_answers.lowerBound(from);
        const bool isLookedAt
            = known != m_answers.end() && known.key() < std::min(from + stretch, m_last + 1);
        const qint64 middle = from + stretch / 2;
        if (!isLookedAt && !knows(middle) && middle < m_last) {
            picked.append(middle);
        }
    }
    if (!ask(picked)) {
        end(found);
    }
}

OpenEnd EndSearch::result() const
{
    OpenEnd result;
    result.outcome = m_outcome;
    result.last = m_last;
    result.requests = m_requests;
    qint64 known = 0;
    for (auto each = m_answers.begin(); each != m_answers.end() && each.key() <= m_last; ++each) {
        ++known;
        if (!each.value()) {
            result.gaps.append(each.key());
        }
    }
    result.isEveryOneAsked = m_last >= 0 && known == m_last + 1;
    return result;
}

} // namespace links
