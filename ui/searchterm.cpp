// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchterm.h"

#include "ui/searchvalues.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

using Kind = SearchTerm::Kind;

constexpr qsizetype kLongestSearch = 4000;
constexpr qsizetype kMostParts = 100;

bool isSearchKey(const QString &key)
{
    return std::find(kSearchKeys.begin(), kSearchKeys.end(), key) != kSearchKeys.end();
}

// Reads one part from \a at on, which is no blank.
SearchPart partAt(const QString &typed, qsizetype at)
{
    SearchPart part { at, at, typed.at(at) == u'-', {}, {} };
    bool isQuoted = false;
    bool mayBeKey = true;
    for (at += part.isNegated ? 1 : 0; at < typed.size(); ++at) {
        const QChar c = typed.at(at);
        if (c == u'"') {
            isQuoted = !isQuoted;
            mayBeKey = false;
        } else if (c == u':' && mayBeKey && isSearchKey(part.value.toLower())) {
            part.key = std::exchange(part.value, QString()).toLower();
            mayBeKey = false;
        } else if (c.isSpace() && !isQuoted) {
            break;
        } else {
            part.value += c;
        }
    }
    part.to = at;
    return part;
}

StateBits statesNamed(const QString &name)
{
    StateBits begun = 0;
    for (const StateGroupSpec &spec : kStateGroups) {
        if (spec.word == name) {
            return spec.states;
        }
        begun |= spec.word.startsWith(name) ? spec.states : 0;
    }
    for (const engine::DownloadState state : engine::kAllStates) {
        const QLatin1StringView word = engine::traits(state).diskName;
        if (word == name) {
            return stateBit(state);
        }
        begun |= word.startsWith(name) ? stateBit(state) : 0;
    }
    return begun;
}

bool readStates(SearchTerm &term, const QString &value)
{
    for (const QString &name : value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const StateBits states = statesNamed(name);
        if (states == 0) {
            return false;
        }
        term.states |= states;
    }
    return true;
}

bool readCategory(SearchTerm &term, const QString &value, const ListNames &names)
{
    for (const CategoryName &each : names.categories()) {
        if (each.name.contains(value, Qt::CaseInsensitive)
            || each.key.startsWith(value.toLower())) {
            term.categories.append(each.key);
        }
    }
    return !term.categories.isEmpty() || value.toLower() == "none"_L1;
}

bool readQueue(SearchTerm &term, const QString &value, const ListNames &names)
{
    for (const QueueName &each : names.queues()) {
        if (each.name.contains(value, Qt::CaseInsensitive)
            || (each.id == 0 && value.toLower() == "main"_L1)) {
            term.queues.append(each.id);
        }
    }
    return !term.queues.isEmpty();
}

// Nothing for what is not complete yet; a word for what is no such condition.
std::optional<SearchTerm> rangeTerm(
    Kind kind, const ValueReading &reading, const SearchPart &part, const SearchTerm &word)
{
    switch (reading.kind) {
    case ValueReading::Kind::Unfinished:
        return std::nullopt;
    case ValueReading::Kind::Wrong:
        return word;
    case ValueReading::Kind::Range:
        break;
    }
    SearchTerm term { kind, part.isNegated };
    term.least = reading.range.least;
    term.most = reading.range.most;
    return term;
}

std::optional<SearchTerm> termOf(const SearchPart &part, const SearchContext &context)
{
    if (part.value.isEmpty()) {
        return std::nullopt;
    }
    SearchTerm word { Kind::Word, part.isNegated, part.value };
    if (part.key.isEmpty()) {
        return word;
    }
    word.text = part.key + u':' + part.value;
    if (part.key == "size"_L1) {
        return rangeTerm(Kind::Size, readSize(part.value), part, word);
    }
    if (part.key == "added"_L1 || part.key == "finished"_L1) {
        return rangeTerm(part.key == "added"_L1 ? Kind::Added : Kind::Finished,
            readDay(part.value, context.now), part, word);
    }
    SearchTerm term { Kind::Host, part.isNegated, part.value };
    bool isUnderstood = true;
    if (part.key == "host"_L1) {
        return term;
    }
    term.text.clear();
    if (part.key == "state"_L1) {
        term.kind = Kind::State;
        isUnderstood = readStates(term, part.value);
    } else if (part.key == "category"_L1) {
        term.kind = Kind::Category;
        isUnderstood = readCategory(term, part.value, context.names);
    } else {
        term.kind = Kind::Queue;
        isUnderstood = readQueue(term, part.value, context.names);
    }
    if (isUnderstood && term.kind == Kind::State && term.states == 0) {
        return std::nullopt; // only commas
    }
    return isUnderstood ? term : word;
}

} // namespace

QList<SearchPart> searchParts(const QString &typed)
{
    const QString text = typed.first(std::min(typed.size(), kLongestSearch));
    QList<SearchPart> parts;
    qsizetype at = 0;
    while (at < text.size() && parts.size() < kMostParts) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        parts.append(partAt(text, at));
        at = parts.last().to;
    }
    return parts;
}

QList<SearchTerm> searchTerms(const QString &typed, const SearchContext &context)
{
    QList<SearchTerm> terms;
    for (const SearchPart &part : searchParts(typed)) {
        const std::optional<SearchTerm> term = termOf(part, context);
        if (term && !terms.contains(*term)) {
            terms.append(*term);
        }
    }
    return terms;
}

QStringList wantedWords(const QList<SearchTerm> &terms, bool isHost)
{
    QStringList words;
    for (const SearchTerm &term : terms) {
        const bool isSought = term.kind == Kind::Word || (isHost && term.kind == Kind::Host);
        if (isSought && !term.isNegated) {
            words.append(term.text);
        }
    }
    return words;
}

} // namespace ui
