// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabrow.h"

#include "app/links/variants.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kMostTime = 8s; // of one search
constexpr int kRowsBetweenLooks = 16;
// For one row: where it does not settle in these, there are rows without number that take longer.
constexpr auto kFewTries = "(*LIMIT_MATCH=1000000)"_L1;

/// What stands between the slashes; empty = it is no expression.
QString expressionIn(const QString &text)
{
    const QString typed = text.trimmed();
    const bool isOne = typed.size() > 2 && typed.startsWith(u'/') && typed.endsWith(u'/');
    return isOne ? typed.mid(1, typed.size() - 2) : QString();
}

bool hasMark(const QString &word)
{
    return word.contains(u'*') || word.contains(u'?');
}

QRegularExpression expressionOf(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Words that all have to be there, one mask, or one expression; one that is broken finds nothing.
QList<QRegularExpression> expressionsOf(const QString &text)
{
    if (const QString pattern = expressionIn(text); !pattern.isEmpty()) {
        return { expressionOf(kFewTries + pattern) };
    }
    QList<QRegularExpression> all;
    for (const QString &word : text.trimmed().split(u' ', Qt::SkipEmptyParts)) {
        all.append(expressionOf(hasMark(word) ? kFewTries
                    + QRegularExpression::wildcardToRegularExpression(
                        word, QRegularExpression::UnanchoredWildcardConversion)
                                              : QRegularExpression::escape(word)));
    }
    return all;
}

bool isWithin(qint64 size, const GrabCriteria &criteria)
{
    return size < 0
        || ((criteria.least < 0 || size >= criteria.least)
            && (criteria.most < 0 || size <= criteria.most));
}

bool isWanted(const GrabRow &row, const GrabCriteria &criteria)
{
    const bool isKind = !criteria.kind || row.kind == *criteria.kind;
    const bool isHost = criteria.host.isEmpty() || row.link.url.host() == criteria.host;
    return isKind && isHost && isWithin(row.size, criteria);
}

/// Pictures that only show another one of \a records, which is a picture too: behind a page there
/// may be anything, and then the small picture is all there is.
QSet<QUrl> shownSmall(const QList<GrabRow> &rows, const QList<int> &records)
{
    QHash<QUrl, qint64> large;
    for (const int record : records) {
        const GrabRow &row = rows.at(record);
        if (row.kind == FileKind::Picture && row.problem.isEmpty()
            && !row.link.thumbnail.isEmpty()) {
            large.insert(row.link.thumbnail, row.size);
        }
    }
    QSet<QUrl> small;
    for (const int record : records) {
        const GrabRow &row = rows.at(record);
        const auto found = large.constFind(row.link.url);
        const bool isLast = found == large.constEnd() || !row.link.thumbnail.isEmpty();
        if (!isLast && (row.size < 0 || *found < 0 || row.size <= *found)) {
            small.insert(row.link.url);
        }
    }
    return small;
}

QList<int> largestOf(const QList<GrabRow> &rows, const QList<int> &records)
{
    QList<links::SizedLink> all;
    all.reserve(records.size());
    for (const int record : records) {
        const GrabRow &row = rows.at(record);
        // One that is not there leaves nothing behind that is larger.
        all.append({ row.problem.isEmpty() ? row.link.url : QUrl(), row.size });
    }
    const QList<qsizetype> smaller = links::smallerVariants(all);
    const QSet<QUrl> small = shownSmall(rows, records);
    QList<int> kept;
    kept.reserve(records.size() - smaller.size());
    auto next = smaller.begin();
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (next != smaller.end() && *next == i) {
            ++next;
        } else if (!small.contains(rows.at(records.at(i)).link.url)) {
            kept.append(records.at(i));
        }
    }
    return kept;
}

} // namespace

QString GrabRow::name() const
{
    return !link.name.isEmpty() ? link.name : saidName.isEmpty() ? link.url.fileName() : saidName;
}

QString expressionProblem(const GrabCriteria &criteria)
{
    const QRegularExpression expression = expressionOf(expressionIn(criteria.text));
    return expression.isValid() ? QString() : expression.errorString();
}

GrabMatches matching(
    const QList<GrabRow> &rows, const GrabCriteria &criteria, const std::function<bool()> &isLeft)
{
    const QList<QRegularExpression> expressions = expressionsOf(criteria.text);
    if (std::any_of(expressions.begin(), expressions.end(),
            [](const QRegularExpression &one) { return !one.isValid(); })) {
        return {};
    }
    const bool isPlain = expressionIn(criteria.text).isEmpty() && !hasMark(criteria.text);
    const QDeadlineTimer deadline
        = isPlain ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(kMostTime);
    GrabMatches found;
    for (int i = 0; i < rows.size(); ++i) {
        const bool isTime = i % kRowsBetweenLooks == 0;
        found.isTooSlow = isTime && deadline.hasExpired();
        if (found.isTooSlow || (isTime && isLeft())) {
            return { {}, found.isTooSlow };
        }
        const GrabRow &row = rows.at(i);
        if (!isWanted(row, criteria)) {
            continue;
        }
        const QString said = row.name() + u'\n' + row.link.title + u'\n' + row.link.url.toString();
        const QString text = QString::fromUtf8(said.toUtf8()); // half a character matches nothing
        bool isMatch = true;
        for (const QRegularExpression &one : expressions) {
            const QRegularExpressionMatch match = one.match(text);
            if (!match.isValid() && !isPlain) { // it was given up
                return { {}, true };
            }
            isMatch = isMatch && match.hasMatch();
        }
        if (isMatch) {
            found.records.append(i);
        }
    }
    if (criteria.isLargestOnly) {
        found.records = largestOf(rows, found.records);
    }
    return found;
}

} // namespace ui
