// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>

namespace links {

/// What a server said of one link of an open pattern.
enum class EndAnswer {
    There,
    Missing, ///< 404, 410 or a page where files are meant to be
    Unclear, ///< anything else: refused, out of order, out of reach
};

/// What became of the search for the end.
enum class EndOutcome {
    Searching,
    Found,
    NothingThere, ///< neither the first nor those right after it
    NoEnd, ///< even the last one that can be written is there
    Unclear, ///< an answer was neither yes nor no
    OutOfRequests, ///< it goes on at least up to last
};

/// A plain value.
struct OpenEnd {
    EndOutcome outcome = EndOutcome::Searching;
    qint64 last = -1; ///< index of the last one that is there; -1 = none is known
    QList<qint64> gaps; ///< indices before last that are missing, ascending
    bool isEveryOneAsked = false; ///< of those up to last; else there may be more gaps
    int requests = 0; ///< at most, that the server has had

    bool operator==(const OpenEnd &) const = default;
};

/// Finds the end of an open pattern by doubling (from 16 on: doubling twice) and halving, looks
/// past a missing one for what goes on behind a gap, and spends what requests are left on the ones
/// in between. Pure: puts questions and takes answers. Lives on any one thread.
class EndSearch {
public:
    /// Nothing more is asked once one more question might take more than these. A server that
    /// redirects further than it did before may take that much more, for each question under way.
    static constexpr int kMaxRequests = 40;

    /// \a count: how many links there can be, from 1 on.
    explicit EndSearch(qint64 count);

    /// Indices to ask now, at most four; they stay the same until each has its answer. Empty once
    /// result() is final.
    const QList<qint64> &questions() const { return m_questions; }
    /// Only for an index among questions(); \a requests: how many it took, redirects among them.
    void answer(qint64 index, EndAnswer answer, int requests);
    OpenEnd result() const;

private:
    bool knows(qint64 index) const { return m_answers.contains(index); }
    bool isThere(qint64 index) const { return m_answers.value(index, false); }
    /// Puts those of \a indices that are not known; false when there are none or no questions left.
    bool ask(const QList<qint64> &indices);
    void settle(qint64 index, bool isThere, int requests);
    void plan();
    bool planFurther();
    bool planHalving();
    bool planGap();
    void planRest();
    void end(EndOutcome outcome);

    qint64 m_count = 0;
    int m_requests = 0; ///< as if those under way took as many as the dearest one so far
    int m_cost = 2; ///< requests set aside for a question that is under way
    int m_costOfYes = 1; ///< the most that one took which is there
    QMap<qint64, int> m_reserved; ///< of the questions under way
    qint64 m_last = -1; ///< the highest one that is there
    qint64 m_stride = 1; ///< how far beyond the place the last climb began
    qint64 m_base = 0; ///< where that was
    qint64 m_missing = -1; ///< the lowest one above m_last that is not there; -1 = none known
    bool m_isResting = false; ///< the end is known, the questions left go to the ones in between
    EndOutcome m_outcome = EndOutcome::Searching;
    QMap<qint64, bool> m_answers;
    QList<qint64> m_questions;
};

} // namespace links
