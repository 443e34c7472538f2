// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/selector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMostSteps = 100; // of all ways

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

/// The name at the beginning of \a rest, which loses it.
QByteArray takeName(QStringView &rest)
{
    const auto end = std::find_if_not(rest.begin(), rest.end(), isNameCharacter);
    const QByteArray name = rest.left(end - rest.begin()).toString().toLower().toUtf8();
    rest = rest.mid(end - rest.begin());
    return name;
}

/// Splits at blanks that are not between brackets; ">" and "," are words of their own.
QStringList wordsOf(const QString &text)
{
    QStringList words { QString() };
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (depth == 0 && c.isSpace()) {
            words.append(QString());
        } else if (depth == 0 && (c == u'>' || c == u',')) {
            words.append({ QString(c), QString() });
        } else {
            words.last() += c;
        }
    }
    words.removeAll(QString());
    return words;
}

} // namespace

std::optional<Selector> Selector::fromText(const QString &text)
{
    Selector selector;
    const qsizetype at = text.lastIndexOf(u'@');
    selector.m_wanted = text.mid(at + 1).trimmed().toLower().toUtf8();
    if (at < 0 || selector.m_wanted.isEmpty()) {
        return std::nullopt;
    }
    QList<QStringList> ways { QStringList() };
    for (const QString &word : wordsOf(text.left(at))) {
        if (word == u",") {
            ways.append(QStringList());
        } else {
            ways.last().append(word);
        }
    }
    qsizetype steps = 0;
    for (const QStringList &words : std::as_const(ways)) {
        const std::optional<Way> way = readWay(words);
        if (!way) {
            return std::nullopt;
        }
        steps += way->size();
        selector.m_ways.append(*way);
    }
    return steps > kMostSteps ? std::nullopt : std::optional(selector);
}

std::optional<Selector::Way> Selector::readWay(const QStringList &words)
{
    Way way;
    bool isChild = false;
    for (const QString &word : words) {
        if (word == u">") {
            if (isChild || way.isEmpty()) {
                return std::nullopt;
            }
            isChild = true;
            continue;
        }
        Step step;
        step.isChild = isChild;
        isChild = false;
        if (!readStep(word, step)) {
            return std::nullopt;
        }
        way.append(step);
    }
    return isChild || way.isEmpty() ? std::nullopt : std::optional(way);
}

bool Selector::readStep(QStringView text, Step &step)
{
    QStringView rest = text;
    if (rest.startsWith(u'*')) {
        rest = rest.mid(1);
    } else {
        step.name = takeName(rest);
    }
    while (!rest.isEmpty()) {
        if (!readCondition(rest, step)) {
            return false;
        }
    }
    return true;
}

bool Selector::readCondition(QStringView &rest, Step &step)
{
    const QChar mark = rest.front();
    rest = rest.mid(1);
    if (mark == u'.' || mark == u'#') {
        // Names of classes and ids keep their case.
        const auto end = std::find_if_not(rest.begin(), rest.end(), isNameCharacter);
        const QString name = rest.left(end - rest.begin()).toString();
        rest = rest.mid(end - rest.begin());
        step.conditions.append(
            mark == u'.' ? Condition { "class", name, u'.' } : Condition { "id", name, u'=' });
        return !name.isEmpty();
    }
    const qsizetype close = rest.indexOf(u']');
    if (mark != u'[' || close < 0) {
        return false;
    }
    QStringView inside = rest.left(close);
    rest = rest.mid(close + 1);
    // Names such as og:image are values here, not attributes.
    Condition condition { takeName(inside), {}, 0 };
    if (!inside.isEmpty()) {
        const bool isPlain = inside.front() == u'=';
        condition.kind = inside.front().unicode();
        inside = inside.mid(isPlain ? 1 : 2);
        const bool isQuoted = inside.size() >= 2 && inside.front() == inside.back()
            && (inside.front() == u'"' || inside.front() == u'\'');
        condition.value = (isQuoted ? inside.mid(1, inside.size() - 2) : inside).toString();
        const bool isKnown
            = isPlain || condition.kind == u'^' || condition.kind == u'$' || condition.kind == u'*';
        if (!isKnown || condition.value.isEmpty()) {
            return false;
        }
    }
    step.conditions.append(condition);
    return !condition.attribute.isEmpty();
}

bool Selector::holds(const Condition &condition, const Element &element)
{
    const auto found = element.attributes.constFind(condition.attribute);
    if (found == element.attributes.constEnd()) {
        return false;
    }
    switch (condition.kind) {
    case u'=':
        return *found == condition.value;
    case u'^':
        return found->startsWith(condition.value);
    case u'$':
        return found->endsWith(condition.value);
    case u'*':
        return found->contains(condition.value);
    case u'.':
        return found->simplified().split(u' ').contains(condition.value);
    default:
        return true;
    }
}

bool Selector::holds(const Step &step, const Element &element)
{
    return (step.name.isEmpty() || step.name == element.name)
        && std::all_of(step.conditions.begin(), step.conditions.end(),
            [&element](const Condition &one) { return holds(one, element); });
}

bool Selector::matches(const QList<Element> &elements) const
{
    return !elements.isEmpty()
        && std::any_of(m_ways.begin(), m_ways.end(),
            [&elements](const Way &way) { return matches(way, elements); });
}

/// From the outermost element to the innermost, for each with all beginnings of the way at once:
/// trying one after the other would take a time that grows with each step by the depth again.
bool Selector::matches(const Way &way, const QList<Element> &elements)
{
    if (!holds(way.last(), elements.last())) {
        return false;
    }
    QList<bool> endsHere(way.size()); // the way up to that step, at the element before
    QList<bool> endsAbove(way.size()); // the same, at that or one that it lies in
    for (const Element &element : elements) {
        for (qsizetype step = way.size() - 1; step >= 0; --step) {
            const bool isReached = step == 0
                || (way.at(step).isChild ? endsHere.at(step - 1) : endsAbove.at(step - 1));
            endsHere[step] = isReached && holds(way.at(step), element);
            endsAbove[step] = endsAbove.at(step) || endsHere.at(step);
        }
    }
    return endsHere.last();
}

} // namespace links
