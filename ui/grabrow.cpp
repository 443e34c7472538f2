// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabrow.h"

#include "app/links/variants.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

/// Words that all have to be there, one mask, or one expression; one that is broken finds nothing.
QList<QRegularExpression> expressionsOf(const QString &text)
{
    const auto option = QRegularExpression::CaseInsensitiveOption;
    const QString typed = text.trimmed();
    if (typed.size() > 2 && typed.startsWith(u'/') && typed.endsWith(u'/')) {
        return { QRegularExpression(typed.mid(1, typed.size() - 2), option) };
    }
    QList<QRegularExpression> all;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const bool isMask = word.contains(u'*') || word.contains(u'?');
        all.append(isMask
                ? QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                         word, QRegularExpression::UnanchoredWildcardConversion),
                    option)
                : QRegularExpression(QRegularExpression::escape(word), option));
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

QList<int> matching(const QList<GrabRow> &rows, const GrabCriteria &criteria)
{
    const QList<QRegularExpression> expressions = expressionsOf(criteria.text);
    QList<int> records;
    for (int i = 0; i < rows.size(); ++i) {
        const GrabRow &row = rows.at(i);
        if (!isWanted(row, criteria)) {
            continue;
        }
        const QString text = row.name() + u'\n' + row.link.title + u'\n' + row.link.url.toString();
        if (std::all_of(expressions.begin(), expressions.end(),
                [&text](const QRegularExpression &one) { return one.match(text).hasMatch(); })) {
            records.append(i);
        }
    }
    return criteria.isLargestOnly ? largestOf(rows, records) : records;
}

} // namespace ui
