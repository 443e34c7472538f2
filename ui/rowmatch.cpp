// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowmatch.h"

#include "ui/downloadorder.h"

#include <algorithm>

namespace ui {
namespace {

using Kind = SearchTerm::Kind;

bool holds(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

bool hasWord(const OrderKey &key, const QString &link, const OrderKey *group, const QString &word)
{
    return holds(key.name, word) || holds(link, word) || holds(key.folder, word)
        || holds(key.facts.note, word) || (group && holds(group->name, word));
}

bool isWithin(qint64 value, const SearchTerm &term)
{
    return value >= 0 && value >= term.least && value <= term.most;
}

bool fits(const SearchTerm &term, const OrderKey &key, const QString &link, const OrderKey *group)
{
    switch (term.kind) {
    case Kind::Word:
        return hasWord(key, link, group, term.text);
    case Kind::State:
        return term.states & stateBit(key.facts.state);
    case Kind::Host:
        return holds(key.url.host(), term.text);
    case Kind::Category:
        return term.categories.isEmpty() ? key.facts.category.isEmpty()
                                         : term.categories.contains(key.facts.category);
    case Kind::Queue:
        return term.queues.contains(key.facts.queueId);
    case Kind::Size:
        return isWithin(key.facts.size, term);
    case Kind::Added:
        return isWithin(key.facts.addedAt, term);
    case Kind::Finished:
        return isWithin(key.facts.finishedAt, term);
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

bool isMeant(const OrderCriteria &criteria, const OrderKey &key, const OrderKey *group)
{
    if (!isIn(criteria.filter, key.facts, key.url)) {
        return false;
    }
    const bool areWordsAsked = std::any_of(criteria.terms.begin(), criteria.terms.end(),
        [](const SearchTerm &term) { return term.kind == Kind::Word; });
    const QString link = areWordsAsked ? key.url.toDisplayString() : QString();
    return std::all_of(criteria.terms.begin(), criteria.terms.end(),
        [&](const SearchTerm &term) { return fits(term, key, link, group) != term.isNegated; });
}

} // namespace ui
