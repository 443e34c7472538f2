// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowmatch.h"

#include "ui/orderkey.h"

#include <algorithm>

namespace ui {
namespace {

using Kind = SearchTerm::Kind;

bool holds(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

bool hasWord(const RowWords &words, const QString &link, const RowWords *group, const QString &word)
{
    return holds(words.name, word) || holds(link, word) || holds(words.folder, word)
        || holds(words.facts.note, word) || (group && holds(group->name, word));
}

bool isWithin(qint64 value, const SearchTerm &term)
{
    return value >= 0 && value >= term.least && value <= term.most;
}

bool fits(const SearchTerm &term, const RowWords &words, const QString &link, const RowWords *group)
{
    switch (term.kind) {
    case Kind::Word:
        return hasWord(words, link, group, term.text);
    case Kind::State:
        return term.states & stateBit(words.facts.state);
    case Kind::Host:
        return holds(words.url.host(), term.text);
    case Kind::Category:
        return term.categories.isEmpty() ? words.facts.category.isEmpty()
                                         : term.categories.contains(words.facts.category);
    case Kind::Queue:
        return term.queues.contains(words.facts.queueId);
    case Kind::Size:
        return isWithin(words.facts.size, term);
    case Kind::Added:
        return isWithin(words.facts.addedAt, term);
    case Kind::Finished:
        return isWithin(words.facts.finishedAt, term);
    }
    Q_UNREACHABLE();
}

} // namespace

bool isIn(const ListFilter &filter, const RowFacts &facts, const QUrl &url)
{
    switch (filter.kind) {
    case ListFilter::Kind::All:
        return true;
    case ListFilter::Kind::States:
        return filter.states() & stateBit(facts.state);
    case ListFilter::Kind::Category:
        return facts.category == filter.text;
    case ListFilter::Kind::Queue:
        return facts.queueId == filter.queueId;
    case ListFilter::Kind::Host:
        return url.host() == filter.text;
    }
    Q_UNREACHABLE();
}

bool isMeant(const OrderCriteria &criteria, const RowWords &words, const RowWords *group)
{
    if (!isIn(criteria.filter, words.facts, words.url)) {
        return false;
    }
    const bool areWordsAsked = std::any_of(criteria.terms.begin(), criteria.terms.end(),
        [](const SearchTerm &term) { return term.kind == Kind::Word; });
    const QString link = areWordsAsked ? words.url.toDisplayString() : QString();
    return std::all_of(criteria.terms.begin(), criteria.terms.end(),
        [&](const SearchTerm &term) { return fits(term, words, link, group) != term.isNegated; });
}

} // namespace ui
